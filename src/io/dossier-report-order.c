/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-order.h"

#include "dossier-date-order.h"
#include "dossier-digest.h"
#include "dossier-edtf.h"

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
 * Orders by due date as the ledger of the window does, after all days what is due on no known day,
 * then those without a due date; then by number.
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
  gint64 x_end = dossier_date_order_by_end (x_due), y_end = dossier_date_order_by_end (y_due);

  if (x_end != y_end)
    return x_end < y_end ? -1 : 1;
  if ((x_due == NULL) != (y_due == NULL))
    return x_due == NULL ? 1 : -1;
  return (x->number > y->number) - (x->number < y->number);
}
