/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Where nothing can be written a dossier is read with all that stands beside it, or that is said. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "dossier-check.h"
#include "dossier-error.h"
#include "dossier-record.h"
#include "dossier-store.h"
#include "fixture.h"

/* Two documents, the second of which stands in the log that a program left which was killed. */
static void
make_left (FileFixture *fixture, const char *path)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *left_log = g_strconcat (path, "-wal", NULL);
  DossierStore *store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);

  fixture_add_document (store, "# First @2024\n[person/ana-vik|Ana Vik] spoke.\n");
  dossier_store_close (store);
  store = dossier_store_open (fixture->path, DOSSIER_STORE_CREATE, NULL);
  fixture_add_document (store, "# Second @2024\n[person/bo-dal|Bo Dal] spoke.\n");
  fixture_copy_file (fixture->path, path);
  fixture_copy_file (log, left_log);
  dossier_store_close (store);
}

/* Whether what is copied out of such a place has all that can be read there. */
static gboolean
copy_has_all (DossierStore *store)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-copy-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy.dossier", NULL);
  DossierStore *copy;
  gboolean all = FALSE;

  if (dossier_store_copy (store, path, NULL, NULL))
    {
      copy = dossier_store_open (path, DOSSIER_STORE_OPEN, NULL);
      all = copy != NULL && fixture_count_documents (copy) == fixture_count_documents (store);
      dossier_store_close (copy);
    }
  g_unlink (path);
  g_rmdir (folder);
  return all;
}

typedef struct
{
  const char *name;
  int log_mode;            /* of the log; 0: nobody may read it; -1: there is none */
  gboolean has_journal;    /* a transaction was broken off */
  gint64 n_documents;      /* that are read; 0: it is not opened */
  const char *words;       /* (nullable): of the remark or message */
} Place;

static const Place places[] = {
  { "plain", -1, FALSE, 1, NULL },
  { "log", 0444, FALSE, 2, NULL },
  { "closed-log", 0, FALSE, 1, "left.dossier-wal" },
  { "journal", -1, TRUE, 0, "left.dossier-journal" },
};

/* All but the indexes can be checked, and what was not is said. */
static gboolean
is_checked (const char *path, const Place *place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = dossier_check_path (path, &error);
  guint n_notes = 0;

  if (place->n_documents == 0)
    return findings == NULL && g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY)
           && strstr (error->message, place->words) != NULL;
  for (guint i = 0; findings != NULL && i < findings->len; i++)
    n_notes += ((DossierFinding *) g_ptr_array_index (findings, i))->kind == DOSSIER_FINDING_NOTE;
  return n_notes == (place->words != NULL ? 2 : 1);
}

/* What is wrong, as the status of the child; 0: nothing. */
static int
read_there (const char *path, const Place *place, DossierStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStore) store = dossier_store_open (path, flags, &error);
  g_autoptr (DossierRecord) record = fixture_record ("# Third\nmore");
  g_autofree char *said = store != NULL ? dossier_store_dup_remark (store)
                                        : g_strdup (error->message);

  if ((store != NULL) != (place->n_documents > 0))
    return 1;
  if (place->words != NULL && (said == NULL || strstr (said, place->words) == NULL))
    return 2;
  if (store == NULL)
    return g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY) ? 0 : 3;
  if (place->words == NULL && (said != NULL) != (flags != DOSSIER_STORE_READ_ONLY))
    return 4;
  if (!dossier_store_is_read_only (store)
      || dossier_store_write (store, "", fixture_write_record, record, NULL, &error)
      || !g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY))
    return 5;
  if (fixture_count_documents (store) != place->n_documents)
    return 6;
  return copy_has_all (store) ? 0 : 7;
}

/* As root nothing is read-only, so the file is opened by a child that is nobody. */
static void
test_place (FileFixture *fixture, gconstpointer data)
{
  const Place *place = data;
  g_autofree char *left = g_build_filename (fixture->folder, "left.dossier", NULL);
  g_autofree char *log = g_strconcat (left, "-wal", NULL);
  g_autofree char *journal = g_strconcat (left, "-journal", NULL);
  pid_t child;
  int status;

  make_left (fixture, left);
  if (place->log_mode < 0)
    g_assert_cmpint (g_unlink (log), ==, 0);
  else
    g_assert_cmpint (g_chmod (log, place->log_mode), ==, 0);
  if (place->has_journal)
    g_assert_true (g_file_set_contents (journal, "what is to be put back", -1, NULL));
  g_chmod (left, 0444);
  g_chmod (fixture->folder, 0555);

  child = fork ();
  if (child == 0)
    {
      if (geteuid () == 0 && setuid (65534) != 0)
        _exit (100);
      status = read_there (left, place, DOSSIER_STORE_READ_ONLY);
      if (status == 0)
        status = read_there (left, place, DOSSIER_STORE_CREATE) * 10;
      if (status == 0 && !is_checked (left, place))
        status = 101;
      _exit (status);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_chmod (fixture->folder, 0755);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = g_strconcat ("/read-only/", places[i].name, NULL);

      g_test_add (name, FileFixture, &places[i], file_fixture_set_up, test_place,
                  file_fixture_tear_down);
    }
  return g_test_run ();
}
