/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-order.h"

#include "dossier-digest.h"
#include "dossier-edtf.h"

/* What is compared of a due date. */
typedef struct
{
  int rank;        /* a day is known, only a span or a month of any year is, nothing is */
  DossierDay last; /* the last day on which it can be done */
} Due;

static Due
read_due (const char *edtf)
{
  DossierEdtf value;

  if (edtf == NULL)
    return (Due) { 2, DOSSIER_DAY_FUTURE };
  if (!dossier_report_knows_day (edtf) || !dossier_edtf_parse (edtf, &value, NULL))
    return (Due) { 1, DOSSIER_DAY_FUTURE };
  return (Due) { 0, value.last != DOSSIER_DAY_NONE ? value.last : DOSSIER_DAY_FUTURE };
}

/**
 * dossier_report_knows_day:
 * @edtf: a due date
 *
 * "Within 30 days" of a day that nobody knows may be years past.
 *
 * Returns: whether it says of any day that it is due then, or not before or not after it
 */
gboolean
dossier_report_knows_day (const char *edtf)
{
  DossierEdtf value;

  return dossier_edtf_parse (edtf, &value, NULL)
         && (dossier_day_is_real (value.first) || dossier_day_is_real (value.last));
}

/**
 * dossier_report_compare_due:
 * @a: a pointer to a pointer to a #DossierDigestStatement
 * @b: another
 *
 * Orders by due date, after all days what is due on no known day, then those without a due date;
 * then by number.
 *
 * Returns: less than, equal to or greater than 0
 */
int
dossier_report_compare_due (gconstpointer a, gconstpointer b)
{
  const DossierDigestStatement *x = *(const DossierDigestStatement *const *) a;
  const DossierDigestStatement *y = *(const DossierDigestStatement *const *) b;
  Due x_due = read_due (dossier_statement_get_due (x->statement));
  Due y_due = read_due (dossier_statement_get_due (y->statement));

  if (x_due.rank != y_due.rank)
    return x_due.rank < y_due.rank ? -1 : 1;
  if (x_due.last != y_due.last)
    return x_due.last < y_due.last ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}
