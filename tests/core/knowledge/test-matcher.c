/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-matcher.h"
#include "dossier-screen.h"

#include <string.h>

#define PLAIN DOSSIER_MATCH_PLAIN
#define CASE DOSSIER_MATCH_CASE
#define MARKS DOSSIER_MATCH_MARKS
#define STEM DOSSIER_MATCH_STEM
#define INSIDE DOSSIER_MATCH_INSIDE

/* Phrases, endings and expected matches are divided by |. */
static const struct
{
  const char *name;
  const char *phrases;
  DossierMatchFlags flags;
  const char *endings;
  const char *text;
  const char *matches;
} cases[] = {
  { "plain", "Hà Nội|Oslo", PLAIN, "", "From HA NOI, Hà  Nội and Oslo, not Oslofjord or Noslo",
    "HA NOI|Hà  Nội|Oslo" },
  { "longest", "energy|wind energy|wind", PLAIN, "", "wind energy, wind and energy",
    "wind energy|wind|energy" },
  { "longest-with-gap", "a b c d|a|b c", PLAIN, "", "a b c x", "a|b c" },
  { "hyphen", "Korea|sci-tech", PLAIN, "", "Vietnam-Korea sci–tech", "Korea|sci–tech" },
  { "number", "5G|3", PLAIN, "", "5G, 5 G, 3, 30, 3.0", "5G|3" },
  { "line-end", "Hà Nội", PLAIN, "", "Hà\nNội Hà Nội", "Hà Nội" },
  { "case", "AI|IT", CASE, "", "It IT ai AI, it Ai", "IT|AI" },
  { "case-mixed", "VinAI", CASE, "", "VinAI VINAI vinai", "VinAI" },
  { "marks", "Hòa Lạc", MARKS, "", "Hòa Lạc, Hoà Lạc, Hoa Lac, HÒA LẠC, Hóa Lạc, Hoa Lác",
    "Hòa Lạc|Hoà Lạc|Hoa Lac|HÒA LẠC" },
  { "marks-letter", "đo", MARKS, "", "đo do dó đó", "đo|do" },
  { "marks-decomposed", "tế", MARKS, "", "te\u0302\u0301 tê tê\u0301", "te\u0302\u0301|tê\u0301" },
  { "stem", "halvleder", STEM, "", "Halvlederindustrien halvleder superhalvleder",
    "Halvleder|halvleder" },
  { "inside", "teknologi", INSIDE, "", "bioteknologi teknologi teknologien", "teknologi|teknologi" },
  { "inside-stem", "teknologi", INSIDE | STEM, "", "bioteknologien", "teknologi" },
  { "inside-twice", "반도체|산업", INSIDE | STEM, "", "한국반도체산업협회", "반도체|산업" },
  { "ending", "한국|VKIST", PLAIN, "의|에서|은", "한국의 VKIST에서 한국에서는 한국",
    "한국|VKIST|한국" },
  { "ending-genitive", "Norge", PLAIN, "s", "Norges Norge norgesmester", "Norge|Norge" },
  { "ending-jamo", "협력", PLAIN, "은", "\u1112\u1167\u11b8\u1105\u1167\u11a8\u110b\u1173\u11ab",
    "\u1112\u1167\u11b8\u1105\u1167\u11a8" },
  { "half-character", "a|sa", INSIDE | STEM, "", "æ sæ", "" },
  { "empty-phrase", " |\u200b", PLAIN, "", "a b", "" },
  { "empty-text", "a", PLAIN, "", "", "" },
  { "apostrophe", "Vietnam", PLAIN, "", "Vietnam's Vietnam’s", "Vietnam|Vietnam" },
};

static DossierMatcher *
make_matcher (const char *phrases, DossierMatchFlags flags, const char *endings)
{
  DossierMatcher *matcher = dossier_matcher_new ();
  g_auto (GStrv) parts = g_strsplit (phrases, "|", -1);
  g_auto (GStrv) ends = g_strsplit (endings, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    dossier_matcher_add (matcher, parts[i], flags, i);
  for (guint i = 0; ends[i] != NULL; i++)
    dossier_matcher_add_ending (matcher, ends[i]);
  dossier_matcher_freeze (matcher);
  return matcher;
}

static void
test_case (gconstpointer data)
{
  guint row = GPOINTER_TO_UINT (data);
  const char *text = cases[row].text;
  g_autoptr (DossierMatcher) matcher = NULL;
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (DossierMatch));
  g_autoptr (GString) joined = g_string_new (NULL);

  matcher = make_matcher (cases[row].phrases, cases[row].flags, cases[row].endings);
  dossier_matcher_scan (matcher, tokens, 0, tokens->n_items, NULL, matches);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierMatch *match = &g_array_index (matches, DossierMatch, i);

      if (i > 0)
        g_string_append_c (joined, '|');
      g_string_append_len (joined, text + match->span.start, dossier_span_length (match->span));
      g_assert_cmpuint (match->first, ==, dossier_tokens_find (tokens, match->span.start));
      g_assert_cmpuint (match->last, ==, dossier_tokens_find (tokens, match->span.end - 1));
    }
  g_assert_cmpstr (joined->str, ==, cases[row].matches);
}

