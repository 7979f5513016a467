/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-parallel.h"

#define MOST_JOBS 1000

static void
count (gpointer data, guint index)
{
  int *done = data;

  g_atomic_int_inc (&done[index]);
}

/* Each job is done once, and all before it returns. */
static void
test_all (void)
{
  static const guint numbers[] = { 0, 1, 2, 3, 5, MOST_JOBS };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int done[MOST_JOBS + 1] = { 0 };

      dossier_parallel_run (numbers[i], count, done);
      for (guint job = 0; job <= MOST_JOBS; job++)
        g_assert_cmpint (g_atomic_int_get (&done[job]), ==, job < numbers[i]);
    }
}

static void
run_inside (gpointer data, guint index)
{
  int *done = data;

  dossier_parallel_run (10, count, done + index * 10);
}

static void
test_nested (void)
{
  int done[100] = { 0 };

  dossier_parallel_run (10, run_inside, done);
  for (guint i = 0; i < G_N_ELEMENTS (done); i++)
    g_assert_cmpint (done[i], ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/parallel/all", test_all);
  g_test_add_func ("/parallel/nested", test_nested);
  return g_test_run ();
}
