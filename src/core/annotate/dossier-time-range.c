/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-range.h"

#include "dossier-edtf.h"

static gboolean
is_calendar (const DossierTimeValue *value)
{
  return (value->kind == DOSSIER_TIME_DATE || value->kind == DOSSIER_TIME_INTERVAL)
         && value->from.year > 0;
}

/* A range may end with what it begins in: "from June 20 to the end of June". */
static gboolean
begins_before (const DossierTimeValue *a, const DossierTimeValue *b)
{
  g_autofree char *first = dossier_time_value_to_edtf (a);
  g_autofree char *second = dossier_time_value_to_edtf (b);
  DossierEdtf early, late;

  return dossier_edtf_parse (first, &early, NULL) && dossier_edtf_parse (second, &late, NULL)
         && (early.first < late.first || (early.first == early.last && early.first > late.first
                                          && early.first < late.last));
}

static gboolean
may_move (const DossierTimeValue *value)
{
  return value->yearless && value->direction == 0 && value->from.month > 0
         && value->moving.kind == 0 && value->weekday == 0;
}

static DossierTimeValue
in_year (const DossierTimeValue *value, int year)
{
  DossierTimeValue moved = *value;

  dossier_time_value_set_year (&moved, year);
  return moved;
}

/**
 * dossier_time_range_join:
 * @from: (inout): the first end; with an end before it nothing is changed
 * @to: the last end
 *
 * Makes an interval of two dates, each of them whole: "from late June to the second quarter of
 * next year". An end whose year was chosen takes one that fits the other end.
 *
 * Returns: %FALSE if they make none
 */
gboolean
dossier_time_range_join (DossierTimeValue *from, const DossierTimeValue *to)
{
  DossierTimeValue first = *from, last = *to;

  if (!is_calendar (&first) || !is_calendar (&last))
    return FALSE;
  if (may_move (&last) && !first.yearless)
    {
      last = in_year (to, first.from.year);
      if (!begins_before (&first, &last))
        last = in_year (to, first.from.year + 1);
    }
  else if (may_move (&first) && !last.yearless && !begins_before (&first, &last))
    {
      first = in_year (from, last.from.year);
      if (!begins_before (&first, &last))
        first = in_year (from, last.from.year - 1);
    }
  if (!begins_before (&first, &last))
    return FALSE;
  *from = first;
  from->to = last.kind == DOSSIER_TIME_INTERVAL ? last.to : last.from;
  from->kind = DOSSIER_TIME_INTERVAL;
  from->relative |= last.relative;
  return TRUE;
}
