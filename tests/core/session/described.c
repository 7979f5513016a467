/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "described.h"

#include "dossier-facet.h"

static void
describe_facets (GString *text, const GPtrArray *facets)
{
  for (guint i = 0; i < facets->len; i++)
    g_string_append_printf (text, "%s %u\n", dossier_facet_get_key (g_ptr_array_index (facets, i)),
                            dossier_facet_get_count (g_ptr_array_index (facets, i)));
}

/* All that can be seen of a dossier: rows, stories, marks, counts, dates. */
char *
described_new (DossierCorpus *corpus)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, &error);
  g_autoptr (DossierTimeline) timeline = NULL;

  g_assert_no_error (error);
  for (guint d = 0; d < view->documents->len; d++)
    {
      gint64 id = g_array_index (view->documents, gint64, d);
      g_autoptr (DossierDocument) document = dossier_corpus_load_document (corpus, id, NULL);
      g_autoptr (DossierReading) reading = dossier_corpus_read_document (corpus, id, NULL, NULL);

      g_string_append_printf (text, "%d|%s|%s|%s|%s|%s\n", (int) id, dossier_document_get_title (document),
                              dossier_document_get_publisher (document),
                              dossier_document_get_published (document),
                              dossier_document_get_basis (document),
                              dossier_document_get_language (document));
      for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
        g_string_append_c (text, dossier_document_is_corrected (document, (DossierDetail) i) ? '+' : '-');
      g_string_append_c (text, '\n');
      for (guint i = 0; i < reading->marks->len; i++)
        {
          const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

          g_string_append_printf (text, "%d %d %u-%u %s %s %s\n", (int) mark->layer, (int) mark->id,
                                  mark->span.start, mark->span.end, mark->label, mark->value, mark->when);
        }
    }
  describe_facets (text, view->sectors);
  describe_facets (text, view->entities);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    describe_facets (text, view->fields[field]);
  timeline = dossier_corpus_read_timeline (corpus, query, NULL, NULL);
  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);

      g_string_append_printf (text, "%d %d %s %s\n", (int) item->kind, (int) item->document, item->value,
                              item->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
