/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

/**
 * DossierIdentity:
 * @type: what it is
 * @known: (nullable): what the gazetteer knows of it
 * @country: (nullable): interned id of the country of a body that shares its name with others
 * @key: the first name's key, see dossier_entity_key()
 * @name: the name to show
 * @surfaces: (element-type utf8): its names in the text, distinct, in order
 * @roles: (element-type utf8): distinct, interned
 * @last_seen: number of its last candidate, from 1; 0 before the first
 *
 * Candidates that are one entity.
 */
typedef struct
{
  DossierEntityType type;
  const DossierKnown *known;
  const char *country;
  char *key;
  char *name;
  GPtrArray *surfaces;
  GPtrArray *roles;
  guint last_seen;
} DossierIdentity;

/**
 * DossierIdentities:
 * @work: the work, resolved
 * @all: (element-type DossierIdentity): in the order they were made
 * @by_key: type, key and country → identity
 * @by_start: first byte of a candidate → identity
 * @by_word: first or last word of a key → list of identities
 *
 * The entities of one document while it is decided who is who.
 */
typedef struct
{
  DossierNameWork *work;
  GPtrArray *all;
  GHashTable *by_key;
  GHashTable *by_start;
  GHashTable *by_word;
} DossierIdentities;

void             dossier_identities_init       (DossierIdentities       *self,
                                                DossierNameWork         *work);
void             dossier_identities_clear      (DossierIdentities       *self);
DossierIdentity *dossier_identities_find       (const DossierIdentities *self,
                                                DossierEntityType        type,
                                                const char              *key,
                                                const char              *country);
DossierIdentity *dossier_identities_find_short (const DossierIdentities *self,
                                                const DossierCandidate  *candidate,
                                                const char              *key);
DossierIdentity *dossier_identities_add        (DossierIdentities       *self,
                                                DossierEntityType        type,
                                                const char              *name,
                                                const DossierKnown      *known,
                                                const char              *country);
void             dossier_identities_adopt      (DossierIdentities       *self,
                                                DossierIdentity         *identity,
                                                const DossierKnown      *known);
void             dossier_identities_note       (DossierIdentities       *self,
                                                DossierIdentity         *identity,
                                                guint                    index);
void             dossier_identities_write      (DossierIdentities       *self,
                                                DossierIdentity        **chosen);
char            *dossier_identities_dup_surface (const DossierNameWork  *work,
                                                const DossierCandidate  *candidate);

G_END_DECLS
