/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-title-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-corpus-private.h"
#include "dossier-fold.h"
#include "dossier-story-private.h"

/* Of how many days one was published before or after the document that is looked at, the nearest
 * first. */
typedef struct
{
  gint64 id;
  gint64 gap;
  guint place; /* in the facts, whose order is kept among equals */
} Candidate;

static gpointer
get_story (const DossierFacts *facts, gint64 document)
{
  return g_hash_table_lookup (facts->stories, GSIZE_TO_POINTER ((gsize) document));
}

static gboolean
has_words (const char *title, GStrv words)
{
  g_autofree char *folded = NULL;

  if (words[0] == NULL)
    return TRUE;
  folded = dossier_fold (title, -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gint64
find_gap (const DossierDocumentFacts *document, const DossierDocumentFacts *other)
{
  if (!dossier_document_facts_has_day (document) || !dossier_document_facts_has_day (other))
    return G_MAXINT64;
  return ABS ((gint64) document->published.days.first - other->published.days.first);
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a, *right = b;

  if (left->gap != right->gap)
    return left->gap < right->gap ? -1 : 1;
  return left->place < right->place ? -1 : left->place > right->place;
}

static GArray *
list_candidates (const DossierFacts *facts, const char *words, gint64 document)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Candidate));
  g_autofree char *folded = dossier_fold (words, -1);
  g_auto (GStrv) wanted = g_strsplit_set (g_strstrip (folded), " \t", -1);
  const DossierDocumentFacts *own = dossier_facts_find_document (facts, document);
  gpointer story = get_story (facts, document);

  for (guint i = 0; own != NULL && i < facts->documents->len; i++)
    {
      const DossierDocumentFacts *other = g_ptr_array_index (facts->documents, i);
      Candidate candidate = { other->id, find_gap (own, other), i };

      if (other != own && (story == NULL || get_story (facts, other->id) != story)
          && has_words (other->title, wanted))
        g_array_append_val (all, candidate);
    }
  if (all->len > 0)
    g_array_sort (all, compare_candidates);
  return all;
}

static GPtrArray *
read_reports (DossierConnection *connection, const GArray *candidates, GError **error)
{
  g_autoptr (GPtrArray) reports
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_story_report_free);

  for (guint i = 0; i < candidates->len && reports->len < DOSSIER_MOST_TITLES; i++)
    {
      gint64 id = g_array_index (candidates, Candidate, i).id;
      GError *failure = NULL;
      DossierStoryReport *report = dossier_story_report_read (connection, id, NULL, &failure);

      if (report != NULL)
        g_ptr_array_add (reports, report);
      else if (dossier_story_is_gone (connection, id))
        g_error_free (failure);
      else
        {
          g_propagate_error (error, failure);
          return NULL;
        }
    }
  return g_steal_pointer (&reports);
}

/**
 * dossier_corpus_find_titles:
 * @corpus: a corpus
 * @words: what titles must hold, each somewhere, whatever its case and diacritics; "" for any
 * @document: row id of a document that is not wanted, nor is who tells its story
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread. A walk through the titles in memory.
 *
 * Returns: (transfer full) (element-type DossierStoryReport): at most %DOSSIER_MOST_TITLES
 *   documents, those published next to @document first
 */
GPtrArray *
dossier_corpus_find_titles (DossierCorpus *corpus, const char *words, gint64 document,
                            GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  g_autoptr (DossierFacts) facts = NULL;
  g_autoptr (GArray) candidates = NULL;
  DossierConnection *connection;
  GPtrArray *reports;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (corpus), store,
                                     _("failed to look for documents"), cancellable, &connection,
                                     error);
  if (facts == NULL)
    return NULL;
  candidates = list_candidates (facts, words, document);
  reports = read_reports (connection, candidates, error);
  dossier_store_end_read (store, connection);
  return reports;
}
