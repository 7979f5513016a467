/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* On a full disk a dossier is read, checked and copied elsewhere, and written again once there is room. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "dossier-check.h"
#include "dossier-error.h"
#include "dossier-record.h"
#include "dossier-store.h"
#include "fixture.h"

#define FULL "The disk is full; changes cannot be kept"

typedef struct
{
  const char *name;
  gboolean has_log;      /* a program was killed, and its second document stands in the log */
  const char *options;   /* of the disk */
  gboolean of_files;     /* and not of bytes */
  guint left;            /* bytes */
} Disk;

static const Disk disks[] = {
  { "bytes", FALSE, "size=1400k", FALSE, 0 },
  { "log", TRUE, "size=1400k", FALSE, 0 },
  { "a-page-left", FALSE, "size=1400k", FALSE, 8192 },
  { "files", FALSE, "size=1400k,nr_inodes=4", TRUE, 0 },
};

static void
put_dossier (FileFixture *fixture, const Disk *disk, const char *path)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *left_log = g_strconcat (path, "-wal", NULL);
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

  fixture_add_document (store, "# First @2024\n[person/ana-vik|Ana Vik] spoke.\n");
  dossier_store_close (store);
  store = dossier_store_open (fixture->path, DOSSIER_STORE_OPEN, NULL);
  if (disk->has_log)
    {
      fixture_add_document (store, "# Second @2024\n[person/bo-dal|Bo Dal] spoke.\n");
      fixture_copy_file (log, left_log);
    }
  fixture_copy_file (fixture->path, path);
  dossier_store_close (store);
}

static void
fill_with_bytes (guint left, const char *path)
{
  static const char zeros[65536];
  FILE *file = g_fopen (path, "wb");

  g_assert_nonnull (file);
  setvbuf (file, NULL, _IONBF, 0);
  while (fwrite (zeros, sizeof zeros, 1, file) == 1)
    ;
  while (fwrite (zeros, 1, 1, file) == 1)
    ;
  g_assert_cmpint (ftruncate (fileno (file), ftell (file) - (long) left), ==, 0);
  fclose (file);
}

static void
set_full (FileFixture *fixture, const Disk *disk, gboolean full)
{
  g_autofree char *first = g_build_filename (fixture->folder, "full", "first", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "full", "second", NULL);

  if (!full)
    {
      g_assert_cmpint (g_unlink (first), ==, 0);
      g_unlink (second);
    }
  else if (disk->of_files)
    {
      g_assert_true (g_file_set_contents_full (first, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
      g_assert_true (g_file_set_contents_full (second, "", 0, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
    }
  else
    fill_with_bytes (disk->left, first);
}

static gboolean
try_writing (DossierStore *store)
{
  g_autoptr (DossierRecord) record = fixture_record ("# More @2024\nmore");
  g_autoptr (GError) error = NULL;
  gboolean done = dossier_store_write (store, "", fixture_write_record, record, NULL, &error);

  if (!done)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
      g_assert_nonnull (strstr (error->message, FULL));
    }
  return done;
}

static void
check_copy (FileFixture *fixture, DossierStore *store, gint64 n_documents)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierStore *copy;

  dossier_store_copy (store, path, NULL, &error);
  g_assert_no_error (error);
  copy = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count_documents (copy), ==, n_documents);
  dossier_store_close (copy);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* The file can be checked, and that the indexes were not looked at is said. */
static void
check_health (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_check_path (path, &error);
  guint n_notes = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    n_notes += ((DossierFinding *) g_ptr_array_index (findings, i))->kind == DOSSIER_FINDING_NOTE;
  g_assert_cmpuint (n_notes, ==, 1);
}

/* While somebody reads as if nobody wrote, nobody does. */
static void
write_under_reader (DossierStore *store)
{
  g_autoptr (GError) error = NULL;
  DossierConnection *reader = dossier_store_begin_read (store, "", NULL, &error);

  g_assert_no_error (error);
  g_assert_false (try_writing (store));
  g_assert_false (dossier_store_has_foreign_changes (store));
  dossier_store_end_read (store, reader);
}

static void
read_full_disk (FileFixture *fixture, const Disk *disk, const char *path)
{
  gint64 n_documents = disk->has_log ? 2 : 1;
  g_autoptr (GError) error = NULL;
  DossierStore *store;

  set_full (fixture, disk, TRUE);
  store = dossier_store_open (path, DOSSIER_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fixture_count_documents (store), ==, n_documents);
  g_assert_true (dossier_store_is_read_only (store));
  dossier_store_close (store);

  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_store_waits_for_room (store));
  g_assert_false (dossier_store_is_read_only (store));
  fixture_assert_remark (store, FULL);
  g_assert_cmpint (fixture_count_documents (store), ==, n_documents);
  check_copy (fixture, store, n_documents);
  check_health (path);
  g_assert_false (try_writing (store));
  g_assert_false (dossier_store_has_foreign_changes (store));

  set_full (fixture, disk, FALSE);
  write_under_reader (store);
  g_assert_true (dossier_store_waits_for_room (store));
  g_assert_true (try_writing (store));
  g_assert_false (dossier_store_waits_for_room (store));
  fixture_assert_remark (store, NULL);
  g_assert_false (dossier_store_is_read_only (store));
  g_assert_cmpint (fixture_count_documents (store), ==, n_documents + 1);
  /* What others wrote before could not be told. */
  g_assert_true (dossier_store_has_foreign_changes (store));
  g_assert_false (dossier_store_has_foreign_changes (store));
  dossier_store_close (store);
}

/* Room is found by who only looks. */
static void
look_for_room (FileFixture *fixture, const Disk *disk, const char *path)
{
  g_autofree char *remark = NULL;
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  DossierStore *store;

  set_full (fixture, disk, TRUE);
  store = dossier_store_open (path, DOSSIER_STORE_OPEN, &error);
  g_assert_no_error (error);
  g_assert_false (dossier_store_has_foreign_changes (store));
  set_full (fixture, disk, FALSE);
  remark = dossier_store_dup_remark (store);
  g_assert_true (dossier_store_has_foreign_changes (store));
  g_assert_false (dossier_store_waits_for_room (store));
  fixture_assert_remark (store, NULL);
  /* What was told before is the asker's. */
  g_assert_cmpstr (remark, ==, FULL);
  dossier_store_close (store);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

static void
test_disk (FileFixture *fixture, gconstpointer data)
{
  const Disk *disk = data;
  g_autofree char *folder = g_build_filename (fixture->folder, "full", NULL);
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  if (geteuid () != 0 || mount ("tmpfs", folder, "tmpfs", 0, disk->options) != 0)
    {
      g_test_skip ("needs root to mount a small disk");
      g_rmdir (folder);
      return;
    }
  put_dossier (fixture, disk, path);
  read_full_disk (fixture, disk, path);
  look_for_room (fixture, disk, path);
  g_assert_cmpint (umount (folder), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_autofree char *name = g_strconcat ("/full/", disks[i].name, NULL);

      g_test_add (name, FileFixture, &disks[i], file_fixture_set_up, test_disk, file_fixture_tear_down);
    }
  return g_test_run ();
}
