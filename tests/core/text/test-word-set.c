/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-set.h"

#include <string.h>

/* Words of every length up to the longest, and more than fit in the first table. */
static char *
make_word (guint i, guint length)
{
  char *word = g_strnfill (length, (char) ('a' + i % 26));

  for (guint at = length; at-- > 0 && i > 0; i /= 26)
    word[at] = (char) ('a' + i % 26);
  return word;
}

static void
test_contains (void)
{
  g_autoptr (DossierWordSet) set = dossier_word_set_new ();
  g_autoptr (GHashTable) oracle = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 2000; i += 2)
    {
      char *word = make_word (i, 1 + i % 63);

      dossier_word_set_add (set, word);
      dossier_word_set_add (set, word);
      g_hash_table_add (oracle, word);
    }
  for (guint i = 0; i < 2000; i++)
    for (guint length = 1; length < 70; length++)
      {
        g_autofree char *word = make_word (i, length);

        g_assert_cmpint (dossier_word_set_contains (set, word, length), ==,
                         g_hash_table_contains (oracle, word));
      }
}

/* The bytes need not end where the word does. */
static void
test_bounds (void)
{
  g_autoptr (DossierWordSet) set = dossier_word_set_new ();
  g_autofree char *longest = g_strnfill (63, 'x');
  g_autofree char *longer = g_strnfill (64, 'x');

  g_assert_false (dossier_word_set_contains (set, "a", 1));
  dossier_word_set_add (set, "");
  dossier_word_set_add (set, "oslo");
  dossier_word_set_add (set, longer);
  g_assert_false (dossier_word_set_contains (set, "", 0));
  g_assert_true (dossier_word_set_contains (set, "oslofjord", 4));
  g_assert_false (dossier_word_set_contains (set, "oslofjord", 5));
  g_assert_false (dossier_word_set_contains (set, longer, 64));
  dossier_word_set_add (set, longest);
  g_assert_true (dossier_word_set_contains (set, longer, 63));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-set/contains", test_contains);
  g_test_add_func ("/word-set/bounds", test_bounds);
  return g_test_run ();
}
