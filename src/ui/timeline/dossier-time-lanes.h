/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-timeline.h"

G_BEGIN_DECLS

/* By kind: the order is that of the lanes on the screen. */
typedef enum
{
  DOSSIER_LANE_PUBLISHED,
  DOSSIER_LANE_MEETINGS,
  DOSSIER_LANE_AGREEMENTS,
  DOSSIER_LANE_PROPOSALS,
  DOSSIER_LANE_PLEDGES,
  DOSSIER_LANE_REPORTS,
  DOSSIER_LANE_SPOKEN,
  DOSSIER_LANE_MIXED, /* of groups, where lanes are by sector */
} DossierLaneKind;
#define DOSSIER_N_LANE_KINDS (DOSSIER_LANE_MIXED + 1)

typedef enum
{
  DOSSIER_LANES_BY_KIND,
  DOSSIER_LANES_BY_SECTOR,
} DossierLanesBy;

/**
 * DossierLane:
 * @kind: what it holds, where lanes are by kind
 * @sector: (nullable): what it holds, where lanes are by sector; %NULL: no sector
 * @without_year: the lane of the items that have no day on the calendar
 * @n_items: how many it holds
 */
typedef struct
{
  DossierLaneKind kind;
  const char *sector;
  gboolean without_year;
  guint n_items;
} DossierLane;

/**
 * DossierLanes:
 * @by: how they were made
 * @lanes: (element-type DossierLane): those that hold something, in order
 * @lane_of: (array): the lane's index for each item of the timeline
 *
 * Which item goes into which lane. By kind the lanes have one fixed order, by
 * sector the fullest come first. Items without a year have a lane of their own, the last.
 */
typedef struct
{
  DossierLanesBy by;
  GArray *lanes;
  guint16 *lane_of;
} DossierLanes;

DossierLaneKind  dossier_lane_kind_of      (const DossierTimelineItem *item);
gboolean         dossier_lane_has_day      (const DossierTimelineItem *item);
DossierLanes    *dossier_lanes_new         (const DossierTimeline     *timeline,
                                            DossierLanesBy             by);
void             dossier_lanes_free        (DossierLanes              *self);

/**
 * DossierLaneStrip:
 * @start: first pixel
 * @end: the pixel after the last one, not before @start
 * @row: result: the row it was given
 *
 * Something that needs room in a lane.
 */
typedef struct
{
  double start;
  double end;
  guint row;
} DossierLaneStrip;

guint            dossier_lanes_pack        (DossierLaneStrip          *strips,
                                            guint                      n_strips,
                                            double                     gap,
                                            guint                      max_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLanes, dossier_lanes_free)

G_END_DECLS
