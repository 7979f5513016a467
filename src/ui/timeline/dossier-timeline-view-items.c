/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-view-private.h"

static void
rebuild_lanes (DossierTimelineView *self)
{
  dossier_timeline_view_drop_layout (self);
  g_clear_pointer (&self->lanes, dossier_lanes_free);
  if (self->timeline != NULL)
    self->lanes = dossier_lanes_new (self->timeline, self->lanes_by);
  dossier_timeline_view_update_width (self);
}

static DossierTimeAxis *
make_axis (DossierTimeline *timeline)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (DossierDay));

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);

      g_array_append_val (days, item->edtf.first);
      g_array_append_val (days, item->edtf.last);
    }
  return days->len > 0 ? dossier_time_axis_new ((DossierDay *) (void *) days->data, days->len)
                       : NULL;
}

/* Groups are of one kind each or of one sector each, as the lanes are. */
static DossierTimeline *
choose_timeline (DossierTimelineView *self)
{
  if (self->given != NULL && self->given->by_sector != NULL
      && self->lanes_by == DOSSIER_LANES_BY_SECTOR)
    return self->given->by_sector;
  return self->given;
}

/* Groups have no mark, and the document of one of their items: what they have in common tells them
 * apart. Sectors are interned. */
static gboolean
is_same (const DossierTimelineItem *a, const DossierTimelineItem *b)
{
  if (a->kind != b->kind)
    return FALSE;
  if (a->n > 1 || b->n > 1)
    return a->statement_kind == b->statement_kind && a->sector == b->sector
           && g_str_equal (a->value, b->value);
  return a->document == b->document && a->mark == b->mark;
}

/* Where @timeline has what @self shows at @item; NO_ITEM where it has it not. */
static guint
find_again (DossierTimelineView *self, guint item, const DossierTimeline *timeline)
{
  const DossierTimelineItem *wanted;

  if (item == NO_ITEM || timeline == NULL)
    return NO_ITEM;
  wanted = dossier_timeline_view_get_item (self, item);
  for (guint i = 0; i < timeline->items->len; i++)
    if (is_same (&g_array_index (timeline->items, DossierTimelineItem, i), wanted))
      return i;
  return NO_ITEM;
}

static void
show (DossierTimelineView *self, DossierTimeline *timeline)
{
  DossierTimeAxis *axis = NULL;

  self->focus = find_again (self, self->focus, timeline);
  if (timeline != NULL)
    {
      dossier_timeline_ref (timeline);
      axis = make_axis (timeline);
    }
  dossier_timeline_view_drop_layout (self);
  g_clear_pointer (&self->lanes, dossier_lanes_free);
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  self->timeline = timeline;

  if (axis != NULL)
    dossier_time_scale_set_axis (&self->scale, axis);
  else
    self->scale.axis = NULL;
  g_clear_pointer (&self->axis, dossier_time_axis_free);
  self->axis = axis;

  rebuild_lanes (self);
  dossier_timeline_view_viewport_moved (self, TRUE);
  dossier_timeline_view_update_focus (self);
}

/**
 * dossier_timeline_view_set_timeline:
 * @self: a view
 * @timeline: (nullable): what to show
 *
 * The days in sight stay, except where all were in sight. The focus stays on the same item if
 * the new timeline has it.
 */
void
dossier_timeline_view_set_timeline (DossierTimelineView *self, DossierTimeline *timeline)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  if (self->given == timeline)
    return;
  g_clear_pointer (&self->given, dossier_timeline_unref);
  self->given = timeline != NULL ? dossier_timeline_ref (timeline) : NULL;
  show (self, choose_timeline (self));
}

/**
 * dossier_timeline_view_get_timeline:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what it shows: what it was given, or of a timeline of
 *   groups the one that fits the lanes
 */
DossierTimeline *
dossier_timeline_view_get_timeline (DossierTimelineView *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_VIEW (self), NULL);

  return self->timeline;
}

/**
 * dossier_timeline_view_set_lanes_by:
 * @self: a view
 * @by: how to divide the items into lanes
 */
void
dossier_timeline_view_set_lanes_by (DossierTimelineView *self, DossierLanesBy by)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  if (self->lanes_by == by)
    return;
  self->lanes_by = by;
  show (self, choose_timeline (self));
}

/**
 * dossier_timeline_view_set_today:
 * @self: a view
 * @today: the day that it is, or %DOSSIER_DAY_NONE
 *
 * Shows that day by a line with its name, where it lies between the days of the timeline.
 */
void
dossier_timeline_view_set_today (DossierTimelineView *self, DossierDay today)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  if (today == self->today)
    return;
  self->today = today;
  dossier_timeline_view_drop_content (self);
}
