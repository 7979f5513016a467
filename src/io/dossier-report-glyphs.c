/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-glyphs.h"

/* User units: a point is drawn this wide, and an open end reaches this far. */
#define POINT_WIDTH 7.0
#define OPEN_WIDTH 34.0
#define GAP 1.5
/* Signs nearer than this are one, with their number beside it. */
#define SAME_PLACE 1.0
#define COUNT_WIDTH 15.0

/**
 * dossier_report_axis_new:
 * @timeline: what is to be drawn
 *
 * Returns: (transfer full) (nullable): an axis for all its days, %NULL if no
 *   item has a day on the calendar
 */
DossierTimeAxis *
dossier_report_axis_new (const DossierTimeline *timeline)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (DossierDay));

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierEdtf *edtf = &g_array_index (timeline->items, DossierTimelineItem, i).edtf;

      if (dossier_day_is_real (edtf->first))
        g_array_append_val (days, edtf->first);
      if (dossier_day_is_real (edtf->last))
        g_array_append_val (days, edtf->last);
    }
  return days->len > 0
           ? dossier_time_axis_new ((const DossierDay *) (void *) days->data, days->len) : NULL;
}

/* Where an item lies; FALSE if it has no day. */
static gboolean
place_item (const DossierTimelineItem *item,
            const DossierTimeAxis     *axis,
            double                     left,
            double                     scale,
            double                    *start,
            double                    *end)
{
  gboolean has_first = dossier_day_is_real (item->edtf.first);
  gboolean has_last = dossier_day_is_real (item->edtf.last);

  if (!has_first && !has_last)
    return FALSE;
  if (has_first)
    *start = left + scale * dossier_time_axis_from_day (axis, item->edtf.first);
  if (has_last)
    *end = left + scale * dossier_time_axis_from_day (axis, item->edtf.last + 1.0);
  if (!has_first)
    *start = *end - OPEN_WIDTH;
  if (!has_last)
    *end = *start + OPEN_WIDTH;
  if (*end - *start < POINT_WIDTH)
    {
      double middle = (*start + *end) / 2;

      *start = middle - POINT_WIDTH / 2;
      *end = middle + POINT_WIDTH / 2;
    }
  return TRUE;
}

static gboolean
is_same_place (const DossierReportGlyph *a, const DossierReportGlyph *b)
{
  const DossierEdtf *x = &a->item->edtf, *y = &b->item->edtf;

  return ABS (a->start - b->start) < SAME_PLACE && ABS (a->end - b->end) < SAME_PLACE
         && x->kind == y->kind && x->precision == y->precision && x->start_open == y->start_open
         && x->end_open == y->end_open && x->uncertain == y->uncertain
         && x->approximate == y->approximate;
}

/* The first row with room, so that a lane is as low as it can be. */
static guint
find_row (GArray *row_ends, double start, double end)
{
  guint row = 0;

  while (row < row_ends->len && g_array_index (row_ends, double, row) + GAP > start)
    row++;
  if (row == row_ends->len)
    g_array_append_val (row_ends, end);
  else
    g_array_index (row_ends, double, row) = end;
  return row;
}

static int
compare_glyphs (gconstpointer a, gconstpointer b)
{
  const DossierReportGlyph *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end < y->end ? -1 : 1;
  return (x->item > y->item) - (x->item < y->item);
}

/* Those that begin at the same place stand together, so only the last few need a look. */
static void
join_glyphs (const GArray *placed, GArray *glyphs)
{
  for (guint i = 0; i < placed->len; i++)
    {
      const DossierReportGlyph *glyph = &g_array_index (placed, DossierReportGlyph, i);
      gboolean joined = FALSE;

      for (guint k = glyphs->len; k > 0 && !joined; k--)
        {
          DossierReportGlyph *last = &g_array_index (glyphs, DossierReportGlyph, k - 1);

          if (glyph->start - last->start >= SAME_PLACE)
            break;
          joined = is_same_place (last, glyph);
          if (joined)
            last->n_items++;
        }
      if (!joined)
        g_array_append_vals (glyphs, glyph, 1);
    }
}

/**
 * dossier_report_glyphs_new:
 * @timeline: what is to be drawn
 * @kind: the lane
 * @axis: the axis
 * @left: where the axis begins, in user units
 * @width: how wide it is
 * @n_rows: (out): how many rows the lane needs
 *
 * Lays out one lane of the picture.
 *
 * Returns: (transfer full) (element-type DossierReportGlyph): the signs from
 *   left to right
 */
GArray *
dossier_report_glyphs_new (const DossierTimeline *timeline,
                           DossierTimelineKind    kind,
                           const DossierTimeAxis *axis,
                           double                 left,
                           double                 width,
                           guint                 *n_rows)
{
  GArray *glyphs = g_array_new (FALSE, TRUE, sizeof (DossierReportGlyph));
  g_autoptr (GArray) placed = g_array_new (FALSE, TRUE, sizeof (DossierReportGlyph));
  g_autoptr (GArray) row_ends = g_array_new (FALSE, FALSE, sizeof (double));
  double scale = width / MAX (1.0, dossier_time_axis_get_length (axis));

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);
      DossierReportGlyph glyph = { item, 1, 0, 0, 0 };

      if (item->kind == kind && place_item (item, axis, left, scale, &glyph.start, &glyph.end))
        g_array_append_val (placed, glyph);
    }
  g_array_sort (placed, compare_glyphs);

  join_glyphs (placed, glyphs);
  for (guint i = 0; i < glyphs->len; i++)
    {
      DossierReportGlyph *glyph = &g_array_index (glyphs, DossierReportGlyph, i);
      double room = glyph->n_items > 1 ? COUNT_WIDTH : 0.0;

      glyph->row = find_row (row_ends, glyph->start, glyph->end + room);
    }
  *n_rows = row_ends->len;
  return glyphs;
}
