/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokens.h"

#include <string.h>

#include "dossier-block.h"
#include "dossier-chars.h"
#include "dossier-fold-writer.h"

/* What the fold can always take beside the rest of the text, byte by byte. */
#define SPARE_ROOM sizeof (DossierBlock)

/* A text that is divided and folded in one go. @pending are the flags of the
 * token that comes next. */
typedef struct
{
  const DossierChar *table;
  const guint8 *ascii;
  const char *text;
  const char *end;
  DossierFoldWriter fold;
  DossierToken *items;
  guint n_items;
  guint size;
  guint pending;
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

/* Makes room again for the rest of the text: a few characters fold to more
 * bytes than they have. */
static const char *
pass_far (Reader *reader, const char *at)
{
  DossierFoldWriter *fold = &reader->fold;
  gsize source = (gsize) (at - reader->text), room;

  dossier_fold_writer_put_char (fold, reader->table, dossier_char_read (&at), source);
  room = (gsize) (reader->end - at) + SPARE_ROOM;
  if (G_UNLIKELY (fold->size - fold->length < room))
    dossier_fold_writer_ask_room (fold, room);
  return at;
}

/* Passes the character at @at and folds it. */
static inline const char *
pass (Reader *reader, const char *at)
{
  DossierFoldWriter *fold = &reader->fold;
  char folded = reader->table[(guint8) *at].fold[0];

  if (G_UNLIKELY ((*at & 0x80) != 0))
    return pass_far (reader, at);
  fold->hangul = 0;
  if (folded == ' ' && fold->length > 0 && fold->text[fold->length - 1] == ' ')
    return at + 1;
  fold->text[fold->length] = folded;
  fold->map[fold->length++] = (guint32) (at - reader->text);
  return at + 1;
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
static guint
read_word (Reader *reader, const char **place)
{
  const char *start = *place, *at = start, *end = start, *next;
  guint all = 0, classes;

  while (at < reader->end && ((classes = peek (reader, at, &next)) & IN_WORD) != 0)
    {
      at = pass (reader, at);
      if (classes & DOSSIER_CHAR_IGNORED)
        continue;
      all |= classes;
      end = at;
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
read_number (Reader *reader, const char **place)
{
  const char *at = *place, *next;

  while (at < reader->end)
    {
      if (peek (reader, at, &next) & (DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_MARK))
        {
          at = pass (reader, at);
          continue;
        }
      if ((*at != '.' && *at != ',') || at + 1 >= reader->end
          || (peek (reader, at + 1, &next) & DOSSIER_CHAR_DIGIT) == 0)
        break;
      at = pass (reader, at);
      at = pass (reader, at);
    }
  *place = at;
  return DOSSIER_TOKEN_NUMBER;
}

static guint
read_mark (Reader *reader, const char **place)
{
  const char *at = pass (reader, *place), *next;

  while (at < reader->end && (peek (reader, at, &next) & DOSSIER_CHAR_MARK))
    at = pass (reader, at);
  *place = at;
  return DOSSIER_TOKEN_PUNCT;
}

/* The case of a word of ASCII letters from @at to @end. */
static inline guint
get_case (const char *at, const char *end)
{
  if (*at & 0x20)
    return 0;
  for (const char *p = at + 1; p < end; p++)
    if (*p & 0x20)
      return DOSSIER_TOKEN_CAPITAL;
  return end - at > 1 ? DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_UPPER : DOSSIER_TOKEN_CAPITAL;
}

/* Reads words of ASCII letters with one space between them, by far the most of
 * most texts, a block at a time; gives the place where something else begins.
 * What is written behind the last letter is written over later. */
static const char *
read_plain_words (Reader *reader, const char *at)
{
  const char *const text = reader->text, *const end = reader->end;
  char *const folded = reader->fold.text;
  guint32 *const map = reader->fold.map;
  guint32 fold_end = (guint32) reader->fold.length;
  guint pending = reader->pending;
  DossierToken *token = reader->items + reader->n_items, *limit = reader->items + reader->size;

  while (token < limit)
    {
      const char *stop = at;
      guint32 fold_at = fold_end;
      guint n = sizeof (DossierBlock);

      while (n == sizeof (DossierBlock) && end - stop > (gssize) sizeof (DossierBlock))
        {
          DossierBlock bytes = dossier_block_load (stop);
          DossierBlock letters = (DossierBlock) ((bytes | 0x20) - 'a' <= 'z' - 'a');

          bytes |= letters & 0x20;
          memcpy (folded + fold_at, &bytes, sizeof bytes);
          dossier_fold_map_block (map + fold_at, (guint32) (stop - text));
          n = dossier_block_count_head (letters);
          stop += n;
          fold_at += n;
        }
      if (n == sizeof (DossierBlock) || stop == at || (*stop & 0x80) != 0
          || (reader->ascii[(guint8) *stop] & IN_WORD) != 0)
        break;

      token->span = DOSSIER_SPAN_INIT ((guint32) (at - text), (guint32) (stop - text));
      token->fold_start = fold_end;
      token->fold_end = fold_at;
      token->word = 0;
      token->flags = pending | DOSSIER_TOKEN_WORD | get_case (at, stop);
      token++;
      pending = 0;
      at = stop;
      fold_end = fold_at;
      if (*at != ' ')
        break;
      pending = DOSSIER_TOKEN_SPACE;
      at++;
      fold_end++;
    }
  if (fold_end > reader->fold.length)
    reader->fold.hangul = 0;
  reader->n_items = (guint) (token - reader->items);
  reader->pending = pending;
  reader->fold.length = fold_end;
  return at;
}

/* Reads the token at @at, which begins with a character of @classes. */
static const char *
read_token (Reader *reader, const char *at, guint classes)
{
  const char *start = at;
  DossierToken *token;

  if (G_UNLIKELY (reader->n_items == reader->size))
    reader->items = g_renew (DossierToken, reader->items, reader->size *= 2);
  token = &reader->items[reader->n_items++];
  token->word = 0;
  token->flags = reader->pending;
  token->fold_start = (guint32) reader->fold.length;
  if (classes & DOSSIER_CHAR_LETTER)
    token->flags |= read_word (reader, &at)
                    | ((classes & DOSSIER_CHAR_UPPER) ? DOSSIER_TOKEN_CAPITAL : 0);
  else if (classes & DOSSIER_CHAR_DIGIT)
    token->flags |= read_number (reader, &at);
  else
    token->flags |= read_mark (reader, &at);
  token->span = DOSSIER_SPAN_INIT ((guint32) (start - reader->text),
                                   (guint32) (at - reader->text));
  token->fold_end = (guint32) reader->fold.length;
  reader->pending = 0;
  return at;
}

static void
read_tokens (DossierTokens *self)
{
  const char *at = self->text, *next;
  Reader reader = {
    .table = dossier_chars_get_table (),
    .ascii = dossier_chars_get_ascii (),
    .text = self->text,
    .end = self->text + self->length,
    .size = (guint) (self->length / 5 + 4),
    .pending = DOSSIER_TOKEN_LINE | DOSSIER_TOKEN_PARAGRAPH,
  };

  reader.items = g_new (DossierToken, reader.size);
  dossier_fold_writer_init (&reader.fold, self->length + SPARE_ROOM, TRUE);
  while (at < reader.end)
    {
      const char *start = at;
      guint classes = peek (&reader, at, &next);

      if ((classes & DOSSIER_CHAR_LETTER) && (*at & 0x80) == 0)
        at = read_plain_words (&reader, at);
      if (at > start)
        continue;
      if ((classes & (DOSSIER_CHAR_SPACE | DOSSIER_CHAR_IGNORED)) == 0)
        {
          at = read_token (&reader, at, classes);
          continue;
        }
      if (classes & DOSSIER_CHAR_SPACE)
        reader.pending |= DOSSIER_TOKEN_SPACE;
      if ((classes & DOSSIER_CHAR_BREAK) && !(*at == '\r' && *next == '\n'))
        reader.pending |= (reader.pending & DOSSIER_TOKEN_LINE)
                            ? DOSSIER_TOKEN_PARAGRAPH : DOSSIER_TOKEN_LINE;
      at = pass (&reader, at);
    }
  self->folded = dossier_fold_writer_finish (&reader.fold, self->length);
  self->items = reader.items;
  self->n_items = reader.n_items;
}

/**
 * dossier_tokens_new:
 * @text: valid UTF-8; it is not copied and must outlive the tokens
 * @length: its length in bytes, below 4 GiB
 *
 * Divides and folds @text in one go. White space and zero-width characters
 * between tokens belong to none.
 *
 * Returns: (transfer full): the tokens
 */
DossierTokens *
dossier_tokens_new (const char *text, gsize length)
{
  DossierTokens *self = g_new0 (DossierTokens, 1);

  self->text = text;
  self->length = length;
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
  const DossierToken *low = self->items;
  guint n = self->n_items;

  /* No branch but the loop's: which half it is cannot be foretold. */
  while (n > 1)
    {
      guint half = n / 2;

      low += half * (low[half - 1].span.end <= byte);
      n -= half;
    }
  return (guint) (low - self->items) + (n == 1 && low->span.end <= byte);
}
