/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-time-glyph.h"
#include "dossier-timeline-view-private.h"

/* Free space that is kept beside a focused item when it is brought into sight, pixels. */
#define REACH_MARGIN 60

static const DossierTimeBox *
get_box (DossierTimelineView *self, guint index)
{
  return &g_array_index (dossier_timeline_view_ensure_layout (self)->boxes, DossierTimeBox, index);
}

/* The boxes of one lane: they follow each other. Returns whether there are any. */
static gboolean
find_lane_boxes (DossierTimelineView *self, guint lane, guint *first, guint *last)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
  gboolean found = FALSE;

  for (guint i = 0; i < layout->boxes->len; i++)
    if (get_box (self, i)->lane == lane)
      {
        if (!found)
          *first = i;
        *last = i;
        found = TRUE;
      }
  return found;
}

static guint
previous_in_box (DossierTimelineView *self, guint item)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
  guint at = get_box (self, layout->box_of[item])->first;

  if (at == item)
    return NO_ITEM;
  while (layout->next[at] != item)
    at = layout->next[at];
  return at;
}

/* The item before or after in the lane, in the order in which they stand on the screen. */
static guint
step_in_lane (DossierTimelineView *self, guint item, int direction)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
  guint box = layout->box_of[item];
  guint lane = get_box (self, box)->lane;
  guint within = direction > 0 ? layout->next[item] : previous_in_box (self, item);

  if (within != NO_ITEM)
    return within;
  if (direction > 0 && box + 1 < layout->boxes->len && get_box (self, box + 1)->lane == lane)
    return get_box (self, box + 1)->first;
  if (direction < 0 && box > 0 && get_box (self, box - 1)->lane == lane)
    return get_box (self, box - 1)->last;
  return item;
}

static double
middle_of (DossierTimelineView *self, guint box)
{
  graphene_rect_t rect;

  dossier_timeline_view_get_box_rect (self, get_box (self, box), &rect);
  return rect.origin.x + rect.size.width / 2;
}

/* The item of a lane that is nearest to a pixel. */
static guint
nearest_in_lane (DossierTimelineView *self, guint lane, double x)
{
  guint first, last, best;

  if (!find_lane_boxes (self, lane, &first, &last))
    return NO_ITEM;
  best = first;
  for (guint i = first; i <= last; i++)
    if (fabs (middle_of (self, i) - x) < fabs (middle_of (self, best) - x))
      best = i;
  return get_box (self, best)->first;
}

static guint
pick_target (DossierTimelineView *self, int items, int lanes)
{
  guint box, first, last;
  int lane;

  if (self->focus == NO_ITEM)
    return nearest_in_lane (self, 0, dossier_timeline_view_to_widget_x (self, 0));
  box = dossier_timeline_view_ensure_layout (self)->box_of[self->focus];
  lane = get_box (self, box)->lane;
  if (lanes != 0)
    {
      int target = CLAMP (lane + lanes, 0, (int) self->lanes->lanes->len - 1);

      return target == lane ? self->focus
                            : nearest_in_lane (self, (guint) target, middle_of (self, box));
    }
  if (items == G_MININT || items == G_MAXINT)
    {
      if (!find_lane_boxes (self, (guint) lane, &first, &last))
        return self->focus;
      return items < 0 ? get_box (self, first)->first : get_box (self, last)->last;
    }
  return step_in_lane (self, self->focus, items);
}

/* Pans and scrolls as little as needed to see the focused item. */
static void
bring_into_sight (DossierTimelineView *self)
{
  const DossierTimeBox *box
    = get_box (self, dossier_timeline_view_ensure_layout (self)->box_of[self->focus]);
  double per_unit = dossier_time_scale_per_unit (&self->scale);
  double left = self->scale.left;
  double top = dossier_timeline_view_get_lane_top (self, box->lane);

  if (!g_array_index (self->lanes->lanes, DossierLane, box->lane).without_year)
    dossier_time_scale_reach (&self->scale, box->start / per_unit, box->end / per_unit,
                              REACH_MARGIN);
  if (self->vadjustment != NULL)
    {
      double scrolled = gtk_adjustment_get_value (self->vadjustment);
      double height = dossier_timeline_view_get_lane_height (self, box->lane);

      /* The ruler stays, so a lane right below it begins where the ruler ends. */
      gtk_adjustment_clamp_page (self->vadjustment, scrolled + top
                                   - dossier_timeline_view_get_ruler_height (self),
                                 scrolled + top + height);
    }
  if (left != self->scale.left)
    dossier_timeline_view_viewport_moved (self, FALSE);
}

/* How many items of the lane come up to and with the focused one. */
static guint
count_until_focus (DossierTimelineView *self, guint lane)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
  guint n = 0;

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      if (get_box (self, i)->lane != lane)
        continue;
      for (guint item = get_box (self, i)->first; item != DOSSIER_LAYOUT_END;
           item = layout->next[item])
        {
          n += dossier_timeline_view_get_item (self, item)->n;
          if (item == self->focus)
            return n;
        }
    }
  return n;
}

