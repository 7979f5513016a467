/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-endings.h"

static void
test_match (void)
{
  static const char *const endings[] = { "minister", "", "ster", "부", "x", NULL };
  static const struct
  {
    const char *text;
    gboolean matches;
  } cases[] = {
    { "minister", TRUE },  { "vice-minister", TRUE }, { "sister", TRUE }, { "ter", FALSE },
    { "ministers", FALSE }, { "외교부", TRUE },        { "부처", FALSE },  { "x", TRUE },
    { "", FALSE },
  };
  g_autoptr (DossierEndings) set = dossier_endings_new (endings);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (dossier_endings_match (set, cases[i].text, strlen (cases[i].text)), ==,
                     cases[i].matches);
}

static void
test_none (void)
{
  g_autoptr (DossierEndings) set = dossier_endings_new (NULL);

  g_assert_false (dossier_endings_match (set, "word", 4));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/endings/match", test_match);
  g_test_add_func ("/text/endings/none", test_none);
  return g_test_run ();
}
