/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-reach.h"
#include "dossier-deadline.h"
#include "dossier-edtf.h"

static void
test_reach (void)
{
  static const struct
  {
    const char *edtf;
    const char *first;
    const char *last;
  } rows[] = {
    { "2024-07-01", "2024-07-01", "2024-07-01" },
    { "2024-07", "2024-07-01", "2024-07-31" },
    { "2026/2035", "2026-01-01", "2035-12-31" },
    { "../2027", "2027-01-01", "2027-12-31" },
    { "../2027-03-04", "2027-03-04", "2027-03-04" },
    { "2025-03/..", "2025-03-01", NULL },
    { "XXXX-08-12", NULL, NULL },
    { "P20Y", NULL, NULL },
    { "nonsense", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DossierDay first, last;
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      g_assert_true (dossier_reach (rows[i].edtf, &first, &last) == (rows[i].first != NULL));
      if (dossier_day_is_real (first))
        from = dossier_edtf_format_day (first);
      if (dossier_day_is_real (last))
        to = dossier_edtf_format_day (last);
      g_assert_cmpstr (from, ==, rows[i].first);
      g_assert_cmpstr (to, ==, rows[i].last);
    }
}

static void
test_deadline (void)
{
  static const struct
  {
    const char *due;
    const char *said;
    const char *published;
    const char *resolved;
  } rows[] = {
    { "P2Y", "2026-03-13", "2026-03-14", "../2028-03" },
    { "P6M", NULL, "2026-08-31", "../2027-02" },
    { "P10Y", NULL, "2026-03-14", "../2036-03" },
    { "P90D", NULL, "2026-03-14", "../2026-06-12" },
    { "P2W", NULL, "2026-03-14", "../2026-03-28" },
    { "P18M", NULL, "2026-03", "../2027-09" },
    { "P90D", NULL, "2026-03", "../2026-06" },
    { "P2Y", NULL, "2026", "../2028" },
    { "P2Y", "2026", "2026-03-14", "../2028-03" },
    { "P2Y", "2026/..", "2026-03-14", "../2028-03" },
    { "P2Y", "2023", "2025-03-12", "../2025" },
    { "P2Y", "2027", "2025-03-12", "../2029" },
    { "P90D", "2023", "2025-03-12", "../2024" },
    { "P2Y", "2025", "2025", "../2027" },
    { "P2Y", "2026", NULL, "../2028" },
    { "P2Y", "XXXX-03-13", NULL, "P2Y" },
    { "P1Y", NULL, "2024-10-07?", "../2025-10?" },
    { "P2Y", NULL, NULL, "P2Y" },
    { "PT10H", NULL, "2026-03-14", "PT10H" },
    { "P9999Y", NULL, "2026-03-14", "P9999Y" },
    { "2027-06", "2026-03-13", "2026-03-14", "2027-06" },
    { "../2027", NULL, "2026-03-14", "../2027" },
    { NULL, "2026-03-13", "2026-03-14", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *resolved
        = dossier_deadline_resolve (rows[i].due, rows[i].said, rows[i].published);

      g_assert_cmpstr (resolved, ==, rows[i].resolved);
      g_assert_true (resolved == NULL || g_strcmp0 (resolved, rows[i].due) == 0
                     || dossier_edtf_is_valid (resolved));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach", test_reach);
  g_test_add_func ("/deadline", test_deadline);
  return g_test_run ();
}
