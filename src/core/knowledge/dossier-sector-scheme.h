/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-json.h"
#include "dossier-matcher.h"
#include "dossier-sector-codes.h"

G_BEGIN_DECLS

/**
 * DossierSector:
 * @id: interned: "energy-hydrogen"; stable for ever
 * @parent: interned id of the parent, nullable
 * @labels: (element-type utf8 utf8): BCP 47 → label
 * @codes: (element-type DossierSectorCode): its classes in schemes of others
 * @colour: index in the palette of sector colours
 *
 * One sector. Parents stand in the same list; they have no terms of their own
 * and only group.
 */
typedef struct
{
  const char *id;
  const char *parent;
  GHashTable *labels;
  GArray *codes;
  guint colour;
} DossierSector;

#define DOSSIER_SECTOR_TERM_LAST G_MAXUINT32

/**
 * DossierSectorTerm:
 * @sector: index in the scheme
 * @weight: what one occurrence says: 1 is a passing word, 2 counts alone
 * @next: value of the next sector that the same phrase speaks of
 *   ("venture capital" is finance and innovation), %DOSSIER_SECTOR_TERM_LAST if none
 * @stem: the file says that any letters may follow, not only particles
 * @has_marks: the phrase is written with diacritics
 * @phrase: the words, for people
 * @context: (nullable) (array zero-terminated=1): folded words of which one must stand in the
 *   same sentence, for a term that is ambiguous alone; a word that ends in `*` is a stem
 */
typedef struct
{
  guint sector;
  guint weight;
  guint32 next;
  gboolean stem;
  gboolean has_marks;
  char *phrase;
  char **context;
} DossierSectorTerm;

/**
 * DossierSectorScheme:
 *
 * What the sectors are and which words speak of them in each language; see
 * data/knowledge/README.md for the form of the file. Immutable once made.
 */
typedef struct _DossierSectorScheme DossierSectorScheme;

DossierSectorScheme     *dossier_sector_scheme_new           (const DossierJson          *root,
                                                              GError                    **error);
void                     dossier_sector_scheme_free          (DossierSectorScheme        *self);
void                     dossier_sector_scheme_join          (DossierSectorScheme        *self,
                                                              DossierScreen              *screen);
guint                    dossier_sector_scheme_get_n         (const DossierSectorScheme  *self);
const DossierSector     *dossier_sector_scheme_get           (const DossierSectorScheme  *self,
                                                              guint                       index);
const DossierSector     *dossier_sector_scheme_find          (const DossierSectorScheme  *self,
                                                              const char                 *id);
const char              *dossier_sector_get_label            (const DossierSector        *sector,
                                                              const char                 *language);
guint                    dossier_sector_scheme_get_threshold (const DossierSectorScheme  *self);
const DossierMatcher    *dossier_sector_scheme_get_matcher   (const DossierSectorScheme  *self,
                                                              const char                 *language);
const DossierMatcher    *dossier_sector_scheme_get_offices   (const DossierSectorScheme  *self,
                                                              const char                 *language);
gboolean                 dossier_sector_scheme_ends_as_office (const DossierSectorScheme *self,
                                                              const char                 *folded,
                                                              gsize                       length);
gboolean                 dossier_sector_scheme_ends_as_title (const DossierSectorScheme  *self,
                                                              const char                 *folded,
                                                              gsize                       length);
const DossierSectorTerm *dossier_sector_scheme_get_term      (const DossierSectorScheme  *self,
                                                              guint32                     value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSectorScheme, dossier_sector_scheme_free)

G_END_DECLS
