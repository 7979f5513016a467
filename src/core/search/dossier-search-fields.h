/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-input.h"
#include "dossier-search-node.h"

G_BEGIN_DECLS

DossierSearchNode *dossier_search_fields_read (DossierSearchInput       *input,
                                               const char               *field,
                                               const DossierSearchToken *token);

G_END_DECLS
