/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection.h"
#include "dossier-error.h"

/* More bytes than SQLite takes; it does not look at them. */
#define TOO_LONG 1000000001

/* A value that is too long is an error of the step, and the cursor is as good as before. */
static void
test_too_long (void)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *connection
    = dossier_connection_open ("cursor", DOSSIER_CONNECTION_MEMORY, &error);
  g_autoptr (DossierCursor) cursor = NULL;

  g_assert_no_error (error);
  cursor = dossier_connection_query_sql (connection, "SELECT :number, :text", &error);
  g_assert_no_error (error);
  dossier_cursor_bind_text_sized (cursor, ":text", "", TOO_LONG);
  dossier_cursor_bind_int (cursor, ":number", 1);
  g_assert_false (dossier_cursor_step (cursor, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "too big"));
  g_assert_true (dossier_cursor_failed (cursor));
  g_clear_error (&error);
  dossier_cursor_release (g_steal_pointer (&cursor));

  cursor = dossier_connection_query_sql (connection, "SELECT :number, :text", &error);
  g_assert_no_error (error);
  dossier_cursor_bind_text (cursor, ":text", "short");
  dossier_cursor_bind_int (cursor, ":number", 2);
  g_assert_true (dossier_cursor_step (cursor, &error));
  g_assert_cmpstr (dossier_cursor_get_text (cursor, 1), ==, "short");
  g_clear_pointer (&cursor, dossier_cursor_release);
  dossier_connection_close (connection);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/cursor/too-long", test_too_long);
  return g_test_run ();
}
