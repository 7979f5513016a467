/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-output-name.h"

static const char *const suffixes[] = { "statements.csv", "entities.csv", "json", NULL };

static void
test_complete (void)
{
  static const struct
  {
    const char *path;
    guint chosen;
    const char *expected;
  } cases[] = {
    { "/x/energy.statements.csv", 0, "/x/energy.statements.csv" },
    /* Another format was chosen, and the proposed name left. */
    { "/x/energy.statements.csv", 1, "/x/energy.entities.csv" },
    { "/x/energy.statements.csv", 2, "/x/energy.json" },
    /* A name without a suffix. */
    { "/x/energy", 0, "/x/energy.statements.csv" },
    { "/x.y/energy", 2, "/x.y/energy.json" },
    /* What was typed holds. */
    { "/x/energy.json", 0, "/x/energy.json" },
    { "/x/energy.entities.csv", 2, "/x/energy.entities.csv" },
    { "/x/energy.txt", 1, "/x/energy.txt" },
    { "/x/statements.csv", 1, "/x/statements.csv" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = dossier_output_name_complete (cases[i].path, suffixes, cases[i].chosen);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/output-name/complete", test_complete);
  return g_test_run ();
}
