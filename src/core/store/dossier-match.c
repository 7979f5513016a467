/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-match.h"

#include <string.h>

#include "dossier-tokenizer.h"

typedef struct
{
  guint n_words;
  gboolean one_pair_character; /* the only word is a single Hangul, Han or Kana character */
} Content;

static int
look_at_word (const char *word,
              gsize       length,
              gsize       start,
              gsize       end,
              gboolean    colocated,
              gpointer    data)
{
  Content *content = data;
  gunichar first = g_utf8_get_char (word);

  content->n_words++;
  content->one_pair_character = content->n_words == 1 && dossier_is_pair_character (first)
                                && (gsize) g_unichar_to_utf8 (first, NULL) == length;
  return SQLITE_OK;
}

/* A quoted string is the one form in which no sign has a meaning of its own. */
static void
append_phrase (GString *match, const char *start, gsize length, gboolean prefix)
{
  Content content = { 0, FALSE };

  dossier_words_foreach (start, length, TRUE, look_at_word, &content);
  if (content.n_words == 0)
    return;

  if (match->len > 0)
    g_string_append (match, " AND ");
  g_string_append_c (match, '"');
  for (gsize i = 0; i < length; i++)
    g_string_append_c (match, start[i] != '"' ? start[i] : ' ');
  g_string_append_c (match, '"');
  if (prefix || content.one_pair_character)
    g_string_append (match, " *");
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0xab || c == 0xbb;
}

static const char *
skip_until (const char *at, gboolean quoted)
{
  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);

      if (is_quote (c) || (!quoted && g_unichar_isspace (c)))
        break;
      at = g_utf8_next_char (at);
    }
  return at;
}

/**
 * dossier_match_from_words:
 * @words: (nullable): what a person typed
 *
 * Makes an FTS5 expression of @words: every word must occur, the last one may
 * be the beginning of a word, and what stands in quotation marks (of any
 * kind, closed or not) is a phrase. No text raises a syntax error.
 *
 * Returns: (nullable) (transfer full): the expression, %NULL if there is no
 *   word in @words
 */
char *
dossier_match_from_words (const char *words)
{
  g_autoptr (GString) match = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (words != NULL ? words : "", -1);
  const char *at = valid;

  while (*at != '\0')
    {
      gunichar c = g_utf8_get_char (at);
      const char *end;

      if (g_unichar_isspace (c))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      if (is_quote (c))
        {
          at = g_utf8_next_char (at);
          end = skip_until (at, TRUE);
          append_phrase (match, at, (gsize) (end - at), FALSE);
          at = *end != '\0' ? g_utf8_next_char (end) : end;
          continue;
        }
      end = skip_until (at, FALSE);
      append_phrase (match, at, (gsize) (end - at), end[strspn (end, " \t\n")] == '\0');
      at = end;
    }
  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}
