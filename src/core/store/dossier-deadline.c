/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-deadline.h"

#include "dossier-edtf.h"

/* Values name no later year. */
#define LAST_YEAR 9999

/* Whether spans can be counted from the value: a day, a month or a year. */
static gboolean
read_start (const char *edtf, DossierEdtf *start)
{
  return edtf != NULL && dossier_edtf_parse (edtf, start, NULL)
         && start->kind == DOSSIER_EDTF_DATE && dossier_day_is_real (start->last)
         && (start->precision == DOSSIER_PRECISION_DAY
             || start->precision == DOSSIER_PRECISION_MONTH
             || start->precision == DOSSIER_PRECISION_YEAR);
}

/* What was said that day or month; of a year alone the document knows more, but only of its own. */
static gboolean
find_start (const char *said, const char *published, DossierEdtf *start)
{
  DossierEdtf day;
  gboolean known = read_start (said, start);

  if ((known && start->precision != DOSSIER_PRECISION_YEAR) || !read_start (published, &day)
      || (known && (day.last < start->first || day.last > start->last)))
    return known;
  *start = day;
  return TRUE;
}

/**
 * dossier_deadline_resolve:
 * @due: (nullable): when something is to be done (EDTF)
 * @said: (nullable): when that was said (EDTF)
 * @published: (nullable): the day of the document (EDTF)
 *
 * "Within two years" is on the calendar as soon as it is known when it was said: no later than the
 * month in which the span ends, or the day where it is counted in days. The end is no finer than
 * what it is counted from. Other values stay as they are, and so does a span of hours.
 *
 * Returns: (transfer full) (nullable): @due, which is a duration only if nothing tells its end
 */
char *
dossier_deadline_resolve (const char *due, const char *said, const char *published)
{
  DossierEdtf span, start;
  int year, month, day;
  g_autofree char *end = NULL;

  if (due == NULL || !dossier_edtf_parse (due, &span, NULL)
      || span.kind != DOSSIER_EDTF_DURATION || (span.months == 0 && span.days == 0)
      || !find_start (said, published, &start))
    return g_strdup (due);
  dossier_day_to_civil (dossier_day_add_months (start.last, span.months) + span.days, &year,
                        &month, &day);
  if (year > LAST_YEAR)
    return g_strdup (due);
  if (start.precision == DOSSIER_PRECISION_YEAR)
    month = 0;
  if (start.precision != DOSSIER_PRECISION_DAY || span.days == 0)
    day = 0;
  end = dossier_edtf_format_date (year, month, day);
  return g_strconcat ("../", end, start.uncertain ? "?" : "", NULL);
}
