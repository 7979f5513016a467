/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-axis.h"

static DossierDay
day (int year, int month, int day_of_month)
{
  return dossier_day_from_civil (year, month, day_of_month);
}

/* Days every month of 2024 to 2027, and @far. */
static DossierTimeAxis *
make_axis (const int *far, guint n_far)
{
  DossierDay days[64];
  guint n = 0;

  for (int month = 0; month < 47; month++)
    days[n++] = dossier_day_add_months (day (2024, 1, 15), month);
  for (guint i = 0; i < n_far; i++)
    days[n++] = day (far[i], 7, 1);
  return dossier_time_axis_new (days, n);
}

static void
test_no_break (void)
{
  g_autoptr (DossierTimeAxis) axis = make_axis (NULL, 0);
  double start, end;

  g_assert_cmpuint (dossier_time_axis_get_far_years (axis)->len, ==, 0);
  dossier_time_axis_get_bulk (axis, &start, &end);
  g_assert_cmpfloat (start, ==, 0);
  g_assert_cmpfloat (end, ==, dossier_time_axis_get_length (axis));
  /* One unit is one day. */
  g_assert_cmpfloat_with_epsilon (dossier_time_axis_from_day (axis, day (2026, 1, 1))
                                  - dossier_time_axis_from_day (axis, day (2025, 1, 1)), 365, 1e-6);
}

static void
test_near_is_not_far (void)
{
  int far[] = { 2028, 2029 };
  g_autoptr (DossierTimeAxis) axis = make_axis (far, G_N_ELEMENTS (far));

  g_assert_cmpuint (dossier_time_axis_get_far_years (axis)->len, ==, 0);
}

static void
test_breaks (void)
{
  int far[] = { 1954, 1992, 1993, 2030, 2045, 2050 };
  g_autoptr (DossierTimeAxis) axis = make_axis (far, G_N_ELEMENTS (far));
  const GArray *years = dossier_time_axis_get_far_years (axis);
  double start, end;

  g_assert_cmpuint (years->len, ==, G_N_ELEMENTS (far));
  dossier_time_axis_get_bulk (axis, &start, &end);
  for (guint i = 0; i < years->len; i++)
    {
      const DossierFarYear *year = &g_array_index (years, DossierFarYear, i);

      g_assert_cmpint (year->year, ==, far[i]);
      g_assert_true (year->later == (far[i] > 2027));
      g_assert_cmpfloat (year->start, <, year->end);
      if (year->later)
        g_assert_cmpfloat (year->start, >, end);
      else
        g_assert_cmpfloat (year->end, <, start);
      g_assert_cmpfloat_with_epsilon (dossier_time_axis_from_day (axis, day (far[i], 1, 1)),
                                      year->start, 1e-6);
      g_assert_cmpfloat_with_epsilon (dossier_time_axis_from_day (axis, day (far[i] + 1, 1, 1)),
                                      year->end, 1e-6);
    }
  /* The bulk keeps most of the axis. */
  g_assert_cmpfloat (end - start, >, 0.5 * dossier_time_axis_get_length (axis));
  g_assert_cmpfloat_with_epsilon (dossier_time_axis_from_day (axis, day (2026, 1, 1))
                                  - dossier_time_axis_from_day (axis, day (2025, 1, 1)), 365, 1e-6);
}

/* Single dates in each year before do not stretch the bulk, though none is far from the next. */
static void
test_sparse_years (void)
{
  DossierDay days[260];
  guint n = 0;

  for (int i = 0; i < 250; i++)
    days[n++] = day (2025, 1, 1) + i * 3;
  for (int i = 0; i < 10; i++)
    days[n++] = day (2015 + i, 5, 1);

  g_autoptr (DossierTimeAxis) axis = dossier_time_axis_new (days, n);
  double start, end;

  dossier_time_axis_get_bulk (axis, &start, &end);
  g_assert_cmpfloat (dossier_time_axis_to_day (axis, start), >, day (2024, 6, 1));
  g_assert_cmpuint (dossier_time_axis_get_far_years (axis)->len, ==, 10);
}

/* Many years to come outnumber the present; they must not become the bulk. */
static void
test_many_far_years (void)
{
  DossierDay days[90];
  guint n = 0;

  for (int i = 0; i < 30; i++)
    days[n++] = day (2025, 1, 1) + i * 11;
  for (int i = 0; i < 60; i++)
    days[n++] = day (2040 + i, 1, 1);

  g_autoptr (DossierTimeAxis) axis = dossier_time_axis_new (days, n);
  double start, end;

  dossier_time_axis_get_bulk (axis, &start, &end);
  g_assert_cmpfloat (dossier_time_axis_to_day (axis, start), <=, day (2025, 1, 1));
  g_assert_cmpfloat (dossier_time_axis_to_day (axis, start), >, day (2024, 1, 1));
  g_assert_cmpuint (dossier_time_axis_get_far_years (axis)->len, ==, 60);
  g_assert_cmpfloat (end - start, >, 0.4 * dossier_time_axis_get_length (axis));
}

