/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-event-profile.h"

G_BEGIN_DECLS

/**
 * DossierBoth:
 * @place: where it stands in the list of the first of both
 * @product: what it says: of each list its weight, multiplied
 *
 * Something that two documents have.
 */
typedef struct
{
  guint place;
  guint64 product;
} DossierBoth;

/**
 * DossierShared:
 * @product: the sum of the products of all that both have
 * @square: the sum of the squares of its weights in the first list
 * @other_square: that in the second
 *
 * What two lists have in common.
 */
typedef struct
{
  guint64 product;
  guint64 square;
  guint64 other_square;
} DossierShared;

DossierShared dossier_event_share            (const DossierWeights       *weights,
                                              const DossierWeights       *others,
                                              GArray                     *both);
double        dossier_event_limit_namesakes  (const DossierEventProfile  *document,
                                              const DossierEventProfile  *other,
                                              const DossierShared        *same);
guint64       dossier_event_share_namesakes  (DossierEventScale          *scale,
                                              DossierEventProfile        *document,
                                              DossierEventProfile        *other,
                                              gboolean                    near,
                                              GArray                     *both);

G_END_DECLS
