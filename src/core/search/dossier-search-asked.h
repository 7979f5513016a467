/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"

G_BEGIN_DECLS

gboolean dossier_search_asks_statements      (const DossierSearchNode *node);
gboolean dossier_search_asks_only_statements (const DossierSearchNode *node);
gboolean dossier_search_needs_statement      (const DossierSearchNode *node);
guint    dossier_search_list_kinds           (const DossierSearchNode *node);
gboolean dossier_search_kinds_meet           (guint                    kinds,
                                              guint                    others);
gboolean dossier_search_kinds_differ         (guint                    kinds,
                                              guint                    others);

/* Beside the bits of kinds: a statement of any kind may do. */
#define DOSSIER_SEARCH_ANY_KIND (1u << 31)

G_END_DECLS
