/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-set.h"

#include <string.h>

/* Longer words are not kept and never found. */
#define LONGEST 63
#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* A place of the table; @length is 0 where it is free. */
typedef struct
{
  guint32 offset;
  guint8 length;
} Place;

struct _DossierWordSet
{
  guint64 by_first[256]; /* bit i: a word of i bytes begins with this byte */
  Place *places;
  guint n_places; /* a power of two */
  guint n_words;
  GString *bytes;
};

/* Takes the word in pieces of up to eight bytes, of which the last two may
 * overlap. */
static inline guint
hash_word (const char *word, gsize length)
{
  guint64 hash = length, piece;
  guint32 first, last;

  if (length >= sizeof piece)
    {
      for (gsize at = 0; at + sizeof piece < length; at += sizeof piece)
        {
          memcpy (&piece, word + at, sizeof piece);
          hash = (hash ^ piece) * MULTIPLIER;
          hash ^= hash >> 32;
        }
      memcpy (&piece, word + length - sizeof piece, sizeof piece);
    }
  else if (length >= sizeof first)
    {
      memcpy (&first, word, sizeof first);
      memcpy (&last, word + length - sizeof last, sizeof last);
      piece = (guint64) first << 32 | last;
    }
  else
    {
      piece = (guint64) (guint8) word[0] << 16 | (guint64) (guint8) word[length / 2] << 8
              | (guint8) word[length - 1];
    }
  return (guint) (((hash ^ piece) * MULTIPLIER) >> 32);
}

/* The place of a word, or the free one where it belongs. */
static inline Place *
find_place (const DossierWordSet *self, const char *word, gsize length)
{
  guint mask = self->n_places - 1, at = hash_word (word, length) & mask;

  while (self->places[at].length != 0
         && (self->places[at].length != length
             || memcmp (self->bytes->str + self->places[at].offset, word, length) != 0))
    at = (at + 1) & mask;
  return &self->places[at];
}

static void
grow (DossierWordSet *self)
{
  g_autofree Place *old = self->places;
  guint n_old = self->n_places;

  self->n_places = n_old * 2;
  self->places = g_new0 (Place, self->n_places);
  for (guint i = 0; i < n_old; i++)
    if (old[i].length != 0)
      *find_place (self, self->bytes->str + old[i].offset, old[i].length) = old[i];
}

/**
 * dossier_word_set_new:
 *
 * Returns: (transfer full): an empty set
 */
DossierWordSet *
dossier_word_set_new (void)
{
  DossierWordSet *self = g_new0 (DossierWordSet, 1);

  self->n_places = 16;
  self->places = g_new0 (Place, self->n_places);
  self->bytes = g_string_new (NULL);
  return self;
}

/**
 * dossier_word_set_free:
 * @self: (transfer full) (nullable): a set
 */
void
dossier_word_set_free (DossierWordSet *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_string_free (self->bytes, TRUE);
  g_free (self);
}

/**
 * dossier_word_set_add:
 * @self: a set that no other thread uses yet
 * @word: a word; an empty one and one of 64 bytes or more is left out
 */
void
dossier_word_set_add (DossierWordSet *self, const char *word)
{
  gsize length = strlen (word);
  guint8 first = (guint8) *word;
  Place *place;

  if (length == 0 || length > LONGEST)
    return;
  if ((self->n_words + 1) * 2 > self->n_places)
    grow (self);
  place = find_place (self, word, length);
  if (place->length != 0)
    return;
  *place = (Place) { (guint32) self->bytes->len, (guint8) length };
  g_string_append_len (self->bytes, word, (gssize) length);
  self->n_words++;
  self->by_first[first] |= G_GUINT64_CONSTANT (1) << length;
}

/**
 * dossier_word_set_contains:
 * @self: a set
 * @word: bytes, not necessarily terminated
 * @length: how many
 *
 * Returns: whether they are a word of the set
 */
gboolean
dossier_word_set_contains (const DossierWordSet *self, const char *word, gsize length)
{
  return length > 0 && length <= LONGEST
         && (self->by_first[(guint8) *word] & G_GUINT64_CONSTANT (1) << length) != 0
         && find_place (self, word, length)->length != 0;
}
