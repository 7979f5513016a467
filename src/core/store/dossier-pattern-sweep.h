/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-search-node.h"
#include "dossier-search-pattern.h"

G_BEGIN_DECLS

gboolean dossier_pattern_sweep (DossierConnection    *connection,
                                const GPtrArray      *patterns,
                                DossierPatternClock  *clock,
                                GError              **error);

G_END_DECLS
