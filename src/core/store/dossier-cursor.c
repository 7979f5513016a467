/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-error.h"

/* SQLite would look for each name anew; and its own texts go when it prepares a statement again. */
static GStrv
list_parameters (sqlite3_stmt *handle)
{
  int n = sqlite3_bind_parameter_count (handle);
  GStrv parameters = g_new0 (char *, n + 1);

  for (int i = 0; i < n; i++)
    {
      const char *name = sqlite3_bind_parameter_name (handle, i + 1);

      parameters[i] = g_strdup (name != NULL ? name : "");
    }
  return parameters;
}

/* Whether nothing but space and comments follows. */
static gboolean
is_blank (const char *sql)
{
  for (; *sql != '\0'; sql++)
    {
      if (g_str_has_prefix (sql, "--"))
        sql += strcspn (sql, "\n");
      if (*sql == '\0')
        break;
      if (!g_ascii_isspace (*sql))
        return FALSE;
    }
  return TRUE;
}

DossierCursor *
dossier_cursor_new (DossierConnection *connection, const char *sql, GError **error)
{
  DossierCursor *self;
  sqlite3_stmt *handle = NULL;
  const char *rest = "";
  int status;

  status = sqlite3_prepare_v3 (connection->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle,
                               &rest);
  if (status != SQLITE_OK)
    {
      dossier_connection_take_error (connection, status, error);
      return NULL;
    }
  /* SQLite prepares the first statement only; the second would never run. */
  if (!is_blank (rest))
    g_error ("More than one statement: %s", sql);
  self = g_new0 (DossierCursor, 1);
  self->connection = connection;
  self->handle = handle;
  self->parameters = list_parameters (handle);
  self->status = SQLITE_OK;
  return self;
}

void
dossier_cursor_free (DossierCursor *self)
{
  sqlite3_finalize (self->handle);
  g_strfreev (self->parameters);
  g_free (self);
}

/**
 * dossier_cursor_release:
 * @self: (transfer full) (nullable): a cursor
 *
 * Gives the statement back to its connection.
 */
void
dossier_cursor_release (DossierCursor *self)
{
  if (self == NULL)
    return;
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->in_use = FALSE;
  self->begun = FALSE;
  self->status = SQLITE_OK;
  self->unbound = SQLITE_OK;
  if (!self->cached)
    dossier_cursor_free (self);
}

/* The number of a parameter, from 1. Most are bound in the order in which they stand. */
static int
find_parameter (DossierCursor *self, const char *parameter)
{
  guint i = self->next_parameter;

  if (self->parameters[i] == NULL || !g_str_equal (self->parameters[i], parameter))
    for (i = 0; self->parameters[i] != NULL && !g_str_equal (self->parameters[i], parameter);)
      i++;
  if (self->parameters[i] == NULL)
    g_error ("%s has no parameter %s", sqlite3_sql (self->handle), parameter);
  self->next_parameter = i + 1;
  return (int) i + 1;
}

/* A value may be longer than SQLite takes, or there is no memory for it: the first step says so,
 * for who binds a value has nobody to tell. Any other failure is a mistake of the program. */
static void
note_bound (DossierCursor *self, int status)
{
  if (status == SQLITE_TOOBIG || status == SQLITE_NOMEM)
    self->unbound = status;
  else if (status != SQLITE_OK)
    g_error ("Failed to bind a value: %s", sqlite3_errstr (status));
}

/**
 * dossier_cursor_bind_int:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @value: its value
 */
void
dossier_cursor_bind_int (DossierCursor *self, const char *parameter, gint64 value)
{
  note_bound (self, sqlite3_bind_int64 (self->handle, find_parameter (self, parameter), value));
}

/**
 * dossier_cursor_bind_id:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @id: a row id; 0 is none and is stored as NULL
 */
void
dossier_cursor_bind_id (DossierCursor *self, const char *parameter, gint64 id)
{
  if (id != 0)
    dossier_cursor_bind_int (self, parameter, id);
  else
    note_bound (self, sqlite3_bind_null (self->handle, find_parameter (self, parameter)));
}

/**
 * dossier_cursor_bind_day:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @day: a day; %DOSSIER_DAY_NONE is stored as NULL
 */
void
dossier_cursor_bind_day (DossierCursor *self, const char *parameter, DossierDay day)
{
  if (day != DOSSIER_DAY_NONE)
    dossier_cursor_bind_int (self, parameter, day);
  else
    note_bound (self, sqlite3_bind_null (self->handle, find_parameter (self, parameter)));
}

/**
 * dossier_cursor_bind_text_sized:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @text: (nullable): UTF-8 that stays until the cursor is released
 * @length: its length in bytes
 */
