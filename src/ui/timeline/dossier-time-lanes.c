/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-lanes.h"

static const DossierLaneKind lane_of_statement[DOSSIER_N_STATEMENT_KINDS] = {
  [DOSSIER_STATEMENT_MEETING] = DOSSIER_LANE_MEETINGS,
  [DOSSIER_STATEMENT_VISIT] = DOSSIER_LANE_MEETINGS,
  [DOSSIER_STATEMENT_PROPOSAL] = DOSSIER_LANE_PROPOSALS,
  [DOSSIER_STATEMENT_PLEDGE] = DOSSIER_LANE_PLEDGES,
  [DOSSIER_STATEMENT_AGREEMENT] = DOSSIER_LANE_AGREEMENTS,
  [DOSSIER_STATEMENT_SIGNING] = DOSSIER_LANE_AGREEMENTS,
  [DOSSIER_STATEMENT_TARGET] = DOSSIER_LANE_PLEDGES,
  [DOSSIER_STATEMENT_REPORT] = DOSSIER_LANE_REPORTS,
};

/**
 * dossier_lane_kind_of:
 * @item: an item of a timeline
 *
 * Returns: the lane it belongs to where lanes are by kind
 */
DossierLaneKind
dossier_lane_kind_of (const DossierTimelineItem *item)
{
  switch (item->kind)
    {
    case DOSSIER_TIMELINE_PUBLISHED:
      return DOSSIER_LANE_PUBLISHED;
    case DOSSIER_TIMELINE_SPOKEN:
      return DOSSIER_LANE_SPOKEN;
    case DOSSIER_TIMELINE_STATEMENT:
    case DOSSIER_TIMELINE_DUE:
      return lane_of_statement[item->statement_kind];
    case DOSSIER_TIMELINE_MIXED:
      return DOSSIER_LANE_MIXED;
    default:
      g_assert_not_reached ();
    }
}

/**
 * dossier_lane_has_day:
 * @item: an item of a timeline
 *
 * Returns: whether it has a place on the calendar: at least one end is known
 */
gboolean
dossier_lane_has_day (const DossierTimelineItem *item)
{
  return dossier_day_is_real (item->edtf.first) || dossier_day_is_real (item->edtf.last);
}

static int
compare_lanes (const void *a, const void *b)
{
  const DossierLane *x = a, *y = b;

  if (x->without_year != y->without_year)
    return x->without_year - y->without_year;
  if ((x->sector == NULL) != (y->sector == NULL))
    return (x->sector == NULL) - (y->sector == NULL);
  if (x->n_items != y->n_items)
    return x->n_items > y->n_items ? -1 : 1;
  return g_strcmp0 (x->sector, y->sector);
}

/* Lanes by kind come in the order of their enumeration, so empty ones are just left out. */
static void
make_by_kind (DossierLanes *self, const DossierTimeline *timeline)
{
  guint count[DOSSIER_N_LANE_KINDS + 1] = { 0 };
  guint16 place[DOSSIER_N_LANE_KINDS + 1];

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);

      self->lane_of[i] = dossier_lane_has_day (item) ? dossier_lane_kind_of (item)
                                                     : DOSSIER_N_LANE_KINDS;
      count[self->lane_of[i]] += item->n;
    }
  for (guint kind = 0; kind <= DOSSIER_N_LANE_KINDS; kind++)
    {
      DossierLane lane = { (DossierLaneKind) kind, NULL, kind == DOSSIER_N_LANE_KINDS,
                           count[kind] };

      place[kind] = (guint16) self->lanes->len;
      if (count[kind] > 0)
        g_array_append_val (self->lanes, lane);
    }
  for (guint i = 0; i < timeline->items->len; i++)
    self->lane_of[i] = place[self->lane_of[i]];
}

static void
make_by_sector (DossierLanes *self, const DossierTimeline *timeline)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint16 *place = NULL;

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);
      gboolean without_year = !dossier_lane_has_day (item);
      /* No sector's id contains a space. */
      const char *key = without_year ? " year" : item->sector != NULL ? item->sector : " none";
      gpointer index;

      if (!g_hash_table_lookup_extended (found, key, NULL, &index))
        {
          DossierLane lane = { DOSSIER_LANE_PUBLISHED, without_year ? NULL : item->sector,
                               without_year, 0 };

          index = GUINT_TO_POINTER (self->lanes->len);
          g_hash_table_insert (found, (gpointer) key, index);
          g_array_append_val (self->lanes, lane);
        }
      self->lane_of[i] = (guint16) GPOINTER_TO_UINT (index);
      g_array_index (self->lanes, DossierLane, self->lane_of[i]).n_items += item->n;
    }

  g_autofree DossierLane *unsorted = g_memdup2 (self->lanes->data,
                                                self->lanes->len * sizeof (DossierLane));

  g_array_sort (self->lanes, compare_lanes);
  place = g_new (guint16, self->lanes->len);
  for (guint i = 0; i < self->lanes->len; i++)
    for (guint j = 0; j < self->lanes->len; j++)
      {
        const DossierLane *lane = &g_array_index (self->lanes, DossierLane, j);

        if (lane->sector == unsorted[i].sector && lane->without_year == unsorted[i].without_year)
          place[i] = (guint16) j;
      }
  for (guint i = 0; i < timeline->items->len; i++)
    self->lane_of[i] = place[self->lane_of[i]];
}

/**
 * dossier_lanes_new:
 * @timeline: must outlive the lanes, which borrow its strings
 * @by: how to divide
 *
 * O(n).
 *
 * Returns: (transfer full): the lanes of all items
 */
DossierLanes *
dossier_lanes_new (const DossierTimeline *timeline, DossierLanesBy by)
{
  DossierLanes *self = g_new0 (DossierLanes, 1);

  self->by = by;
  self->lanes = g_array_new (FALSE, FALSE, sizeof (DossierLane));
  self->lane_of = g_new (guint16, timeline->items->len + 1);
  if (by == DOSSIER_LANES_BY_KIND)
    make_by_kind (self, timeline);
  else
    make_by_sector (self, timeline);
  return self;
}

/**
 * dossier_lanes_free:
 *
 * Frees the lanes.
 */
void
dossier_lanes_free (DossierLanes *self)
{
  g_array_unref (self->lanes);
  g_free (self->lane_of);
  g_free (self);
}

/**
 * dossier_lanes_pack:
 * @strips: (array length=n_strips) (inout): sorted by start; each gets its row
 * @n_strips: how many
 * @gap: pixels to keep free between two in one row
 * @max_rows: at least 1
 *
 * Puts each strip into the first row where it has room. One that has room in
 * none gets row @max_rows: whoever draws must gather those.
 *
 * Returns: how many rows were used, at most @max_rows
 */
guint
dossier_lanes_pack (DossierLaneStrip *strips, guint n_strips, double gap, guint max_rows)
{
  g_autofree double *row_end = g_new (double, max_rows);
  guint n_rows = 0;

  for (guint i = 0; i < n_strips; i++)
    {
      guint row = 0;

      while (row < n_rows && strips[i].start < row_end[row] + gap)
        row++;
      if (row == n_rows && n_rows < max_rows)
        n_rows++;
      else if (row == n_rows)
        row = max_rows;
      if (row < max_rows)
        row_end[row] = strips[i].end;
      strips[i].row = row;
    }
  return n_rows;
}
