/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Functions of SQLite that stand before its own: a program's own symbols come first. */
#define _GNU_SOURCE
#include "steps.h"

#include <dlfcn.h>
#include <sqlite3.h>

static int planned_at;
static int planned_code;
static int n_begun;
static GPrivate told; /* the code that this thread's last call was told to fail with, or 0 */

/* The program's code, as the linker names its ends. */
extern const char __executable_start, etext;

#define CALLER ((const char *) __builtin_return_address (0))
#define NEXT(name) ((__typeof__ (&(name))) dlsym (RTLD_NEXT, #name))

void
steps_plan (guint at, int code)
{
  g_atomic_int_set (&planned_code, code);
  g_atomic_int_set (&n_begun, 0);
  g_atomic_int_set (&planned_at, (int) at);
}

guint
steps_count (void)
{
  return (guint) g_atomic_int_get (&n_begun);
}

/* SQLite runs statements of its own too, to read the schema; these are not asked about. */
static int
begin (const char *caller)
{
  int n, code;

  if (caller < &__executable_start || caller > &etext)
    return SQLITE_OK;
  n = g_atomic_int_add (&n_begun, 1) + 1;
  code = n == g_atomic_int_get (&planned_at) ? g_atomic_int_get (&planned_code) : SQLITE_OK;

  g_private_set (&told, GINT_TO_POINTER (code));
  return code;
}

int
sqlite3_step (sqlite3_stmt *statement)
{
  /* Only a statement that is at its beginning: rows in the midst of one are its own. */
  int code = sqlite3_stmt_busy (statement) ? SQLITE_OK : begin (CALLER);

  return code != SQLITE_OK ? code : NEXT (sqlite3_step) (statement);
}

int
sqlite3_exec (sqlite3 *handle, const char *sql, sqlite3_callback callback, void *data,
              char **message)
{
  int code = begin (CALLER);

  return code != SQLITE_OK ? code : NEXT (sqlite3_exec) (handle, sql, callback, data, message);
}

const char *
sqlite3_errmsg (sqlite3 *handle)
{
  int code = GPOINTER_TO_INT (g_private_get (&told));

  return code != SQLITE_OK ? sqlite3_errstr (code) : NEXT (sqlite3_errmsg) (handle);
}
