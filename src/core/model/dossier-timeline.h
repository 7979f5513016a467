/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib-object.h>

#include "dossier-analysis.h"
#include "dossier-edtf.h"

G_BEGIN_DECLS

/**
 * DossierTimelineKind:
 * @DOSSIER_TIMELINE_PUBLISHED: a document's publication date
 * @DOSSIER_TIMELINE_SPOKEN: a date spoken of in a text
 * @DOSSIER_TIMELINE_STATEMENT: when a statement's act takes place (its own date, else its
 *   document's)
 * @DOSSIER_TIMELINE_DUE: when a statement is due
 * @DOSSIER_TIMELINE_MIXED: things of several kinds; only of groups
 */
typedef enum
{
  DOSSIER_TIMELINE_PUBLISHED,
  DOSSIER_TIMELINE_SPOKEN,
  DOSSIER_TIMELINE_STATEMENT,
  DOSSIER_TIMELINE_DUE,
  DOSSIER_TIMELINE_MIXED,
} DossierTimelineKind;

/**
 * DossierTimelineItem:
 * @kind: what the point or interval stands for
 * @n: how many things it stands for; more than 1 of a group
 * @document: row id; of a group, of one of them
 * @mark: row id of the time mark or statement, 0 for a publication date and a group
 * @span: its evidence in the text; empty for a publication date
 * @statement_kind: of a statement or a due date
 * @value: EDTF as stored, interned in the timeline
 * @edtf: @value parsed
 * @sector: interned id of the leading sector of the statement, or of the
 *   document; %NULL if none
 * @title: the document's title, interned in the timeline; %NULL if unknown
 * @label: for people, interned in the timeline: the title, the words of the date, the statement's
 *   actor and quotation (shortened); of a group how many
 *
 * One thing with a date, or a group of things with the same date.
 */
typedef struct
{
  DossierTimelineKind kind;
  guint n;
  gint64 document;
  gint64 mark;
  DossierSpan span;
  DossierStatementKind statement_kind;
  const char *value;
  DossierEdtf edtf;
  const char *sector;
  const char *title;
  const char *label;
} DossierTimelineItem;

/**
 * DossierTimeline:
 * @items: (element-type DossierTimelineItem): in the order of dossier_timeline_sort()
 * @first: the earliest real day of any item, %DOSSIER_DAY_NONE if none
 * @last: the latest real day
 * @by_sector: (nullable): of a timeline of groups, which are of one kind each, one whose groups are
 *   of one sector each
 *
 * Counted, immutable once built, any thread.
 */
typedef struct _DossierTimeline DossierTimeline;

struct _DossierTimeline
{
  gatomicrefcount ref_count;
  GArray *items;
  GStringChunk *strings;
  DossierDay first;
  DossierDay last;
  DossierTimeline *by_sector;
};

#define DOSSIER_TYPE_TIMELINE (dossier_timeline_get_type ())

GType            dossier_timeline_get_type (void);
DossierTimeline *dossier_timeline_new      (void);
void             dossier_timeline_add   (DossierTimeline           *self,
                                         const DossierTimelineItem *item);
void             dossier_timeline_sort  (DossierTimeline           *self);
DossierTimeline *dossier_timeline_ref   (DossierTimeline           *self);
void             dossier_timeline_unref (DossierTimeline           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeline, dossier_timeline_unref)

G_END_DECLS
