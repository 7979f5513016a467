/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-day.h"

/* GDateTime counts on its own: every day of eight centuries must agree. */
static void
test_oracle (void)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (1600, 1, 1, 0, 0, 0);
  DossierDay day = (DossierDay) (g_date_time_to_unix (start) / 86400);
  DossierDay last = dossier_day_from_civil (2400, 12, 31);

  g_assert_cmpint (dossier_day_from_civil (1600, 1, 1), ==, day);
  for (; day <= last; day++)
    {
      g_autoptr (GDateTime) oracle = g_date_time_new_from_unix_utc ((gint64) day * 86400);
      int year, month, day_of_month;

      dossier_day_to_civil (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, g_date_time_get_year (oracle));
      g_assert_cmpint (month, ==, g_date_time_get_month (oracle));
      g_assert_cmpint (day_of_month, ==, g_date_time_get_day_of_month (oracle));
      g_assert_cmpint (dossier_day_get_weekday (day), ==, g_date_time_get_day_of_week (oracle));
      g_assert_cmpint (dossier_day_from_civil (year, month, day_of_month), ==, day);
    }
}

static void
test_far (void)
{
  static const int years[] = { -5000000, -4, -1, 0, 1, 4, 9999, 5000000 };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      DossierDay day = dossier_day_from_civil (years[i], 2, 28);
      int year, month, day_of_month;

      g_assert_true (dossier_day_is_real (day));
      dossier_day_to_civil (day, &year, &month, &day_of_month);
      g_assert_cmpint (year, ==, years[i]);
      g_assert_cmpint (month, ==, 2);
      g_assert_cmpint (day_of_month, ==, 28);
    }
  g_assert_cmpint (dossier_day_from_civil (5000001, 1, 1), ==, DOSSIER_DAY_NONE);
  g_assert_cmpint (dossier_day_from_civil (G_MININT, 1, 1), ==, DOSSIER_DAY_NONE);
}

static void
test_invalid (void)
{
  static const int dates[][3] = {
    { 2023, 2, 29 }, { 1900, 2, 29 }, { 2024, 2, 30 }, { 2024, 4, 31 },
    { 2024, 0, 1 }, { 2024, 13, 1 }, { 2024, 1, 0 }, { 2024, 1, 32 },
  };
  int year = 7, month = 7, day = 7;

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    g_assert_cmpint (dossier_day_from_civil (dates[i][0], dates[i][1], dates[i][2]),
                     ==, DOSSIER_DAY_NONE);
  g_assert_true (dossier_day_is_valid_civil (2024, 2, 29));
  g_assert_true (dossier_day_is_valid_civil (2000, 2, 29));

  dossier_day_to_civil (DOSSIER_DAY_FUTURE, &year, &month, &day);
  g_assert_cmpint (year + month + day, ==, 0);
  g_assert_cmpint (dossier_day_get_weekday (DOSSIER_DAY_NONE), ==, 0);
  g_assert_cmpint (dossier_day_add_months (DOSSIER_DAY_PAST, 4), ==, DOSSIER_DAY_PAST);
}

static void
test_add_months (void)
{
  static const struct
  {
    int from[3];
    int months;
    int to[3];
  } cases[] = {
    { { 2023, 1, 31 }, 1, { 2023, 2, 28 } },  { { 2024, 1, 31 }, 1, { 2024, 2, 29 } },
    { { 2024, 12, 15 }, 1, { 2025, 1, 15 } }, { { 2024, 1, 15 }, -1, { 2023, 12, 15 } },
    { { 2024, 1, 15 }, -13, { 2022, 12, 15 } }, { { 2024, 5, 5 }, 0, { 2024, 5, 5 } },
    { { 1, 1, 1 }, -1, { 0, 12, 1 } },        { { 0, 1, 1 }, -1, { -1, 12, 1 } },
    { { -1, 12, 1 }, 1, { 0, 1, 1 } },        { { 2024, 2, 29 }, 12, { 2025, 2, 28 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int *from = cases[i].from, *to = cases[i].to;

      g_assert_cmpint (dossier_day_add_months (dossier_day_from_civil (from[0], from[1], from[2]),
                                               cases[i].months),
                       ==, dossier_day_from_civil (to[0], to[1], to[2]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/oracle", test_oracle);
  g_test_add_func ("/day/far", test_far);
  g_test_add_func ("/day/invalid", test_invalid);
  g_test_add_func ("/day/add-months", test_add_months);
  return g_test_run ();
}
