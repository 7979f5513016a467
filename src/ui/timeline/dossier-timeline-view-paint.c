/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <math.h>

#include "dossier-palette.h"
#include "dossier-timeline-view-painter.h"

#define SMALL_SCALE 0.82

static gboolean
is_in_sight (const DossierTimelinePainter *painter, const graphene_rect_t *rect)
{
  return graphene_rect_intersection (rect, &painter->area, NULL);
}

/* Longer ones first, so that points are never hidden; labels last. */
static void
draw_boxes (DossierTimelinePainter *painter)
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
        dossier_timeline_painter_draw_label (painter, layout, i, &rect);
    }
}

static void
draw_swatch (DossierTimelinePainter *painter, const DossierLane *lane, double x, double y)
{
  DossierTimelineView *self = painter->self;
  GdkRGBA colour = dossier_timeline_painter_fade (&painter->ink.foreground, 0.3f);
  GskRoundedRect swatch;
  guint index = 0;

  if (self->look != NULL && lane->sector != NULL)
    {
      g_autofree char *name G_GNUC_UNUSED = self->look (lane->sector, &index, self->look_data);

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
draw_lane_names (DossierTimelinePainter *painter)
{
  DossierTimelineView *self = painter->self;
  gboolean compact = dossier_timeline_view_is_compact (self);
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA line = dossier_timeline_painter_fade (&painter->ink.foreground, 0.08f);

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
      dossier_timeline_painter_draw_text (painter, g_ptr_array_index (self->lane_names, i), x, y,
                                          most, &painter->ink.foreground);
    }
}

static void
draw_content (DossierTimelinePainter *painter)
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
    dossier_timeline_painter_draw_ruler (painter, height);
  gtk_snapshot_push_clip (painter->snapshot, &painter->area);
  draw_boxes (painter);
  gtk_snapshot_pop (painter->snapshot);
  gtk_snapshot_pop (painter->snapshot);

  gtk_snapshot_push_clip (painter->snapshot, &below);
  draw_lane_names (painter);
  gtk_snapshot_pop (painter->snapshot);
}

static void
draw_brush (DossierTimelinePainter *painter)
{
  DossierTimelineView *self = painter->self;
  GdkRGBA fill = dossier_timeline_painter_fade (&painter->ink.accent, 0.14f);
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
    edges[i] = dossier_timeline_painter_fade (&painter->ink.accent, 0.8f);
  graphene_rect_inset_r (&clip, 0, -4, &clip);
  gtk_snapshot_push_clip (painter->snapshot, &clip);
  gtk_snapshot_append_color (painter->snapshot, &fill, &rect);
  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_border (painter->snapshot, &outline, widths, edges);
  gtk_snapshot_pop (painter->snapshot);
}

static void
draw_ring (DossierTimelinePainter *painter, guint box, float alpha, float width)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (painter->self);
  GdkRGBA colour = dossier_timeline_painter_fade (&painter->ink.accent, alpha);
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
  DossierTimelinePainter painter = { .self = self, .snapshot = snapshot };

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
