/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-view.h"

#include <math.h>

#include "dossier-timeline-view-private.h"

#define MIN_HEIGHT 96

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  VIEWPORT_CHANGED,
  BRUSHED,
  OPEN_ITEM,
  OPEN_ITEMS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierTimelineView, dossier_timeline_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

void
dossier_timeline_view_drop_content (DossierTimelineView *self)
{
  g_clear_pointer (&self->content, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Rows come and go with the zoom, so the height must be known anew. */
static void
update_height (DossierTimelineView *self)
{
  double height = dossier_timeline_view_get_content_height (self);

  if (height != self->content_height)
    {
      self->content_height = height;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
}

void
dossier_timeline_view_viewport_moved (DossierTimelineView *self, gboolean zoomed)
{
  if (zoomed)
    dossier_timeline_view_drop_layout (self);
  dossier_timeline_view_drop_content (self);
  update_height (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[VIEWPORT_CHANGED], 0);
}

void
dossier_timeline_view_emit_brushed (DossierTimelineView *self)
{
  g_signal_emit (self, signals[BRUSHED], 0,
                 self->brushed ? self->brush_first : DOSSIER_DAY_NONE,
                 self->brushed ? self->brush_last : DOSSIER_DAY_NONE);
}

void
dossier_timeline_view_open (DossierTimelineView *self, guint item, gboolean all)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
  const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, layout->box_of[item]);

  if (all && box->first != box->last)
    {
      graphene_rect_t rect, area;
      GdkRectangle place;

      dossier_timeline_view_get_box_rect (self, box, &rect);
      dossier_timeline_view_get_lanes_area (self, &area);
      /* Most of a long box may be out of sight. */
      if (!graphene_rect_intersection (&rect, &area, &rect))
        rect = area;
      place = (GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y,
                               (int) rect.size.width, (int) rect.size.height };
      g_signal_emit (self, signals[OPEN_ITEMS], 0, item, &place);
    }
  else
    g_signal_emit (self, signals[OPEN_ITEM], 0, item);
}

static void
configure_adjustments (DossierTimelineView *self, int width, int height)
{
  if (self->vadjustment != NULL)
    {
      double upper = MAX (self->content_height, height);

      gtk_adjustment_configure (self->vadjustment, gtk_adjustment_get_value (self->vadjustment),
                                0, upper, dossier_timeline_view_get_row_height (self),
                                height * 0.9, height);
    }
  if (self->hadjustment != NULL)
    gtk_adjustment_configure (self->hadjustment, 0, 0, width, width, width, width);
}

static void
dossier_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);
  double old_width = self->scale.width;

  if (width != self->allocated_width || height != self->allocated_height)
    {
      self->allocated_width = width;
      self->allocated_height = height;
      dossier_timeline_view_update_width (self);
      g_clear_pointer (&self->content, gsk_render_node_unref);
    }
  self->content_height = dossier_timeline_view_get_content_height (self);
  configure_adjustments (self, width, height);
  dossier_timeline_view_place_focus (self);
  if (self->scale.width != old_width)
    g_signal_emit (self, signals[VIEWPORT_CHANGED], 0);
}

static void
dossier_timeline_view_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = 600;
    }
  else
    {
      *minimum = MIN_HEIGHT;
      *natural = MAX (MIN_HEIGHT, (int) ceil (self->content_height));
    }
}

static void
dossier_timeline_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  GTK_WIDGET_CLASS (dossier_timeline_view_parent_class)->css_changed (widget, change);
  dossier_timeline_view_drop_content (self);
  /* Letters may be larger now: the next allocation measures them. */
  self->allocated_width = 0;
}

static void
dossier_timeline_view_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  dossier_timeline_view_drop_content (DOSSIER_TIMELINE_VIEW (widget));
  gtk_widget_queue_allocate (widget);
}

