/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-layout.h"

#include <math.h>

typedef struct
{
  const DossierTimeline *timeline;
  const DossierLanes *lanes;
  const DossierTimeAxis *axis;
  const DossierTimeMetrics *metrics;
  GHashTable *said; /* row id of a statement → first day of its act */
  DossierTimeLayout *layout;
} Maker;

static const DossierTimelineItem *
get_item (const Maker *maker, guint index)
{
  return &g_array_index (maker->timeline->items, DossierTimelineItem, index);
}

static DossierTimeBox *
get_box (const Maker *maker, guint index)
{
  return &g_array_index (maker->layout->boxes, DossierTimeBox, index);
}

static double
pixel_of (const Maker *maker, double day)
{
  return dossier_time_axis_from_day (maker->axis, day) * maker->metrics->pixels_per_unit;
}

/* "No later than" begins when it was said, so remember when that was. */
static void
collect_said (Maker *maker)
{
  for (guint i = 0; i < maker->timeline->items->len; i++)
    {
      const DossierTimelineItem *item = get_item (maker, i);

      if (item->kind == DOSSIER_TIMELINE_STATEMENT && item->mark != 0
          && dossier_day_is_real (item->edtf.first))
        g_hash_table_insert (maker->said, (gpointer) &item->mark,
                             GINT_TO_POINTER (item->edtf.first));
    }
}

static double
open_start_pixel (const Maker *maker, const DossierTimelineItem *item, double end)
{
  gpointer said;

  if (item->kind == DOSSIER_TIMELINE_DUE
      && g_hash_table_lookup_extended (maker->said, &item->mark, NULL, &said))
    return MIN (pixel_of (maker, GPOINTER_TO_INT (said)), end - maker->metrics->fade / 2);
  return end - maker->metrics->fade;
}

/* The box of one item that has a day. */
static DossierTimeBox
box_of_item (const Maker *maker, guint index)
{
  const DossierTimelineItem *item = get_item (maker, index);
  const DossierEdtf *edtf = &item->edtf;
  gboolean start_known = dossier_day_is_real (edtf->first);
  gboolean end_known = dossier_day_is_real (edtf->last);
  DossierTimeBox box = {
    .lane = maker->lanes->lane_of[index],
    .kind = dossier_lane_kind_of (item),
    .open_start = !start_known,
    .open_end = !end_known,
    .doubtful = edtf->uncertain || edtf->approximate,
    .due = item->kind == DOSSIER_TIMELINE_DUE,
    .first = index, .last = index, .n_items = item->n,
  };

  if (start_known)
    box.start = pixel_of (maker, edtf->first);
  if (end_known)
    box.end = pixel_of (maker, (double) edtf->last + 1);
  if (!start_known)
    box.start = open_start_pixel (maker, item, box.end);
  if (!end_known)
    box.end = box.start + maker->metrics->fade;

  double least = maker->metrics->moment;

  if (edtf->kind == DOSSIER_EDTF_INTERVAL)
    box.shape = DOSSIER_BOX_INTERVAL;
  else if (edtf->first == edtf->last)
    box.shape = DOSSIER_BOX_POINT;
  else
    box.shape = DOSSIER_BOX_MOMENT;

  /* A day is a point however close one looks; all else is never as narrow as one. */
  if (box.shape == DOSSIER_BOX_POINT)
    least = maker->metrics->glyph;
  if (box.shape == DOSSIER_BOX_POINT || box.end - box.start < least)
    {
      double middle = (box.start + box.end) / 2;

      box.start = middle - least / 2;
      box.end = middle + least / 2;
    }
  return box;
}

/* What makes two longer boxes look alike, as one number: the same first and last pixel. */
static guint64
key_of (const DossierTimeBox *box)
{
  guint64 start = (guint32) (gint32) floor (box->start);
  guint64 width = (guint64) CLAMP (box->end - box->start, 0, 0xffff);

  return start << 32 | width << 16 | (guint64) (box->lane & 0x1ff) << 7
         | (guint64) box->kind << 4 | (guint64) box->shape << 2
         | (guint64) box->open_start << 1 | (guint64) box->open_end;
}

static void
merge_into (Maker *maker, DossierTimeBox *box, const DossierTimeBox *other)
{
  maker->layout->next[box->last] = other->first;
  box->last = other->last;
  box->n_items += other->n_items;
  box->doubtful = box->doubtful && other->doubtful;
  box->due = box->due && other->due;
}

/* Points come in order, so a near one of the same lane and kind is the latest of them. Returns
 * whether there was one. */
