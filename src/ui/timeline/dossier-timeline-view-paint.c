/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-palette.h"
#include "dossier-time-glyph.h"
#include "dossier-time-ink.h"
#include "dossier-time-label.h"
#include "dossier-time-ticks.h"
#include "dossier-timeline-view-private.h"

#define SMALL_SCALE 0.82
/* A year of the ruler. */
#define YEAR_LEAST 36

/* All that one drawing needs. */
typedef struct
{
  DossierTimelineView *self;
  GtkSnapshot *snapshot;
  DossierTimeInk ink;
  PangoLayout *text;   /* reused for all labels, small */
  graphene_rect_t area; /* begins below the ruler */
  gboolean mirrored;
} Painter;

static GdkRGBA
faded (const GdkRGBA *colour, float alpha)
{
  GdkRGBA result = *colour;

  result.alpha *= alpha;
  return result;
}

/* Draws a line of text beginning at @x, or ending there where text runs to the left. Returns its
 * width. */
static int
draw_text (Painter *painter, const char *text, double x, double y, double most,
           const GdkRGBA *colour)
{
  int width, height;

  pango_layout_set_width (painter->text, most > 0 ? (int) (most * PANGO_SCALE) : -1);
  pango_layout_set_text (painter->text, text, -1);
  pango_layout_get_pixel_size (painter->text, &width, &height);
  gtk_snapshot_save (painter->snapshot);
  gtk_snapshot_translate (painter->snapshot,
                          &GRAPHENE_POINT_INIT ((float) (painter->mirrored ? x - width : x),
                                                (float) (y - height / 2.0)));
  /* An ellipsized layout is as wide as it may be, and aligned in that width. */
  pango_layout_set_width (painter->text, width * PANGO_SCALE);
  gtk_snapshot_append_layout (painter->snapshot, painter->text, colour);
  gtk_snapshot_restore (painter->snapshot);
  return width;
}

static void
draw_vertical (Painter *painter, double x, double top, double bottom, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (painter->snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) top, 1,
                                                  (float) (bottom - top)));
}

/* The days of the bulk that are in sight. Returns whether there are any. */
static gboolean
get_bulk_in_sight (DossierTimelineView *self, double *from, double *to)
{
  double start, end;

  dossier_time_axis_get_bulk (self->axis, &start, &end);
  start = MAX (start, self->scale.left);
  end = MIN (end, self->scale.left + self->scale.span);
  *from = dossier_time_axis_to_day (self->axis, start);
  *to = dossier_time_axis_to_day (self->axis, end);
  return start < end;
}

static void
draw_ticks (Painter *painter, double bottom)
{
  DossierTimelineView *self = painter->self;
  double from, to;
  GdkRGBA line = faded (&painter->ink.foreground, 0.1f);
  GdkRGBA strong_line = faded (&painter->ink.foreground, 0.18f);
  GdkRGBA text = faded (&painter->ink.foreground, 0.65f);

  if (!get_bulk_in_sight (self, &from, &to))
    return;

  /* Larger letters need as much more room. */
  double scale = dossier_time_scale_per_unit (&self->scale) / self->text_size;
  g_autoptr (GArray) ticks
    = dossier_time_ticks_new (dossier_time_ticks_choose (scale), (DossierDay) ceil (from),
                              (DossierDay) floor (to), scale);
  double limit = dossier_time_scale_from_day (&self->scale, to);

  for (guint i = 0; i < ticks->len; i++)
    {
      const DossierTick *tick = &g_array_index (ticks, DossierTick, i);
      double place = dossier_time_scale_from_day (&self->scale, tick->day);
      double x = dossier_timeline_view_to_widget_x (self, place);
      double next = i + 1 < ticks->len
                    ? dossier_time_scale_from_day (&self->scale, tick[1].day) : limit;

      if (!tick->begun)
        draw_vertical (painter, x, 0, bottom, tick->turn ? &strong_line : &line);
      if (next - place > YEAR_LEAST * self->text_size)
        draw_text (painter, tick->label, painter->mirrored ? x - 4 : x + 4,
                   painter->area.origin.y / 2, next - place - 6, &text);
    }
}

