/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sketch-holders.h"

#include <string.h>

#define FIRST_BITS 12
/* A list has room for a power of two, from this one to that of a phrase. */
#define LEAST_ROOM_BITS 1
#define N_ROOMS 9
#define NOTHING G_MAXUINT32
/* Instead of a number of holders: nobody has the hash any more, and its slot stays for those behind
 * it. */
#define LEFT_BY_ALL G_MAXUINT32

G_STATIC_ASSERT (1 << (N_ROOMS - 1) == DOSSIER_SKETCH_PHRASE);

/* Most hashes have one holder, who stands in the slot itself. */
typedef struct
{
  guint32 hash;
  guint32 n_holders; /* 0: a free slot. Of a phrase too, of which the list holds no more than fit */
  guint32 where;     /* the holder; of several, where in @lists they begin */
} Slot;

/* A hash stands in the slot that its bits name, or in the next free one. */
struct _DossierSketchHolders
{
  Slot *slots;
  guint n_bits;             /* of the number of slots */
  guint n_used;
  GArray *lists;            /* guint32 */
  guint32 left[N_ROOMS];    /* by room: the first list that was outgrown, each tells the next */
};

/**
 * dossier_sketch_holders_new:
 *
 * Returns: (transfer full): holders of nothing yet
 */
DossierSketchHolders *
dossier_sketch_holders_new (void)
{
  DossierSketchHolders *self = g_new0 (DossierSketchHolders, 1);

  self->n_bits = FIRST_BITS;
  self->slots = g_new0 (Slot, (gsize) 1 << self->n_bits);
  self->lists = g_array_new (FALSE, FALSE, sizeof (guint32));
  memset (self->left, 0xff, sizeof self->left);
  return self;
}

/**
 * dossier_sketch_holders_free:
 * @self: (transfer full) (nullable): holders
 */
void
dossier_sketch_holders_free (DossierSketchHolders *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lists);
  g_free (self->slots);
  g_free (self);
}

static Slot *
find_slot (const DossierSketchHolders *self, guint32 hash)
{
  guint32 last = (guint32) (((gsize) 1 << self->n_bits) - 1);
  guint32 at = (hash * 0x9e3779b1u) >> (32 - self->n_bits);

  while (self->slots[at].n_holders > 0 && self->slots[at].hash != hash)
    at = (at + 1) & last;
  return &self->slots[at];
}

static void
grow (DossierSketchHolders *self)
{
  g_autofree Slot *before = self->slots;
  gsize n_before = (gsize) 1 << self->n_bits;

  self->n_bits++;
  self->slots = g_new0 (Slot, (gsize) 1 << self->n_bits);
  for (gsize i = 0; i < n_before; i++)
    if (before[i].n_holders > 0)
      *find_slot (self, before[i].hash) = before[i];
}

static guint32 *
get_list (const DossierSketchHolders *self, guint32 where)
{
  return &g_array_index (self->lists, guint32, where);
}

/* Room for 1 << @bits holders. */
static guint32
take_list (DossierSketchHolders *self, guint bits)
{
  guint32 where = self->left[bits];

  if (where != NOTHING)
    self->left[bits] = *get_list (self, where);
  else
    {
      where = self->lists->len;
      g_array_set_size (self->lists, where + (1u << bits));
    }
  return where;
}

/* The list has room for as many as it holds: it moves to where there is room for twice as many. */
static void
move_list (DossierSketchHolders *self, Slot *slot)
{
  guint bits = g_bit_storage (slot->n_holders) - 1;
  guint32 where = take_list (self, bits + 1);

  if (bits < LEAST_ROOM_BITS)
    *get_list (self, where) = slot->where;
  else
    {
      memcpy (get_list (self, where), get_list (self, slot->where),
              slot->n_holders * sizeof (guint32));
      *get_list (self, slot->where) = self->left[bits];
      self->left[bits] = slot->where;
    }
  slot->where = where;
}

/**
 * dossier_sketch_holders_add:
 * @self: holders
 * @hash: a hash
 * @holder: who has it now
 *
 * Of a phrase it is only counted.
 */
void
dossier_sketch_holders_add (DossierSketchHolders *self, guint32 hash, guint32 holder)
{
  Slot *slot = find_slot (self, hash);

  if (slot->n_holders == LEFT_BY_ALL)
    {
      *slot = (Slot) { hash, 1, holder };
      return;
    }
  if (slot->n_holders >= DOSSIER_SKETCH_PHRASE)
    {
      slot->n_holders++;
      return;
    }
  if (slot->n_holders == 0)
    {
      *slot = (Slot) { hash, 1, holder };
      self->n_used++;
      if (self->n_used > ((gsize) 1 << self->n_bits) / 4 * 3)
        grow (self);
      return;
    }
  if ((slot->n_holders & (slot->n_holders - 1)) == 0)
    move_list (self, slot);
  get_list (self, slot->where)[slot->n_holders++] = holder;
}

/* Closes the gap of @holder. Of what was a phrase it may not be there: then the last one is not. */
static void
close_gap (guint32 *list, guint n, guint32 holder)
{
  for (guint i = 0; i + 1 < n; i++)
    if (list[i] == holder)
      {
        memmove (list + i, list + i + 1, (n - i - 1) * sizeof *list);
        return;
      }
}

/* Gives back what a list has too much room for, as the half of it that was taken last. */
static void
shrink_list (DossierSketchHolders *self, Slot *slot)
{
  guint bits = g_bit_storage (slot->n_holders) - 1;
  guint32 spare = slot->where + slot->n_holders;

  if (bits < LEAST_ROOM_BITS)
    {
      bits = LEAST_ROOM_BITS;
      spare = slot->where;
      slot->where = *get_list (self, spare);
    }
  *get_list (self, spare) = self->left[bits];
  self->left[bits] = spare;
}

/**
 * dossier_sketch_holders_remove:
 * @self: holders
 * @hash: a hash
 * @holder: who has it no more; was given to dossier_sketch_holders_add()
 *
 * Returns: whether the hash was a phrase and is none now: not all are known who have it
 */
gboolean
dossier_sketch_holders_remove (DossierSketchHolders *self, guint32 hash, guint32 holder)
{
  Slot *slot = find_slot (self, hash);

  g_return_val_if_fail (slot->n_holders > 0 && slot->n_holders != LEFT_BY_ALL, FALSE);

  if (slot->n_holders > DOSSIER_SKETCH_PHRASE)
    {
      slot->n_holders--;
      return FALSE;
    }
  if (slot->n_holders == 1)
    {
      slot->n_holders = LEFT_BY_ALL;
      return FALSE;
    }
  close_gap (get_list (self, slot->where), slot->n_holders, holder);
  slot->n_holders--;
  if ((slot->n_holders & (slot->n_holders - 1)) == 0)
    shrink_list (self, slot);
  return slot->n_holders == DOSSIER_SKETCH_PHRASE - 1;
}

/**
 * dossier_sketch_holders_find:
 * @self: holders
 * @hash: a hash
 * @n_holders: (out): how many have it; %DOSSIER_SKETCH_PHRASE is that or more
 *
 * Returns: (array length=n_holders) (transfer none): who, in the order in which they came; until
 *   the next is added
 */
const guint32 *
dossier_sketch_holders_find (const DossierSketchHolders *self, guint32 hash, guint *n_holders)
{
  const Slot *slot = find_slot (self, hash);

  *n_holders = slot->n_holders == LEFT_BY_ALL ? 0 : MIN (slot->n_holders, DOSSIER_SKETCH_PHRASE);
  return *n_holders > 1 ? get_list (self, slot->where) : &slot->where;
}
