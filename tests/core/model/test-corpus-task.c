/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-task.h"

#include "fixture.h"

/* What the work is to come to, and what it saw and left. */
typedef struct
{
  gboolean fails;
  GMutex lock;        /* held by a test until the thread may go on */
  GWeakRef corpus;
  gboolean was_open;
  int n_freed;        /* data, atomic */
  int n_results;      /* results that nobody took, atomic */
  gboolean called;
  gpointer result;
  GError *error;
} Work;

static gpointer
work_in_thread (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Work *work = data;

  g_mutex_lock (&work->lock);
  work->was_open = DOSSIER_IS_CORPUS (corpus);
  g_mutex_unlock (&work->lock);
  if (work->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "not today");
      return NULL;
    }
  return work;
}

static void
free_result (gpointer result)
{
  g_atomic_int_inc (&((Work *) result)->n_results);
}

static void
free_data (gpointer data)
{
  g_atomic_int_inc (&((Work *) data)->n_freed);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer data)
{
  Work *work = dossier_corpus_task_get_data (result);

  g_assert_true (work == data);
  g_assert_cmpint (g_atomic_int_get (&work->n_freed), ==, 0);
  work->result = dossier_corpus_task_finish (result, &work->error);
  work->called = TRUE;
}

/* The dossier is let go of by everyone else while the thread works, or @cancellable is cancelled. */
static void
run (Work *work, GCancellable *cancellable)
{
  g_autofree char *folder = fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "test.dossier", NULL);
  DossierCorpus *corpus = dossier_corpus_open (path, DOSSIER_CORPUS_CREATE, NULL);
  GTask *task = g_task_new (NULL, cancellable, on_done, work);

  g_mutex_init (&work->lock);
  g_weak_ref_init (&work->corpus, corpus);
  g_mutex_lock (&work->lock);
  dossier_corpus_task_run (task, corpus, work_in_thread, free_result, work, free_data);
  g_object_unref (task);
  g_object_unref (corpus);
  if (cancellable != NULL)
    g_cancellable_cancel (cancellable);
  g_mutex_unlock (&work->lock);
  while (!work->called)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (work->was_open);
  /* The thread may still hold the task. */
  g_assert_null (g_weak_ref_get (&work->corpus));
  while (g_atomic_int_get (&work->n_freed) == 0)
    g_usleep (1000);
  g_assert_cmpint (g_atomic_int_get (&work->n_freed), ==, 1);
  g_weak_ref_clear (&work->corpus);
  g_mutex_clear (&work->lock);
  fixture_remove_folder (folder);
}

static void
test_result (void)
{
  Work work = { 0 };

  run (&work, NULL);
  g_assert_no_error (work.error);
  g_assert_true (work.result == &work);
  g_assert_cmpint (work.n_results, ==, 0);
}

static void
test_failure (void)
{
  Work work = { .fails = TRUE };

  run (&work, NULL);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_null (work.result);
  g_error_free (work.error);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Work work = { 0 };

  run (&work, cancellable);
  g_assert_error (work.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (work.result);
  /* A task lets its result go after its data. */
  while (g_atomic_int_get (&work.n_results) == 0)
    g_usleep (1000);
  g_assert_cmpint (g_atomic_int_get (&work.n_results), ==, 1);
  g_error_free (work.error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corpus-task/result", test_result);
  g_test_add_func ("/corpus-task/failure", test_failure);
  g_test_add_func ("/corpus-task/cancelled", test_cancelled);
  return g_test_run ();
}
