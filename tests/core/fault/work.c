/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "work-private.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "dossier-correct.h"
#include "dossier-error.h"
#include "dossier-facet.h"
#include "dossier-reannotation.h"
#include "dossier-shelving.h"
#include "fixture.h"
#include "hand.h"
#include "text-source.h"

#define N_FILLERS 120
/* Every so many documents have a note, and as many a rejected time. */
#define DECIDED 4

char *
work_make_markup (guint number, WorkStyle style)
{
  GString *markup = g_string_new (NULL);
  guint k = number % WORK_N_PERSONS;

  g_string_append_printf (markup, "# Report %u @2024-07-%02u\nNo. %u\n", number, number % 28 + 1,
                          number);
  if (style == WORK_STYLE_OLD)
    g_string_append_printf (markup,
                            "[person/p%u|Person %u] met [person/ana-vik|Ana Vik] in [place/oslo|Oslo].\n"
                            "{pledge;actor=person/ana-vik;to=person/p%u;sector=energy-wind;due=../2027:"
                            "[person/ana-vik|Vik] will build [s:energy-wind|wind farms]"
                            " by [t:../2027|2027].}\n",
                            k, k, k);
  else
    g_string_append_printf (markup,
                            "[person/p%u|Person %u] met [person/ana-vik|Ana Vik] in Oslo.\n"
                            "{target;actor=person/p%u;sector=construction;when=2027:"
                            "[person/ana-vik|Vik] will [s:construction|build] wind"
                            " [s:agriculture|farms] by [t:2027|2027].}\n",
                            k, k, k);
  for (guint i = 0; i < N_FILLERS + number % 7 * 80; i++)
    g_string_append_printf (markup, "word%u ", (number + 1) * (i + 1) * 7919 % 10007);
  return g_string_free (markup, FALSE);
}

guint
work_read_number (const char *text)
{
  return g_str_has_prefix (text, "No. ") ? (guint) strtoul (text + 4, NULL, 10) : 0;
}

char *
work_make_text (guint number)
{
  g_autofree char *markup = work_make_markup (number, WORK_STYLE_OLD);
  char *text = NULL;

  dossier_analysis_unref (fixture_analysis (markup, &text));
  return text;
}

/* Of an import that runs. */
typedef struct
{
  DossierOperation *operation;
  volatile guint *n_done;
} Import;

static char *
give_text (guint number, char **name, gpointer data, GError **error)
{
  Import *import = data;

  if (import->n_done != NULL)
    *import->n_done = dossier_operation_get_n_added (import->operation);
  *name = g_strdup_printf ("file:///report-%u.txt", number);
  return work_make_text (number);
}

/* What people say of title and date holds, as with the real annotators. */
static void
follow_people (DossierAnalysis *analysis, const DossierHints *hints)
{
  const DossierDetails *details = hints != NULL ? hints->details : NULL;

  if (details != NULL && details->values[DOSSIER_DETAIL_TITLE] != NULL)
    {
      g_free (analysis->title);
      analysis->title = g_strdup (details->values[DOSSIER_DETAIL_TITLE]);
    }
  if (details != NULL && details->values[DOSSIER_DETAIL_PUBLISHED] != NULL)
    {
      g_free (analysis->published);
      analysis->published = g_strdup (details->values[DOSSIER_DETAIL_PUBLISHED]);
    }
}

/* The old style. A text that damage has changed has no marks. */
DossierAnalysis *
work_annotate_text (const DossierKnowledge *knowledge, const char *text, gsize length,
                    const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  g_autofree char *markup = NULL;
  g_autofree char *plain = NULL;
  g_autoptr (DossierAnalysis) analysis = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  markup = work_make_markup (work_read_number (text), WORK_STYLE_OLD);
  analysis = fixture_analysis (markup, &plain);
  if (strlen (plain) == length && memcmp (plain, text, length) == 0)
    {
      follow_people (analysis, hints);
      return g_steal_pointer (&analysis);
    }
  g_clear_pointer (&analysis, dossier_analysis_unref);
  analysis = dossier_analysis_new ();
  if (length > 0)
    {
      DossierSegment segment = { DOSSIER_SEGMENT_BODY, DOSSIER_SPAN_INIT (0, length) };

      g_array_append_val (analysis->segments, segment);
    }
  return g_steal_pointer (&analysis);
}

/* Documents @first to @first + @n - 1, in the old style. */
gboolean
work_import (DossierCorpus *corpus, guint first, guint n, volatile guint *n_done, GError **error)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Import");
  Import import = { operation, n_done };
  g_autoptr (DossierSource) source = text_source_new (first, n, give_text, &import);
  g_autoptr (GPtrArray) failures = NULL;
  gboolean done;

  done = dossier_ingest_run_with (corpus, NULL, source, operation, work_annotate_text, error);
  failures = dossier_operation_dup_failures (operation);
  if (done && failures->len > 0)
    {
      const DossierOperationFailure *failure = g_ptr_array_index (failures, 0);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%u failed, first %s: %s", failures->len,
                   failure->what, failure->reason);
    }
  if (n_done != NULL)
    *n_done = dossier_operation_get_n_added (operation);
  return done && failures->len == 0;
}

/* Of the annotation that runs. */
static DossierOperation *annotating;
static volatile guint *n_annotated;

static DossierAnalysis *
annotate_anew (const DossierKnowledge *knowledge, const char *text, gsize length,
               const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  g_autofree char *markup = work_make_markup (work_read_number (text), WORK_STYLE_NEW);
  g_autofree char *plain = NULL;

  if (n_annotated != NULL)
    *n_annotated = dossier_operation_get_n_added (annotating);
  return fixture_analysis (markup, &plain);
}

