/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-date-order.h"

#include "dossier-edtf.h"

/* Two days as one number that orders by the first of them, then by the second. */
static gint64
join (DossierDay major, DossierDay minor)
{
  return (gint64) major * ((gint64) 1 << 32) + (gint64) minor - G_MININT32;
}

static gboolean
parse (const char *value, DossierEdtf *edtf)
{
  return value != NULL && dossier_edtf_parse (value, edtf, NULL)
         && (dossier_day_is_real (edtf->first) || dossier_day_is_real (edtf->last));
}

/**
 * dossier_date_order_by_start:
 * @value: (nullable): EDTF
 *
 * For when something was said or done: by its earliest day, and of two that begin together the
 * shorter first. What has no beginning ("until 2027") goes by its end.
 *
 * Returns: a key that sorts such values, unknown ones last
 */
gint64
dossier_date_order_by_start (const char *value)
{
  DossierEdtf edtf;

  if (!parse (value, &edtf))
    return DOSSIER_DATE_ORDER_UNKNOWN;
  if (!dossier_day_is_real (edtf.first))
    return join (edtf.last, edtf.last);
  return join (edtf.first, edtf.last);
}

/**
 * dossier_date_order_by_end:
 * @value: (nullable): EDTF
 *
 * For when something is due: "by 2027" is due on the last day of 2027, as is "2027". What
 * never ends comes after all that does.
 *
 * Returns: a key that sorts such values, unknown ones last
 */
gint64
dossier_date_order_by_end (const char *value)
{
  DossierEdtf edtf;

  if (!parse (value, &edtf))
    return DOSSIER_DATE_ORDER_UNKNOWN;
  if (!dossier_day_is_real (edtf.last))
    return join (DOSSIER_DAY_FUTURE - 1, edtf.first);
  return join (edtf.last, dossier_day_is_real (edtf.first) ? edtf.first : DOSSIER_DAY_PAST);
}
