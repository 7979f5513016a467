/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-feast.h"

static void
assert_day (DossierDay day, int year, int month, int day_of_month)
{
  int y, m, d;

  dossier_day_to_civil (day, &y, &m, &d);
  g_assert_cmpint (y * 10000 + m * 100 + d, ==, year * 10000 + month * 100 + day_of_month);
}

static void
test_easter (void)
{
  static const int days[][3] = {
    { 1961, 4, 2 }, { 2000, 4, 23 }, { 2008, 3, 23 }, { 2011, 4, 24 }, { 2024, 3, 31 },
    { 2025, 4, 20 }, { 2026, 4, 5 }, { 2038, 4, 25 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    assert_day (dossier_feast_easter (days[i][0]), days[i][0], days[i][1], days[i][2]);
}

/* Published public holidays of Vietnam and South Korea. In 2007 and 2030 the new moon comes
 * between the midnights of Hanoi and Beijing; 2020, 2023 and 2025 have leap months. */
static void
test_lunar (void)
{
  static const struct
  {
    int zone, month, day;
    int date[3];
  } cases[] = {
    { 7, 1, 1, { 1990, 1, 27 } },  { 7, 1, 1, { 2007, 2, 17 } },  { 8, 1, 1, { 2007, 2, 18 } },
    { 7, 1, 1, { 2023, 1, 22 } },  { 7, 1, 1, { 2024, 2, 10 } },  { 7, 1, 1, { 2025, 1, 29 } },
    { 7, 1, 1, { 2026, 2, 17 } },  { 7, 1, 1, { 2030, 2, 2 } },   { 8, 1, 1, { 2030, 2, 3 } },
    { 7, 3, 10, { 2024, 4, 18 } }, { 7, 3, 10, { 2025, 4, 7 } },  { 7, 8, 15, { 2024, 9, 17 } },
    { 9, 1, 1, { 2013, 2, 10 } },  { 9, 1, 1, { 2026, 2, 17 } },  { 9, 8, 15, { 2020, 10, 1 } },
    { 9, 8, 15, { 2023, 9, 29 } }, { 9, 8, 15, { 2024, 9, 17 } }, { 9, 8, 15, { 2025, 10, 6 } },
    { 9, 8, 15, { 2026, 9, 25 } }, { 9, 4, 8, { 2023, 5, 27 } },  { 9, 4, 8, { 2024, 5, 15 } },
    { 9, 4, 8, { 2025, 5, 5 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (dossier_feast_lunar (cases[i].date[0], cases[i].month, cases[i].day, cases[i].zone),
                cases[i].date[0], cases[i].date[1], cases[i].date[2]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/feast/easter", test_easter);
  g_test_add_func ("/feast/lunar", test_lunar);
  return g_test_run ();
}
