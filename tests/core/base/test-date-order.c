/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-order.h"

typedef gint64 (*Order) (const char *value);

static void
assert_ascending (Order order, const char *const *values)
{
  for (guint i = 1; values[i] != NULL; i++)
    {
      g_test_message ("%s < %s", values[i - 1], values[i]);
      g_assert_cmpint (order (values[i - 1]), <, order (values[i]));
    }
}

static void
test_by_start (void)
{
  static const char *const values[] = {
    "1954", "2024-12-31", "2025-01-01", "2025-01", "2025", "2025-01/2030", "2025-06-02",
    "2025-41", "2026/..", NULL,
  };

  assert_ascending (dossier_date_order_by_start, values);
  g_assert_cmpint (dossier_date_order_by_start ("../2024"), <,
                   dossier_date_order_by_start ("2025"));
}

static void
test_by_end (void)
{
  static const char *const values[] = {
    "1969-07-20", "2025-06-30", "../2026", "2026", "2026-12-31", "2027-06", "../2027", "2045",
    "2025/..", "2026/..", NULL,
  };

  assert_ascending (dossier_date_order_by_end, values);
}

static void
test_unknown_last (void)
{
  static const char *const unknown[] = { NULL, "", "XXXX-08-12", "P20Y", "not a date" };
  static const char *const latest[] = { "9999-12-31", "2025/.." };

  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    for (guint j = 0; j < G_N_ELEMENTS (latest); j++)
      {
        g_assert_cmpint (dossier_date_order_by_end (unknown[i]), >,
                         dossier_date_order_by_end (latest[j]));
        g_assert_cmpint (dossier_date_order_by_start (unknown[i]), >,
                         dossier_date_order_by_start (latest[j]));
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-order/by-start", test_by_start);
  g_test_add_func ("/date-order/by-end", test_by_end);
  g_test_add_func ("/date-order/unknown-last", test_unknown_last);
  return g_test_run ();
}
