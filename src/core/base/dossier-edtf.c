/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edtf.h"

#include <string.h>

#include "dossier-edtf-parts.h"
#include "dossier-error.h"

/* A run of months that a sub-year code stands for. */
typedef struct
{
  int first_month;
  int n_months;
  DossierPrecision precision;
} SubYear;

/* Seasons are the meteorological ones; without a hemisphere the northern.
 * A winter (a southern summer) is named by the year it begins in. */
static SubYear
get_sub_year (int code)
{
  static const int northern[] = { 3, 6, 9, 12 };
  static const int southern[] = { 9, 12, 3, 6 };

  if (code >= 40)
    return (SubYear) { code == 40 ? 1 : 7, 6, DOSSIER_PRECISION_HALF };
  if (code >= 37) /* four months: coarser than a season, finer than a half */
    return (SubYear) { 1 + (code - 37) * 4, 4, DOSSIER_PRECISION_SEASON };
  if (code >= 33)
    return (SubYear) { 1 + (code - 33) * 3, 3, DOSSIER_PRECISION_QUARTER };
  if (code >= 29)
    return (SubYear) { southern[code - 29], 3, DOSSIER_PRECISION_SEASON };
  return (SubYear) { northern[(code - 21) % 4], 3, DOSSIER_PRECISION_SEASON };
}

static DossierPrecision
get_year_precision (int unknown_digits)
{
  static const DossierPrecision precisions[] = {
    DOSSIER_PRECISION_YEAR, DOSSIER_PRECISION_DECADE, DOSSIER_PRECISION_CENTURY,
    DOSSIER_PRECISION_UNKNOWN, DOSSIER_PRECISION_UNKNOWN,
  };

  return precisions[unknown_digits];
}

static DossierPrecision
get_precision (const DossierEdtfParts *parts)
{
  if (parts->month > 12)
    return get_sub_year (parts->month).precision;
  if (parts->day > 0)
    return DOSSIER_PRECISION_DAY;
  if (parts->month > 0)
    return DOSSIER_PRECISION_MONTH;
  return get_year_precision (parts->unknown_digits);
}

static void
get_bounds (const DossierEdtfParts *parts, DossierDay *first, DossierDay *last)
{
  static const int spans[] = { 1, 10, 100, 1000 };
  int year = parts->year;

  if (parts->unknown_digits == 4)
    {
      *first = *last = DOSSIER_DAY_NONE;
    }
  else if (parts->day > 0)
    {
      *first = *last = dossier_day_from_civil (year, parts->month, parts->day);
    }
  else if (parts->month > 0)
    {
      SubYear run = { parts->month, 1, DOSSIER_PRECISION_MONTH };

      if (parts->month > 12)
        run = get_sub_year (parts->month);
      *first = dossier_day_from_civil (year, run.first_month, 1);
      *last = dossier_day_add_months (*first, run.n_months) - 1;
    }
  else
    {
      int span = spans[parts->unknown_digits];

      /* The unknown digits of a negative year count away from zero. */
      *first = dossier_day_from_civil (year < 0 ? year - span + 1 : year, 1, 1);
      *last = dossier_day_from_civil (year < 0 ? year : year + span - 1, 12, 31);
    }
}

static void
take_flags (DossierEdtf *value, const DossierEdtfParts *parts)
{
  value->uncertain |= parts->uncertain;
  value->approximate |= parts->approximate;
  value->precision = MAX (value->precision, get_precision (parts));
  if (parts->unknown_digits == 4 && !value->year_unknown)
    {
      value->year_unknown = TRUE;
      value->month = parts->month <= 12 ? parts->month : 0;
      value->day = parts->day;
    }
}

static gboolean
parse_interval (const char *text, const char *slash, DossierEdtf *value)
{
  DossierEdtfParts from, to;
  DossierEdtfEnd start, end;
  DossierDay ignored;

  if (!dossier_edtf_parts_read_end (text, (gsize) (slash - text), &start, &from)
      || !dossier_edtf_parts_read_end (slash + 1, strlen (slash + 1), &end, &to)
      || (start != DOSSIER_EDTF_END_DATE && end != DOSSIER_EDTF_END_DATE))
    return FALSE;

  value->kind = DOSSIER_EDTF_INTERVAL;
  value->start_open = start == DOSSIER_EDTF_END_OPEN;
  value->end_open = end == DOSSIER_EDTF_END_OPEN;
  value->first = value->start_open ? DOSSIER_DAY_PAST : DOSSIER_DAY_NONE;
  value->last = value->end_open ? DOSSIER_DAY_FUTURE : DOSSIER_DAY_NONE;
  if (start == DOSSIER_EDTF_END_DATE)
    {
      get_bounds (&from, &value->first, &ignored);
      take_flags (value, &from);
    }
  if (end == DOSSIER_EDTF_END_DATE)
    {
      get_bounds (&to, &ignored, &value->last);
      take_flags (value, &to);
    }
  return value->first == DOSSIER_DAY_NONE || value->last == DOSSIER_DAY_NONE
         || value->first <= value->last;
}

