/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-table.h"

/**
 * dossier_word_table_new:
 * @bits: there are 2 to the power of this many places, of which half are used
 * @payload: bytes to remember of each word
 *
 * Returns: (transfer full): a table that has met no word
 */
DossierWordTable *
dossier_word_table_new (guint bits, gsize payload)
{
  DossierWordTable *self = g_new0 (DossierWordTable, 1);

  self->mask = ((gsize) 1 << bits) - 1;
  self->shift = 64 - bits;
  self->stride = sizeof (DossierWordPlace) + ((payload + 7) & ~(gsize) 7);
  self->places = g_malloc0_n (self->mask + 1, self->stride);
  return self;
}

/**
 * dossier_word_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
dossier_word_table_free (DossierWordTable *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_free (self);
}

/**
 * dossier_word_table_admit:
 * @self: a table
 * @key: of a word that is not in it
 * @length: its length in bytes
 *
 * For dossier_word_table_look().
 *
 * Returns: (transfer none): what is to be remembered of the word, all zero
 */
gpointer
dossier_word_table_admit (DossierWordTable *self, DossierWordKey key, gsize length)
{
  gsize at = dossier_word_table_hash (self, key, length);
  DossierWordPlace *place;

  if (self->n_words > self->mask / 2)
    {
      memset (self->places, 0, (self->mask + 1) * self->stride);
      self->n_words = 0;
    }
  for (;; at = (at + 1) & self->mask)
    {
      place = (gpointer) (self->places + at * self->stride);
      if (place->length == 0)
        break;
    }
  self->n_words++;
  place->key = key;
  place->length = length;
  return place + 1;
}
