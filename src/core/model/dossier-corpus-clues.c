/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_unclued_free:
 * @unclued: (transfer full) (nullable): an entity
 */
void
dossier_unclued_free (DossierUnclued *unclued)
{
  if (unclued == NULL)
    return;
  g_free (unclued->key);
  g_ptr_array_unref (unclued->names);
  g_strfreev (unclued->clues);
  g_free (unclued);
}

static void
add_name (GPtrArray *names, const char *name)
{
  if (*name != '\0' && !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, g_strdup (name));
}

/* Each row holds names, one a line. */
static gboolean
read_names (DossierConnection *connection, DossierUnclued *unclued, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "unclued-names", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", unclued->entity);
  while (dossier_cursor_step (cursor, error))
    {
      g_auto (GStrv) names = g_strsplit (dossier_cursor_get_words (cursor, 0), "\n", -1);

      for (char **name = names; *name != NULL; name++)
        add_name (unclued->names, *name);
    }
  return !dossier_cursor_failed (cursor);
}

static GPtrArray *
read_unclued (DossierConnection *connection, guint limit, GError **error)
{
  g_autoptr (GPtrArray) all
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_unclued_free);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "unclued", error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":limit", limit);
  while (dossier_cursor_step (cursor, error))
    {
      DossierUnclued *unclued = g_new0 (DossierUnclued, 1);

      unclued->entity = dossier_cursor_get_int (cursor, 0);
      unclued->key = dossier_cursor_dup_words (cursor, 1);
      unclued->type
        = (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES);
      unclued->names = g_ptr_array_new_with_free_func (g_free);
      add_name (unclued->names, dossier_cursor_get_words (cursor, 3));
      g_ptr_array_add (all, unclued);
    }
  if (dossier_cursor_failed (cursor))
    return NULL;
  for (guint i = 0; i < all->len; i++)
    if (!read_names (connection, g_ptr_array_index (all, i), error))
      return NULL;
  return g_steal_pointer (&all);
}

/**
 * dossier_corpus_list_unclued:
 * @self: a corpus
 * @limit: how many at most
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * The entities whose names have changed since their clues were written. Any thread.
 *
 * Returns: (transfer full) (element-type DossierUnclued): with their names
 */
GPtrArray *
dossier_corpus_list_unclued (DossierCorpus  *self,
                             guint           limit,
                             GCancellable   *cancellable,
                             GError        **error)
{
  DossierConnection *connection;
  GPtrArray *all;

  connection = dossier_store_begin_read (dossier_corpus_get_store (self),
                                         _("failed to read the names"), cancellable, error);
  if (connection == NULL)
    return NULL;
  all = read_unclued (connection, limit, error);
  dossier_store_end_read (dossier_corpus_get_store (self), connection);
  return all;
}

static gboolean
run_for_entity (DossierConnection *connection, const char *query, gint64 entity, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, query, error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  return dossier_cursor_run (cursor, error);
}

/* Whether the clues are those of its names as they are now: a document may have come since they
 * were listed. */
static gboolean
check_names (DossierConnection *connection, const DossierUnclued *unclued, gboolean *same,
             GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  DossierUnclued now = { .entity = unclued->entity, .names = names };

  add_name (names, g_ptr_array_index (unclued->names, 0));
  if (!read_names (connection, &now, error))
    return FALSE;
  *same = names->len == unclued->names->len;
  for (guint i = 0; *same && i < names->len; i++)
    *same = g_str_equal (g_ptr_array_index (names, i), g_ptr_array_index (unclued->names, i));
  return TRUE;
}

/* Entities that went in the meantime have no row to be written for. */
static gboolean
write_clues (DossierConnection *connection, gpointer data, GError **error)
{
  GPtrArray *all = data;

  for (guint i = 0; i < all->len; i++)
    {
      const DossierUnclued *unclued = g_ptr_array_index (all, i);
      g_autoptr (DossierCursor) cursor = NULL;
      gboolean same;

      if (!check_names (connection, unclued, &same, error))
        return FALSE;
      if (!same)
        continue;
      if (!run_for_entity (connection, "clues-delete", unclued->entity, error))
        return FALSE;
      cursor = dossier_connection_query (connection, "clue-insert", error);
      if (cursor == NULL)
        return FALSE;
      dossier_cursor_bind_int (cursor, ":entity", unclued->entity);
      for (char **clue = unclued->clues; clue != NULL && *clue != NULL; clue++)
        {
          dossier_cursor_bind_text (cursor, ":clue", *clue);
          if (!dossier_cursor_run (cursor, error))
            return FALSE;
        }
      if (!run_for_entity (connection, "entity-clued", unclued->entity, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_corpus_write_clues:
 * @self: a corpus
 * @all: (element-type DossierUnclued): entities with their clues
 * @cancellable: (nullable): stops the writing
 * @error: set on failure
 *
 * An entity whose names have changed since it was listed stays on the list. Any thread. No view
 * shows clues, so nobody is told.
 *
 * Returns: whether they are written
 */
gboolean
dossier_corpus_write_clues (DossierCorpus  *self,
                            GPtrArray      *all,
                            GCancellable   *cancellable,
                            GError        **error)
{
  return dossier_store_write (dossier_corpus_get_store (self), _("failed to write the names"),
                              write_clues, all, cancellable, error);
}
