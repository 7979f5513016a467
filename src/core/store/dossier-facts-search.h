/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-document-set.h"
#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierFactsWords:
 * @documents: (nullable): those that have the words; %NULL if none were asked for, and any will do
 * @exact: (nullable): by the place of each document how many phrases it spells exactly as they were quoted;
 *   %NULL where none does
 * @most_exact: the largest number in @exact
 *
 * The documents that have the words of a search, by their places in the facts.
 */
typedef struct
{
  DossierDocumentSet *documents;
  guint *exact;
  guint most_exact;
} DossierFactsWords;

gboolean dossier_facts_words_find   (DossierFactsWords        *self,
                                     const DossierFacts       *facts,
                                     DossierConnection        *connection,
                                     const DossierFilter      *filter,
                                     GError                  **error);
void     dossier_facts_words_clear  (DossierFactsWords        *self);

void     dossier_facts_find_field   (const DossierFacts       *facts,
                                     const DossierSearchNode  *node,
                                     GHashTable               *named,
                                     DossierDocumentSet       *found);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierFactsWords, dossier_facts_words_clear)

G_END_DECLS
