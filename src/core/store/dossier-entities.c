/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-entities.h"

#include <string.h>

#include "dossier-fold.h"

/**
 * dossier_entities_set_new:
 *
 * Returns: (transfer full): an empty set of entity row ids
 */
GHashTable *
dossier_entities_set_new (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * dossier_entities_set_add:
 * @entities: a set of dossier_entities_set_new()
 * @entity: a row id
 */
void
dossier_entities_set_add (GHashTable *entities, gint64 entity)
{
  if (!g_hash_table_contains (entities, &entity))
    g_hash_table_add (entities, g_memdup2 (&entity, sizeof entity));
}

/**
 * dossier_entities_find_or_add:
 * @connection: the writer's connection
 * @key: the stable key: "person/pham-minh-chinh"
 * @type: its type, used when it is new
 * @name: its name, used when it is new
 * @error: set on failure
 *
 * Returns: the row id, 0 on failure
 */
gint64
dossier_entities_find_or_add (DossierConnection  *connection,
                              const char         *key,
                              DossierEntityType   type,
                              const char         *name,
                              GError            **error)
{
  g_autoptr (DossierCursor) find = dossier_connection_query (connection, "entity-by-key", error);
  g_autoptr (DossierCursor) insert = NULL;

  if (find == NULL)
    return 0;
  dossier_cursor_bind_text (find, ":key", key);
  if (dossier_cursor_step (find, error))
    return dossier_cursor_get_int (find, 0);
  if (dossier_cursor_failed (find))
    return 0;

  insert = dossier_connection_query (connection, "entity-insert", error);
  if (insert == NULL)
    return 0;
  dossier_cursor_bind_text (insert, ":key", key);
  dossier_cursor_bind_int (insert, ":type", type);
  dossier_cursor_bind_text (insert, ":name", name);
  return dossier_cursor_run (insert, error) ? dossier_connection_get_last_id (connection) : 0;
}

/* A name with its diacritics before one without, then the one that most documents use, then the
 * longer one; the last step makes the choice the same on any machine. */
static gboolean
is_better (const char *name, gint64 documents, const char *best, gint64 best_documents)
{
  gboolean marks = dossier_has_marks (name, strlen (name));
  gboolean best_marks = dossier_has_marks (best, strlen (best));
  glong length = g_utf8_strlen (name, -1), best_length = g_utf8_strlen (best, -1);

  if (marks != best_marks)
    return marks;
  if (documents != best_documents)
    return documents > best_documents;
  if (length != best_length)
    return length > best_length;
  return strcmp (name, best) < 0;
}

static gboolean
choose_name (DossierConnection *connection, gint64 entity, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (DossierCursor) rename = NULL;
  g_autofree char *best = NULL;
  gint64 best_documents = 0;

  cursor = dossier_connection_query (connection, "entity-candidates", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  while (dossier_cursor_step (cursor, error))
    {
      const char *name = dossier_cursor_get_text (cursor, 0);
      gint64 documents = dossier_cursor_get_int (cursor, 1);

      if (best == NULL || is_better (name, documents, best, best_documents))
        {
          g_free (best);
          best = g_strdup (name);
          best_documents = documents;
        }
    }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  if (best == NULL)
    return TRUE;

  rename = dossier_connection_query (connection, "entity-rename", error);
  if (rename == NULL)
    return FALSE;
  dossier_cursor_bind_int (rename, ":entity", entity);
  dossier_cursor_bind_text (rename, ":name", best);
  return dossier_cursor_run (rename, error);
}

/**
 * dossier_entities_tidy:
 * @connection: the writer's connection
 * @entities: a set of the entities whose names or marks have changed
 * @error: set on failure
 *
 * Removes those that nothing speaks of any more and chooses the best name of the others.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_entities_tidy (DossierConnection *connection, GHashTable *entities, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  GHashTableIter iter;
  gpointer key;

  cursor = dossier_connection_query (connection, "entity-delete-orphan", error);
  if (cursor == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, entities);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      gint64 entity = *(gint64 *) key;

      dossier_cursor_bind_int (cursor, ":entity", entity);
      if (!dossier_cursor_run (cursor, error) || !choose_name (connection, entity, error))
        return FALSE;
    }
  return TRUE;
}
