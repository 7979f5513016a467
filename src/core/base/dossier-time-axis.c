/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-axis.h"

#include <stdlib.h>

/* The bulk grows around the fullest stretch of this many days. */
#define SEED_DAYS (3 * 365)
/* An empty stretch up to this long, or up to this share of the bulk, does not end the bulk. */
#define GAP_DAYS 548
#define GAP_SHARE 0.4
/* A year that holds less than this share of all days is not of the bulk, however near it is:
 * documents speak of single dates in many years. */
#define YEAR_SHARE 0.02
/* A side that is no longer than this share of the bulk is not worth a break. */
#define FAR_SHARE 0.5
/* A far year's width, and the most that one side's far years may take, as shares of the bulk. */
#define SLOT_SHARE 0.055
#define SIDE_SHARE 0.5
#define MIN_BULK_DAYS 28

typedef struct
{
  double day;
  double unit;
} Knot;

struct _DossierTimeAxis
{
  GArray *knots;
  GArray *far_years;
  double bulk_start;
  double bulk_end;
};

static int
compare_days (const void *a, const void *b)
{
  DossierDay x = *(const DossierDay *) a;
  DossierDay y = *(const DossierDay *) b;

  return (x > y) - (x < y);
}

/* Days of all years that can be written are further apart than an int reaches. */
static gint64
days_between (DossierDay first, DossierDay last)
{
  return (gint64) last - first;
}

static int
year_of (DossierDay day)
{
  int year, month, day_of_month;

  dossier_day_to_civil (day, &year, &month, &day_of_month);
  return year;
}

/* The day after a year's last one, also of the calendar's last year. */
static double
end_of_year (int year)
{
  return (double) dossier_day_from_civil (year, 12, 31) + 1;
}

static void
add_knot (DossierTimeAxis *self, double day, double unit)
{
  Knot knot = { day, unit };

  g_array_append_val (self->knots, knot);
}

/* The fullest window of SEED_DAYS, as indices of its first and last day. */
static void
find_seed (const DossierDay *days, gsize n_days, gsize *first, gsize *last)
{
  gsize best = 0;

  for (gsize low = 0, high = 0; high < n_days; high++)
    {
      while (days_between (days[low], days[high]) > SEED_DAYS)
        low++;
      if (high - low + 1 > best)
        {
          best = high - low + 1;
          *first = low;
          *last = high;
        }
    }
}

/* (transfer full): for each day, whether its year holds enough of all days to be of the bulk. */
static gboolean *
find_full_years (const DossierDay *days, gsize n_days)
{
  gboolean *full = g_new (gboolean, n_days);

  for (gsize i = 0, next; i < n_days; i = next)
    {
      int year = year_of (days[i]);

      for (next = i + 1; next < n_days && year_of (days[next]) == year; next++)
        ;
      for (gsize k = i; k < next; k++)
        full[k] = next - i >= YEAR_SHARE * n_days;
    }
  return full;
}

static void
trim_seed (const gboolean *full, gsize *first, gsize *last)
{
  while (*first < *last && !full[*first])
    (*first)++;
  while (*first < *last && !full[*last])
    (*last)--;
}

/* Whether the day at @index, next to the bulk that ends at @edge, belongs to it. */
static gboolean
is_of_bulk (const DossierDay *days, const gboolean *full, gsize edge, gsize index, double reach)
{
  return ABS (days_between (days[edge], days[index])) <= reach
         && (full[index] || year_of (days[index]) == year_of (days[edge]));
}

/* Lets the seed grow over short empty stretches, then over a whole side where a break would
 * not pay. */
static void
grow_bulk (const DossierDay *days, const gboolean *full, gsize n_days, gsize *first, gsize *last)
{
  gboolean grown = TRUE;

  while (grown)
    {
      double reach = MAX (GAP_DAYS, GAP_SHARE * days_between (days[*first], days[*last]));

      grown = FALSE;
      if (*last + 1 < n_days && is_of_bulk (days, full, *last, *last + 1, reach))
        {
          (*last)++;
          grown = TRUE;
        }
      if (*first > 0 && is_of_bulk (days, full, *first, *first - 1, reach))
        {
          (*first)--;
          grown = TRUE;
        }
    }

  double worth = FAR_SHARE * MAX (days_between (days[*first], days[*last]), 365);
  gsize bulk_first = *first, bulk_last = *last;

  if (days_between (days[bulk_last], days[n_days - 1]) <= worth)
    *last = n_days - 1;
  if (days_between (days[0], days[bulk_first]) <= worth)
    *first = 0;
}

/* Appends the slots of the years of @days[@from..@to], and returns the unit after them. */
static double
add_far_years (DossierTimeAxis  *self,
               const DossierDay *days,
               gsize             from,
               gsize             to,
               double            unit,
               double            slot,
               gboolean          later)
{
  int previous = G_MININT;

  for (gsize i = from; i < to; i++)
    {
      int year = year_of (days[i]);

      if (year == previous)
        continue;
      if (previous != G_MININT && year > previous + 1)
        unit += slot / 3;

      DossierFarYear far = { year, unit, unit + slot, later };

      add_knot (self, dossier_day_from_civil (year, 1, 1), unit);
      unit += slot;
      add_knot (self, end_of_year (year), unit);
      g_array_append_val (self->far_years, far);
      previous = year;
    }
  return unit;
}