/* The double stroke where the scale breaks. */
static void
draw_break (Painter *painter, double unit, double bottom)
{
  double place = (unit - painter->self->scale.left)
                 * dossier_time_scale_per_unit (&painter->self->scale);
  double x = dossier_timeline_view_to_widget_x (painter->self, place);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float) x - 8, 0, 16, (float) bottom);
  cairo_t *cr = gtk_snapshot_append_cairo (painter->snapshot, &bounds);
  const double dashes[] = { 2, 4 };

  cairo_set_line_width (cr, 1);
  cairo_set_source_rgba (cr, painter->ink.foreground.red, painter->ink.foreground.green,
                         painter->ink.foreground.blue, 0.55);
  for (int i = 0; i < 2; i++)
    {
      cairo_move_to (cr, x - 5 + i * 4, painter->area.origin.y / 2 + 6);
      cairo_line_to (cr, x + 1 + i * 4, painter->area.origin.y / 2 - 6);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, floor (x) + 0.5, painter->area.origin.y);
  cairo_line_to (cr, floor (x) + 0.5, bottom);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Far years stand out of scale: a tinted ground beyond the break says so, and each
 * has its label where it fits. */
static void
draw_far_years (Painter *painter, double bottom)
{
  DossierTimelineView *self = painter->self;
  const GArray *years = dossier_time_axis_get_far_years (self->axis);
  double per_unit = dossier_time_scale_per_unit (&self->scale);
  double start, end;
  GdkRGBA tint = faded (&painter->ink.foreground, 0.035f);
  GdkRGBA line = faded (&painter->ink.foreground, 0.1f);
  GdkRGBA text = faded (&painter->ink.foreground, 0.65f);

  dossier_time_axis_get_bulk (self->axis, &start, &end);
  for (guint i = 0; i < years->len; i++)
    {
      const DossierFarYear *year = &g_array_index (years, DossierFarYear, i);
      double place = (year->start - self->scale.left) * per_unit;
      double x = dossier_timeline_view_to_widget_x (self, place);
      double width = (year->end - year->start) * per_unit;
      double next = i + 1 < years->len && year[1].later == year->later ? year[1].start
                    : year->later ? year->end : start;
      char label[16];

      g_snprintf (label, sizeof label, "%d", year->year);
      gtk_snapshot_append_color (painter->snapshot, &tint,
                                 &GRAPHENE_RECT_INIT ((float) (painter->mirrored ? x - width : x),
                                                      0, (float) width, (float) bottom));
      draw_vertical (painter, x, 0, bottom, &line);
      if ((next - year->start) * per_unit > YEAR_LEAST * self->text_size)
        draw_text (painter, label, painter->mirrored ? x - 4 : x + 4, painter->area.origin.y / 2, 0,
                   &text);
    }
  if (start > 0)
    draw_break (painter, start, bottom);
  if (end < dossier_time_axis_get_length (self->axis))
    draw_break (painter, end, bottom);
}

/* The words of a box: the value of a longer one matters most. */
static char *
make_label (DossierTimelineView *self, const DossierTimeBox *box)
{
  const DossierTimelineItem *item = dossier_timeline_view_get_item (self, box->first);

  if (box->n_items > 1)
    return g_strdup_printf ("%u", box->n_items);
  if (box->shape == DOSSIER_BOX_INTERVAL)
    {
      g_autofree char *value = dossier_edtf_label (item->value);

      return g_strdup_printf ("%s · %s", value, item->label);
    }
  return g_strdup (item->label);
}

/* How wide @text is when it may take @most pixels. */
static int
measure_text (Painter *painter, const char *text, double most)
{
  int width;

  pango_layout_set_width (painter->text, (int) (most * PANGO_SCALE));
  pango_layout_set_text (painter->text, text, -1);
  pango_layout_get_pixel_size (painter->text, &width, NULL);
  return width;
}

static void
draw_label (Painter *painter, const DossierTimeLayout *layout, guint index,
            const graphene_rect_t *rect)
{
  const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, index);
  double left = rect->origin.x - painter->area.origin.x;
  double right = painter->area.size.width - left - rect->size.width;
  double x0 = painter->mirrored ? rect->origin.x + rect->size.width : rect->origin.x;
  double x1 = painter->mirrored ? rect->origin.x : rect->origin.x + rect->size.width;
  double sign = painter->mirrored ? -1 : 1;
  double y = rect->origin.y + rect->size.height / 2;
  double room;
  DossierLabelSide side = dossier_time_label_place (layout, index, painter->mirrored ? right : left,
                                                    painter->mirrored ? left : right, &room);
  GdkRGBA colour = faded (&painter->ink.foreground, 0.7f);
  g_autofree char *label = NULL;

  if (side == DOSSIER_LABEL_NONE)
    return;
  label = side == DOSSIER_LABEL_INSIDE ? g_strdup_printf ("+%u", box->n_items)
                                       : make_label (painter->self, box);
  if (side == DOSSIER_LABEL_INSIDE)
    draw_text (painter, label, x0 + sign * (room - measure_text (painter, label, room)) / 2, y,
               room, &colour);
  else if (side == DOSSIER_LABEL_AFTER)
    draw_text (painter, label, x1 + sign * DOSSIER_LABEL_GAP_AFTER, y, room, &colour);
  else
    draw_text (painter, label, x0 - sign * (measure_text (painter, label, room)
                                            + DOSSIER_LABEL_GAP_BEFORE), y, room, &colour);
}

