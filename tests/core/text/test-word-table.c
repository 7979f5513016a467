/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-table.h"

#define BITS 6

/* Words that differ in one byte only, of all lengths. */
static void
test_tells_apart (void)
{
  g_autoptr (DossierWordTable) table = dossier_word_table_new (11, sizeof (guint));

  for (guint pass = 0; pass < 2; pass++)
    for (guint length = 1; length <= DOSSIER_WORD_TABLE_LONGEST; length++)
      for (guint place = 0; place <= length; place++)
        {
          g_autofree char *word = g_strnfill (length, 'a');
          guint *known, number = length * 100 + place;
          gboolean is_new;

          if (place < length)
            word[place] = 'b';
          known = dossier_word_table_look (table, word, length, &is_new);
          g_assert_cmpint (is_new, ==, pass == 0);
          g_assert_cmpuint (*known, ==, pass == 0 ? 0 : number);
          *known = number;
        }
}

/* However many words come, no more are kept than have room, and none is mixed up. */
static void
test_forgets (void)
{
  g_autoptr (DossierWordTable) table = dossier_word_table_new (BITS, sizeof (guint));

  for (guint i = 1; i < 1000; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i * 7 % 101);
      gboolean is_new;
      guint *known = dossier_word_table_look (table, word, strlen (word), &is_new);

      g_assert_cmpuint (*known, ==, is_new ? 0 : i * 7 % 101 + 1);
      *known = i * 7 % 101 + 1;
      g_assert_cmpuint (table->n_words, <=, 1u << (BITS - 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/word-table/tells-apart", test_tells_apart);
  g_test_add_func ("/text/word-table/forgets", test_forgets);
  return g_test_run ();
}
