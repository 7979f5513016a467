/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-output-file.h"
#include "scratch-folder.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static guint
count_files (ScratchFolder *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder->path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
assert_holds (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, expected);
}

static void
write_file (const char *path, const char *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOutputFile) file = dossier_output_file_new (path, &error);

  g_assert_no_error (error);
  g_string_append (dossier_output_file_get_buffer (file), content);
  g_assert_true (dossier_output_file_commit (file, &error));
  g_assert_no_error (error);
}

static void
test_new_and_again (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, "out.csv");
  GStatBuf info;
  mode_t mask = umask (022);

  write_file (path, "one");
  assert_holds (path, "one");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0644);
  umask (mask);

  g_chmod (path, 0600);
  write_file (path, "two");
  assert_holds (path, "two");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (folder), ==, 1);

  mask = umask (077);
  g_chmod (path, 0664);
  write_file (path, "three");
  umask (mask);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0664);
}

/* What was redirected to a file goes on where that file ends, and others go on behind it. */
static void
test_standard_output (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "out.csv", "above\n", -1);
  int output = dup (STDOUT_FILENO);
  int fd = g_open (path, O_WRONLY | O_APPEND, 0);

  g_assert_cmpint (fd, >=, 0);
  fflush (stdout);
  g_assert_cmpint (dup2 (fd, STDOUT_FILENO), ==, STDOUT_FILENO);
  write_file ("-", "one\n");
  write_file ("/dev/stdout", "two\n");
  g_assert_cmpint (write (STDOUT_FILENO, "below\n", 6), ==, 6);
  g_assert_cmpint (dup2 (output, STDOUT_FILENO), ==, STDOUT_FILENO);
  close (fd);
  close (output);
  assert_holds (path, "above\none\ntwo\nbelow\n");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* The old file stands until the new one is whole, and nothing else is left. */
static void
test_abandoned (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "out.csv", "old", -1);
  g_autofree char *large = g_strnfill (1 << 20, 'x');
  g_autoptr (GError) error = NULL;
  DossierOutputFile *file = dossier_output_file_new (path, &error);

  g_assert_no_error (error);
  g_string_append (dossier_output_file_get_buffer (file), large);
  g_assert_true (dossier_output_file_spill (file, &error));
  g_assert_cmpuint (dossier_output_file_get_buffer (file)->len, ==, 0);
  assert_holds (path, "old");
  dossier_output_file_free (file);
  assert_holds (path, "old");
  g_assert_cmpuint (count_files (folder), ==, 1);
}

static void
test_large (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_path (folder, "out.json");
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOutputFile) file = dossier_output_file_new (path, &error);
  GStatBuf info;

  for (guint i = 0; i < 200000; i++)
    {
      g_string_append (dossier_output_file_get_buffer (file), "0123456789");
      g_assert_true (dossier_output_file_spill (file, &error));
    }
  g_assert_true (dossier_output_file_commit (file, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, ==, 2000000);
}

static void
assert_refused (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_output_file_new (path, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_wrong_places (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *nowhere = scratch_path (folder, "x");
  g_autofree char *below = g_build_filename (nowhere, "out.csv", NULL);
  g_autofree char *file = scratch_write (folder, "file", "old", -1);
  g_autofree char *under_file = g_build_filename (file, "out.csv", NULL);

  assert_refused (folder->path, G_IO_ERROR_IS_DIRECTORY);
  assert_refused (below, G_IO_ERROR_NOT_FOUND);
  assert_refused (under_file, G_IO_ERROR_NOT_DIRECTORY);
}

static void
test_protected (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "out.csv", "old", -1);
  g_autofree char *other = scratch_path (folder, "other.csv");

  if (geteuid () == 0)
    {
      g_test_skip ("root may write everywhere");
      return;
    }
  g_chmod (path, 0400);
  assert_refused (path, G_IO_ERROR_PERMISSION_DENIED);
  g_chmod (folder->path, 0500);
  assert_refused (other, G_IO_ERROR_PERMISSION_DENIED);
  g_chmod (folder->path, 0700);
  assert_holds (path, "old");
}

static void
test_link (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "real.csv", "old", -1);
  g_autofree char *link = scratch_path (folder, "link.csv");

  scratch_link (folder, "link.csv", "real.csv");
  write_file (link, "new");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_holds (path, "new");
}

/* A device is written as it is; a full one says so. */
static void
test_devices (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierOutputFile) file = NULL;

  write_file ("/dev/null", "gone");
  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    {
      g_test_skip ("no /dev/full");
      return;
    }
  file = dossier_output_file_new ("/dev/full", &error);
  g_assert_no_error (error);
  g_string_append (dossier_output_file_get_buffer (file), "words");
  g_assert_false (dossier_output_file_commit (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

/* The new file is for the group of the old one. */
static void
test_group (void)
{
  g_autoptr (ScratchFolder) folder = scratch_folder_new ();
  g_autofree char *path = scratch_write (folder, "out.csv", "old", -1);
  GStatBuf info;

  if (geteuid () != 0)
    {
      g_test_skip ("Only root can give a file any group");
      return;
    }
  g_assert_cmpint (chown (path, (uid_t) -1, 12345), ==, 0);
  g_assert_cmpint (g_chmod (path, 0660), ==, 0);
  write_file (path, "new");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_gid, ==, 12345);
  g_assert_cmpint (info.st_mode & 0777, ==, 0660);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/io/output-file/new-and-again", test_new_and_again);
  g_test_add_func ("/io/output-file/standard-output", test_standard_output);
  g_test_add_func ("/io/output-file/abandoned", test_abandoned);
  g_test_add_func ("/io/output-file/large", test_large);
  g_test_add_func ("/io/output-file/wrong-places", test_wrong_places);
  g_test_add_func ("/io/output-file/protected", test_protected);
  g_test_add_func ("/io/output-file/group", test_group);
  g_test_add_func ("/io/output-file/link", test_link);
  g_test_add_func ("/io/output-file/devices", test_devices);
  return g_test_run ();
}
