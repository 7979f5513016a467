/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

void dossier_metadata_find_source (DossierDraft             *draft,
                                   const DossierLayoutClues *clues,
                                   DossierSpan               title_outlet,
                                   DossierSpan               agency);

G_END_DECLS