static void
on_vadjustment_changed (DossierTimelineView *self)
{
  dossier_timeline_view_drop_content (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (DossierTimelineView *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, on_vadjustment_changed, self);
  if (!g_set_object (place, adjustment) || adjustment == NULL)
    return;
  if (place == &self->vadjustment)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_vadjustment_changed),
                             self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
dossier_timeline_view_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_timeline_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_timeline_view_dispose (GObject *object)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (object);

  set_adjustment (self, &self->vadjustment, NULL);
  set_adjustment (self, &self->hadjustment, NULL);
  g_clear_pointer (&self->focus_button, gtk_widget_unparent);
  g_clear_pointer (&self->content, gsk_render_node_unref);
  g_clear_pointer (&self->layout, dossier_time_layout_free);
  g_clear_pointer (&self->lanes, dossier_lanes_free);
  g_clear_pointer (&self->axis, dossier_time_axis_free);
  g_clear_pointer (&self->given, dossier_timeline_unref);
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  G_OBJECT_CLASS (dossier_timeline_view_parent_class)->dispose (object);
}

static void
dossier_timeline_view_finalize (GObject *object)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (object);

  g_ptr_array_unref (self->lane_names);
  g_array_unref (self->lane_tops);
  G_OBJECT_CLASS (dossier_timeline_view_parent_class)->finalize (object);
}

static void
dossier_timeline_view_class_init (DossierTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dossier_timeline_view_set_property;
  object_class->get_property = dossier_timeline_view_get_property;
  object_class->dispose = dossier_timeline_view_dispose;
  object_class->finalize = dossier_timeline_view_finalize;
  widget_class->measure = dossier_timeline_view_measure;
  widget_class->size_allocate = dossier_timeline_view_size_allocate;
  widget_class->snapshot = dossier_timeline_view_snapshot;
  widget_class->css_changed = dossier_timeline_view_css_changed;
  widget_class->direction_changed = dossier_timeline_view_direction_changed;
  widget_class->query_tooltip = dossier_timeline_view_query_tooltip;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[VIEWPORT_CHANGED]
    = g_signal_new ("viewport-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BRUSHED]
    = g_signal_new ("brushed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
  signals[OPEN_ITEM]
    = g_signal_new ("open-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[OPEN_ITEMS]
    = g_signal_new ("open-items", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, GDK_TYPE_RECTANGLE);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  dossier_timeline_view_install_keys (widget_class);
}

static void
dossier_timeline_view_init (DossierTimelineView *self)
{
  self->lane_names = g_ptr_array_new_with_free_func (g_free);
  self->lane_tops = g_array_new (FALSE, FALSE, sizeof (double));
  self->focus = NO_ITEM;
  self->hover = NO_ITEM;
  self->today = DOSSIER_DAY_NONE;
  self->scale.width = 1;
  self->text_size = 1;
  self->content_height = dossier_timeline_view_get_ruler_height (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  dossier_timeline_view_setup_input (self);
  dossier_timeline_view_setup_focus (self);
}

/**
 * dossier_timeline_view_new:
 *
 * Returns: an empty timeline
 */
GtkWidget *
dossier_timeline_view_new (void)
{
  return g_object_new (DOSSIER_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * dossier_timeline_view_set_sector_look:
 * @self: a view
 * @look: (scope forever): tells the name and the colour of a sector
 * @data: for @look, which must live as long as the view
 *
 * Call it again when names or colours have changed.
 */
void
dossier_timeline_view_set_sector_look (DossierTimelineView *self,
                                       DossierSectorLook    look,
                                       gpointer             data)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  self->look = look;
  self->look_data = data;
  dossier_timeline_view_update_width (self);
  dossier_timeline_view_viewport_moved (self, TRUE);
}

/**
 * dossier_timeline_view_set_brush:
 * @self: a view
 * @first: the first day of the chosen range, or %DOSSIER_DAY_NONE for no range
 * @last: the last day
 *
 * Shows a chosen range. Does not emit #DossierTimelineView::brushed.
 */
void
dossier_timeline_view_set_brush (DossierTimelineView *self, DossierDay first, DossierDay last)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  self->brushed = first != DOSSIER_DAY_NONE;
  self->brush_first = first;
  self->brush_last = last;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * dossier_timeline_view_get_brush:
 * @self: a view
 * @first: (out): the first day chosen
 * @last: (out): the last day chosen
 *
 * Returns: whether a range is chosen
 */
gboolean
dossier_timeline_view_get_brush (DossierTimelineView *self, DossierDay *first, DossierDay *last)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_VIEW (self), FALSE);

  *first = self->brush_first;
  *last = self->brush_last;
  return self->brushed;
}
