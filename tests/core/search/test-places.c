/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-search-places.h"
#include "dossier-words.h"

/* The places of phrases in texts of few words, against a search through all words of each text. Where a single character
 * of a pair ends is for the table of searches to say. */

#define N_TEXTS 400

static const char *const pieces[] = {
  "wind", "winds", "offshore", "Wind", "wínd", "sea-wind", "a", "4", "4.5", "gió", "Gio", "điện", "반도체", "협력", "반", "도체를",
  "(", "–", ",", ".", "“wind”", "wind/sea", "\n", "  ", "e\xcc\x81t\xc3\xa9", "\xe2\x80\x8b", "海上風力", "x-ray",
};

static const char *const phrases[] = {
  "\"wind\"", "\"offshore wind\"", "\"wind wind\"", "\"wind a wind\"", "\"a\"", "\"4 5\"", "\"gio\"", "\"điện gió\"", "\"반도체\"",
  "\"반도\"", "\"협력 반도\"", "\"sea wind\"", "\"wind sea a\"", "\"ete\"", "\"海上風力\"", "\"win\"*", "\"offshore w\"*", "\"x ray\"",
};

typedef struct
{
  char *word;
  guint position;
  DossierSpan span;
} Word;

static void
clear_word (gpointer data)
{
  g_free (((Word *) data)->word);
}

static int
add_word (const char *word, gsize length, gsize start, gsize end, gboolean colocated, gpointer data)
{
  GArray *words = data;
  guint before = words->len > 0 ? g_array_index (words, Word, words->len - 1).position : 0;
  Word added = { g_strndup (word, length), before + !colocated, DOSSIER_SPAN_INIT (start, end) };

  g_array_append_val (words, added);
  return 0;
}

static GArray *
read_words (const char *text, DossierWordMode mode)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, clear_word);
  dossier_words_foreach (text, strlen (text), mode, add_word, words);
  return words;
}

static const Word *
find_at (const GArray *words, guint position, const char *wanted, gboolean prefix)
{
  for (guint i = 0; i < words->len; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (word->position == position
          && (prefix ? g_str_has_prefix (word->word, wanted) : g_str_equal (word->word, wanted)))
        return word;
    }
  return NULL;
}

/* DossierSpan: every place, those that overlap joined. */
static GArray *
find_naively (const char *text, const DossierSearchNode *phrase)
{
  g_autoptr (GArray) words = read_words (text, DOSSIER_WORDS_OF_TEXT);
  g_autoptr (GArray) wanted = read_words (phrase->text, DOSSIER_WORDS_WANTED);
  GArray *places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  guint last = words->len > 0 ? g_array_index (words, Word, words->len - 1).position : 0;

  for (guint position = 1; position <= last; position++)
    {
      DossierSpan span = { 0, 0 };
      guint n = 0;

      for (; n < wanted->len; n++)
        {
          const Word *word = find_at (words, position + n, g_array_index (wanted, Word, n).word,
                                      phrase->prefix && n + 1 == wanted->len);

          if (word == NULL)
            break;
          span = DOSSIER_SPAN_INIT (n == 0 ? word->span.start : span.start, word->span.end);
        }
      if (n < wanted->len)
        continue;
      if (places->len > 0 && g_array_index (places, DossierSpan, places->len - 1).end > span.start)
        g_array_index (places, DossierSpan, places->len - 1).end = span.end;
      else
        g_array_append_val (places, span);
    }
  return places;
}

static void
check (const char *text, const char *query)
{
  g_autoptr (DossierSearch) search = dossier_search_new (query, NULL);
  g_autoptr (GArray) found = dossier_search_find_places (search, text, strlen (text), FALSE, NULL);
  g_autoptr (GArray) expected = find_naively (text, dossier_search_get_root (search));

  g_test_message ("%s in %s", query, text);
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      g_assert_cmpuint (g_array_index (found, DossierSpan, i).start, ==, g_array_index (expected, DossierSpan, i).start);
      g_assert_cmpuint (g_array_index (found, DossierSpan, i).end, ==, g_array_index (expected, DossierSpan, i).end);
    }
  g_assert_cmpint (dossier_search_phrase_stands_in (dossier_search_get_root (search), text, strlen (text)), ==,
                   expected->len > 0);
}

static void
test_phrases (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint t = 0; t < N_TEXTS; t++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      guint n = (guint) g_rand_int_range (rand, 0, 30);

      for (guint i = 0; i < n; i++)
        {
          g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          if (g_rand_int_range (rand, 0, 5) > 0)
            g_string_append_c (text, ' ');
        }
      for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
        check (text->str, phrases[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/places/phrases", test_phrases);
  return g_test_run ();
}
