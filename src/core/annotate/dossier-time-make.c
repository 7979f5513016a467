/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-make.h"

#include "dossier-time-nth.h"
#include "dossier-time-shift.h"

/* A longer length is a year beside a unit: "the 1988 quarter". */
#define MAX_UNITS 5000

typedef struct
{
  const GArray *steps;
  const DossierTimeMatch *match;
  const DossierTimeContext *context;
} Maker;

static gboolean make_step (const Maker *maker, guint index, DossierTimeValue *value);

static int
get_this_year (const DossierTimeContext *context)
{
  DossierTimePoint point = dossier_time_point_of_day (context->today);

  return point.year;
}

/* Two digits name a year that is at most twenty years ahead. */
static int
get_full_year (const DossierTimeContext *context, int digits)
{
  int year = get_this_year (context);

  if (year <= 0)
    return digits < 50 ? 2000 + digits : 1900 + digits;
  digits += year - year % 100;
  return digits > year + 20 ? digits - 100 : digits;
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
      return dossier_time_shift_year (get_this_year (maker->context), first);
    case DOSSIER_TIME_OP_TAIL:
      return second < 100 ? first - first % 100 + second : DOSSIER_TIME_LAST_YEAR + 1;
    case DOSSIER_TIME_OP_YY:
      return get_full_year (maker->context, first);
    case DOSSIER_TIME_OP_YEAR_OF:
      if (maker->context->last.unit != 0 && maker->context->last.year > 0)
        return maker->context->last.year + first;
      return dossier_time_shift_year (get_this_year (maker->context), first);
    default:
      return missing;
    }
}

static gboolean
is_relative_year (const Maker *maker, const DossierTimeStep *step)
{
  const DossierTimeArgument *argument = &step->arguments[0];
  DossierTimeOp op;

  if (argument->kind != DOSSIER_TIME_ARGUMENT_STEP)
    return FALSE;
  op = g_array_index (maker->steps, DossierTimeStep, argument->value).op;
  return op != DOSSIER_TIME_OP_TAIL && op != DOSSIER_TIME_OP_YY;
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
  value->on_weekday = get_number (maker, step, 3, 0);
  value->relative = is_relative_year (maker, step);
  if (point->year > DOSSIER_TIME_LAST_YEAR || point->month > 12
      || (point->month > 0 && point->day > days[point->month - 1]))
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
make_step_argument (const Maker *maker, const DossierTimeStep *step, guint i,
                    DossierTimeValue *value)
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
    /* "From the 30th to July 2" begins in June. */
    from->month = to->month > 0 && from->day > to->day ? (to->month + 10) % 12 + 1 : to->month;
  if (from->year == 0 && to->year != 0)
    from->year = dossier_time_shift_year (to->year, from->month > to->month ? -1 : 0);
  if (to->year == 0 && from->year != 0)
    to->year = dossier_time_shift_year (from->year, to->month < from->month ? 1 : 0);
}

static gboolean
make_range (const Maker *maker, const DossierTimeStep *step, DossierTimeValue *value)
{
  DossierTimeValue to = { 0 };

  if (!make_step_argument (maker, step, 0, value) || !make_step_argument (maker, step, 1, &to))
    return FALSE;
  value->kind = DOSSIER_TIME_INTERVAL;
  value->to = to.kind == DOSSIER_TIME_INTERVAL ? to.to : to.from;
  value->relative |= to.relative;
  if (value->weekday != 0 && to.weekday != 0)
    {
      value->last_weekday = to.weekday;
      return to.weekday != value->weekday;
    }
  borrow_parts (&value->from, &value->to);
  if (value->from.year > 0 && value->to.year > 0 && value->from.year > value->to.year)
    return FALSE;
  if (value->from.year == value->to.year && value->from.month == value->to.month)
    return value->from.day < value->to.day;
  return value->from.year != value->to.year || value->from.month < value->to.month
         || value->from.year <= 0;
}

static gboolean
make_months (const Maker *maker, const DossierTimeStep *step, int first, int last,
             DossierTimeValue *value)
{
  int year = get_number (maker, step, 0, 0);

  value->kind = DOSSIER_TIME_INTERVAL;
  value->from = (DossierTimePoint) { year, first, 0, 'M' };
  value->to = (DossierTimePoint) { year, last, 0, 'M' };
  value->relative = is_relative_year (maker, step);
  return first >= 1 && last > first && last <= 12;
}

