/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-starts.h"

#include <string.h>

/* A word of so many bytes is its own key. */
#define SHORT_WORD 7
#define FIRST_BITS 4

/* @key is made of the word, which stands at @offset among the words if it is
 * long; 0 where the place is free. @following is what stands behind the
 * word in its phrases. */
typedef struct
{
  guint64 key;
  DossierFollowing following;
  guint32 node;
  guint32 offset;
} Place;

struct _DossierStarts
{
  Place *places; /* 2 to the power of bits, at most half of them taken */
  guint bits;
  guint n_taken;
  GString *words; /* each with a NUL behind it */
};

/* The last byte of a short word's key is zero, that of a long one is not. */
static inline guint64
make_key (const char *word, gsize length)
{
  guint64 first = dossier_word_load (word, length), last;

  if (length <= SHORT_WORD)
    return first;
  last = dossier_word_load (word + length - sizeof last, sizeof last);
  return ((first * 31 + last) * 31 + length) | GUINT64_TO_LE (G_GUINT64_CONSTANT (0xff) << 56);
}

/* The place of a word, or the free one where it belongs. */
static inline Place *
find_place (const DossierStarts *self, const char *word, gsize length)
{
  guint64 key = make_key (word, length);
  guint mask = (1u << self->bits) - 1;

  for (guint at = dossier_word_hash (key, self->bits);; at = (at + 1) & mask)
    {
      Place *place = &self->places[at];
      const char *known = self->words->str + place->offset;

      if (place->key == 0
          || (place->key == key
              && (length <= SHORT_WORD
                  || (strncmp (known, word, length) == 0 && known[length] == '\0'))))
        return place;
    }
}

static void
add_following (DossierFollowing *following, const char *behind)
{
  char first[sizeof (guint64)] = { 0 };
  gsize length = strnlen (behind, DOSSIER_STARTS_LONG);

  memcpy (first, behind, length);
  if (length == DOSSIER_STARTS_LONG)
    following->by_long |= dossier_starts_get_bit (first, DOSSIER_STARTS_LONG);
  else if (length >= DOSSIER_STARTS_SHORT)
    following->by_short |= dossier_starts_get_bit (first, DOSSIER_STARTS_SHORT);
  else if (length > 0)
    following->by_short = G_MAXUINT64;
}

/* Many phrases share a first word, so the room that is wanted is not known
 * before; a table that is twice too large is read from memory more often. */
static void
grow (DossierStarts *self)
{
  g_autofree Place *old = self->places;
  gsize n_old = (gsize) 1 << self->bits++;
  guint mask = (1u << self->bits) - 1;

  self->places = g_new0 (Place, (gsize) 1 << self->bits);
  for (gsize i = 0; i < n_old; i++)
    if (old[i].key != 0)
      {
        guint at = dossier_word_hash (old[i].key, self->bits);

        while (self->places[at].key != 0)
          at = (at + 1) & mask;
        self->places[at] = old[i];
      }
}

/**
 * dossier_starts_new:
 *
 * Returns: (transfer full): starts of no phrase yet
 */
DossierStarts *
dossier_starts_new (void)
{
  DossierStarts *self = g_new0 (DossierStarts, 1);

  self->bits = FIRST_BITS;
  self->places = g_new0 (Place, (gsize) 1 << self->bits);
  self->words = g_string_new (NULL);
  return self;
}

/**
 * dossier_starts_add:
 * @self: starts
 * @trie: a trie of all phrases
 * @phrase: a folded phrase
 * @length: what dossier_screen_measure_word() says of it
 *
 * Notes where the first word of a phrase leads, if it begins with one.
 */
void
dossier_starts_add (DossierStarts *self, const DossierTrie *trie, const char *phrase,
                    gsize length)
{
  char padded[sizeof (guint64)] = { 0 };
  const char *word = phrase;
  guint32 node = 0;
  Place *place;

  if (length == 0)
    return;
  /* A short phrase has no eight bytes to load. */
  if (length < sizeof padded)
    word = memcpy (padded, phrase, length);
  place = find_place (self, word, length);
  if (place->key == 0)
    {
      for (gsize b = 0; b < length; b++)
        node = dossier_trie_step (trie, node, (guint8) word[b]);
      if (++self->n_taken > 1u << (self->bits - 1))
        {
          grow (self);
          place = find_place (self, word, length);
        }
      *place = (Place) { .key = make_key (word, length), .node = node,
                         .offset = (guint32) self->words->len };
      if (length > SHORT_WORD)
        {
          g_string_append_len (self->words, word, (gssize) length);
          g_string_append_c (self->words, '\0');
        }
    }
  add_following (&place->following, phrase + length);
}

/**
 * dossier_starts_free:
 * @self: (transfer full) (nullable): starts
 */
void
dossier_starts_free (DossierStarts *self)
{
  if (self == NULL)
    return;
  g_free (self->places);
  g_string_free (self->words, TRUE);
  g_free (self);
}

/**
 * dossier_starts_find:
 * @self: starts
 * @word: a folded word that begins with a letter, with eight bytes to read
 * @length: its length in bytes, at least 1
 *
 * Returns: where the word leads
 */
DossierStart
dossier_starts_find (const DossierStarts *self, const char *word, gsize length)
{
  const Place *place = find_place (self, word, length);

  return (DossierStart) { place->following, place->node };
}
