/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-overview.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-time-bars.h"

#define HEIGHT 34
#define BASE 4
#define BARS_HEIGHT (HEIGHT - 9.0)
#define EDGE 6
#define MIN_WINDOW 12.0
/* How far an arrow key or a notch of the wheel goes, in hundredths of the days in sight. */
#define ARROW_SHARE 10

typedef enum
{
  DRAG_WINDOW,
  DRAG_START,
  DRAG_END,
} DragPart;

struct _DossierTimelineOverview
{
  GtkWidget parent_instance;

  DossierTimelineView *view;  /* weak */
  DossierTimeBars bars;

  DragPart drag_part;
  double drag_from;           /* the window when a drag began, units */
  double drag_to;
};

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierTimelineOverview, dossier_timeline_overview, GTK_TYPE_WIDGET)

/* The scale of the strip: the whole axis in the width of the lanes. Returns whether there is
 * anything to show. */
static gboolean
get_whole (DossierTimelineOverview *self, DossierTimeScale *whole, double *x)
{
  *whole = (DossierTimeScale) { 0 };
  if (self->view == NULL)
    return FALSE;

  const DossierTimeScale *scale = dossier_timeline_view_get_scale (self->view);

  if (scale->axis == NULL)
    return FALSE;
  whole->axis = scale->axis;
  dossier_time_scale_fit (whole);
  dossier_timeline_view_get_area (self->view, x, &whole->width);
  return TRUE;
}

static gboolean
is_mirrored (DossierTimelineOverview *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static double
unit_at (DossierTimelineOverview *self, const DossierTimeScale *whole, double x0, double x)
{
  double within = is_mirrored (self) ? whole->width - (x - x0) : x - x0;

  return within / dossier_time_scale_per_unit (whole);
}

/* The window over the part in sight, pixels. */
static void
get_window (DossierTimelineOverview *self, const DossierTimeScale *whole, double x0,
            double *start, double *end)
{
  const DossierTimeScale *scale = dossier_timeline_view_get_scale (self->view);
  double per_unit = dossier_time_scale_per_unit (whole);
  double from = scale->left * per_unit;
  double to = (scale->left + scale->span) * per_unit;

  if (to - from < MIN_WINDOW)
    {
      double middle = (from + to) / 2;

      from = CLAMP (middle - MIN_WINDOW / 2, 0, whole->width - MIN_WINDOW);
      to = from + MIN_WINDOW;
    }
  *start = x0 + (is_mirrored (self) ? whole->width - to : from);
  *end = x0 + (is_mirrored (self) ? whole->width - from : to);
}

static void
draw_bars (DossierTimelineOverview *self, GtkSnapshot *snapshot, const DossierTimeScale *whole,
           double x)
{
  GskRenderNode *bars;
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= 0.42f;
  bars = dossier_time_bars_get (&self->bars, dossier_timeline_view_get_timeline (self->view), whole,
                                BARS_HEIGHT, is_mirrored (self), &colour);
  if (bars == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float) x, (float) (HEIGHT - BASE - BARS_HEIGHT)));
  gtk_snapshot_append_node (snapshot, bars);
  gtk_snapshot_restore (snapshot);
}

static void
dossier_timeline_overview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTimelineOverview *self = DOSSIER_TIMELINE_OVERVIEW (widget);
  DossierTimeScale whole;
  GskRoundedRect window;
  GdkRGBA accent, fill, edges[4];
  float widths[4] = { 2, 2, 2, 2 };
  double x, start, end;

  if (!get_whole (self, &whole, &x))
    return;

  draw_bars (self, snapshot, &whole, x);
  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "accent_color",
                                       &accent))
    gtk_style_context_get_color (gtk_widget_get_style_context (widget), &accent);
  fill = accent;
  fill.alpha *= 0.07f;
  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    edges[i] = accent;
  get_window (self, &whole, x, &start, &end);
  gsk_rounded_rect_init_from_rect (&window, &GRAPHENE_RECT_INIT ((float) floor (start) + 1, 2,
                                                                 (float) (ceil (end - start) - 2),
                                                                 HEIGHT - 4), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &window);
  gtk_snapshot_append_color (snapshot, &fill, &window.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &window, widths, edges);
}

