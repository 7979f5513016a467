/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gstdio.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-store.h"
#include "fixture.h"
#include "old-file.h"

static void
test_form (gconstpointer data)
{
  guint form = GPOINTER_TO_UINT (data);
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *copy = g_strdup_printf ("%s.form-%u", path, form);
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;

  old_file_make (path, form);
  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  for (guint round = 0; round < 2; round++)
    {
      connection = dossier_store_begin_read (store, "", NULL, &error);
      g_assert_no_error (error);
      old_file_assert_marks (connection, form);
      old_file_assert_sound (connection);
      /* What the old tables took is given back. */
      old_file_assert_answer (connection, "PRAGMA freelist_count", "0");
      dossier_store_end_read (store, connection);
      dossier_store_close (store);
      store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
      g_assert_no_error (error);
    }
  dossier_store_close (store);
  fixture_remove_folder (folder);
}

/* Who only wants to read brings an older file to this form too, and says what is wrong if it
 * cannot be written. */
static void
test_read_only (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "old.dossier", NULL);
  g_autofree char *copy = g_strconcat (path, ".form-1", NULL);
  g_autoptr (GError) error = NULL;
  DossierConnection *connection;
  DossierStore *store;

  old_file_make (path, 1);
  if (geteuid () != 0)
    {
      g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
      g_assert_null (dossier_store_open (path, DOSSIER_STORE_READ_ONLY, &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY);
      g_clear_error (&error);
      g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
    }
  store = dossier_store_open (path, DOSSIER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_store_is_read_only (store));
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  connection = dossier_store_begin_read (store, "", NULL, &error);
  g_assert_no_error (error);
  old_file_assert_marks (connection, 1);
  dossier_store_end_read (store, connection);
  dossier_store_close (store);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint form = 1; form <= OLD_FILE_N_FORMS; form++)
    {
      g_autofree char *name = g_strdup_printf ("/migrate/form-%u", form);

      g_test_add_data_func (name, GUINT_TO_POINTER (form), test_form);
    }
  g_test_add_func ("/migrate/read-only", test_read_only);
  return g_test_run ();
}
