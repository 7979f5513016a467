/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-name-counts.h"

#include "dossier-entities.h"

/* A role of an entity. */
typedef struct
{
  gint64 entity;
  gint64 role;
} RoleKey;

struct _DossierNameCounts
{
  GHashTable *labels;  /* gint64 * → change of the number of documents */
  GHashTable *roles;   /* RoleKey * → change of the number of documents */
  GHashTable *touched; /* of dossier_entities_set_new() */
};

static guint
hash_role (gconstpointer key)
{
  const RoleKey *role = key;

  return g_int64_hash (&role->entity) * 31 + g_int64_hash (&role->role);
}

static gboolean
equal_roles (gconstpointer a, gconstpointer b)
{
  const RoleKey *left = a, *right = b;

  return left->entity == right->entity && left->role == right->role;
}

/**
 * dossier_name_counts_new:
 *
 * Returns: (transfer full): counts of nothing
 */
DossierNameCounts *
dossier_name_counts_new (void)
{
  DossierNameCounts *self = g_new0 (DossierNameCounts, 1);

  self->labels = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->roles = g_hash_table_new_full (hash_role, equal_roles, g_free, NULL);
  self->touched = dossier_entities_set_new ();
  return self;
}

/**
 * dossier_name_counts_free:
 * @self: (transfer full): counts
 */
void
dossier_name_counts_free (DossierNameCounts *self)
{
  g_hash_table_unref (self->labels);
  g_hash_table_unref (self->roles);
  g_hash_table_unref (self->touched);
  g_free (self);
}

static void
add_count (GHashTable *counts, gconstpointer key, gsize size, int change)
{
  gpointer kept, value;

  if (g_hash_table_lookup_extended (counts, key, &kept, &value))
    g_hash_table_steal (counts, key);
  else
    {
      kept = g_memdup2 (key, size);
      value = NULL;
    }
  g_hash_table_insert (counts, kept, GINT_TO_POINTER (GPOINTER_TO_INT (value) + change));
}

/**
 * dossier_name_counts_add_label:
 * @self: counts
 * @entity: row id
 * @label: row id of one of its lists of names
 * @documents: how many documents more know it so
 */
void
dossier_name_counts_add_label (DossierNameCounts *self, gint64 entity, gint64 label, int documents)
{
  add_count (self->labels, &label, sizeof label, documents);
  dossier_name_counts_touch (self, entity);
}

/**
 * dossier_name_counts_add_role:
 * @self: counts
 * @entity: row id
 * @role: row id of its words
 * @documents: how many documents more give it this role
 */
void
dossier_name_counts_add_role (DossierNameCounts *self, gint64 entity, gint64 role, int documents)
{
  const RoleKey key = { entity, role };

  add_count (self->roles, &key, sizeof key, documents);
}

/**
 * dossier_name_counts_touch:
 * @self: counts
 * @entity: row id of one whose names may have changed, or of which nothing may speak any more
 */
void
dossier_name_counts_touch (DossierNameCounts *self, gint64 entity)
{
  dossier_entities_set_add (self->touched, entity);
}

static gboolean
write_labels (DossierNameCounts *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (DossierCursor) clear = NULL;
  GHashTableIter iter;
  gpointer key, value;

  cursor = dossier_connection_query (connection, "label-count", error);
  clear = cursor != NULL ? dossier_connection_query (connection, "label-delete", error) : NULL;
  if (clear == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->labels);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      dossier_cursor_bind_int (cursor, ":id", *(gint64 *) key);
      dossier_cursor_bind_int (cursor, ":documents", GPOINTER_TO_INT (value));
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
      if (GPOINTER_TO_INT (value) > 0)
        continue;
      dossier_cursor_bind_int (clear, ":id", *(gint64 *) key);
      if (!dossier_cursor_run (clear, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_roles (DossierNameCounts *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (DossierCursor) clear = NULL;
  GHashTableIter iter;
  gpointer key, value;

  cursor = dossier_connection_query (connection, "role-count", error);
  clear = cursor != NULL ? dossier_connection_query (connection, "role-delete", error) : NULL;
  if (clear == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, self->roles);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const RoleKey *role = key;

      if (value == NULL)
        continue;
      dossier_cursor_bind_int (cursor, ":entity", role->entity);
      dossier_cursor_bind_int (cursor, ":role", role->role);
      dossier_cursor_bind_int (cursor, ":documents", GPOINTER_TO_INT (value));
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
      if (GPOINTER_TO_INT (value) > 0)
        continue;
      dossier_cursor_bind_int (clear, ":entity", role->entity);
      dossier_cursor_bind_int (clear, ":role", role->role);
      if (!dossier_cursor_run (clear, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_name_counts_write:
 * @self: counts, none when this has succeeded
 * @connection: the writer's connection, in a transaction
 * @error: set on failure; the transaction must then be rolled back
 *
 * Writes what was counted, removes entities that nothing speaks of any more and chooses the best
 * names of the others.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_name_counts_write (DossierNameCounts *self, DossierConnection *connection, GError **error)
{
  if (!write_labels (self, connection, error)
      || !write_roles (self, connection, error)
      || !dossier_entities_tidy (connection, self->touched, error))
    return FALSE;
  g_hash_table_remove_all (self->labels);
  g_hash_table_remove_all (self->roles);
  g_hash_table_remove_all (self->touched);
  return TRUE;
}
