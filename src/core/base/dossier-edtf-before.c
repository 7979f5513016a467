/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edtf.h"

#include <string.h>

#include "dossier-edtf-parts.h"

/* Sub-year codes that follow each other through the year. The winter, the last of the seasons, is
 * named by the year it begins in. Southern seasons begin in the middle of theirs: not here. */
static const struct
{
  int first;
  int last;
} cycles[] = {
  { 1, 12 }, { 21, 24 }, { 25, 28 }, { 33, 36 }, { 37, 39 }, { 40, 41 },
};

static gboolean
step_back (DossierEdtfParts *parts)
{
  if (parts->month == 0)
    {
      parts->year--;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (cycles); i++)
    if (parts->month >= cycles[i].first && parts->month <= cycles[i].last)
      {
        if (parts->month > cycles[i].first)
          {
            parts->month--;
            return TRUE;
          }
        parts->month = cycles[i].last;
        parts->year--;
        return TRUE;
      }
  return FALSE;
}

/**
 * dossier_edtf_format_before:
 * @text: an EDTF value
 *
 * What lies before a year, a decade, a month or a part of a year begins: "before 2030" is no later
 * than 2029, "before the summer of 2025" no later than that spring.
 *
 * Returns: (transfer full) (nullable): an interval without a beginning (`../2029`); %NULL where
 *   @text is a day, an interval or a duration, or uncertain in any way
 */
char *
dossier_edtf_format_before (const char *text)
{
  DossierEdtfParts parts;
  DossierEdtf value;
  g_autofree char *end = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (!dossier_edtf_parse (text, &value, NULL) || value.kind != DOSSIER_EDTF_DATE
      || !dossier_day_is_real (value.first) || value.precision == DOSSIER_PRECISION_DAY
      || value.uncertain || value.approximate
      || !dossier_edtf_parts_read (text, strlen (text), &parts) || !step_back (&parts)
      || parts.year <= 0)
    return NULL;
  end = dossier_edtf_format_date (parts.year, parts.month, 0);
  return g_strconcat ("../", end, NULL);
}
