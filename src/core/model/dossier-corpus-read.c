/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-selection.h"

/* Borrows what the query points to, and @clock, which starts now. */
DossierFilter
dossier_query_to_filter (const DossierQuery *self, DossierPatternClock *clock)
{
  DossierFilter filter = {
    .search = dossier_query_get_search (self),
    .clock = clock,
    .sectors = dossier_query_get_sectors (self),
    .subjects = dossier_query_has_subjects (self),
    .entity = dossier_query_get_entity (self),
  };

  dossier_pattern_clock_start (clock);
  filter.has_days = dossier_query_get_days (self, &filter.first, &filter.last);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    filter.values[field] = dossier_query_get_values (self, field);
  return filter;
}

/* A reader in which the documents of @query under @parts are gathered. */
static DossierConnection *
begin_result (DossierCorpus       *self,
              const DossierQuery  *query,
              DossierFilterParts   parts,
              GCancellable        *cancellable,
              GError             **error)
{
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to look for documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  if (dossier_result_fill (connection, &filter, parts, error))
    return connection;
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return NULL;
}

/* Finds rows of one kind with the facts, where they are at hand, else in the file. */
typedef GArray *(*FindFunc) (const DossierFacts   *facts,
                             DossierConnection    *connection,
                             const DossierFilter  *filter,
                             GError              **error);

static GArray *
find_ids (DossierCorpus *self, DossierQuery *query, DossierPatternClock *clock, FindFunc find,
          GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierFacts) facts = dossier_facts_cache_peek (dossier_corpus_get_facts (self));
  DossierFilter filter = dossier_query_to_filter (query, clock);
  DossierConnection *connection;
  GArray *ids;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to look for documents"), cancellable, error);
  if (connection == NULL)
    return NULL;
  ids = find (facts, connection, &filter, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return ids;
}

/**
 * dossier_corpus_find_documents:
 * @self: a corpus
 * @query: what they must be like
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * Answers from the facts where they are at hand, else from the file; both give the same. Any
 * thread.
 *
 * Returns: (transfer full) (element-type gint64): row ids, the latest published first, then by
 *   title; those without a date last
 */
GArray *
dossier_corpus_find_documents (DossierCorpus  *self,
                               DossierQuery   *query,
                               GCancellable   *cancellable,
                               GError        **error)
{
  DossierPatternClock clock;

  return find_ids (self, query, &clock, dossier_selection_list_ids, cancellable, error);
}

/**
 * dossier_corpus_find_documents_remarked:
 * @self: a corpus
 * @query: what they must be like
 * @remark: (out) (nullable) (transfer full): a translated sentence on what a regular expression was
 *   not asked of
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * dossier_corpus_find_documents() for what people take for the whole. Any thread.
 *
 * Returns: (transfer full) (element-type gint64): row ids in the same order
 */
GArray *
dossier_corpus_find_documents_remarked (DossierCorpus  *self,
                                        DossierQuery   *query,
                                        char          **remark,
                                        GCancellable   *cancellable,
                                        GError        **error)
{
  DossierPatternClock clock;
  GArray *ids = find_ids (self, query, &clock, dossier_selection_list_ids, cancellable, error);

  *remark = ids != NULL ? dossier_pattern_clock_describe (&clock) : NULL;
  return ids;
}

/**
 * dossier_corpus_find_all_documents:
 * @self: a corpus
 * @query: what they must be like
 * @cancellable: (nullable): stops the search
 * @error: set on failure, to %DOSSIER_ERROR_FAILED if a regular expression was stopped on its way
 *
 * dossier_corpus_find_documents() for what must not be done to a part of them. Any thread.
 *
 * Returns: (transfer full) (element-type gint64): row ids in the same order
 */
GArray *
dossier_corpus_find_all_documents (DossierCorpus  *self,
                                   DossierQuery   *query,
                                   GCancellable   *cancellable,
                                   GError        **error)
{
  g_autofree char *remark = NULL;
  g_autoptr (GArray) ids
    = dossier_corpus_find_documents_remarked (self, query, &remark, cancellable, error);

  if (remark == NULL)
    return g_steal_pointer (&ids);
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED, remark);
  return NULL;
}