static gboolean
is_in_sight (const Painter *painter, const graphene_rect_t *rect)
{
  return graphene_rect_intersection (rect, &painter->area, NULL);
}

/* Longer ones first, so that points are never hidden; labels last. */
static void
draw_boxes (Painter *painter)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (painter->self);
  cairo_t *cr = gtk_snapshot_append_cairo (painter->snapshot, &painter->area);

  for (int points = 0; points < 2; points++)
    for (guint i = 0; i < layout->boxes->len; i++)
      {
        const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, i);
        graphene_rect_t rect;

        if ((box->shape == DOSSIER_BOX_POINT) != points)
          continue;
        dossier_timeline_view_get_box_rect (painter->self, box, &rect);
        if (is_in_sight (painter, &rect))
          dossier_time_ink_box (&painter->ink, cr, box, &rect, painter->mirrored);
      }
  cairo_destroy (cr);

  for (guint i = 0; i < layout->boxes->len; i++)
    {
      graphene_rect_t rect;

      dossier_timeline_view_get_box_rect (painter->self,
                                          &g_array_index (layout->boxes, DossierTimeBox, i), &rect);
      if (is_in_sight (painter, &rect))
        draw_label (painter, layout, i, &rect);
    }
}

static void
draw_swatch (Painter *painter, const DossierLane *lane, double x, double y)
{
  DossierTimelineView *self = painter->self;
  GdkRGBA colour = faded (&painter->ink.foreground, 0.3f);
  GskRoundedRect swatch;
  guint index = 0;

  if (self->look != NULL && lane->sector != NULL)
    {
      g_autofree char *name = self->look (lane->sector, &index, self->look_data);

      dossier_palette_for_widget (index, GTK_WIDGET (self), &colour);
    }
  gsk_rounded_rect_init_from_rect (&swatch,
                                   &GRAPHENE_RECT_INIT ((float) (painter->mirrored ? x - 10 : x),
                                                        (float) y - 5, 10, 10), 3);
  gtk_snapshot_push_rounded_clip (painter->snapshot, &swatch);
  gtk_snapshot_append_color (painter->snapshot, &colour, &swatch.bounds);
  gtk_snapshot_pop (painter->snapshot);
}

