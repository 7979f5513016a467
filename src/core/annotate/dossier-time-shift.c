/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-shift.h"

/* Nobody counts so many years from today: 2020 before a word such as "ago" is that year. */
#define MAX_YEARS 1000

/* Words that lean on a day stand no farther from it, in tokens, if they are of that very day. */
#define NEAR 24

/**
 * dossier_time_point_of_day:
 *
 * Returns: the day, or a day of an unknown year
 */
DossierTimePoint
dossier_time_point_of_day (DossierDay day)
{
  DossierTimePoint point = { .unit = 'D' };

  if (dossier_day_is_real (day))
    dossier_day_to_civil (day, &point.year, &point.month, &point.day);
  else
    point.year = DOSSIER_TIME_YEAR_UNKNOWN;
  return point;
}

/**
 * dossier_time_value_set_days:
 *
 * Makes it the days from @first to @last, inclusive.
 */
void
dossier_time_value_set_days (DossierTimeValue *value, DossierDay first, DossierDay last)
{
  value->from = dossier_time_point_of_day (first);
  value->to = dossier_time_point_of_day (last);
  value->kind = first == last ? DOSSIER_TIME_DATE : DOSSIER_TIME_INTERVAL;
}

/**
 * dossier_time_shift_get_day:
 *
 * A day that is counted from that of publication is as little known as that: "on Monday" in a
 * page of March is a day of March.
 */
DossierTimePoint
dossier_time_shift_get_day (const DossierTimeContext *context, DossierDay day)
{
  DossierTimePoint point = dossier_time_point_of_day (day);

  if (context->precision != DOSSIER_PRECISION_DAY)
    point.day = 0;
  if (context->precision > DOSSIER_PRECISION_MONTH)
    point.month = 0;
  return point;
}

gboolean
dossier_time_shift_span (const DossierTimeContext *context, char unit, int by,
                         DossierTimeValue *value)
{
  DossierDay today = context->today;
  DossierTimePoint point = dossier_time_point_of_day (today);
  gboolean known = dossier_day_is_real (today);

  value->relative = TRUE;
  value->from = (DossierTimePoint) { DOSSIER_TIME_YEAR_UNKNOWN, 0, 0, unit };
  switch (unit)
    {
    case 'D':
      value->from = dossier_time_shift_get_day (context, known ? today + by : DOSSIER_DAY_NONE);
      return TRUE;
    case 'W':
      if (known && context->precision != DOSSIER_PRECISION_DAY)
        value->from = dossier_time_shift_get_day (context, today + 7 * by);
      else if (known)
        {
          DossierDay monday = today - (dossier_day_get_weekday (today) - 1) + 7 * by;

          dossier_time_value_set_days (value, monday, monday + 6);
        }
      else
        value->from.unit = 'D';
      return TRUE;
    case 'M':
      if (known)
        {
          value->from
            = dossier_time_point_of_day (dossier_day_add_months (today - point.day + 1, by));
          value->from.day = 0;
        }
      value->from.unit = 'M';
      return TRUE;
    case 'Q':
    case 'H':
      value->from.unit = known ? 'S' : 'Y';
      if (known)
        {
          int size = unit == 'Q' ? 3 : 6;
          int index = point.year * (12 / size) + (point.month - 1) / size + by;

          value->from.year = index / (12 / size);
          value->from.month = (unit == 'Q' ? 33 : 40) + index % (12 / size);
        }
      return TRUE;
    case 'Y':
    case 'X':
    case 'C':
      if (known)
        value->from.year = point.year + by * (unit == 'Y' ? 1 : unit == 'X' ? 10 : 100);
      else
        value->from.unit = 'Y';
      return ABS (by) <= MAX_YEARS;
    default:
      return FALSE;
    }
}

/* "three years ago", "in two weeks": as fine as the unit that was named, weeks to the day. */
gboolean
dossier_time_shift_distance (const DossierTimeContext *context, char unit, int by,
                             DossierTimeValue *value)
{
  if (unit == 'W')
    return dossier_time_shift_span (context, 'D', 7 * by, value);
  if (unit == 'X' || unit == 'C')
    return dossier_time_shift_span (context, 'Y', by * (unit == 'X' ? 10 : 100), value);
  return dossier_time_shift_span (context, unit, by, value);
}

