/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-tokens.h"
#include "dossier-word-numbers.h"

G_BEGIN_DECLS

/**
 * DossierWordNotes:
 *
 * What one reader of texts has found out about words that have numbers, each
 * looked at once. Notes stand in the order in which they were made. Where the
 * words lose their numbers, they lose the notes. One thread at a time.
 */
typedef struct
{
  const DossierWordNumbers *numbers;
  guint32 *places; /* by number which of @notes, 0 where nothing is noted */
  guint32 n_places;
  guint age;       /* that of the numbers */
  char *notes;     /* the first is nobody's */
  gsize stride;    /* bytes of a note */
  guint32 n_notes;
  guint32 size;    /* how many there is room for */
} DossierWordNotes;

DossierWordNotes *dossier_word_notes_new   (const DossierWordNumbers *numbers,
                                            gsize                     size);
void              dossier_word_notes_free  (DossierWordNotes         *self);
gpointer          dossier_word_notes_admit (DossierWordNotes         *self,
                                            guint32                   number);

/**
 * dossier_word_notes_are_of:
 * @self: notes
 * @tokens: the reading of a text
 *
 * Returns: whether the words of the tokens have the numbers that the notes go by
 */
static inline gboolean
dossier_word_notes_are_of (const DossierWordNotes *self, const DossierTokens *tokens)
{
  return tokens->numbers == self->numbers && tokens->age == self->numbers->age;
}

/**
 * dossier_word_notes_look:
 * @self: notes
 * @number: a word's, not 0
 * @is_new: (out): whether nothing is noted of the word
 *
 * Returns: (transfer none): what is noted of the word, all zero if it is new,
 *   for the caller to fill; good until the next word is looked up
 */
static inline gpointer
dossier_word_notes_look (DossierWordNotes *self, guint32 number, gboolean *is_new)
{
  if (G_LIKELY (number < self->n_places && self->age == self->numbers->age
                && self->places[number] != 0))
    {
      *is_new = FALSE;
      return self->notes + self->places[number] * self->stride;
    }
  *is_new = TRUE;
  return dossier_word_notes_admit (self, number);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordNotes, dossier_word_notes_free)

G_END_DECLS
