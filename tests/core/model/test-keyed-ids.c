/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyed-ids.h"

#define MOST 5000

/* Ids are numbers in the order before, so that those of equal keys must go up. */
static void
check (guint n, guint64 mask, guint64 base)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (DossierKeyedId));
  g_autoptr (GArray) ids = NULL;
  static guint64 keys[MOST];

  for (guint i = 0; i < n; i++)
    {
      guint64 random = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      DossierKeyedId entry = { (random & mask) ^ base, i };

      keys[i] = entry.key;
      g_array_append_val (entries, entry);
    }
  ids = dossier_keyed_ids_sort (entries);
  g_assert_cmpuint (ids->len, ==, n);
  for (guint i = 1; i < n; i++)
    {
      gint64 before = g_array_index (ids, gint64, i - 1), after = g_array_index (ids, gint64, i);

      g_assert_cmpuint (keys[before], <=, keys[after]);
      if (keys[before] == keys[after])
        g_assert_cmpint (before, <, after);
    }
}

static void
test_sort (void)
{
  static const struct
  {
    guint64 mask;
    guint64 base;
  } kinds[] = {
    { 0, 0 },
    { 0, G_MAXUINT64 },
    { 0xff, 0 },
    { 0xfff, 1ull << 63 },
    { 0x3ff000, 0 },
    { 0xf000000000000001, 0 },
    { G_MAXUINT64, 0 },
  };
  static const guint sizes[] = { 0, 1, 2, 300, 1999, 2000, MOST };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      check (sizes[size], kinds[kind].mask, kinds[kind].base);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyed-ids/sort", test_sort);
  return g_test_run ();
}
