/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-spelling.h"

#include <string.h>

#include "dossier-chars.h"
#include "dossier-fold.h"

/* The classes of the next letter that has case, 0 at the end. */
static guint
next_cased (const DossierChar *table, const char **p, const char *end)
{
  while (*p < end)
    {
      guint classes = dossier_char_classify (table, dossier_char_read (p))
                      & (DOSSIER_CHAR_UPPER | DOSSIER_CHAR_LOWER);

      if (classes != 0)
        return classes;
    }
  return 0;
}

/**
 * dossier_spelling_agrees_in_case:
 * @text: what stands in a text, valid UTF-8
 * @length: its length in bytes
 * @phrase: what it is compared with; both fold alike
 *
 * Returns: whether upper and lower case letters stand in the same places
 */
gboolean
dossier_spelling_agrees_in_case (const char *text, gsize length, const char *phrase)
{
  const DossierChar *table = dossier_chars_get_table ();
  const char *text_end = text + length, *phrase_end = phrase + strlen (phrase);
  guint classes;

  do
    {
      classes = next_cased (table, &text, text_end);
      if (classes != next_cased (table, &phrase, phrase_end))
        return FALSE;
    }
  while (classes != 0);
  return TRUE;
}

/* The next word of a decomposed text: @letters gets its letters, @marks its
 * marks in an order of their own. */
static gboolean
next_word (const DossierChar *table, const char **p, GString *letters, GArray *marks)
{
  g_string_truncate (letters, 0);
  g_array_set_size (marks, 0);
  while (**p != '\0')
    {
      const char *start = *p;
      gunichar c = dossier_char_read (p);
      guint classes = dossier_char_classify (table, c);

      if (classes & DOSSIER_CHAR_LETTER)
        {
          g_string_append_len (letters, start, *p - start);
        }
      else if (classes & DOSSIER_CHAR_MARK)
        {
          guint at = 0;

          while (at < marks->len && g_array_index (marks, gunichar, at) < c)
            at++;
          g_array_insert_val (marks, at, c);
        }
      else if (letters->len > 0)
        {
          return TRUE;
        }
    }
  return letters->len > 0;
}

static char *
decompose (const char *text, gsize length)
{
  g_autofree char *lower = g_utf8_strdown (text, (gssize) length);

  return g_utf8_normalize (lower, -1, G_NORMALIZE_NFD);
}

static gboolean
are_equal (const GArray *marks, const GArray *other)
{
  return marks->len == other->len
         && (marks->len == 0
             || memcmp (marks->data, other->data, marks->len * sizeof (gunichar)) == 0);
}

/**
 * dossier_spelling_agrees_in_marks:
 * @text: what stands in a text, valid UTF-8
 * @length: its length in bytes
 * @phrase: what it is compared with; both fold alike
 *
 * Compares word by word and passes over words of @text without diacritics,
 * which may be written by someone who has no keys for them. On which letter of a word a
 * mark stands does not count, because both `hoà` and `hòa` are in use.
 *
 * Returns: whether the diacritics agree
 */
gboolean
dossier_spelling_agrees_in_marks (const char *text, gsize length, const char *phrase)
{
  const DossierChar *table = dossier_chars_get_table ();
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;
  g_autoptr (GString) letters = NULL;
  g_autoptr (GString) other_letters = NULL;
  g_autoptr (GArray) marks = NULL;
  g_autoptr (GArray) other_marks = NULL;
  const char *p, *q;

  if (!dossier_has_marks (text, length))
    return TRUE;

  p = left = decompose (text, length);
  q = right = decompose (phrase, strlen (phrase));
  letters = g_string_new (NULL);
  other_letters = g_string_new (NULL);
  marks = g_array_new (FALSE, FALSE, sizeof (gunichar));
  other_marks = g_array_new (FALSE, FALSE, sizeof (gunichar));
  while (next_word (table, &p, letters, marks))
    {
      if (!next_word (table, &q, other_letters, other_marks))
        return FALSE;
      if (marks->len == 0 && !dossier_has_marks (letters->str, letters->len))
        continue;
      if (!g_string_equal (letters, other_letters) || !are_equal (marks, other_marks))
        return FALSE;
    }
  return TRUE;
}
