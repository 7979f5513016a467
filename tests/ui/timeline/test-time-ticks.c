/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-ticks.h"

/* Every zoom from two hundred pixels a day to a century an inch: labels never touch, there
 * are always some, and the steps get coarser only. */
static void
test_every_zoom (void)
{
  DossierDay first = dossier_day_from_civil (1990, 2, 11);
  double previous_days = 0;

  for (double pixels_per_day = 200; pixels_per_day > 0.0008; pixels_per_day *= 0.93)
    {
      const DossierTickStep *step = dossier_time_ticks_choose (pixels_per_day);
      g_autoptr (GArray) ticks = dossier_time_ticks_new (step, first,
                                                         first + (int) (1400 / pixels_per_day),
                                                         pixels_per_day);

      g_assert_cmpuint (ticks->len, <=, 1400 / 50);
      if (pixels_per_day > 0.004)
        g_assert_cmpuint (ticks->len, >=, 1);
      for (guint i = 1; i < ticks->len; i++)
        {
          const DossierTick *a = &g_array_index (ticks, DossierTick, i - 1);
          const DossierTick *b = &g_array_index (ticks, DossierTick, i);

          g_assert_cmpint (a->day, <, b->day);
          /* Months and years differ by a few days. */
          g_assert_cmpfloat ((b->day - a->day) * pixels_per_day, >=, step->pixels * 0.91);
          g_assert_cmpstr (b->label, !=, "");
        }
      if (ticks->len > 2)
        {
          double days = g_array_index (ticks, DossierTick, 2).day
                        - g_array_index (ticks, DossierTick, 1).day;

          g_assert_cmpfloat (days, >=, previous_days * 0.9);
          previous_days = days;
        }
    }
}

static void
test_labels (void)
{
  static const struct
  {
    double pixels_per_day;
    int year, month, day, n_days;
    const char *labels;
  } cases[] = {
    { 60, 2025, 6, 29, 4, "29 Jun 2025|30 Jun|1 Jul|2 Jul|3 Jul" },
    { 60, 2025, 12, 31, 2, "31 Dec 2025|1 Jan 2026|2 Jan" },
    { 10, 2025, 6, 1, 20, "2 Jun 2025|9 Jun|16 Jun" },
    { 3, 2025, 2, 10, 120, "Mar 2025|Apr|May|Jun" },
    { 3, 2025, 11, 1, 100, "Nov 2025|Dec|Jan 2026|Feb" },
    { 1, 2025, 3, 1, 400, "Q2 2025|Q3|Q4|Q1 2026|Q2" },
    { 0.2, 2024, 3, 1, 1200, "2024|2025|2026|2027" },
    { 0.1, 2025, 3, 1, 2400, "2026|2028|2030" },
    { 0.3, 2025, 2, 20, 30, "" },
    { 0.3, 2025, 2, 20, 300, "2025" },
    { 3, 2025, 2, 3, 90, "Feb 2025|Mar|Apr|May" },
    { 0.8, 2025, 1, 3, 290, "Q1 2025|Q2|Q3|Q4" },
    { 0.02, 2024, 3, 1, 12000, "2030|2040|2050" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierDay first = dossier_day_from_civil (cases[i].year, cases[i].month, cases[i].day);
      g_autoptr (GArray) ticks
        = dossier_time_ticks_new (dossier_time_ticks_choose (cases[i].pixels_per_day),
                                  first, first + cases[i].n_days, cases[i].pixels_per_day);
      g_autoptr (GString) labels = g_string_new (NULL);

      for (guint j = 0; j < ticks->len; j++)
        g_string_append_printf (labels, "%s%s", j > 0 ? "|" : "",
                                g_array_index (ticks, DossierTick, j).label);
      g_assert_cmpstr (labels->str, ==, cases[i].labels);
    }
}

static void
test_turns (void)
{
  DossierDay first = dossier_day_from_civil (2025, 1, 1);
  g_autoptr (GArray) months = dossier_time_ticks_new (dossier_time_ticks_choose (3), first,
                                                      first + 729, 3);
  guint n_turns = 0;

  g_assert_cmpuint (months->len, ==, 24);
  for (guint i = 0; i < months->len; i++)
    n_turns += g_array_index (months, DossierTick, i).turn ? 1 : 0;
  g_assert_cmpuint (n_turns, ==, 2);
}

/* A unit that began before what is seen is told where it is first seen, without a line there. */
static void
test_begun (void)
{
  DossierDay first = dossier_day_from_civil (2025, 2, 1);
  g_autoptr (GArray) years = dossier_time_ticks_new (dossier_time_ticks_choose (0.3), first,
                                                     first + 400, 0.3);
  const DossierTick *tick = &g_array_index (years, DossierTick, 0);

  g_assert_cmpuint (years->len, ==, 2);
  g_assert_cmpstr (tick->label, ==, "2025");
  g_assert_cmpint (tick->day, ==, first);
  g_assert_true (tick->begun);
  g_assert_false (tick->turn);
  g_assert_false (tick[1].begun);
}

/* The calendar has an end, and so have the ticks. */
static void
test_last_year (void)
{
  static const double scales[] = { 3, 0.7, 0.2, 0.1, 0.04, 0.02, 0.01, 0.004, 0.001, 0.0001 };
  DossierDay early = dossier_day_from_civil (-5000000, 1, 1);
  DossierDay late = dossier_day_from_civil (5000000, 12, 31);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const DossierTickStep *step = dossier_time_ticks_choose (scales[i]);
      g_autoptr (GArray) last = dossier_time_ticks_new (step, late - 9000, late, scales[i]);
      g_autoptr (GArray) first = dossier_time_ticks_new (step, early, early + 9000, scales[i]);

      g_assert_cmpuint (last->len, <, 400);
      g_assert_cmpuint (first->len, <, 400);
      if (last->len > 0)
        g_assert_cmpint (g_array_index (last, DossierTick, last->len - 1).day, <=, late);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-ticks/every-zoom", test_every_zoom);
  g_test_add_func ("/time-ticks/labels", test_labels);
  g_test_add_func ("/time-ticks/turns", test_turns);
  g_test_add_func ("/time-ticks/begun", test_begun);
  g_test_add_func ("/time-ticks/last-year", test_last_year);
  return g_test_run ();
}
