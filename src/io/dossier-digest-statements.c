/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest-private.h"

#include "dossier-corpus-found.h"
#include "dossier-ledger-reading.h"

static gboolean
is_all (const DossierLedgerWish *wish)
{
  return wish == NULL || dossier_statement_choice_is_all (&wish->choice);
}

/**
 * dossier_digest_choose_statements:
 * @self: a digest
 * @corpus: the dossier
 * @query: what is looked at
 * @wish: (nullable): which of its statements are wanted, %NULL for all
 * @documents: (element-type gint64): row ids of the documents that @query has found
 * @cancellable: (nullable): stops the reading
 * @error: what could not be read
 *
 * Counts the statements of @query.
 *
 * Returns: (transfer full) (nullable) (element-type DossierStatement): those that are wanted, in
 *   the order of the documents
 */
GPtrArray *
dossier_digest_choose_statements (DossierDigest            *self,
                                  DossierCorpus            *corpus,
                                  DossierQuery             *query,
                                  const DossierLedgerWish  *wish,
                                  const GArray             *documents,
                                  GCancellable             *cancellable,
                                  GError                  **error)
{
  g_autoptr (GArray) ids
    = dossier_corpus_find_statements_of (corpus, query, documents, cancellable, error);
  g_autoptr (GPtrArray) found
    = ids != NULL ? dossier_corpus_load_statements (corpus, ids, cancellable, error) : NULL;
  GPtrArray *chosen;

  if (found == NULL)
    return NULL;
  self->n_found = found->len;
  self->chosen = !is_all (wish);
  if (!self->chosen)
    return g_steal_pointer (&found);
  chosen = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < found->len; i++)
    if (dossier_statement_choice_takes_row (&wish->choice, g_ptr_array_index (found, i)))
      g_ptr_array_add (chosen, g_object_ref (g_ptr_array_index (found, i)));
  return chosen;
}

/**
 * dossier_digest_choose_documents:
 * @self: a digest whose statements were chosen
 * @documents: (element-type gint64): row ids of the documents that were found
 * @statements: (element-type DossierStatement): those that are wanted
 *
 * Where statements are chosen, a document without one of them is not spoken of.
 *
 * Returns: (transfer full) (element-type gint64): the documents that are, in the same order
 */
GArray *
dossier_digest_choose_documents (const DossierDigest *self, GArray *documents,
                                 const GPtrArray *statements)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *chosen;

  if (!self->chosen)
    return g_array_ref (documents);
  for (guint i = 0; i < statements->len; i++)
    {
      gint64 document = dossier_statement_get_document (g_ptr_array_index (statements, i));

      g_hash_table_add (said, g_memdup2 (&document, sizeof document));
    }
  chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < documents->len; i++)
    if (g_hash_table_contains (said, &g_array_index (documents, gint64, i)))
      g_array_append_val (chosen, g_array_index (documents, gint64, i));
  return chosen;
}

/**
 * dossier_digest_group_statements:
 * @statements: (element-type DossierStatement): statements
 *
 * Returns: (transfer full) (element-type gint64 GPtrArray): the statements by document, so that
 *   each text is read once
 */
GHashTable *
dossier_digest_group_statements (const GPtrArray *statements)
{
  GHashTable *groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < statements->len; i++)
    {
      DossierStatement *statement = g_ptr_array_index (statements, i);
      gint64 document = dossier_statement_get_document (statement);
      GPtrArray *group = g_hash_table_lookup (groups, &document);

      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (groups, g_memdup2 (&document, sizeof document), group);
        }
      g_ptr_array_add (group, g_object_ref (statement));
    }
  return groups;
}

/**
 * dossier_digest_take_statements:
 * @self: a digest
 * @document: index of the document that was read
 * @reading: its text and marks
 * @statements: (element-type DossierStatement): those of it that are wanted
 *
 * Numbers the statements of one document and says where they stand.
 */
void
dossier_digest_take_statements (DossierDigest        *self,
                                guint                 document,
                                const DossierReading *reading,
                                const GPtrArray      *statements)
{
  g_autoptr (GArray) paragraphs = dossier_digest_paragraphs (reading);

  for (guint i = 0; i < statements->len; i++)
    {
      DossierDigestStatement *entry = g_new0 (DossierDigestStatement, 1);

      entry->statement = g_object_ref (g_ptr_array_index (statements, i));
      entry->id = dossier_statement_get_id (entry->statement);
      entry->number = self->statements->len + 1;
      entry->document = document;
      dossier_digest_place (reading, paragraphs, dossier_statement_get_span (entry->statement),
                            &entry->paragraph, &entry->start, &entry->end);
      g_ptr_array_add (self->statements, entry);
      g_hash_table_insert (self->statement_index, &entry->id, entry);
    }
}

/* What a regular expression finds, asked again, may be other statements: those that are not found
 * then come last. */
static void
list_by_ids (DossierDigest *self, const GArray *ids)
{
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      gpointer entry = g_hash_table_lookup (self->statement_index, &id);

      if (entry != NULL && g_hash_table_add (listed, entry))
        g_ptr_array_add (self->listed, entry);
    }
  for (guint i = 0; i < self->statements->len; i++)
    {
      gpointer entry = g_ptr_array_index (self->statements, i);

      if (g_hash_table_add (listed, entry))
        g_ptr_array_add (self->listed, entry);
    }
}

/**
 * dossier_digest_list_statements:
 * @self: a digest that has its statements
 * @corpus: the dossier
 * @query: what is looked at
 * @wish: (nullable): in which order they were listed, %NULL for that of their documents
 * @cancellable: (nullable): stops the reading
 * @error: what could not be read
 *
 * Puts the statements in the order in which somebody saw them.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_digest_list_statements (DossierDigest            *self,
                                DossierCorpus            *corpus,
                                DossierQuery             *query,
                                const DossierLedgerWish  *wish,
                                GCancellable             *cancellable,
                                GError                  **error)
{
  g_autoptr (DossierLedgerKeys) keys = NULL;
  g_autoptr (DossierLedgerView) view = NULL;

  if (wish == NULL || wish->order == DOSSIER_LEDGER_BY_TEXT)
    {
      g_ptr_array_extend (self->listed, self->statements, NULL, NULL);
      return TRUE;
    }
  keys = dossier_ledger_make_keys (self->knowledge);
  view = dossier_corpus_read_ledger (corpus, query, wish, keys, cancellable, error);
  if (view == NULL)
    return FALSE;
  list_by_ids (self, view->ids);
  return TRUE;
}
