/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-batch.h"

G_BEGIN_DECLS

/* What is asked of all documents at once: how often each mentions an entity or a sector, which
 * sectors it is about, and the times it speaks of. */

/**
 * DossierGatheredCounts:
 *
 * The counts of many documents that wait to be written in the order of their tables: what lies side
 * by side there is then written one after the other, where each document would write all over them.
 */
typedef struct _DossierGatheredCounts DossierGatheredCounts;

DossierGatheredCounts *dossier_gathered_counts_new (void);
void     dossier_gathered_counts_free   (DossierGatheredCounts  *self);
gboolean dossier_gathered_counts_add    (DossierGatheredCounts  *self,
                                         DossierBatch           *batch,
                                         gint64                  document,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_gathered_counts_write  (DossierGatheredCounts  *self,
                                         DossierBatch           *batch,
                                         GError                **error);
gboolean dossier_counts_write           (DossierBatch           *batch,
                                         gint64                  document,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_counts_write_entities  (DossierBatch           *batch,
                                         gint64                  document,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_counts_renew_unweighed (DossierBatch           *batch,
                                         gint64                  document,
                                         GError                **error);
gboolean dossier_counts_renew           (DossierBatch           *batch,
                                         gint64                  document,
                                         GError                **error);
gboolean dossier_counts_delete_entities (DossierBatch           *batch,
                                         gint64                  document,
                                         const GArray           *items,
                                         GError                **error);
gboolean dossier_counts_delete          (DossierBatch           *batch,
                                         gint64                  document,
                                         GError                **error);
gboolean dossier_counts_sweep           (DossierBatch           *batch,
                                         gint64                  document,
                                         GError                **error);

GHashTable *dossier_counts_read_sums    (DossierConnection      *connection,
                                         GError                **error);
gboolean dossier_counts_are_right       (DossierBatch           *batch,
                                         gint64                  document,
                                         const GArray           *items,
                                         GHashTable             *sums,
                                         gboolean               *right,
                                         GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierGatheredCounts, dossier_gathered_counts_free)

G_END_DECLS
