/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"
#include "dossier-day.h"
#include "dossier-edtf.h"
#include "dossier-time-moving.h"
#include "dossier-time-grammar.h"

G_BEGIN_DECLS

/* Words name no later year. */
#define DOSSIER_TIME_LAST_YEAR 2199
/* A year that nothing tells: `XXXX`. */
#define DOSSIER_TIME_YEAR_UNKNOWN -1

/**
 * DossierTimePoint:
 * @year: the year, 0 if the words do not give it, or %DOSSIER_TIME_YEAR_UNKNOWN
 * @month: 1 to 12, a sub-year code of EDTF (21 to 41), or 0
 * @day: 1 to 31 or 0
 * @unit: how fine it is: D day, M month, S part of a year, Y year, X decade, C century
 */
typedef struct
{
  int year;
  int month;
  int day;
  char unit;
} DossierTimePoint;

/**
 * DossierTimeValue:
 * @kind: what the words name
 * @from: the date, or the first end of the interval
 * @to: the last end of an interval
 * @count: how many units a duration or a set has
 * @unit: D, W, M or Y
 * @extra_days: days that a duration has beyond its units
 * @moving: a day on another date each year whose year must be chosen
 * @more_days: days after that day which belong to it
 * @weekday: 1 to 7 if the words name a weekday whose week must be chosen, else 0
 * @last_weekday: the weekday that such an interval ends on
 * @by_weekday: the words name a weekday and tell its week: "Tuesday next week", "last Tuesday"
 * @on_weekday: 1 to 7 if the words name the weekday of a date, which tells its year, else 0
 * @direction: -1 if the words point back, 1 if they point ahead, else 0
 * @yearless: the words give no year; it was chosen
 * @relative: the value depends on the day of publication or on another date of the text
 */
typedef struct
{
  DossierTimeKind kind;
  DossierTimePoint from;
  DossierTimePoint to;
  int count;
  char unit;
  int extra_days;
  DossierTimeMoving moving;
  int more_days;
  int weekday;
  int last_weekday;
  gboolean by_weekday;
  int on_weekday;
  int direction;
  gboolean yearless;
  gboolean relative;
} DossierTimeValue;

/**
 * DossierTimeContext:
 * @today: the day of publication or %DOSSIER_DAY_NONE
 * @precision: how exactly it is known; of a month or a year it is the middle
 * @last: the date spoken of before in the paragraph; its @unit is 0 if there is none
 * @last_end: the last month of the span that begins with @last; its @unit is 0 if @last is all
 * @last_day: the day spoken of before; its @unit is 0 if there is none
 * @last_day_index: the token behind it
 * @news_day: the last day spoken of that is none of long ago; its @unit is 0 if there is none
 * @index: the token that is read
 * @tense: above 0 if the sentence speaks of what is to come, below 0 of what has been; 3 if a
 *   word close to the expression says so on the side where the verb stands, 2 if one farther off
 *   does, 1 if only one on the other side does
 */
typedef struct
{
  DossierDay today;
  DossierPrecision precision;
  DossierTimePoint last;
  DossierTimePoint last_end;
  DossierTimePoint last_day;
  guint last_day_index;
  DossierTimePoint news_day;
  guint index;
  int tense;
} DossierTimeContext;

void      dossier_time_value_choose     (DossierTimeValue         *value,
                                         const DossierTimeContext *context);
void      dossier_time_value_set_year   (DossierTimeValue         *value,
                                         int                       year);
gboolean  dossier_time_value_is_coarse  (const DossierTimeValue   *value);
gboolean  dossier_time_value_is_day     (const DossierTimeValue   *value);
char     *dossier_time_value_to_edtf    (const DossierTimeValue   *value);

G_END_DECLS
