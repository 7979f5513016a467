/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-tokens.h"

#include <string.h>

#include "dossier-chars.h"

typedef struct
{
  const DossierChar *table;
  const char *text;
  const char *at;
  const char *end;
} Reader;

static inline guint
peek (const Reader *reader, const char **next)
{
  *next = reader->at;
  return dossier_char_classify (reader->table, dossier_char_read (next));
}

/* A run of letters, marks and digits. Zero-width characters inside it belong
 * to it, those after it do not. */
static guint
read_word (Reader *reader, guint classes)
{
  guint flags = DOSSIER_TOKEN_WORD, n_upper = 0;
  gboolean has_lower = FALSE;
  const char *end = reader->at, *next;

  if (classes & DOSSIER_CHAR_UPPER)
    flags |= DOSSIER_TOKEN_CAPITAL;
  while (reader->at < reader->end)
    {
      classes = peek (reader, &next);
      if ((classes & (DOSSIER_CHAR_LETTER | DOSSIER_CHAR_MARK | DOSSIER_CHAR_DIGIT
                      | DOSSIER_CHAR_IGNORED)) == 0)
        break;
      reader->at = next;
      if (classes & DOSSIER_CHAR_IGNORED)
        continue;
      end = next;
      n_upper += (classes & DOSSIER_CHAR_UPPER) != 0;
      has_lower |= (classes & DOSSIER_CHAR_LOWER) != 0;
      if (classes & DOSSIER_CHAR_HANGUL)
        flags |= DOSSIER_TOKEN_HANGUL;
    }
  if (n_upper >= 2 && !has_lower)
    flags |= DOSSIER_TOKEN_UPPER;
  reader->at = end;
  return flags;
}

/* Digits; a full stop or a comma only between two of them. */
static guint
read_number (Reader *reader)
{
  const char *next;

  while (reader->at < reader->end)
    {
      if (peek (reader, &next) & (DOSSIER_CHAR_DIGIT | DOSSIER_CHAR_MARK))
        {
          reader->at = next;
          continue;
        }
      if ((*reader->at == '.' || *reader->at == ',') && reader->at + 1 < reader->end)
        {
          const char *digit = reader->at + 1;

          if (dossier_char_classify (reader->table, dossier_char_read (&digit))
              & DOSSIER_CHAR_DIGIT)
            {
              reader->at = digit;
              continue;
            }
        }
      break;
    }
  return DOSSIER_TOKEN_NUMBER;
}

static guint
read_mark (Reader *reader)
{
  const char *next;

  dossier_char_read (&reader->at);
  while (reader->at < reader->end && (peek (reader, &next) & DOSSIER_CHAR_MARK))
    reader->at = next;
  return DOSSIER_TOKEN_PUNCT;
}

static void
read_tokens (GArray *items, const char *text, gsize length, const DossierFolded *folded)
{
  Reader reader = { dossier_chars_get_table (), text, text, text + length };
  guint pending = DOSSIER_TOKEN_LINE | DOSSIER_TOKEN_PARAGRAPH, n_breaks = 0;
  guint32 fold = 0;

  while (reader.at < reader.end)
    {
      const char *next;
      guint classes = peek (&reader, &next);
      DossierToken token;

      if (classes & (DOSSIER_CHAR_SPACE | DOSSIER_CHAR_IGNORED))
        {
          if (classes & DOSSIER_CHAR_SPACE)
            pending |= DOSSIER_TOKEN_SPACE;
          if ((classes & DOSSIER_CHAR_BREAK) && !(*reader.at == '\r' && *next == '\n'))
            pending |= ++n_breaks > 1 ? DOSSIER_TOKEN_LINE | DOSSIER_TOKEN_PARAGRAPH
                                      : DOSSIER_TOKEN_LINE;
          reader.at = next;
          continue;
        }

      token.span.start = (guint32) (reader.at - text);
      if (classes & DOSSIER_CHAR_LETTER)
        token.flags = read_word (&reader, classes);
      else if (classes & DOSSIER_CHAR_DIGIT)
        token.flags = read_number (&reader);
      else
        token.flags = read_mark (&reader);
      token.span.end = (guint32) (reader.at - text);
      token.flags |= pending;
      pending = 0;
      n_breaks = 0;

      while (fold < folded->length && folded->map[fold] < token.span.start)
        fold++;
      token.fold_start = fold;
      while (fold < folded->length && folded->map[fold] < token.span.end)
        fold++;
      token.fold_end = fold;
      g_array_append_val (items, token);
    }
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
  GArray *items = g_array_sized_new (FALSE, FALSE, sizeof (DossierToken),
                                     (guint) (length / 5 + 4));

  self->text = text;
  self->length = length;
  self->folded = dossier_folded_new (text, length);
  read_tokens (items, text, length, self->folded);
  self->n_items = items->len;
  self->items = (DossierToken *) (gpointer) g_array_free (items, FALSE);
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

/**
 * dossier_token_is:
 * @self: tokens
 * @index: index of a token; one past the end is no word
 * @folded_word: a folded word
 *
 * Returns: whether the token folds to @folded_word
 */
gboolean
dossier_token_is (const DossierTokens *self, guint index, const char *folded_word)
{
  const DossierToken *token;
  gsize length;

  if (index >= self->n_items)
    return FALSE;
  token = &self->items[index];
  length = token->fold_end - token->fold_start;
  return strncmp (self->folded->text + token->fold_start, folded_word, length) == 0
         && folded_word[length] == '\0';
}
