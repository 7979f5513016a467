/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-facet.h"
#include "dossier-facts-cache.h"
#include "dossier-field-counts.h"
#include "dossier-selection.h"
#include "dossier-units.h"

/**
 * dossier_view_free:
 * @view: (transfer full) (nullable): a view
 */
void
dossier_view_free (DossierView *view)
{
  if (view == NULL)
    return;
  g_clear_pointer (&view->documents, g_array_unref);
  g_clear_pointer (&view->sectors, g_ptr_array_unref);
  g_clear_pointer (&view->entities, g_ptr_array_unref);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    g_clear_pointer (&view->fields[field], g_ptr_array_unref);
  g_free (view->remark);
  g_free (view);
}

/* The first document of each unit. */
static GArray *
list_documents (const DossierUnits *units)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), units->firsts->len);

  for (guint i = 0; i < units->firsts->len; i++)
    {
      const DossierDocumentFacts *document
        = g_ptr_array_index (units->documents, g_array_index (units->firsts, guint, i));

      g_array_append_val (ids, document->id);
    }
  return ids;
}

/* @totals: (nullable): of the whole dossier, where units are not documents: those stand in facts.
 * Every chosen sector must hold, so a sector's count is that of the selected documents that have
 * it: what choosing it would leave. */
static GPtrArray *
list_sectors (const DossierFacts *facts, const DossierStoryTotals *totals,
              const DossierUnits *selected, const DossierQuery *query)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint *counts = dossier_units_count (
    selected, facts->sectors,
    dossier_query_has_subjects (query) ? DOSSIER_COUNTED_SUBJECTS : DOSSIER_COUNTED_SECTORS);
  GHashTableIter iter;
  gpointer sector, total;

  g_hash_table_iter_init (&iter, facts->sectors);
  while (g_hash_table_iter_next (&iter, &sector, &total))
    {
      const char *id = g_quark_to_string (GPOINTER_TO_UINT (sector));

      /* A damaged file has marks of a sector that it does not name. */
      if (id == NULL)
        continue;
      g_ptr_array_add (facets, dossier_facet_new (id, 0, DOSSIER_ENTITY_PERSON, id,
                                                  counts[GPOINTER_TO_UINT (sector)],
                                                  totals != NULL
                                                    ? totals->sectors[GPOINTER_TO_UINT (sector)]
                                                    : GPOINTER_TO_UINT (total),
                                                  dossier_query_has_sector (query, id)));
    }
  dossier_facet_sort (facets);
  return facets;
}

static GPtrArray *
list_entities (const DossierFacts *facts, const DossierStoryTotals *totals,
               const DossierUnits *selected, const DossierQuery *query)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree guint *counts
    = dossier_units_count (selected, facts->entities, DOSSIER_COUNTED_ENTITIES);
  gint64 chosen = dossier_query_get_entity (query);
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, facts->entities);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const DossierNamedEntity *named = value;
      guint entity = GPOINTER_TO_UINT (id);

      /* Nobody could tell what a row without a name stands for. */
      if (counts[entity] > 0 && *named->key != '\0')
        g_ptr_array_add (
          facets, dossier_facet_new (named->key, entity, named->type, named->name, counts[entity],
                                     totals != NULL ? totals->entities[entity] : named->total,
                                     entity == chosen));
    }
  dossier_facet_sort (facets);
  return facets;
}

/* (transfer full) (nullable): what is counted of the documents under all of @filter but @part: so
 * many would be left if something else of it were chosen. Where nothing of it is chosen they are
 * those that are selected, and it is %NULL. */
static DossierUnits *
count_without (const DossierFacts *facts, const DossierFactsWords *words,
               const DossierFilter *filter, DossierFilterParts part, DossierCounting counting)
{
  g_auto (DossierFactsFilter) all = { 0 };
  g_auto (DossierFactsFilter) others = { 0 };
  g_autoptr (GPtrArray) selected = NULL;

  dossier_facts_filter_init (&all, filter, DOSSIER_FILTER_ALL);
  if ((all.parts & part) == 0)
    return NULL;
  dossier_facts_filter_init (&others, filter, DOSSIER_FILTER_ALL & ~(guint) part);
  selected = dossier_selection_new (facts, words, &others);
  return dossier_units_new (facts, selected, counting);
}

