/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

void dossier_names_count_countries (const DossierNameWork *work);
const DossierKnown *dossier_names_choose_known (const DossierNameWork   *work,
                                                const DossierCandidate  *candidate,
                                                const char             **country);

G_END_DECLS
