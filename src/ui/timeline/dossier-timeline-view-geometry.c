/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "dossier-text-size.h"
#include "dossier-time-glyph.h"
#include "dossier-timeline-view-private.h"

/* Pixels, at the usual size of letters. */
#define RULER_HEIGHT 24
#define ROW_HEIGHT 18
#define CAPTION_HEIGHT 16
#define MAX_LABELS_WIDTH 176
/* Below this width the lanes' names stand above them. */
#define COMPACT_WIDTH 560

const DossierTimelineItem *
dossier_timeline_view_get_item (DossierTimelineView *self, guint item)
{
  return &g_array_index (self->timeline->items, DossierTimelineItem, item);
}

gboolean
dossier_timeline_view_is_compact (DossierTimelineView *self)
{
  return self->labels_width == 0;
}

double
dossier_timeline_view_get_ruler_height (DossierTimelineView *self)
{
  return round (RULER_HEIGHT * self->text_size);
}

double
dossier_timeline_view_get_row_height (DossierTimelineView *self)
{
  return round (ROW_HEIGHT * self->text_size);
}

/* Of a lane's name above it; none where the names stand beside the lanes. */
static double
get_caption_height (DossierTimelineView *self)
{
  return dossier_timeline_view_is_compact (self) ? round (CAPTION_HEIGHT * self->text_size) : 0;
}

gboolean
dossier_timeline_view_is_mirrored (DossierTimelineView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The lanes without their names, below the ruler; all that is seen of them. */
void
dossier_timeline_view_get_lanes_area (DossierTimelineView *self, graphene_rect_t *area)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double margin = dossier_timeline_view_is_compact (self) ? 12 : self->labels_width;
  double ruler = dossier_timeline_view_get_ruler_height (self);

  graphene_rect_init (area, dossier_timeline_view_is_mirrored (self) ? 0 : (float) margin,
                      (float) ruler, (float) MAX (1, width - margin),
                      (float) MAX (1, height - ruler));
}

/* From pixels of the scale to those of the widget: time runs with the text. */
double
dossier_timeline_view_to_widget_x (DossierTimelineView *self, double x)
{
  graphene_rect_t area;

  dossier_timeline_view_get_lanes_area (self, &area);
  return area.origin.x + (dossier_timeline_view_is_mirrored (self) ? area.size.width - x : x);
}

double
dossier_timeline_view_from_widget_x (DossierTimelineView *self, double x)
{
  graphene_rect_t area;

  dossier_timeline_view_get_lanes_area (self, &area);
  x -= area.origin.x;
  return dossier_timeline_view_is_mirrored (self) ? area.size.width - x : x;
}

const DossierTimeLayout *
dossier_timeline_view_ensure_layout (DossierTimelineView *self)
{
  if (self->layout == NULL)
    {
      DossierTimeMetrics metrics = {
        .pixels_per_unit = dossier_time_scale_per_unit (&self->scale),
        .width = self->scale.width,
        .glyph = GLYPH, .moment = 22, .bucket = 6, .fade = 90,
        /* It holds a number. */
        .crowd = 44 * self->text_size, .gap = 4,
        /* Lanes by sector hold all kinds, which do not join. */
        .max_rows = self->lanes_by == DOSSIER_LANES_BY_SECTOR ? 4 : 2,
      };

      self->layout = dossier_time_layout_new (self->timeline, self->lanes, self->axis, &metrics);
    }
  return self->layout;
}

/* Where lanes begin below the ruler, before scrolling, and after the last one, where it ends. */
static const double *
ensure_lane_tops (DossierTimelineView *self)
{
  const DossierTimeLayout *layout = dossier_timeline_view_ensure_layout (self);
  double top = dossier_timeline_view_get_ruler_height (self);

  if (self->lane_tops->len > 0)
    return (const double *) (void *) self->lane_tops->data;
  g_array_append_val (self->lane_tops, top);
  for (guint i = 0; i < layout->lane_rows->len; i++)
    {
      top += MAX (1, g_array_index (layout->lane_rows, guint, i))
             * dossier_timeline_view_get_row_height (self) + LANE_GAP + get_caption_height (self);
      g_array_append_val (self->lane_tops, top);
    }
  return (const double *) (void *) self->lane_tops->data;
}

double
dossier_timeline_view_get_lane_height (DossierTimelineView *self, guint lane)
{
  const double *tops = ensure_lane_tops (self);

  return tops[lane + 1] - tops[lane];
}

/* Widget pixels, after scrolling. */
double
dossier_timeline_view_get_lane_top (DossierTimelineView *self, guint lane)
{
  double scrolled = self->vadjustment != NULL ? gtk_adjustment_get_value (self->vadjustment) : 0;

  return ensure_lane_tops (self)[lane] - round (scrolled);
}

/* Of the ruler and all lanes, pixels. */
double
dossier_timeline_view_get_content_height (DossierTimelineView *self)
{
  if (self->axis == NULL)
    return dossier_timeline_view_get_ruler_height (self);
  return ensure_lane_tops (self)[self->lanes->lanes->len];
}