static guint
count_all (const DossierTimeline *timeline)
{
  guint n = 0;

  for (guint i = 0; i < timeline->items->len; i++)
    n += g_array_index (timeline->items, DossierTimelineItem, i).n;
  return n;
}

static char *
describe (DossierTimelineView *self)
{
  if (self->axis == NULL)
    return g_strdup (_("Nothing here has a date"));
  if (self->focus == NO_ITEM)
    {
      guint n = count_all (self->timeline);

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u item", "%u items", n), n);
    }

  const DossierTimelineItem *item = dossier_timeline_view_get_item (self, self->focus);
  guint lane = self->lanes->lane_of[self->focus];
  g_autofree char *name = dossier_time_glyph_item_name (item);
  g_autofree char *value = dossier_edtf_label (item->value);

  /* Translators: what, when, the words; then the lane's name and the place in it */
  return g_strdup_printf (_("%s, %s: %s. %s, %u of %u"), name, value, item->label,
                          (char *) g_ptr_array_index (self->lane_names, lane),
                          count_until_focus (self, lane),
                          g_array_index (self->lanes->lanes, DossierLane, lane).n_items);
}

/* Gives the button the place of the focused item. Called while allocating. */
void
dossier_timeline_view_place_focus (DossierTimelineView *self)
{
  graphene_rect_t rect, area, seen;
  gboolean visible = FALSE;

  if (self->focus != NO_ITEM)
    {
      dossier_timeline_view_get_lanes_area (self, &area);
      dossier_timeline_view_get_box_rect (
        self, get_box (self, dossier_timeline_view_ensure_layout (self)->box_of[self->focus]),
        &rect);
      visible = graphene_rect_intersection (&rect, &area, &seen);
    }
  gtk_widget_set_child_visible (self->focus_button, visible);
  if (visible)
    {
      int width, height;

      gtk_widget_measure (self->focus_button, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      gtk_widget_measure (self->focus_button, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL,
                          NULL);
      gtk_widget_size_allocate (self->focus_button,
                                &(GtkAllocation) { (int) rect.origin.x, (int) rect.origin.y,
                                                   MAX (width, (int) rect.size.width),
                                                   MAX (height, (int) rect.size.height) }, -1);
    }
}

/* Tells assistive tools what has the focus. */
void
dossier_timeline_view_update_focus (DossierTimelineView *self)
{
  g_autofree char *description = describe (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->focus_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
dossier_timeline_view_move_focus (DossierTimelineView *self, int items, int lanes)
{
  guint target = pick_target (self, items, lanes);

  if (target != NO_ITEM)
    dossier_timeline_view_set_focus_item (self, target);
}

static void
on_button_clicked (DossierTimelineView *self)
{
  if (self->focus != NO_ITEM)
    dossier_timeline_view_open (self, self->focus, FALSE);
}

/* Drawn things cannot be seen by assistive tools, so one real button, itself not drawn, stands at
 * the focused item and gives it a name, a place and an action. Keys and pointer go to the view. */
void
dossier_timeline_view_setup_focus (DossierTimelineView *self)
{
  self->focus_button = g_object_new (GTK_TYPE_BUTTON,
                                     "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                     "focusable", FALSE,
                                     "can-target", FALSE,
                                     "opacity", 0.0,
                                     NULL);
  gtk_widget_add_css_class (self->focus_button, "timeline-item");
  gtk_widget_set_child_visible (self->focus_button, FALSE);
  gtk_widget_set_parent (self->focus_button, GTK_WIDGET (self));
  g_signal_connect_swapped (self->focus_button, "clicked", G_CALLBACK (on_button_clicked), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  dossier_timeline_view_update_focus (self);
}

/**
 * dossier_timeline_view_get_focus_item:
 * @self: a view
 *
 * Returns: the index of the focused item in the timeline, %G_MAXUINT if there is none
 */
guint
dossier_timeline_view_get_focus_item (DossierTimelineView *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_VIEW (self), NO_ITEM);

  return self->focus;
}

/**
 * dossier_timeline_view_set_focus_item:
 * @self: a view
 * @item: index of an item in the timeline
 *
 * Moves the focus within the timeline and brings the item into sight.
 */
void
dossier_timeline_view_set_focus_item (DossierTimelineView *self, guint item)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->timeline != NULL && item < self->timeline->items->len);

  self->focus = item;
  bring_into_sight (self);
  dossier_timeline_view_update_focus (self);
}

/**
 * dossier_timeline_view_get_box_items:
 * @self: a view
 * @item: index of an item
 *
 * Returns: (transfer full) (element-type guint): the items that are drawn as one with it, itself
 *   included
 */
GArray *
dossier_timeline_view_get_box_items (DossierTimelineView *self, guint item)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));
  const DossierTimeLayout *layout;

  g_return_val_if_fail (DOSSIER_IS_TIMELINE_VIEW (self), items);
  g_return_val_if_fail (self->timeline != NULL && item < self->timeline->items->len, items);

  layout = dossier_timeline_view_ensure_layout (self);
  for (guint i = get_box (self, layout->box_of[item])->first; i != DOSSIER_LAYOUT_END;
       i = layout->next[i])
    g_array_append_val (items, i);
  return items;
}
