/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The disk fails under SQLite, once or for good, or has no room left. */
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#include "fixture.h"
#include "vfs.h"
#include "work.h"

#define N_DOCUMENTS 6
#define N_IMPORTED 40
#define N_MOMENTS 24
/* The work needs about half a million bytes. */
#define ROOM_STEP 24000
#define N_ROOMS 16

static const struct
{
  const char *name;
  int code;
  gboolean forever;
  const char *words;
} rows[] = {
  { "write-once", SQLITE_IOERR_WRITE, FALSE, "disk I/O error" },
  { "write-for-good", SQLITE_IOERR_WRITE, TRUE, "disk I/O error" },
  { "full-once", SQLITE_FULL, FALSE, "no space left" },
  { "full-for-good", SQLITE_FULL, TRUE, "no space left" },
};

static gboolean
do_all (const char *path, guint *n_done, GError **error)
{
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, error);
  guint n_new = 0, n_merged = 0;
  gboolean done;

  if (corpus == NULL)
    return FALSE;
  done = work_import (corpus, N_DOCUMENTS, N_IMPORTED, n_done, error)
         && work_merge (corpus, &n_merged, error)
         && work_annotate (corpus, &n_new, error);
  g_assert_finalize_object (corpus);
  return done;
}

/* What was said to be written is there, and only what was whole. */
static void
check (const char *path, guint n_done, gboolean done, const GError *error, const char *words)
{
  WorkOutcome outcome = work_check (path);

  g_assert_true (done == (error == NULL));
  g_assert_cmpuint (outcome.n_decisions, ==, N_DOCUMENTS / 2);
  g_assert_cmpuint (outcome.n_documents, >=, N_DOCUMENTS + n_done);
  if (done)
    g_assert_cmpuint (outcome.n_documents, ==, N_DOCUMENTS + N_IMPORTED);
  else if (strstr (error->message, "test.dossier") == NULL || strstr (error->message, words) == NULL)
    g_error ("%s", error->message);
}

static void
test_disk_fails (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *before = g_build_filename (folder, "before.dossier", NULL);
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  g_autoptr (GError) failure = NULL;
  guint n_acts, n_failed = 0, n_done = 0;

  vfs_plan (NULL);
  work_make (before, N_DOCUMENTS);
  work_copy (before, path);
  vfs_plan (NULL);
  g_assert_true (do_all (path, &n_done, &failure));
  g_assert_no_error (failure);
  n_acts = vfs_n_acts ();
  for (guint i = 0; i < N_MOMENTS; i++)
    {
      const FaultPlan plan = { .at = 1 + i * n_acts / N_MOMENTS,
                               .code = rows[row].code,
                               .forever = rows[row].forever,
                               .room = -1 };
      g_autoptr (GError) error = NULL;
      gboolean done;

      work_copy (before, path);
      n_done = 0;
      vfs_plan (&plan);
      done = do_all (path, &n_done, &error);
      vfs_plan (NULL);
      check (path, n_done, done, error, rows[row].words);
      n_failed += !done;
    }
  /* A failure while the log goes into the file stops nothing: the log is still there. */
  g_assert_cmpuint (n_failed, >=, N_MOMENTS / 2);
  g_test_message ("%u acts, %u of %d failures stopped the work", n_acts, n_failed, N_MOMENTS);
  fixture_remove_folder (folder);
}

static void
test_no_room (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *before = g_build_filename (folder, "before.dossier", NULL);
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  guint n_failed = 0;

  vfs_plan (NULL);
  work_make (before, N_DOCUMENTS);
  for (guint i = 0; i < N_ROOMS; i++)
    {
      const FaultPlan plan = { .room = (gint64) i * ROOM_STEP };
      g_autoptr (GError) error = NULL;
      guint n_done = 0;
      gboolean done;

      work_copy (before, path);
      vfs_plan (&plan);
      done = do_all (path, &n_done, &error);
      vfs_plan (NULL);
      check (path, n_done, done, error, "no space left");
      n_failed += !done;

      /* With room again the same work is done to its end. */
      n_done = 0;
      g_clear_error (&error);
      {
        DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);

        g_assert_no_error (error);
        g_assert_true (work_import (corpus, N_DOCUMENTS, N_IMPORTED, NULL, &error));
        g_assert_no_error (error);
        g_assert_finalize_object (corpus);
      }
      g_assert_cmpuint (work_check (path).n_documents, ==, N_DOCUMENTS + N_IMPORTED);
    }
  g_assert_cmpuint (n_failed, >, N_ROOMS / 2);
  fixture_remove_folder (folder);
}

/* A real disk, where one may be mounted. */
static void
test_small_disk (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *before = g_build_filename (folder, "before.dossier", NULL);
  g_autofree char *disk = fixture_make_folder ();
  g_autofree char *path = g_build_filename (disk, "test.dossier", NULL);
  g_autoptr (GError) error = NULL;
  guint n_done = 0;
  gboolean done;

  if (geteuid () != 0 || mount ("tmpfs", disk, "tmpfs", 0, "size=800k") != 0)
    g_test_skip ("needs root to mount a small disk; /storage/no-room has tried the same");
  else
    {
      vfs_plan (NULL);
      work_make (before, N_DOCUMENTS);
      work_copy (before, path);
      done = do_all (path, &n_done, &error);
      g_assert_false (done);
      check (path, n_done, done, error, "no space left");
      g_assert_cmpint (umount (disk), ==, 0);
    }
  fixture_remove_folder (disk);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  vfs_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/storage/", rows[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_disk_fails);
    }
  g_test_add_func ("/storage/no-room", test_no_room);
  g_test_add_func ("/storage/small-disk", test_small_disk);
  return g_test_run ();
}