void
dossier_timeline_view_drop_layout (DossierTimelineView *self)
{
  g_clear_pointer (&self->layout, dossier_time_layout_free);
  g_array_set_size (self->lane_tops, 0);
  self->hover = NO_ITEM;
}

void
dossier_timeline_view_get_box_rect (DossierTimelineView  *self,
                                    const DossierTimeBox *box,
                                    graphene_rect_t      *rect)
{
  const DossierLane *lane = &g_array_index (self->lanes->lanes, DossierLane, box->lane);
  double offset = lane->without_year
                    ? 0
                    : self->scale.left * dossier_time_scale_per_unit (&self->scale);
  double a = dossier_timeline_view_to_widget_x (self, box->start - offset);
  double b = dossier_timeline_view_to_widget_x (self, box->end - offset);
  double height = dossier_timeline_view_get_row_height (self);
  double top = dossier_timeline_view_get_lane_top (self, box->lane) + LANE_GAP / 2.0
               + box->row * height + get_caption_height (self);

  graphene_rect_init (rect, (float) MIN (a, b), (float) top, (float) fabs (b - a), (float) height);
}

/* The box at a point: the smallest of those that are there, since points lie on intervals. */
guint
dossier_timeline_view_find_box (DossierTimelineView *self, double x, double y)
{
  const DossierTimeLayout *layout;
  graphene_rect_t area;
  guint best = NO_ITEM;
  double best_width = G_MAXDOUBLE;

  dossier_timeline_view_get_lanes_area (self, &area);
  if (self->axis == NULL || y < area.origin.y || x < area.origin.x
      || x >= area.origin.x + area.size.width)
    return NO_ITEM;

  layout = dossier_timeline_view_ensure_layout (self);
  for (guint i = 0; i < layout->boxes->len; i++)
    {
      const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, i);
      graphene_rect_t rect;

      dossier_timeline_view_get_box_rect (self, box, &rect);
      if (!graphene_rect_contains_point (&rect, &GRAPHENE_POINT_INIT ((float) x, (float) y)))
        continue;

      double distance = box->shape == DOSSIER_BOX_POINT
                        ? fabs (rect.origin.x + rect.size.width / 2 - x) / 100 : rect.size.width;

      if (distance < best_width)
        {
          best = i;
          best_width = distance;
        }
    }
  return best;
}

static char *
name_lane (DossierTimelineView *self, const DossierLane *lane)
{
  guint colour;

  if (lane->without_year)
    return g_strdup (_("Year unknown"));
  if (self->lanes->by == DOSSIER_LANES_BY_KIND)
    return g_strdup (dossier_time_glyph_lane_name (lane->kind));
  if (self->look != NULL)
    return self->look (lane->sector, &colour, self->look_data);
  return g_strdup (lane->sector != NULL ? lane->sector : _("No sector"));
}

static void
name_lanes (DossierTimelineView *self)
{
  g_autoptr (PangoLayout) text = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  int widest = 60;

  g_ptr_array_set_size (self->lane_names, 0);
  for (guint i = 0; i < (self->lanes != NULL ? self->lanes->lanes->len : 0); i++)
    {
      char *name = name_lane (self, &g_array_index (self->lanes->lanes, DossierLane, i));
      int width;

      g_ptr_array_add (self->lane_names, name);
      pango_layout_set_text (text, name, -1);
      pango_layout_get_pixel_size (text, &width, NULL);
      widest = MAX (widest, width);
    }
  /* Room for a margin, the swatch of a sector and a gap. */
  widest += self->lanes_by == DOSSIER_LANES_BY_SECTOR ? 42 : 26;
  self->labels_width = gtk_widget_get_width (GTK_WIDGET (self)) < COMPACT_WIDTH * self->text_size
                       ? 0 : MIN (widest, MAX_LABELS_WIDTH * self->text_size);
}

/* Names the lanes in letters of the size that is wanted, and gives the scale the width beside the
 * names. */
void
dossier_timeline_view_update_width (DossierTimelineView *self)
{
  double text_size = self->text_size;
  graphene_rect_t area;

  self->text_size = dossier_text_size_measure (GTK_WIDGET (self));
  name_lanes (self);
  dossier_timeline_view_get_lanes_area (self, &area);
  if (self->scale.width != area.size.width || self->text_size != text_size)
    dossier_timeline_view_drop_layout (self);
  g_array_set_size (self->lane_tops, 0);
  dossier_time_scale_set_width (&self->scale, area.size.width);
}

/**
 * dossier_timeline_view_get_scale:
 * @self: a view
 *
 * Returns: (transfer none): what is in sight; its axis is %NULL where there is nothing to show
 */
const DossierTimeScale *
dossier_timeline_view_get_scale (DossierTimelineView *self)
{
  return &self->scale;
}

/**
 * dossier_timeline_view_get_area:
 * @self: a view
 * @x: (out): where the lanes begin beside their names, pixels
 * @width: (out): their width, pixels
 */
void
dossier_timeline_view_get_area (DossierTimelineView *self, double *x, double *width)
{
  graphene_rect_t area;

  dossier_timeline_view_get_lanes_area (self, &area);
  *x = area.origin.x;
  *width = area.size.width;
}
