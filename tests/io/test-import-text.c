/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-error.h"
#include "dossier-import-text.h"
#include "scratch-folder.h"

static void
assert_refused (const char *path, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImported) imported = dossier_import_text_file (path, NULL, &error);

  g_test_message ("%s: %s", path, error != NULL ? error->message : "no error");
  g_assert_null (imported);
  g_assert_error (error, domain, code);
  g_assert_cmpuint (strlen (error->message), >, 8);
}

static void
test_plain (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "a.txt", "Xin chào\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImported) imported = dossier_import_text_file (path, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (imported->uri, ==, path);
  g_assert_cmpmem (imported->text, imported->length, "Xin chào\n", 10);
  g_assert_cmpstr (imported->encoding, ==, "UTF-8");
  g_assert_cmpstr (imported->media_type, ==, "text/plain");
  g_assert_true (imported->identical);
  g_assert_null (imported->remark);
  g_assert_cmpuint (g_bytes_get_size (imported->bytes), ==, 10);
}

static void
test_line_ends (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\357\273\277one\r\ntwo", 11);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImported) imported = dossier_import_text_bytes ("x", bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (imported->text, imported->length, "one\ntwo", 7);
  g_assert_false (imported->identical);
  g_assert_cmpuint (g_bytes_get_size (imported->bytes), ==, 11);
}

/* The reading is reported, the rest of the text is kept. */
static void
test_broken_utf8 (void)
{
  g_autoptr (GString) data = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImported) imported = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (data, "Bộ trưởng Lê Thu Hà thăm Đà Nẵng. ");
  g_string_append (data, "\xe1\xbb" " cut short.\n");
  bytes = g_bytes_new (data->str, data->len);

  imported = dossier_import_text_bytes ("x", bytes, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate_len (imported->text, imported->length, NULL));
  g_assert_nonnull (strstr (imported->text, "Đà Nẵng"));
  g_assert_nonnull (imported->remark);
  g_assert_nonnull (strstr (imported->remark, "1 "));
}

static void
test_wrong_files (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *empty = scratch_write (folder, "empty.txt", "", 0);
  g_autofree char *blank = scratch_write (folder, "blank.txt", " \n\t\n", 4);
  g_autofree char *pdf = scratch_write (folder, "report.txt", "%PDF-1.4 something", -1);
  g_autofree char *zeros = scratch_write (folder, "zeros.txt", "\0\0\0\0\0\0\0\0\0\0\0\0", 12);
  g_autofree char *noise = NULL;
  g_autofree char *fifo = scratch_path (folder, "fifo.txt");
  g_autofree char *nothing = scratch_path (folder, "nothing.txt");
  guint8 random[4096];

  for (guint i = 0; i < sizeof random; i++)
    random[i] = (guint8) (i * 2654435761u >> 13);
  noise = scratch_write (folder, "noise.txt", (const char *) random, sizeof random);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);

  assert_refused (empty, DOSSIER_ERROR, DOSSIER_ERROR_EMPTY);
  assert_refused (blank, DOSSIER_ERROR, DOSSIER_ERROR_EMPTY);
  assert_refused (pdf, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED);
  assert_refused (zeros, DOSSIER_ERROR, DOSSIER_ERROR_BINARY);
  assert_refused (noise, DOSSIER_ERROR, DOSSIER_ERROR_BINARY);
  assert_refused (fifo, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED);
  assert_refused (folder->path, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED);
  assert_refused (nothing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* A hole of 100 MB takes no room on the disk and must take none in memory. */
static void
test_too_large (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "large.txt", "", 0);

  g_assert_cmpint (truncate (path, 100 * 1000 * 1000), ==, 0);
  assert_refused (path, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE);
}

static void
test_zeros_within_limit (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "zeros.txt", "", 0);

  g_assert_cmpint (truncate (path, DOSSIER_IMPORT_MAX_BYTES), ==, 0);
  assert_refused (path, DOSSIER_ERROR, DOSSIER_ERROR_BINARY);
}

static void
test_unreadable (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "secret.txt", "words", -1);

  if (geteuid () == 0)
    {
      g_test_skip ("root may read every file");
      return;
    }
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  assert_refused (path, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
}

/* A name is bytes to the system; in the dossier it must be UTF-8. A colon makes no URI of it. */
static void
test_odd_names (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *latin = scratch_write (folder, "caf\351.txt", "words\n", -1);
  g_autofree char *back = g_get_current_dir ();
  g_autofree char *colon G_GNUC_UNUSED = scratch_write (folder, "note:1.txt", "words\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierImported) first = NULL;
  g_autoptr (DossierImported) second = NULL;

  first = dossier_import_text_file (latin, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (first->uri, "caf%E9.txt"));

  g_assert_cmpint (g_chdir (folder->path), ==, 0);
  second = dossier_import_text_file ("note:1.txt", NULL, &error);
  g_assert_cmpint (g_chdir (back), ==, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (second->uri, ==, "note:1.txt");
}

static void
test_cancelled (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "a.txt", "words", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_import_text_file (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/import-text/plain", test_plain);
  g_test_add_func ("/io/import-text/line-ends", test_line_ends);
  g_test_add_func ("/io/import-text/broken-utf8", test_broken_utf8);
  g_test_add_func ("/io/import-text/wrong-files", test_wrong_files);
  g_test_add_func ("/io/import-text/too-large", test_too_large);
  g_test_add_func ("/io/import-text/zeros-within-limit", test_zeros_within_limit);
  g_test_add_func ("/io/import-text/unreadable", test_unreadable);
  g_test_add_func ("/io/import-text/odd-names", test_odd_names);
  g_test_add_func ("/io/import-text/cancelled", test_cancelled);
  return g_test_run ();
}
