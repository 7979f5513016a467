/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyword-context.h"

#include <string.h>

#include "dossier-chars.h"

#define WORD_CLASSES (DOSSIER_CHAR_LETTER | DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_MARK)
#define ZERO_WIDTH_JOINER 0x200d
/* How far a neighbouring word is looked for, in code points: without an end, a text of signs alone
 * would be read once for each of its places. */
#define MAX_REACH 256

static gboolean
is_word_char (const DossierChar *table, gunichar c)
{
  return (dossier_char_classify (table, c) & WORD_CLASSES) != 0;
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

static gboolean
is_regional (gunichar c)
{
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

/* Whether @c belongs to the character before it: a mark, a selector, the later parts of a syllable
 * in conjoining Jamo, a skin tone. */
static gboolean
is_extending (const DossierChar *table, gunichar c)
{
  return (dossier_char_classify (table, c) & (DOSSIER_CHAR_MARK | DOSSIER_CHAR_IGNORED)) != 0
         || (c >= 0x1160 && c <= 0x11ff) || (c >= 0x1f3fb && c <= 0x1f3ff)
         || (c >= 0xe0020 && c <= 0xe007f);
}

/* Flags are pairs of letters, counted from the first one of a run. */
static gboolean
splits_flag (const char *text, const char *place)
{
  guint n_before = 0;

  if (!is_regional (g_utf8_get_char (place)))
    return FALSE;
  for (const char *p = place; p > text; n_before++)
    {
      p = g_utf8_prev_char (p);
      if (!is_regional (g_utf8_get_char (p)))
        break;
    }
  return n_before % 2 == 1;
}

/* Whether the text may be cut before @place, which is neither its start nor its end, without
 * parting what people see as one character (the rules of UAX #29 that news texts need). */
static gboolean
is_between_characters (const DossierChar *table, const char *text, const char *place)
{
  return !is_extending (table, g_utf8_get_char (place))
         && g_utf8_get_char (g_utf8_prev_char (place)) != ZERO_WIDTH_JOINER
         && !splits_flag (text, place);
}

/* Where a context may end on its outer side, the best kind first. */
typedef enum
{
  AT_BLANK,     /* so that no stray stop or bracket is left over from the word that is not shown */
  AT_WORD,
  AT_CHARACTER,
  N_EDGES,
} Edge;

static gboolean
is_edge (const DossierChar *table, const char *text, const char *place, gboolean left, Edge edge)
{
  gunichar outer = g_utf8_get_char (left ? g_utf8_prev_char (place) : place);
  gunichar inner = g_utf8_get_char (left ? place : g_utf8_prev_char (place));

  if (edge == AT_BLANK)
    return is_blank (outer);
  return is_between_characters (table, text, place)
         && (edge == AT_CHARACTER || (is_word_char (table, inner) && !is_word_char (table, outer)));
}

/* The start of the left context, at or behind @from. An edge behind which nothing is left is
 * none. */
static const char *
settle_left (const DossierChar *table, const char *text, const char *from, const char *end)
{
  while (end > from && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  for (Edge edge = AT_BLANK; edge < N_EDGES; edge++)
    for (const char *p = from; p < end; p = g_utf8_next_char (p))
      if (p == text || is_edge (table, text, p, TRUE, edge))
        return p;
  return end;
}

/* The end of the right context, at or before @to. */
static const char *
settle_right (const DossierChar *table, const char *text, const char *start, const char *to,
              const char *end)
{
  while (start < to && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  for (Edge edge = AT_BLANK; edge < N_EDGES; edge++)
    for (const char *p = to; p > start; p = g_utf8_prev_char (p))
      if (p == end || is_edge (table, text, p, FALSE, edge))
        return p;
  return start;
}

/* One line: each run of white space and signs without a glyph becomes a space. */
static char *
fold_blanks (const char *start, const char *end)
{
  GString *line = g_string_sized_new ((gsize) (end - start));
  gboolean was_blank = FALSE;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gboolean blank = is_blank (g_utf8_get_char (p));

      if (!blank)
        g_string_append_len (line, p, g_utf8_next_char (p) - p);
      else if (!was_blank)
        g_string_append_c (line, ' ');
      was_blank = blank;
    }
  return g_string_free (line, FALSE);
}

/* White space at the outer ends says nothing. */
static void
trim (DossierKeywordContext *self)
{
  gsize length = strlen (self->right);

  if (*self->left == ' ')
    memmove (self->left, self->left + 1, strlen (self->left));
  if (length > 0 && self->right[length - 1] == ' ')
    self->right[length - 1] = '\0';
}

/**
 * dossier_keyword_context_cut:
 * @self: (out caller-allocates): takes the line
 * @text: valid UTF-8
 * @length: its length in bytes
 * @span: the keyword, bytes of @text
 * @n_chars: how much to take at most on either side, in code points
 *
 * Cuts one place of a text out with what stands around it. Line breaks become spaces; no word is
 * cut on the outer ends unless it is longer than @n_chars, and no character ever.
 */
void
dossier_keyword_context_cut (DossierKeywordContext *self, const char *text, gsize length,
                             DossierSpan span, guint n_chars)
{
  const DossierChar *table = dossier_chars_get_table ();
  const char *limit = text + length;
  const char *start = text + MIN (span.start, length), *end = text + MIN (span.end, length);
  const char *from = start, *to = end;

  for (guint i = 0; i < n_chars && from > text; i++)
    from = g_utf8_prev_char (from);
  for (guint i = 0; i < n_chars && to < limit; i++)
    to = g_utf8_next_char (to);
  self->left = fold_blanks (settle_left (table, text, from, start), start);
  self->keyword = fold_blanks (start, end);
  self->right = fold_blanks (end, settle_right (table, text, end, to, limit));
  trim (self);
}

/**
 * dossier_keyword_context_clear:
 * @self: a line
 *
 * Frees what it holds, not the structure itself.
 */
void
dossier_keyword_context_clear (DossierKeywordContext *self)
{
  g_clear_pointer (&self->left, g_free);
  g_clear_pointer (&self->keyword, g_free);
  g_clear_pointer (&self->right, g_free);
}

/* Thousands of lines ask for ten words each, so these two call nothing. */
static inline gboolean
stands_in_word (const DossierChar *table, const char *character)
{
  return is_word_char (table, dossier_char_read (&character));
}

static inline const char *
find_previous (const char *character)
{
  do
    character--;
  while ((*character & 0xc0) == 0x80);
  return character;
}

/**
 * dossier_keyword_context_previous:
 * @text: valid UTF-8
 * @before: a byte of @text at which a character begins, or its end
 * @word: (out): takes the word
 *
 * A word is a run of letters, digits and marks; where @before stands inside one, it is the part
 * before it. Words that are further away than a line of text is long are not found.
 *
 * Returns: whether there is a word that ends at @before or earlier
 */
gboolean
dossier_keyword_context_previous (const char *text, gsize before, DossierSpan *word)
{
  const DossierChar *table = dossier_chars_get_table ();
  const char *start = text + before, *end = start;
  gboolean inside = FALSE;

  for (guint i = 0; i < MAX_REACH && start > text; i++)
    {
      const char *previous = find_previous (start);
      gboolean is_word = stands_in_word (table, previous);

      if (inside && !is_word)
        break;
      inside = is_word;
      start = previous;
      if (!inside)
        end = start;
    }
  *word = DOSSIER_SPAN_INIT ((gsize) (start - text), (gsize) (end - text));
  return inside;
}

/**
 * dossier_keyword_context_next:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @after: a byte of @text at which a character begins, or its end
 * @word: (out): takes the word
 *
 * See dossier_keyword_context_previous().
 *
 * Returns: whether there is a word that begins at @after or later
 */
gboolean
dossier_keyword_context_next (const char *text, gsize length, gsize after, DossierSpan *word)
{
  const DossierChar *table = dossier_chars_get_table ();
  const char *start = text + after, *end = start;
  gboolean inside = FALSE;

  for (guint i = 0; i < MAX_REACH && end < text + length; i++)
    {
      gboolean is_word = stands_in_word (table, end);

      if (inside && !is_word)
        break;
      inside = is_word;
      end = g_utf8_next_char (end);
      if (!inside)
        start = end;
    }
  *word = DOSSIER_SPAN_INIT ((gsize) (start - text), (gsize) (end - text));
  return inside;
}
