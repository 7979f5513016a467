/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-value.h"

G_BEGIN_DECLS

void       dossier_time_year_choose     (DossierTimePoint         *point,
                                         int                       direction,
                                         int                       weekday,
                                         const DossierTimeContext *context);
DossierDay dossier_time_year_choose_day (const DossierTimeMoving  *moving,
                                         int                       direction,
                                         const DossierTimeContext *context);

G_END_DECLS
