/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

/* The row that a cursor is on, column by column. */

/**
 * dossier_cursor_is_null:
 * @self: a cursor on a row
 * @column: from 0
 *
 * Returns: whether the value is NULL
 */
gboolean
dossier_cursor_is_null (DossierCursor *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * dossier_cursor_get_int:
 * @self: a cursor on a row
 * @column: from 0
 *
 * Returns: the value, 0 for NULL
 */
gint64
dossier_cursor_get_int (DossierCursor *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * dossier_cursor_find_choice:
 * @self: a cursor on a row
 * @column: from 0
 * @n_choices: how many there are
 * @choice: (out): the value, left alone if it is none of them
 *
 * Returns: whether the value is a number that names one of the choices
 */
gboolean
dossier_cursor_find_choice (DossierCursor *self, int column, guint n_choices, guint *choice)
{
  gint64 value;

  if (sqlite3_column_type (self->handle, column) != SQLITE_INTEGER)
    return FALSE;
  value = dossier_cursor_get_int (self, column);
  if (value < 0 || value >= n_choices)
    return FALSE;
  *choice = (guint) value;
  return TRUE;
}

/**
 * dossier_cursor_get_choice:
 * @self: a cursor on a row
 * @column: from 0
 * @n_choices: how many there are
 *
 * For values of an enumeration, by which who reads them looks things up: a damaged file may
 * hold any number.
 *
 * Returns: the value, 0 if it is none of the choices
 */
guint
dossier_cursor_get_choice (DossierCursor *self, int column, guint n_choices)
{
  gint64 value = dossier_cursor_get_int (self, column);

  return value >= 0 && value < n_choices ? (guint) value : 0;
}

/**
 * dossier_cursor_get_text:
 * @self: a cursor on a row
 * @column: from 0
 *
 * Returns: (nullable) (transfer none): the value, until the next step
 */
const char *
dossier_cursor_get_text (DossierCursor *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * dossier_cursor_dup_text:
 * @self: a cursor on a row
 * @column: from 0
 *
 * Returns: (nullable) (transfer full): the value
 */
char *
dossier_cursor_dup_text (DossierCursor *self, int column)
{
  return g_strdup (dossier_cursor_get_text (self, column));
}

/**
 * dossier_cursor_get_words:
 * @self: a cursor on a row
 * @column: from 0
 *
 * For texts that the form of a dossier says are there: a file brings its own tables, and may
 * promise less. `dossier check` tells where they are missing.
 *
 * Returns: (transfer none): the value, "" for NULL, until the next step
 */
const char *
dossier_cursor_get_words (DossierCursor *self, int column)
{
  const char *words = dossier_cursor_get_text (self, column);

  return words != NULL ? words : "";
}

/**
 * dossier_cursor_dup_words:
 * @self: a cursor on a row
 * @column: from 0
 *
 * Returns: (transfer full): what dossier_cursor_get_words() gives
 */
char *
dossier_cursor_dup_words (DossierCursor *self, int column)
{
  return g_strdup (dossier_cursor_get_words (self, column));
}

/**
 * dossier_cursor_get_blob:
 * @self: a cursor on a row
 * @column: from 0
 * @size: (out): length of the value in bytes
 *
 * Texts may be read this way too: unlike a C string, a blob may hold NUL.
 *
 * Returns: (nullable) (transfer none): the value, until the next step
 */
gconstpointer
dossier_cursor_get_blob (DossierCursor *self, int column, gsize *size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *size = (gsize) sqlite3_column_bytes (self->handle, column);
  return data;
}
