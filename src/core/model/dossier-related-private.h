/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-related.h"

G_BEGIN_DECLS

/* Gathers pairs of documents of different stories; of two stories the best pair is kept. */
typedef struct
{
  DossierEventScale *scale;
  const DossierStoriesApart *apart;
  GHashTable *best; /* the two stories → DossierRelatedPair, which is its own key */
} DossierRelatedPairs;

void    dossier_related_pairs_init    (DossierRelatedPairs         *self,
                                       DossierEventScale           *scale,
                                       const DossierStoriesApart   *apart);
void    dossier_related_pairs_clear   (DossierRelatedPairs         *self);
void    dossier_related_pairs_compare (DossierRelatedPairs         *self,
                                       DossierEventProfile         *document,
                                       DossierEventProfile         *other);
GArray *dossier_related_pairs_take    (DossierRelatedPairs         *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierRelatedPairs, dossier_related_pairs_clear)

G_END_DECLS
