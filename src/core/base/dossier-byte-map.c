/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-byte-map.h"

#include <string.h>

#define FIRST_PLACES 64
#define MULTIPLIER G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* @key is %NULL where the place is free. */
struct _DossierByteMapEntry
{
  const char *key;
  gpointer value;
  guint32 length;
  guint32 tag;
  guint32 hash; /* of key and tag */
};

/* Takes the key in pieces of eight bytes, of which the last two may overlap. */
static inline guint32
hash_key (guint tag, const char *key, gsize length)
{
  guint64 hash = length + ((guint64) tag << 32), piece = 0;

  if (length >= sizeof piece)
    {
      for (gsize at = 0; at + sizeof piece < length; at += sizeof piece)
        {
          memcpy (&piece, key + at, sizeof piece);
          hash = (hash ^ piece) * MULTIPLIER;
          hash ^= hash >> 32;
        }
      memcpy (&piece, key + length - sizeof piece, sizeof piece);
    }
  else
    {
      for (gsize at = 0; at < length; at++)
        piece = piece << 8 | (guint8) key[at];
    }
  return (guint32) (((hash ^ piece) * MULTIPLIER) >> 32);
}

/* The place of a key, or the free one where it belongs. */
static inline DossierByteMapEntry *
find_place (const DossierByteMap *self, guint32 hash, guint tag, const char *key, gsize length)
{
  guint mask = self->n_places - 1;

  for (guint at = hash & mask;; at = (at + 1) & mask)
    {
      DossierByteMapEntry *entry = &self->entries[at];

      if (entry->key == NULL
          || (entry->hash == hash && entry->tag == tag && entry->length == length
              && memcmp (entry->key, key, length) == 0))
        return entry;
    }
}

static void
set_places (DossierByteMap *self, guint n)
{
  self->n_places = n;
  self->entries = dossier_arena_new_array (self->arena, DossierByteMapEntry, n);
  memset (self->entries, 0, n * sizeof *self->entries);
}

/**
 * dossier_byte_map_init:
 * @self: (out caller-allocates): a map, empty
 * @arena: an arena that outlives it
 */
void
dossier_byte_map_init (DossierByteMap *self, DossierArena *arena)
{
  self->arena = arena;
  self->n_entries = 0;
  set_places (self, FIRST_PLACES);
}

static void
grow (DossierByteMap *self)
{
  const DossierByteMapEntry *old = self->entries;
  guint n_old = self->n_places;

  set_places (self, n_old * 2);
  for (guint i = 0; i < n_old; i++)
    if (old[i].key != NULL)
      *find_place (self, old[i].hash, old[i].tag, old[i].key, old[i].length) = old[i];
}

/**
 * dossier_byte_map_lookup:
 * @self: a map
 * @tag: which of several kinds of keys it is
 * @key: bytes
 * @length: how many
 *
 * Returns: (nullable): its value, %NULL if there is none
 */
gpointer
dossier_byte_map_lookup (const DossierByteMap *self, guint tag, const char *key, gsize length)
{
  return find_place (self, hash_key (tag, key, length), tag, key, length)->value;
}

/**
 * dossier_byte_map_ensure:
 * @self: a map
 * @tag: which of several kinds of keys it is
 * @key: bytes, which must stay as long as the map
 * @length: how many
 *
 * Returns: (transfer none): where the value of the key stands, %NULL there if it
 *   is new; valid until the next key is added
 */
gpointer *
dossier_byte_map_ensure (DossierByteMap *self, guint tag, const char *key, gsize length)
{
  guint32 hash = hash_key (tag, key, length);
  DossierByteMapEntry *entry = find_place (self, hash, tag, key, length);

  if (entry->key != NULL)
    return &entry->value;
  if (self->n_entries * 2 >= self->n_places)
    {
      grow (self);
      entry = find_place (self, hash, tag, key, length);
    }
  self->n_entries++;
  *entry = (DossierByteMapEntry) { key, NULL, (guint32) length, tag, hash };
  return &entry->value;
}
