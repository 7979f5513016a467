/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-ticks.h"

#include <glib/gi18n-lib.h>

/* From fine to coarse. */
static const DossierTickStep steps[] = {
  /* Translators: labels of a time ruler: see g_date_time_format(). %Q is the quarter, 1 to 4. */
  { DOSSIER_TICK_DAYS, 1, 56, N_("%-d %b"), N_("%-d %b %Y") },
  { DOSSIER_TICK_WEEKS, 1, 64, N_("%-d %b"), N_("%-d %b %Y") },
  { DOSSIER_TICK_MONTHS, 1, 68, N_("%b"), N_("%b %Y") },
  { DOSSIER_TICK_MONTHS, 3, 68, N_("Q%Q"), N_("Q%Q %Y") },
  { DOSSIER_TICK_YEARS, 1, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 2, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 5, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 10, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 20, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 50, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 100, 52, N_("%Y"), N_("%Y") },
  { DOSSIER_TICK_YEARS, 1000, 52, N_("%Y"), N_("%Y") },
};

static double
days_of (const DossierTickStep *step)
{
  static const double unit_days[] = { 1, 7, 30.436875, 365.2425 };

  return step->count * unit_days[step->unit];
}

static void
clear_tick (gpointer data)
{
  g_free (((DossierTick *) data)->label);
}

static int
floor_to (int value, int step)
{
  int rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

/* The last tick at or before @day. */
static DossierDay
tick_at (const DossierTickStep *step, DossierDay day)
{
  int year, month, day_of_month;

  dossier_day_to_civil (day, &year, &month, &day_of_month);
  switch (step->unit)
    {
    case DOSSIER_TICK_DAYS:
      return floor_to (day, step->count);
    case DOSSIER_TICK_WEEKS:
      /* 1970-01-05 was a Monday. */
      return floor_to (day - 4, 7 * step->count) + 4;
    case DOSSIER_TICK_MONTHS:
      return dossier_day_from_civil (year, floor_to (month - 1, step->count) + 1, 1);
    case DOSSIER_TICK_YEARS:
      return dossier_day_from_civil (floor_to (year, step->count), 1, 1);
    default:
      g_assert_not_reached ();
    }
}

static DossierDay
next_tick (const DossierTickStep *step, DossierDay day)
{
  switch (step->unit)
    {
    case DOSSIER_TICK_DAYS:
      return day + step->count;
    case DOSSIER_TICK_WEEKS:
      return day + 7 * step->count;
    case DOSSIER_TICK_MONTHS:
      return dossier_day_add_months (day, step->count);
    case DOSSIER_TICK_YEARS:
      return dossier_day_add_months (day, 12 * step->count);
    default:
      g_assert_not_reached ();
    }
}

static char *
make_label (const char *format, int year, int month, int day)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  g_autoptr (GString) with_quarter = g_string_new (format);
  char quarter[2] = { (char) ('1' + (month - 1) / 3), '\0' };

  if (date == NULL)
    return g_strdup_printf ("%d", year);
  g_string_replace (with_quarter, "%Q", quarter, 0);
  return g_date_time_format (date, with_quarter->str);
}

static gboolean
begins_larger_unit (const DossierTickStep *step, int month, int day)
{
  if (step->unit == DOSSIER_TICK_YEARS)
    return TRUE;
  if (step->unit == DOSSIER_TICK_MONTHS)
    return month == 1;
  return day <= (step->unit == DOSSIER_TICK_WEEKS ? 7 : 1);
}

/**
 * dossier_time_ticks_choose:
 * @pixels_per_day: the scale
 *
 * Returns: (transfer none): the finest step whose labels have room
 */
const DossierTickStep *
dossier_time_ticks_choose (double pixels_per_day)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (days_of (&steps[i]) * pixels_per_day >= steps[i].pixels)
      return &steps[i];
  return &steps[G_N_ELEMENTS (steps) - 1];
}

/**
 * dossier_time_ticks_new:
 * @step: from dossier_time_ticks_choose()
 * @first: the first day seen
 * @last: the last day seen
 *
 * The first tick tells the larger unit too, whatever it is: a ruler that
 * only shows March to June must still say of which year.
 *
 * Returns: (transfer full) (element-type DossierTick): the ticks from @first to @last, in order
 */
GArray *
dossier_time_ticks_new (const DossierTickStep *step, DossierDay first, DossierDay last)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (DossierTick));

  g_array_set_clear_func (ticks, clear_tick);
  for (DossierDay day = tick_at (step, first); day <= last; day = next_tick (step, day))
    {
      int year, month, day_of_month;

      if (day < first)
        continue;
      dossier_day_to_civil (day, &year, &month, &day_of_month);

      DossierTick tick = { day, begins_larger_unit (step, month, day_of_month), NULL };
      gboolean tell_all = ticks->len == 0 || (tick.turn && (step->unit >= DOSSIER_TICK_MONTHS
                                                            || month == 1));

      tick.label = make_label (_(tell_all ? step->turn : step->label),
                               year, month, day_of_month);
      g_array_append_val (ticks, tick);
    }
  return ticks;
}
