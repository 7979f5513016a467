/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-string-ranks.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  gsize offset; /* in the pool */
  guint length;
  guint hash;
} String;

struct _DossierStringRanks
{
  GString *pool;
  GArray *strings;  /* String; the first is "" */
  guint32 *slots;   /* numbers of strings, 0: free */
  guint n_slots;    /* a power of two */
  GMutex lock;      /* over @ranks */
  guint32 *ranks;   /* NULL until asked for */
};

/* FNV-1a. */
static guint
hash_bytes (const char *bytes, gsize length)
{
  guint hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash;
}

/* The slot of a string, or the free one where it belongs. */
static guint
find_slot (const DossierStringRanks *self, const char *string, gsize length, guint hash)
{
  guint slot = hash & (self->n_slots - 1);

  for (; self->slots[slot] != 0; slot = (slot + 1) & (self->n_slots - 1))
    {
      const String *known = &g_array_index (self->strings, String, self->slots[slot]);

      if (known->hash == hash && known->length == length
          && memcmp (self->pool->str + known->offset, string, length) == 0)
        break;
    }
  return slot;
}

static void
grow (DossierStringRanks *self)
{
  g_free (self->slots);
  self->n_slots *= 2;
  self->slots = g_new0 (guint32, self->n_slots);
  for (guint i = 1; i < self->strings->len; i++)
    {
      const String *string = &g_array_index (self->strings, String, i);

      self->slots[find_slot (self, self->pool->str + string->offset, string->length,
                             string->hash)] = i;
    }
}

/**
 * dossier_string_ranks_new:
 *
 * Returns: (transfer full): an empty collection
 */
DossierStringRanks *
dossier_string_ranks_new (void)
{
  DossierStringRanks *self = g_new0 (DossierStringRanks, 1);

  self->pool = g_string_new (NULL);
  self->strings = g_array_new (FALSE, TRUE, sizeof (String));
  g_array_set_size (self->strings, 1);
  self->n_slots = 1024;
  self->slots = g_new0 (guint32, self->n_slots);
  g_mutex_init (&self->lock);
  return self;
}

/**
 * dossier_string_ranks_free:
 * @self: (transfer full) (nullable): a collection
 */
void
dossier_string_ranks_free (DossierStringRanks *self)
{
  if (self == NULL)
    return;
  g_string_free (self->pool, TRUE);
  g_array_unref (self->strings);
  g_free (self->slots);
  g_free (self->ranks);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/**
 * dossier_string_ranks_add:
 * @self: a collection that has not been ranked
 * @string: valid UTF-8, not NUL-terminated
 * @length: its length in bytes
 *
 * Returns: the number of the string; 0 of the empty one
 */
guint32
dossier_string_ranks_add (DossierStringRanks *self, const char *string, gsize length)
{
  guint hash = hash_bytes (string, length);
  String added = { self->pool->len, (guint) length, hash };
  guint slot;

  g_return_val_if_fail (self->ranks == NULL, 0);

  if (length == 0)
    return 0;
  slot = find_slot (self, string, length, hash);
  if (self->slots[slot] != 0)
    return self->slots[slot];
  self->slots[slot] = self->strings->len;
  g_string_append_len (self->pool, string, (gssize) length);
  g_array_append_val (self->strings, added);
  if (self->strings->len * 2 > self->n_slots)
    grow (self);
  return self->strings->len - 1;
}

typedef struct
{
  char *key;
  guint32 number;
} Keyed;

static int
compare_keyed (gconstpointer a, gconstpointer b)
{
  return strcmp (((const Keyed *) a)->key, ((const Keyed *) b)->key);
}

static char *
make_key (const DossierStringRanks *self, const String *string)
{
  g_autofree char *folded = g_utf8_casefold (self->pool->str + string->offset, string->length);

  return g_utf8_collate_key (folded, -1);
}

static guint32 *
make_ranks (const DossierStringRanks *self)
{
  guint n = self->strings->len;
  g_autofree Keyed *keyed = g_new0 (Keyed, n);
  guint32 *ranks = g_new0 (guint32, n);
  guint32 rank = 0;

  for (guint i = 0; i < n; i++)
    {
      keyed[i].number = i;
      keyed[i].key = make_key (self, &g_array_index (self->strings, String, i));
    }
  /* The first is the empty string and stays where it is. */
  qsort (keyed + 1, n - 1, sizeof *keyed, compare_keyed);
  for (guint i = 1; i < n; i++)
    {
      if (i == 1 || strcmp (keyed[i].key, keyed[i - 1].key) != 0)
        rank++;
      ranks[keyed[i].number] = rank;
    }
  for (guint i = 0; i < n; i++)
    g_free (keyed[i].key);
  return ranks;
}

/**
 * dossier_string_ranks_rank:
 * @self: a collection, which takes no more strings after this
 *
 * Any thread; the first call does the work.
 *
 * Returns: (transfer none): the rank of each string by its number; strings that differ in nothing
 *   that counts have the same, the empty one has 0
 */
const guint32 *
dossier_string_ranks_rank (DossierStringRanks *self)
{
  g_mutex_lock (&self->lock);
  if (self->ranks == NULL)
    self->ranks = make_ranks (self);
  g_mutex_unlock (&self->lock);
  return self->ranks;
}
