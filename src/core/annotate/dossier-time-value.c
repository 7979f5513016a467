/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-value.h"

#include "dossier-edtf.h"
#include "dossier-time-year.h"

typedef struct
{
  const GArray *steps;
  const DossierTimeMatch *match;
  const DossierTimeContext *context;
} Maker;

static gboolean make_step (const Maker *maker, guint index, DossierTimeValue *value);

static DossierTimePoint
point_of_day (DossierDay day)
{
  DossierTimePoint point = { .unit = 'D' };

  if (dossier_day_is_real (day))
    dossier_day_to_civil (day, &point.year, &point.month, &point.day);
  else
    point.year = DOSSIER_TIME_YEAR_UNKNOWN;
  return point;
}

static int
get_this_year (const DossierTimeContext *context)
{
  DossierTimePoint point = point_of_day (context->today);

  return point.year;
}

static int
shift_year (int year, int by)
{
  return year > 0 ? year + by : year;
}

/* An argument that must be a whole number; @missing stands for `_` and for words not captured. */
static int
get_number (const Maker *maker, const DossierTimeStep *step, guint i, int missing)
{
  const DossierTimeArgument *argument = &step->arguments[i];
  const DossierTimeStep *inner;
  int first, second;

  if (argument->kind == DOSSIER_TIME_ARGUMENT_NUMBER)
    return argument->value;
  if (argument->kind == DOSSIER_TIME_ARGUMENT_SLOT)
    return maker->match->given & (1u << argument->value) ? maker->match->slots[argument->value]
                                                         : missing;
  if (argument->kind != DOSSIER_TIME_ARGUMENT_STEP)
    return missing;
  inner = &g_array_index (maker->steps, DossierTimeStep, argument->value);
  first = get_number (maker, inner, 0, 0);
  second = get_number (maker, inner, 1, 0);
  switch ((int) inner->op)
    {
    case DOSSIER_TIME_OP_REL:
      return shift_year (get_this_year (maker->context), first);
    case DOSSIER_TIME_OP_TAIL:
      return first - first % 100 + second;
    case DOSSIER_TIME_OP_YEAR_OF:
      if (maker->context->last.unit != 0 && maker->context->last.year > 0)
        return maker->context->last.year + first;
      return shift_year (get_this_year (maker->context), first);
    default:
      return missing;
    }
}

static gboolean
is_relative_year (const Maker *maker, const DossierTimeStep *step)
{
  const DossierTimeArgument *argument = &step->arguments[0];

  return argument->kind == DOSSIER_TIME_ARGUMENT_STEP
         && g_array_index (maker->steps, DossierTimeStep, argument->value).op
              != DOSSIER_TIME_OP_TAIL;
}

static gboolean
make_date (const Maker *maker, const DossierTimeStep *step, DossierTimeValue *value)
{
  static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  DossierTimePoint *point = &value->from;

  point->year = get_number (maker, step, 0, 0);
  point->month = get_number (maker, step, 1, 0);
  point->day = get_number (maker, step, 2, 0);
  point->unit = point->day != 0 ? 'D' : point->month != 0 ? 'M' : 'Y';
  value->relative = is_relative_year (maker, step);
  if (point->month > 12 || (point->month > 0 && point->day > days[point->month - 1]))
    return FALSE;
  return point->year <= 0 || point->month == 0 || point->day == 0
         || dossier_day_is_valid_civil (point->year, point->month, point->day);
}

/* Quarters are 33 to 36, halves 40 and 41, seasons 21 to 24. */
static gboolean
make_part (const Maker *maker, const DossierTimeStep *step, int base, int most,
           DossierTimeValue *value)
{
  int number = get_number (maker, step, 1, 0);

  value->from.year = get_number (maker, step, 0, 0);
  value->from.month = base + number;
  value->from.unit = 'S';
  value->relative = is_relative_year (maker, step);
  return number >= 1 && number <= most;
}

static gboolean
make_step_argument (const Maker *maker, const DossierTimeStep *step, guint i, DossierTimeValue *value)
{
  return step->arguments[i].kind == DOSSIER_TIME_ARGUMENT_STEP
         && make_step (maker, (guint) step->arguments[i].value, value);
}

