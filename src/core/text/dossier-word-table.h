/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* A longer word, in bytes, has no place in a table. */
#define DOSSIER_WORD_TABLE_LONGEST 24

/* The bytes of a word as numbers; with its length they tell it from all others. */
typedef struct
{
  guint64 first;
  guint64 middle;
  guint64 last;
} DossierWordKey;

/* What stands before the payload; @length is 0 where the place is free. */
typedef struct
{
  DossierWordKey key;
  guint64 length;
} DossierWordPlace;

/**
 * DossierWordTable:
 *
 * Remembers something of words that it has met, a bounded number of them:
 * most words of a text are those of the text before. Where it is full it
 * forgets all and begins anew. One thread at a time.
 */
typedef struct
{
  char *places;
  gsize stride; /* bytes of a place with its payload */
  gsize mask;   /* one less than the number of places */
  guint shift;  /* leaves the bits of a place's number */
  guint n_words;
} DossierWordTable;

DossierWordTable *dossier_word_table_new   (guint             bits,
                                            gsize             payload);
void              dossier_word_table_free  (DossierWordTable *self);
gpointer          dossier_word_table_admit (DossierWordTable *self,
                                            DossierWordKey    key,
                                            gsize             length);

/* The whole of a word of up to eight bytes. Pieces may overlap; nothing behind
 * the word is read. */
static inline guint64
dossier_word_key_short (const char *word, gsize length)
{
  guint32 first, last;

  if (length < sizeof first)
    return (guint64) (guint8) word[0] << 16 | (guint64) (guint8) word[length / 2] << 8
           | (guint8) word[length - 1];
  memcpy (&first, word, sizeof first);
  memcpy (&last, word + length - sizeof last, sizeof last);
  return (guint64) first << 32 | last;
}

static inline DossierWordKey
dossier_word_key (const char *word, gsize length)
{
  DossierWordKey key = { 0 };

  if (length <= sizeof key.first)
    {
      key.first = dossier_word_key_short (word, length);
      return key;
    }
  memcpy (&key.first, word, sizeof key.first);
  memcpy (&key.last, word + length - sizeof key.last, sizeof key.last);
  if (length > 2 * sizeof key.first)
    memcpy (&key.middle, word + sizeof key.first, sizeof key.middle);
  return key;
}

/* Where the search for a word begins. */
static inline guint
dossier_word_table_hash (const DossierWordTable *self, DossierWordKey key, gsize length)
{
  guint64 mixed = (key.first ^ key.middle) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + key.last
                  + length;

  return (guint) ((mixed * G_GUINT64_CONSTANT (0xd6e8feb86659fd93)) >> self->shift);
}

/**
 * dossier_word_table_look:
 * @self: a table
 * @word: bytes, not necessarily terminated
 * @length: how many, from 1 to %DOSSIER_WORD_TABLE_LONGEST
 * @is_new: (out): whether the word has not been met, or was forgotten
 *
 * Returns: (transfer none): what is remembered of the word, all zero if it is
 *   new, for the caller to fill; good until the next word is looked up
 */
static inline gpointer
dossier_word_table_look (DossierWordTable *self, const char *word, gsize length,
                         gboolean *is_new)
{
  DossierWordKey key = dossier_word_key (word, length);
  gsize at = dossier_word_table_hash (self, key, length);

  *is_new = FALSE;
  for (;;)
    {
      DossierWordPlace *place = (gpointer) (self->places + at * self->stride);

      if (place->key.first == key.first && place->length == length
          && (length <= sizeof key.first
              || (place->key.last == key.last && place->key.middle == key.middle)))
        return place + 1;
      if (place->length == 0)
        break;
      at = (at + 1) & self->mask;
    }
  *is_new = TRUE;
  return dossier_word_table_admit (self, key, length);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordTable, dossier_word_table_free)

G_END_DECLS
