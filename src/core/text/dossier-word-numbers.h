/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* A longer word, in bytes, has no number. */
#define DOSSIER_WORD_NUMBERS_LONGEST 24

/* The bytes of a word as numbers; with its length they tell it from all others.
 * @note and @hash are for who numbers the words: what is looked up with each word of each
 * text stands beside it. @hash is dossier_shingle_hash_word() of the word. */
typedef struct
{
  guint64 first;
  guint64 middle;
  guint64 last;
  guint64 length;
  guint64 note;
  guint64 hash;
} DossierWord;

/**
 * DossierWordNumbers:
 *
 * Numbers the words that it meets, from 1 on, in the order in which it meets
 * them: most words of a text are those of the text before. What is noted of
 * words by their numbers, see #DossierWordNotes, is found without another look
 * at their letters, and what is noted of frequent words stands close together.
 *
 * It knows all words of one text, and between texts forgets all if it knows
 * very many. One thread at a time.
 */
typedef struct
{
  guint32 *places;    /* the numbers of words, 0 where free, by hash */
  DossierWord *words; /* by number */
  guint32 n_words;
  guint shift;        /* leaves the bits of a place */
  gsize mask;         /* one less than the number of places, of which half are used */
  guint age;          /* how often it has forgotten all */
} DossierWordNumbers;

DossierWordNumbers *dossier_word_numbers_new        (void);
void                dossier_word_numbers_free       (DossierWordNumbers *self);
void                dossier_word_numbers_begin_text (DossierWordNumbers *self);
guint32             dossier_word_numbers_admit      (DossierWordNumbers *self,
                                                     const DossierWord  *word);

/* The first @length bytes of eight, none if it is below zero and all if it is
 * more. */
static inline guint64
dossier_word_load_some (const char *bytes, int length)
{
  static const guint64 masks[2 * DOSSIER_WORD_NUMBERS_LONGEST + 1] = {
    [25] = 0xff, 0xffff, 0xffffff, 0xffffffff, G_GUINT64_CONSTANT (0xffffffffff),
    G_GUINT64_CONSTANT (0xffffffffffff), G_GUINT64_CONSTANT (0xffffffffffffff),
    [32 ... 2 * DOSSIER_WORD_NUMBERS_LONGEST] = G_MAXUINT64,
  };
  guint64 eight;

  memcpy (&eight, bytes, sizeof eight);
  return GUINT64_FROM_LE (eight) & masks[DOSSIER_WORD_NUMBERS_LONGEST + length];
}

/* @room bytes can be read from @bytes on. How long words are cannot be
 * foretold, so there is no branch but for the few of more than sixteen bytes and
 * those at the very end of a text. */
static inline DossierWord
dossier_word_pack (const char *bytes, gsize length, gsize room)
{
  char copy[DOSSIER_WORD_NUMBERS_LONGEST];
  DossierWord word = { .length = length };

  if (G_UNLIKELY (room < sizeof copy))
    {
      memset (copy, 0, sizeof copy);
      bytes = memcpy (copy, bytes, length);
    }
  word.first = dossier_word_load_some (bytes, (int) length);
  word.middle = dossier_word_load_some (bytes + 8, (int) length - 8);
  if (length > 16)
    word.last = dossier_word_load_some (bytes + 16, (int) length - 16);
  return word;
}

/* Where the search for a word begins. */
static inline gsize
dossier_word_numbers_hash (const DossierWordNumbers *self, const DossierWord *word)
{
  guint64 mixed = (word->first ^ word->middle) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                  + word->last + word->length;

  return (gsize) ((mixed * G_GUINT64_CONSTANT (0xd6e8feb86659fd93)) >> self->shift);
}

/**
 * dossier_word_numbers_find:
 * @self: numbers of words
 * @bytes: a word, not necessarily terminated
 * @length: its length in bytes, from 1 to %DOSSIER_WORD_NUMBERS_LONGEST
 * @room: how many bytes can be read from @bytes on, @length at least
 * @is_new: (out): whether it has not been met; then its note is 0
 *
 * Returns: the number of the word, a new one if it has not been met
 */
static inline guint32
dossier_word_numbers_find (DossierWordNumbers *self, const char *bytes, gsize length, gsize room,
                           gboolean *is_new)
{
  DossierWord word = dossier_word_pack (bytes, length, room);
  gsize at = dossier_word_numbers_hash (self, &word);

  *is_new = FALSE;
  for (guint32 number; (number = self->places[at]) != 0; at = (at + 1) & self->mask)
    {
      const DossierWord *known = &self->words[number];

      if (((known->first ^ word.first) | (known->middle ^ word.middle)
           | (known->last ^ word.last) | (known->length ^ length)) == 0)
        return number;
    }
  *is_new = TRUE;
  return dossier_word_numbers_admit (self, &word);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordNumbers, dossier_word_numbers_free)

G_END_DECLS
