/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* bench-course FILE.dossier: times how long the courses of some statements of a dossier take, which are
 * spread over all of it. README.md says what the figures mean. */
#include <stdio.h>
#include <stdlib.h>

#include "dossier-corpus.h"
#include "dossier-course.h"

#define N_STATEMENTS 40

static void
stop (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench-course: %s\n", error->message);
  exit (1);
}

static double
measure (DossierCorpus *corpus, gint64 id, guint *n_steps)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_append_val (g_array_new (FALSE, FALSE, sizeof id), id);
  g_autoptr (GPtrArray) loaded = dossier_corpus_load_statements (corpus, ids, NULL, &error);
  g_autoptr (GPtrArray) steps = NULL;
  gint64 start, document;

  stop (error);
  document = dossier_statement_get_document (g_ptr_array_index (loaded, 0));
  start = g_get_monotonic_time ();
  steps = dossier_corpus_find_course (corpus, document, id, NULL, &error);
  stop (error);
  *n_steps += steps->len;
  return (double) (g_get_monotonic_time () - start) / 1e3;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GArray) statements = NULL;
  g_autoptr (GError) error = NULL;
  double times[N_STATEMENTS];
  guint n = 0, n_steps = 0;

  if (argc != 2)
    {
      fprintf (stderr, "Usage: bench-course FILE.dossier\n");
      return 2;
    }
  corpus = dossier_corpus_open (argv[1], DOSSIER_CORPUS_OPEN, &error);
  stop (error);
  statements = dossier_corpus_find_statements (corpus, query, NULL, &error);
  stop (error);
  for (; n < MIN (N_STATEMENTS, statements->len); n++)
    times[n] = measure (corpus,
                        g_array_index (statements, gint64,
                                       (gsize) n * statements->len / N_STATEMENTS),
                        &n_steps);
  if (n == 0)
    return 0;
  qsort (times, n, sizeof *times, compare);
  printf ("course of a statement: median %.1f ms, longest %.1f ms, %u statements in %u courses\n",
          times[n / 2], times[n - 1], n_steps, n);
  return 0;
}
