/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows.h"

#define N_ROWS 1000

static DossierConnection *
open_table (void)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection
    = dossier_connection_open ("rows", DOSSIER_CONNECTION_MEMORY, &error);

  g_assert_no_error (error);
  dossier_connection_execute (connection,
                              "CREATE TABLE document_date (document, position, edtf, first_day, "
                              "last_day, PRIMARY KEY (document, position))", &error);
  g_assert_no_error (error);
  return connection;
}

static void
add_row (DossierRows *rows, gint64 document, gint64 position)
{
  dossier_rows_add_id (rows, document);
  dossier_rows_add_int (rows, position);
  if (position % 3 == 0)
    dossier_rows_add_text (rows, NULL);
  else if (position % 3 == 1)
    dossier_rows_add_text (rows, "hà");
  else
    dossier_rows_take_text (rows, g_strdup_printf ("%d", (int) position));
  dossier_rows_add_day (rows, position % 2 == 0 ? DOSSIER_DAY_NONE : (DossierDay) position);
  dossier_rows_add_int (rows, -position);
}

static char *
print_table (DossierConnection *connection, const char *where)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT group_concat (quote (document) || ' ' || quote (position) || ' ' || quote (edtf) || ' ' || "
    "quote (first_day) || ' ' || quote (last_day), ', ') FROM document_date WHERE %s", where);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCursor) cursor = dossier_connection_query_sql (connection, sql, &error);

  g_assert_no_error (error);
  g_assert_true (dossier_cursor_step (cursor, &error));
  return dossier_cursor_dup_text (cursor, 0);
}

static gboolean
write_dates (DossierRows *rows, DossierConnection *connection, GError **error)
{
  return dossier_rows_write (rows, connection, "document-date-insert", error);
}

static void
test_write (void)
{
  DossierConnection *connection = open_table ();
  g_autoptr (DossierRows) rows = dossier_rows_new (5);
  g_autoptr (GError) error = NULL;
  g_autofree char *some = NULL;
  g_autofree char *none = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    add_row (rows, 7, i);
  g_assert_true (write_dates (rows, connection, &error));
  some = print_table (connection, "position < 4");
  g_assert_cmpstr (some, ==, "7 0 NULL NULL 0, 7 1 'hà' 1 -1, 7 2 '2' NULL -2, 7 3 NULL 3 -3");

  /* What is written is gone, and nothing is written twice. */
  g_assert_true (write_dates (rows, connection, &error));
  add_row (rows, 0, 1);
  g_assert_true (write_dates (rows, connection, &error));
  g_assert_no_error (error);
  none = print_table (connection, "document IS NULL");
  g_assert_cmpstr (none, ==, "NULL 1 'hà' 1 -1");
  all = print_table (connection, "position = 999");
  g_assert_cmpstr (all, ==, "7 999 NULL 999 -999");
  dossier_connection_close (connection);
}

static void
test_failure (void)
{
  DossierConnection *connection = open_table ();
  g_autoptr (DossierRows) rows = dossier_rows_new (5);
  g_autoptr (GError) error = NULL;

  add_row (rows, 1, 1);
  add_row (rows, 1, 2);
  add_row (rows, 1, 1);
  g_assert_false (write_dates (rows, connection, &error));
  g_assert_nonnull (error);
  dossier_connection_close (connection);
}

/* The whole row moves, and the table gets rows in this order. */
static void
test_sort (void)
{
  DossierConnection *connection = open_table ();
  g_autoptr (DossierRows) rows = dossier_rows_new (5);
  g_autoptr (GError) error = NULL;
  g_autofree char *all = NULL;

  add_row (rows, 12, 1);
  add_row (rows, 3, 40);
  add_row (rows, 3, 2);
  add_row (rows, -1, 7);
  dossier_rows_sort (rows);
  g_assert_true (write_dates (rows, connection, &error));
  g_assert_no_error (error);
  all = print_table (connection, "TRUE ORDER BY rowid");
  g_assert_cmpstr (all, ==, "-1 7 'hà' 7 -7, 3 2 '2' NULL -2, 3 40 'hà' NULL -40, 12 1 'hà' 1 -1");
  dossier_connection_close (connection);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/rows/write", test_write);
  g_test_add_func ("/store/rows/failure", test_failure);
  g_test_add_func ("/store/rows/sort", test_sort);
  return g_test_run ();
}
