/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-decision-entry.h"
#include "dossier-marks-overlay.h"

G_BEGIN_DECLS

/* What a decision does to the statements of its document. */

gboolean dossier_statement_decision_add    (DossierMarksOverlay         *overlay,
                                            const DossierDecisionEntry  *entry,
                                            GError                     **error);
gboolean dossier_statement_decision_reject (DossierMarksOverlay         *overlay,
                                            const DossierDecisionEntry  *entry,
                                            GError                     **error);

G_END_DECLS
