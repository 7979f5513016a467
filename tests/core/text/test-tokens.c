/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokens.h"

#include <string.h>

#define WORD DOSSIER_TOKEN_WORD
#define NUMBER DOSSIER_TOKEN_NUMBER
#define PUNCT DOSSIER_TOKEN_PUNCT
#define CAPITAL DOSSIER_TOKEN_CAPITAL
#define UPPER DOSSIER_TOKEN_UPPER
#define HANGUL DOSSIER_TOKEN_HANGUL
#define SPACE DOSSIER_TOKEN_SPACE
#define NEW_LINE DOSSIER_TOKEN_LINE
#define PARAGRAPH DOSSIER_TOKEN_PARAGRAPH
#define MIXED DOSSIER_TOKEN_MIXED
#define FIRST (NEW_LINE | PARAGRAPH)

static const struct
{
  const char *text;
  const char *tokens; /* divided by | */
} divisions[] = {
  { "", "" },
  { " \n\t ", "" },
  { "Hub.Brussels, COP26!", "Hub|.|Brussels|,|COP26|!" },
  { "20,000 17.5 1.250. 2025.06.02 3,", "20,000|17.5|1.250|.|2025.06.02|3|," },
  { "20/02/2025 10:30 2026-2030", "20|/|02|/|2025|10|:|30|2026|-|2030" },
  { "Na Uy's sci-tech", "Na|Uy|'|s|sci|-|tech" },
  { "2026년부터 450억원", "2026|년부터|450|억원" },
  { "Ha\u0300 No\u0323\u0302i", "Ha\u0300|No\u0323\u0302i" },
  { "\u1112\u1167\u11b8의", "\u1112\u1167\u11b8의" },
  { "Viet\u00adnam\u200b, x\u200b y", "Viet\u00adnam|,|x|y" },
  { "a\U0001F600b", "a|\U0001F600|b" },
  { "한국’s “AI”", "한국|’|s|“|AI|”" },
};

static void
test_division (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (divisions); i++)
    {
      const char *text = divisions[i].text;
      g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint t = 0; t < tokens->n_items; t++)
        {
          DossierSpan span = tokens->items[t].span;

          if (t > 0)
            g_string_append_c (joined, '|');
          g_string_append_len (joined, text + span.start, dossier_span_length (span));
        }
      g_assert_cmpstr (joined->str, ==, divisions[i].tokens);
    }
}

static void
test_flags (void)
{
  static const char text[] = "VINK met Øre in 2026\n한국AI A4\n \n“Go”";
  static const guint flags[] = {
    WORD | CAPITAL | UPPER | FIRST, WORD | SPACE, WORD | CAPITAL | SPACE, WORD | SPACE,
    NUMBER | SPACE, WORD | HANGUL | UPPER | SPACE | NEW_LINE, WORD | CAPITAL | MIXED | SPACE,
    PUNCT | SPACE | FIRST, WORD | CAPITAL, PUNCT,
  };
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));

  g_assert_cmpuint (tokens->n_items, ==, G_N_ELEMENTS (flags));
  for (guint i = 0; i < tokens->n_items; i++)
    g_assert_cmphex (tokens->items[i].flags, ==, flags[i]);
}

/* Tokens are in order, never overlap, and only white space and zero-width
 * characters lie between them; the folded spans fold what the spans hold. */
