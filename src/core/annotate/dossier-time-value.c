/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-value.h"

#include "dossier-edtf.h"
#include "dossier-time-shift.h"
#include "dossier-time-year.h"

/* Bytes for an interval of two days. */
#define EDTF_LENGTH 24

/* News of a weekday without a week: the nearest one, rather the past one. */
static DossierDay
choose_week (int weekday, const DossierTimeContext *context)
{
  int back = (dossier_day_get_weekday (context->today) - weekday + 7) % 7;
  gboolean ahead = back > 0 && context->tense >= 0
                   && (context->tense > 0 || back * 2 > (7 - back) * 3);

  return context->today - back + (ahead ? 7 : 0);
}

/* "From the 30th to the 31st", printed in June: the month must have both days. */
static void
choose_month_of_both (DossierTimeValue *value, const DossierTimeContext *context)
{
  DossierTimePoint last = value->to;

  if (value->from.year <= 0
      || dossier_day_is_valid_civil (value->from.year, value->from.month, last.day))
    return;
  dossier_time_year_choose (&last, value->direction, 0, context);
  value->from.year = last.year;
  value->from.month = last.month;
}

/**
 * dossier_time_value_choose:
 *
 * Gives a date without a year the year that fits best: see dossier_time_year_choose().
 */
void
dossier_time_value_choose (DossierTimeValue *value, const DossierTimeContext *context)
{
  if (!value->yearless)
    return;
  if (value->moving.kind != 0)
    {
      DossierDay day = dossier_time_year_choose_day (&value->moving, value->direction, context);

      if (dossier_day_is_real (day))
        dossier_time_value_set_days (value, day, day + value->more_days);
      else
        value->from = dossier_time_point_of_day (day);
      value->relative = TRUE;
      return;
    }
  if (value->weekday != 0)
    {
      DossierDay day = choose_week (value->weekday, context);

      int more = value->last_weekday != 0 ? (value->last_weekday + 7 - value->weekday) % 7 : 0;

      if (context->precision == DOSSIER_PRECISION_DAY)
        dossier_time_value_set_days (value, day, day + more);
      else
        value->from = dossier_time_shift_get_day (context, day);
      value->relative = TRUE;
      return;
    }
  dossier_time_year_choose (&value->from, value->direction, value->on_weekday, context);
  if (value->kind == DOSSIER_TIME_INTERVAL && value->to.unit == 'D' && value->to.month == 0)
    choose_month_of_both (value, context);
  if (value->kind == DOSSIER_TIME_INTERVAL)
    value->to.year = dossier_time_shift_year (
      value->from.year, value->to.month != 0 && value->to.month < value->from.month ? 1 : 0);
  if (value->kind == DOSSIER_TIME_INTERVAL && value->to.unit == 'D' && value->to.month == 0)
    value->to.month = value->from.month;
  value->relative = TRUE;
}

/**
 * dossier_time_value_set_year:
 *
 * Gives a date without a year the year of a date that it is joined to.
 */
void
dossier_time_value_set_year (DossierTimeValue *value, int year)
{
  value->from.year = year;
  if (value->kind == DOSSIER_TIME_INTERVAL)
    value->to.year = dossier_time_shift_year (year, value->to.month < value->from.month ? 1 : 0);
}

static gboolean
is_week (const DossierTimeValue *value)
{
  const DossierTimePoint *from = &value->from;
  const DossierTimePoint *to = &value->to;
  DossierDay first;

  if (value->kind != DOSSIER_TIME_INTERVAL || from->unit != 'D' || from->year <= 0
      || from->month == 0 || to->unit != 'D')
    return FALSE;
  first = dossier_day_from_civil (from->year, from->month, from->day);
  return dossier_day_get_weekday (first) == 1
         && dossier_day_from_civil (to->year, to->month, to->day) == first + 6;
}

/**
 * dossier_time_value_is_coarse:
 *
 * Whether it is a date wider than a day or a week, of which "early" or "the end of" can take a
 * part.
 */
gboolean
dossier_time_value_is_coarse (const DossierTimeValue *value)
{
  return (value->kind == DOSSIER_TIME_DATE && value->from.unit != 'D') || is_week (value);
}

/**
 * dossier_time_value_is_day:
 *
 * Whether it is one day with its year.
 */
gboolean
dossier_time_value_is_day (const DossierTimeValue *value)
{
  return value->kind == DOSSIER_TIME_DATE && value->from.unit == 'D' && value->from.year > 0
         && value->from.month > 0;
}

/* A month or a day; "XX" where it @belongs to the value but is not known. */
static void
append_part (GString *text, int number, gboolean belongs)
{
  if (number <= 0 && !belongs)
    return;
  g_string_append_c (text, '-');
  if (number > 0)
    dossier_edtf_append_number (text, number, 2);
  else
    g_string_append (text, "XX");
}

static void
append_point (GString *text, const DossierTimePoint *point)
{
  if (point->year <= 0)
    g_string_append (text, "XXXX");
  else if (point->unit == 'X')
    {
      dossier_edtf_append_number (text, point->year / 10, 3);
      g_string_append_c (text, 'X');
    }
  else if (point->unit == 'C')
    {
      dossier_edtf_append_number (text, point->year / 100, 2);
      g_string_append (text, "XX");
    }
  else
    dossier_edtf_append_number (text, point->year, 4);
  append_part (text, point->month, point->unit == 'D' || point->unit == 'M');
  append_part (text, point->day, point->unit == 'D');
}

/**
 * dossier_time_value_to_edtf:
 *
 * Returns: (transfer full): the value as EDTF or as an ISO 8601 duration
 */
char *
dossier_time_value_to_edtf (const DossierTimeValue *value)
{
  GString *text = g_string_sized_new (EDTF_LENGTH);

  if (value->kind == DOSSIER_TIME_DURATION || value->kind == DOSSIER_TIME_SET)
    {
      g_string_append_printf (text, "P%d%c", value->count, value->unit);
      if (value->extra_days > 0)
        g_string_append_printf (text, "%dD", value->extra_days);
    }
  else
    {
      append_point (text, &value->from);
      if (value->kind == DOSSIER_TIME_INTERVAL)
        {
          g_string_append_c (text, '/');
          append_point (text, &value->to);
        }
    }
  return g_string_free (text, FALSE);
}
