/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-palette.h"
#include "dossier-time-label.h"
#include "dossier-time-ticks.h"
#include "dossier-timeline-view-painter.h"

/* Pixels: of a year of the ruler; between a line and its label, and between a break and that. */
#define YEAR_LEAST 36
#define GAP 4
#define BREAK_GAP 10

static void
draw_vertical (DossierTimelinePainter *painter, double x, double top, double bottom,
               const GdkRGBA *colour)
{
  gtk_snapshot_append_color (painter->snapshot, colour,
                             &GRAPHENE_RECT_INIT ((float) floor (x), (float) top, 1,
                                                  (float) (bottom - top)));
}

/* The label of what begins @gap pixels before it, at @x. */
static void
draw_tick_label (DossierTimelinePainter *painter, const char *label, double x, double gap,
                 double most)
{
  GdkRGBA colour = painter->ink.foreground;

  DossierTimeExtent words;
  int width;

  dossier_palette_dim (&colour);
  x = painter->mirrored ? x - gap : x + gap;
  width = dossier_timeline_painter_draw_text (painter, label, x, painter->area.origin.y / 2, most,
                                              &colour);
  words.start = painter->mirrored ? x - width : x;
  words.end = words.start + width;
  g_array_append_val (painter->ruler_words, words);
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
draw_ticks (DossierTimelinePainter *painter, double bottom)
{
  DossierTimelineView *self = painter->self;
  double from, to;
  GdkRGBA line = dossier_timeline_painter_fade (&painter->ink.foreground, 0.1f);
  GdkRGBA strong_line = dossier_timeline_painter_fade (&painter->ink.foreground, 0.18f);

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
      double gap = tick->begun ? BREAK_GAP : GAP;

      if (!tick->begun)
        draw_vertical (painter, x, 0, bottom, tick->turn ? &strong_line : &line);
      if (next - place > YEAR_LEAST * self->text_size)
        draw_tick_label (painter, tick->label, x, gap, next - place - gap - 2);
    }
}

/* The double stroke where the scale breaks. */
static void
draw_break (DossierTimelinePainter *painter, double unit, double bottom)
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
draw_far_years (DossierTimelinePainter *painter, double bottom)
{
  DossierTimelineView *self = painter->self;
  const GArray *years = dossier_time_axis_get_far_years (self->axis);
  double per_unit = dossier_time_scale_per_unit (&self->scale);
  double start, end;
  GdkRGBA tint = dossier_timeline_painter_fade (&painter->ink.foreground, 0.035f);
  GdkRGBA line = dossier_timeline_painter_fade (&painter->ink.foreground, 0.1f);

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
        draw_tick_label (painter, label, x, GAP, 0);
    }
  if (start > 0)
    draw_break (painter, start, bottom);
  if (end < dossier_time_axis_get_length (self->axis))
    draw_break (painter, end, bottom);
}

/* The day that it is: a line with its name, which stands on the ground of the ruler where it must
 * stand over others. */
static void
draw_today (DossierTimelinePainter *painter, double bottom)
{
  DossierTimelineView *self = painter->self;
  const graphene_rect_t *area = &painter->area;
  DossierTimeExtent sight = { area->origin.x, area->origin.x + area->size.width };
  /* Translators: beside a line in the ruler of the timeline, so short */
  const char *name = _("Today");
  double x, left;
  int width, height;

  if (!dossier_day_is_real (self->today) || self->today < self->timeline->first
      || self->today > self->timeline->last)
    return;
  x = floor (dossier_timeline_view_to_widget_x (
    self, dossier_time_scale_from_day (&self->scale, self->today + 0.5)));
  if (x < sight.start || x >= sight.end)
    return;

  pango_layout_set_width (painter->text, -1);
  pango_layout_set_text (painter->text, name, -1);
  pango_layout_get_pixel_size (painter->text, &width, &height);
  left = dossier_time_label_place_mark ((const DossierTimeExtent *) painter->ruler_words->data,
                                        painter->ruler_words->len, x, width, sight,
                                        painter->mirrored);
  gtk_snapshot_append_color (painter->snapshot, &painter->ink.accent,
                             &GRAPHENE_RECT_INIT ((float) x - 0.5f, 0, 2, (float) bottom));
  gtk_snapshot_append_color (painter->snapshot, &painter->ink.ground,
                             &GRAPHENE_RECT_INIT ((float) left - 1,
                                                  (area->origin.y - (float) height) / 2,
                                                  (float) width + 2, (float) height));
  dossier_timeline_painter_draw_text (painter, name, painter->mirrored ? left + width : left,
                                      area->origin.y / 2, 0, &painter->ink.accent);
}

/* The ruler, with lines down to @bottom, pixels. */
void
dossier_timeline_painter_draw_ruler (DossierTimelinePainter *self, double bottom)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (DossierTimeExtent));

  self->ruler_words = words;
  draw_far_years (self, bottom);
  draw_ticks (self, bottom);
  draw_today (self, bottom);
  self->ruler_words = NULL;
}
