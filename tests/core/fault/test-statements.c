/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Whichever statement fails, and of whatever: the error names the file and the reason, the same program
 * can go on, and the file holds whole documents. */
#include <sqlite3.h>
#include <string.h>

#include "dossier-error.h"
#include "fixture.h"
#include "steps.h"
#include "work.h"

#define N_IMPORTED 2
#define N_SHELVED 2

typedef enum
{
  ACTION_OPEN,
  ACTION_IMPORT,
  ACTION_ANNOTATE,
  ACTION_MERGE,
  ACTION_CORRECT,
  ACTION_SHELVE,
} Action;

static const struct
{
  const char *name;
  Action action;
  guint n_documents;
  guint stride;   /* for the second reason and the third: they take the same ways */
  guint least;    /* failures at least, or the test has looked at nothing */
} actions[] = {
  { "open", ACTION_OPEN, 3, 1, 8 },
  { "import", ACTION_IMPORT, 3, 1, 60 },
  { "annotate", ACTION_ANNOTATE, 3, 5, 100 },
  { "merge", ACTION_MERGE, WORK_N_PERSONS, 5, 50 },
  { "correct", ACTION_CORRECT, 3, 5, 30 },
  { "shelve", ACTION_SHELVE, 3, 5, 60 },
};

static const struct
{
  const char *name;
  int code;
  const char *words;
} reasons[] = {
  { "full", SQLITE_FULL, "no space left" },
  { "io-error", SQLITE_IOERR, "disk I/O error" },
  { "no-memory", SQLITE_NOMEM, "out of memory" },
};

static gboolean
do_work (gsize action, DossierCorpus *corpus, GError **error)
{
  switch (actions[action].action)
    {
    case ACTION_IMPORT:
      return work_import (corpus, actions[action].n_documents, N_IMPORTED, NULL, error);

    case ACTION_ANNOTATE:
      return work_annotate (corpus, NULL, error);

    case ACTION_MERGE:
      return work_merge (corpus, NULL, error);

    case ACTION_CORRECT:
      return work_correct (corpus, error);

    case ACTION_SHELVE:
      return work_set_aside (corpus, N_SHELVED, NULL, error) && work_bring_back (corpus, error);

    case ACTION_OPEN:
    default:
      return TRUE;
    }
}

static void
check (const char *path, gsize action, gboolean done)
{
  WorkOutcome outcome = work_check (path);
  guint n_documents = actions[action].n_documents;

  if (actions[action].action == ACTION_SHELVE && !done)
    {
      g_assert_cmpuint (outcome.n_documents, >=, n_documents - N_SHELVED);
      return;
    }
  g_assert_cmpuint (outcome.n_documents, >=, n_documents);
  g_assert_cmpuint (outcome.n_documents, <=, n_documents + N_IMPORTED);
  g_assert_cmpuint (outcome.n_decisions, ==, 2);
}

/* How many statements the work takes when none fails. */
static guint
count_statements (const char *path, gsize action)
{
  gboolean opens = actions[action].action == ACTION_OPEN;
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus;
  guint n;

  steps_plan (0, SQLITE_OK);
  corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_assert_no_error (error);
  if (!opens)
    steps_plan (0, SQLITE_OK);
  do_work (action, corpus, &error);
  g_assert_no_error (error);
  n = steps_count ();
  g_assert_finalize_object (corpus);
  return n;
}

/* A full disk stops nobody from reading; once there is room the same program writes. */
static gboolean
find_room (DossierCorpus *corpus)
{
  gboolean waited = dossier_corpus_waits_for_room (corpus);

  if (waited)
    g_assert_true (dossier_corpus_has_foreign_changes (corpus));
  g_assert_false (dossier_corpus_waits_for_room (corpus));
  return waited;
}

/* Gives whether the work was done although a statement failed: a few may. */
static gboolean
try (const char *path, gsize action, guint at, gsize reason)
{
  gboolean opens = actions[action].action == ACTION_OPEN;
  g_autoptr (GError) error = NULL;
  DossierCorpus *corpus;
  gboolean done, waited;

  if (opens)
    steps_plan (at, reasons[reason].code);
  corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  if (!opens)
    steps_plan (at, reasons[reason].code);
  done = corpus != NULL && do_work (action, corpus, &error);
  steps_plan (0, SQLITE_OK);
  g_assert_true (done == (error == NULL));
  if (!done && (strstr (error->message, "test.dossier") == NULL
                || strstr (error->message, reasons[reason].words) == NULL))
    g_error ("Statement %u: %s", at, error->message);
  g_clear_error (&error);
  check (path, action, done);

  /* The same program tries again. */
  if (corpus == NULL)
    corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_assert_no_error (error);
  waited = find_room (corpus);
  if (!done && actions[action].action != ACTION_MERGE && !do_work (action, corpus, &error))
    g_error ("After statement %u: %s", at, error->message);
  g_assert_finalize_object (corpus);
  if (actions[action].action == ACTION_SHELVE)
    check (path, action, TRUE);
  return done && !waited;
}

static void
test_statements (gconstpointer data)
{
  gsize action = GPOINTER_TO_SIZE (data) / G_N_ELEMENTS (reasons);
  gsize reason = GPOINTER_TO_SIZE (data) % G_N_ELEMENTS (reasons);
  guint stride = reason == 0 ? 1 : actions[action].stride;
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *before = g_build_filename (folder, "before.dossier", NULL);
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  guint n_statements, n_failed = 0;

  work_make (before, actions[action].n_documents);
  work_copy (before, path);
  n_statements = count_statements (path, action);
  for (guint at = 1; at <= n_statements; at += stride)
    {
      work_copy (before, path);
      n_failed += !try (path, action, at, reason);
    }
  g_assert_cmpuint (n_failed, >=, actions[action].least / stride);
  g_test_message ("%u statements, one in %u failed, of which %u stopped the work", n_statements,
                  stride, n_failed);
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions) * G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *name = g_strdup_printf ("/statements/%s/%s",
                                               actions[i / G_N_ELEMENTS (reasons)].name,
                                               reasons[i % G_N_ELEMENTS (reasons)].name);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_statements);
    }
  return g_test_run ();
}
