/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierCounting:
 * @DOSSIER_COUNT_DOCUMENTS: every document counts
 * @DOSSIER_COUNT_STORIES: copies of one text count as one
 *
 * What lists show as a row and counts count as one.
 */
typedef enum
{
  DOSSIER_COUNT_DOCUMENTS,
  DOSSIER_COUNT_STORIES,
} DossierCounting;

/**
 * DossierCounted:
 * @DOSSIER_COUNTED_ENTITIES: entities
 * @DOSSIER_COUNTED_SECTORS: all sectors
 * @DOSSIER_COUNTED_SUBJECTS: the sectors that documents are about
 *
 * What is counted of documents.
 */
typedef enum
{
  DOSSIER_COUNTED_ENTITIES,
  DOSSIER_COUNTED_SECTORS,
  DOSSIER_COUNTED_SUBJECTS,
} DossierCounted;

/**
 * DossierUnits:
 * @documents: (element-type DossierDocumentFacts): what is counted, those of one unit side by side
 * @firsts: (element-type guint): where each unit begins
 *
 * Documents as they are counted: one by one, or by story.
 */
typedef struct
{
  GPtrArray *documents;
  GArray *firsts;
} DossierUnits;

DossierUnits *dossier_units_new     (const DossierFacts  *facts,
                                     GPtrArray           *documents,
                                     DossierCounting      counting);
void          dossier_units_free    (DossierUnits        *self);
guint         dossier_units_get_end (const DossierUnits  *self,
                                     guint                unit);
gpointer      dossier_units_get_story
                                    (const DossierFacts  *facts,
                                     gint64               document);
guint        *dossier_units_count   (const DossierUnits  *self,
                                     GHashTable          *known,
                                     DossierCounted       what);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierUnits, dossier_units_free)

G_END_DECLS
