/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-bars.h"

#include <math.h>

/* Pixels: of how much time a bar tells, how wide it is, and how high that of one item. */
#define BIN 5
#define BAR 4
#define LEAST 3.0
/* Where there are few, the highest bar does not fill the strip. */
#define FEW 6

/* (transfer full): how many items begin in each bin. */
static guint *
count_items (const DossierTimeline *timeline, const DossierTimeScale *whole, guint n_bins)
{
  guint *count = g_new0 (guint, n_bins + 1);

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);
      const DossierEdtf *edtf = &item->edtf;
      DossierDay day = dossier_day_is_real (edtf->first) ? edtf->first : edtf->last;
      double bin;

      if (!dossier_day_is_real (day))
        continue;
      bin = dossier_time_scale_from_day (whole, day + 0.5) / BIN;
      count[(guint) CLAMP (bin, 0, n_bins - 1)] += item->n;
    }
  return count;
}

/* Heights grow with the root, so that single items are seen beside hundreds. */
static GskRenderNode *
draw (const guint *count, guint n_bins, const DossierTimeBars *self, double height,
      const GdkRGBA *colour)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint most = FEW;

  for (guint i = 0; i < n_bins; i++)
    most = MAX (most, count[i]);
  for (guint i = 0; i < n_bins; i++)
    {
      double x = self->mirrored ? self->width - (i + 1.0) * BIN : (double) i * BIN;
      double size = LEAST + (height - LEAST) * sqrt (count[i]) / sqrt (most);

      if (count[i] > 0)
        gtk_snapshot_append_color (snapshot, colour,
                                   &GRAPHENE_RECT_INIT ((float) x, (float) (height - size), BAR,
                                                        (float) size));
    }
  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * dossier_time_bars_get:
 * @self: bars
 * @timeline: what to count
 * @whole: all of its days, in the width of the bars
 * @height: of the highest bar, pixels
 * @mirrored: time runs from right to left
 * @colour: of the bars; after another one is wanted, call dossier_time_bars_clear()
 *
 * Returns: (transfer none) (nullable): the bars, %NULL where nothing has a day
 */
GskRenderNode *
dossier_time_bars_get (DossierTimeBars *self, DossierTimeline *timeline,
                       const DossierTimeScale *whole, double height, gboolean mirrored,
                       const GdkRGBA *colour)
{
  guint n_bins = (guint) MAX (1, ceil (whole->width / BIN));
  g_autofree guint *count = NULL;

  if (self->timeline == timeline && self->width == whole->width && self->mirrored == mirrored)
    return self->node;
  dossier_time_bars_clear (self);
  self->timeline = dossier_timeline_ref (timeline);
  self->width = whole->width;
  self->mirrored = mirrored;
  count = count_items (timeline, whole, n_bins);
  self->node = draw (count, n_bins, self, height, colour);
  return self->node;
}

/**
 * dossier_time_bars_clear:
 * @self: bars
 *
 * Lets go of what was drawn.
 */
void
dossier_time_bars_clear (DossierTimeBars *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
}
