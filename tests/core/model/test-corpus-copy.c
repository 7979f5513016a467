/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "dossier-corpus.h"
#include "dossier-error.h"
#include "fixture.h"

static DossierCorpus *
new_corpus (const char *path)
{
  g_autoptr (GPtrArray) records
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_record_free);
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, &error);

  g_assert_no_error (error);
  g_ptr_array_add (records, fixture_record ("# One @2024-07-01\n[place/oslo|Oslo].\n"));
  g_ptr_array_add (records, fixture_record ("# Two @2024-07-02\n[place/oslo|Oslo] again.\n"));
  g_assert_true (dossier_corpus_add_documents (corpus, records, NULL, &error));
  g_assert_no_error (error);
  return corpus;
}

static void
close_corpus (DossierCorpus *corpus)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (corpus);
}

static guint
count_documents (const char *path)
{
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) ids = NULL;

  g_assert_no_error (error);
  ids = dossier_corpus_find_documents (corpus, query, NULL, &error);
  g_assert_no_error (error);
  close_corpus (corpus);
  return ids->len;
}

static guint
count_entries (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_copy (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dossier", NULL);
  g_autofree char *copy = g_build_filename (folder, "b.dossier", NULL);
  g_autofree char *part = g_strconcat (copy, ".part", NULL);
  g_autofree char *beside = NULL;
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = new_corpus (path);

  /* What stood there is replaced; what stands beside it is the user's. */
  g_assert_true (g_file_set_contents (copy, "old", -1, NULL));
  g_assert_true (g_file_set_contents (part, "my own", -1, NULL));
  g_assert_true (dossier_corpus_copy (corpus, copy, NULL, &error));
  g_assert_no_error (error);
  close_corpus (corpus);

  g_assert_cmpuint (count_documents (copy), ==, 2);
  g_assert_true (g_file_get_contents (part, &beside, NULL, NULL));
  g_assert_cmpstr (beside, ==, "my own");
  g_assert_cmpuint (count_entries (folder), ==, 3);
  fixture_remove_folder (folder);
}

static void
test_refusals (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dossier", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "such", "b.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = new_corpus (path);

  g_assert_false (dossier_corpus_copy (corpus, path, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (dossier_corpus_copy (corpus, nowhere, NULL, &error));
  g_assert_nonnull (error);
  close_corpus (corpus);
  g_assert_cmpuint (count_documents (path), ==, 2);
  fixture_remove_folder (folder);
}

/* A copy is for those whom the dossier is for. */
static void
test_sharing (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dossier", NULL);
  g_autofree char *copy = g_build_filename (folder, "b.dossier", NULL);
  DossierCorpus *corpus = new_corpus (path);
  mode_t mask = umask (022);
  GStatBuf status;

  g_chmod (path, 0600);
  g_assert_true (dossier_corpus_copy (corpus, copy, NULL, NULL));
  umask (mask);
  g_assert_cmpint (g_stat (copy, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  close_corpus (corpus);
  fixture_remove_folder (folder);
}

/* The dossier under another name, and one that somebody has open, are not replaced. */
static void
test_open_places (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dossier", NULL);
  g_autofree char *again = g_build_filename (folder, ".", "a.dossier", NULL);
  g_autofree char *other = g_build_filename (folder, "b.dossier", NULL);
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus = new_corpus (path), *second = new_corpus (other);

  g_assert_false (dossier_corpus_copy (corpus, again, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_DUPLICATE);
  g_clear_error (&error);
  g_assert_false (dossier_corpus_copy (corpus, other, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY);
  close_corpus (second);
  g_assert_true (dossier_corpus_copy (corpus, other, NULL, NULL));
  close_corpus (corpus);
  fixture_remove_folder (folder);
}

/* The log of a dossier that a killed program left would be taken for that of the copy. */
static void
test_log_left_over (void)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a.dossier", NULL);
  g_autofree char *copy = g_build_filename (folder, "b.dossier", NULL);
  g_autofree char *log = g_strconcat (copy, "-wal", NULL);
  DossierCorpus *corpus = new_corpus (path);

  g_assert_true (g_file_set_contents (copy, "old", -1, NULL));
  g_assert_true (g_file_set_contents (log, "of the old", -1, NULL));
  g_assert_true (dossier_corpus_copy (corpus, copy, NULL, NULL));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  close_corpus (corpus);
  fixture_remove_folder (folder);
}

/* A file that grows beyond the limit ends the program, as whoever kills it would. */
static void
copy_until_killed (const char *path, const char *copy)
{
  const struct rlimit size = { 16384, 16384 }, none = { 0, 0 };
  DossierCorpus *corpus = new_corpus (path);

  g_assert_cmpint (setrlimit (RLIMIT_CORE, &none), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &size), ==, 0);
  dossier_corpus_copy (corpus, copy, NULL, NULL);
  close_corpus (corpus);
}

/* What a program that was killed left can be seen, and tells what it was to be; the longest names have room for it. */
static void
test_killed (void)
{
  g_autofree char *longest = g_strnfill (NAME_MAX, 'b');
  const char *const names[] = { "b.dossier", longest };

  if (g_test_subprocess ())
    {
      copy_until_killed (g_getenv ("COPY_FROM"), g_getenv ("COPY_TO"));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folder = fixture_make_folder ();
      g_autofree char *path = g_build_filename (folder, "a.dossier", NULL);
      g_autofree char *copy = g_build_filename (folder, names[i], NULL);
      g_autoptr (GDir) dir = NULL;
      const char *name;
      guint n = 0;

      g_setenv ("COPY_FROM", path, TRUE);
      g_setenv ("COPY_TO", copy, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
      g_assert_false (g_test_trap_has_passed ());
      dir = g_dir_open (folder, 0, NULL);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_assert_cmpint (name[0], !=, '.');
          n += strstr (name, ".part-") != NULL && !g_str_has_suffix (name, "-journal");
        }
      g_assert_cmpuint (n, ==, 1);
      fixture_remove_folder (folder);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corpus-copy/copy", test_copy);
  g_test_add_func ("/corpus-copy/refusals", test_refusals);
  g_test_add_func ("/corpus-copy/sharing", test_sharing);
  g_test_add_func ("/corpus-copy/open-places", test_open_places);
  g_test_add_func ("/corpus-copy/log-left-over", test_log_left_over);
  g_test_add_func ("/corpus-copy/killed", test_killed);
  return g_test_run ();
}
