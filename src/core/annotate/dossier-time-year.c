/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-year.h"

/* More than any distance weighs. */
#define OTHER_WEEKDAY G_GINT64_CONSTANT (1000000000)

/* The months that a point without a year covers. */
static void
get_months (const DossierTimePoint *point, int *first, int *count)
{
  *count = 1;
  *first = point->month;
  if (point->month >= 40)
    {
      *first = point->month == 40 ? 1 : 7;
      *count = 6;
    }
  else if (point->month >= 33)
    {
      *first = (point->month - 33) * 3 + 1;
      *count = 3;
    }
  else if (point->month >= 21)
    {
      *first = (point->month - 21) * 3 + 3;
      *count = 3;
    }
}

static void
get_bounds (const DossierTimePoint *point, int year, int month, DossierDay *first, DossierDay *last)
{
  int count;

  if (point->unit == 'D')
    {
      *first = *last = dossier_day_from_civil (year, month, point->day);
      return;
    }
  get_months (point, &month, &count);
  *first = dossier_day_from_civil (year, month, 1);
  *last = dossier_day_add_months (*first, count) - 1;
}

/* What a candidate on the wrong side of today weighs, by how clearly the sentence tells the side.
 * Results of a quarter are expected when it is over. What will happen at Easter will not happen at
 * the one that is just past. */
static const int against_date[] = { 115, 170, 600, 1500 };
static const int against_part[] = { 115, 150, 300, 600 };
static const int against_feast[] = { 115, 170, 6000, 40000 };

/* How badly a candidate fits: its distance from the day of publication, weighted by what the words
 * and the sentence say. News tells of the past a little more than of the future. */
static gint64
weigh (DossierDay first, DossierDay last, int direction, const int *against,
       const DossierTimeContext *context)
{
  DossierDay today = context->today;
  gboolean around = first <= today && today <= last;
  gint64 distance = first > today ? (gint64) first - today : (gint64) today - last;
  gint64 weight = 100;

  if (around)
    return first == last || direction == 0 ? 0 : 100000;
  if (first > today)
    weight = direction < 0 ? 100000 : context->tense > 0 ? 100 : against[-context->tense];
  else
    weight = direction > 0 ? 100000 : context->tense > 0 ? against[context->tense] : 100;
  return distance * weight;
}

/**
 * dossier_time_year_choose:
 * @point: (inout): a point without a year; a day without a month gets both
 * @direction: -1 if the words point back ("last"), 1 if they point ahead ("next")
 * @weekday: 1 Monday to 7 Sunday if the words name that of a day, else 0: "Friday, July 18" is in
 *   a year in which that is a Friday, if one of the three has it
 *
 * Chooses the year that brings the point nearest to the day of publication.
 * Without that day the year stays unknown.
 */
void
dossier_time_year_choose (DossierTimePoint *point, int direction, int weekday,
                          const DossierTimeContext *context)
{
  gboolean day_only = point->month == 0;
  int year, month, day;
  int best_year = DOSSIER_TIME_YEAR_UNKNOWN;
  int best_month = point->month;
  gint64 best = G_MAXINT64;

  if (!dossier_day_is_real (context->today))
    {
      point->year = DOSSIER_TIME_YEAR_UNKNOWN;
      return;
    }
  dossier_day_to_civil (context->today, &year, &month, &day);
  for (int step = -1; step <= 1; step++)
    {
      int months = year * 12 + month - 1 + step;
      int y = day_only ? months / 12 : year + step;
      int m = day_only ? months % 12 + 1 : point->month;
      DossierDay first, last;
      gint64 weight;

      if (point->unit == 'D' && !dossier_day_is_valid_civil (y, m, point->day))
        continue;
      get_bounds (point, y, m, &first, &last);
      weight = weigh (first, last, direction, point->unit == 'S' ? against_part : against_date,
                      context);
      if (weekday != 0 && dossier_day_get_weekday (first) != weekday)
        weight += OTHER_WEEKDAY;
      if (weight < best)
        {
          best = weight;
          best_year = y;
          best_month = m;
        }
    }
  point->year = best_year;
  point->month = best_month;
}

/**
 * dossier_time_year_choose_day:
 * @direction: -1 if the words point back, 1 if they point ahead
 *
 * Returns: the day in the year that brings it nearest to the day of publication,
 *   %DOSSIER_DAY_NONE without that day
 */
DossierDay
dossier_time_year_choose_day (const DossierTimeMoving *moving, int direction,
                              const DossierTimeContext *context)
{
  DossierDay best_day = DOSSIER_DAY_NONE;
  gint64 best = G_MAXINT64;
  int year, month, day;

  if (!dossier_day_is_real (context->today))
    return DOSSIER_DAY_NONE;
  dossier_day_to_civil (context->today, &year, &month, &day);
  for (int y = year - 1; y <= year + 1; y++)
    {
      DossierDay candidate = dossier_time_moving_get_day (moving, y);
      gint64 weight;

      if (!dossier_day_is_real (candidate))
        continue;
      weight = weigh (candidate, candidate, direction, against_feast, context);
      if (weight < best)
        {
          best = weight;
          best_day = candidate;
        }
    }
  return best_day;
}