static void
dossier_timeline_overview_measure (GtkWidget      *widget,
                                   GtkOrientation  orientation,
                                   int             for_size,
                                   int            *minimum,
                                   int            *natural,
                                   int            *minimum_baseline,
                                   int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
}

static void
dossier_timeline_overview_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierTimelineOverview *self = DOSSIER_TIMELINE_OVERVIEW (widget);

  GTK_WIDGET_CLASS (dossier_timeline_overview_parent_class)->css_changed (widget, change);
  dossier_time_bars_clear (&self->bars);
  gtk_widget_queue_draw (widget);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, DossierTimelineOverview *self)
{
  DossierTimeScale whole;
  double x0, start, end;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!get_whole (self, &whole, &x0))
    return;

  const DossierTimeScale *scale = dossier_timeline_view_get_scale (self->view);

  get_window (self, &whole, x0, &start, &end);
  if (x < start - EDGE || x > end + EDGE)
    {
      double unit = unit_at (self, &whole, x0, x);

      dossier_timeline_view_show_units (self->view, unit - scale->span / 2, unit + scale->span / 2);
      self->drag_part = DRAG_WINDOW;
    }
  else if (fabs (x - start) <= EDGE)
    self->drag_part = is_mirrored (self) ? DRAG_END : DRAG_START;
  else if (fabs (x - end) <= EDGE)
    self->drag_part = is_mirrored (self) ? DRAG_START : DRAG_END;
  else
    self->drag_part = DRAG_WINDOW;
  self->drag_from = scale->left;
  self->drag_to = scale->left + scale->span;
}

/* An edge that is drawn beyond an end, or onto the other edge, leaves that where it is. */
static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, DossierTimelineOverview *self)
{
  DossierTimeScale whole;
  double x0, moved, from = self->drag_from, to = self->drag_to;

  if (!get_whole (self, &whole, &x0))
    return;
  moved = (is_mirrored (self) ? -dx : dx) / dossier_time_scale_per_unit (&whole);
  if (self->drag_part == DRAG_START)
    from = CLAMP (from + moved, 0, MAX (0, to - DOSSIER_TIME_SCALE_MIN_SPAN));
  else if (self->drag_part == DRAG_END)
    to = CLAMP (to + moved, MIN (whole.span, from + DOSSIER_TIME_SCALE_MIN_SPAN), whole.span);
  else
    {
      from += moved;
      to += moved;
    }
  dossier_timeline_view_show_units (self->view, from, to);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, DossierTimelineOverview *self)
{
  DossierTimeScale whole;
  double x0, start, end;
  const char *cursor = NULL;

  if (!get_whole (self, &whole, &x0))
    return;
  get_window (self, &whole, x0, &start, &end);
  if (fabs (x - start) <= EDGE || fabs (x - end) <= EDGE)
    cursor = "ew-resize";
  else if (x > start && x < end)
    cursor = "grab";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
}

static void
pan (DossierTimelineOverview *self, double share)
{
  const DossierTimeScale *scale;

  if (self->view == NULL)
    return;
  scale = dossier_timeline_view_get_scale (self->view);
  dossier_timeline_view_show_units (self->view, scale->left + scale->span * share,
                                    scale->left + scale->span * (1 + share));
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy,
           DossierTimelineOverview *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = event == NULL || gdk_scroll_event_get_unit (event) == GDK_SCROLL_UNIT_WHEEL;
  double moved = (is_mirrored (self) ? -dx : dx) + dy;

  /* A touchpad tells pixels, and there are many. */
  if (self->view != NULL)
    pan (self, wheel ? moved * ARROW_SHARE / 100
                     : moved / dossier_timeline_view_get_scale (self->view)->width);
  return GDK_EVENT_STOP;
}

