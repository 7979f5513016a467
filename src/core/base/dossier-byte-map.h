/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-arena.h"

G_BEGIN_DECLS

typedef struct _DossierByteMapEntry DossierByteMapEntry;

/**
 * DossierByteMap:
 * @arena: where it grows
 * @entries: the table
 * @n_places: how many places it has, a power of two
 * @n_entries: how many are taken
 *
 * A table from strings, which it does not copy and which need no NUL, to
 * pointers. It lives in an arena and goes with it. Keys of different @tag are
 * different.
 */
typedef struct
{
  DossierArena *arena;
  DossierByteMapEntry *entries;
  guint n_places;
  guint n_entries;
} DossierByteMap;

void      dossier_byte_map_init   (DossierByteMap       *self,
                                   DossierArena         *arena);
gpointer  dossier_byte_map_lookup (const DossierByteMap *self,
                                   guint                 tag,
                                   const char           *key,
                                   gsize                 length);
gpointer *dossier_byte_map_ensure (DossierByteMap       *self,
                                   guint                 tag,
                                   const char           *key,
                                   gsize                 length);

G_END_DECLS
