/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-byte-map.h"

#include <string.h>

/* No piece touches another one, of any size. */
static void
test_pieces (void)
{
  static const gsize sizes[] = { 0, 1, 7, 8, 9, 100, 3000, 70000, 5, 300000, 24 };
  g_autoptr (DossierArena) arena = dossier_arena_new ();
  guint8 *pieces[50 * G_N_ELEMENTS (sizes)];

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      gsize size = sizes[i % G_N_ELEMENTS (sizes)];

      pieces[i] = dossier_arena_take (arena, size);
      g_assert_cmpuint ((guintptr) pieces[i] % sizeof (gpointer), ==, 0);
      memset (pieces[i], (int) (i % 251), size);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (gsize at = 0; at < sizes[i % G_N_ELEMENTS (sizes)]; at++)
      g_assert_cmpuint (pieces[i][at], ==, i % 251);
}

static void
test_copies (void)
{
  g_autoptr (DossierArena) arena = dossier_arena_new ();

  g_assert_cmpstr (dossier_arena_copy (arena, "Hanbit", 3), ==, "Han");
  g_assert_cmpstr (dossier_arena_copy (arena, "Hanbit", 0), ==, "");
  g_assert_cmpstr (dossier_arena_strdup (arena, "한빛"), ==, "한빛");
  g_assert_null (dossier_arena_strdup (arena, NULL));
}

/* Keys that differ in one byte, in their length or in their tag only. */
static void
test_map (void)
{
  g_autoptr (DossierArena) arena = dossier_arena_new ();
  DossierByteMap map;
  guint n = 0;

  dossier_byte_map_init (&map, arena);
  for (guint pass = 0; pass < 2; pass++)
    for (guint tag = 0; tag < 3; tag++)
      for (guint length = 0; length <= 40; length++)
        for (guint place = 0; place <= length; place++)
          {
            gpointer number = GUINT_TO_POINTER (tag * 10000 + length * 100 + place + 1), *value;
            g_autofree char *word = g_strnfill (length, 'a');

            if (place < length)
              word[place] = 'b';
            g_assert_true (dossier_byte_map_lookup (&map, tag, word, length)
                           == (pass == 0 ? NULL : number));
            value = dossier_byte_map_ensure (&map, tag, dossier_arena_strdup (arena, word), length);
            g_assert_true (*value == (pass == 0 ? NULL : number));
            *value = number;
            n += pass == 0;
          }
  g_assert_cmpuint (map.n_entries, ==, n);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/arena/pieces", test_pieces);
  g_test_add_func ("/base/arena/copies", test_copies);
  g_test_add_func ("/base/arena/map", test_map);
  return g_test_run ();
}
