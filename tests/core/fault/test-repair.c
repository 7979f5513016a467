/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Whichever statement fails while a damaged dossier is mended: the damaged file stays as it is, there is no
 * new one unless it was finished, and what is not in that is said. */
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "described.h"
#include "dossier-repair.h"
#include "fixture.h"
#include "steps.h"
#include "work.h"

#define N_DOCUMENTS 3

static const struct
{
  const char *name;
  const char *sql;
  guint stride; /* one statement in so many fails, to save time: odd, for both reasons */
  guint least;  /* failures at least, or the test has looked at nothing */
} damages[] = {
  { "counts", "UPDATE document_entity SET mentions = 7", 1, 100 },
  { "file", "UPDATE holding SET basis = 99", 3, 100 },
};

static const struct
{
  int code;
  const char *words;
} reasons[] = {
  { SQLITE_FULL, "no space left" },
  { SQLITE_IOERR, "disk I/O error" },
};

typedef struct
{
  char *folder;
  char *path;
  char *sum;     /* of the damaged file */
  char *whole;   /* the mended dossier when nothing fails, in words */
  guint n_found;
} Fixture;

static char *
sum_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, size);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static char *
describe (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierCorpus) corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);

  g_assert_no_error (error);
  return described_new (corpus);
}

static DossierRepair *
mend (Fixture *fixture, GError **error)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new ("Mend");

  return dossier_repair_run (fixture->path, NULL, work_annotate_text, operation, error);
}

/* What is not there is told of. */
static void
check_mended (Fixture *fixture, const DossierRepair *repair, guint at)
{
  g_autofree char *mended = describe (repair->mended);

  if (strcmp (mended, fixture->whole) != 0 && repair->findings->len <= fixture->n_found)
    g_error ("Statement %u: in silence\n%s", at, mended);
  g_assert_cmpint (g_unlink (repair->mended), ==, 0);
}

/* Gives whether it was mended although a statement failed. */
static gboolean
try (Fixture *fixture, guint at)
{
  gsize reason = at % G_N_ELEMENTS (reasons);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRepair) repair = NULL;
  g_autofree char *sum = NULL;

  steps_plan (at, reasons[reason].code);
  repair = mend (fixture, &error);
  steps_plan (0, SQLITE_OK);
  g_assert_true ((repair != NULL) == (error == NULL));
  /* What a bad disk does not give is looked for elsewhere, until there is nowhere else. It may be the
   * disk of the copy: who asked for this knows the file. */
  if (repair == NULL && strstr (error->message, "No document could be read") == NULL
      && strstr (error->message, reasons[reason].words) == NULL)
    g_error ("Statement %u: %s", at, error->message);
  if (repair != NULL)
    {
      g_assert_nonnull (repair->mended);
      check_mended (fixture, repair, at);
    }
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  sum = sum_file (fixture->path);
  g_assert_cmpstr (sum, ==, fixture->sum);
  return repair != NULL;
}

static guint
mend_undisturbed (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierRepair) repair = NULL;
  guint n_statements;

  steps_plan (0, SQLITE_OK);
  repair = mend (fixture, &error);
  n_statements = steps_count ();
  g_assert_no_error (error);
  fixture->n_found = repair->findings->len;
  fixture->whole = describe (repair->mended);
  g_assert_cmpint (g_unlink (repair->mended), ==, 0);
  return n_statements;
}

static void
test_repair (Fixture *fixture, gconstpointer data)
{
  gsize damage = GPOINTER_TO_SIZE (data);
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  guint n_statements, n_failed = 0;

  connection = dossier_connection_open (fixture->path, DOSSIER_CONNECTION_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (dossier_connection_execute (connection, damages[damage].sql, &error));
  g_clear_pointer (&connection, dossier_connection_close);
  fixture->sum = sum_file (fixture->path);
  n_statements = mend_undisturbed (fixture);
  for (guint at = 1; at <= n_statements; at += damages[damage].stride)
    n_failed += !try (fixture, at);
  g_test_message ("%u statements, one in %u failed, of which %u stopped it", n_statements,
                  damages[damage].stride, n_failed);
  g_assert_cmpuint (n_failed, >=, damages[damage].least);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = fixture_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "test.dossier", NULL);
  work_make (fixture->path, N_DOCUMENTS);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  fixture_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->sum);
  g_free (fixture->whole);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *name = g_strconcat ("/repair/", damages[i].name, NULL);

      g_test_add (name, Fixture, GSIZE_TO_POINTER (i), set_up, test_repair, tear_down);
    }
  return g_test_run ();
}
