/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokens.h"

#include <string.h>

#include "dossier-chars.h"

typedef struct
{
  const DossierChar *table;
  const guint8 *ascii;
  const char *text;
  const char *end;
} Reader;

static inline guint
peek (const Reader *reader, const char *at, const char **next)
{
  if (G_LIKELY ((*at & 0x80) == 0))
    {
      *next = at + 1;
      return reader->ascii[(guint8) *at];
    }
  *next = at;
  return dossier_char_classify (reader->table, dossier_char_read (next));
}

#define IN_WORD \
  (DOSSIER_CHAR_LETTER | DOSSIER_CHAR_MARK | DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_IGNORED)

/* Whether a word without lower case has two letters of upper case. */
static gboolean
has_two_upper (const Reader *reader, const char *at, const char *end)
{
  guint n_upper = 0;

  while (at < end && n_upper < 2)
    n_upper += (peek (reader, at, &at) & DOSSIER_CHAR_UPPER) != 0;
  return n_upper == 2;
}

/* A run of letters, marks and digits. Zero-width characters inside it belong
 * to it, those after it do not. */
static inline guint
read_word (const Reader *reader, const char **place)
{
  const char *start = *place, *at = start, *end = at, *next;
  guint all = 0, classes;

  for (;;)
    {
      while (at < reader->end && ((classes = reader->ascii[(guint8) *at]) & IN_WORD) != 0)
        {
          all |= classes;
          end = ++at;
        }
      if (at == reader->end || (*at & 0x80) == 0)
        break;
      classes = peek (reader, at, &next);
      if ((classes & IN_WORD) == 0)
        break;
      at = next;
      if (classes & DOSSIER_CHAR_IGNORED)
        continue;
      end = next;
      all |= classes;
    }
  *place = end;
  return DOSSIER_TOKEN_WORD
         | ((all & DOSSIER_CHAR_HANGUL) ? DOSSIER_TOKEN_HANGUL : 0)
         | ((all & (DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_MARK)) ? DOSSIER_TOKEN_MIXED : 0)
         | ((all & (DOSSIER_CHAR_UPPER | DOSSIER_CHAR_LOWER)) == DOSSIER_CHAR_UPPER
                && has_two_upper (reader, start, end)
              ? DOSSIER_TOKEN_UPPER : 0);
}

/* Digits; a full stop or a comma only between two of them. */
static guint
read_number (const Reader *reader, const char **place)
{
  const char *at = *place, *next;

  while (at < reader->end)
    {
      if (peek (reader, at, &next) & (DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_MARK))
        {
          at = next;
          continue;
        }
      if ((*at != '.' && *at != ',') || at + 1 >= reader->end
          || (peek (reader, at + 1, &next) & DOSSIER_CHAR_DIGIT) == 0)
        break;
      at = next;
    }
  *place = at;
  return DOSSIER_TOKEN_NUMBER;
}

static guint
read_mark (const Reader *reader, const char **place)
{
  const char *at = *place, *next;

  dossier_char_read (&at);
  while (at < reader->end && (peek (reader, at, &next) & DOSSIER_CHAR_MARK))
    at = next;
  *place = at;
  return DOSSIER_TOKEN_PUNCT;
}

/* The first folded byte from @fold on that comes from @source or later. */
static inline guint32
find_fold (const DossierFolded *folded, guint32 fold, guint32 source)
{
  while (fold < folded->length && folded->map[fold] < source)
    fold++;
  return fold;
}

/* The same for the end of a token that begins at the folded byte @start. Most
 * tokens fold byte by byte. */
static inline guint32
find_fold_end (const DossierFolded *folded, guint32 start, DossierSpan span)
{
  guint32 end = start + (span.end - span.start);

  return end <= folded->length && end > start && folded->map[end - 1] < span.end
           && folded->map[end] >= span.end
           ? end : find_fold (folded, start, span.end);
}

static void
read_tokens (DossierTokens *self)
{
  const char *text = self->text, *at = text;
  Reader reader = {
    dossier_chars_get_table (), dossier_chars_get_ascii (), text, text + self->length,
  };
  const DossierFolded *folded = self->folded;
  guint pending = DOSSIER_TOKEN_LINE | DOSSIER_TOKEN_PARAGRAPH, n_breaks = 0;
  guint size = (guint) (self->length / 5 + 4), n_items = 0;
  guint32 fold = 0;
  DossierToken *items = g_new (DossierToken, size);

  while (at < reader.end)
    {
      const char *next, *start = at;
      guint classes = peek (&reader, at, &next);
      DossierToken *token;

      if (*at == ' ')
        {
          pending |= DOSSIER_TOKEN_SPACE;
          at = next;
          continue;
        }
      if (classes & (DOSSIER_CHAR_SPACE | DOSSIER_CHAR_IGNORED))
        {
          if (classes & DOSSIER_CHAR_SPACE)
            pending |= DOSSIER_TOKEN_SPACE;
          if ((classes & DOSSIER_CHAR_BREAK) && !(*at == '\r' && *next == '\n'))
            pending |= ++n_breaks > 1 ? DOSSIER_TOKEN_LINE | DOSSIER_TOKEN_PARAGRAPH
                                      : DOSSIER_TOKEN_LINE;
          at = next;
          continue;
        }

      if (G_UNLIKELY (n_items == size))
        items = g_renew (DossierToken, items, size *= 2);
      token = &items[n_items++];
      token->flags = pending;
      if (classes & DOSSIER_CHAR_LETTER)
        token->flags |= read_word (&reader, &at)
                        | ((classes & DOSSIER_CHAR_UPPER) ? DOSSIER_TOKEN_CAPITAL : 0);
      else if (classes & DOSSIER_CHAR_DIGIT)
        token->flags |= read_number (&reader, &at);
      else
        token->flags |= read_mark (&reader, &at);
      pending = 0;
      n_breaks = 0;

      token->word = 0;
      token->span.start = (guint32) (start - text);
      token->span.end = (guint32) (at - text);
      token->fold_start = find_fold (folded, fold, token->span.start);
      token->fold_end = fold = find_fold_end (folded, token->fold_start, token->span);
    }
  self->items = items;
  self->n_items = n_items;
}

/**
 * dossier_tokens_new:
 * @text: valid UTF-8; it is not copied and must outlive the tokens
 * @length: its length in bytes, below 4 GiB
 *
 * Reads @text twice, once to fold and once to divide it. White space and
 * zero-width characters between tokens belong to none.
 *
 * Returns: (transfer full): the tokens
 */
DossierTokens *
dossier_tokens_new (const char *text, gsize length)
{
  DossierTokens *self = g_new0 (DossierTokens, 1);

  self->text = text;
  self->length = length;
  self->folded = dossier_folded_new (text, length);
  read_tokens (self);
  return self;
}

/**
 * dossier_tokens_free:
 * @self: (transfer full) (nullable): tokens
 */
void
dossier_tokens_free (DossierTokens *self)
{
  if (self == NULL)
    return;
  dossier_folded_free (self->folded);
  g_free (self->items);
  g_free (self->openings);
  g_free (self);
}

/**
 * dossier_tokens_find:
 * @self: tokens
 * @byte: a position in the text
 *
 * Takes logarithmic time.
 *
 * Returns: index of the token that holds @byte or else of the first one after
 *   it; the number of tokens if there is none
 */
guint
dossier_tokens_find (const DossierTokens *self, gsize byte)
{
  guint low = 0, high = self->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->items[middle].span.end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
