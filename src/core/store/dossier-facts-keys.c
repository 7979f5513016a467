/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-keys.h"

struct _DossierFactsKeys
{
  GHashTable *merged;  /* row id of an entity → that of the one it is merged into */
  GHashTable *sectors; /* row id of a sector → quark of its key */
};

static gboolean
read_merges (DossierFactsKeys *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "merges", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    g_hash_table_insert (self->merged,
                         GUINT_TO_POINTER ((guint) dossier_cursor_get_int (cursor, 0)),
                         GUINT_TO_POINTER ((guint) dossier_cursor_get_int (cursor, 2)));
  return !dossier_cursor_failed (cursor);
}

static gboolean
read_sectors (DossierFactsKeys *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "facts-sector-keys", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      guint id = (guint) dossier_cursor_get_int (cursor, 0);
      GQuark key = g_quark_from_string (dossier_cursor_get_words (cursor, 1));

      g_hash_table_insert (self->sectors, GUINT_TO_POINTER (id), GUINT_TO_POINTER (key));
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_facts_keys_read:
 * @connection: a reader in a transaction
 * @error: set on failure
 *
 * Few entities are merged, and there are few sectors.
 *
 * Returns: (transfer full): the keys
 */
DossierFactsKeys *
dossier_facts_keys_read (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierFactsKeys) self = g_new0 (DossierFactsKeys, 1);

  self->merged = g_hash_table_new (NULL, NULL);
  self->sectors = g_hash_table_new (NULL, NULL);
  if (!read_merges (self, connection, error) || !read_sectors (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_facts_keys_free:
 * @self: (transfer full): keys
 */
void
dossier_facts_keys_free (DossierFactsKeys *self)
{
  g_hash_table_unref (self->merged);
  g_hash_table_unref (self->sectors);
  g_free (self);
}

/**
 * dossier_facts_keys_list_sectors:
 * @self: keys
 *
 * Returns: (transfer full) (element-type guint32): the quarks of all sectors
 */
GArray *
dossier_facts_keys_list_sectors (const DossierFactsKeys *self)
{
  GArray *sectors = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer quark;

  g_hash_table_iter_init (&iter, self->sectors);
  while (g_hash_table_iter_next (&iter, NULL, &quark))
    {
      guint32 sector = GPOINTER_TO_UINT (quark);

      g_array_append_val (sectors, sector);
    }
  return sectors;
}

/**
 * dossier_facts_keys_find_sector:
 * @self: keys
 * @id: row id of a sector
 *
 * Returns: the quark of its key, 0 if there is no such sector
 */
guint32
dossier_facts_keys_find_sector (const DossierFactsKeys *self, guint32 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->sectors, GUINT_TO_POINTER (id)));
}

/**
 * dossier_facts_keys_find_kept:
 * @self: keys
 * @entity: row id of an entity
 *
 * Returns: that of the one it is merged into, else @entity
 */
guint32
dossier_facts_keys_find_kept (const DossierFactsKeys *self, guint32 entity)
{
  guint32 kept;

  /* In most dossiers nothing is merged, and there are millions of mentions. */
  if (g_hash_table_size (self->merged) == 0)
    return entity;
  kept = GPOINTER_TO_UINT (g_hash_table_lookup (self->merged, GUINT_TO_POINTER (entity)));
  return kept != 0 ? kept : entity;
}
