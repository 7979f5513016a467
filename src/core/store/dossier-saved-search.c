/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-saved-search.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"

/**
 * dossier_saved_search_free:
 * @self: (transfer full) (nullable): a kept search
 */
void
dossier_saved_search_free (DossierSavedSearch *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->words);
  g_free (self);
}

/**
 * dossier_saved_search_insert:
 * @connection: the writer in a transaction
 * @name: what to call it
 * @words: what was typed
 * @error: set on failure
 *
 * Returns: its row id, 0 on failure
 */
gint64
dossier_saved_search_insert (DossierConnection *connection, const char *name, const char *words,
                             GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "saved-search-insert",
                                                               error);

  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_text (cursor, ":name", name);
  dossier_cursor_bind_text (cursor, ":words", words);
  dossier_cursor_bind_int (cursor, ":created", g_get_real_time () / G_USEC_PER_SEC);
  return dossier_cursor_run (cursor, error) ? dossier_connection_get_last_id (connection) : 0;
}

static gboolean
check_is_called (DossierConnection *connection, gint64 id, const char *name, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "saved-search-name",
                                                               error);
  g_autofree char *words = NULL;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", id);
  if (!dossier_cursor_step (cursor, error))
    return !dossier_cursor_failed (cursor);
  if (g_strcmp0 (dossier_cursor_get_text (cursor, 0), name) == 0)
    return TRUE;
  words = dossier_cursor_dup_words (cursor, 0);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
               _("Somebody else has called the search “%s” “%s” by now; it keeps that name"), name,
               words);
  return FALSE;
}

/**
 * dossier_saved_search_rename:
 * @connection: the writer in a transaction
 * @id: row id
 * @old_name: what it was called when that was decided
 * @name: what to call it
 * @error: set on failure; %DOSSIER_ERROR_FAILED if it is no longer called @old_name
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_saved_search_rename (DossierConnection *connection, gint64 id, const char *old_name,
                             const char *name, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (!check_is_called (connection, id, old_name, error))
    return FALSE;
  cursor = dossier_connection_query (connection, "saved-search-rename", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", id);
  dossier_cursor_bind_text (cursor, ":name", name);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_saved_search_set_removed:
 * @connection: the writer in a transaction
 * @id: row id
 * @removed: whether it is off the list
 * @error: set on failure
 *
 * The row stays, so that its removal can be undone.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_saved_search_set_removed (DossierConnection *connection, gint64 id, gboolean removed,
                                  GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "saved-search-remove",
                                                               error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", id);
  dossier_cursor_bind_int (cursor, ":removed", removed);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_saved_search_list:
 * @connection: a reader in a transaction
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierSavedSearch): the searches on the list, by name
 */
GPtrArray *
dossier_saved_search_list (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) searches
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_saved_search_free);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "saved-searches", error);

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      DossierSavedSearch *search = g_new0 (DossierSavedSearch, 1);

      search->id = dossier_cursor_get_int (cursor, 0);
      search->name = dossier_cursor_dup_words (cursor, 1);
      search->words = dossier_cursor_dup_text (cursor, 2);
      g_ptr_array_add (searches, search);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&searches);
}
