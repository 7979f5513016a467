/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-table.h"

#include "dossier-table-function.h"

/* dossier_rows (pointer): rows that a program holds, for a statement that writes them. Columns
 * are called c1, c2 … */

#define DECLARATION                                                                        \
  "CREATE TABLE rows (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, "  \
  "c16, c17, c18, c19, c20, c21, c22, c23, c24, rows HIDDEN)"
#define COLUMN_ROWS DOSSIER_ROWS_MAX_COLUMNS

typedef struct
{
  sqlite3_vtab_cursor base;
  const DossierRows *rows;
  guint row;
  guint n_rows;
} RowsCursor;

static int
choose_plan (sqlite3_vtab *table, sqlite3_index_info *info)
{
  return dossier_table_function_plan (info, COLUMN_ROWS, 1);
}

static int
open_cursor (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  RowsCursor *self = g_new0 (RowsCursor, 1);

  *cursor = &self->base;
  return SQLITE_OK;
}

static int
close_cursor (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
begin_cursor (sqlite3_vtab_cursor *cursor, int plan, const char *name, int n_values,
              sqlite3_value **values)
{
  RowsCursor *self = (RowsCursor *) cursor;

  self->rows = sqlite3_value_pointer (values[0], DOSSIER_POINTER_ROWS);
  self->row = 0;
  self->n_rows = self->rows != NULL ? dossier_rows_get_n_rows (self->rows) : 0;
  return SQLITE_OK;
}

static int
go_on (sqlite3_vtab_cursor *cursor)
{
  ((RowsCursor *) cursor)->row++;
  return SQLITE_OK;
}

static int
is_at_end (sqlite3_vtab_cursor *cursor)
{
  const RowsCursor *self = (const RowsCursor *) cursor;

  return self->row >= self->n_rows;
}

static int
give_column (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  const RowsCursor *self = (const RowsCursor *) cursor;
  const DossierRowValue *value = dossier_rows_get_value (self->rows, self->row, (guint) column);

  if (value != NULL && value->kind == DOSSIER_ROW_INT)
    sqlite3_result_int64 (context, value->number);
  else if (value != NULL && value->kind == DOSSIER_ROW_TEXT)
    sqlite3_result_text (context, value->text, -1, SQLITE_STATIC);
  return SQLITE_OK;
}

static int
give_row (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
  *row = ((RowsCursor *) cursor)->row;
  return SQLITE_OK;
}

/**
 * dossier_rows_table_register:
 * @handle: an open connection
 *
 * Returns: an SQLite status
 */
int
dossier_rows_table_register (sqlite3 *handle)
{
  static const sqlite3_module module = {
    .xConnect = dossier_table_function_connect,
    .xBestIndex = choose_plan,
    .xDisconnect = dossier_table_function_disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = begin_cursor,
    .xNext = go_on,
    .xEof = is_at_end,
    .xColumn = give_column,
    .xRowid = give_row,
  };

  return sqlite3_create_module (handle, "dossier_rows", &module, (void *) DECLARATION);
}