/* Years, months, weeks, days, in this order, each at most once. */
static gboolean
parse_duration (const char *text, DossierEdtf *value)
{
  static const char units[] = "YMWD";
  const char *unit = units;
  const char *p = text + 1;

  value->kind = DOSSIER_EDTF_DURATION;
  value->first = value->last = DOSSIER_DAY_NONE;
  value->precision = DOSSIER_PRECISION_UNKNOWN;
  if (*p == '\0')
    return FALSE;

  while (*p != '\0')
    {
      int n = 0, n_digits = 0;

      for (; g_ascii_isdigit (*p) && n_digits < 6; p++, n_digits++)
        n = n * 10 + (*p - '0');
      if (n_digits == 0 || *p == '\0' || *unit == '\0' || (unit = strchr (unit, *p)) == NULL)
        return FALSE;
      switch (*p)
        {
        case 'Y':
          value->months += 12 * n;
          break;
        case 'M':
          value->months += n;
          break;
        case 'W':
          value->days += 7 * n;
          break;
        default:
          value->days += n;
        }
      unit++;
      p++;
    }
  return TRUE;
}

static gboolean
parse_date (const char *text, DossierEdtf *value)
{
  DossierEdtfParts parts;

  if (!dossier_edtf_parts_read (text, strlen (text), &parts))
    return FALSE;
  value->kind = DOSSIER_EDTF_DATE;
  get_bounds (&parts, &value->first, &value->last);
  take_flags (value, &parts);
  return TRUE;
}

/**
 * dossier_edtf_parse:
 * @text: an EDTF value or an ISO 8601 duration
 * @value: (out caller-allocates): what it means; undefined on failure
 * @error: set to %DOSSIER_ERROR_MALFORMED if @text is neither
 *
 * A time of day after a whole date is read and left out: days are the
 * finest unit of the model.
 *
 * Returns: whether @text was understood
 */
gboolean
dossier_edtf_parse (const char *text, DossierEdtf *value, GError **error)
{
  const char *slash;
  gboolean ok;

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  memset (value, 0, sizeof *value);
  slash = strchr (text, '/');
  if (slash != NULL)
    ok = parse_interval (text, slash, value);
  else if (*text == 'P')
    ok = parse_duration (text, value);
  else
    ok = parse_date (text, value);

  if (!ok)
    g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                 "“%s” is not a date, interval or duration of EDTF", text);
  return ok;
}

/**
 * dossier_edtf_is_valid:
 * @text: (nullable): text
 *
 * Returns: whether dossier_edtf_parse() understands @text
 */
gboolean
dossier_edtf_is_valid (const char *text)
{
  DossierEdtf value;

  return text != NULL && dossier_edtf_parse (text, &value, NULL);
}

/**
 * dossier_edtf_format_day:
 * @day: a day
 *
 * Returns: (transfer full) (nullable): the day as EDTF (`2024-07-01`), %NULL
 *   if @day is no real day
 */
char *
dossier_edtf_format_day (DossierDay day)
{
  int year, month, day_of_month;

  if (!dossier_day_is_real (day))
    return NULL;
  dossier_day_to_civil (day, &year, &month, &day_of_month);
  return dossier_edtf_format_date (year, month, day_of_month);
}

/**
 * dossier_edtf_append_number:
 * @text: a string
 * @number: what to append, not negative
 * @width: how many digits at least, with zeros in front
 *
 * Every mark of time has some of these, and nothing of printf()'s care for
 * locales and flags is wanted.
 */
void
dossier_edtf_append_number (GString *text, int number, guint width)
{
  char digits[16];
  guint at = sizeof digits;

  for (; number > 0 || sizeof digits - at < width; number /= 10)
    digits[--at] = (char) ('0' + number % 10);
  g_string_append_len (text, digits + at, (gssize) (sizeof digits - at));
}

/**
 * dossier_edtf_format_date:
 * @year: the year; 0 if it is not known
 * @month: 1 to 12, a sub-year code 21 to 41, or 0 to leave it out
 * @day: 1 to 31, or 0 to leave it out
 *
 * Returns: (transfer full) (nullable): the date as EDTF (`2024-07`,
 *   `2026-41`, `XXXX-08-12`), %NULL if the calendar has no such date
 */
char *
dossier_edtf_format_date (int year, int month, int day)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (year == 0)
    g_string_append (text, "XXXX");
  else if (ABS (year) > 9999)
    g_string_append_printf (text, "Y%d", year);
  else
    {
      g_string_append (text, year < 0 ? "-" : "");
      dossier_edtf_append_number (text, ABS (year), 4);
    }
  if (month != 0 || day != 0)
    g_string_append_c (text, '-');
  if (month != 0)
    dossier_edtf_append_number (text, month, 2);
  else if (day != 0)
    g_string_append (text, "XX");
  if (day != 0)
    {
      g_string_append_c (text, '-');
      dossier_edtf_append_number (text, day, 2);
    }

  if (!dossier_edtf_is_valid (text->str))
    return NULL;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
