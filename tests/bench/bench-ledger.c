/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* bench-ledger FILE.dossier: times how long the commitments take to be found and sorted, and how long it
 * takes to see what has changed in them. README.md says what the figures mean. */
#include <stdio.h>
#include <stdlib.h>

#include "dossier-corpus-ledger.h"
#include "dossier-row-diff.h"

static const char *const orders[] = {
  "kind", "actor", "counterparts", "sentence", "sectors", "certainty", "date", "due date", "document",
};

static void
stop (const GError *error)
{
  if (error == NULL)
    return;
  fprintf (stderr, "bench-ledger: %s\n", error->message);
  exit (1);
}

static double
count_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1e3;
}

static DossierLedgerView *
read_ledger (DossierCorpus *corpus, DossierLedgerKeys *keys, DossierLedgerOrder order)
{
  g_autoptr (DossierQuery) query = dossier_query_new ();
  g_autoptr (GError) error = NULL;
  DossierLedgerWish wish = { .order = order };
  DossierLedgerView *view = dossier_corpus_read_ledger (corpus, query, &wish, keys, NULL, &error);

  stop (error);
  return view;
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (DossierLedgerKeys) keys = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (argc != 2)
    {
      fprintf (stderr, "Usage: bench-ledger FILE.dossier\n");
      return 2;
    }
  corpus = dossier_corpus_open (argv[1], DOSSIER_CORPUS_OPEN, &error);
  stop (error);
  keys = dossier_ledger_keys_new (g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free));
  dossier_ledger_view_free (read_ledger (corpus, keys, DOSSIER_LEDGER_BY_KIND));
  printf ("facts of the dossier and first list: %.0f ms\n", count_milliseconds (start));
  printf ("%-14s %12s %12s %12s\n", "by", "first, ms", "again, ms", "compared, ms");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (DossierLedgerView) first = NULL;
      g_autoptr (DossierLedgerView) again = NULL;
      g_autoptr (GArray) runs = NULL;
      double took[2];

      start = g_get_monotonic_time ();
      first = read_ledger (corpus, keys, (DossierLedgerOrder) i);
      took[0] = count_milliseconds (start);
      start = g_get_monotonic_time ();
      again = read_ledger (corpus, keys, (DossierLedgerOrder) i);
      took[1] = count_milliseconds (start);
      start = g_get_monotonic_time ();
      runs = dossier_row_diff_new (first->ids, again->ids, 1000);
      printf ("%-14s %12.1f %12.1f %12.1f\n", orders[i], took[0], took[1],
              count_milliseconds (start));
    }
  return 0;
}