static gboolean
join_point (Maker *maker, guint *latest, const DossierTimeBox *box)
{
  guint *seen = &latest[box->lane * DOSSIER_N_LANE_KINDS + box->kind];

  if (*seen != 0 && box->start - get_box (maker, *seen - 1)->start < maker->metrics->bucket)
    {
      merge_into (maker, get_box (maker, *seen - 1), box);
      return TRUE;
    }
  *seen = maker->layout->boxes->len + 1;
  return FALSE;
}

static gboolean
join_alike (Maker *maker, GHashTable *alike, const DossierTimeBox *box)
{
  guint64 key = key_of (box);
  gpointer index;

  if (g_hash_table_lookup_extended (alike, &key, NULL, &index))
    {
      merge_into (maker, get_box (maker, GPOINTER_TO_UINT (index)), box);
      return TRUE;
    }
  g_hash_table_insert (alike, g_memdup2 (&key, sizeof key),
                       GUINT_TO_POINTER (maker->layout->boxes->len));
  return FALSE;
}

static void
add_dated (Maker *maker)
{
  g_autoptr (GHashTable) alike = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint *latest = g_new0 (guint, maker->lanes->lanes->len * DOSSIER_N_LANE_KINDS + 1);

  for (guint i = 0; i < maker->timeline->items->len; i++)
    {
      maker->layout->next[i] = DOSSIER_LAYOUT_END;
      if (!dossier_lane_has_day (get_item (maker, i)))
        continue;

      DossierTimeBox box = box_of_item (maker, i);

      if (box.shape == DOSSIER_BOX_POINT ? join_point (maker, latest, &box)
                                         : join_alike (maker, alike, &box))
        continue;
      g_array_append_val (maker->layout->boxes, box);
    }
}

static int
compare_in_year (gconstpointer a, gconstpointer b, gpointer data)
{
  const Maker *maker = data;
  const DossierEdtf *x = &get_item (maker, *(const guint *) a)->edtf;
  const DossierEdtf *y = &get_item (maker, *(const guint *) b)->edtf;

  /* Values that do not even have a month, such as durations, come last. */
  if ((x->month == 0) != (y->month == 0))
    return x->month == 0 ? 1 : -1;
  if (x->month != y->month)
    return x->month - y->month;
  if (x->day != y->day)
    return x->day - y->day;
  return *(const guint *) a < *(const guint *) b ? -1 : 1;
}

/* Items without a year stand side by side in the order of the year, wherever one has panned.
 * Those that would leave the screen share the last place. */
static void
add_without_year (Maker *maker)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));
  double place = maker->metrics->moment + maker->metrics->gap;
  guint n_places = (guint) MAX (1, floor (maker->metrics->width / place));

  for (guint i = 0; i < maker->timeline->items->len; i++)
    if (!dossier_lane_has_day (get_item (maker, i)))
      g_array_append_val (items, i);
  g_array_sort_with_data (items, compare_in_year, maker);

  for (guint i = 0; i < items->len; i++)
    {
      guint index = g_array_index (items, guint, i);
      const DossierTimelineItem *item = get_item (maker, index);
      DossierTimeBox box = {
        .start = i * place, .end = i * place + maker->metrics->moment,
        .lane = maker->lanes->lane_of[index],
        .shape = DOSSIER_BOX_MOMENT,
        .kind = dossier_lane_kind_of (item),
        .doubtful = TRUE,
        .due = item->kind == DOSSIER_TIMELINE_DUE,
        .first = index, .last = index, .n_items = item->n,
      };

      if (i < n_places)
        g_array_append_val (maker->layout->boxes, box);
      else
        merge_into (maker, get_box (maker, maker->layout->boxes->len - 1), &box);
    }
}

static int
compare_boxes (const void *a, const void *b)
{
  const DossierTimeBox *x = a, *y = b;

  if (x->lane != y->lane)
    return x->lane < y->lane ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return x->first < y->first ? -1 : 1;
}

/* Replaces the boxes of one lane that found no row by crowds, one each @crowd pixels. The boxes
 * are sorted by start, so those of one crowd follow each other. */
