/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DossierArenaBlock DossierArenaBlock;

/**
 * DossierArena:
 * @at: where the next piece is taken
 * @end: end of the room there
 * @blocks: the blocks, the newest first
 *
 * Memory that is taken piece by piece and given back all at once: for the many
 * small strings and lists that live as long as one document is worked on. One
 * thread at a time.
 */
typedef struct
{
  char *at;
  char *end;
  DossierArenaBlock *blocks;
} DossierArena;

DossierArena *dossier_arena_new     (void);
void          dossier_arena_free    (DossierArena  *self);
gpointer      dossier_arena_extend  (DossierArena  *self,
                                     gsize          size);
char         *dossier_arena_copy    (DossierArena  *self,
                                     const char    *bytes,
                                     gsize          length);
char         *dossier_arena_strdup  (DossierArena  *self,
                                     const char    *string);

/**
 * dossier_arena_take:
 * @self: an arena
 * @size: bytes
 *
 * Returns: (transfer none): so many bytes, aligned for any pointer and number, with
 *   anything in them; valid as long as the arena
 */
static inline gpointer
dossier_arena_take (DossierArena *self, gsize size)
{
  gpointer piece = self->at;

  size = (MAX (size, 1) + 7) & ~(gsize) 7;
  if (size > (gsize) (self->end - self->at))
    return dossier_arena_extend (self, size);
  self->at += size;
  return piece;
}

#define dossier_arena_new_array(self, type, n) \
  ((type *) dossier_arena_take ((self), sizeof (type) * (gsize) (n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierArena, dossier_arena_free)

G_END_DECLS
