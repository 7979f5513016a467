/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-document-set.h"
#include "dossier-search-pattern.h"
#include "dossier-statement-set.h"

G_BEGIN_DECLS

/**
 * DossierFactsWords:
 * @ref_count: how many hold it
 * @documents: (nullable): those that have the words; %NULL if none were asked for, and any will do
 * @exact: (nullable): by the place of each document how many phrases it spells exactly as they were
 *   quoted; %NULL where none does
 * @most_exact: the largest number in @exact
 * @statements: (nullable): those in @documents that are as the search says; %NULL if it says
 *   nothing of them, and any will do
 * @clock: what became of the patterns of the search
 *
 * The documents that have the words of a search, by their places in the facts. Counted, immutable
 * once found, any thread.
 */
typedef struct
{
  gatomicrefcount ref_count;
  DossierDocumentSet *documents;
  guint *exact;
  guint most_exact;
  DossierStatementSet *statements;
  DossierPatternClock clock;
} DossierFactsWords;

DossierFactsWords *dossier_facts_words_new   (void);
DossierFactsWords *dossier_facts_words_ref   (DossierFactsWords *self);
void               dossier_facts_words_unref (DossierFactsWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFactsWords, dossier_facts_words_unref)

G_END_DECLS
