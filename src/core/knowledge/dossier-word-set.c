/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-word-set.h"

#include <string.h>

/* Longer words are not kept and never found. */
#define LONGEST 63

/* A place of the table; @length is 0 where it is free. */
typedef struct
{
  guint32 offset;
  guint8 length;
} Place;

struct _DossierWordSet
{
  guint64 lengths;          /* bit i: there is a word of i bytes */
  guint64 first_bytes[4];   /* bit i: there is a word that begins with the byte i */
  Place *places;
  guint n_places; /* a power of two */
  guint n_words;
  GString *bytes;
};

static guint
hash_word (const char *word, gsize length)
{
  guint hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guint8) word[i]) * 16777619u;
  return hash ^ hash >> 15;
}

/* The place of a word, or the free one where it belongs. */
static Place *
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
  self->lengths |= G_GUINT64_CONSTANT (1) << length;
  self->first_bytes[first / 64] |= G_GUINT64_CONSTANT (1) << (first % 64);
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
  guint8 first;

  if (length == 0 || length > LONGEST
      || (self->lengths & G_GUINT64_CONSTANT (1) << length) == 0)
    return FALSE;
  first = (guint8) *word;
  return (self->first_bytes[first / 64] & G_GUINT64_CONSTANT (1) << (first % 64)) != 0
         && find_place (self, word, length)->length != 0;
}
