/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierDay:
 *
 * A day as a signed count from 1970-01-01 in the proleptic Gregorian
 * calendar. Policy texts are dated by day, so there are no hours and no time
 * zones in the model.
 */
typedef gint32 DossierDay;

/* No day is known. Sorts before every real day. */
#define DOSSIER_DAY_NONE G_MININT32
/* The ends of an open interval. */
#define DOSSIER_DAY_PAST (G_MININT32 + 1)
#define DOSSIER_DAY_FUTURE G_MAXINT32

static inline gboolean
dossier_day_is_real (DossierDay day)
{
  return day > DOSSIER_DAY_PAST && day < DOSSIER_DAY_FUTURE;
}

DossierDay dossier_day_from_civil     (int         year,
                                       int         month,
                                       int         day);
void       dossier_day_to_civil       (DossierDay  self,
                                       int        *year,
                                       int        *month,
                                       int        *day);
gboolean   dossier_day_is_valid_civil (int         year,
                                       int         month,
                                       int         day);
int        dossier_day_get_weekday    (DossierDay  self);
DossierDay dossier_day_add_months     (DossierDay  self,
                                       int         months);
DossierDay dossier_day_get_today      (void);

G_END_DECLS
