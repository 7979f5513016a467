/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <sqlite3.h>

/* What every table-valued function of the store shares: a virtual table that holds nothing and
 * gives rows of its arguments, which are its last columns, hidden
 * (https://www.sqlite.org/vtab.html#tabfunc2). */

int dossier_table_function_connect (sqlite3 *handle, void *declaration, int n_arguments,
                                    const char *const *arguments, sqlite3_vtab **table,
                                    char **message);
int dossier_table_function_disconnect (sqlite3_vtab *table);
int dossier_table_function_plan (sqlite3_index_info *info, int first_column, guint n_columns);
