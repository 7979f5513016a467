/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-batch.h"

#include <string.h>

#include "dossier-entities.h"
#include "dossier-name-counts.h"

struct _DossierBatch
{
  DossierConnection *connection;
  gboolean is_old;
  GStringChunk *texts;      /* keys of the tables by text */
  GHashTable *phrases;      /* words → Row */
  GHashTable *sectors;      /* key → Row */
  GHashTable *annotators;   /* stamp → Row */
  GHashTable *entities;     /* key → Row */
  GHashTable *labels;       /* "id names" → Row */
  GHashTable *merged;       /* gint64 * → gint64 *: entity → the one kept; NULL: not read yet */
  DossierNameCounts *counts;
  GString *scratch;
};

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
}

/**
 * dossier_batch_new:
 * @connection: the writer's connection, in a transaction
 *
 * Returns: (transfer full): a batch
 */
DossierBatch *
dossier_batch_new (DossierConnection *connection)
{
  DossierBatch *self = g_new0 (DossierBatch, 1);

  self->connection = connection;
  self->texts = g_string_chunk_new (16 * 1024);
  self->phrases = new_table ();
  self->sectors = new_table ();
  self->annotators = new_table ();
  self->entities = new_table ();
  self->labels = new_table ();
  self->counts = dossier_name_counts_new ();
  self->scratch = g_string_new (NULL);
  return self;
}

/**
 * dossier_batch_free:
 * @self: (transfer full) (nullable): a batch
 */
void
dossier_batch_free (DossierBatch *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->phrases);
  g_hash_table_unref (self->sectors);
  g_hash_table_unref (self->annotators);
  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->labels);
  g_clear_pointer (&self->merged, g_hash_table_unref);
  dossier_name_counts_free (self->counts);
  g_string_chunk_free (self->texts);
  g_string_free (self->scratch, TRUE);
  g_free (self);
}

/**
 * dossier_batch_get_connection:
 * @self: a batch
 *
 * Returns: (transfer none): the connection it writes with
 */
DossierConnection *
dossier_batch_get_connection (DossierBatch *self)
{
  return self->connection;
}

/**
 * dossier_batch_set_old:
 * @self: a batch on a file of form 5, which is on its way to the present one
 *
 * Statements are then written as forms before 11 had them.
 */
void
dossier_batch_set_old (DossierBatch *self)
{
  self->is_old = TRUE;
}

/**
 * dossier_batch_is_old:
 * @self: a batch
 *
 * Returns: whether statements are to be written as forms before 11 had them
 */
gboolean
dossier_batch_is_old (const DossierBatch *self)
{
  return self->is_old;
}

static void
remember (DossierBatch *self, GHashTable *table, const char *text, gint64 id)
{
  g_hash_table_insert (table, g_string_chunk_insert (self->texts, text),
                       g_memdup2 (&id, sizeof id));
}

/* Looks a text up in a table whose statements are "<kind>-by-text" and "<kind>-insert". */
static gboolean
find_text (DossierBatch *self, GHashTable *table, const char *find_name, const char *insert_name,
           const char *text, gint64 *id, GError **error)
{
  const gint64 *known = g_hash_table_lookup (table, text);
  g_autoptr (DossierCursor) find = NULL;
  g_autoptr (DossierCursor) insert = NULL;

  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  find = dossier_connection_query (self->connection, find_name, error);
  if (find == NULL)
    return FALSE;
  dossier_cursor_bind_text (find, ":text", text);
  if (dossier_cursor_step (find, error))
    *id = dossier_cursor_get_int (find, 0);
  else if (dossier_cursor_failed (find))
    return FALSE;
  else
    {
      insert = dossier_connection_query (self->connection, insert_name, error);
      if (insert == NULL)
        return FALSE;
      dossier_cursor_bind_text (insert, ":text", text);
      if (!dossier_cursor_run (insert, error))
        return FALSE;
      *id = dossier_connection_get_last_id (self->connection);
    }
  remember (self, table, text, *id);
  return TRUE;
}

/**
 * dossier_batch_find_phrase:
 * @self: a batch
 * @words: (nullable): words that many marks may share
 * @id: (out): their row id, 0 for %NULL
 * @error: set on failure
 *
 * Returns: whether they have a row now
 */
gboolean
dossier_batch_find_phrase (DossierBatch *self, const char *words, gint64 *id, GError **error)
{
  *id = 0;
  return words == NULL
         || find_text (self, self->phrases, "phrase-by-text", "phrase-insert", words, id, error);
}

/**
 * dossier_batch_find_sector:
 * @self: a batch
 * @key: id of a sector: "energy-wind"
 * @id: (out): its row id
 * @error: set on failure
 *
 * Returns: whether it has a row now
 */
gboolean
dossier_batch_find_sector (DossierBatch *self, const char *key, gint64 *id, GError **error)
{
  return find_text (self, self->sectors, "sector-by-text", "sector-insert", key, id, error);
}

/**
 * dossier_batch_find_annotator:
 * @self: a batch
 * @stamp: (nullable): tells annotators and what they know from others
 * @id: (out): their row id, 0 for %NULL
 * @error: set on failure
 *
 * Returns: whether they have a row now
 */
gboolean
dossier_batch_find_annotator (DossierBatch *self, const char *stamp, gint64 *id, GError **error)
{
  *id = 0;
  return stamp == NULL
         || find_text (self, self->annotators, "annotator-by-text", "annotator-insert", stamp, id,
                       error);
}

/**
 * dossier_batch_find_entity:
 * @self: a batch
 * @key: the stable key: "person/pham-minh-chinh"
 * @type: its type, used when it is new
 * @name: its name, used when it is new
 * @id: (out): its row id
 * @error: set on failure
 *
 * Returns: whether it has a row now
 */
