/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-parallel.h"

/* More help little with jobs that take some hundredths of a second. */
#define MAX_THREADS 4

typedef struct
{
  guint n_jobs;
  DossierParallelFunc func;
  gpointer data;
  int next; /* job that nobody does yet */
} Run;

static gpointer
work (gpointer data)
{
  Run *run = data;

  while (TRUE)
    {
      guint index = (guint) g_atomic_int_add (&run->next, 1);

      if (index >= run->n_jobs)
        return NULL;
      run->func (run->data, index);
    }
}

/**
 * dossier_parallel_run:
 * @n_jobs: how many jobs
 * @func: (scope call): does one of them
 * @data: for @func
 *
 * Does jobs that do not need each other on all processors, this thread
 * included, and returns when all are done. They are begun in their order, so
 * long ones should come first. Where no thread can be had, this one does them all.
 */
void
dossier_parallel_run (guint n_jobs, DossierParallelFunc func, gpointer data)
{
  Run run = { n_jobs, func, data, 0 };
  GThread *threads[MAX_THREADS - 1];
  guint wanted = MIN (MIN (n_jobs, g_get_num_processors ()), MAX_THREADS);
  guint n = 0;

  while (n + 1 < wanted)
    {
      threads[n] = g_thread_try_new ("dossier-parallel", work, &run, NULL);
      if (threads[n] == NULL)
        break;
      n++;
    }
  work (&run);
  while (n > 0)
    g_thread_join (threads[--n]);
}
