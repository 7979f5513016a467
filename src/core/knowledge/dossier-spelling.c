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

/* A longer word is compared as far as this. In letters. */
#define LONGEST_WORD 64
#define MOST_MARKS 32
#define LONGEST_DECOMPOSITION 8

/* One word in lower case, taken apart: its letters, and its marks in an order
 * of their own. */
typedef struct
{
  gunichar letters[LONGEST_WORD];
  gunichar marks[MOST_MARKS];
  guint n_letters;
  guint n_marks;
} Word;

static void
add_mark (Word *word, gunichar mark)
{
  guint at = word->n_marks;

  if (at == MOST_MARKS)
    return;
  for (; at > 0 && word->marks[at - 1] > mark; at--)
    word->marks[at] = word->marks[at - 1];
  word->marks[at] = mark;
  word->n_marks++;
}

/* Takes nothing from the heap: this runs for every phrase that is found. */
static gboolean
next_word (const DossierChar *table, const char **p, const char *end, Word *word)
{
  word->n_letters = word->n_marks = 0;
  while (*p < end)
    {
      gunichar parts[LONGEST_DECOMPOSITION];
      gsize n_parts = g_unichar_fully_decompose (g_unichar_tolower (dossier_char_read (p)), FALSE,
                                                 parts, G_N_ELEMENTS (parts));

      for (gsize i = 0; i < n_parts; i++)
        {
          guint classes = dossier_char_classify (table, parts[i]);

          if (classes & DOSSIER_CHAR_LETTER)
            {
              if (word->n_letters < LONGEST_WORD)
                word->letters[word->n_letters++] = parts[i];
            }
          else if (classes & DOSSIER_CHAR_MARK)
            {
              add_mark (word, parts[i]);
            }
          else if (word->n_letters > 0)
            {
              return TRUE;
            }
        }
    }
  return word->n_letters > 0;
}

static gboolean
are_equal (const gunichar *units, guint n_units, const gunichar *others, guint n_others)
{
  return n_units == n_others
         && (n_units == 0 || memcmp (units, others, n_units * sizeof (gunichar)) == 0);
}

/* Whether the texts differ in the case of letters A to Z at most. */
static gboolean
differ_in_case (const char *text, const char *other, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (text[i] != other[i] && g_ascii_tolower (text[i]) != g_ascii_tolower (other[i]))
      return FALSE;
  return TRUE;
}

/**
 * dossier_spelling_agrees_in_marks:
 * @text: what stands in a text, valid UTF-8
 * @length: its length in bytes
 * @phrase: what it is compared with; both fold alike
 *
 * A text without any diacritics agrees with all phrases: it may be written by someone who has no
 * keys for them. With one of them, every word must have its own: `khoa học` is not `khóa học`.
 * On which letter of a word a
 * mark stands does not count, because both `hoà` and `hòa` are in use.
 *
 * Returns: whether the diacritics agree
 */
gboolean
dossier_spelling_agrees_in_marks (const char *text, gsize length, const char *phrase)
{
  const DossierChar *table = dossier_chars_get_table ();
  gsize phrase_length = strlen (phrase);
  const char *p = text, *q = phrase;
  Word word, other;

  if (length == phrase_length && differ_in_case (text, phrase, length))
    return TRUE;
  if (!dossier_has_marks (text, length))
    return TRUE;

  while (next_word (table, &p, text + length, &word))
    {
      if (!next_word (table, &q, phrase + phrase_length, &other))
        return FALSE;
      if (!are_equal (word.letters, word.n_letters, other.letters, other.n_letters)
          || !are_equal (word.marks, word.n_marks, other.marks, other.n_marks))
        return FALSE;
    }
  return TRUE;
}
