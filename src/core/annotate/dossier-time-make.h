/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-value.h"

G_BEGIN_DECLS

gboolean  dossier_time_value_make (const DossierTimeRecipe  *recipe,
                                   const DossierTimeMatch   *match,
                                   const DossierTimeContext *context,
                                   DossierTimeValue         *value);

G_END_DECLS
