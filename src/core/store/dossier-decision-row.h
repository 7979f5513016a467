/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-anchor.h"
#include "dossier-decision.h"

G_BEGIN_DECLS

/**
 * DOSSIER_DECISION_COLUMNS:
 *
 * How many columns dossier_decision_read() reads: layer, verdict, start, end, quote, prefix,
 * suffix, the type, key, name, kind and value that the payload tells, and all that it tells.
 */
#define DOSSIER_DECISION_COLUMNS 13

gboolean dossier_decision_read (DossierCursor    *cursor,
                                int               column,
                                DossierDecision  *decision,
                                DossierAnchor    *anchor);

G_END_DECLS
