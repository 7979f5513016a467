/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The program is killed in the midst of its work; what it has said to be written is there. */
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "vfs.h"
#include "work.h"

#define N_DOCUMENTS 24
#define N_IMPORTED 48
#define SEED 20240701

typedef enum
{
  ACTION_IMPORT,
  ACTION_ANNOTATE,
  ACTION_MERGE,
  ACTION_SET_ASIDE,
} Action;

/* What the child tells, in memory that both have. */
typedef struct
{
  guint n_done;
  guint n_acts;
} Told;

static const struct
{
  const char *name;
  Action action;
  guint n_moments;
} rows[] = {
  { "import", ACTION_IMPORT, 90 },
  { "annotate", ACTION_ANNOTATE, 70 },
  { "merge", ACTION_MERGE, 40 },
  { "set-aside", ACTION_SET_ASIDE, 40 },
};

static gboolean
do_work (Action action, DossierCorpus *corpus, volatile Told *told, GError **error)
{
  switch (action)
    {
    case ACTION_IMPORT:
      return work_import (corpus, N_DOCUMENTS, N_IMPORTED, &told->n_done, error);

    case ACTION_ANNOTATE:
      return work_annotate (corpus, &told->n_done, error);

    case ACTION_SET_ASIDE:
      return work_set_aside (corpus, N_DOCUMENTS, &told->n_done, error);

    case ACTION_MERGE:
    default:
      return work_merge (corpus, &told->n_done, error);
    }
}

/* Does the work in a child that dies at one act on files; 0: at none. */
static void
run_child (const char *path, Action action, guint at, volatile Told *told)
{
  pid_t child;
  int status;

  told->n_done = told->n_acts = 0;
  child = fork ();
  if (child == 0)
    {
      const FaultPlan plan = { .at = at, .kill = TRUE, .room = -1 };
      DossierCorpus *corpus;

      vfs_install ();
      vfs_plan (&plan);
      corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, NULL);
      if (corpus == NULL || !do_work (action, corpus, told, NULL))
        _exit (1);
      g_object_unref (corpus);
      told->n_acts = vfs_n_acts ();
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (at == 0 ? WIFEXITED (status) && WEXITSTATUS (status) == 0
                         : WIFEXITED (status) || WTERMSIG (status) == SIGKILL);
}

/* What was set aside is whole when it is back. */
static void
check_set_aside (const char *path, const Told *told)
{
  g_autoptr (GError) error = NULL;
  WorkOutcome outcome = work_check (path);
  DossierCorpus *corpus;

  g_assert_cmpuint (outcome.n_documents, <=, N_DOCUMENTS - told->n_done);
  corpus = dossier_corpus_open (path, DOSSIER_CORPUS_OPEN, &error);
  g_assert_no_error (error);
  work_bring_back (corpus, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (corpus);
  outcome = work_check (path);
  g_assert_cmpuint (outcome.n_documents, ==, N_DOCUMENTS);
  g_assert_cmpuint (outcome.n_decisions, ==, N_DOCUMENTS / 2);
}

static void
check (const char *path, Action action, const Told *told)
{
  WorkOutcome outcome;
  guint n_before = action == ACTION_IMPORT ? N_DOCUMENTS : 0;
  guint n_after;

  if (action == ACTION_SET_ASIDE)
    {
      check_set_aside (path, told);
      return;
    }
  outcome = work_check (path);
  n_after = action == ACTION_IMPORT     ? outcome.n_documents
            : action == ACTION_ANNOTATE ? outcome.n_new
                                        : outcome.n_merged;
  g_assert_cmpuint (outcome.n_decisions, ==, N_DOCUMENTS / 2);
  g_assert_cmpuint (n_after, >=, n_before + told->n_done);
  if (action != ACTION_IMPORT)
    g_assert_cmpuint (outcome.n_documents, ==, N_DOCUMENTS);
}

static void
test_killed (gconstpointer data)
{
  gsize row = GPOINTER_TO_SIZE (data);
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *before = g_build_filename (folder, "before.dossier", NULL);
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  g_autoptr (GRand) chance = g_rand_new_with_seed (SEED + (guint32) row);
  Told *told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  guint n_acts, n_killed = 0, n_between = 0;

  g_assert_true (told != MAP_FAILED);
  work_make (before, N_DOCUMENTS);
  work_copy (before, path);
  run_child (path, rows[row].action, 0, told);
  n_acts = told->n_acts;
  g_assert_cmpuint (n_acts, >, 50);
  check (path, rows[row].action, told);

  for (guint i = 0; i < rows[row].n_moments; i++)
    {
      work_copy (before, path);
      run_child (path, rows[row].action, (guint) g_rand_int_range (chance, 1, (gint32) n_acts), told);
      n_killed += told->n_acts == 0;
      n_between += told->n_acts == 0 && told->n_done > 0;
      check (path, rows[row].action, told);
    }
  /* Threads give every run its own number of acts, so a late moment may not come. */
  g_assert_cmpuint (n_killed, >, rows[row].n_moments * 3 / 4);
  g_assert_cmpuint (n_between, >, rows[row].n_moments / 8);
  g_test_message ("%u acts; killed %u times, %u of them between two steps", n_acts, n_killed,
                  n_between);
  munmap (told, sizeof (Told));
  fixture_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = g_strconcat ("/killed/", rows[i].name, NULL);

      g_test_add_data_func (name, GSIZE_TO_POINTER (i), test_killed);
    }
  return g_test_run ();
}
