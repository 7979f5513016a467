/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ids.h"

static const struct
{
  gint64 id;
  gboolean found;
  guint position;
} rows[] = {
  { 7, TRUE, 0 }, { 3, TRUE, 1 }, { G_GINT64_CONSTANT (1) << 40, TRUE, 2 }, { 0, FALSE, 99 },
};

static void
test_find (void)
{
  static const gint64 all[] = { 7, 3, G_GINT64_CONSTANT (1) << 40, 3 };
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_assert_false (dossier_ids_find (ids, 0, NULL));
  g_array_append_vals (ids, all, G_N_ELEMENTS (all));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint position = 99;

      g_assert_true (dossier_ids_find (ids, rows[i].id, &position) == rows[i].found);
      g_assert_cmpuint (position, ==, rows[i].position);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ids/find", test_find);
  return g_test_run ();
}