static void
test_cover (void)
{
  static const gunichar alphabet[] = {
    'a', 'B', '1', '.', ',', ' ', '\n', '-', 0xe5, 0x110, 0x300, 0x1ead, 0xd55c, 0x1112, 0x1161,
    0x11ab, 0x200b, 0xad, 0x2019, 0x1f600, 0x4e2d, 0xa0, 0xe6,
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierTokens) tokens = NULL;
      gsize at = 0;
      guint32 fold = 0;

      for (int i = g_rand_int_range (random, 0, 60); i > 0; i--)
        g_string_append_unichar (text, alphabet[g_rand_int_range (random, 0,
                                                                  G_N_ELEMENTS (alphabet))]);
      tokens = dossier_tokens_new (text->str, text->len);
      for (guint i = 0; i <= tokens->n_items; i++)
        {
          gsize next = i < tokens->n_items ? tokens->items[i].span.start : text->len;

          g_assert_cmpuint (at, <=, next);
          for (const char *p = text->str + at; p < text->str + next; p = g_utf8_next_char (p))
            {
              gunichar c = g_utf8_get_char (p);

              g_assert_true (g_unichar_isspace (c) || c == 0x200b || c == 0xad);
            }
          if (i == tokens->n_items)
            break;
          g_assert_cmpuint (tokens->items[i].span.end, >, next);
          g_assert_cmpuint (tokens->items[i].fold_start, >=, fold);
          at = tokens->items[i].span.end;
          fold = tokens->items[i].fold_end;
          for (gsize byte = next; byte < at; byte++)
            g_assert_cmpuint (dossier_tokens_find (tokens, byte), ==, i);
          if (g_utf8_get_char (text->str + next) != 0x300)
            {
              g_autofree char *word = dossier_fold (text->str + next, (gssize) (at - next));

              g_assert_true (dossier_token_is (tokens, i, word));
            }
        }
      g_assert_cmpuint (dossier_tokens_find (tokens, text->len), ==, tokens->n_items);
    }
}

/* What the tokens hold is what folding and classing the text by themselves say,
 * wherever a block of bytes begins and ends. */
static void
test_blocks (void)
{
  static const char *const pieces[] = {
    "a", "Z", "kraft", "HAVVIND", "interoperability", "Internationalization", " ", " ", " ", "  ",
    "\n", "\r\n", "\n\n", "7", "2026", "1.5", ".", "-", "(", "Å", "ø", "ễ", "đ", "한국", "\u1112", "\u1161",
    "\u11ab", "\u0300", "\u200b", "\u2019", "\U0001D160", "`", "\t", "@", "[", "{", "\x7f",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierTokens) tokens = NULL;
      g_autoptr (DossierFolded) folded = NULL;

      for (int i = g_rand_int_range (random, 0, 40); i > 0; i--)
        g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
      tokens = dossier_tokens_new (text->str, text->len);
      folded = dossier_folded_new (text->str, text->len);
      g_assert_cmpmem (tokens->folded->text, tokens->folded->length, folded->text, folded->length);
      g_assert_cmpmem (tokens->folded->map, (folded->length + 1) * sizeof (guint32),
                       folded->map, (folded->length + 1) * sizeof (guint32));
      for (guint i = 0; i < tokens->n_items; i++)
        {
          const DossierToken *token = &tokens->items[i];
          g_autofree char *word = g_strndup (text->str + token->span.start,
                                             dossier_span_length (token->span));
          g_autoptr (DossierTokens) alone = dossier_tokens_new (word, strlen (word));
          const guint place = SPACE | NEW_LINE | PARAGRAPH;

          g_assert_cmpuint (alone->n_items, ==, 1);
          g_assert_cmphex (token->flags & ~place, ==, alone->items[0].flags & ~place);
          g_assert_cmpuint (folded->map[token->fold_start], >=, token->span.start);
          g_assert_cmpuint (folded->map[token->fold_end], >=, token->span.end);
          g_assert_true (token->fold_end == token->fold_start
                         || folded->map[token->fold_end - 1] < token->span.end);
        }
    }
}

static void
test_is (void)
{
  static const char text[] = "Thủ tướng";
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));

  g_assert_true (dossier_token_is (tokens, 0, "thu"));
  g_assert_false (dossier_token_is (tokens, 0, "th"));
  g_assert_false (dossier_token_is (tokens, 0, "thuy"));
  g_assert_false (dossier_token_is (tokens, 1, "tuon"));
  g_assert_true (dossier_token_is (tokens, 1, "tuong"));
  g_assert_false (dossier_token_is (tokens, 2, ""));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/division", test_division);
  g_test_add_func ("/tokens/flags", test_flags);
  g_test_add_func ("/tokens/cover", test_cover);
  g_test_add_func ("/tokens/blocks", test_blocks);
  g_test_add_func ("/tokens/is", test_is);
  return g_test_run ();
}
