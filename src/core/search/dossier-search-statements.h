/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"

G_BEGIN_DECLS

DossierSearchNode *dossier_search_join_statements (DossierSearchNode *root,
                                                   gboolean          *kept);

G_END_DECLS
