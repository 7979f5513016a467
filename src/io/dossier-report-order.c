/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-order.h"

#include "dossier-digest.h"
#include "dossier-edtf.h"

/* The last day on which it can be done; what has no such day comes after all that has. */
static DossierDay
get_last_day (const char *edtf)
{
  DossierEdtf value;

  if (edtf == NULL || !dossier_edtf_parse (edtf, &value, NULL) || value.last == DOSSIER_DAY_NONE)
    return DOSSIER_DAY_FUTURE;
  return value.last;
}

/**
 * dossier_report_compare_due:
 * @a: a pointer to a pointer to a #DossierDigestStatement
 * @b: another
 *
 * Orders by due date, those without one last, then by number.
 *
 * Returns: less than, equal to or greater than 0
 */
int
dossier_report_compare_due (gconstpointer a, gconstpointer b)
{
  const DossierDigestStatement *x = *(const DossierDigestStatement *const *) a;
  const DossierDigestStatement *y = *(const DossierDigestStatement *const *) b;
  const char *x_due = dossier_statement_get_due (x->statement);
  const char *y_due = dossier_statement_get_due (y->statement);
  DossierDay x_last = get_last_day (x_due), y_last = get_last_day (y_due);

  if (x_last != y_last)
    return x_last < y_last ? -1 : 1;
  if ((x_due == NULL) != (y_due == NULL))
    return x_due != NULL ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}
