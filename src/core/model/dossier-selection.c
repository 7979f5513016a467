/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-selection.h"

static void
select_with_words (GPtrArray *selected, const DossierFacts *facts, const DossierFactsWords *words,
                   const DossierFactsFilter *filter)
{
  for (guint i = 0; dossier_document_set_next (words->documents, &i); i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      if (dossier_facts_filter_document (filter, document))
        g_ptr_array_add (selected, document);
    }
}

/**
 * dossier_selection_new:
 * @facts: of the whole dossier; they must outlive the selection
 * @words: that the documents must have
 * @filter: what they must be like
 *
 * Returns: (transfer container) (element-type DossierDocumentFacts): the documents, in the order
 *   of @facts
 */
GPtrArray *
dossier_selection_new (const DossierFacts        *facts,
                       const DossierFactsWords   *words,
                       const DossierFactsFilter  *filter)
{
  GPtrArray *selected = g_ptr_array_new ();

  if (words->documents != NULL)
    {
      select_with_words (selected, facts, words, filter);
      return selected;
    }
  for (guint i = 0; i < facts->documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      if (dossier_facts_filter_document (filter, document))
        g_ptr_array_add (selected, document);
    }
  return selected;
}

static guint
count_exact (const DossierFacts *facts, const DossierFactsWords *words,
             const DossierDocumentFacts *document)
{
  guint near = 0, place;

  return dossier_facts_find_place (facts, document->id, &near, &place) ? words->exact[place] : 0;
}

/**
 * dossier_selection_put_exact_first:
 * @selected: (transfer full): documents
 * @facts: whose documents they are
 * @words: that they have
 *
 * Brings those to the top that spell more of the phrases exactly; the order is kept otherwise.
 *
 * Returns: (transfer full): the documents
 */
GPtrArray *
dossier_selection_put_exact_first (GPtrArray *selected, const DossierFacts *facts,
                                   const DossierFactsWords *words)
{
  GPtrArray *ordered;

  if (words->most_exact == 0)
    return selected;
  ordered = g_ptr_array_sized_new (selected->len);
  for (guint exact = words->most_exact + 1; exact-- > 0;)
    for (guint i = 0; i < selected->len; i++)
      if (count_exact (facts, words, g_ptr_array_index (selected, i)) == exact)
        g_ptr_array_add (ordered, g_ptr_array_index (selected, i));
  g_ptr_array_unref (selected);
  return ordered;
}

/**
 * dossier_selection_find:
 * @facts: of the whole dossier; they must outlive the selection
 * @connection: a reader in a transaction
 * @filter: what documents must be like
 * @words: (out) (optional) (nullable) (transfer full): what the search of @filter found
 * @error: set on failure
 *
 * Returns: (transfer container) (nullable) (element-type DossierDocumentFacts): the documents as
 *   lists show them
 */
GPtrArray *
dossier_selection_find (const DossierFacts   *facts,
                        DossierConnection    *connection,
                        const DossierFilter  *filter,
                        DossierFactsWords   **words,
                        GError              **error)
{
  g_auto (DossierFactsFilter) all = { 0 };
  g_autoptr (DossierFactsWords) found = dossier_facts_words_find (facts, connection, filter, error);
  GPtrArray *selected;

  if (found == NULL)
    return NULL;
  dossier_facts_filter_init (&all, filter, DOSSIER_FILTER_ALL);
  selected = dossier_selection_put_exact_first (dossier_selection_new (facts, found, &all), facts,
                                                found);
  if (words != NULL)
    *words = g_steal_pointer (&found);
  return selected;
}

/**
 * dossier_selection_get_ids:
 * @selected: (element-type DossierDocumentFacts): documents
 *
 * Returns: (transfer full) (element-type gint64): their row ids
 */
GArray *
dossier_selection_get_ids (const GPtrArray *selected)
{
  GArray *ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), selected->len);

  for (guint i = 0; i < selected->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (selected, i);

      g_array_append_val (ids, document->id);
    }
  return ids;
}

/**
 * dossier_selection_list_ids:
 * @facts: (nullable): of the whole dossier; %NULL: the file is asked
 * @connection: a reader in a transaction
 * @filter: what documents must be like
 * @error: set on failure
 *
 * Gives the same with facts and without.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): row ids of the documents as lists show
 *   them
 */
GArray *
dossier_selection_list_ids (const DossierFacts   *facts,
                            DossierConnection    *connection,
                            const DossierFilter  *filter,
                            GError              **error)
{
  g_autoptr (GPtrArray) selected = NULL;

  if (facts == NULL)
    return dossier_result_fill (connection, filter, DOSSIER_FILTER_ALL, error)
             ? dossier_result_documents (connection, error) : NULL;
  selected = dossier_selection_find (facts, connection, filter, NULL, error);
  return selected != NULL ? dossier_selection_get_ids (selected) : NULL;
}
