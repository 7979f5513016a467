/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sketch-index.h"

#include <string.h>

/* A pair may be copies from this guess on, which is below what a comparison of the texts asks. Of a short
 * text within a long one there are few hashes to look at, and one or two may be set phrases: then it must
 * be half of them. */
#define LEAST_GUESS 0.35
#define FEW_HASHES 8
#define LEAST_OF_FEW 0.5

/* The end of a chain, and what stands in none. */
#define NOBODY G_MAXUINT32
#define UNLINKED (G_MAXUINT32 - 1)
#define FIRST_BITS 12

typedef struct
{
  gint64 id;
  guint64 key;
  guint32 first;    /* of its hashes */
  guint32 n_hashes;
  guint32 n_shared; /* while looking */
  gboolean gone;
} Entry;

/* A chain holds all hashes of its bucket; places in @next are those of @hashes. A twin of a
 * text that is there is in no chain: what is a copy of the one is a copy of the other. */
struct _DossierSketchIndex
{
  GArray *entries;   /* Entry */
  GArray *hashes;    /* guint32, of all entries */
  GArray *next;      /* guint32: the place of the hash before in its chain, or NOBODY */
  GHashTable *twins; /* key → the first entry that has it */
  guint32 *heads;
  guint n_bits;      /* of the number of heads */
  GArray *touched;   /* guint32: entries, while looking */
  GHashTable *places; /* id → entry; NULL until something is removed */
};

static guint
bucket_of (const DossierSketchIndex *self, guint32 hash)
{
  return (hash * 0x9e3779b1u) >> (32 - self->n_bits);
}

static void
make_heads (DossierSketchIndex *self, guint n_bits)
{
  self->n_bits = n_bits;
  g_free (self->heads);
  self->heads = g_new (guint32, (gsize) 1 << n_bits);
  memset (self->heads, 0xff, sizeof (guint32) << n_bits);
}

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

/**
 * dossier_sketch_index_new:
 *
 * Returns: (transfer full): an index that knows nothing
 */
DossierSketchIndex *
dossier_sketch_index_new (void)
{
  DossierSketchIndex *self = g_new0 (DossierSketchIndex, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->next = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->twins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint32));
  make_heads (self, FIRST_BITS);
  return self;
}

/**
 * dossier_sketch_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
dossier_sketch_index_free (DossierSketchIndex *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->entries);
  g_array_unref (self->hashes);
  g_array_unref (self->next);
  g_array_unref (self->touched);
  g_hash_table_unref (self->twins);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self->heads);
  g_free (self);
}

static void
link_hash (DossierSketchIndex *self, guint32 place)
{
  guint bucket = bucket_of (self, g_array_index (self->hashes, guint32, place));

  g_array_index (self->next, guint32, place) = self->heads[bucket];
  self->heads[bucket] = place;
}

static void
grow (DossierSketchIndex *self)
{
  make_heads (self, self->n_bits + 1);
  for (guint32 place = 0; place < self->hashes->len; place++)
    if (g_array_index (self->next, guint32, place) != UNLINKED)
      link_hash (self, place);
}

static Entry *
get_entry (DossierSketchIndex *self, guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

/* Whose hash stands at @place. */
static guint
find_owner (DossierSketchIndex *self, guint32 place)
{
  guint low = 0, high = self->entries->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (get_entry (self, middle)->first <= place)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static guint
count_holders (DossierSketchIndex *self, guint32 hash)
{
  guint n = 0;

  for (guint32 at = self->heads[bucket_of (self, hash)]; at != NOBODY && n < DOSSIER_SKETCH_PHRASE;
       at = g_array_index (self->next, guint32, at))
    n += g_array_index (self->hashes, guint32, at) == hash;
  return n;
}

/* Notes all that have @hash, unless it is a phrase. */
static void
visit (DossierSketchIndex *self, guint32 hash)
{
  if (count_holders (self, hash) == DOSSIER_SKETCH_PHRASE)
    return;
  for (guint32 at = self->heads[bucket_of (self, hash)]; at != NOBODY;
       at = g_array_index (self->next, guint32, at))
    {
      guint32 owner;

      if (g_array_index (self->hashes, guint32, at) != hash)
        continue;
      owner = find_owner (self, at);
      if (get_entry (self, owner)->gone)
        continue;
      if (get_entry (self, owner)->n_shared++ == 0)
        g_array_append_val (self->touched, owner);
    }
}

/* Up to where a sketch holds all runs of its text. */
static guint32
get_bound (const guint32 *hashes, guint n)
{
  return n < DOSSIER_SKETCH_LEAST ? G_MAXUINT32 : MAX (hashes[n - 1], DOSSIER_SKETCH_BELOW);
}

static guint
count_below (const guint32 *hashes, guint n, guint32 bound)
{
  while (n > 0 && hashes[n - 1] > bound)
    n--;
  return n;
}

/* Guesses the containment of the shorter text from the part of the runs that both sketches show. */
static gboolean
may_be_copy (const DossierSketchIndex *self, const Entry *entry, const guint32 *hashes, guint n)
{
  const guint32 *others = &g_array_index (self->hashes, guint32, entry->first);
  guint32 bound = MIN (get_bound (hashes, n), get_bound (others, entry->n_hashes));
  guint n_least = MIN (count_below (hashes, n, bound),
                       count_below (others, entry->n_hashes, bound));

  return entry->n_shared >= (n_least > FEW_HASHES ? LEAST_GUESS : LEAST_OF_FEW) * n_least;
}

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  gint64 x = ((const DossierCandidate *) a)->id, y = ((const DossierCandidate *) b)->id;

  return x < y ? -1 : x > y;
}