/* The first and the last year that can be written are further apart than 32 bits count days. */
static void
test_ends_of_time (void)
{
  DossierDay days[] = { day (-4900000, 1, 1), day (4900000, 1, 1) };
  g_autoptr (DossierTimeAxis) axis = dossier_time_axis_new (days, G_N_ELEMENTS (days));

  g_assert_cmpuint (dossier_time_axis_get_far_years (axis)->len, ==, 1);
  g_assert_cmpfloat (dossier_time_axis_get_length (axis), <, 1000);
}

/* The calendar's last year has an end, and what is in it a place. */
static void
test_last_year (void)
{
  int far[] = { 5000000 };
  g_autoptr (DossierTimeAxis) axis = make_axis (far, G_N_ELEMENTS (far));
  double length = dossier_time_axis_get_length (axis);
  double place = dossier_time_axis_from_day (axis, day (5000000, 7, 1));

  g_assert_cmpfloat (place, >, dossier_time_axis_from_day (axis, day (5000000, 1, 1)));
  g_assert_cmpfloat (place, <, length);
  g_assert_cmpfloat_with_epsilon (dossier_time_axis_to_day (axis, place), day (5000000, 7, 1), 1e-3);
}

static void
test_degenerate (void)
{
  DossierDay one[] = { 20000, 20000 };
  DossierDay none[] = { DOSSIER_DAY_NONE, DOSSIER_DAY_PAST, DOSSIER_DAY_FUTURE };
  g_autoptr (DossierTimeAxis) a = dossier_time_axis_new (one, 2);
  g_autoptr (DossierTimeAxis) b = dossier_time_axis_new (none, 3);
  g_autoptr (DossierTimeAxis) c = dossier_time_axis_new (NULL, 0);

  g_assert_cmpfloat (dossier_time_axis_get_length (a), >=, 28);
  g_assert_cmpfloat (dossier_time_axis_get_length (b), >=, 28);
  g_assert_cmpfloat (dossier_time_axis_get_length (c), >=, 28);
  g_assert_cmpfloat (dossier_time_axis_from_day (a, 20000.5), ==,
                     dossier_time_axis_get_length (a) / 2);
}

/* Whatever the days: the axis shows them all, is strictly monotone, and its two functions
 * undo each other. */
static void
test_round_trip (void)
{
  for (guint round = 0; round < 300; round++)
    {
      DossierDay days[40];
      guint n = (guint) g_test_rand_int_range (1, 40);

      for (guint i = 0; i < n; i++)
        days[i] = g_test_rand_int_range (0, 5) == 0 ? g_test_rand_int_range (-60000, 60000)
                                                    : g_test_rand_int_range (19000, 21000);

      g_autoptr (DossierTimeAxis) axis = dossier_time_axis_new (days, n);
      double length = dossier_time_axis_get_length (axis);
      double previous = -G_MAXDOUBLE;

      for (guint i = 0; i < n; i++)
        {
          double unit = dossier_time_axis_from_day (axis, days[i]);

          g_assert_cmpfloat (unit, >=, 0);
          g_assert_cmpfloat (unit, <, length);
        }
      for (int d = -70000; d < 70000; d += 97)
        {
          double unit = dossier_time_axis_from_day (axis, d);

          g_assert_cmpfloat (unit, >, previous);
          g_assert_cmpfloat_with_epsilon (dossier_time_axis_to_day (axis, unit), d, 1e-3);
          previous = unit;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/time-axis/no-break", test_no_break);
  g_test_add_func ("/time-axis/near-is-not-far", test_near_is_not_far);
  g_test_add_func ("/time-axis/breaks", test_breaks);
  g_test_add_func ("/time-axis/sparse-years", test_sparse_years);
  g_test_add_func ("/time-axis/many-far-years", test_many_far_years);
  g_test_add_func ("/time-axis/ends-of-time", test_ends_of_time);
  g_test_add_func ("/time-axis/last-year", test_last_year);
  g_test_add_func ("/time-axis/degenerate", test_degenerate);
  g_test_add_func ("/time-axis/round-trip", test_round_trip);
  return g_test_run ();
}
