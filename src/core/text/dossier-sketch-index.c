/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sketch-index.h"

/* A pair may be copies from this guess on, per cent, which is below what a comparison of the texts
 * asks. Of a short text within a long one there are few hashes to look at, and one or two may be
 * set phrases: then it must be half of them. */
#define LEAST_GUESS 35
#define FEW_HASHES 8
#define LEAST_OF_FEW 50

typedef struct
{
  gint64 id;
  guint64 key;
  guint32 first;    /* of its hashes */
  guint32 n_hashes;
  guint32 bound;    /* up to where it has all runs of the text */
  guint32 gone : 1;
  guint32 twin : 1; /* it has a twin that came before, and holds nothing */
} Entry;

/* What is looked at of every entry that has a hash of the text, most of which have no more than
 * one: small, so that those of many entries stay near the processor. */
typedef struct
{
  /* While looking: hashes of the text that the entry has; a text of 1 GiB has fewer. */
  guint32 n_shared : 24;
  guint32 n_low : 8;     /* its hashes that every bound includes; 255: or more */
} Tally;

/* A twin of a text that is there holds nothing: what is a copy of the one is a copy of the
 * other. */
struct _DossierSketchIndex
{
  GArray *entries;    /* Entry */
  GArray *hashes;     /* guint32, of all entries */
  DossierSketchHolders *holders; /* of each hash: the places of entries */
  GHashTable *twins;  /* key → the first entry that has it */
  GArray *tallies;    /* Tally, by entry */
  guint32 *touched;   /* entries, while looking: room for all */
  guint n_touched;
  guint touched_room;
  GHashTable *places; /* id → entry; NULL until something is removed */
  GHashTable *fallen; /* hashes that were phrases until something was removed */
};

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
  self->holders = dossier_sketch_holders_new ();
  self->twins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  self->fallen = g_hash_table_new (NULL, NULL);
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
  dossier_sketch_holders_free (self->holders);
  g_array_unref (self->tallies);
  g_free (self->touched);
  g_hash_table_unref (self->twins);
  g_hash_table_unref (self->fallen);
  g_clear_pointer (&self->places, g_hash_table_unref);
  g_free (self);
}

static Entry *
get_entry (DossierSketchIndex *self, guint index)
{
  return &g_array_index (self->entries, Entry, index);
}

/* Notes all that have @hash, unless it is a phrase. */
static void
visit (DossierSketchIndex *self, guint32 hash)
{
  Tally *tallies = (Tally *) (gpointer) self->tallies->data;
  guint n;
  const guint32 *holders = dossier_sketch_holders_find (self->holders, hash, &n);

  if (n == DOSSIER_SKETCH_PHRASE)
    return;
  for (guint i = 0; i < n; i++)
    if (tallies[holders[i]].n_shared++ == 0)
      self->touched[self->n_touched++] = holders[i];
}

/* An entry is touched once, however many hashes it shares. */
static void
make_room (DossierSketchIndex *self)
{
  if (self->touched_room < self->entries->len)
    {
      self->touched_room = self->entries->len * 2;
      self->touched = g_renew (guint32, self->touched, self->touched_room);
    }
}

/* Up to where a sketch holds all runs of its text. */
static guint32
get_bound (const guint32 *hashes, guint n)
{
  return n < DOSSIER_SKETCH_LEAST ? G_MAXUINT32 : MAX (hashes[n - 1], DOSSIER_SKETCH_BELOW);
}

/* Of how many hashes at most @n_shared are enough. */
static guint
get_most (guint n_shared)
{
  guint most = n_shared * 100 / LEAST_GUESS;

  return most > FEW_HASHES ? most : MIN (n_shared * 100 / LEAST_OF_FEW, FEW_HASHES);
}

static gboolean
has_more (const guint32 *hashes, guint n, guint32 bound, guint most)
{
  return n > most && hashes[most] <= bound;
}

/* Guesses the containment of the shorter text from the part of the runs that both sketches show: it
 * shows no more of them than the shared ones are enough for. */