static void
take_candidates (DossierSketchIndex *self, const GArray *hashes, GArray *candidates)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      Entry *entry = get_entry (self, g_array_index (self->touched, guint32, i));

      if (may_be_copy (self, entry, (const guint32 *) (gpointer) hashes->data, hashes->len))
        {
          DossierCandidate candidate = { entry->id, FALSE };

          g_array_append_val (candidates, candidate);
        }
      entry->n_shared = 0;
    }
  g_array_set_size (self->touched, 0);
  g_array_sort (candidates, compare_candidates);
}

/* Returns: (nullable): the first text that is the same in all that is compared. Texts without any run
 * are nobody's. */
static Entry *
find_twin (DossierSketchIndex *self, guint64 key, guint n_hashes)
{
  gpointer index;

  if (n_hashes == 0
      || !g_hash_table_lookup_extended (self->twins, &key, NULL, &index))
    return NULL;
  return get_entry (self, GPOINTER_TO_UINT (index));
}

/**
 * dossier_sketch_index_find:
 * @self: an index
 * @bytes: the sketch of a text that is not in it
 * @size: of the sketch, in bytes
 *
 * Finds the texts that may be copies of another. If one is the same in all that is compared, it is
 * the only one: what is a copy of the one is a copy of the other.
 *
 * Returns: (transfer full) (element-type DossierCandidate): the texts by id
 */
GArray *
dossier_sketch_index_find (DossierSketchIndex *self, gconstpointer bytes, gsize size)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (DossierCandidate));
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  const Entry *twin;
  guint64 key;

  if (!dossier_sketch_read (bytes, size, &key, hashes))
    return candidates;
  twin = find_twin (self, key, hashes->len);
  if (twin != NULL)
    {
      DossierCandidate candidate = { twin->id, TRUE };

      g_array_append_val (candidates, candidate);
      return candidates;
    }
  for (guint i = 0; i < hashes->len; i++)
    visit (self, g_array_index (hashes, guint32, i));
  take_candidates (self, hashes, candidates);
  return candidates;
}

/**
 * dossier_sketch_index_add:
 * @self: an index
 * @id: of a text that is not in it
 * @bytes: (nullable): a sketch
 * @size: of the sketch, in bytes
 *
 * Returns: whether these are the bytes of a sketch
 */
gboolean
dossier_sketch_index_add (DossierSketchIndex *self, gint64 id, gconstpointer bytes, gsize size)
{
  Entry entry = { .id = id, .first = self->hashes->len };
  guint index = self->entries->len;
  gboolean is_twin;

  if (!dossier_sketch_read (bytes, size, &entry.key, self->hashes))
    return FALSE;
  entry.n_hashes = self->hashes->len - entry.first;
  is_twin = find_twin (self, entry.key, entry.n_hashes) != NULL;
  g_array_append_val (self->entries, entry);
  if (self->places != NULL)
    g_hash_table_insert (self->places, key_of (id), GUINT_TO_POINTER (index));
  g_array_set_size (self->next, self->hashes->len);
  if (!is_twin)
    g_hash_table_insert (self->twins, g_memdup2 (&entry.key, sizeof entry.key),
                         GUINT_TO_POINTER (index));
  for (guint32 place = entry.first; place < self->hashes->len; place++)
    {
      g_array_index (self->next, guint32, place) = UNLINKED;
      if (!is_twin
          && count_holders (self, g_array_index (self->hashes, guint32, place))
             < DOSSIER_SKETCH_PHRASE)
        link_hash (self, place);
    }
  if (self->hashes->len > (gsize) 1 << self->n_bits)
    grow (self);
  return TRUE;
}

static void
find_places (DossierSketchIndex *self)
{
  self->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (self->places, key_of (get_entry (self, i)->id), GUINT_TO_POINTER (i));
}

/**
 * dossier_sketch_index_remove:
 * @self: an index
 * @id: of a text
 *
 * Texts that were found to be the same as this one must be removed too, and may then be added again.
 */
void
dossier_sketch_index_remove (DossierSketchIndex *self, gint64 id)
{
  gpointer index, first;
  Entry *entry;

  if (self->places == NULL)
    find_places (self);
  if (!g_hash_table_lookup_extended (self->places, key_of (id), NULL, &index))
    return;
  entry = get_entry (self, GPOINTER_TO_UINT (index));
  entry->gone = TRUE;
  if (g_hash_table_lookup_extended (self->twins, &entry->key, NULL, &first) && first == index)
    g_hash_table_remove (self->twins, &entry->key);
  g_hash_table_remove (self->places, key_of (id));
}