gboolean
dossier_batch_find_entity (DossierBatch       *self,
                           const char         *key,
                           DossierEntityType   type,
                           const char         *name,
                           gint64             *id,
                           GError            **error)
{
  const gint64 *known = g_hash_table_lookup (self->entities, key);

  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  *id = dossier_entities_find_or_add (self->connection, key, type, name, error);
  if (*id == 0)
    return FALSE;
  remember (self, self->entities, key, *id);
  return TRUE;
}

static gboolean
add_label (DossierBatch *self, gint64 entity, const char *names, gint64 *id, GError **error)
{
  g_autoptr (DossierCursor) find = NULL;
  g_autoptr (DossierCursor) insert = NULL;

  find = dossier_connection_query (self->connection, "label-by-names", error);
  if (find == NULL)
    return FALSE;
  dossier_cursor_bind_int (find, ":entity", entity);
  dossier_cursor_bind_text (find, ":names", names);
  if (dossier_cursor_step (find, error))
    {
      *id = dossier_cursor_get_int (find, 0);
      return TRUE;
    }
  if (dossier_cursor_failed (find))
    return FALSE;
  insert = dossier_connection_query (self->connection, "label-insert", error);
  if (insert == NULL)
    return FALSE;
  dossier_cursor_bind_int (insert, ":entity", entity);
  dossier_cursor_bind_text (insert, ":names", names);
  if (!dossier_cursor_run (insert, error))
    return FALSE;
  *id = dossier_connection_get_last_id (self->connection);
  return TRUE;
}

/**
 * dossier_batch_find_label:
 * @self: a batch
 * @entity: row id
 * @name: what a document calls it
 * @aliases: (nullable) (array zero-terminated=1): its other names there
 * @id: (out): row id of this list of names
 * @error: set on failure
 *
 * Returns: whether it has a row now
 */
gboolean
dossier_batch_find_label (DossierBatch       *self,
                          gint64              entity,
                          const char         *name,
                          const char *const  *aliases,
                          gint64             *id,
                          GError            **error)
{
  const gint64 *known;
  const char *names;

  /* Any digits will do for the key. */
  g_string_truncate (self->scratch, 0);
  for (guint64 rest = (guint64) entity; rest > 0; rest >>= 6)
    g_string_append_c (self->scratch, (char) ('0' + (rest & 63)));
  g_string_append_c (self->scratch, ' ');
  g_string_append (self->scratch, name);
  g_string_append_c (self->scratch, '\n');
  for (const char *const *alias = aliases; alias != NULL && *alias != NULL; alias++)
    {
      if (alias != aliases)
        g_string_append_c (self->scratch, '\n');
      g_string_append (self->scratch, *alias);
    }
  names = strchr (self->scratch->str, ' ') + 1;

  known = g_hash_table_lookup (self->labels, self->scratch->str);
  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  if (!add_label (self, entity, names, id, error))
    return FALSE;
  remember (self, self->labels, self->scratch->str, *id);
  return TRUE;
}

static gboolean
read_merges (DossierBatch *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (self->connection, "merges", error);
  g_autoptr (GHashTable) merged = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_free);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gint64 from = dossier_cursor_get_int (cursor, 0), to = dossier_cursor_get_int (cursor, 2);

      g_hash_table_insert (merged, g_memdup2 (&from, sizeof from), g_memdup2 (&to, sizeof to));
    }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  self->merged = g_steal_pointer (&merged);
  return TRUE;
}

/**
 * dossier_batch_resolve:
 * @self: a batch
 * @entity: (inout): row id; then that of the one it is merged into, if it is
 * @error: set on failure
 *
 * Returns: whether it is known
 */
gboolean
dossier_batch_resolve (DossierBatch *self, gint64 *entity, GError **error)
{
  const gint64 *kept;

  if (self->merged == NULL && !read_merges (self, error))
    return FALSE;
  kept = g_hash_table_lookup (self->merged, entity);
  if (kept != NULL)
    *entity = *kept;
  return TRUE;
}

/**
 * dossier_batch_forget_merges:
 * @self: a batch in which entities were merged or parted
 */
void
dossier_batch_forget_merges (DossierBatch *self)
{
  g_clear_pointer (&self->merged, g_hash_table_unref);
}

/**
 * dossier_batch_count_label:
 * @self: a batch
 * @entity: row id
 * @label: row id of one of its lists of names
 * @documents: how many documents more know it so
 */
void
dossier_batch_count_label (DossierBatch *self, gint64 entity, gint64 label, int documents)
{
  dossier_name_counts_add_label (self->counts, entity, label, documents);
}

/**
 * dossier_batch_count_role:
 * @self: a batch
 * @entity: row id
 * @role: row id of its words
 * @documents: how many documents more give it this role
 */
void
dossier_batch_count_role (DossierBatch *self, gint64 entity, gint64 role, int documents)
{
  dossier_name_counts_add_role (self->counts, entity, role, documents);
}

/**
 * dossier_batch_touch:
 * @self: a batch
 * @entity: row id of one whose names may have changed, or of which nothing may speak any more
 */
void
dossier_batch_touch (DossierBatch *self, gint64 entity)
{
  dossier_name_counts_touch (self->counts, entity);
}

/**
 * dossier_batch_finish:
 * @self: a batch
 * @error: set on failure; the transaction must then be rolled back
 *
 * Writes what was counted, removes entities that nothing speaks of any more and chooses the best
 * names of the others.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_batch_finish (DossierBatch *self, GError **error)
{
  return dossier_name_counts_write (self->counts, self->connection, error);
}
