/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"

G_BEGIN_DECLS

/**
 * DossierSearchSpread:
 * @n_ways: how many ways were written out beside the first, in the whole search
 * @kept: whether alternatives were too many and stayed together
 *
 * How far the alternatives of a search have been written out; all zero at first.
 */
typedef struct
{
  guint n_ways;
  gboolean kept;
} DossierSearchSpread;

DossierSearchNode *dossier_search_spread_node (DossierSearchSpread  *self,
                                               DossierSearchNode    *node,
                                               DossierSearchNode   **ways);

G_END_DECLS
