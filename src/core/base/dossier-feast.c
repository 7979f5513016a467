/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-feast.h"

#include <math.h>

/* Days from the epoch of the Julian day to 1970-01-01 at noon. */
#define JULIAN_DAY_OF_1970 2440588
#define DEGREES (G_PI / 180.0)
/* Difference of dynamical and universal time about the year 2020, in days. */
#define DELTA_T 0.0008

/**
 * dossier_feast_easter:
 * @year: 1583 or later
 *
 * The Gregorian computus, after the anonymous algorithm in J. Meeus,
 * Astronomical Algorithms, chapter 8.
 *
 * Returns: the Sunday of Easter in the western churches
 */
DossierDay
dossier_feast_easter (int year)
{
  int a = year % 19;
  int b = year / 100;
  int c = year % 100;
  int f = (b + 8) / 25;
  int g = (b - f + 1) / 3;
  int h = (19 * a + b - b / 4 - g + 15) % 30;
  int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return dossier_day_from_civil (year, n / 31, n % 31 + 1);
}

/* The instant of the new moon with the number @k, counted from 2000-01-06, as a Julian day in
 * universal time: J. Meeus, Astronomical Algorithms, chapter 49, good to a minute. */
static double
get_new_moon (int k)
{
  double t = k / 1236.85;
  double e = 1 - 0.002516 * t;
  double sun = (2.5534 + 29.10535670 * k - 0.0000014 * t * t) * DEGREES;
  double moon = (201.5643 + 385.81693528 * k + 0.0107582 * t * t) * DEGREES;
  double latitude = (160.7108 + 390.67050284 * k - 0.0016118 * t * t) * DEGREES;
  double node = (124.7746 - 1.56375588 * k + 0.0020672 * t * t) * DEGREES;
  double mean = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;

  return mean - 0.40720 * sin (moon) + 0.17241 * e * sin (sun) + 0.01608 * sin (2 * moon)
         + 0.01039 * sin (2 * latitude) + 0.00739 * e * sin (moon - sun)
         - 0.00514 * e * sin (moon + sun) + 0.00208 * e * e * sin (2 * sun)
         - 0.00111 * sin (moon - 2 * latitude) - 0.00057 * sin (moon + 2 * latitude)
         + 0.00056 * e * sin (2 * moon + sun) - 0.00042 * sin (3 * moon)
         + 0.00042 * e * sin (sun + 2 * latitude) + 0.00038 * e * sin (sun - 2 * latitude)
         - 0.00024 * e * sin (2 * moon - sun) - 0.00017 * sin (node) - DELTA_T;
}

/* Which twelfth of the ecliptic the sun is in, 0 from the March equinox: chapter 25. */
static int
get_sun_sign (double julian)
{
  double t = (julian + DELTA_T - 2451545.0) / 36525.0;
  double anomaly = (357.52911 + 35999.05029 * t) * DEGREES;
  double node = (125.04 - 1934.136 * t) * DEGREES;
  double longitude = 280.46646 + 36000.76983 * t + (1.914602 - 0.004817 * t) * sin (anomaly)
                     + 0.019993 * sin (2 * anomaly) + 0.000289 * sin (3 * anomaly) - 0.00569
                     - 0.00478 * sin (node);

  longitude -= 360.0 * floor (longitude / 360.0);
  return (int) (longitude / 30.0) % 12;
}

/* The first day of the lunar month that begins with a new moon. */
static DossierDay
get_month_start (int k, int zone)
{
  return (DossierDay) floor (get_new_moon (k) + 0.5 + zone / 24.0) - JULIAN_DAY_OF_1970;
}

/* The sign of the sun as a local day begins. */
static int
get_sign_of_day (DossierDay day, int zone)
{
  return get_sun_sign (day + JULIAN_DAY_OF_1970 - 0.5 - zone / 24.0);
}

/* The eleventh month is the one that holds the winter solstice. */
static int
find_eleventh_month (int year, int zone)
{
  DossierDay end = dossier_day_from_civil (year, 12, 31);
  int k = (int) floor ((end + JULIAN_DAY_OF_1970 - 2451550.09766) / 29.530588861);

  while (get_month_start (k + 1, zone) <= end)
    k++;
  while (get_month_start (k, zone) > end)
    k--;
  /* The sun stands in the tenth sign, or beyond, when the month begins after the solstice. */
  return get_sign_of_day (get_month_start (k, zone), zone) >= 9 ? k - 1 : k;
}

/**
 * dossier_feast_lunar:
 * @year: the lunar year, named by the Gregorian year in which it begins
 * @month: 1 to 10
 * @day: 1 to 29
 * @zone: hours of the meridian east of Greenwich: 7 Vietnam, 8 China, 9 Korea
 *
 * The East Asian lunisolar calendar: a month begins on the day of the new
 * moon, the winter solstice is in the eleventh month, and of thirteen months
 * between two solstices the first one in which the sun enters no sign is the
 * leap month.
 *
 * Returns: the day
 */
DossierDay
dossier_feast_lunar (int year, int month, int day, int zone)
{
  int before = find_eleventh_month (year - 1, zone);
  int after = find_eleventh_month (year, zone);
  int index = month + 1;

  if (after - before > 12)
    for (int i = 1; i <= index; i++)
      if (get_sign_of_day (get_month_start (before + i, zone), zone)
          == get_sign_of_day (get_month_start (before + i + 1, zone), zone))
        {
          index++;
          break;
        }
  return get_month_start (before + index, zone) + day - 1;
}
