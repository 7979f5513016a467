/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-value.h"

G_BEGIN_DECLS

gboolean dossier_time_nth_weekday (DossierTimeValue         *value,
                                   int                       weekday,
                                   int                       number);
gboolean dossier_time_nth_weekend (DossierTimeValue         *value,
                                   int                       number);
gboolean dossier_time_nth_week    (DossierTimeValue         *value,
                                   const DossierTimeContext *context,
                                   int                       number);
gboolean dossier_time_nth_day     (DossierTimeValue         *value,
                                   int                       number);

G_END_DECLS
