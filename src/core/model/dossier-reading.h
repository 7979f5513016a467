/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-analysis.h"
#include "dossier-layer.h"
#include "dossier-text-map.h"

G_BEGIN_DECLS

/**
 * DossierNamed:
 * @entity: row id
 * @name: what it is called
 *
 * Somebody whom a statement is made to.
 */
typedef struct
{
  gint64 entity;
  char *name;
} DossierNamed;

/**
 * DossierMark:
 * @layer: what kind of mark it is
 * @id: row id in its layer, stable while the document is open
 * @span: bytes of the canonical text
 * @by_hand: made by a person, not by a rule
 * @corrected: of a statement by hand: it stands in the place of another, which comes back when the
 *   correction is taken back
 * @entity: row id of the entity of a mention or of a statement's actor, else 0
 * @entity_type: of a mention
 * @time_kind: of a time
 * @statement_kind: of a statement
 * @share: what the mark of a sector adds to the sector's weight
 * @label: for people: the entity's name, the EDTF value as a label, the
 *   sector's id, the statement's actor (%NULL if nobody is named), the
 *   note's text
 * @value: the EDTF value of a time, the id of a sector, the due date of a statement (EDTF),
 *   else %NULL
 * @when: EDTF of when a statement's act takes place, else %NULL
 * @certainty: of a statement
 * @others: (nullable) (element-type DossierNamed): whom a statement is made to
 * @amounts: what a statement counts or measures, joined for people; %NULL if nothing
 * @rule: rule id, %NULL for a mark made by hand
 * @why: the words that fired the rule, %NULL if none
 *
 * One mark as the reader shows it. Owned by its #DossierReading.
 */
typedef struct
{
  DossierLayer layer;
  gint64 id;
  DossierSpan span;
  gboolean by_hand;
  gboolean corrected;
  gint64 entity;
  DossierEntityType entity_type;
  DossierTimeKind time_kind;
  DossierStatementKind statement_kind;
  guint share;
  char *label;
  char *value;
  char *when;
  DossierCertainty certainty;
  GArray *others;
  char *amounts;
  char *rule;
  char *why;
} DossierMark;

#define DOSSIER_TYPE_READING (dossier_reading_get_type ())

/**
 * DossierReading:
 * @document: row id
 * @text: the canonical text
 * @length: its length in bytes
 * @map: bytes and code points of @text
 * @segments: (element-type DossierSegment): they tile the text
 * @marks: (element-type DossierMark): the marks in force (automatic ones
 *   that nobody rejected, and those made by hand), sorted by span
 *
 * A document opened for reading. Counted, immutable, any thread.
 */
typedef struct
{
  gatomicrefcount ref_count;
  gint64 document;
  char *text;
  gsize length;
  DossierTextMap *map;
  GArray *segments;
  GArray *marks;
} DossierReading;

GType              dossier_reading_get_type  (void);
DossierReading    *dossier_reading_new       (gint64                document,
                                              char                 *text,
                                              gsize                 length);
DossierReading    *dossier_reading_ref       (DossierReading       *self);
void               dossier_reading_unref     (DossierReading       *self);
const DossierMark *dossier_reading_find_mark (const DossierReading *self,
                                              DossierLayer          layer,
                                              gint64                id);
guint              dossier_reading_weigh_sector
                                             (const DossierReading *self,
                                              const char           *sector,
                                              gboolean             *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReading, dossier_reading_unref)

G_END_DECLS
