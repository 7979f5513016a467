/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-notes.h"

/* Notes that there is room for at first. */
#define FIRST_NOTES 256

/**
 * dossier_word_notes_new:
 * @numbers: the words; it must outlive the notes
 * @size: bytes of a note
 *
 * Returns: (transfer full): notes of no word
 */
DossierWordNotes *
dossier_word_notes_new (const DossierWordNumbers *numbers, gsize size)
{
  DossierWordNotes *self = g_new0 (DossierWordNotes, 1);

  self->numbers = numbers;
  self->stride = (size + 7) & ~(gsize) 7;
  return self;
}

/**
 * dossier_word_notes_free:
 * @self: (transfer full) (nullable): notes
 */
void
dossier_word_notes_free (DossierWordNotes *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self->notes);
  g_free (self);
}

static void
forget (DossierWordNotes *self)
{
  g_clear_pointer (&self->places, g_free);
  g_clear_pointer (&self->notes, g_free);
  self->n_places = 0;
  self->n_notes = 0;
  self->size = 0;
  self->age = self->numbers->age;
}

/* As many places as there are words before the numbers need more room. */
static void
make_places (DossierWordNotes *self)
{
  guint32 n_places = (guint32) (self->numbers->mask / 2 + 2);

  self->places = g_renew (guint32, self->places, n_places);
  memset (self->places + self->n_places, 0, (n_places - self->n_places) * sizeof *self->places);
  self->n_places = n_places;
}

/**
 * dossier_word_notes_admit:
 * @self: notes
 * @number: of a word of which nothing is noted
 *
 * For dossier_word_notes_look().
 *
 * Returns: (transfer none): what is to be noted of the word, all zero
 */
gpointer
dossier_word_notes_admit (DossierWordNotes *self, guint32 number)
{
  if (self->age != self->numbers->age)
    forget (self);
  if (number >= self->n_places)
    make_places (self);
  self->places[number] = ++self->n_notes;
  if (self->n_notes >= self->size)
    {
      self->size = MAX (self->size * 2, FIRST_NOTES);
      self->notes = g_realloc_n (self->notes, self->size, self->stride);
    }
  return memset (self->notes + self->n_notes * self->stride, 0, self->stride);
}
