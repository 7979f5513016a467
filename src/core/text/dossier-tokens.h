/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <string.h>

#include "dossier-fold.h"
#include "dossier-span.h"

G_BEGIN_DECLS

/**
 * DossierTokenFlags:
 * @DOSSIER_TOKEN_WORD: begins with a letter
 * @DOSSIER_TOKEN_NUMBER: begins with a digit: `2026`, `20,000`, `17.5`
 * @DOSSIER_TOKEN_PUNCT: one punctuation mark or symbol
 * @DOSSIER_TOKEN_CAPITAL: first letter upper case
 * @DOSSIER_TOKEN_UPPER: two letters or more, none lower case: `VINK`
 * @DOSSIER_TOKEN_HANGUL: holds Hangul syllables
 * @DOSSIER_TOKEN_SPACE: white space stands before it
 * @DOSSIER_TOKEN_LINE: the first token of a line
 * @DOSSIER_TOKEN_PARAGRAPH: the first token after an empty line, or of the text
 * @DOSSIER_TOKEN_MIXED: a word that holds digits or combining marks as well
 */
typedef enum
{
  DOSSIER_TOKEN_WORD = 1 << 0,
  DOSSIER_TOKEN_NUMBER = 1 << 1,
  DOSSIER_TOKEN_PUNCT = 1 << 2,
  DOSSIER_TOKEN_CAPITAL = 1 << 3,
  DOSSIER_TOKEN_UPPER = 1 << 4,
  DOSSIER_TOKEN_HANGUL = 1 << 5,
  DOSSIER_TOKEN_SPACE = 1 << 6,
  DOSSIER_TOKEN_LINE = 1 << 7,
  DOSSIER_TOKEN_PARAGRAPH = 1 << 8,
  DOSSIER_TOKEN_MIXED = 1 << 9,
} DossierTokenFlags;

/**
 * DossierToken:
 * @span: bytes in the text
 * @fold_start: first byte in the folded text
 * @fold_end: the byte after the last one in the folded text
 * @flags: what it is
 * @word: its number in the #DossierWordNumbers of the tokens, 0 for none
 *
 * Words are runs of letters, marks and digits that begin with a letter
 * (`COP26`, a whole Korean eojeol, one Vietnamese syllable). A number keeps separators
 * between digits (`20,000`, `17.5`, `1.250`), not slashes, colons or hyphens.
 * Everything else but white space is a token of one character: hyphens and
 * apostrophes always stand alone, and a missing %DOSSIER_TOKEN_SPACE tells
 * that two tokens touch.
 */
typedef struct
{
  DossierSpan span;
  guint32 fold_start;
  guint32 fold_end;
  guint32 flags;
  guint32 word;
} DossierToken;

/**
 * DossierTokens:
 * @text: the text, borrowed
 * @length: its length in bytes
 * @folded: the folded text, owned
 * @items: the tokens in order
 * @n_items: how many
 * @screen: (nullable): the #DossierScreen that filled @openings
 * @openings: (nullable): for each token the dictionaries in which a phrase may
 *   begin with it, as bits of @screen; owned
 * @numbers: (nullable): the #DossierWordNumbers that numbered the tokens
 * @age: its age when it did
 *
 * One reading of one text that all annotators share.
 */
typedef struct
{
  const char *text;
  gsize length;
  DossierFolded *folded;
  DossierToken *items;
  guint n_items;
  gconstpointer screen;
  guint64 *openings;
  gconstpointer numbers;
  guint age;
} DossierTokens;

DossierTokens *dossier_tokens_new    (const char          *text,
                                      gsize                length);
void           dossier_tokens_free   (DossierTokens       *self);
guint          dossier_tokens_find   (const DossierTokens *self,
                                      gsize                byte);
/* The first @length bytes as a number, all of eight if it is more. @folded
 * has eight bytes to read, as a folded text has at any place. */
static inline guint64
dossier_word_load (const char *folded, gsize length)
{
  guint64 word;

  memcpy (&word, folded, sizeof word);
  if (length < sizeof word)
    word &= GUINT64_TO_LE ((G_GUINT64_CONSTANT (1) << (8 * length)) - 1);
  return word;
}

/* A number of so many @bits for a loaded word. */
static inline guint
dossier_word_hash (guint64 word, guint bits)
{
  return (guint) ((word * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - bits));
}

/**
 * dossier_token_is:
 * @self: tokens
 * @index: index of a token; one past the end is no word
 * @folded_word: a folded word
 *
 * Returns: whether the token folds to @folded_word
 */
static inline gboolean
dossier_token_is (const DossierTokens *self, guint index, const char *folded_word)
{
  const DossierToken *token = &self->items[index];
  gsize length = strlen (folded_word);

  return index < self->n_items && token->fold_end - token->fold_start == length
         && memcmp (self->folded->text + token->fold_start, folded_word, length) == 0;
}

/**
 * dossier_token_is_mark:
 * @self: tokens
 * @index: index of a token
 * @end: the token after the last one that counts
 * @marks: ASCII punctuation marks
 *
 * Returns: whether the token is one of @marks
 */
static inline gboolean
dossier_token_is_mark (const DossierTokens *self, guint index, guint end, const char *marks)
{
  const DossierToken *token = &self->items[index];

  return index < end && (token->flags & DOSSIER_TOKEN_PUNCT)
         && dossier_span_length (token->span) == 1
         && strchr (marks, self->text[token->span.start]) != NULL;
}

/**
 * dossier_token_ends_with:
 * @self: tokens
 * @index: index of a token; one past the end ends with nothing
 * @folded_ending: folded letters
 *
 * Returns: whether the token is longer than @folded_ending and ends with it
 */
static inline gboolean
dossier_token_ends_with (const DossierTokens *self, guint index, const char *folded_ending)
{
  const DossierToken *token = &self->items[index];
  gsize length = strlen (folded_ending);

  return index < self->n_items && token->fold_end - token->fold_start > length
         && memcmp (self->folded->text + token->fold_end - length, folded_ending, length) == 0;
}

/**
 * dossier_token_ends_with_any:
 * @self: tokens
 * @index: index of a token; one past the end ends with nothing
 * @folded_endings: (array zero-terminated=1): folded letters
 *
 * Returns: whether the token is longer than one of @folded_endings and ends with it
 */
static inline gboolean
dossier_token_ends_with_any (const DossierTokens *self, guint index,
                             const char *const *folded_endings)
{
  for (; *folded_endings != NULL; folded_endings++)
    if (dossier_token_ends_with (self, index, *folded_endings))
      return TRUE;
  return FALSE;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTokens, dossier_tokens_free)

G_END_DECLS
