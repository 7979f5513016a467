/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyword-context.h"

#include <string.h>

/* "…[keyword]…": the signs are taken out, and where they stood is the span. */
static char *
read_marked (const char *marked, DossierSpan *span)
{
  g_auto (GStrv) parts = g_strsplit_set (marked, "[]", 3);

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  *span = DOSSIER_SPAN_INIT (strlen (parts[0]), strlen (parts[0]) + strlen (parts[1]));
  return g_strconcat (parts[0], parts[1], parts[2], NULL);
}

static void
check_cut (const char *marked, guint n_chars, const char *left, const char *keyword,
           const char *right)
{
  g_auto (DossierKeywordContext) context = { NULL };
  DossierSpan span;
  g_autofree char *text = read_marked (marked, &span);

  dossier_keyword_context_cut (&context, text, strlen (text), span, n_chars);
  g_assert_cmpstr (context.left, ==, left);
  g_assert_cmpstr (context.keyword, ==, keyword);
  g_assert_cmpstr (context.right, ==, right);
}

static void
test_words (void)
{
  check_cut ("[Vik]", 10, "", "Vik", "");
  check_cut ("The port of [Vik] grew", 40, "The port of ", "Vik", " grew");
  /* The tenth character stands inside "harbour": it is left out, not cut. */
  check_cut ("The harbour of [Vik] was built long ago", 10, "of ", "Vik", " was built");
  check_cut ("The harbour of [Vik] was built long ago", 11, "harbour of ", "Vik", " was built");
  /* Behind the keyword too, and a particle stays with it. */
  check_cut ("양국은 [협력]을 강화한다", 4, "양국은 ", "협력", "을");
  check_cut ("양국은 [협력]을 강화한다", 6, "양국은 ", "협력", "을 강화한다");
  check_cut ("Vik, [Oslo]’s mayor", 5, "Vik, ", "Oslo", "’s");
  /* No stop is left over from the sentence before. */
  check_cut ("It was. So [Vik] (a port) grew", 5, "So ", "Vik", " (a");
  /* A long chunk before a line break is cut rather than left out. */
  check_cut ("x.org/one-two-three\n\n[So] x.org/one-two-three", 8, "three ", "So", " x.org");
  check_cut ("a b [c] d e", 0, "", "c", "");
}

static void
test_blanks (void)
{
  check_cut ("One\n\n  two\t[three\nfour]\r\n five\f six", 40, "One two ", "three four", " five six");
  check_cut ("  [x]  ", 40, "", "x", "");
  check_cut ("a\302\240[x]\342\200\250b", 40, "a ", "x", " b");
}

/* What is longer than the room is cut, but between characters. */
static void
test_characters (void)
{
  check_cut ("aaaaaaaaaa[x]bbbbbbbbbb", 4, "aaaa", "x", "bbbb");
  /* e with two marks, three code points, stands at the edge. */
  check_cut ("ooe\xcc\xa3\xcc\x82n[x]ne\xcc\xa3\xcc\x82oo", 2, "n", "x", "n");
  check_cut ("ooe\xcc\xa3\xcc\x82n[x]ne\xcc\xa3\xcc\x82oo", 4, "e\xcc\xa3\xcc\x82n", "x",
             "ne\xcc\xa3\xcc\x82");
  /* A scientist: a woman, a joiner, a microscope. */
  check_cut ("👩‍🔬[x]👩‍🔬", 1, "", "x", "");
  check_cut ("👩‍🔬[x]👩‍🔬", 2, "", "x", "");
  check_cut ("👩‍🔬[x]👩‍🔬", 3, "👩‍🔬", "x", "👩‍🔬");
  /* Flags are pairs. */
  check_cut ("🇳🇴🇻🇳[x]🇰🇷🇳🇴", 1, "", "x", "");
  check_cut ("🇳🇴🇻🇳[x]🇰🇷🇳🇴", 3, "🇻🇳", "x", "🇰🇷");
  /* A syllable in conjoining Jamo. */
  check_cut ("가\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab[x]y", 2, "", "x", "y");
}

static char *
list_words (const char *text, DossierSpan span, gboolean back)
{
  GString *list = g_string_new (NULL);
  DossierSpan word = span;

  for (guint i = 0; i < 4; i++)
    {
      if (back ? !dossier_keyword_context_previous (text, word.start, &word)
               : !dossier_keyword_context_next (text, strlen (text), word.end, &word))
        break;
      g_string_append_printf (list, "%s%.*s", i > 0 ? "|" : "", (int) dossier_span_length (word),
                              text + word.start);
    }
  return g_string_free (list, FALSE);
}

static void
check_words (const char *marked, const char *left, const char *right)
{
  DossierSpan span;
  g_autofree char *text = read_marked (marked, &span);
  g_autofree char *before = list_words (text, span, TRUE);
  g_autofree char *after = list_words (text, span, FALSE);

  g_assert_cmpstr (before, ==, left);
  g_assert_cmpstr (after, ==, right);
}

static void
test_neighbours (void)
{
  g_autofree char *signs = g_strnfill (2000, '-');
  g_autofree char *far = g_strconcat ("near", signs, "[x]", signs, "near", NULL);

  check_words ("[x]", "", "");
  check_words ("One (two), three – [x] – “four” 5.5 six", "three|two|One", "four|5|5|six");
  check_words ("thủ đô Hà Nội [x] của Việt Nam", "Nội|Hà|đô|thủ", "của|Việt|Nam");
  check_words ("한국과 경제[협력]을 강화", "경제|한국과", "을|강화");
  /* Marks belong to their word. */
  check_words ("Vie\xcc\xa3\xcc\x82t [x]", "Vie\xcc\xa3\xcc\x82t", "");
  /* A word across a page of signs is no neighbour. */
  check_words (far, "", "");
}

/* Cut anywhere, the parts are valid and stand in the text one after the other. */
static void
test_any_place (void)
{
  static const char *const pieces[] = {
    "a", "harbour", " ", "\n", "’", "을", "협력", "e\xcc\xa3\xcc\x82", "Việt", "🇳🇴", "👩‍🔬", ", ", "\t ",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (DossierKeywordContext) context = { NULL };
      g_autofree char *line = NULL;
      DossierSpan span;

      for (guint i = 0; i < 30; i++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      span.start = (guint32) text->len;
      g_string_append (text, "keyword");
      span.end = (guint32) text->len;
      for (guint i = 0; i < 30; i++)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

      dossier_keyword_context_cut (&context, text->str, text->len, span,
                                   (guint) g_rand_int_range (rand, 0, 40));
      g_assert_true (g_utf8_validate (context.left, -1, NULL));
      g_assert_true (g_utf8_validate (context.right, -1, NULL));
      g_assert_cmpstr (context.keyword, ==, "keyword");
      g_assert_null (strpbrk (context.left, "\n\t"));
      g_assert_null (strstr (context.right, "  "));
      g_strdelimit (text->str, "\n\t", ' ');
      line = g_strconcat (context.left, "keyword", context.right, NULL);
      for (char *gap = strstr (text->str, "  "); gap != NULL; gap = strstr (gap, "  "))
        memmove (gap, gap + 1, strlen (gap));
      g_assert_nonnull (strstr (text->str, line));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyword-context/words", test_words);
  g_test_add_func ("/keyword-context/blanks", test_blanks);
  g_test_add_func ("/keyword-context/characters", test_characters);
  g_test_add_func ("/keyword-context/neighbours", test_neighbours);
  g_test_add_func ("/keyword-context/any-place", test_any_place);
  return g_test_run ();
}
