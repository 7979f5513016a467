/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-byte-map.h"
#include "dossier-name-work.h"

G_BEGIN_DECLS

/**
 * DossierSurface:
 * @text: the words in one line; kept by the analysis
 * @length: their length in bytes
 * @folded: (array length=folded_length): the words, folded
 * @keys: (nullable): their key as the name of something else and of a person,
 *   see dossier_identities_get_key()
 *
 * One spelling of a name. There is one for each that the document has.
 */
typedef struct
{
  const char *text;
  gsize length;
  const char *folded;
  gsize folded_length;
  const char *keys[2];
} DossierSurface;

/**
 * DossierPointers:
 * @items: the pointers
 * @n: how many
 * @size: for how many there is room
 *
 * A list in an arena.
 */
typedef struct
{
  gpointer *items;
  guint n;
  guint size;
} DossierPointers;

/**
 * DossierIdentity:
 * @type: what it is
 * @known: (nullable): what the gazetteer knows of it
 * @country: (nullable): interned id of the country of a body that shares its name with others
 * @main: the spelling to show where it is not known
 * @surfaces: (element-type DossierSurface): its names in the text, distinct, in order
 * @roles: (element-type utf8): distinct
 * @last_seen: number of its last candidate, from 1; 0 before the first
 * @number: that of its entity in the analysis, from 1; 0 before it is written
 *
 * Candidates that are one entity.
 */
typedef struct
{
  DossierEntityType type;
  const DossierKnown *known;
  const char *country;
  DossierSurface *main;
  DossierPointers surfaces;
  DossierPointers roles;
  guint last_seen;
  guint number;
} DossierIdentity;

/**
 * DossierIdentities:
 * @work: the work, resolved
 * @all: (element-type DossierIdentity): in the order they were made
 * @chosen: (array): for each candidate whom it names, %NULL before that is decided
 * @surfaces: text → surface
 * @by_key: key, or a known entity's id with its country, with the type as tag → identity
 * @by_word: first or last word of a key → list of identities
 *
 * The entities of one document while it is decided who is who.
 */
typedef struct
{
  DossierNameWork *work;
  DossierPointers all;
  DossierIdentity **chosen;
  DossierByteMap surfaces;
  DossierByteMap by_key;
  DossierByteMap by_word;
} DossierIdentities;

void             dossier_identities_init       (DossierIdentities       *self,
                                                DossierNameWork         *work);
DossierSurface  *dossier_identities_get_surface (DossierIdentities      *self,
                                                const DossierCandidate  *candidate);
const char      *dossier_identities_get_key    (DossierIdentities       *self,
                                                DossierSurface          *surface,
                                                DossierEntityType        type);
DossierIdentity *dossier_identities_find       (const DossierIdentities *self,
                                                DossierEntityType        type,
                                                const char              *key);
DossierIdentity *dossier_identities_find_known (const DossierIdentities *self,
                                                DossierEntityType        type,
                                                const DossierKnown      *known,
                                                const char              *country);
DossierIdentity *dossier_identities_find_at    (const DossierIdentities *self,
                                                gsize                    start);
DossierIdentity *dossier_identities_find_short (DossierIdentities       *self,
                                                const DossierCandidate  *candidate,
                                                const char              *key);
DossierIdentity *dossier_identities_add        (DossierIdentities       *self,
                                                DossierEntityType        type,
                                                DossierSurface          *surface,
                                                const DossierKnown      *known,
                                                const char              *country);
void             dossier_identities_adopt      (DossierIdentities       *self,
                                                DossierIdentity         *identity,
                                                const DossierKnown      *known);
void             dossier_identities_note       (DossierIdentities       *self,
                                                guint                    index,
                                                DossierIdentity         *identity,
                                                DossierSurface          *surface);
void             dossier_identities_write      (DossierIdentities       *self);
void             dossier_pointers_add          (DossierPointers         *self,
                                                DossierArena            *arena,
                                                gpointer                 item);

G_END_DECLS
