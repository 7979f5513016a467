/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts-search.h"

G_BEGIN_DECLS

GPtrArray *dossier_selection_new          (const DossierFacts        *facts,
                                           const DossierFactsWords   *words,
                                           const DossierFactsFilter  *filter);
GPtrArray *dossier_selection_put_exact_first
                                          (GPtrArray                 *selected,
                                           const DossierFacts        *facts,
                                           const DossierFactsWords   *words);
GPtrArray *dossier_selection_find         (const DossierFacts        *facts,
                                           DossierConnection         *connection,
                                           const DossierFilter       *filter,
                                           DossierFactsWords        **words,
                                           GError                   **error);
GArray    *dossier_selection_get_ids      (const GPtrArray           *selected);
GArray    *dossier_selection_list_ids     (const DossierFacts        *facts,
                                           DossierConnection         *connection,
                                           const DossierFilter       *filter,
                                           GError                   **error);

G_END_DECLS
