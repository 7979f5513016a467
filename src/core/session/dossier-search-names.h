/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-knowledge.h"
#include "dossier-vocabulary.h"

G_BEGIN_DECLS

DossierVocabulary *dossier_search_names_new (const DossierKnowledge *knowledge);

G_END_DECLS
