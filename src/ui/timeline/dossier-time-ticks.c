/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-ticks.h"

#include <glib/gi18n-lib.h>

#include "dossier-date-words.h"

/* From fine to coarse. */
static const DossierTickStep steps[] = {
  /* Translators: the ruler of the timeline, where there is little room. {day}, {quarter} (1 to 4)
   * and {year} are numbers, {mon} is the month's short name and {month} its number. */
  { DOSSIER_TICK_DAYS, 1, 56, NC_ ("ruler", "{day} {mon}"), NC_ ("ruler", "{day} {mon} {year}") },
  { DOSSIER_TICK_WEEKS, 1, 64, NC_ ("ruler", "{day} {mon}"), NC_ ("ruler", "{day} {mon} {year}") },
  { DOSSIER_TICK_MONTHS, 1, 68, NC_ ("ruler", "{mon}"), NC_ ("ruler", "{mon} {year}") },
  { DOSSIER_TICK_MONTHS, 3, 68, NC_ ("ruler", "Q{quarter}"), NC_ ("ruler", "Q{quarter} {year}") },
  { DOSSIER_TICK_YEARS, 1, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 2, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 5, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 10, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 20, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 50, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 100, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
  { DOSSIER_TICK_YEARS, 1000, 52, NC_ ("ruler", "{year}"), NC_ ("ruler", "{year}") },
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

static void
add_tick (GArray *ticks, const DossierTickStep *step, DossierDay day, gboolean begun)
{
  int year, month, day_of_month;

  dossier_day_to_civil (day, &year, &month, &day_of_month);

  DossierTick tick = { day, !begun && begins_larger_unit (step, month, day_of_month), begun, NULL };
  gboolean tell_all = ticks->len == 0 || (tick.turn && (step->unit >= DOSSIER_TICK_MONTHS
                                                        || month == 1));

  tick.label = dossier_date_words_fill (
    g_dpgettext2 (GETTEXT_PACKAGE, "ruler", tell_all ? step->turn : step->label),
    &(DossierCivilDate) { year, month, day_of_month }, NULL);
  g_array_append_val (ticks, tick);
}

/* Of a month or a year that began earlier most may be in sight: it has its label where that has
 * room. Days and weeks are as short as their labels. */
static gboolean
is_told_late (const DossierTickStep *step, DossierDay first, DossierDay next, double pixels_per_day)
{
  return step->unit >= DOSSIER_TICK_MONTHS && (next - first) * pixels_per_day >= step->pixels;
}

/**
 * dossier_time_ticks_new:
 * @step: from dossier_time_ticks_choose()
 * @first: the first day seen
 * @last: the last day seen
 * @pixels_per_day: the scale
 *
 * The first tick tells the larger unit too, whatever it is: a ruler that
 * only shows March to June must still say of which year.
 *
 * Returns: (transfer full) (element-type DossierTick): the ticks from @first to @last, in order
 */
GArray *
dossier_time_ticks_new (const DossierTickStep *step, DossierDay first, DossierDay last,
                        double pixels_per_day)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (DossierTick));
  DossierDay day = tick_at (step, first);

  g_array_set_clear_func (ticks, clear_tick);
  if (day < first)
    {
      day = next_tick (step, day);
      if (is_told_late (step, first, MIN (day, last), pixels_per_day))
        add_tick (ticks, step, first, TRUE);
    }
  /* Behind the last year of the calendar comes none. */
  for (; dossier_day_is_real (day) && day <= last; day = next_tick (step, day))
    add_tick (ticks, step, day, FALSE);
  return ticks;
}
