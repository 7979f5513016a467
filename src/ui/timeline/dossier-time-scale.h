/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-axis.h"

G_BEGIN_DECLS

/**
 * DossierTimeScale:
 * @axis: (nullable): the axis shown, borrowed
 * @left: the axis unit at pixel 0
 * @span: how many units fit in @width
 * @width: pixels
 *
 * Which part of an axis is seen, and how large. A plain value: copy it, compare it. All
 * functions leave it inside the axis and not finer than %DOSSIER_TIME_SCALE_MIN_SPAN.
 */
typedef struct
{
  const DossierTimeAxis *axis;
  double left;
  double span;
  double width;
} DossierTimeScale;

/* The closest zoom, in units (days of the bulk). */
#define DOSSIER_TIME_SCALE_MIN_SPAN 12.0

void     dossier_time_scale_set_axis  (DossierTimeScale       *self,
                                       const DossierTimeAxis  *axis);
void     dossier_time_scale_set_width (DossierTimeScale       *self,
                                       double                  width);
void     dossier_time_scale_fit       (DossierTimeScale       *self);
gboolean dossier_time_scale_is_fit    (const DossierTimeScale *self);
void     dossier_time_scale_zoom      (DossierTimeScale       *self,
                                       double                  factor,
                                       double                  x);
void     dossier_time_scale_pan       (DossierTimeScale       *self,
                                       double                  pixels);
void     dossier_time_scale_show      (DossierTimeScale       *self,
                                       double                  from,
                                       double                  to);
void     dossier_time_scale_reach     (DossierTimeScale       *self,
                                       double                  from,
                                       double                  to,
                                       double                  margin);
double   dossier_time_scale_from_day  (const DossierTimeScale *self,
                                       double                  day);
double   dossier_time_scale_to_day    (const DossierTimeScale *self,
                                       double                  x);
double   dossier_time_scale_per_unit  (const DossierTimeScale *self);

G_END_DECLS