/* All flags at once: the first entry that holds gives the value. */
static void
test_values (void)
{
  static const char text[] = "IT it halvledere";
  static const guint32 values[] = { 1, 2, 3 };
  g_autoptr (DossierMatcher) matcher = dossier_matcher_new ();
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  DossierMatch match;

  dossier_matcher_add (matcher, "IT", CASE, 1);
  dossier_matcher_add (matcher, "it", PLAIN, 2);
  dossier_matcher_add (matcher, "halvleder", STEM, 3);
  dossier_matcher_freeze (matcher);
  for (guint i = 0; i < tokens->n_items; i++)
    {
      g_assert_true (dossier_matcher_longest (matcher, tokens, i, &match));
      g_assert_cmpuint (match.value, ==, values[i]);
    }
  g_assert_false (dossier_matcher_longest (matcher, tokens, 3, &match));
}

static void
test_range (void)
{
  static const char text[] = "a b a b";
  g_autoptr (DossierMatcher) matcher = make_matcher ("a b|b", PLAIN, "");
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (DossierMatch));

  dossier_matcher_scan (matcher, tokens, 1, 3, NULL, matches);
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpuint (g_array_index (matches, DossierMatch, 0).value, ==, 1);
}

/* Whole words of a small alphabet, so that phrases share heads and overlap. */
static char *
make_words (GRand *random, int max_words)
{
  GString *text = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 1, max_words + 1); i > 0; i--)
    {
      if (text->len > 0)
        g_string_append_c (text, ' ');
      for (int n = g_rand_int_range (random, 1, 3); n > 0; n--)
        g_string_append (text, g_rand_boolean (random) ? "x" : "한");
    }
  return g_string_free (text, FALSE);
}

/* The longest phrase at each word, found by comparing all of them. */
static GArray *
search_naively (const char *text, const GPtrArray *phrases)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  const char *p = text;

  while (*p != '\0')
    {
      gsize longest = 0;

      for (guint i = 0; i < phrases->len; i++)
        {
          const char *phrase = g_ptr_array_index (phrases, i);
          gsize length = strlen (phrase);

          if (length > longest && strncmp (p, phrase, length) == 0
              && (p[length] == ' ' || p[length] == '\0'))
            longest = length;
        }
      if (longest > 0)
        {
          DossierSpan span = DOSSIER_SPAN_INIT (p - text, (gsize) (p - text) + longest);

          g_array_append_val (spans, span);
          p += longest;
        }
      else
        {
          p += strcspn (p, " ");
        }
      p += strspn (p, " ");
    }
  return spans;
}

/* What is remembered of a word finds what is found without. */
static void
compare_with_notes (const DossierMatcher *matcher, DossierTokens *tokens)
{
  g_autoptr (DossierScreen) screen = dossier_screen_new ();
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();
  g_autoptr (DossierWordNotes) notes = dossier_matcher_new_notes (numbers);

  dossier_screen_read (screen, tokens, numbers);
  for (guint i = 0; i < tokens->n_items; i++)
    {
      DossierMatch plain, noted;
      gboolean found = dossier_matcher_longest (matcher, tokens, i, &plain);

      g_assert_true (dossier_matcher_find (matcher, tokens, i, notes, &noted) == found);
      if (found)
        {
          g_assert_true (dossier_span_equal (noted.span, plain.span));
          g_assert_cmpuint (noted.first, ==, plain.first);
          g_assert_cmpuint (noted.last, ==, plain.last);
          g_assert_cmpuint (noted.value, ==, plain.value);
        }
    }
}

static void
test_oracle (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (DossierMatcher) matcher = dossier_matcher_new ();
      g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *text = make_words (random, 80);
      g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
      g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (DossierMatch));
      g_autoptr (GArray) spans = NULL;

      for (int i = g_rand_int_range (random, 0, 12); i > 0; i--)
        {
          g_ptr_array_add (phrases, make_words (random, 4));
          dossier_matcher_add (matcher, g_ptr_array_index (phrases, phrases->len - 1), PLAIN,
                               phrases->len - 1);
        }
      dossier_matcher_freeze (matcher);
      dossier_matcher_scan (matcher, tokens, 0, tokens->n_items, NULL, matches);
      spans = search_naively (text, phrases);
      g_assert_cmpuint (matches->len, ==, spans->len);
      for (guint i = 0; i < spans->len; i++)
        g_assert_true (dossier_span_equal (g_array_index (matches, DossierMatch, i).span,
                                           g_array_index (spans, DossierSpan, i)));
      compare_with_notes (matcher, tokens);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/matcher/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/matcher/values", test_values);
  g_test_add_func ("/matcher/range", test_range);
  g_test_add_func ("/matcher/oracle", test_oracle);
  return g_test_run ();
}
