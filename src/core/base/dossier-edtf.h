/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-day.h"

G_BEGIN_DECLS

/**
 * DossierEdtfKind:
 * @DOSSIER_EDTF_DATE: a date of any precision: `2024-07-01`, `2026-41`, `XXXX-08-12`
 * @DOSSIER_EDTF_INTERVAL: two dates, either end may be open or unknown
 * @DOSSIER_EDTF_DURATION: an ISO 8601 duration that names no calendar span
 */
typedef enum
{
  DOSSIER_EDTF_DATE,
  DOSSIER_EDTF_INTERVAL,
  DOSSIER_EDTF_DURATION,
} DossierEdtfKind;

/* From fine to coarse. */
typedef enum
{
  DOSSIER_PRECISION_DAY,
  DOSSIER_PRECISION_MONTH,
  DOSSIER_PRECISION_QUARTER,
  DOSSIER_PRECISION_SEASON,
  DOSSIER_PRECISION_HALF,
  DOSSIER_PRECISION_YEAR,
  DOSSIER_PRECISION_DECADE,
  DOSSIER_PRECISION_CENTURY,
  DOSSIER_PRECISION_UNKNOWN,
} DossierPrecision;

/**
 * DossierEdtf:
 * @kind: what the value is
 * @first: the earliest day it can mean; %DOSSIER_DAY_PAST if the start is
 *   open, %DOSSIER_DAY_NONE if the value says nothing of it (an unknown year, a
 *   duration, an unknown end)
 * @last: the latest day it can mean, inclusive; %DOSSIER_DAY_FUTURE if open
 * @precision: the coarser of the two ends
 * @start_open: the interval has no beginning (`../2027`: no later than)
 * @end_open: the interval has no end (`2025-03/..`)
 * @year_unknown: `XXXX-08-12`: month and day are in @month and @day
 * @uncertain: marked `?` or `%`
 * @approximate: marked `~` or `%`
 * @month: 1 to 12 where @year_unknown and known, else 0
 * @day: 1 to 31 where @year_unknown and known, else 0
 * @months: length of a duration in whole months
 * @days: length of a duration in days beyond @months
 *
 * A parsed value of the Extended Date/Time Format (ISO 8601-2:2019, levels 0
 * and 1, the sub-year codes 21 to 41 of level 2, `X` digits from the right)
 * or an ISO 8601-1 duration. Comparing and drawing only need the bounds.
 */
typedef struct
{
  DossierEdtfKind kind;
  DossierDay first;
  DossierDay last;
  DossierPrecision precision;
  gboolean start_open;
  gboolean end_open;
  gboolean year_unknown;
  gboolean uncertain;
  gboolean approximate;
  int month;
  int day;
  int months;
  int days;
} DossierEdtf;

gboolean dossier_edtf_parse        (const char   *text,
                                    DossierEdtf  *value,
                                    GError      **error);
gboolean dossier_edtf_is_valid     (const char   *text);
char    *dossier_edtf_format_day   (DossierDay    day);
char    *dossier_edtf_format_date  (int           year,
                                    int           month,
                                    int           day);
void     dossier_edtf_append_number (GString     *text,
                                    int           number,
                                    guint         width);
char    *dossier_edtf_format_before (const char  *text);
char    *dossier_edtf_label        (const char   *text);

G_END_DECLS
