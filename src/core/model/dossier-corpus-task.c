/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-task.h"

typedef struct
{
  DossierCorpus *corpus;
  DossierCorpusTaskFunc func;
  GDestroyNotify free_result;
  gpointer data;
  GDestroyNotify free_data;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_clear_object (&work->corpus);
  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;
  gpointer result = work->func (work->corpus, work->data, cancellable, &error);

  /* The task itself may outlive its callback in this thread. Who has the result must be able to
   * close the file for good, by letting go of the last reference. */
  g_clear_object (&work->corpus);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, result, work->free_result);
}

/**
 * dossier_corpus_task_run:
 * @task: made by the caller, with its source tag and without task data
 * @corpus: a dossier; held until @func is done, and no longer when the callback of @task is called
 * @func: what is done with it, in a thread
 * @free_result: (nullable): frees what @func returned if nobody takes it
 * @data: (transfer full) (nullable): for @func, and then for the callback; both must not need it at
 *   once
 * @free_data: (nullable): frees @data, in any thread
 *
 * Does something with a dossier in a thread of its own.
 */
void
dossier_corpus_task_run (GTask                 *task,
                         DossierCorpus         *corpus,
                         DossierCorpusTaskFunc  func,
                         GDestroyNotify         free_result,
                         gpointer               data,
                         GDestroyNotify         free_data)
{
  Work *work;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (DOSSIER_IS_CORPUS (corpus));
  g_return_if_fail (g_task_get_task_data (task) == NULL);

  work = g_new (Work, 1);
  *work = (Work) { g_object_ref (corpus), func, free_result, data, free_data };
  g_task_set_task_data (task, work, free_work);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * dossier_corpus_task_get_data:
 * @result: what the callback got
 *
 * Returns: (transfer none) (nullable): the data that was given to dossier_corpus_task_run()
 */
gpointer
dossier_corpus_task_get_data (GAsyncResult *result)
{
  const Work *work = g_task_get_task_data (G_TASK (result));

  return work->data;
}

/**
 * dossier_corpus_task_finish:
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: (transfer full) (nullable): what the work came to
 */
gpointer
dossier_corpus_task_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
