/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-time-glyph.h"
#include "dossier-timeline-view-private.h"

#define ZOOM_STEP 1.5
#define SCROLL_PIXELS 80
#define DRAG_LEAST 4
#define TOOLTIP_LINES 4

static gboolean
is_in_lanes (DossierTimelineView *self, double x, double y)
{
  graphene_rect_t area;

  dossier_timeline_view_get_lanes_area (self, &area);
  return graphene_rect_contains_point (&area, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
pan (DossierTimelineView *self, double pixels)
{
  if (self->axis == NULL)
    return;
  dossier_time_scale_pan (&self->scale, pixels);
  dossier_timeline_view_viewport_moved (self, FALSE);
}

static void
zoom_at (DossierTimelineView *self, double factor, double widget_x)
{
  double x = dossier_timeline_view_from_widget_x (self, widget_x);

  if (self->axis == NULL)
    return;
  dossier_time_scale_zoom (&self->scale, factor, CLAMP (x, 0, self->scale.width));
  dossier_timeline_view_viewport_moved (self, TRUE);
}

/* Sideways always pans. Up and down scrolls lanes that do not fit, else it pans too. */
static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, DossierTimelineView *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = event == NULL || gdk_scroll_event_get_unit (event) == GDK_SCROLL_UNIT_WHEEL;
  double unit = wheel ? SCROLL_PIXELS : 1;
  gboolean fits = self->content_height <= gtk_widget_get_height (GTK_WIDGET (self));

  if (self->axis == NULL)
    return GDK_EVENT_PROPAGATE;
  if (state & GDK_CONTROL_MASK)
    {
      zoom_at (self, exp (-dy * unit / SCROLL_PIXELS * log (1.2)), self->pointer_x);
      return GDK_EVENT_STOP;
    }
  if (dx == 0 && !fits && !(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  pan (self, (dx != 0 && dossier_timeline_view_is_mirrored (self) ? -dx : dx + dy) * unit);
  return GDK_EVENT_STOP;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, DossierTimelineView *self)
{
  self->pinch_factor = 1;
  self->drag_mode = DRAG_NOTHING;
}

static void
on_pinch (GtkGestureZoom *gesture, double factor, DossierTimelineView *self)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    x = self->pointer_x;
  zoom_at (self, factor / self->pinch_factor, x);
  self->pinch_factor = factor;
}

static void
brush_between (DossierTimelineView *self, double widget_a, double widget_b)
{
  double a = CLAMP (dossier_timeline_view_from_widget_x (self, widget_a), 0, self->scale.width);
  double b = CLAMP (dossier_timeline_view_from_widget_x (self, widget_b), 0, self->scale.width);

  dossier_timeline_view_set_brush (
    self,
    (DossierDay) floor (dossier_time_scale_to_day (&self->scale, MIN (a, b))),
    (DossierDay) floor (dossier_time_scale_to_day (&self->scale, MAX (a, b))));
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, DossierTimelineView *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->by_keys = FALSE;
  self->drag_mode = DRAG_NOTHING;
  self->drag_start = x;
  if (self->axis == NULL || (button != GDK_BUTTON_PRIMARY && button != GDK_BUTTON_MIDDLE))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static DragMode
choose_drag (DossierTimelineView *self, GtkGestureDrag *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (button == GDK_BUTTON_PRIMARY && is_in_lanes (self, x, y))
    return DRAG_BRUSH;
  return DRAG_PAN;
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, DossierTimelineView *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->drag_mode == DRAG_NOTHING)
    {
      if (fabs (dx) < DRAG_LEAST)
        return;
      self->drag_mode = choose_drag (self, gesture);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
  if (self->drag_mode == DRAG_BRUSH)
    brush_between (self, x, x + dx);
  else
    {
      double moved = self->drag_start - (x + dx);

      pan (self, dossier_timeline_view_is_mirrored (self) ? -moved : moved);
      self->drag_start = x + dx;
    }
}

static void
clear_brush (DossierTimelineView *self)
{
  dossier_timeline_view_set_brush (self, DOSSIER_DAY_NONE, DOSSIER_DAY_NONE);
  dossier_timeline_view_emit_brushed (self);
}

/* A click on something opens it; one beside everything lets the chosen days go. */
static void
click (DossierTimelineView *self, double x, double y)
{
  guint box = dossier_timeline_view_find_box (self, x, y);

  if (box != NO_ITEM)
    {
      const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
      guint item = g_array_index (layout->boxes, DossierTimeBox, box).first;

      dossier_timeline_view_set_focus_item (self, item);
      dossier_timeline_view_open (self, item, TRUE);
    }
  else if (self->brushed && is_in_lanes (self, x, y))
    clear_brush (self);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, DossierTimelineView *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->drag_mode == DRAG_BRUSH)
    dossier_timeline_view_emit_brushed (self);
  else if (self->drag_mode == DRAG_NOTHING && button == GDK_BUTTON_PRIMARY
           && fabs (dy) < DRAG_LEAST)
    click (self, x, y);
  self->drag_mode = DRAG_NOTHING;
}

static void
set_hover (DossierTimelineView *self, guint box)
{
  if (self->hover == box)
    return;
  self->hover = box;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), box != NO_ITEM ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, DossierTimelineView *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  set_hover (self, self->drag_mode == DRAG_NOTHING ? dossier_timeline_view_find_box (self, x, y)
                                                   : NO_ITEM);
}

static void
on_leave (GtkEventControllerMotion *controller, DossierTimelineView *self)
{
  set_hover (self, NO_ITEM);
}

static void
append_line (DossierTimelineView *self, GString *text, guint index)
{
  const DossierTimelineItem *item = dossier_timeline_view_get_item (self, index);
  g_autofree char *name = dossier_time_glyph_item_name (item);
  g_autofree char *value = dossier_edtf_label (item->value);

  g_string_append_printf (text, "%s%s · %s\n%s", text->len > 0 ? "\n\n" : "", name, value,
                          item->label);
}

gboolean
dossier_timeline_view_query_tooltip (GtkWidget  *widget,
                                     int         x,
                                     int         y,
                                     gboolean    keyboard,
                                     GtkTooltip *tooltip)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);
  g_autoptr (GString) text = g_string_new (NULL);
  const DossierTimeLayout *layout;
  const DossierTimeBox *box;
  graphene_rect_t rect;
  guint index = NO_ITEM, n_lines = 0, n_told = 0;

  if (!keyboard)
    index = dossier_timeline_view_find_box (self, x, y);
  else if (self->focus != NO_ITEM)
    index = dossier_timeline_view_ensure_layout (self)->box_of[self->focus];
  if (index == NO_ITEM)
    return FALSE;

  layout = dossier_timeline_view_ensure_layout (self);
  box = &g_array_index (layout->boxes, DossierTimeBox, index);
  for (guint item = box->first; item != DOSSIER_LAYOUT_END && n_lines < TOOLTIP_LINES;
       item = layout->next[item], n_lines++)
    {
      append_line (self, text, item);
      n_told += dossier_timeline_view_get_item (self, item)->n;
    }
  if (box->n_items > n_told)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "\n\nand %u more",
                                               "\n\nand %u more", box->n_items - n_told),
                            box->n_items - n_told);
  gtk_tooltip_set_text (tooltip, text->str);

  dossier_timeline_view_get_box_rect (self, box, &rect);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) rect.origin.x, (int) rect.origin.y,
                                                       (int) rect.size.width,
                                                       (int) rect.size.height });
  return TRUE;
}