static gboolean
make_duration (int count, char unit, DossierTimeKind kind, DossierTimeValue *value)
{
  static const struct { char unit; int times; char base; } units[] = {
    { 'D', 1, 'D' }, { 'W', 1, 'W' }, { 'M', 1, 'M' }, { 'Q', 3, 'M' },
    { 'H', 6, 'M' }, { 'Y', 1, 'Y' }, { 'X', 10, 'Y' }, { 'C', 100, 'Y' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].unit == unit && count > 0 && count * units[i].times < MAX_UNITS)
      {
        value->kind = kind;
        value->count = count * units[i].times;
        value->unit = units[i].base;
        return TRUE;
      }
  return FALSE;
}

/* "A year and six months" */
static gboolean
add_length (DossierTimeValue *value, int count, char unit)
{
  if (value->unit == 'Y' && unit == 'M')
    value->count = value->count * 12 + count;
  else if (value->unit == 'W' && unit == 'D')
    value->count = value->count * 7 + count;
  else if (value->unit == 'M' && unit == 'D')
    {
      value->extra_days = count;
      return count > 0;
    }
  else
    return FALSE;
  value->unit = unit;
  return count > 0;
}

/* "Twice a year" is every six months; "twice a week" stays a week, which has no half in days. */
static gboolean
make_times (int count, char unit, DossierTimeValue *value)
{
  static const struct { char unit; int parts; char part; } finer[] = {
    { 'Y', 12, 'M' }, { 'M', 30, 'D' }, { 'W', 7, 'D' },
  };

  if (count < 1 || !make_duration (1, unit, DOSSIER_TIME_SET, value))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (finer); i++)
    if (finer[i].unit == value->unit && count > 1 && value->count * finer[i].parts % count == 0)
      {
        value->count = value->count * finer[i].parts / count;
        value->unit = finer[i].part;
        break;
      }
  return TRUE;
}

/* "Two and a half years". Half a day is too fine to be told. */
static gboolean
make_half_duration (int count, char unit, DossierTimeValue *value)
{
  static const struct { char unit; int of_two; char base; int days; } halves[] = {
    { 'M', 2, 'M', 15 }, { 'Q', 3, 'M', 0 }, { 'H', 6, 'M', 0 }, { 'Y', 12, 'M', 0 },
    { 'X', 10, 'Y', 0 }, { 'C', 100, 'Y', 0 },
  };

  value->kind = DOSSIER_TIME_DURATION;
  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    if (halves[i].unit == unit)
      {
        /* A month and a half is P1M15D, a year and a half P18M. */
        value->count = halves[i].days > 0 ? count : (2 * count + 1) * halves[i].of_two / 2;
        value->unit = halves[i].base;
        value->extra_days = halves[i].days;
        return count > 0;
      }
  return FALSE;
}

/* A day that moves from year to year, in the year that is told or in the one that fits. */
static gboolean
make_moving (const Maker *maker, const DossierTimeStep *step, char kind, DossierTimeValue *value)
{
  DossierTimeMoving moving = {
    kind, get_number (maker, step, 1, 0), get_number (maker, step, 2, 0),
    get_number (maker, step, 3, 0),
  };
  int year = get_number (maker, step, 0, 0);

  value->relative = is_relative_year (maker, step);
  value->from = (DossierTimePoint) { .year = year, .unit = 'D' };
  if (year > 0)
    value->from = dossier_time_point_of_day (dossier_time_moving_get_day (&moving, year));
  else
    value->moving = moving;
  return TRUE;
}

/* "A year earlier" said of a quarter or a month means that of the year before. */
static gboolean
make_year_on (const Maker *maker, const DossierTimeStep *step, DossierTimeValue *value)
{
  const DossierTimePoint *last = &maker->context->last;

  if (maker->context->last_end.unit == 'M' && last->unit == 'M' && last->year > 0)
    {
      value->kind = DOSSIER_TIME_INTERVAL;
      value->to = maker->context->last_end;
      value->to.year += get_number (maker, step, 0, 0);
    }
  else if ((last->unit != 'S' && last->unit != 'M') || last->year <= 0)
    return make_step_argument (maker, step, 1, value);
  value->from = *last;
  value->from.year += get_number (maker, step, 0, 0);
  value->relative = TRUE;
  return TRUE;
}

/* "In three weeks"; "a year and six months ago", where the finer unit is counted from the day to
 * which the coarser one leads. */
