/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What stands beside a dossier, and who may read a copy of it. */
#include "dossier-store-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dossier-salvage.h"
#include "fixture.h"

/* Where a dossier cannot be replaced its log stays, which may hold what was committed; else it goes with it. */
static void
test_put (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *from = g_build_filename (fixture->folder, "new.dossier", NULL);
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *moved = g_strconcat (log, ".old", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *older = g_strconcat (journal, ".old", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (from, "new", -1, NULL));
  g_assert_true (g_file_set_contents (log, "log", -1, NULL));
  g_assert_true (g_file_set_contents (older, "of a program that was killed", -1, NULL));
  g_assert_cmpint (g_mkdir (fixture->path, 0755), ==, 0);
  g_assert_false (dossier_store_file_put (from, fixture->path));
  g_assert_cmpint (errno, ==, EISDIR);
  g_assert_true (g_file_get_contents (log, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "log");
  g_assert_false (g_file_test (moved, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

  g_assert_cmpint (g_rmdir (fixture->path), ==, 0);
  g_assert_true (dossier_store_file_put (from, fixture->path));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (moved, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (older, G_FILE_TEST_EXISTS));
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* What a group may read another group may not: a copy has the group, or nothing for it. */
static void
test_group (FileFixture *fixture, gconstpointer data)
{
  static const struct { int mode; guint expected; } rows[] = {
    { 0660, 0600 }, { 0640, 0600 }, { 0644, 0644 }, { 0664, 0644 }, { 0604, 0600 },
  };
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.dossier", NULL);
  GStatBuf status;
  int child_status;
  pid_t child;

  if (geteuid () != 0)
    {
      g_test_skip ("Only root can give a file any group");
      return;
    }
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_cmpint (chown (fixture->path, 65534, 12345), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0660), ==, 0);
  dossier_store_file_begin_copy (copy, fixture->path);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpuint (status.st_gid, ==, 12345);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0660);

  g_assert_cmpint (g_chmod (fixture->folder, 0777), ==, 0);
  g_assert_cmpint (g_unlink (copy), ==, 0);
  child = fork ();
  if (child == 0)
    {
      if (setgroups (0, NULL) != 0 || setgid (65534) != 0 || setuid (65534) != 0)
        _exit (1);
      for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          g_chmod (fixture->path, rows[i].mode);
          dossier_store_file_begin_copy (copy, fixture->path);
          if (get_mode (copy) != rows[i].expected)
            _exit (2);
          g_chmod (copy, 0600);
          dossier_store_file_share_like (copy, fixture->path);
          if (get_mode (copy) != rows[i].expected)
            _exit (3);
        }
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &child_status, 0), ==, child);
  g_assert_true (WIFEXITED (child_status));
  g_assert_cmpint (WEXITSTATUS (child_status), ==, 0);
}

/* Whether a dossier can be written is asked of the folder that it is in, not of that of a link. */
static void
test_link (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "links", NULL);
  g_autofree char *link = g_build_filename (folder, "link.dossier", NULL);
  int child_status;
  pid_t child;

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  for (guint closed = 0; closed < 2; closed++)
    {
      g_chmod (fixture->path, 0666);
      g_chmod (fixture->folder, closed ? 0555 : 0777);
      g_chmod (folder, closed ? 0777 : 0555);
      child = fork ();
      if (child == 0)
        _exit (geteuid () == 0 && setuid (65534) != 0
                 ? 2 : dossier_store_file_can_write (link));
      g_assert_cmpint (waitpid (child, &child_status, 0), ==, child);
      g_assert_cmpint (WEXITSTATUS (child_status), ==, !closed);
    }
  g_chmod (fixture->folder, 0755);
  g_chmod (folder, 0755);
  g_assert_cmpint (g_unlink (link), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A copy to a link goes to the file that it stands for. */
static void
test_copy_to_link (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file.dossier", NULL);
  g_autofree char *link = g_build_filename (fixture->folder, "link.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (file, "old", -1, NULL));
  g_assert_cmpint (symlink ("file.dossier", link), ==, 0);
  g_assert_true (dossier_store_copy (store, link, NULL, &error));
  g_assert_no_error (error);
  dossier_store_close (store);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_false (g_file_test (file, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (dossier_store_file_check (file, FALSE, NULL));
}

/* Who mends a large file can stop it before anything is read. */
static void
test_cancelled (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.dossier", NULL);
  g_autofree char *scratch = g_build_filename (fixture->folder, "scratch", NULL);
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, &error);

  g_assert_no_error (error);
  dossier_store_close (store);
  g_cancellable_cancel (cancellable);
  g_assert_false (dossier_store_file_copy (fixture->path, copy, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  g_assert_null (dossier_salvage_open (fixture->path, scratch, findings, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store-file/put", FileFixture, NULL, file_fixture_set_up, test_put,
              file_fixture_tear_down);
  g_test_add ("/store-file/group", FileFixture, NULL, file_fixture_set_up, test_group,
              file_fixture_tear_down);
  g_test_add ("/store-file/link", FileFixture, NULL, file_fixture_set_up, test_link,
              file_fixture_tear_down);
  g_test_add ("/store-file/copy-to-link", FileFixture, NULL, file_fixture_set_up,
              test_copy_to_link, file_fixture_tear_down);
  g_test_add ("/store-file/cancelled", FileFixture, NULL, file_fixture_set_up, test_cancelled,
              file_fixture_tear_down);
  return g_test_run ();
}