void
dossier_cursor_bind_text_sized (DossierCursor *self,
                                const char    *parameter,
                                const char    *text,
                                gsize          length)
{
  note_bound (self, sqlite3_bind_text64 (self->handle, find_parameter (self, parameter), text,
                                         length, SQLITE_STATIC, SQLITE_UTF8));
}

/**
 * dossier_cursor_bind_text:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @text: (nullable): UTF-8 that stays until the cursor is released
 */
void
dossier_cursor_bind_text (DossierCursor *self, const char *parameter, const char *text)
{
  note_bound (self, sqlite3_bind_text (self->handle, find_parameter (self, parameter), text, -1,
                                       SQLITE_STATIC));
}

/**
 * dossier_cursor_take_text:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @text: (transfer full) (nullable): UTF-8
 */
void
dossier_cursor_take_text (DossierCursor *self, const char *parameter, char *text)
{
  note_bound (self, sqlite3_bind_text (self->handle, find_parameter (self, parameter), text, -1,
                                       g_free));
}

/**
 * dossier_cursor_bind_bytes:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @bytes: (nullable): bytes that stay until the cursor is released
 */
void
dossier_cursor_bind_bytes (DossierCursor *self, const char *parameter, GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  /* No bytes at all are not NULL. */
  if (bytes != NULL && size == 0)
    data = "";
  note_bound (self, sqlite3_bind_blob64 (self->handle, find_parameter (self, parameter), data, size,
                                         SQLITE_STATIC));
}

/**
 * dossier_cursor_bind_pointer:
 * @self: a cursor before its first step
 * @parameter: a parameter of the statement, with its colon
 * @pointer: what stays until the cursor is released
 * @type: a static string that says what it points to
 *
 * For functions that a statement calls.
 */
void
dossier_cursor_bind_pointer (DossierCursor *self, const char *parameter, gpointer pointer,
                             const char *type)
{
  note_bound (self, sqlite3_bind_pointer (self->handle, find_parameter (self, parameter), pointer,
                                          type, NULL));
}

/**
 * dossier_cursor_step:
 * @self: a cursor
 * @error: set on failure
 *
 * Goes to the next row. The first step fails too if a value that was bound is longer than
 * 1,000,000,000 bytes.
 *
 * Returns: whether there is one. %FALSE is the end or a failure: see
 *   dossier_cursor_failed()
 */
gboolean
dossier_cursor_step (DossierCursor *self, GError **error)
{
  DossierConnection *connection = self->connection;

  g_assert (connection->owner == g_thread_self ());

  if (!self->begun)
    {
      self->begun = TRUE;
      /* Short statements end before SQLite asks the progress handler. */
      if (g_cancellable_is_cancelled (connection->cancellable))
        {
          self->status = SQLITE_INTERRUPT;
          dossier_connection_take_error (connection, self->status, error);
          return FALSE;
        }
      if (self->unbound != SQLITE_OK)
        {
          self->status = self->unbound;
          self->unbound = SQLITE_OK;
          dossier_connection_take_error (connection, self->status, error);
          return FALSE;
        }
    }

  self->status = sqlite3_step (self->handle);
  if (self->status == SQLITE_ROW)
    return TRUE;
  if (self->status != SQLITE_DONE)
    dossier_connection_take_error (connection, self->status, error);
  return FALSE;
}

/**
 * dossier_cursor_find_document:
 * @self: a cursor on what is kept of one document
 * @error: set on failure: %DOSSIER_ERROR_NOT_FOUND if there is no row
 *
 * dossier_cursor_step() for a row that must be there.
 *
 * Returns: whether it is
 */
gboolean
dossier_cursor_find_document (DossierCursor *self, GError **error)
{
  if (dossier_cursor_step (self, error))
    return TRUE;
  if (!dossier_cursor_failed (self))
    g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                         _("The document is not in the dossier"));
  return FALSE;
}

/**
 * dossier_cursor_failed:
 * @self: a cursor
 *
 * Returns: whether the last step failed
 */
gboolean
dossier_cursor_failed (DossierCursor *self)
{
  return self->status != SQLITE_OK && self->status != SQLITE_ROW && self->status != SQLITE_DONE;
}

/**
 * dossier_cursor_run:
 * @self: a cursor
 * @error: set on failure
 *
 * Runs the statement to its end and makes it ready to be bound and run again;
 * values stay bound.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_cursor_run (DossierCursor *self, GError **error)
{
  gboolean failed;

  while (dossier_cursor_step (self, error))
    ;
  failed = dossier_cursor_failed (self);
  sqlite3_reset (self->handle);
  self->begun = FALSE;
  return !failed;
}
