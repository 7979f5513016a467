/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

#include "dossier-sql.h"

/* What is asked of a connection. Statements that were prepared stay with it for the next time. */

/**
 * dossier_connection_execute:
 * @self: a connection
 * @sql: one or more statements whose rows, if any, are of no interest
 * @error: set on failure
 *
 * Returns: whether all succeeded
 */
gboolean
dossier_connection_execute (DossierConnection *self, const char *sql, GError **error)
{
  int status;

  g_assert (self->owner == g_thread_self ());

  status = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  if (status == SQLITE_OK)
    return TRUE;
  dossier_connection_take_error (self, status, error);
  return FALSE;
}

/**
 * dossier_connection_run:
 * @self: a connection
 * @name: names statements without parameters, see dossier_sql()
 * @error: set on failure
 *
 * Returns: whether all succeeded
 */
gboolean
dossier_connection_run (DossierConnection *self, const char *name, GError **error)
{
  return dossier_connection_execute (self, dossier_sql (name), error);
}

/**
 * dossier_connection_query_sql:
 * @self: a connection
 * @sql: the text of one statement, put together of parts from dossier_sql()
 * @error: set when it cannot be prepared
 *
 * Returns: (transfer full): a cursor before its first row
 */
DossierCursor *
dossier_connection_query_sql (DossierConnection *self, const char *sql, GError **error)
{
  DossierCursor *cursor = g_hash_table_lookup (self->cursors, sql);

  g_assert (self->owner == g_thread_self ());

  if (cursor == NULL || cursor->in_use)
    {
      DossierCursor *fresh = dossier_cursor_new (self, sql, error);

      if (fresh == NULL)
        return NULL;
      if (cursor == NULL)
        {
          fresh->cached = TRUE;
          /* Not sqlite3_sql(): that text goes when SQLite prepares the statement anew. */
          g_hash_table_insert (self->cursors, g_strdup (sql), fresh);
        }
      cursor = fresh;
    }
  cursor->in_use = TRUE;
  return cursor;
}

/**
 * dossier_connection_query:
 * @self: a connection
 * @name: names one statement, see dossier_sql()
 * @error: set when it cannot be prepared
 *
 * Returns: (transfer full): a cursor before its first row
 */
DossierCursor *
dossier_connection_query (DossierConnection *self, const char *name, GError **error)
{
  const char *sql = dossier_sql (name);
  DossierCursor *cursor = g_hash_table_lookup (self->named, sql);

  g_assert (self->owner == g_thread_self ());

  /* The text of a statement is longer than most of what it is asked for. */
  if (cursor != NULL && !cursor->in_use)
    {
      cursor->in_use = TRUE;
      return cursor;
    }
  cursor = dossier_connection_query_sql (self, sql, error);
  if (cursor != NULL && cursor->cached)
    g_hash_table_insert (self->named, (gpointer) sql, cursor);
  return cursor;
}

/**
 * dossier_connection_query_document:
 * @self: a connection
 * @name: names a statement that asks about one `:document`, see dossier_sql()
 * @document: row id
 * @error: set on failure
 *
 * dossier_connection_query() with the document bound.
 *
 * Returns: (transfer full) (nullable): a cursor before its first step
 */
DossierCursor *
dossier_connection_query_document (DossierConnection *self, const char *name, gint64 document,
                                   GError **error)
{
  DossierCursor *cursor = dossier_connection_query (self, name, error);

  if (cursor != NULL)
    dossier_cursor_bind_int (cursor, ":document", document);
  return cursor;
}

/**
 * dossier_connection_run_document:
 * @self: a connection
 * @name: names a statement whose only parameter is `:document`, see dossier_sql()
 * @document: row id
 * @error: set on failure
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_connection_run_document (DossierConnection *self, const char *name, gint64 document,
                                 GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (self, name, document, error);

  return cursor != NULL && dossier_cursor_run (cursor, error);
}
