/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-time-value.h"

G_BEGIN_DECLS

gboolean dossier_time_range_join (DossierTimeValue       *from,
                                  const DossierTimeValue *to);

G_END_DECLS
