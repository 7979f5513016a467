/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-table.h"

/* Equal dates are one, equal values one string with one number, whoever asks. */
static void
test_table (void)
{
  g_autoptr (DossierDateTable) table = dossier_date_table_new ();
  g_autoptr (DossierDateFinder) one = dossier_date_finder_new (table);
  g_autoptr (DossierDateFinder) other = dossier_date_finder_new (table);
  const DossierDays days = { 10, 20 };
  const DossierDate *date = dossier_date_finder_get (one, days, "2025-06");
  const DossierDate *none = dossier_date_finder_get (one, DOSSIER_NO_DAYS, NULL);
  const DossierDate *undated = dossier_date_finder_get (other, DOSSIER_NO_DAYS, "2025-06");

  g_assert_true (dossier_date_finder_get (other, days, "2025-06") == date);
  g_assert_true (dossier_date_finder_get (one, days, "2025-07") != date);
  g_assert_cmpint (date->days.first, ==, 10);
  g_assert_cmpint (date->days.last, ==, 20);
  g_assert_cmpstr (date->value, ==, "2025-06");
  g_assert_true (undated != date);
  g_assert_true (undated->value == date->value);
  g_assert_cmpuint (undated->number, ==, date->number);
  g_assert_cmpuint (date->number, >, 0);
  g_assert_true (dossier_date_finder_get (other, DOSSIER_NO_DAYS, NULL) == none);
  g_assert_null (none->value);
  g_assert_cmpuint (none->number, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-table/table", test_table);
  return g_test_run ();
}
