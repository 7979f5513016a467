/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-runs.h"

/* More than a thousand of which are held. */
#define N_RUNS 1000
#define N_DOCUMENTS 8000

static DossierShingles *
make_runs (guint64 document)
{
  DossierShingles *runs = g_new0 (DossierShingles, 1);

  runs->n_hashes = N_RUNS;
  runs->hashes = g_new (guint64, N_RUNS);
  for (guint i = 0; i < N_RUNS; i++)
    runs->hashes[i] = document * N_RUNS + i;
  return runs;
}

/* What is asked for again and again stays, all else goes in time, and nothing is mistaken for another. */
static void
test_generations (void)
{
  DossierStoryRuns *runs = dossier_story_runs_new ();
  guint n_held = 0;

  for (guint64 document = 1; document <= N_DOCUMENTS; document++)
    {
      const DossierShingles *often = dossier_story_runs_find (runs, 1);
      const DossierShingles *taken;

      g_assert_null (dossier_story_runs_find (runs, (gint64) document + 1));
      g_assert_true (document == 1 || often != NULL);
      taken = dossier_story_runs_take (runs, (gint64) document, make_runs (document));
      g_assert_cmpuint (taken->hashes[0], ==, document * N_RUNS);
      if (often != NULL)
        g_assert_cmpuint (often->hashes[0], ==, N_RUNS);
    }
  for (guint64 document = 1; document <= N_DOCUMENTS; document++)
    {
      const DossierShingles *held = dossier_story_runs_find (runs, (gint64) document);

      n_held += held != NULL;
      g_assert_true (held == NULL || held->hashes[0] == document * N_RUNS);
    }
  g_assert_cmpuint (n_held, >, 1000);
  g_assert_cmpuint (n_held, <, N_DOCUMENTS / 2);

  dossier_story_runs_forget (runs, 1);
  g_assert_null (dossier_story_runs_find (runs, 1));
  dossier_story_runs_free (runs);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/story-runs/generations", test_generations);
  return g_test_run ();
}
