/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-tally.h"

/* Dates counted in parts that are joined, against plain tables. */

#define N_VALUES 40
/* Each date is of one of the first and of one of the others. */
#define N_FIRST_SORTS 3
#define N_SORTS 5
#define N_PARTS 3

static void
test_parts (void)
{
  g_autoptr (DossierDateTable) table = dossier_date_table_new ();
  g_autoptr (DossierDateFinder) finder = dossier_date_finder_new (table);
  g_autoptr (DossierDateFinder) other_finder = dossier_date_finder_new (table);
  DossierDateTally *tallies[N_PARTS];
  const DossierDate *dates[N_VALUES];
  guint expected[N_VALUES][N_SORTS] = { 0 };
  gint64 firsts[N_VALUES][N_SORTS];
  g_autoptr (GPtrArray) listed = NULL;
  guint n_listed = 0;

  for (guint v = 0; v < N_VALUES; v++)
    {
      g_autofree char *value = g_strdup_printf ("20%02u", v);

      dates[v] = dossier_date_finder_get (finder, (DossierDays) { (DossierDay) v, (DossierDay) v + 1 }, value);
    }
  for (guint part = 0; part < N_PARTS; part++)
    {
      tallies[part] = dossier_date_tally_new (N_SORTS);
      for (gint64 document = 1; document < 100; document++)
        {
          guint v = (guint) g_test_rand_int_range (0, N_VALUES);
          guint sorts[] = { (guint) g_test_rand_int_range (0, N_FIRST_SORTS),
                            (guint) g_test_rand_int_range (N_FIRST_SORTS, N_SORTS) };
          gint64 id = (gint64) part * 100 + document;
          /* Another date with the same value counts with it. */
          const DossierDate *date = g_test_rand_bit ()
                                      ? dates[v]
                                      : dossier_date_finder_get (other_finder, DOSSIER_NO_DAYS, dates[v]->value);

          dossier_date_tally_add (tallies[part], date, sorts[0], sorts[1], id);
          for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
            if (expected[v][sorts[i]]++ == 0)
              firsts[v][sorts[i]] = id;
        }
    }
  for (guint part = 1; part < N_PARTS; part++)
    dossier_date_tally_join (tallies[0], tallies[part]);
  for (guint v = 0; v < N_VALUES; v++)
    {
      gboolean any = FALSE;

      for (guint sort = 0; sort < N_SORTS; sort++)
        {
          gint64 document = 0;

          g_assert_cmpuint (dossier_date_tally_get (tallies[0], dates[v], sort, &document), ==, expected[v][sort]);
          if (expected[v][sort] > 0)
            g_assert_cmpint (document, ==, firsts[v][sort]);
          any |= expected[v][sort] > 0;
        }
      n_listed += any;
    }
  listed = dossier_date_tally_list (tallies[0]);
  g_assert_cmpuint (listed->len, ==, n_listed);
  for (guint part = 0; part < N_PARTS; part++)
    dossier_date_tally_free (tallies[part]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-tally/parts", test_parts);
  return g_test_run ();
}
