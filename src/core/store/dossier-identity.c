/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-identity.h"

#include <glib/gi18n-lib.h>

#include "dossier-counts.h"
#include "dossier-entities.h"
#include "dossier-error.h"
#include "dossier-marks.h"

/* The kept entity of a group, by key: rows come and go. */
typedef struct
{
  char *key;
  DossierEntityType type;
  char *name;
} Kept;

static void
free_kept (gpointer data)
{
  Kept *kept = data;

  g_free (kept->key);
  g_free (kept->name);
  g_free (kept);
}

static Kept *
copy_kept (const Kept *other)
{
  Kept *self = g_new (Kept, 1);

  self->key = g_strdup (other->key);
  self->type = other->type;
  self->name = g_strdup (other->name);
  return self;
}

static gboolean
run (DossierConnection *connection, const char *name, gint64 entity, gint64 target, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  dossier_cursor_bind_id (cursor, ":target", target);
  return dossier_cursor_run (cursor, error);
}

static const Kept *
find_root (GHashTable *parents, const char *key)
{
  const Kept *root = NULL;

  for (const Kept *next = g_hash_table_lookup (parents, key); next != NULL;
       next = g_hash_table_lookup (parents, next->key))
    root = next;
  return root;
}

/* The key of the one kept, or @key. */
static const char *
find_root_key (GHashTable *parents, const char *key)
{
  const Kept *root = find_root (parents, key);

  return root != NULL ? root->key : key;
}

/* Makes a member of a group the one that is kept: who was kept is merged into it. */
static void
make_root (GHashTable *parents, const Kept *member)
{
  const Kept *root = find_root (parents, member->key);

  if (root == NULL)
    return;
  g_hash_table_insert (parents, g_strdup (root->key), copy_kept (member));
  g_hash_table_remove (parents, member->key);
}

/* Key → the one it was merged into, from the decisions in force, oldest first. Of two that are the
 * same the group of the second keeps its name and type, but an entity is of the type that was last
 * said, also of one that it had before. */
static GHashTable *
read_parents (DossierConnection *connection, GError **error)
{
  g_autoptr (GHashTable) parents = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          free_kept);
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "identities-in-force", error);
  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      const Kept other = {
        .key = (char *) dossier_cursor_get_words (cursor, 1),
        .type = (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES),
        .name = (char *) dossier_cursor_get_words (cursor, 3),
      };
      const char *from = find_root_key (parents, dossier_cursor_get_words (cursor, 0));

      /* Never a ring. */
      if (!g_str_equal (from, find_root_key (parents, other.key)))
        g_hash_table_insert (parents, g_strdup (from), copy_kept (&other));
      if (dossier_cursor_get_int (cursor, 4) == DOSSIER_IDENTITY_TYPE)
        make_root (parents, &other);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&parents);
}

/* Row id of an entity, 0 if nothing speaks of it, -1 on failure. */
static gint64
find_row (DossierConnection *connection, const char *key, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "entity-by-key", error);

  if (cursor == NULL)
    return -1;
  dossier_cursor_bind_text (cursor, ":key", key);
  if (dossier_cursor_step (cursor, error))
    return dossier_cursor_get_int (cursor, 0);
  return dossier_cursor_failed (cursor) ? -1 : 0;
}

typedef struct
{
  gint64 entity;
  gint64 before;
  gint64 target;
} Move;

/* What the entities merged now would have to become. */
static gboolean
plan_present (DossierConnection *connection, GHashTable *parents, GHashTable *present,
              GArray *moves, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "merges", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      const char *key = dossier_cursor_get_words (cursor, 1);
      const Kept *root = find_root (parents, key);
      Move move = { dossier_cursor_get_int (cursor, 0), dossier_cursor_get_int (cursor, 2), 0 };

      g_hash_table_add (present, g_strdup (key));
      if (root != NULL)
        move.target = dossier_entities_find_or_add (connection, root->key, root->type, root->name,
                                                    error);
      if (root != NULL && move.target == 0)
        return FALSE;
      if (move.target != move.before)
        g_array_append_val (moves, move);
    }
  return !dossier_cursor_failed (cursor);
}

/* Those that decisions speak of and that are not merged yet. */
static gboolean
plan_new (DossierConnection *connection, GHashTable *parents, GHashTable *present, GArray *moves,
          GError **error)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, parents);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      const Kept *root = find_root (parents, key);
      Move move = { 0 };

      if (g_hash_table_contains (present, key))
        continue;
      move.entity = find_row (connection, key, error);
      if (move.entity < 0)
        return FALSE;
      if (move.entity == 0)
        continue;
      move.target = dossier_entities_find_or_add (connection, root->key, root->type, root->name,
                                                  error);
      if (move.target == 0)
        return FALSE;
      g_array_append_val (moves, move);
    }
  return TRUE;
}

/* The documents in which the counts name an entity. */
static gboolean
collect_documents (DossierConnection *connection, gint64 entity, GHashTable *documents,
                   GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "documents-of-entity", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  while (dossier_cursor_step (cursor, error))
    dossier_entities_set_add (documents, dossier_cursor_get_int (cursor, 0));
  return !dossier_cursor_failed (cursor);
}

/* Takes away the counts of entities, or writes them as merges now are. */
static gboolean
count (DossierBatch *batch, GHashTable *documents, gboolean write, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, documents);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      g_auto (DossierMarks) marks = { NULL, FALSE, NULL };
      gint64 document = *(gint64 *) key;

      if (!dossier_marks_read (connection, document, TRUE, &marks, error)
          || !(write ? dossier_counts_write_entities (batch, document, marks.items, error)
                     : dossier_counts_delete_entities (batch, document, marks.items, error)))
        return FALSE;
    }
  return TRUE;
}

