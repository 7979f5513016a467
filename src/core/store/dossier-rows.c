/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-table.h"

#include <stdlib.h>

/* So many make room for what a document has of most things. */
#define USUAL_ROWS 16

struct _DossierRows
{
  guint n_columns;
  DossierRowValue *values;
  guint n_values;
  guint room;        /* for so many values */
  GPtrArray *texts;  /* those that were taken */
};

/**
 * dossier_rows_new:
 * @n_columns: how many values make a row, %DOSSIER_ROWS_MAX_COLUMNS at most
 *
 * Returns: (transfer full): no rows yet
 */
DossierRows *
dossier_rows_new (guint n_columns)
{
  DossierRows *self = g_new0 (DossierRows, 1);

  g_assert (n_columns > 0 && n_columns <= DOSSIER_ROWS_MAX_COLUMNS);

  self->n_columns = n_columns;
  self->room = n_columns * USUAL_ROWS;
  self->values = g_new (DossierRowValue, self->room);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * dossier_rows_free:
 * @self: (transfer full) (nullable): rows
 */
void
dossier_rows_free (DossierRows *self)
{
  if (self == NULL)
    return;
  g_free (self->values);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static void
add (DossierRows *self, DossierRowKind kind, gint64 number, const char *text)
{
  DossierRowValue *value;

  if (self->n_values == self->room)
    {
      self->room *= 2;
      self->values = g_renew (DossierRowValue, self->values, self->room);
    }
  value = &self->values[self->n_values++];
  value->kind = kind;
  if (kind == DOSSIER_ROW_TEXT)
    value->text = text;
  else
    value->number = number;
}

/**
 * dossier_rows_add_int:
 * @self: rows
 * @value: the next value of the row
 */
void
dossier_rows_add_int (DossierRows *self, gint64 value)
{
  add (self, DOSSIER_ROW_INT, value, NULL);
}

/**
 * dossier_rows_add_id:
 * @self: rows
 * @id: the next value of the row; 0 is none and is stored as NULL
 */
void
dossier_rows_add_id (DossierRows *self, gint64 id)
{
  add (self, id != 0 ? DOSSIER_ROW_INT : DOSSIER_ROW_NULL, id, NULL);
}

/**
 * dossier_rows_add_day:
 * @self: rows
 * @day: the next value of the row; %DOSSIER_DAY_NONE is stored as NULL
 */
void
dossier_rows_add_day (DossierRows *self, DossierDay day)
{
  add (self, day != DOSSIER_DAY_NONE ? DOSSIER_ROW_INT : DOSSIER_ROW_NULL, day, NULL);
}

/**
 * dossier_rows_add_text:
 * @self: rows
 * @text: (nullable): the next value of the row, UTF-8 that stays until the rows are written
 */
void
dossier_rows_add_text (DossierRows *self, const char *text)
{
  add (self, text != NULL ? DOSSIER_ROW_TEXT : DOSSIER_ROW_NULL, 0, text);
}

/**
 * dossier_rows_take_text:
 * @self: rows
 * @text: (transfer full) (nullable): the next value of the row, UTF-8
 */
void
dossier_rows_take_text (DossierRows *self, char *text)
{
  dossier_rows_add_text (self, text);
  if (text != NULL)
    g_ptr_array_add (self->texts, text);
}

guint
dossier_rows_get_n_rows (const DossierRows *self)
{
  return self->n_values / self->n_columns;
}

const DossierRowValue *
dossier_rows_get_value (const DossierRows *self, guint row, guint column)
{
  return column < self->n_columns ? &self->values[row * self->n_columns + column] : NULL;
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const DossierRowValue *left = a, *right = b;

  for (guint i = 0; i < 2; i++)
    if (left[i].number != right[i].number)
      return left[i].number < right[i].number ? -1 : 1;
  return 0;
}

/**
 * dossier_rows_sort:
 * @self: whole rows that begin with two integers
 *
 * Brings the rows into the order of these.
 */
void
dossier_rows_sort (DossierRows *self)
{
  g_assert (self->n_columns >= 2 && self->n_values % self->n_columns == 0);

  qsort (self->values, self->n_values / self->n_columns, self->n_columns * sizeof *self->values,
         compare_rows);
}

/**
 * dossier_rows_bind:
 * @self: whole rows; they stay until the cursor is released
 * @cursor: of a statement that reads `dossier_rows (:rows)`
 */
void
dossier_rows_bind (DossierRows *self, DossierCursor *cursor)
{
  g_assert (self->n_values % self->n_columns == 0);

  dossier_cursor_bind_pointer (cursor, ":rows", self, DOSSIER_POINTER_ROWS);
}

/**
 * dossier_rows_run:
 * @self: whole rows
 * @connection: the writer's connection
 * @name: names a statement that reads `dossier_rows (:rows)`, see dossier_sql()
 * @error: set on failure
 *
 * Like dossier_rows_write(), of rows that are wanted again.
 *
 * Returns: whether it succeeded; the rows stay
 */
gboolean
dossier_rows_run (DossierRows *self, DossierConnection *connection, const char *name,
                  GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (self->n_values == 0)
    return TRUE;
  cursor = dossier_connection_query (connection, name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_rows_bind (self, cursor);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_rows_write:
 * @self: whole rows
 * @connection: the writer's connection
 * @name: names a statement that inserts from `dossier_rows (:rows)`, see dossier_sql(). It must
 *   insert OR FAIL: for a statement that may be undone alone SQLite keeps what every page was
 * @error: set on failure; some of the rows may be written then
 *
 * Returns: whether all are written; then there are no rows any more
 */
gboolean
dossier_rows_write (DossierRows *self, DossierConnection *connection, const char *name,
                    GError **error)
{
  if (!dossier_rows_run (self, connection, name, error))
    return FALSE;
  self->n_values = 0;
  g_ptr_array_set_size (self->texts, 0);
  return TRUE;
}
