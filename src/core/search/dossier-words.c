/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-words.h"

#include "dossier-lower.h"

/**
 * dossier_is_pair_character:
 * @c: a code point
 *
 * Returns: whether words of its script are indexed as pairs of characters
 */
gboolean
dossier_is_pair_character (gunichar c)
{
  if (c < 0x1100)
    return FALSE;
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_word_character (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

typedef struct
{
  const char *source;
  const DossierFolded *folded;
  DossierWordMode mode;
  DossierWordFunc func;
  gpointer data;
  GString **exact; /* the word that is spelled now, NULL until there is one */
} Reader;

/* What is composed in whatever company, and has one small letter wherever it stands. Of the letters
 * with a dot or an accent over an i, some locales think otherwise. */
static gboolean
is_plain_letter (gunichar c)
{
  switch (c)
    {
    case 'I':
    case 'J':
    case 0xcc:
    case 0xcd:
    case 0x128:
    case 0x12e:
    case 0x130:
      return FALSE;
    default:
      return c < 0x300 || (c >= 0x1e00 && c < 0x1f00);
    }
}

/* Most texts are composed already. Gives whether this word is. */
static gboolean
spell_composed (GString *exact, const char *word, gsize length)
{
  for (const char *at = word; at < word + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (!is_plain_letter (c))
        return FALSE;
      g_string_append_unichar (exact, g_unichar_tolower (c));
    }
  return TRUE;
}

/* Composed characters and small letters. */
static void
spell_exactly (GString *exact, const char *word, gsize length)
{
  g_autofree char *composed = NULL;
  g_autofree char *small = NULL;

  g_string_truncate (exact, 0);
  g_string_append_c (exact, DOSSIER_WORD_EXACT);
  if (spell_composed (exact, word, length))
    return;
  composed = g_utf8_normalize (word, (gssize) length, G_NORMALIZE_NFC);
  small = dossier_lower (composed, -1);
  g_string_truncate (exact, 1);
  g_string_append (exact, small);
}

/* Most words are ASCII and need no closer look. */
static gboolean
has_own_spelling (const Reader *reader, gsize start, gsize end)
{
  const char *source = reader->source;

  for (gsize i = start; i < end; i++)
    if ((source[i] & 0x80) != 0)
      return dossier_has_marks (source + start, end - start);
  return FALSE;
}

static int
emit_word (const Reader *reader, gsize from, gsize to, gboolean colocated)
{
  const DossierFolded *folded = reader->folded;
  gsize start = folded->map[from], end = folded->map[to];
  GString *exact = NULL;
  int status;

  if (!colocated && reader->mode != DOSSIER_WORDS_WANTED
      && has_own_spelling (reader, start, end))
    {
      if (*reader->exact == NULL)
        *reader->exact = g_string_new (NULL);
      exact = *reader->exact;
      spell_exactly (exact, reader->source + start, end - start);
    }
  if (exact != NULL && reader->mode == DOSSIER_WORDS_EXACT)
    return reader->func (exact->str, exact->len, start, end, FALSE, reader->data);

  status = reader->func (folded->text + from, to - from, start, end, colocated, reader->data);
  if (status == 0 && exact != NULL)
    status = reader->func (exact->str, exact->len, start, end, TRUE, reader->data);
  return status;
}

/* The overlapping pairs of the run [from, to). */
static int
emit_pairs (const Reader *reader, gsize from, gsize to)
{
  const char *text = reader->folded->text;
  gsize second = (gsize) (g_utf8_next_char (text + from) - text);

  if (second >= to)
    return emit_word (reader, from, to, FALSE);

  while (second < to)
    {
      gsize end = (gsize) (g_utf8_next_char (text + second) - text);
      int status = emit_word (reader, from, end, FALSE);

      if (status == 0 && end >= to && reader->mode == DOSSIER_WORDS_OF_TEXT)
        status = emit_word (reader, second, end, TRUE);
      if (status != 0)
        return status;
      from = second;
      second = end;
    }
  return 0;
}

/* The word or the pairs that begin at *@at and end at @length or before, or nothing if no word
 * begins there; goes on behind it. */
static int
emit_run (const Reader *reader, gsize *at, gsize length)
{
  const char *text = reader->folded->text;
  gsize from = *at, to = *at;
  gunichar c = g_utf8_get_char (text + from);
  gboolean word = is_word_character (c), pairs = dossier_is_pair_character (c);

  do
    {
      to += (gsize) g_utf8_skip[(guchar) text[to]];
      c = to < length ? g_utf8_get_char (text + to) : 0;
    }
  while (word && c != 0 && is_word_character (c) && dossier_is_pair_character (c) == pairs);

  *at = to;
  if (!word)
    return 0;
  return pairs ? emit_pairs (reader, from, to) : emit_word (reader, from, to, FALSE);
}

/* Where the letters and digits of ASCII end that begin at @at. */
static gsize
find_ascii_end (const char *text, gsize at)
{
  while (g_ascii_isalnum (text[at]))
    at++;
  return at;
}

/**
 * dossier_words_foreach_folded:
 * @text: valid UTF-8
 * @folded: @text, folded
 * @from: where to begin, in bytes of @folded
 * @to: where to end, at a space or the end of @folded: a word is read as far as its letters go
 * @mode: what the words are for
 * @func: called with every word in order
 * @data: for @func
 *
 * For who needs the words of a part of a text: a space is in no word.
 *
 * Returns: 0, or what @func returned to end the work
 */
int
dossier_words_foreach_folded (const char           *text,
                              const DossierFolded  *folded,
                              gsize                 from,
                              gsize                 to,
                              DossierWordMode       mode,
                              DossierWordFunc       func,
                              gpointer              data)
{
  g_autoptr (GString) exact = NULL;
  const Reader reader = { text, folded, mode, func, data, &exact };
  int status = 0;
  gsize at = from;

  while (at < to && status == 0)
    {
      gsize end = find_ascii_end (folded->text, at);

      /* Most words are of ASCII alone, and so is what stands between them. */
      if ((folded->text[end] & 0x80) != 0)
        status = emit_run (&reader, &at, to);
      else
        {
          if (end > at)
            status = emit_word (&reader, at, end, FALSE);
          at = MAX (end, at + 1);
        }
    }
  return status;
}

/**
 * dossier_words_foreach:
 * @text: valid UTF-8
 * @length: its length in bytes
 * @mode: what the words are for
 * @func: called with every word in order
 * @data: for @func
 *
 * Returns: 0, or what @func returned to end the work
 */
int
dossier_words_foreach (const char      *text,
                       gsize            length,
                       DossierWordMode  mode,
                       DossierWordFunc  func,
                       gpointer         data)
{
  g_autoptr (DossierFolded) folded = dossier_folded_new (text, length);

  return dossier_words_foreach_folded (text, folded, 0, folded->length, mode, func, data);
}