gboolean
dossier_time_shift_to_weekday (const DossierTimeContext *context, int weekday, int direction,
                               DossierTimeValue *value)
{
  DossierDay today = context->today;
  int back;

  value->relative = TRUE;
  if (!dossier_day_is_real (today))
    {
      value->from = dossier_time_point_of_day (DOSSIER_DAY_NONE);
      return TRUE;
    }
  value->weekday = direction == 0 ? weekday : 0;
  value->from = (DossierTimePoint) { .unit = 'D' };
  if (direction == 0)
    return TRUE;
  value->by_weekday = TRUE;
  back = (dossier_day_get_weekday (today) - weekday + 7) % 7;
  value->from = dossier_time_shift_get_day (
    context, direction > 0 ? today - back + 7 : today - (back == 0 ? 7 : back));
  return TRUE;
}

gboolean
dossier_time_shift_to_week_day (const DossierTimeContext *context, int weekday, int weeks,
                                DossierTimeValue *value)
{
  DossierDay today = context->today;

  value->relative = TRUE;
  if (dossier_day_is_real (today))
    {
      today += weekday - dossier_day_get_weekday (today) + 7 * weeks;
      value->by_weekday = TRUE;
    }
  value->from = dossier_time_shift_get_day (context, today);
  return TRUE;
}

gboolean
dossier_time_shift_to_month_day (const DossierTimeContext *context, int months, int day,
                                 DossierTimeValue *value)
{
  if (!dossier_time_shift_span (context, 'M', months, value))
    return FALSE;
  value->from.day = day;
  value->from.unit = 'D';
  if (value->from.year <= 0)
    return day >= 1 && day <= 31;
  return dossier_day_is_valid_civil (value->from.year, value->from.month, day);
}

/* "On December 20, 2024 it opened … *The same day* he met": words that lean on a day are of the one
 * they follow, and farther off of the day that the report is about. */
static const DossierTimePoint *
find_day_told (const DossierTimeContext *context)
{
  return context->news_day.unit != 0 && context->index > context->last_day_index + NEAR
             ? &context->news_day
             : &context->last_day;
}

/* "the following week": seven days, where "a week later" is one. */
gboolean
dossier_time_shift_week_from_last (const DossierTimeContext *context, int by,
                                   DossierTimeValue *value)
{
  const DossierTimePoint *last = find_day_told (context);
  DossierTimeContext there = *context;

  if (last->unit == 'D' && last->year > 0 && last->month > 0)
    {
      there.today = dossier_day_from_civil (last->year, last->month, last->day);
      there.precision = DOSSIER_PRECISION_DAY;
    }
  return dossier_time_shift_span (&there, 'W', by, value);
}

/* "the 20th of the same month" */
gboolean
dossier_time_shift_to_day_of_last (const DossierTimeContext *context, int day,
                                   DossierTimeValue *value)
{
  DossierTimeContext there = *context;
  const DossierTimePoint *last = &context->last;

  if (last->unit != 0 && last->year > 0 && last->month >= 1 && last->month <= 12)
    there.today = dossier_day_from_civil (last->year, last->month, 1);
  return dossier_time_shift_to_month_day (&there, 0, day, value);
}

/* "the same year", "the following day": counted from the date spoken of before. */
gboolean
dossier_time_shift_from_last (const DossierTimeContext *context, char unit, int by,
                              DossierTimeValue *value)
{
  const DossierTimePoint *last
    = unit == 'D' || unit == 'W' ? find_day_told (context) : &context->last;
  DossierTimeContext there = *context;

  if (unit == 'D' && by == 0 && last->unit == 'D')
    {
      value->from = *last;
      value->relative = TRUE;
      return TRUE;
    }
  if (last->unit == 'D' && last->year > 0 && last->month > 0)
    {
      there.today = dossier_day_from_civil (last->year, last->month, last->day);
      there.precision = DOSSIER_PRECISION_DAY;
    }
  else if (last->unit == 'M' && last->year > 0 && unit != 'D')
    there.today = dossier_day_from_civil (last->year, last->month, 1);
  else if (last->unit != 0 && last->year > 0 && unit == 'Y')
    there.today = dossier_day_from_civil (last->year, 1, 1);
  return dossier_time_shift_distance (&there, unit, by, value);
}

