/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierWords:
 * @asked: whether there are words to be had
 * @exact: row id → phrases spelled exactly, if @asked
 * @most_exact: the largest number in @exact
 *
 * The documents that have the words of a search.
 */
typedef struct
{
  gboolean asked;
  GHashTable *exact;
  guint most_exact;
} DossierWords;

gboolean   dossier_words_find             (DossierWords              *self,
                                           DossierConnection         *connection,
                                           const DossierFilter       *filter,
                                           GError                   **error);
void       dossier_words_clear            (DossierWords              *self);

GPtrArray *dossier_selection_new          (const DossierFacts        *facts,
                                           const DossierWords        *words,
                                           const DossierFactsFilter  *filter);
GPtrArray *dossier_selection_put_exact_first
                                          (GPtrArray                 *selected,
                                           const DossierWords        *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierWords, dossier_words_clear)

G_END_DECLS
