/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-reach.h"
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reach", test_reach);
  return g_test_run ();
}