static gboolean
on_move_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);
  int items, lanes;

  g_variant_get (args, "(ii)", &items, &lanes);
  if (self->axis == NULL)
    return FALSE;
  if (dossier_timeline_view_is_mirrored (self) && ABS (items) == 1)
    items = -items;
  self->by_keys = TRUE;
  dossier_timeline_view_move_focus (self, items, lanes);
  return TRUE;
}

/* The days of the focused item and of the next one, and of all between them, become the chosen
 * range; again to grow it. */
static gboolean
on_brush_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);
  DossierDay first = self->brush_first, last = self->brush_last;
  const DossierEdtf *edtf;

  if (self->axis == NULL)
    return FALSE;
  if (self->brushed || self->focus == NO_ITEM)
    on_move_key (widget, args, NULL);
  edtf = &dossier_timeline_view_get_item (self, self->focus)->edtf;
  if (!dossier_day_is_real (edtf->first) || !dossier_day_is_real (edtf->last))
    return TRUE;

  dossier_timeline_view_set_brush (self,
                                   self->brushed ? MIN (first, edtf->first) : edtf->first,
                                   self->brushed ? MAX (last, edtf->last) : edtf->last);
  dossier_timeline_view_emit_brushed (self);
  return TRUE;
}

static gboolean
on_page_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  pan (self, g_variant_get_int32 (args) * self->scale.width * 0.9);
  return TRUE;
}

static gboolean
on_zoom_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);
  int direction = g_variant_get_int32 (args);

  if (direction == 0)
    dossier_timeline_view_fit (self);
  else
    dossier_timeline_view_zoom (self, direction > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
  return TRUE;
}

static gboolean
on_open_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  if (self->focus == NO_ITEM)
    return FALSE;
  dossier_timeline_view_open (self, self->focus, FALSE);
  return TRUE;
}

static gboolean
on_escape_key (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  if (!self->brushed)
    return FALSE;
  clear_brush (self);
  return TRUE;
}

void
dossier_timeline_view_install_keys (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key, keypad;
    int items, lanes;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
    { GDK_KEY_Home, GDK_KEY_KP_Home, G_MININT, 0 },
    { GDK_KEY_End, GDK_KEY_KP_End, G_MAXINT, 0 },
  };
  static const struct
  {
    guint key;
    GtkShortcutFunc function;
    int argument;
  } others[] = {
    { GDK_KEY_Page_Up, on_page_key, -1 }, { GDK_KEY_KP_Page_Up, on_page_key, -1 },
    { GDK_KEY_Page_Down, on_page_key, 1 }, { GDK_KEY_KP_Page_Down, on_page_key, 1 },
    { GDK_KEY_plus, on_zoom_key, 1 }, { GDK_KEY_KP_Add, on_zoom_key, 1 },
    { GDK_KEY_equal, on_zoom_key, 1 },
    { GDK_KEY_minus, on_zoom_key, -1 }, { GDK_KEY_KP_Subtract, on_zoom_key, -1 },
    { GDK_KEY_0, on_zoom_key, 0 }, { GDK_KEY_KP_0, on_zoom_key, 0 },
    { GDK_KEY_Return, on_open_key, 0 }, { GDK_KEY_KP_Enter, on_open_key, 0 },
    { GDK_KEY_space, on_open_key, 0 },
    { GDK_KEY_Escape, on_escape_key, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (klass, moves[i].key, 0, on_move_key,
                                    "(ii)", moves[i].items, moves[i].lanes);
      gtk_widget_class_add_binding (klass, moves[i].keypad, 0, on_move_key,
                                    "(ii)", moves[i].items, moves[i].lanes);
      gtk_widget_class_add_binding (klass, moves[i].key, GDK_SHIFT_MASK, on_brush_key,
                                    "(ii)", moves[i].items, moves[i].lanes);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_class_add_binding (klass, others[i].key, 0, others[i].function,
                                  "i", others[i].argument);
}

void
dossier_timeline_view_setup_input (DossierTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), 0);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);

  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
