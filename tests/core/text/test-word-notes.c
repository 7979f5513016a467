/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-notes.h"

/* More than are kept from text to text. */
#define MANY 40000

static guint32
find (DossierWordNumbers *numbers, const char *word)
{
  gboolean is_new;

  return dossier_word_numbers_find (numbers, word, strlen (word), strlen (word), &is_new);
}

/* Words that differ in one byte only, of all lengths. */
static void
test_tells_apart (void)
{
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();

  for (guint pass = 0; pass < 2; pass++)
    {
      guint32 expected = 0;
      gboolean is_new;

      for (guint length = 1; length <= DOSSIER_WORD_NUMBERS_LONGEST; length++)
        for (guint place = 0; place <= length; place++)
          {
            g_autofree char *word = g_strnfill (length, 'a');

            if (place < length)
              word[place] = 'b';
            g_assert_cmpuint (dossier_word_numbers_find (numbers, word, length, length, &is_new),
                              ==, ++expected);
            if (pass == 1)
              {
                g_autofree char *text = g_strconcat (word, " and what follows in the text", NULL);

                g_assert_cmpuint (dossier_word_numbers_find (numbers, text, length, strlen (text),
                                                             &is_new), ==, expected);
              }
            g_assert_cmpint (is_new, ==, pass == 0);
            g_assert_cmpuint (numbers->words[expected].note, ==, pass == 0 ? 0 : expected);
            numbers->words[expected].note = expected;
          }
    }
}

/* However many words a text has, each keeps its number and its note; between
 * texts many are forgotten, few are not, and the notes with them. */
static void
test_forgets (gconstpointer data)
{
  guint n_words = GPOINTER_TO_UINT (data);
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();
  g_autoptr (DossierWordNotes) notes = dossier_word_notes_new (numbers, sizeof (guint));
  gboolean is_new;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_words; i++)
      {
        g_autofree char *word = g_strdup_printf ("word%u", i);
        guint *note = dossier_word_notes_look (notes, find (numbers, word), &is_new);

        g_assert_cmpint (is_new, ==, pass == 0);
        g_assert_cmpuint (*note, ==, pass == 0 ? 0 : i);
        *note = i;
      }
  dossier_word_numbers_begin_text (numbers);
  for (guint i = n_words; i-- > 0;)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);
      guint *note = dossier_word_notes_look (notes, find (numbers, word), &is_new);

      g_assert_cmpint (is_new, ==, n_words == MANY);
      g_assert_cmpuint (*note, ==, n_words == MANY ? 0 : i);
    }
}

/* Notes say nothing of the words of a text whose numbers are not good any longer. */
static void
test_of_text (void)
{
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();
  g_autoptr (DossierWordNotes) notes = dossier_word_notes_new (numbers, sizeof (guint));
  g_autoptr (DossierTokens) tokens = dossier_tokens_new ("A word", 6);

  g_assert_false (dossier_word_notes_are_of (notes, tokens));
  tokens->numbers = numbers;
  tokens->age = numbers->age;
  g_assert_true (dossier_word_notes_are_of (notes, tokens));
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *word = g_strdup_printf ("word%u", i);

      find (numbers, word);
    }
  g_assert_true (dossier_word_notes_are_of (notes, tokens));
  dossier_word_numbers_begin_text (numbers);
  g_assert_false (dossier_word_notes_are_of (notes, tokens));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/word-notes/tells-apart", test_tells_apart);
  g_test_add_data_func ("/text/word-notes/keeps-few", GUINT_TO_POINTER (MANY / 4), test_forgets);
  g_test_add_data_func ("/text/word-notes/forgets-many", GUINT_TO_POINTER (MANY), test_forgets);
  g_test_add_func ("/text/word-notes/of-text", test_of_text);
  return g_test_run ();
}
