/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-layer.h"

G_BEGIN_DECLS

/**
 * DossierMarkPlace:
 * @layer: the list of the analysis that it stands in
 * @index: its place in that list
 * @span: what it marks, bytes; borrowed from the analysis
 *
 * One mark of any layer.
 */
typedef struct
{
  DossierLayer layer;
  guint index;
  const DossierSpan *span;
} DossierMarkPlace;

GArray *dossier_mark_order_new (const DossierAnalysis *analysis);
guint   dossier_mark_order_count    (const DossierAnalysis *analysis);
guint   dossier_mark_order_find     (const char            *text,
                                gsize                  length,
                                const DossierAnalysis *analysis,
                                gsize                  character);

G_END_DECLS
