/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-nth.h"

#include "dossier-time-shift.h"

#define DAYS_OF_WEEK 7

static gboolean
is_month (const DossierTimePoint *point)
{
  return point->unit == 'M' && point->month >= 1 && point->month <= 12;
}

/**
 * dossier_time_nth_weekday:
 * @value: (inout): a month; becomes one of its days
 * @weekday: 1 Monday to 7 Sunday
 * @number: from 1, or from the end if negative
 *
 * Returns: whether the month has that day
 */
gboolean
dossier_time_nth_weekday (DossierTimeValue *value, int weekday, int number)
{
  DossierTimeMoving moving = { 'N', value->from.month, weekday, number };
  DossierDay day;

  if (!is_month (&value->from) || number == 0)
    return FALSE;
  if (value->from.year <= 0)
    {
      value->moving = moving;
      value->from = (DossierTimePoint) { .year = value->from.year, .unit = 'D' };
      return TRUE;
    }
  day = dossier_time_moving_get_day (&moving, value->from.year);
  value->from = dossier_time_point_of_day (day);
  return dossier_day_is_real (day);
}

/**
 * dossier_time_nth_weekend:
 * @value: (inout): a month; becomes one of its weekends
 * @number: from 1, or from the end if negative
 *
 * A weekend belongs to the month of its Saturday.
 *
 * Returns: whether the month has that weekend
 */
gboolean
dossier_time_nth_weekend (DossierTimeValue *value, int number)
{
  const DossierTimePoint *from = &value->from;

  if (!dossier_time_nth_weekday (value, 6, number))
    return FALSE;
  value->more_days = 1;
  if (value->moving.kind == 0)
    {
      DossierDay saturday = dossier_day_from_civil (from->year, from->month, from->day);

      dossier_time_value_set_days (value, saturday, saturday + value->more_days);
    }
  return TRUE;
}

/**
 * dossier_time_nth_week:
 * @value: (inout): a month, or a year, that of publication if it is not told; becomes one of its
 *   weeks
 * @number: from 1, or from the end if negative
 *
 * A week begins on Monday and belongs to the month and the year of its Thursday (ISO 8601).
 *
 * Returns: whether there is such a week
 */
gboolean
dossier_time_nth_week (DossierTimeValue *value, const DossierTimeContext *context, int number)
{
  DossierTimePoint *point = &value->from;
  DossierDay first, next, thursday;

  if ((point->unit != 'Y' && !is_month (point)) || number == 0)
    return FALSE;
  if (point->year == 0 && is_month (point))
    {
      value->moving = (DossierTimeMoving) { 'M', point->month, 0, number };
      value->more_days = DAYS_OF_WEEK - 1;
      *point = (DossierTimePoint) { .unit = 'D' };
      return TRUE;
    }
  if (point->year == 0)
    {
      value->relative = TRUE;
      point->year = dossier_time_point_of_day (context->today).year;
    }
  if (point->year <= 0)
    {
      *point = (DossierTimePoint) { .year = point->year, .unit = 'Y' };
      return TRUE;
    }
  first = dossier_day_from_civil (point->year, MAX (point->month, 1), 1);
  next = dossier_day_add_months (first, point->month > 0 ? 1 : 12);
  if (number > 0)
    thursday = first + (4 - dossier_day_get_weekday (first) + 7) % 7 + 7 * (number - 1);
  else
    thursday = next - 1 - (dossier_day_get_weekday (next - 1) - 4 + 7) % 7 + 7 * (number + 1);
  if (thursday < first || thursday >= next)
    return FALSE;
  dossier_time_value_set_days (value, thursday - 3, thursday + 3);
  return TRUE;
}

/* Of a month without its year: only February depends on it. */
static gboolean
take_day_of_month (DossierTimePoint *point, int number)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (!is_month (point) || (number < 0 && point->month == 2))
    return FALSE;
  point->day = number > 0 ? number : days[point->month - 1] + 1 + number;
  point->unit = 'D';
  return point->day >= 1 && point->day <= days[point->month - 1];
}

/**
 * dossier_time_nth_day:
 * @value: (inout): a month or a year; becomes one of its days
 * @number: from 1, or from the end if negative
 */
gboolean
dossier_time_nth_day (DossierTimeValue *value, int number)
{
  DossierTimePoint *point = &value->from;
  DossierDay first, next;

  if ((point->unit != 'Y' && !is_month (point)) || number == 0)
    return FALSE;
  if (point->year <= 0)
    return take_day_of_month (point, number);
  first = dossier_day_from_civil (point->year, MAX (point->month, 1), 1);
  next = dossier_day_add_months (first, point->month > 0 ? 1 : 12);
  first = number > 0 ? first + number - 1 : next + number;
  *point = dossier_time_point_of_day (first);
  return first < next;
}
