/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"

G_BEGIN_DECLS

const char       *dossier_certainty_get_label (DossierCertainty     certainty);
DossierCertainty  dossier_certainty_of_kind   (DossierStatementKind kind);

G_END_DECLS
