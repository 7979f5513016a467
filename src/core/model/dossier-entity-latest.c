/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entity-latest.h"

/* The file has to look up the day of every document that speaks of somebody, and to read each of
 * their statements, to tell which are the latest. Facts lie in that order. */

static gboolean
mentions (const DossierDocumentFacts *document, guint32 entity)
{
  for (guint i = 0; i < document->n_entities; i++)
    if (document->entities[i] == entity)
      return TRUE;
  return FALSE;
}

static GArray *
find_documents (const DossierFacts *facts, guint32 entity, guint most)
{
  const DossierNamedEntity *named
    = g_hash_table_lookup (facts->entities, GUINT_TO_POINTER (entity));
  guint n = MIN (most, named != NULL ? named->total : 0);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < facts->documents->len && found->len < n; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      if (mentions (document, entity))
        g_array_append_val (found, document->id);
    }
  return found;
}

/* Who acts need not be named in the text. */
static gboolean
is_part (const DossierDocumentFacts *document, const DossierStatementFacts *statement,
         guint32 entity)
{
  const guint32 *involved = document->involved + statement->entities;

  for (guint i = 0; i < statement->n_entities; i++)
    if (involved[i] == entity)
      return (i == 0 && statement->has_actor) || mentions (document, entity);
  return FALSE;
}

static GArray *
find_statements (const DossierFacts *facts, guint32 entity, guint most)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < facts->documents->len && found->len < most; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      for (guint k = 0; k < document->n_statements && found->len < most; k++)
        if (is_part (document, &document->statements[k], entity))
          g_array_append_val (found, document->statements[k].id);
    }
  return found;
}

static GArray *
ask_file (DossierConnection *connection, const char *name, gint64 entity, guint most,
          GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  dossier_cursor_bind_int (cursor, ":limit", most);
  return dossier_result_take_ids (cursor, error);
}

/**
 * dossier_entity_latest_documents:
 * @facts: (nullable): of the whole dossier; %NULL: the file is asked
 * @connection: a reader in a transaction
 * @entity: row id; of a merged one, the one kept
 * @most: how many are wanted
 * @error: set on failure
 *
 * Gives the same with facts and without. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): row ids of the documents that mention
 *   it, the latest first
 */
GArray *
dossier_entity_latest_documents (const DossierFacts *facts, DossierConnection *connection,
                                 gint64 entity, guint most, GError **error)
{
  if (facts != NULL)
    return find_documents (facts, (guint32) entity, most);
  return ask_file (connection, "entity-documents", entity, most, error);
}

/**
 * dossier_entity_latest_statements:
 * @facts: (nullable): of the whole dossier; %NULL: the file is asked
 * @connection: a reader in a transaction
 * @entity: row id; of a merged one, the one kept
 * @most: how many are wanted
 * @error: set on failure
 *
 * Gives the same with facts and without. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): ids of the statements in which it is
 *   actor or counterpart, those of the latest documents first, then as in the text
 */
GArray *
dossier_entity_latest_statements (const DossierFacts *facts, DossierConnection *connection,
                                  gint64 entity, guint most, GError **error)
{
  if (facts != NULL)
    return find_statements (facts, (guint32) entity, most);
  return ask_file (connection, "entity-statements", entity, most, error);
}