static void
draw_lane_names (Painter *painter)
{
  DossierTimelineView *self = painter->self;
  gboolean compact = dossier_timeline_view_is_compact (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA line = faded (&painter->ink.foreground, 0.08f);

  for (guint i = 0; i < self->lane_names->len; i++)
    {
      const DossierLane *lane = &g_array_index (self->lanes->lanes, DossierLane, i);
      double top = dossier_timeline_view_get_lane_top (self, i);
      double y = top + (compact ? round (10 * self->text_size)
                          : (LANE_GAP + dossier_timeline_view_get_row_height (self)) / 2);
      double x = painter->mirrored ? width - 12 : 12;
      double step = painter->mirrored ? -16 : 16;
      double most = compact ? width - 40 : self->labels_width - 18;

      if (lane->without_year)
        gtk_snapshot_append_color (painter->snapshot, &line,
                                   &GRAPHENE_RECT_INIT (0, (float) floor (top), (float) width, 1));
      if (self->lanes->by == DOSSIER_LANES_BY_SECTOR && !lane->without_year)
        {
          draw_swatch (painter, lane, x, y);
          x += step;
          most -= 16;
        }
      draw_text (painter, g_ptr_array_index (self->lane_names, i), x, y, most,
                 &painter->ink.foreground);
    }
}

static void
draw_content (Painter *painter)
{
  DossierTimelineView *self = painter->self;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  graphene_rect_t columns = GRAPHENE_RECT_INIT (painter->area.origin.x, 0,
                                                painter->area.size.width, (float) height);
  float ruler = painter->area.origin.y;
  graphene_rect_t below = GRAPHENE_RECT_INIT (0, ruler, (float) width,
                                              (float) MAX (0, height - ruler));

  gtk_snapshot_push_clip (painter->snapshot, &columns);
  if (dossier_day_is_real (self->timeline->first))
    {
      draw_far_years (painter, height);
      draw_ticks (painter, height);
    }
  gtk_snapshot_push_clip (painter->snapshot, &painter->area);
  draw_boxes (painter);
  gtk_snapshot_pop (painter->snapshot);
  gtk_snapshot_pop (painter->snapshot);

  gtk_snapshot_push_clip (painter->snapshot, &below);
  draw_lane_names (painter);
  gtk_snapshot_pop (painter->snapshot);
}

static void
draw_brush (Painter *painter)
{
  DossierTimelineView *self = painter->self;
  GdkRGBA fill = faded (&painter->ink.accent, 0.14f);
  GdkRGBA edges[4];
  float widths[] = { 0, 1, 0, 1 };
  double a, b;

  if (!self->brushed)
    return;
  a = dossier_timeline_view_to_widget_x (
    self, dossier_time_scale_from_day (&self->scale, self->brush_first));
  b = dossier_timeline_view_to_widget_x (
    self, dossier_time_scale_from_day (&self->scale, (double) self->brush_last + 1));

  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) MIN (a, b), painter->area.origin.y - 4,
                                             (float) MAX (fabs (b - a), 2),
                                             painter->area.size.height + 4);
  graphene_rect_t clip = painter->area;
  GskRoundedRect outline;

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    edges[i] = faded (&painter->ink.accent, 0.8f);
  graphene_rect_inset_r (&clip, 0, -4, &clip);
  gtk_snapshot_push_clip (painter->snapshot, &clip);
  gtk_snapshot_append_color (painter->snapshot, &fill, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (painter->snapshot, &outline, widths, edges);
  gtk_snapshot_pop (painter->snapshot);
}

static void
draw_ring (Painter *painter, guint box, float alpha, float width)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (painter->self);
  GdkRGBA colour = faded (&painter->ink.accent, alpha);
  GdkRGBA colours[4] = { colour, colour, colour, colour };
  float widths[4] = { width, width, width, width };
  graphene_rect_t rect;
  GskRoundedRect ring;

  dossier_timeline_view_get_box_rect (painter->self,
                                      &g_array_index (layout->boxes, DossierTimeBox, box), &rect);
  if (!is_in_sight (painter, &rect))
    return;
  graphene_rect_inset (&rect, -4, -1);
  gsk_rounded_rect_init_from_rect (&ring, &rect, 6);
  gtk_snapshot_push_clip (painter->snapshot, &painter->area);
  gtk_snapshot_append_border (painter->snapshot, &ring, widths, colours);
  gtk_snapshot_pop (painter->snapshot);
}

/* The content is drawn once and kept; what follows the pointer and the focus is drawn over it. */
void
dossier_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);
  g_autoptr (PangoLayout) text = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;
  Painter painter = { .self = self, .snapshot = snapshot };

  if (self->axis == NULL)
    return;

  text = gtk_widget_create_pango_layout (widget, NULL);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (SMALL_SCALE));
  pango_layout_set_attributes (text, attributes);
  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (text, TRUE);
  painter.text = text;
  painter.mirrored = dossier_timeline_view_is_mirrored (self);
  dossier_time_ink_read (&painter.ink, widget);
  dossier_timeline_view_get_lanes_area (self, &painter.area);

  if (self->content == NULL)
    {
      painter.snapshot = gtk_snapshot_new ();
      draw_content (&painter);
      self->content = gtk_snapshot_free_to_node (painter.snapshot);
      painter.snapshot = snapshot;
    }
  if (self->content != NULL)
    gtk_snapshot_append_node (snapshot, self->content);

  draw_brush (&painter);
  if (self->hover != NO_ITEM)
    draw_ring (&painter, self->hover, 0.45f, 1.5f);
  if (self->focus != NO_ITEM && self->by_keys && gtk_widget_has_focus (widget))
    draw_ring (&painter, dossier_timeline_view_ensure_layout (self)->box_of[self->focus], 1, 2);
  gtk_widget_snapshot_child (widget, self->focus_button, snapshot);
}
