/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierFarYear:
 * @year: the calendar year
 * @start: where it begins on the axis
 * @end: where it ends on the axis
 * @later: it lies after the bulk, not before
 *
 * A year so far from the bulk that it is drawn out of scale, beyond a break.
 */
typedef struct
{
  int year;
  double start;
  double end;
  gboolean later;
} DossierFarYear;

/**
 * DossierTimeAxis:
 *
 * The axis of a timeline, with breaks. A policy dossier speaks of this year and
 * the next ones, and of 2030, 2045 and 2050: drawn to scale the far years
 * squeeze all else into a stripe. So the bulk is drawn to scale, one unit a day,
 * and far-off years are gathered before and after it as slots of equal width with the
 * empty years between them taken out. The axis stays monotone: it is a piecewise linear
 * function between days and units, so that intervals, brushing and hit testing
 * need not know of the breaks.
 *
 * Immutable. Units run from 0 to the length.
 */
typedef struct _DossierTimeAxis DossierTimeAxis;

DossierTimeAxis *dossier_time_axis_new           (const DossierDay      *days,
                                                  gsize                  n_days);
void             dossier_time_axis_free          (DossierTimeAxis       *self);
double           dossier_time_axis_get_length    (const DossierTimeAxis *self);
void             dossier_time_axis_get_bulk      (const DossierTimeAxis *self,
                                                  double                *start,
                                                  double                *end);
const GArray    *dossier_time_axis_get_far_years (const DossierTimeAxis *self);
double           dossier_time_axis_from_day      (const DossierTimeAxis *self,
                                                  double                 day);
double           dossier_time_axis_to_day        (const DossierTimeAxis *self,
                                                  double                 unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeAxis, dossier_time_axis_free)

G_END_DECLS
