/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-axis.h"
#include "dossier-timeline.h"

G_BEGIN_DECLS

/**
 * DossierReportGlyph:
 * @item: the first item it stands for
 * @n_items: how many items fall on the same place
 * @start: left end, in user units of the picture
 * @end: right end
 * @row: row in its lane, from 0
 *
 * One sign of the picture. Items of one lane that would cover each other
 * exactly are one sign with a number.
 */
typedef struct
{
  const DossierTimelineItem *item;
  guint n_items;
  double start;
  double end;
  guint row;
} DossierReportGlyph;

DossierTimeAxis *dossier_report_axis_new    (const DossierTimeline  *timeline);
GArray          *dossier_report_glyphs_new  (const DossierTimeline  *timeline,
                                             DossierTimelineKind     kind,
                                             const DossierTimeAxis  *axis,
                                             double                  left,
                                             double                  width,
                                             guint                  *n_rows);

G_END_DECLS
