/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-word-list.h"

typedef struct
{
  GString *lines;
  gboolean with_places;
} Printer;

static int
print_word (const char *word, gsize length, gsize start, gsize end, gboolean colocated, gpointer data)
{
  Printer *printer = data;

  g_string_append_printf (printer->lines, "%s%.*s", colocated ? "+" : "\n", (int) length, word);
  if (printer->with_places)
    g_string_append_printf (printer->lines, "@%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT, start, end);
  return 0;
}

static char *
print_words (const char *text, DossierWordMode mode, gboolean with_places)
{
  Printer printer = { g_string_new (NULL), with_places };

  dossier_words_foreach (text, strlen (text), mode, print_word, &printer);
  return g_string_free (printer.lines, FALSE);
}

static void
test_words (void)
{
  static const struct
  {
    const char *text, *words;
  } cases[] = {
    { "Wind, 2045!", "\nwind@0-4\n2045@6-10" },
    { "Hà Nội", "\nha@0-3+=hà@0-3\nnoi@4-9+=nội@4-9" },
    /* Decomposed. */
    { "Ha\xcc\x80", "\nha@0-4+=hà@0-4" },
    { "ÐẶNG Ærlig", "\ndang@0-7+=ðặng@0-7\naerlig@8-14+=ærlig@8-14" },
    { "협력을", "\n협력@0-6\n력을@3-9+을@6-9" },
    { "빛", "\n빛@0-3" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = print_words (cases[i].text, DOSSIER_WORDS_OF_TEXT, TRUE);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* Each letter that has a spelling of its own has the one that GLib gives it, alone and before a mark. */
static void
test_spelling (void)
{
  static const char *const behind[] = { "", "a", "\xcc\x81", "\xcc\xa3\xcc\x82", "ế" };
  guint n_spelled = 0;

  for (gunichar c = 0x41; c < 0x2000; c = c == 0x10ff ? 0x1e00 : c + 1)
    {
      char letter[8] = { 0 };

      g_unichar_to_utf8 (c, letter);
      if (!g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_MODIFIER_LETTER)
        continue;
      for (gsize i = 0; i < G_N_ELEMENTS (behind); i++)
        {
          g_autofree char *word = g_strconcat (letter, behind[i], NULL);
          g_autofree char *composed = g_utf8_normalize (word, -1, G_NORMALIZE_NFC);
          g_autofree char *small = g_utf8_strdown (composed, -1);
          g_autofree char *expected = g_strconcat ("\n=", small, NULL);
          g_autofree char *words = print_words (word, DOSSIER_WORDS_EXACT, FALSE);

          /* Others are found as they are. */
          if (!g_str_has_prefix (words, "\n="))
            continue;
          g_assert_cmpstr (words, ==, expected);
          n_spelled++;
        }
    }
  g_assert_cmpuint (n_spelled, >, 3000);
}

static int
stop_at_third (const char *word, gsize length, gsize start, gsize end, gboolean colocated, gpointer data)
{
  guint *n_words = data;

  return ++*n_words == 3 ? 7 : 0;
}

/* A list gives the same words again, long ones too. */
static void
test_list (void)
{
  g_autofree char *lengthy = g_strnfill (20000, 'x');
  g_autofree char *text = g_strdup_printf ("Bộ trưởng møtte %s 수소 협력을 %s", lengthy, "til 2030");
  g_autofree char *words = print_words (text, DOSSIER_WORDS_OF_TEXT, FALSE);
  g_autoptr (GBytes) list = dossier_word_list_new (text, strlen (text));
  g_autoptr (GBytes) empty = dossier_word_list_new ("", 0);
  g_autoptr (GString) lines = g_string_new (NULL);
  Printer printer = { lines, FALSE };
  guint n_words = 0;

  g_assert_cmpint (dossier_word_list_foreach (list, print_word, &printer), ==, 0);
  g_assert_cmpstr (lines->str, ==, words);
  g_assert_cmpint (dossier_word_list_foreach (list, stop_at_third, &n_words), ==, 7);
  g_assert_cmpuint (n_words, ==, 3);
  g_assert_cmpint (dossier_word_list_foreach (empty, stop_at_third, &n_words), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/words/words", test_words);
  g_test_add_func ("/search/words/spelling", test_spelling);
  g_test_add_func ("/search/words/list", test_list);
  return g_test_run ();
}