static void
borrow_parts (DossierTimePoint *from, DossierTimePoint *to)
{
  if (to->unit == 'D' && to->month == 0)
    to->month = from->month;
  if (from->unit == 'D' && from->month == 0)
    from->month = to->month;
  if (from->year == 0 && to->year != 0)
    from->year = shift_year (to->year, from->month > to->month ? -1 : 0);
  if (to->year == 0 && from->year != 0)
    to->year = shift_year (from->year, to->month < from->month ? 1 : 0);
}

static gboolean
make_range (const Maker *maker, const DossierTimeStep *step, DossierTimeValue *value)
{
  DossierTimeValue to = { 0 };

  if (!make_step_argument (maker, step, 0, value) || !make_step_argument (maker, step, 1, &to))
    return FALSE;
  value->kind = DOSSIER_TIME_INTERVAL;
  value->to = to.from;
  value->relative |= to.relative;
  borrow_parts (&value->from, &value->to);
  if (value->from.year > 0 && value->to.year > 0 && value->from.year > value->to.year)
    return FALSE;
  if (value->from.year == value->to.year && value->from.month == value->to.month)
    return value->from.day < value->to.day;
  return value->from.year != value->to.year || value->from.month < value->to.month
         || value->from.year <= 0;
}

static void
set_days (DossierTimeValue *value, DossierDay first, DossierDay last)
{
  value->from = point_of_day (first);
  value->to = point_of_day (last);
  value->kind = first == last ? DOSSIER_TIME_DATE : DOSSIER_TIME_INTERVAL;
}