static void
add_crowds (Maker *maker, GArray *done, const DossierTimeBox *boxes, const DossierLaneStrip *strips,
            guint n_boxes)
{
  double width = maker->metrics->crowd;
  guint open = G_MAXUINT;

  for (guint i = 0; i < n_boxes; i++)
    {
      if (strips[i].row < maker->metrics->max_rows)
        continue;

      double start = floor (boxes[i].start / width) * width;

      if (open != G_MAXUINT && g_array_index (done, DossierTimeBox, open).start == start)
        {
          merge_into (maker, &g_array_index (done, DossierTimeBox, open), &boxes[i]);
          continue;
        }

      DossierTimeBox crowd = boxes[i];

      crowd.start = start;
      crowd.end = start + width;
      crowd.row = (guint16) maker->metrics->max_rows;
      crowd.shape = DOSSIER_BOX_CROWD;
      crowd.open_start = crowd.open_end = FALSE;
      open = done->len;
      g_array_append_val (done, crowd);
    }
}

/* Gives the boxes of one lane their rows and moves them to @done. */
static guint
pack_lane (Maker *maker, GArray *done, DossierTimeBox *boxes, guint n_boxes)
{
  g_autofree DossierLaneStrip *strips = g_new (DossierLaneStrip, n_boxes + 1);
  gboolean crowded = FALSE;
  guint n_rows;

  for (guint i = 0; i < n_boxes; i++)
    {
      /* Points may overlap as far as each is still seen. */
      double overlap = boxes[i].shape == DOSSIER_BOX_POINT
                       ? (boxes[i].end - boxes[i].start - maker->metrics->bucket + 1) / 2 : 0;

      strips[i].start = boxes[i].start + overlap;
      strips[i].end = MAX (strips[i].start, boxes[i].end - overlap - (overlap > 0
                                                                      ? maker->metrics->gap : 0));
    }
  n_rows = dossier_lanes_pack (strips, n_boxes, maker->metrics->gap, maker->metrics->max_rows);

  for (guint i = 0; i < n_boxes; i++)
    if (strips[i].row < maker->metrics->max_rows)
      {
        boxes[i].row = (guint16) strips[i].row;
        g_array_append_val (done, boxes[i]);
      }
    else
      crowded = TRUE;
  if (crowded)
    add_crowds (maker, done, boxes, strips, n_boxes);
  return n_rows + (crowded ? 1 : 0);
}

static void
pack_all (Maker *maker)
{
  g_autoptr (GArray) boxes = maker->layout->boxes;
  GArray *done = g_array_sized_new (FALSE, FALSE, sizeof (DossierTimeBox), boxes->len);
  guint from = 0;

  g_array_sort (boxes, compare_boxes);
  for (guint lane = 0; lane < maker->lanes->lanes->len; lane++)
    {
      guint to = from;

      while (to < boxes->len && g_array_index (boxes, DossierTimeBox, to).lane == lane)
        to++;

      guint n_rows = pack_lane (maker, done, &g_array_index (boxes, DossierTimeBox, from),
                                to - from);

      g_array_append_val (maker->layout->lane_rows, n_rows);
      from = to;
    }
  g_array_sort (done, compare_boxes);
  maker->layout->boxes = done;
}

static void
link_items (DossierTimeLayout *self)
{
  for (guint i = 0; i < self->boxes->len; i++)
    {
      guint item = g_array_index (self->boxes, DossierTimeBox, i).first;

      for (; item != DOSSIER_LAYOUT_END; item = self->next[item])
        self->box_of[item] = i;
    }
}

/**
 * dossier_time_layout_new:
 * @timeline: the items
 * @lanes: made of @timeline
 * @axis: made of the same days
 * @metrics: sizes
 *
 * Every item gets exactly one box. Boxes of one row do not overlap, except
 * that points stand as close as @metrics' bucket. O(n log n).
 *
 * Returns: (transfer full): the layout
 */
DossierTimeLayout *
dossier_time_layout_new (const DossierTimeline    *timeline,
                         const DossierLanes       *lanes,
                         const DossierTimeAxis    *axis,
                         const DossierTimeMetrics *metrics)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_int64_hash, g_int64_equal);
  DossierTimeLayout *self = g_new0 (DossierTimeLayout, 1);
  Maker maker = { timeline, lanes, axis, metrics, said, self };

  self->boxes = g_array_new (FALSE, FALSE, sizeof (DossierTimeBox));
  self->lane_rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->box_of = g_new0 (guint, timeline->items->len + 1);
  self->next = g_new0 (guint, timeline->items->len + 1);

  collect_said (&maker);
  add_dated (&maker);
  add_without_year (&maker);
  pack_all (&maker);
  link_items (self);
  return self;
}

/**
 * dossier_time_layout_free:
 *
 * Frees the layout.
 */
void
dossier_time_layout_free (DossierTimeLayout *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->lane_rows);
  g_free (self->box_of);
  g_free (self->next);
  g_free (self);
}
