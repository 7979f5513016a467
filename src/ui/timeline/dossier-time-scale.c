/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-scale.h"

static double
length (const DossierTimeScale *self)
{
  return self->axis != NULL ? dossier_time_axis_get_length (self->axis) : 0;
}

static void
clamp (DossierTimeScale *self)
{
  double whole = length (self);

  self->span = CLAMP (self->span, MIN (DOSSIER_TIME_SCALE_MIN_SPAN, whole), whole);
  self->left = CLAMP (self->left, 0, whole - self->span);
}

/**
 * dossier_time_scale_set_axis:
 * @axis: the axis to show from now on, which must outlive the scale's use of it
 *
 * Keeps the days that are seen, except where all was seen: then all of the new axis is.
 */
void
dossier_time_scale_set_axis (DossierTimeScale *self, const DossierTimeAxis *axis)
{
  if (self->axis == NULL || dossier_time_scale_is_fit (self))
    {
      self->axis = axis;
      dossier_time_scale_fit (self);
      return;
    }

  double from = dossier_time_axis_to_day (self->axis, self->left);
  double to = dossier_time_axis_to_day (self->axis, self->left + self->span);

  self->axis = axis;
  dossier_time_scale_show (self,
                           dossier_time_axis_from_day (axis, from),
                           dossier_time_axis_from_day (axis, to));
}

/**
 * dossier_time_scale_set_width:
 * @width: pixels
 *
 * The same days are seen, wider or narrower.
 */
void
dossier_time_scale_set_width (DossierTimeScale *self, double width)
{
  self->width = MAX (width, 1);
}

/**
 * dossier_time_scale_fit:
 *
 * Shows the whole axis.
 */
void
dossier_time_scale_fit (DossierTimeScale *self)
{
  self->left = 0;
  self->span = length (self);
}

/**
 * dossier_time_scale_is_fit:
 *
 * Returns: whether the whole axis is seen
 */
gboolean
dossier_time_scale_is_fit (const DossierTimeScale *self)
{
  return self->span >= length (self) - 1e-6;
}

/**
 * dossier_time_scale_zoom:
 * @factor: above 1 is closer
 * @x: the pixel whose day stays where it is
 */
void
dossier_time_scale_zoom (DossierTimeScale *self, double factor, double x)
{
  double fixed = self->left + self->span * x / self->width;

  self->span /= factor;
  clamp (self);
  self->left = fixed - self->span * x / self->width;
  clamp (self);
}

/**
 * dossier_time_scale_pan:
 * @pixels: how far the view moves towards later days
 */
void
dossier_time_scale_pan (DossierTimeScale *self, double pixels)
{
  self->left += pixels * self->span / self->width;
  clamp (self);
}

/**
 * dossier_time_scale_show:
 * @from: axis unit
 * @to: axis unit
 *
 * Shows this part of the axis, in whichever order the ends are given.
 */
void
dossier_time_scale_show (DossierTimeScale *self, double from, double to)
{
  self->left = MIN (from, to);
  self->span = MAX (from, to) - self->left;
  clamp (self);
}

/**
 * dossier_time_scale_reach:
 * @from: axis unit
 * @to: axis unit, not before @from
 * @margin: pixels that should stay free beside it
 *
 * Pans as little as needed to see the part; where it is too long, its beginning.
 */
void
dossier_time_scale_reach (DossierTimeScale *self, double from, double to, double margin)
{
  double free = MIN (margin * self->span / self->width, self->span / 4);

  if (to + free > self->left + self->span)
    self->left = to + free - self->span;
  if (from - free < self->left)
    self->left = from - free;
  clamp (self);
}

/**
 * dossier_time_scale_from_day:
 * @day: days since 1970-01-01
 *
 * Returns: the pixel, which may lie outside the width
 */
double
dossier_time_scale_from_day (const DossierTimeScale *self, double day)
{
  return (dossier_time_axis_from_day (self->axis, day) - self->left)
         * dossier_time_scale_per_unit (self);
}

/**
 * dossier_time_scale_to_day:
 * @x: pixel
 *
 * Returns: days since 1970-01-01
 */
double
dossier_time_scale_to_day (const DossierTimeScale *self, double x)
{
  return dossier_time_axis_to_day (self->axis,
                                   self->left + x / dossier_time_scale_per_unit (self));
}

/**
 * dossier_time_scale_per_unit:
 *
 * Returns: pixels per axis unit
 */
double
dossier_time_scale_per_unit (const DossierTimeScale *self)
{
  return self->span > 0 ? self->width / self->span : 1;
}
