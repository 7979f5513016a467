/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-day.h"

/* Both conversions follow Howard Hinnant's "chrono-compatible low-level date
 * algorithms": a year begins in March, so that the leap day is its last, and
 * 400 years make one era of 146 097 days. */
#define DAYS_PER_ERA 146097
#define EPOCH_SHIFT 719468 /* days from 0000-03-01 to 1970-01-01 */

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* 0 if there is no such month. */
static int
count_days (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  return days[month - 1] + (month == 2 && is_leap_year (year) ? 1 : 0);
}

/**
 * dossier_day_is_valid_civil:
 * @year: a year
 * @month: a month, 1 to 12 in a valid date
 * @day: a day of the month, from 1
 *
 * Returns: whether the calendar has this day
 */
gboolean
dossier_day_is_valid_civil (int year, int month, int day)
{
  return day >= 1 && day <= count_days (year, month);
}

/**
 * dossier_day_from_civil:
 * @year: a proleptic Gregorian year between -5 000 000 and 5 000 000
 * @month: 1 to 12
 * @day: 1 to the length of the month
 *
 * Returns: the day, %DOSSIER_DAY_NONE if the calendar has no such day
 */
DossierDay
dossier_day_from_civil (int year, int month, int day)
{
  int shifted, era, year_of_era, day_of_year, day_of_era;

  if (year < -5000000 || year > 5000000 || !dossier_day_is_valid_civil (year, month, day))
    return DOSSIER_DAY_NONE;

  shifted = month <= 2 ? year - 1 : year;
  era = (shifted >= 0 ? shifted : shifted - 399) / 400;
  year_of_era = shifted - era * 400;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * DAYS_PER_ERA + day_of_era - EPOCH_SHIFT;
}

/**
 * dossier_day_to_civil:
 * @self: a real day
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month, from 1
 *
 * All three are 0 if @self is no real day.
 */
void
dossier_day_to_civil (DossierDay self, int *year, int *month, int *day)
{
  int y = 0, m = 0, d = 0;

  if (dossier_day_is_real (self))
    {
      gint64 shifted = (gint64) self + EPOCH_SHIFT;
      int era = (int) ((shifted >= 0 ? shifted : shifted - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA);
      int day_of_era = (int) (shifted - (gint64) era * DAYS_PER_ERA);
      int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524
                         - day_of_era / (DAYS_PER_ERA - 1)) / 365;
      int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
      int month_from_march = (5 * day_of_year + 2) / 153;

      d = day_of_year - (153 * month_from_march + 2) / 5 + 1;
      m = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
      y = year_of_era + era * 400 + (m <= 2 ? 1 : 0);
    }

  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = d;
}

/**
 * dossier_day_get_weekday:
 * @self: a real day
 *
 * Returns: 1 for Monday to 7 for Sunday (ISO 8601), 0 if @self is no real day
 */
int
dossier_day_get_weekday (DossierDay self)
{
  int since_monday;

  if (!dossier_day_is_real (self))
    return 0;
  /* 1970-01-01 was a Thursday. */
  since_monday = (int) (((gint64) self + 3) % 7);
  return (since_monday < 0 ? since_monday + 7 : since_monday) + 1;
}

/**
 * dossier_day_add_months:
 * @self: a day
 * @months: how many months to go forward, or back if negative
 *
 * The day of the month stays, or becomes the last one of a shorter month: a
 * month after 31 January is 28 February.
 *
 * Returns: the day, @self where that is no real day
 */
DossierDay
dossier_day_add_months (DossierDay self, int months)
{
  int year, month, day;
  gint64 count;

  if (!dossier_day_is_real (self))
    return self;

  dossier_day_to_civil (self, &year, &month, &day);
  count = (gint64) year * 12 + (month - 1) + months;
  year = (int) (count >= 0 ? count / 12 : -((-count + 11) / 12));
  month = (int) (count - (gint64) year * 12) + 1;
  return dossier_day_from_civil (year, month, MIN (day, count_days (year, month)));
}

/**
 * dossier_day_get_today:
 *
 * For what people are told of the day on which they look: what is found in a text never depends on
 * it.
 *
 * Returns: this day, where the computer says it is
 */
DossierDay
dossier_day_get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return dossier_day_from_civil (g_date_time_get_year (now), g_date_time_get_month (now),
                                 g_date_time_get_day_of_month (now));
}