/* All documents again, in the new style, but for those that have it. */
gboolean
work_annotate (DossierCorpus *corpus, volatile guint *n_done, GError **error)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Annotation");
  g_autoptr (GPtrArray) failures = NULL;
  gboolean done;

  annotating = operation;
  n_annotated = n_done;
  done = dossier_reannotation_run_with (corpus, NULL, operation, DOSSIER_REANNOTATION_BACKGROUND,
                                        annotate_anew, error);
  failures = dossier_operation_dup_failures (operation);
  if (done && failures->len > 0)
    {
      const DossierOperationFailure *failure = g_ptr_array_index (failures, 0);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%u failed, first %s: %s", failures->len,
                   failure->what, failure->reason);
    }
  if (n_done != NULL)
    *n_done = dossier_operation_get_n_added (operation);
  return done && failures->len == 0;
}

/* Says of the first document when it was published and how it is called. */
gboolean
work_correct (DossierCorpus *corpus, GError **error)
{
  DossierCorrecting correcting = { .document = 1 };
  gboolean done;

  dossier_correction_set (&correcting.correction, DOSSIER_DETAIL_TITLE, "Wind");
  dossier_correction_set (&correcting.correction, DOSSIER_DETAIL_PUBLISHED, "2023-02");
  done = dossier_correct_run (corpus, NULL, &correcting, work_annotate_text, NULL, error) != 0;
  dossier_correction_clear (&correcting.correction);
  return done;
}

/* The first @n documents, one after the other. */
gboolean
work_set_aside (DossierCorpus *corpus, guint n, volatile guint *n_done, GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
      const DossierShelfAct act = { .time = 1, .reason = "Off the subject" };
      gint64 document = i + 1;

      g_array_append_val (documents, document);
      if (!dossier_corpus_set_aside (corpus, documents, &act, NULL, NULL, error))
        return FALSE;
      if (n_done != NULL)
        ++*n_done;
    }
  return TRUE;
}

/* All that were set aside. */
gboolean
work_bring_back (DossierCorpus *corpus, GError **error)
{
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (corpus, NULL, error);
  g_autoptr (GArray) documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  for (guint i = 0; list != NULL && i < list->len; i++)
    g_array_append_val (documents, ((DossierShelved *) g_ptr_array_index (list, i))->document);
  return list != NULL
         && dossier_shelving_bring_back (corpus, NULL, documents, work_annotate_text, NULL, &n, error);
}

static gint64
find_entity (DossierCorpus *corpus, const char *name, GError **error)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (DossierView) view = dossier_corpus_read_view (corpus, query, NULL, error);
  const GPtrArray *facets = view != NULL ? view->entities : NULL;

  for (guint i = 0; facets != NULL && i < facets->len; i++)
    if (g_str_equal (dossier_facet_get_label (g_ptr_array_index (facets, i)), name))
      return dossier_facet_get_entity (g_ptr_array_index (facets, i));
  if (error == NULL || *error == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "Nobody is called %s", name);
  return 0;
}

/* Persons 0, 1 … one after the other into Ana Vik. */
gboolean
work_merge (DossierCorpus *corpus, volatile guint *n_done, GError **error)
{
  for (guint i = 0; i < WORK_N_PERSONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", i);
      DossierChange change = { .kind = DOSSIER_CHANGE_RELATE,
                               .verdict = DOSSIER_IDENTITY_SAME };

      change.entity = find_entity (corpus, name, error);
      change.other = change.entity != 0 ? find_entity (corpus, "Ana Vik", error) : 0;
      if (change.other == 0 || hand_apply (corpus, &change, error) == 0)
        return FALSE;
      if (n_done != NULL)
        ++*n_done;
    }
  return TRUE;
}

gboolean
work_has_note (guint number)
{
  return number % DECIDED == 1;
}

gboolean
work_has_rejection (guint number)
{
  return number % DECIDED == 2;
}

static void
decide (DossierCorpus *corpus, gint64 document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = NULL;
  DossierChange note = { .kind = DOSSIER_CHANGE_ADD };
  DossierChange reject = { .kind = DOSSIER_CHANGE_REJECT, .layer = DOSSIER_LAYER_TIME };

  reading = dossier_corpus_read_document (corpus, document, NULL, &error);
  g_assert_no_error (error);
  note.decision.document = document;
  note.decision.layer = DOSSIER_LAYER_NOTE;
  note.decision.span = DOSSIER_SPAN_INIT (0, 3);
  note.decision.value = (char *) "look";
  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_TIME)
        reject.id = mark->id;
    }
  if (work_has_note (work_read_number (reading->text)))
    hand_apply (corpus, &note, &error);
  g_assert_no_error (error);
  if (work_has_rejection (work_read_number (reading->text)))
    hand_apply (corpus, &reject, &error);
  g_assert_no_error (error);
}

/* A dossier of documents 0 to @n_documents - 1, with decisions about some of them. */
void
work_make (const char *path, guint n_documents)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error);

  g_assert_no_error (error);
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  for (guint i = 0; i < n_documents; i++)
    {
      g_autofree char *markup = work_make_markup (i, WORK_STYLE_OLD);
      DossierRecord *record = fixture_record (markup);

      g_free (record->sha256);
      record->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, record->text, -1);
      g_ptr_array_add (records, record);
    }
  dossier_corpus_add_documents (corpus, records, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n_documents; i++)
    decide (corpus, ((DossierRecord *) g_ptr_array_index (records, i))->document);
  g_assert_finalize_object (corpus);
}

/* A closed dossier over another, whose log goes. */
void
work_copy (const char *from, const char *to)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (to, suffixes[i], NULL);
      g_autoptr (GFile) old = g_file_new_for_path (path);

      g_file_delete (old, NULL, NULL);
    }
  g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}
