/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-time-axis.h"
#include "dossier-time-lanes.h"

G_BEGIN_DECLS

/**
 * DossierBoxShape:
 * @DOSSIER_BOX_POINT: a day that is known
 * @DOSSIER_BOX_MOMENT: one date that is known to a month, a year …: somewhere inside
 * @DOSSIER_BOX_INTERVAL: from the start through the end
 * @DOSSIER_BOX_CROWD: items that found no row of their own
 */
typedef enum
{
  DOSSIER_BOX_POINT,
  DOSSIER_BOX_MOMENT,
  DOSSIER_BOX_INTERVAL,
  DOSSIER_BOX_CROWD,
} DossierBoxShape;

/**
 * DossierTimeBox:
 * @start: pixels from the axis' beginning; in the lane without a year, from its left edge
 * @end: the same, after @start
 * @lane: index in the lanes
 * @row: row in the lane
 * @shape: what to draw
 * @kind: of its items; of a crowd, of the first
 * @open_start: its beginning is not known: it fades in
 * @open_end: it has no end: it fades out
 * @doubtful: uncertain or approximate, all of them
 * @due: all of them are due dates
 * @first: index of its first item; the others are chained
 * @last: index of its last item
 * @n_items: how many
 *
 * What is drawn for one item, or for several that fall on the same pixels.
 */
typedef struct
{
  double start;
  double end;
  guint16 lane;
  guint16 row;
  DossierBoxShape shape;
  DossierLaneKind kind;
  gboolean open_start;
  gboolean open_end;
  gboolean doubtful;
  gboolean due;
  guint first;
  guint last;
  guint n_items;
} DossierTimeBox;

/**
 * DossierTimeMetrics:
 * @pixels_per_unit: of the axis
 * @width: of the lanes on the screen, pixels
 * @glyph: width of a point, pixels
 * @moment: least width of anything that is longer than a day, pixels
 * @bucket: points of one kind this close become one, pixels
 * @fade: length of an open end, pixels
 * @crowd: width of a crowd, pixels
 * @gap: free space between two in a row, pixels
 * @max_rows: rows of a lane, not counting the one for crowds
 */
typedef struct
{
  double pixels_per_unit;
  double width;
  double glyph;
  double moment;
  double bucket;
  double fade;
  double crowd;
  double gap;
  guint max_rows;
} DossierTimeMetrics;

/**
 * DossierTimeLayout:
 * @boxes: (element-type DossierTimeBox): sorted by lane, then start
 * @lane_rows: (element-type guint): how many rows each lane has, at least 1
 * @box_of: (array): for each item, its box
 * @next: (array): for each item, the next one in the same box, or %DOSSIER_LAYOUT_END
 *
 * Where everything stands at one zoom. Panning does not change it.
 */
typedef struct
{
  GArray *boxes;
  GArray *lane_rows;
  guint *box_of;
  guint *next;
} DossierTimeLayout;

#define DOSSIER_LAYOUT_END G_MAXUINT

DossierTimeLayout *dossier_time_layout_new  (const DossierTimeline    *timeline,
                                             const DossierLanes       *lanes,
                                             const DossierTimeAxis    *axis,
                                             const DossierTimeMetrics *metrics);
void               dossier_time_layout_free (DossierTimeLayout        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeLayout, dossier_time_layout_free)

G_END_DECLS