/* Brings all entities in line with the decisions in force. The outcome depends on these alone, so
 * it is the same after any number of undos. Marks go on naming the entity they named; who reads
 * them looks up what it is merged into. */
static gboolean
apply_all (DossierBatch *batch, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_autoptr (GHashTable) parents = read_parents (connection, error);
  g_autoptr (GHashTable) present = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) documents = dossier_entities_set_new ();
  g_autoptr (GArray) moves = g_array_new (FALSE, FALSE, sizeof (Move));

  if (parents == NULL
      || !plan_present (connection, parents, present, moves, error)
      || !plan_new (connection, parents, present, moves, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    {
      const Move *item = &g_array_index (moves, Move, i);
      const gint64 ids[] = { item->entity, item->before, item->target };

      for (gsize id = 0; id < G_N_ELEMENTS (ids); id++)
        if (ids[id] != 0)
          {
            dossier_batch_touch (batch, ids[id]);
            if (!collect_documents (connection, ids[id], documents, error))
              return FALSE;
          }
    }
  if (!count (batch, documents, FALSE, error))
    return FALSE;
  for (guint i = 0; i < moves->len; i++)
    {
      const Move *item = &g_array_index (moves, Move, i);

      if (!run (connection, "entity-merge", item->entity, item->target, error))
        return FALSE;
    }
  dossier_batch_forget_merges (batch);
  return count (batch, documents, TRUE, error);
}

static gboolean
refresh (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);

  return apply_all (batch, error) && dossier_batch_finish (batch, error);
}

/**
 * dossier_identity_find:
 * @connection: a connection in a transaction
 * @entity: row id
 * @error: set to %DOSSIER_ERROR_NOT_FOUND if nothing speaks of it any more
 *
 * By what decisions remember an entity: row ids do not survive it.
 *
 * Returns: (transfer full) (nullable): a cursor on its type, key and name
 */
DossierCursor *
dossier_identity_find (DossierConnection *connection, gint64 entity, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "entity-identity", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  if (dossier_cursor_step (cursor, error))
    return g_steal_pointer (&cursor);
  if (!dossier_cursor_failed (cursor))
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                         _("Nothing in the dossier speaks of it any more"));
  return NULL;
}

static gboolean
exists (DossierConnection *connection, gint64 entity, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_identity_find (connection, entity, error);

  return cursor != NULL;
}

/**
 * dossier_identity_decide:
 * @connection: the writer's connection, in a transaction
 * @verdict: what a person decided about two entities
 * @entity: row id; of two that are the same the one that gives way
 * @other: row id of the other one, which is kept
 * @error: set on failure; the transaction must then be rolled back
 *
 * Stores the decision and puts it in force: the marks of the one name the other from then on, in
 * documents that come later too.
 *
 * Returns: its row id, 0 on failure
 */
gint64
dossier_identity_decide (DossierConnection       *connection,
                         DossierIdentityVerdict   verdict,
                         gint64                   entity,
                         gint64                   other,
                         GError                 **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 decision;

  g_return_val_if_fail (entity != other, 0);

  if (!exists (connection, entity, error) || !exists (connection, other, error))
    return 0;
  cursor = dossier_connection_query (connection, "identity-insert", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":verdict", verdict);
  dossier_cursor_bind_int (cursor, ":entity", entity);
  dossier_cursor_bind_int (cursor, ":other", other);
  dossier_cursor_bind_int (cursor, ":created", g_get_real_time () / G_USEC_PER_SEC);
  if (!dossier_cursor_run (cursor, error))
    return 0;
  decision = dossier_connection_get_last_id (connection);
  return refresh (connection, error) ? decision : 0;
}

/**
 * dossier_identity_withdraw:
 * @connection: the writer's connection, in a transaction
 * @decision: row id
 * @withdrawn: %TRUE to take it back, %FALSE to put it in force again
 * @error: set on failure; the transaction must then be rolled back
 *
 * A decision taken back stays in the file.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_identity_withdraw (DossierConnection  *connection,
                           gint64              decision,
                           gboolean            withdrawn,
                           GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "identity-withdraw", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", decision);
  dossier_cursor_bind_int (cursor, ":withdrawn", withdrawn);
  return dossier_cursor_run (cursor, error) && refresh (connection, error);
}

/* Whether one that has a row is to be merged and is not; -1 on failure. */
static int
has_unmerged (DossierConnection *connection, GError **error)
{
  g_autoptr (GHashTable) parents = NULL;
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "identities-unmerged", error);
  if (cursor == NULL)
    return -1;
  while (dossier_cursor_step (cursor, error))
    {
      if (parents == NULL)
        parents = read_parents (connection, error);
      if (parents == NULL)
        return -1;
      if (find_root (parents, dossier_cursor_get_words (cursor, 0)) != NULL)
        return 1;
    }
  return dossier_cursor_failed (cursor) ? -1 : 0;
}

/**
 * dossier_identity_apply_new:
 * @batch: a batch that has written marks
 * @error: set on failure
 *
 * Puts decisions about entities in force for those that came with new marks.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_identity_apply_new (DossierBatch *batch, GError **error)
{
  int unmerged = has_unmerged (dossier_batch_get_connection (batch), error);

  return unmerged == 0 || (unmerged > 0 && apply_all (batch, error));
}
