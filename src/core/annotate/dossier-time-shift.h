/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-value.h"

G_BEGIN_DECLS

/* A year that is not known stays so. */
static inline int
dossier_time_shift_year (int year, int by)
{
  return year > 0 ? year + by : year;
}

DossierTimePoint dossier_time_point_of_day          (DossierDay                day);
void             dossier_time_value_set_days        (DossierTimeValue         *value,
                                                     DossierDay                first,
                                                     DossierDay                last);
DossierTimePoint dossier_time_shift_get_day         (const DossierTimeContext *context,
                                                     DossierDay                day);
gboolean         dossier_time_shift_span            (const DossierTimeContext *context,
                                                     char                      unit,
                                                     int                       by,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_distance        (const DossierTimeContext *context,
                                                     char                      unit,
                                                     int                       by,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_to_weekday      (const DossierTimeContext *context,
                                                     int                       weekday,
                                                     int                       direction,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_to_week_day     (const DossierTimeContext *context,
                                                     int                       weekday,
                                                     int                       weeks,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_to_month_day    (const DossierTimeContext *context,
                                                     int                       months,
                                                     int                       day,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_to_day_of_last  (const DossierTimeContext *context,
                                                     int                       day,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_week_from_last  (const DossierTimeContext *context,
                                                     int                       by,
                                                     DossierTimeValue         *value);
gboolean         dossier_time_shift_from_last       (const DossierTimeContext *context,
                                                     char                      unit,
                                                     int                       by,
                                                     DossierTimeValue         *value);

G_END_DECLS
