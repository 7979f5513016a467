/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What is asked of documents that are found already. A search is not asked again, which takes its
 * time, and may get less far each time if there is a regular expression in it. */
#include "dossier-corpus-found.h"

#include <glib/gi18n-lib.h>

#include "dossier-corpus-private.h"
#include "dossier-result.h"
#include "dossier-units.h"

/* A reader in which the documents are gathered. */
static DossierConnection *
begin_with (DossierCorpus *self, const DossierFilter *filter, const GArray *documents,
            GCancellable *cancellable, GError **error)
{
  DossierConnection *connection
    = dossier_store_begin_read (dossier_corpus_get_store (self),
                                _("failed to look for documents"), cancellable, error);

  if (connection == NULL || dossier_result_put (connection, filter, documents, error))
    return connection;
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return NULL;
}

/**
 * dossier_corpus_find_statements_of:
 * @self: a corpus
 * @query: what they must be like
 * @documents: (element-type gint64): row ids of all documents that @query has found
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * dossier_corpus_find_statements() for who knows the documents. Any thread.
 *
 * Returns: (transfer full) (element-type gint64): row ids in the same order
 */
GArray *
dossier_corpus_find_statements_of (DossierCorpus  *self,
                                   DossierQuery   *query,
                                   const GArray   *documents,
                                   GCancellable   *cancellable,
                                   GError        **error)
{
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection = begin_with (self, &filter, documents, cancellable, error);
  GArray *ids;

  if (connection == NULL)
    return NULL;
  ids = dossier_result_statements (connection, &filter, DOSSIER_FILTER_ALL, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return ids;
}

/**
 * dossier_corpus_read_timeline_of:
 * @self: a corpus
 * @query: what statements must be like; its days are not asked for
 * @documents: (element-type gint64): row ids of documents
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * dossier_corpus_read_timeline() for who knows the documents. Any thread.
 *
 * Returns: (transfer full): all of them that has a date
 */
DossierTimeline *
dossier_corpus_read_timeline_of (DossierCorpus  *self,
                                 DossierQuery   *query,
                                 const GArray   *documents,
                                 GCancellable   *cancellable,
                                 GError        **error)
{
  DossierFilterParts parts = DOSSIER_FILTER_ALL & ~(guint) DOSSIER_FILTER_DAYS;
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection = begin_with (self, &filter, documents, cancellable, error);
  DossierTimeline *timeline;

  if (connection == NULL)
    return NULL;
  timeline = dossier_timeline_read (connection, &filter, parts, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return timeline;
}

/**
 * dossier_corpus_find_stories_of:
 * @self: a corpus
 * @documents: (element-type gint64): row ids of documents
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type guint): for each of @documents a number of its
 *   story, from 0 in their order; copies of one text have the same
 */
GArray *
dossier_corpus_find_stories_of (DossierCorpus  *self,
                                const GArray   *documents,
                                GCancellable   *cancellable,
                                GError        **error)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL); /* from 1, by story */
  g_autoptr (DossierFacts) facts = NULL;
  DossierConnection *connection;
  GArray *stories;
  guint n_stories = 0;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (self),
                                     dossier_corpus_get_store (self),
                                     _("failed to look for documents"), cancellable, &connection,
                                     error);
  if (facts == NULL)
    return NULL;
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  stories = g_array_sized_new (FALSE, FALSE, sizeof (guint), documents->len);
  for (guint i = 0; i < documents->len; i++)
    {
      gpointer story = dossier_units_get_story (facts, g_array_index (documents, gint64, i));
      guint number = story != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (numbers, story)) : 0;

      if (number == 0)
        number = ++n_stories;
      if (story != NULL)
        g_hash_table_insert (numbers, story, GUINT_TO_POINTER (number));
      number--;
      g_array_append_val (stories, number);
    }
  return stories;
}
