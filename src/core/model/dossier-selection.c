/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-selection.h"

/**
 * dossier_words_clear:
 * @self: words
 */
void
dossier_words_clear (DossierWords *self)
{
  g_clear_pointer (&self->exact, g_hash_table_unref);
}

static gpointer
key_of (gint64 document)
{
  return GSIZE_TO_POINTER ((gsize) document);
}

/**
 * dossier_words_find:
 * @self: empty
 * @connection: a reader in a transaction
 * @filter: whose search is asked
 * @error: set on failure
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_words_find (DossierWords         *self,
                    DossierConnection    *connection,
                    const DossierFilter  *filter,
                    GError              **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  self->asked = dossier_search_get_root (filter->search) != NULL;
  if (!self->asked)
    return TRUE;
  if (!dossier_result_fill (connection, filter, DOSSIER_FILTER_WORDS, error))
    return FALSE;
  cursor = dossier_connection_query (connection, "facts-words", error);
  if (cursor == NULL)
    return FALSE;
  self->exact = g_hash_table_new (NULL, NULL);
  while (dossier_cursor_step (cursor, error))
    {
      guint exact = (guint) dossier_cursor_get_int (cursor, 1);

      self->most_exact = MAX (self->most_exact, exact);
      g_hash_table_insert (self->exact, key_of (dossier_cursor_get_int (cursor, 0)),
                           GUINT_TO_POINTER (exact));
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
has_words (const DossierWords *self, gint64 document)
{
  return !self->asked || g_hash_table_contains (self->exact, key_of (document));
}

static guint
count_exact (const DossierWords *self, const DossierDocumentFacts *document)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->exact, key_of (document->id)));
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
                       const DossierWords        *words,
                       const DossierFactsFilter  *filter)
{
  GPtrArray *selected = g_ptr_array_new ();

  for (guint i = 0; i < facts->documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      if (has_words (words, g_array_index (facts->ids, gint64, i))
          && dossier_facts_filter_document (filter, document))
        g_ptr_array_add (selected, document);
    }
  return selected;
}

/**
 * dossier_selection_put_exact_first:
 * @selected: (transfer full): documents
 * @words: that they have
 *
 * Brings those to the top that spell more of the phrases exactly; the order is kept otherwise.
 *
 * Returns: (transfer full): the documents
 */
GPtrArray *
dossier_selection_put_exact_first (GPtrArray *selected, const DossierWords *words)
{
  GPtrArray *ordered;

  if (words->most_exact == 0)
    return selected;
  ordered = g_ptr_array_sized_new (selected->len);
  for (guint exact = words->most_exact + 1; exact-- > 0;)
    for (guint i = 0; i < selected->len; i++)
      if (count_exact (words, g_ptr_array_index (selected, i)) == exact)
        g_ptr_array_add (ordered, g_ptr_array_index (selected, i));
  g_ptr_array_unref (selected);
  return ordered;
}