static double
slot_width (const DossierDay *days, gsize from, gsize to, double bulk)
{
  guint n_years = 0;

  for (gsize i = from; i < to; i++)
    if (i == from || year_of (days[i]) != year_of (days[i - 1]))
      n_years++;
  return n_years == 0 ? 0 : MIN (SLOT_SHARE * bulk, SIDE_SHARE * bulk / n_years);
}

/**
 * dossier_time_axis_new:
 * @days: the days of all items, both ends of intervals; others than real days are skipped
 * @n_days: how many
 *
 * O(n log n).
 *
 * Returns: (transfer full): an axis that shows them all
 */
DossierTimeAxis *
dossier_time_axis_new (const DossierDay *days, gsize n_days)
{
  DossierTimeAxis *self = g_new0 (DossierTimeAxis, 1);
  g_autofree DossierDay *sorted = g_new (DossierDay, n_days + 1);
  gsize n_sorted = 0, first = 0, last = 0;

  self->knots = g_array_new (FALSE, FALSE, sizeof (Knot));
  self->far_years = g_array_new (FALSE, FALSE, sizeof (DossierFarYear));

  for (gsize i = 0; i < n_days; i++)
    if (dossier_day_is_real (days[i]))
      sorted[n_sorted++] = days[i];
  if (n_sorted == 0)
    sorted[n_sorted++] = 0;

  qsort (sorted, n_sorted, sizeof *sorted, compare_days);
  g_autofree gboolean *full = find_full_years (sorted, n_sorted);

  find_seed (sorted, n_sorted, &first, &last);
  trim_seed (full, &first, &last);
  grow_bulk (sorted, full, n_sorted, &first, &last);

  double start = sorted[first], end = (double) sorted[last] + 1;
  double margin = MAX (CLAMP ((end - start) * 0.03, 4, 120), (MIN_BULK_DAYS - (end - start)) / 2);

  /* The bulk ends where a far year begins. */
  start -= margin;
  end += margin;
  if (first > 0)
    start = MAX (start, end_of_year (year_of (sorted[first - 1])) + 1);
  if (last + 1 < n_sorted)
    end = MIN (end, dossier_day_from_civil (year_of (sorted[last + 1]), 1, 1) - 1);

  double early = slot_width (sorted, 0, first, end - start);
  double late = slot_width (sorted, last + 1, n_sorted, end - start);
  double unit = add_far_years (self, sorted, 0, first, 0, early, FALSE) + early / 2;

  self->bulk_start = unit;
  add_knot (self, start, unit);
  unit += end - start;
  self->bulk_end = unit;
  add_knot (self, end, unit);
  add_far_years (self, sorted, last + 1, n_sorted, unit + late / 2, late, TRUE);

  return self;
}

/**
 * dossier_time_axis_free:
 *
 * Frees the axis.
 */
void
dossier_time_axis_free (DossierTimeAxis *self)
{
  g_array_unref (self->knots);
  g_array_unref (self->far_years);
  g_free (self);
}

/**
 * dossier_time_axis_get_length:
 *
 * Returns: how many units the axis has: days of the bulk and slots of far years
 */
double
dossier_time_axis_get_length (const DossierTimeAxis *self)
{
  return g_array_index (self->knots, Knot, self->knots->len - 1).unit;
}

/**
 * dossier_time_axis_get_bulk:
 * @start: (out): where the part drawn to scale begins, units
 * @end: (out): where it ends, units
 */
void
dossier_time_axis_get_bulk (const DossierTimeAxis *self, double *start, double *end)
{
  *start = self->bulk_start;
  *end = self->bulk_end;
}

/**
 * dossier_time_axis_get_far_years:
 *
 * Returns: (transfer none) (element-type DossierFarYear): in order
 */
const GArray *
dossier_time_axis_get_far_years (const DossierTimeAxis *self)
{
  return self->far_years;
}

/**
 * dossier_time_axis_from_day:
 * @day: a moment in days since 1970-01-01, any real number
 *
 * Returns: its place in units; beyond the ends one unit is one day
 */
double
dossier_time_axis_from_day (const DossierTimeAxis *self, double day)
{
  const Knot *knots = (const Knot *) (void *) self->knots->data;
  guint low = 0, high = self->knots->len - 1;

  if (day <= knots[low].day)
    return knots[low].unit + (day - knots[low].day);
  if (day >= knots[high].day)
    return knots[high].unit + (day - knots[high].day);
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (knots[middle].day <= day)
        low = middle;
      else
        high = middle;
    }
  return knots[low].unit + (day - knots[low].day) * (knots[high].unit - knots[low].unit)
                           / (knots[high].day - knots[low].day);
}

/**
 * dossier_time_axis_to_day:
 * @unit: a place on the axis
 *
 * Returns: the moment there in days since 1970-01-01
 */
double
dossier_time_axis_to_day (const DossierTimeAxis *self, double unit)
{
  const Knot *knots = (const Knot *) (void *) self->knots->data;
  guint low = 0, high = self->knots->len - 1;

  if (unit <= knots[low].unit)
    return knots[low].day + (unit - knots[low].unit);
  if (unit >= knots[high].unit)
    return knots[high].day + (unit - knots[high].unit);
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (knots[middle].unit <= unit)
        low = middle;
      else
        high = middle;
    }
  return knots[low].day + (unit - knots[low].unit) * (knots[high].day - knots[low].day)
                          / (knots[high].unit - knots[low].unit);
}