static gboolean
on_pan_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineOverview *self = DOSSIER_TIMELINE_OVERVIEW (widget);

  int share = g_variant_get_int32 (args);

  /* Only Left and Right are directions on the screen; Home is where the days begin. */
  if (is_mirrored (self) && ABS (share) == ARROW_SHARE)
    share = -share;
  pan (self, share / 100.0);
  return TRUE;
}

static char *
describe_range (const DossierTimeScale *scale)
{
  double start = floor (dossier_time_axis_to_day (scale->axis, scale->left));
  double end = ceil (dossier_time_axis_to_day (scale->axis, scale->left + scale->span)) - 1;
  g_autofree char *from = dossier_edtf_format_day ((DossierDay) start);
  g_autofree char *to = dossier_edtf_format_day ((DossierDay) MAX (start, end));
  g_autofree char *range = g_strdup_printf ("%s/%s", from, to);

  return dossier_edtf_label (range);
}

static void
on_viewport_changed (DossierTimelineOverview *self)
{
  const DossierTimeScale *scale = dossier_timeline_view_get_scale (self->view);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  /* Nobody may be looking, and then nothing is drawn for long. */
  if (self->bars.timeline != dossier_timeline_view_get_timeline (self->view))
    dossier_time_bars_clear (&self->bars);
  if (scale->axis == NULL)
    return;

  g_autofree char *range = describe_range (scale);
  double length = dossier_time_axis_get_length (scale->axis);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, length - scale->span,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, scale->left,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, range,
                                  -1);
}

static void
dossier_timeline_overview_set_property (GObject      *object,
                                        guint         id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  if (id == PROP_VIEW)
    dossier_timeline_overview_set_view (DOSSIER_TIMELINE_OVERVIEW (object),
                                        g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_timeline_overview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW)
    g_value_set_object (value, DOSSIER_TIMELINE_OVERVIEW (object)->view);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_timeline_overview_dispose (GObject *object)
{
  DossierTimelineOverview *self = DOSSIER_TIMELINE_OVERVIEW (object);

  dossier_timeline_overview_set_view (self, NULL);
  dossier_time_bars_clear (&self->bars);
  G_OBJECT_CLASS (dossier_timeline_overview_parent_class)->dispose (object);
}

static void
dossier_timeline_overview_class_init (DossierTimelineOverviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    int share;
  } keys[] = {
    { GDK_KEY_Left, -ARROW_SHARE }, { GDK_KEY_Right, ARROW_SHARE },
    { GDK_KEY_Page_Up, -90 }, { GDK_KEY_Page_Down, 90 },
    { GDK_KEY_Home, -1000000 }, { GDK_KEY_End, 1000000 },
  };

  object_class->set_property = dossier_timeline_overview_set_property;
  object_class->get_property = dossier_timeline_overview_get_property;
  object_class->dispose = dossier_timeline_overview_dispose;
  widget_class->snapshot = dossier_timeline_overview_snapshot;
  widget_class->measure = dossier_timeline_overview_measure;
  widget_class->css_changed = dossier_timeline_overview_css_changed;

  properties[PROP_VIEW]
    = g_param_spec_object ("view", NULL, NULL, DOSSIER_TYPE_TIMELINE_VIEW,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "timelineoverview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SCROLLBAR);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, on_pan_key, "i", keys[i].share);
}

static void
dossier_timeline_overview_init (DossierTimelineOverview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days in sight"), -1);
}

/**
 * dossier_timeline_overview_set_view:
 * @self: an overview
 * @view: (nullable): whose timeline to show, and which to scroll
 */
void
dossier_timeline_overview_set_view (DossierTimelineOverview *self, DossierTimelineView *view)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_OVERVIEW (self));

  if (self->view == view)
    return;
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_func (self->view, on_viewport_changed, self);
  g_set_weak_pointer (&self->view, view);
  if (view != NULL)
    g_signal_connect_object (view, "viewport-changed", G_CALLBACK (on_viewport_changed), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}
