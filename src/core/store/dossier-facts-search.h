/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts-words.h"
#include "dossier-facts.h"

G_BEGIN_DECLS

DossierFactsWords *dossier_facts_words_find (const DossierFacts       *facts,
                                             DossierConnection        *connection,
                                             const DossierFilter      *filter,
                                             GError                  **error);
void               dossier_facts_find_field (const DossierFacts       *facts,
                                             const DossierSearchNode  *node,
                                             GHashTable               *named,
                                             DossierDocumentSet       *found);

G_END_DECLS