/* Those of the selected documents that agree themselves; facts have them in the order of the
 * text. */
static GArray *
list_statements (const GPtrArray *selected, const DossierFactsWords *words,
                 const DossierFilter *filter)
{
  g_auto (DossierFactsFilter) all = { 0 };
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  dossier_facts_filter_init (&all, filter, DOSSIER_FILTER_ALL);
  dossier_facts_filter_set_words (&all, words);
  for (guint i = 0; i < selected->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (selected, i);

      for (guint k = 0; k < document->n_statements; k++)
        if (dossier_facts_filter_statement (&all, document, &document->statements[k]))
          g_array_append_val (ids, document->statements[k].id);
    }
  return ids;
}

static GArray *
find_statements (const DossierFacts *facts, DossierConnection *connection,
                 const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierFactsWords) words = NULL;
  g_autoptr (GPtrArray) selected = NULL;

  if (facts == NULL)
    return dossier_result_fill (connection, filter, DOSSIER_FILTER_ALL, error)
             ? dossier_result_statements (connection, filter, DOSSIER_FILTER_ALL, error)
             : NULL;
  selected = dossier_selection_find (facts, connection, filter, &words, error);
  return selected != NULL ? list_statements (selected, words, filter) : NULL;
}

/**
 * dossier_corpus_find_statements:
 * @self: a corpus
 * @query: what they and their documents must be like
 * @cancellable: (nullable): stops the search
 * @error: set on failure
 *
 * Answers from the facts where they are at hand, else from the file; both give the same. Any
 * thread.
 *
 * Returns: (transfer full) (element-type gint64): row ids, in the order of
 *   dossier_corpus_find_documents() and then of the text
 */
GArray *
dossier_corpus_find_statements (DossierCorpus  *self,
                                DossierQuery   *query,
                                GCancellable   *cancellable,
                                GError        **error)
{
  DossierPatternClock clock;

  return find_ids (self, query, &clock, find_statements, cancellable, error);
}

/**
 * dossier_corpus_list_document_entities:
 * @self: a corpus
 * @document: row id
 * @cancellable: (nullable): stops the counting
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierFacet): the entities of the document, by type,
 *   then by number of mentions
 */
GPtrArray *
dossier_corpus_list_document_entities (DossierCorpus  *self,
                                       gint64          document,
                                       GCancellable   *cancellable,
                                       GError        **error)
{
  DossierConnection *connection;
  GPtrArray *facets;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to count entities"), cancellable, error);
  if (connection == NULL)
    return NULL;
  facets = dossier_facets_read_document (connection, document, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return facets;
}

/**
 * dossier_corpus_read_timeline:
 * @self: a corpus
 * @query: what documents and statements must be like; its days are not asked for, so that others
 *   can be chosen
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Returns: (transfer full): all that has a date
 */
DossierTimeline *
dossier_corpus_read_timeline (DossierCorpus  *self,
                              DossierQuery   *query,
                              GCancellable   *cancellable,
                              GError        **error)
{
  DossierFilterParts parts = DOSSIER_FILTER_ALL & ~(guint) DOSSIER_FILTER_DAYS;
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;
  DossierTimeline *timeline;

  connection = begin_result (self, query, parts, cancellable, error);
  if (connection == NULL)
    return NULL;
  timeline = dossier_timeline_read (connection, &filter, parts, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return timeline;
}

/**
 * dossier_corpus_copy:
 * @self: a corpus
 * @path: where to; a file there is replaced once the copy is whole
 * @cancellable: (nullable): stops the copying
 * @error: set on failure; nothing is left at @path that was not there
 *
 * Writes the whole dossier as it is at this moment to another file. Any thread.
 *
 * Returns: whether the copy was made
 */
gboolean
dossier_corpus_copy (DossierCorpus *self, const char *path, GCancellable *cancellable,
                     GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_CORPUS (self), FALSE);

  return dossier_store_copy (dossier_corpus_get_store (self), path, cancellable, error);
}