static gboolean
may_be_copy (DossierSketchIndex *self, const Entry *entry, guint n_shared, const GArray *hashes,
             guint32 bound)
{
  guint most = get_most (n_shared);

  bound = MIN (bound, entry->bound);
  return !has_more ((const guint32 *) (gpointer) hashes->data, hashes->len, bound, most)
         || !has_more (&g_array_index (self->hashes, guint32, entry->first), entry->n_hashes, bound,
                       most);
}

/* The hashes that every bound includes. */
static guint
count_low (const guint32 *hashes, guint n)
{
  guint low = 0;

  while (low < n && hashes[low] <= DOSSIER_SKETCH_BELOW)
    low++;
  return low;
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
  const guint32 *own = (const guint32 *) (gpointer) hashes->data;
  guint32 bound = get_bound (own, hashes->len);
  guint n_low = count_low (own, hashes->len);

  for (guint i = 0; i < self->n_touched; i++)
    {
      guint index = self->touched[i];
      Tally *tally = &g_array_index (self->tallies, Tally, index);
      guint n_shared = tally->n_shared, most = get_most (n_shared);
      const Entry *entry;

      tally->n_shared = 0;
      /* Both show more below any bound: may_be_copy () would say no. */
      if (n_low > most && tally->n_low > most)
        continue;
      entry = get_entry (self, index);
      if (!entry->gone && may_be_copy (self, entry, n_shared, hashes, bound))
        {
          DossierCandidate candidate = { entry->id, FALSE };

          g_array_append_val (candidates, candidate);
        }
    }
  self->n_touched = 0;
  g_array_sort (candidates, compare_candidates);
}

/* A paragraph that comes again in the same words, as the weather or a rate of exchange does, is a
 * copy only of what came out at its time: short texts of different days are compared as any others,
 * and dates decide. */
static guint64
find_key (guint64 key, const guint32 *hashes, guint n_hashes, DossierDay day)
{
  if (day == DOSSIER_DAY_NONE || !dossier_sketch_is_short (hashes, n_hashes))
    return key;
  return key ^ ((guint64) (guint32) day + 1) * 0x9e3779b97f4a7c15;
}

/* Returns: (nullable): the first text that is the same in all that is compared. Texts without any
 * run are nobody's. */
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
 * @day: when the text was published, %DOSSIER_DAY_NONE if that is not known
 *
 * Finds the texts that may be copies of another. If one is the same in all that is compared, it is
 * the only one: what is a copy of the one is a copy of the other.
 *
 * Returns: (transfer full) (element-type DossierCandidate): the texts by id
 */
GArray *
dossier_sketch_index_find (DossierSketchIndex *self, gconstpointer bytes, gsize size,
                           DossierDay day)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (DossierCandidate));
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  const Entry *twin;
  guint64 key;

  if (!dossier_sketch_read (bytes, size, &key, hashes))
    return candidates;
  key = find_key (key, (const guint32 *) (gpointer) hashes->data, hashes->len, day);
  twin = find_twin (self, key, hashes->len);
  if (twin != NULL)
    {
      DossierCandidate candidate = { twin->id, TRUE };

      g_array_append_val (candidates, candidate);
      return candidates;
    }
  make_room (self);
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
 * @day: when the text was published, %DOSSIER_DAY_NONE if that is not known
 *
 * Returns: whether these are the bytes of a sketch
 */
