/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-counts.h"
#include "dossier-pack.h"
#include "dossier-sector-weight.h"

G_BEGIN_DECLS

/* How often a document mentions one entity or sector. */
typedef struct
{
  gint64 id;
  gint64 n;
  guint weight; /* of a sector */
} DossierCount;

GArray *dossier_counts_count         (DossierBatch      *batch,
                                      const GArray      *items,
                                      DossierPackLayer   layer,
                                      GError           **error);
guint   dossier_counts_find_heaviest (const GArray      *counts);

G_END_DECLS
