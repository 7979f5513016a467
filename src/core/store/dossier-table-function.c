/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-table-function.h"

#include <string.h>

/* What a function is taken to cost and to give: small beside any table of a dossier, so that SQLite
 * puts it into the outer loop. */
#define ROWS 20

/**
 * dossier_table_function_connect:
 * @handle: an open connection
 * @declaration: the `CREATE TABLE` statement, given to sqlite3_create_module() as the module's data
 * @n_arguments: not used
 * @arguments: not used
 * @table: (out): a place for the table
 * @message: not used
 *
 * An `xConnect` without an `xCreate`: the table is there on every connection and in no schema.
 *
 * Returns: an SQLite status
 */
int
dossier_table_function_connect (sqlite3 *handle, void *declaration, int n_arguments,
                                const char *const *arguments, sqlite3_vtab **table, char **message)
{
  int status = sqlite3_declare_vtab (handle, declaration);

  if (status != SQLITE_OK)
    return status;
  /* It reads its arguments and nothing else. */
  sqlite3_vtab_config (handle, SQLITE_VTAB_INNOCUOUS);
  *table = sqlite3_malloc (sizeof **table);
  if (*table == NULL)
    return SQLITE_NOMEM;
  memset (*table, 0, sizeof **table);
  return SQLITE_OK;
}

/**
 * dossier_table_function_disconnect:
 * @table: (transfer full): a table of dossier_table_function_connect()
 *
 * Returns: `SQLITE_OK`
 */
int
dossier_table_function_disconnect (sqlite3_vtab *table)
{
  sqlite3_free (table);
  return SQLITE_OK;
}

/**
 * dossier_table_function_plan:
 * @info: the question of `xBestIndex`
 * @first_column: the column of the first argument, counted from 0
 * @n_columns: how many arguments there are, fewer than 32
 *
 * Asks for the arguments in their order as the values of `xFilter`. All of them must be known:
 * without one there is no table.
 *
 * Returns: `SQLITE_OK`, or `SQLITE_CONSTRAINT` when an argument is missing from this plan
 */
int
dossier_table_function_plan (sqlite3_index_info *info, int first_column, guint n_columns)
{
  guint known = 0;

  for (int i = 0; i < info->nConstraint; i++)
    {
      int column = info->aConstraint[i].iColumn - first_column;

      if (info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ || column < 0
          || column >= (int) n_columns || (known & 1u << column) != 0)
        continue;
      if (!info->aConstraint[i].usable)
        return SQLITE_CONSTRAINT;
      info->aConstraintUsage[i].argvIndex = column + 1;
      info->aConstraintUsage[i].omit = 1;
      known |= 1u << column;
    }
  info->estimatedCost = ROWS;
  info->estimatedRows = ROWS;
  return known == (1u << n_columns) - 1 ? SQLITE_OK : SQLITE_CONSTRAINT;
}