gboolean
dossier_sketch_index_add (DossierSketchIndex *self, gint64 id, gconstpointer bytes, gsize size,
                          DossierDay day)
{
  Entry entry = { .id = id, .first = self->hashes->len };
  const guint32 *hashes;
  guint index = self->entries->len;
  Tally tally = { 0 };

  if (!dossier_sketch_read (bytes, size, &entry.key, self->hashes))
    return FALSE;
  entry.n_hashes = self->hashes->len - entry.first;
  hashes = &g_array_index (self->hashes, guint32, entry.first);
  entry.bound = get_bound (hashes, entry.n_hashes);
  entry.key = find_key (entry.key, hashes, entry.n_hashes, day);
  tally.n_low = MIN (count_low (hashes, entry.n_hashes), G_MAXUINT8);
  entry.twin = find_twin (self, entry.key, entry.n_hashes) != NULL;
  g_array_append_val (self->entries, entry);
  g_array_append_val (self->tallies, tally);
  if (self->places != NULL)
    g_hash_table_insert (self->places, key_of (id), GUINT_TO_POINTER (index));
  if (entry.twin)
    return TRUE;
  g_hash_table_insert (self->twins, g_memdup2 (&entry.key, sizeof entry.key),
                       GUINT_TO_POINTER (index));
  for (guint32 place = entry.first; place < self->hashes->len; place++)
    dossier_sketch_holders_add (self->holders, g_array_index (self->hashes, guint32, place), index);
  return TRUE;
}

static void
find_places (DossierSketchIndex *self)
{
  self->places = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->entries->len; i++)
    g_hash_table_insert (self->places, key_of (get_entry (self, i)->id), GUINT_TO_POINTER (i));
}

static void
release_hashes (DossierSketchIndex *self, const Entry *entry, guint index)
{
  const guint32 *hashes = &g_array_index (self->hashes, guint32, entry->first);

  for (guint i = 0; i < entry->n_hashes; i++)
    if (dossier_sketch_holders_remove (self->holders, hashes[i], index))
      g_hash_table_add (self->fallen, GUINT_TO_POINTER (hashes[i]));
}

/**
 * dossier_sketch_index_remove:
 * @self: an index
 * @id: of a text
 *
 * Texts that were found to be the same as this one must be removed too, and may then be added
 * again.
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
  if (!entry->twin)
    release_hashes (self, entry, GPOINTER_TO_UINT (index));
  if (g_hash_table_lookup_extended (self->twins, &entry->key, NULL, &first) && first == index)
    g_hash_table_remove (self->twins, &entry->key);
  g_hash_table_remove (self->places, key_of (id));
}

static gboolean
is_phrase (DossierSketchIndex *self, guint32 hash)
{
  guint n;

  dossier_sketch_holders_find (self->holders, hash, &n);
  return n == DOSSIER_SKETCH_PHRASE;
}

/**
 * dossier_sketch_index_list_fallen:
 * @self: an index
 *
 * What shares runs that so many texts had was not proposed. When some of these are removed it would
 * be, but the index does not know all of them any more: who wants to know them fills another index.
 *
 * Returns: (transfer full) (element-type guint32): the hashes, as a set, that were phrases and are
 *   none now
 */
GHashTable *
dossier_sketch_index_list_fallen (DossierSketchIndex *self)
{
  GHashTable *fallen = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer hash;

  g_hash_table_iter_init (&iter, self->fallen);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    if (!is_phrase (self, GPOINTER_TO_UINT (hash)))
      g_hash_table_add (fallen, hash);
  return fallen;
}

/**
 * dossier_sketch_index_share_phrase:
 * @self: an index
 * @id: of a text in it
 * @other: of another
 *
 * Returns: whether both have a hash that is a phrase: then what came first decides whether they are
 *   proposed
 */
gboolean
dossier_sketch_index_share_phrase (DossierSketchIndex *self, gint64 id, gint64 other)
{
  const gint64 ids[] = { id, other };
  g_autoptr (GHashTable) phrases = g_hash_table_new (NULL, NULL);
  gboolean share = FALSE;

  if (self->places == NULL)
    find_places (self);
  for (guint k = 0; k < G_N_ELEMENTS (ids) && !share; k++)
    {
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key_of (ids[k])));
      const Entry *entry = get_entry (self, index);

      for (guint i = 0; i < entry->n_hashes && !share; i++)
        {
          guint32 hash = g_array_index (self->hashes, guint32, entry->first + i);

          if (k > 0)
            share = g_hash_table_contains (phrases, GUINT_TO_POINTER (hash));
          else if (is_phrase (self, hash))
            g_hash_table_add (phrases, GUINT_TO_POINTER (hash));
        }
    }
  return share;
}