static gboolean
make_distance (const Maker *maker, const DossierTimeStep *step, int sign, DossierTimeValue *value)
{
  DossierTimeContext there = *maker->context;
  int count = sign * get_number (maker, step, 0, 0);
  char unit = (char) get_number (maker, step, 1, 0);

  if (step->arguments[2].kind == DOSSIER_TIME_ARGUMENT_NONE)
    return dossier_time_shift_distance (&there, unit, count, value);
  if (ABS (count) > MAX_UNITS || (unit != 'Y' && unit != 'M' && unit != 'W'))
    return FALSE;
  if (dossier_day_is_real (there.today))
    there.today = unit == 'W'
                    ? there.today + 7 * count
                    : dossier_day_add_months (there.today, unit == 'Y' ? 12 * count : count);
  return dossier_time_shift_distance (&there, (char) get_number (maker, step, 3, 0),
                                      sign * get_number (maker, step, 2, 0), value);
}

static gboolean
make_nth (const Maker *maker, const DossierTimeStep *step, DossierTimeValue *value)
{
  int first = get_number (maker, step, 1, 0);

  if (!make_step_argument (maker, step, 0, value))
    return FALSE;
  if (step->op == DOSSIER_TIME_OP_NTH_WEEK)
    return dossier_time_nth_week (value, maker->context, first);
  if (step->op == DOSSIER_TIME_OP_NTH_WEEKEND)
    return dossier_time_nth_weekend (value, first);
  if (step->op == DOSSIER_TIME_OP_NTH_DAY)
    return dossier_time_nth_day (value, first);
  return dossier_time_nth_weekday (value, first, get_number (maker, step, 2, 0));
}

static gboolean
make_directed (const Maker *maker, const DossierTimeStep *step, int direction,
               DossierTimeValue *value)
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
      return make_months (maker, step, second, get_number (maker, step, 2, 0), value);
    case DOSSIER_TIME_OP_LAST_MONTHS:
      return make_months (maker, step, 13 - second, 12, value);
    case DOSSIER_TIME_OP_THIS:
      return dossier_time_shift_span (context, (char) first, second, value);
    case DOSSIER_TIME_OP_AGO:
      return make_distance (maker, step, -1, value);
    case DOSSIER_TIME_OP_AHEAD:
      return make_distance (maker, step, 1, value);
    case DOSSIER_TIME_OP_DURATION:
      return make_duration (first, (char) second, DOSSIER_TIME_DURATION, value)
             && (step->arguments[2].kind == DOSSIER_TIME_ARGUMENT_NONE
                 || add_length (value, get_number (maker, step, 2, 0),
                                (char) get_number (maker, step, 3, 0)));
    case DOSSIER_TIME_OP_SET:
      return make_duration (first, (char) second, DOSSIER_TIME_SET, value);
    case DOSSIER_TIME_OP_TIMES:
      return make_times (first, (char) second, value);
    case DOSSIER_TIME_OP_WEEKDAY:
      return dossier_time_shift_to_weekday (context, first, second, value);
    case DOSSIER_TIME_OP_WEEK_DAY:
      return dossier_time_shift_to_week_day (context, first, second, value);
    case DOSSIER_TIME_OP_MONTH_DAY:
      return dossier_time_shift_to_month_day (context, first, second, value);
    case DOSSIER_TIME_OP_PAST:
      return make_directed (maker, step, -1, value);
    case DOSSIER_TIME_OP_FUTURE:
      return make_directed (maker, step, 1, value);
    case DOSSIER_TIME_OP_SAME:
      return dossier_time_shift_from_last (context, (char) first,
                                           second * get_number (maker, step, 2, 1), value);
    case DOSSIER_TIME_OP_SAME_WEEK:
      return dossier_time_shift_week_from_last (context, first, value);
    case DOSSIER_TIME_OP_SAME_MONTH_DAY:
      return dossier_time_shift_to_day_of_last (context, first, value);
    case DOSSIER_TIME_OP_DURATION_HALF:
      return make_half_duration (first, (char) second, value);
    case DOSSIER_TIME_OP_NTH:
    case DOSSIER_TIME_OP_NTH_WEEK:
    case DOSSIER_TIME_OP_NTH_WEEKEND:
    case DOSSIER_TIME_OP_NTH_DAY:
      return make_nth (maker, step, value);
    case DOSSIER_TIME_OP_EASTER:
      return make_moving (maker, step, 'E', value);
    case DOSSIER_TIME_OP_LUNAR:
      return make_moving (maker, step, 'L', value);
    case DOSSIER_TIME_OP_WEEKDAY_FROM:
      return make_moving (maker, step, 'W', value);
    case DOSSIER_TIME_OP_YEAR_ON:
      return make_year_on (maker, step, value);
    case DOSSIER_TIME_OP_REL:
    case DOSSIER_TIME_OP_TAIL:
    case DOSSIER_TIME_OP_YY:
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

