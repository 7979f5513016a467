/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-arena.h"

#include <string.h>

/* Sizes of blocks in bytes: what a short text takes, and what is big enough. */
#define FIRST_BLOCK 4000
#define LAST_BLOCK 256000

struct _DossierArenaBlock
{
  DossierArenaBlock *next;
  gsize size; /* with this head */
};

/**
 * dossier_arena_new:
 *
 * Returns: (transfer full): an arena; it takes its first block when it is asked for memory
 */
DossierArena *
dossier_arena_new (void)
{
  return g_new0 (DossierArena, 1);
}

/**
 * dossier_arena_free:
 * @self: (transfer full) (nullable): an arena
 *
 * Gives back everything that was taken.
 */
void
dossier_arena_free (DossierArena *self)
{
  if (self == NULL)
    return;
  while (self->blocks != NULL)
    {
      DossierArenaBlock *next = self->blocks->next;

      g_free (self->blocks);
      self->blocks = next;
    }
  g_free (self);
}

/**
 * dossier_arena_extend:
 * @self: an arena
 * @size: bytes, a multiple of 8
 *
 * Takes a new block, twice as big as the last one, for dossier_arena_take().
 *
 * Returns: (transfer none): so many bytes of it
 */
gpointer
dossier_arena_extend (DossierArena *self, gsize size)
{
  gsize wanted = self->blocks != NULL ? MIN (self->blocks->size * 2, LAST_BLOCK) : FIRST_BLOCK;
  DossierArenaBlock *block;

  wanted = MAX (wanted, sizeof *block + size);
  block = g_malloc (wanted);
  block->next = self->blocks;
  block->size = wanted;
  self->blocks = block;
  self->at = (char *) (block + 1) + size;
  self->end = (char *) block + wanted;
  return block + 1;
}

/**
 * dossier_arena_copy:
 * @self: an arena
 * @bytes: bytes
 * @length: how many
 *
 * Returns: (transfer none): a copy with a NUL behind it
 */
char *
dossier_arena_copy (DossierArena *self, const char *bytes, gsize length)
{
  char *copy = dossier_arena_take (self, length + 1);

  memcpy (copy, bytes, length);
  copy[length] = '\0';
  return copy;
}

/**
 * dossier_arena_strdup:
 * @self: an arena
 * @string: (nullable): a string
 *
 * Returns: (transfer none) (nullable): a copy
 */
char *
dossier_arena_strdup (DossierArena *self, const char *string)
{
  return string != NULL ? dossier_arena_copy (self, string, strlen (string)) : NULL;
}
