/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-numbers.h"

/* Words that it has room for at first, and those that are worth keeping from
 * text to text: what is noted of more does not stay close at hand. */
#define FIRST_BITS 12
#define MAX_WORDS 30000

static void
set_size (DossierWordNumbers *self, guint bits)
{
  self->mask = ((gsize) 1 << bits) - 1;
  self->shift = 64 - bits;
  g_free (self->places);
  self->places = g_new0 (guint32, self->mask + 1);
  self->words = g_renew (DossierWord, self->words, self->mask / 2 + 2);
}

static void
put (DossierWordNumbers *self, guint32 number)
{
  gsize at = dossier_word_numbers_hash (self, &self->words[number]);

  while (self->places[at] != 0)
    at = (at + 1) & self->mask;
  self->places[at] = number;
}

static void
grow (DossierWordNumbers *self)
{
  set_size (self, 64 - self->shift + 1);
  for (guint32 number = 1; number <= self->n_words; number++)
    put (self, number);
}

/**
 * dossier_word_numbers_new:
 *
 * Returns: (transfer full): numbers of no word
 */
DossierWordNumbers *
dossier_word_numbers_new (void)
{
  DossierWordNumbers *self = g_new0 (DossierWordNumbers, 1);

  set_size (self, FIRST_BITS);
  return self;
}

/**
 * dossier_word_numbers_free:
 * @self: (transfer full) (nullable): numbers of words
 */
void
dossier_word_numbers_free (DossierWordNumbers *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self->words);
  g_free (self);
}

/**
 * dossier_word_numbers_begin_text:
 * @self: numbers of words
 *
 * To be called between two texts: the numbers given before may not be good any
 * longer.
 */
void
dossier_word_numbers_begin_text (DossierWordNumbers *self)
{
  if (self->n_words <= MAX_WORDS)
    return;
  self->n_words = 0;
  self->age++;
  set_size (self, FIRST_BITS);
}

/**
 * dossier_word_numbers_admit:
 * @self: numbers of words
 * @word: a word that it does not know
 *
 * For dossier_word_numbers_find().
 *
 * Returns: the number of the word
 */
guint32
dossier_word_numbers_admit (DossierWordNumbers *self, const DossierWord *word)
{
  if (self->n_words > self->mask / 2)
    grow (self);
  self->words[++self->n_words] = *word;
  put (self, self->n_words);
  return self->n_words;
}