static gboolean
fill_view (DossierView          *view,
           DossierFactsCache    *cache,
           DossierConnection    *connection,
           DossierFacts         *facts,
           const DossierQuery   *query,
           const DossierFilter  *filter,
           DossierCounting       counting,
           GError              **error)
{
  g_auto (DossierFactsFilter) all = { 0 };
  g_autoptr (DossierFactsWords) words = dossier_facts_words_find (facts, connection, filter, error);
  g_autoptr (GPtrArray) selected = NULL;
  g_autoptr (DossierStoryTotals) totals = NULL;
  g_autoptr (DossierUnits) units = NULL;
  g_autoptr (DossierUnits) without_entity = NULL;

  if (words == NULL)
    return FALSE;
  dossier_facts_filter_init (&all, filter, DOSSIER_FILTER_ALL);
  selected
    = dossier_selection_put_exact_first (dossier_selection_new (facts, words, &all), facts, words);
  if (counting != DOSSIER_COUNT_DOCUMENTS)
    totals = dossier_facts_cache_get_totals (cache, facts);
  units = dossier_units_new (facts, selected, counting);
  view->n_documents = totals != NULL ? totals->n_stories : facts->documents->len;
  view->documents = list_documents (units);
  view->sectors = list_sectors (facts, totals, units, query);
  for (DossierField field = 0; field < DOSSIER_N_FIELDS; field++)
    {
      g_autoptr (DossierUnits) others
        = count_without (facts, words, filter, DOSSIER_FILTER_FIELD (field), counting);

      view->fields[field]
        = dossier_field_counts_new (others != NULL ? others : units, field, query);
    }
  without_entity = count_without (facts, words, filter, DOSSIER_FILTER_ENTITY, counting);
  view->entities
    = list_entities (facts, totals, without_entity != NULL ? without_entity : units, query);
  return TRUE;
}

/**
 * dossier_corpus_read_view_by:
 * @self: a corpus
 * @query: a query
 * @counting: what is a row and counts as one
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Reads the lists and counts that @query shows, of one moment. What dates it has is a
 * question of its own: dossier_corpus_read_dates().
 *
 * Returns: (transfer full): the view
 */
DossierView *
dossier_corpus_read_view_by (DossierCorpus    *self,
                             DossierQuery     *query,
                             DossierCounting   counting,
                             GCancellable     *cancellable,
                             GError          **error)
{
  g_autoptr (DossierView) view = g_new0 (DossierView, 1);
  g_autoptr (DossierFacts) facts = NULL;
  DossierPatternClock clock;
  DossierFilter filter = dossier_query_to_filter (query, &clock);
  DossierConnection *connection;
  gboolean done;

  facts = dossier_facts_cache_begin (dossier_corpus_get_facts (self),
                                     dossier_corpus_get_store (self),
                                     _("failed to look for documents"), cancellable, &connection,
                                     error);
  if (facts == NULL)
    return NULL;
  done = fill_view (view, dossier_corpus_get_facts (self), connection, facts, query, &filter,
                    counting, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  view->remark = dossier_pattern_clock_describe (&clock);
  return done ? g_steal_pointer (&view) : NULL;
}

/**
 * dossier_corpus_read_view:
 * @self: a corpus
 * @query: a query
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * dossier_corpus_read_view_by() of documents.
 *
 * Returns: (transfer full): the view
 */
DossierView *
dossier_corpus_read_view (DossierCorpus  *self,
                          DossierQuery   *query,
                          GCancellable   *cancellable,
                          GError        **error)
{
  return dossier_corpus_read_view_by (self, query, DOSSIER_COUNT_DOCUMENTS, cancellable, error);
}
