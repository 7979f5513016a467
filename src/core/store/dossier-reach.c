/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-reach.h"

/* The first day of the unit that ends with @last. */
static DossierDay
start_of_unit (DossierDay last, DossierPrecision precision)
{
  int year, month, day;

  if (!dossier_day_is_real (last))
    return last;
  dossier_day_to_civil (last, &year, &month, &day);
  switch (precision)
    {
    case DOSSIER_PRECISION_MONTH:
      return dossier_day_from_civil (year, month, 1);
    case DOSSIER_PRECISION_YEAR:
      return dossier_day_from_civil (year, 1, 1);
    default:
      return last;
    }
}

/**
 * dossier_reach:
 * @edtf: (nullable): a value of the Extended Date/Time Format
 * @first: (out): the first day on which the value is found
 * @last: (out): the last
 *
 * The range of days that a value answers to when somebody asks for days.
 * "From 2025 on" reaches for ever. "No later than 2027" is found in 2027 only: a deadline
 * would otherwise be found in every year before it. A value that
 * names no day (an unknown year, a duration) is found on none: both are
 * %DOSSIER_DAY_NONE.
 *
 * Returns: whether the value reaches any day
 */
gboolean
dossier_reach (const char *edtf, DossierDay *first, DossierDay *last)
{
  DossierEdtf value;

  *first = *last = DOSSIER_DAY_NONE;
  if (edtf == NULL || !dossier_edtf_parse (edtf, &value, NULL))
    return FALSE;
  if (value.first == DOSSIER_DAY_NONE && value.last == DOSSIER_DAY_NONE)
    return FALSE;

  *first = value.first;
  *last = value.last;
  if (*last == DOSSIER_DAY_NONE)
    *last = value.first;
  if (*first == DOSSIER_DAY_NONE || *first == DOSSIER_DAY_PAST)
    *first = start_of_unit (*last, value.precision);
  return TRUE;
}
