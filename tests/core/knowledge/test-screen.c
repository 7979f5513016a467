/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-matcher.h"

#include <string.h>

static const struct
{
  const char *phrase;
  DossierMatchFlags flags;
} phrases[] = {
  { "Hanoi", DOSSIER_MATCH_MARKS },
  { "Ministry of Trade", DOSSIER_MATCH_CASE },
  { "AI", DOSSIER_MATCH_CASE },
  { "5G", DOSSIER_MATCH_PLAIN },
  { "start-up", DOSSIER_MATCH_PLAIN },
  { "halvleder", DOSSIER_MATCH_STEM },
  { "반도체", DOSSIER_MATCH_STEM | DOSSIER_MATCH_INSIDE },
  { "teknologi", DOSSIER_MATCH_INSIDE },
  { "Đà Nẵng", DOSSIER_MATCH_MARKS },
  { "q", DOSSIER_MATCH_STEM },
  { "'okina", DOSSIER_MATCH_PLAIN },
  { "U.S.", DOSSIER_MATCH_PLAIN },
};

/* What texts are made of: the phrases' parts, glued in every way. */
static const char *const pieces[] = {
  "Hanoi", "hanois", "Ministry", " of Trade", "of", "AI", "AIs", "air", "5", "G", "5G", "start", "-",
  "up", "halvleder", "industri", "반도체", "산업", "bio", "teknologi", "Đà", "Da", " Nẵng", "nang",
  "q", "'okina", "U", ".", "S", " ", " ", "\n", "\u0301", "\u200b", "s", "é", "4",
};

static DossierMatcher *
make_matcher (DossierScreen *screen, gboolean with_ending)
{
  DossierMatcher *matcher = dossier_matcher_new ();

  if (with_ending)
    dossier_matcher_add_ending (matcher, "s");
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    dossier_matcher_add (matcher, phrases[i].phrase, phrases[i].flags, (guint32) i);
  dossier_matcher_freeze (matcher);
  if (screen != NULL)
    dossier_matcher_join (matcher, screen);
  return matcher;
}

/* What is remembered from text to text. */
typedef struct
{
  DossierWordNumbers *numbers;
  DossierWordNotes *phrases;
} Memory;

static void
assert_same (const DossierScreen *screen, const Memory *memory, const DossierMatcher *screened,
             const DossierMatcher *plain, const char *text)
{
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  g_autoptr (DossierTokens) read = dossier_tokens_new (text, strlen (text));
  g_autoptr (GArray) expected = g_array_new (FALSE, FALSE, sizeof (DossierMatch));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (DossierMatch));

  dossier_screen_read (screen, read, memory->numbers);
  dossier_matcher_scan (plain, tokens, 0, tokens->n_items, NULL, expected);
  dossier_matcher_scan (screened, read, 0, read->n_items, memory->phrases, found);
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      const DossierMatch *left = &g_array_index (expected, DossierMatch, i);
      const DossierMatch *right = &g_array_index (found, DossierMatch, i);

      g_assert_true (dossier_span_equal (left->span, right->span));
      g_assert_cmpuint (left->value, ==, right->value);
    }
}

/* A screen saves time and nothing else, and so does a memory. */
static void
test_same (gconstpointer data)
{
  g_autoptr (DossierScreen) screen = dossier_screen_new ();
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();
  g_autoptr (DossierWordNotes) words = dossier_matcher_new_notes (numbers);
  Memory memory = { numbers, words };
  g_autoptr (DossierMatcher) screened = make_matcher (screen, GPOINTER_TO_INT (data));
  g_autoptr (DossierMatcher) plain = make_matcher (NULL, GPOINTER_TO_INT (data));
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260101);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n = g_rand_int_range (rand, 1, 12);

      while (n-- > 0)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      assert_same (screen, &memory, screened, plain, text->str);
    }
}

/* Most words open no phrase, and the screen says so. */
static void
test_few_pass (void)
{
  g_autoptr (DossierScreen) screen = dossier_screen_new ();
  g_autoptr (DossierMatcher) matcher G_GNUC_UNUSED = make_matcher (screen, TRUE);
  g_autoptr (DossierWordNumbers) numbers = dossier_word_numbers_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierTokens) tokens = NULL;
  guint passed = 0;

  for (guint i = 0; i < 5000; i++)
    {
      char word[] = { (char) ('a' + i % 16), (char) ('a' + i / 16 % 26), (char) ('a' + i / 7 % 26),
                      (char) ('a' + i % 23), (char) ('a' + i % 26), ' ', '\0' };

      g_string_append (text, word);
    }
  tokens = dossier_tokens_new (text->str, text->len);
  dossier_screen_read (screen, tokens, numbers);
  for (guint i = 0; i < tokens->n_items; i++)
    passed += tokens->openings[i] != 0;
  g_assert_cmpuint (passed, <, tokens->n_items / 10);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/screen/same", GINT_TO_POINTER (FALSE), test_same);
  g_test_add_data_func ("/screen/same-with-endings", GINT_TO_POINTER (TRUE), test_same);
  g_test_add_func ("/screen/few-pass", test_few_pass);
  return g_test_run ();
}
