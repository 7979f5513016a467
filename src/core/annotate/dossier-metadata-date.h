/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-layout-clues.h"

G_BEGIN_DECLS

void dossier_metadata_find_date (DossierDraft             *draft,
                                 const DossierLayoutClues *clues,
                                 const char               *dateline);

G_END_DECLS
