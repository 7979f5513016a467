/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <math.h>

#include "dossier-timeline-view-private.h"

/**
 * dossier_timeline_view_show_units:
 * @self: a view
 * @from: axis unit
 * @to: axis unit
 *
 * Shows this part of the axis.
 */
void
dossier_timeline_view_show_units (DossierTimelineView *self, double from, double to)
{
  double span = self->scale.span;

  if (self->axis == NULL)
    return;
  dossier_time_scale_show (&self->scale, from, to);
  dossier_timeline_view_viewport_moved (self, fabs (span - self->scale.span) > 1e-9);
}

/**
 * dossier_timeline_view_zoom:
 * @self: a view
 * @factor: above 1 is closer
 *
 * Zooms around the focused item if it is in sight, else around the middle.
 */
void
dossier_timeline_view_zoom (DossierTimelineView *self, double factor)
{
  double x = self->scale.width / 2;

  if (self->axis == NULL)
    return;
  if (self->focus != NO_ITEM)
    {
      const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
      graphene_rect_t rect;
      double middle;

      dossier_timeline_view_get_box_rect (
        self, &g_array_index (layout->boxes, DossierTimeBox, layout->box_of[self->focus]), &rect);
      middle = dossier_timeline_view_from_widget_x (self, rect.origin.x + rect.size.width / 2);
      if (middle >= 0 && middle <= self->scale.width)
        x = middle;
    }
  dossier_time_scale_zoom (&self->scale, factor, x);
  dossier_timeline_view_viewport_moved (self, TRUE);
}

/**
 * dossier_timeline_view_fit:
 * @self: a view
 *
 * Shows everything.
 */
void
dossier_timeline_view_fit (DossierTimelineView *self)
{
  if (self->axis == NULL)
    return;
  dossier_time_scale_fit (&self->scale);
  dossier_timeline_view_viewport_moved (self, TRUE);
}
