/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-label.h"

/* In pixels: words are shown where there is room for the fewest, and take no more than the most. */
#define LEAST 70
#define MOST 240
/* What stays free before the next box or the words before. */
#define MARGIN 10

/* Free pixels in the same row after this box, or before it, at most @limit. */
static double
get_room (const DossierTimeLayout *layout, guint index, int direction, double limit)
{
  const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, index);

  for (int i = (int) index + direction; i >= 0 && i < (int) layout->boxes->len; i += direction)
    {
      const DossierTimeBox *other = &g_array_index (layout->boxes, DossierTimeBox, i);

      if (other->lane != box->lane)
        break;
      if (other->row == box->row)
        return MIN (limit, direction > 0 ? other->start - box->end : box->start - other->end);
    }
  return limit;
}

/**
 * dossier_time_label_place:
 * @layout: boxes
 * @index: of a box
 * @before_edge: pixels in sight before the box
 * @after_edge: pixels in sight after it
 * @number: how wide the number of its items is, pixels; only asked for where they are several
 * @room: (out): how long the words may be, pixels
 *
 * Words stand after their box. One item near the edge or near another has them before it where what
 * the box before may need for its own words leaves enough. The words of two boxes never meet. Words
 * may be cut off, a number may not: it would be another.
 *
 * Returns: where the words of the box stand
 */
DossierLabelSide
dossier_time_label_place (const DossierTimeLayout *layout, guint index, double before_edge,
                          double after_edge, double number, double *room)
{
  const DossierTimeBox *box = &g_array_index (layout->boxes, DossierTimeBox, index);
  double after = MIN (get_room (layout, index, 1, MOST), after_edge) - MARGIN;
  double before = MIN (get_room (layout, index, -1, 2 * (MOST + MARGIN)), before_edge)
                  - MOST - MARGIN - DOSSIER_LABEL_GAP_BEFORE;

  if (box->shape == DOSSIER_BOX_CROWD)
    {
      *room = box->end - box->start;
      return *room >= number ? DOSSIER_LABEL_INSIDE : DOSSIER_LABEL_NONE;
    }
  if (box->n_items == 1 && after < MOST * .75 && before > MAX (after, LEAST))
    {
      *room = before;
      return DOSSIER_LABEL_BEFORE;
    }
  *room = after;
  return after >= (box->n_items > 1 ? number : LEAST) ? DOSSIER_LABEL_AFTER : DOSSIER_LABEL_NONE;
}

static gboolean
is_free (const DossierTimeExtent *words, guint n_words, double start, double end,
         DossierTimeExtent sight)
{
  if (start < sight.start || end > sight.end)
    return FALSE;
  for (guint i = 0; i < n_words; i++)
    if (start < words[i].end && end > words[i].start)
      return FALSE;
  return TRUE;
}

/**
 * dossier_time_label_place_mark:
 * @words: (array length=n_words): where other words stand in the same line
 * @n_words: how many those are
 * @x: the pixel of what is marked
 * @width: of the words of the mark, pixels
 * @sight: what is in sight
 * @mirrored: whether text runs to the left
 *
 * The words of a mark in the ruler stand behind it, or before it where others stand behind it or
 * sight ends. Where there is room on neither side they stand over others, but in sight.
 *
 * Returns: the pixel where they begin on the left
 */
double
dossier_time_label_place_mark (const DossierTimeExtent *words, guint n_words, double x,
                               double width, DossierTimeExtent sight, gboolean mirrored)
{
  double right = x + DOSSIER_LABEL_GAP_AFTER, left = x - DOSSIER_LABEL_GAP_AFTER - width;
  double wished = mirrored ? left : right, other = mirrored ? right : left;

  if (is_free (words, n_words, wished, wished + width, sight))
    return wished;
  if (is_free (words, n_words, other, other + width, sight))
    return other;
  return CLAMP (wished, sight.start, MAX (sight.start, sight.end - width));
}
