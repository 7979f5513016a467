/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"
#include "dossier-vocabulary.h"

G_BEGIN_DECLS

DossierSearchNode *dossier_search_parse (const char              *text,
                                         const DossierVocabulary *vocabulary,
                                         GPtrArray               *notes);

G_END_DECLS