static gboolean
make_shifted (const DossierTimeContext *context, char unit, int by, DossierTimeValue *value)
{
  DossierDay today = context->today;
  DossierTimePoint point = point_of_day (today);
  gboolean known = dossier_day_is_real (today);

  value->relative = TRUE;
  value->from = (DossierTimePoint) { DOSSIER_TIME_YEAR_UNKNOWN, 0, 0, unit };
  switch (unit)
    {
    case 'D':
      value->from = point_of_day (known ? today + by : DOSSIER_DAY_NONE);
      return TRUE;
    case 'W':
      if (known)
        {
          DossierDay monday = today - (dossier_day_get_weekday (today) - 1) + 7 * by;

          set_days (value, monday, monday + 6);
        }
      else
        value->from.unit = 'D';
      return TRUE;
    case 'M':
      if (known)
        {
          value->from = point_of_day (dossier_day_add_months (today - point.day + 1, by));
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
      return TRUE;
    default:
      return FALSE;
    }
}

/* "three years ago", "in two weeks": as fine as the unit that was named, weeks to the day. */
static gboolean
make_distance (const DossierTimeContext *context, char unit, int by, DossierTimeValue *value)
{
  if (unit == 'W')
    return make_shifted (context, 'D', 7 * by, value);
  if (unit == 'X' || unit == 'C')
    return make_shifted (context, 'Y', by * (unit == 'X' ? 10 : 100), value);
  return make_shifted (context, unit, by, value);
}

static gboolean
make_duration (int count, char unit, DossierTimeKind kind, DossierTimeValue *value)
{
  static const struct { char unit; int times; char base; } units[] = {
    { 'D', 1, 'D' }, { 'W', 1, 'W' }, { 'M', 1, 'M' }, { 'Q', 3, 'M' },
    { 'H', 6, 'M' }, { 'Y', 1, 'Y' }, { 'X', 10, 'Y' }, { 'C', 100, 'Y' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].unit == unit && count > 0)
      {
        value->kind = kind;
        value->count = count * units[i].times;
        value->unit = units[i].base;
        return TRUE;
      }
  return FALSE;
}

static gboolean
make_weekday (const DossierTimeContext *context, int weekday, int direction, DossierTimeValue *value)
{
  DossierDay today = context->today;
  int back;

  value->relative = TRUE;
  if (!dossier_day_is_real (today))
    {
      value->from = point_of_day (DOSSIER_DAY_NONE);
      return TRUE;
    }
  value->weekday = direction == 0 ? weekday : 0;
  value->from = (DossierTimePoint) { .unit = 'D' };
  if (direction == 0)
    return TRUE;
  back = (dossier_day_get_weekday (today) - weekday + 7) % 7;
  value->from = point_of_day (direction > 0 ? today - back + 7 : today - (back == 0 ? 7 : back));
  return TRUE;
}

static gboolean
make_week_day (const DossierTimeContext *context, int weekday, int weeks, DossierTimeValue *value)
{
  DossierDay today = context->today;
  gboolean known = dossier_day_is_real (today);

  value->relative = TRUE;
  value->from = point_of_day (known ? today - dossier_day_get_weekday (today) + weekday + 7 * weeks
                                    : DOSSIER_DAY_NONE);
  return TRUE;
}

static gboolean
make_month_day (const DossierTimeContext *context, int months, int day, DossierTimeValue *value)
{
  if (!make_shifted (context, 'M', months, value))
    return FALSE;
  value->from.day = day;
  value->from.unit = 'D';
  if (value->from.year <= 0)
    return day >= 1 && day <= 31;
  return dossier_day_is_valid_civil (value->from.year, value->from.month, day);
}

/* "the same year", "the following day": counted from the date spoken of before. */
static gboolean
make_same (const DossierTimeContext *context, char unit, int by, DossierTimeValue *value)
{
  const DossierTimePoint *last = unit == 'D' || unit == 'W' ? &context->last_day : &context->last;
  DossierTimeContext there = *context;

  if (unit == 'D' && by == 0 && last->unit == 'D')
    {
      value->from = *last;
      value->relative = TRUE;
      return TRUE;
    }
  if (last->unit == 'D' && last->year > 0 && last->month > 0)
    there.today = dossier_day_from_civil (last->year, last->month, last->day);
  else if (last->unit == 'M' && last->year > 0 && unit != 'D')
    there.today = dossier_day_from_civil (last->year, last->month, 1);
  else if (last->unit != 0 && last->year > 0 && unit == 'Y')
    there.today = dossier_day_from_civil (last->year, 1, 1);
  return make_distance (&there, unit, by, value);
}

static gboolean
make_directed (const Maker *maker, const DossierTimeStep *step, int direction, DossierTimeValue *value)
{
  if (!make_step_argument (maker, step, 0, value))
    return FALSE;
  value->direction = direction;
  return TRUE;
}

static gboolean
make_step (const Maker *maker, guint index, DossierTimeValue *value)
{
  const DossierTimeStep *step = &g_array_index (maker->steps, DossierTimeStep, index);
  const DossierTimeContext *context = maker->context;
  int first = get_number (maker, step, 0, 0);
  int second = get_number (maker, step, 1, 0);

  value->kind = DOSSIER_TIME_DATE;
  switch (step->op)
    {
    case DOSSIER_TIME_OP_DATE:
      return make_date (maker, step, value);
    case DOSSIER_TIME_OP_QUARTER:
      return make_part (maker, step, 32, 4, value);
    case DOSSIER_TIME_OP_HALF:
      return make_part (maker, step, 39, 2, value);
    case DOSSIER_TIME_OP_SEASON:
      return make_part (maker, step, 20, 4, value);
    case DOSSIER_TIME_OP_DECADE:
      value->from = (DossierTimePoint) { first - first % 10, 0, 0, 'X' };
      return first % 10 == 0;
    case DOSSIER_TIME_OP_CENTURY:
      value->from = (DossierTimePoint) { (first - 1) * 100, 0, 0, 'C' };
      return first > 1 && first < 30;
    case DOSSIER_TIME_OP_RANGE:
      return make_range (maker, step, value);
    case DOSSIER_TIME_OP_MONTHS:
      value->kind = DOSSIER_TIME_INTERVAL;
      value->from = (DossierTimePoint) { first, second, 0, 'M' };
      value->to = (DossierTimePoint) { first, get_number (maker, step, 2, 0), 0, 'M' };
      value->relative = is_relative_year (maker, step);
      return second >= 1 && value->to.month > second && value->to.month <= 12;
    case DOSSIER_TIME_OP_THIS:
      return make_shifted (context, (char) first, second, value);
    case DOSSIER_TIME_OP_AGO:
      return make_distance (context, (char) second, -first, value);
    case DOSSIER_TIME_OP_AHEAD:
      return make_distance (context, (char) second, first, value);
    case DOSSIER_TIME_OP_DURATION:
      return make_duration (first, (char) second, DOSSIER_TIME_DURATION, value);
    case DOSSIER_TIME_OP_SET:
      return make_duration (first, (char) second, DOSSIER_TIME_SET, value);
    case DOSSIER_TIME_OP_WEEKDAY:
      return make_weekday (context, first, second, value);
    case DOSSIER_TIME_OP_WEEK_DAY:
      return make_week_day (context, first, second, value);
    case DOSSIER_TIME_OP_MONTH_DAY:
      return make_month_day (context, first, second, value);
    case DOSSIER_TIME_OP_PAST:
      return make_directed (maker, step, -1, value);
    case DOSSIER_TIME_OP_FUTURE:
      return make_directed (maker, step, 1, value);
    case DOSSIER_TIME_OP_SAME:
      return make_same (context, (char) first, second * get_number (maker, step, 2, 1), value);
    case DOSSIER_TIME_OP_REL:
    case DOSSIER_TIME_OP_TAIL:
    case DOSSIER_TIME_OP_YEAR_OF:
    default:
      return FALSE;
    }
}

/**
 * dossier_time_value_make:
 * @value: (out): the value; dates without a year still lack it
 *
 * Returns: %FALSE if the words name no possible date
 */
gboolean
dossier_time_value_make (const DossierTimeRecipe  *recipe,
                         const DossierTimeMatch   *match,
                         const DossierTimeContext *context,
                         DossierTimeValue         *value)
{
  Maker maker = { recipe->steps, match, context };

  *value = (DossierTimeValue) { 0 };
  if (!make_step (&maker, recipe->steps->len - 1, value))
    return FALSE;
  value->yearless = (value->kind == DOSSIER_TIME_DATE || value->kind == DOSSIER_TIME_INTERVAL)
                    && value->from.year == 0;
  return TRUE;
}

/* News of a weekday without a week: the nearest one, rather the past one. */
static DossierDay
choose_week (int weekday, const DossierTimeContext *context)
{
  int back = (dossier_day_get_weekday (context->today) - weekday + 7) % 7;
  gboolean ahead = back > 0 && context->tense >= 0
                   && (context->tense > 0 || back * 2 > (7 - back) * 3);

  return context->today - back + (ahead ? 7 : 0);
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
  if (value->weekday != 0)
    value->from = point_of_day (choose_week (value->weekday, context));
  else
    dossier_time_year_choose (&value->from, value->direction, context);
  if (value->kind == DOSSIER_TIME_INTERVAL)
    value->to.year = shift_year (value->from.year,
                                 value->to.month != 0 && value->to.month < value->from.month ? 1 : 0);
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
    value->to.year = shift_year (year, value->to.month < value->from.month ? 1 : 0);
}

/**
 * dossier_time_value_is_coarse:
 *
 * Whether it is a date wider than a day, of which "early" or "the end of" can take a part.
 */
gboolean
dossier_time_value_is_coarse (const DossierTimeValue *value)
{
  return value->kind == DOSSIER_TIME_DATE && value->from.unit != 'D';
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

static void
append_point (GString *text, const DossierTimePoint *point)
{
  if (point->year <= 0)
    g_string_append (text, "XXXX");
  else if (point->unit == 'X')
    g_string_append_printf (text, "%03dX", point->year / 10);
  else if (point->unit == 'C')
    g_string_append_printf (text, "%02dXX", point->year / 100);
  else
    g_string_append_printf (text, "%04d", point->year);
  if (point->month > 0)
    g_string_append_printf (text, "-%02d", point->month);
  else if (point->unit == 'D' || point->unit == 'M')
    g_string_append (text, "-XX");
  if (point->day > 0)
    g_string_append_printf (text, "-%02d", point->day);
  else if (point->unit == 'D')
    g_string_append (text, "-XX");
}

/**
 * dossier_time_value_to_edtf:
 *
 * Returns: (transfer full): the value as EDTF or as an ISO 8601 duration
 */
char *
dossier_time_value_to_edtf (const DossierTimeValue *value)
{
  GString *text = g_string_new (NULL);

  if (value->kind == DOSSIER_TIME_DURATION || value->kind == DOSSIER_TIME_SET)
    g_string_append_printf (text, "P%d%c", value->count, value->unit);
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
