/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-moving.h"

#include "dossier-feast.h"

static DossierDay
get_weekday_of_month (int year, int month, int weekday, int number)
{
  DossierDay first = dossier_day_from_civil (year, month, 1);
  DossierDay last = dossier_day_add_months (first, 1) - 1;
  DossierDay day;

  if (number < 0)
    day = last - (dossier_day_get_weekday (last) - weekday + 7) % 7 + 7 * (number + 1);
  else
    day = first + (weekday - dossier_day_get_weekday (first) + 7) % 7 + 7 * (number - 1);
  return day >= first && day <= last ? day : DOSSIER_DAY_NONE;
}

/* The Monday of the week, which is in the month of its Thursday. */
static DossierDay
get_week_of_month (int year, int month, int number)
{
  DossierDay thursday = get_weekday_of_month (year, month, 4, number);

  return dossier_day_is_real (thursday) ? thursday - 3 : DOSSIER_DAY_NONE;
}

static DossierDay
get_weekday_from (int year, int month, int day, int weekday)
{
  DossierDay first = dossier_day_from_civil (year, month, day);

  return first + (weekday - dossier_day_get_weekday (first) + 7) % 7;
}

/**
 * dossier_time_moving_get_day:
 *
 * Returns: its day in @year, %DOSSIER_DAY_NONE if the year has none
 */
DossierDay
dossier_time_moving_get_day (const DossierTimeMoving *self, int year)
{
  switch (self->kind)
    {
    case 'E':
      return dossier_feast_easter (year) + self->first;
    case 'L':
      return dossier_feast_lunar (year, self->first, self->second, self->third);
    case 'M':
      return get_week_of_month (year, self->first, self->third);
    case 'N':
      return get_weekday_of_month (year, self->first, self->second, self->third);
    case 'W':
      return get_weekday_from (year, self->first, self->second, self->third);
    default:
      return DOSSIER_DAY_NONE;
    }
}
