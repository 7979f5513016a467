/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ingest.h"

G_BEGIN_DECLS

/**
 * DossierRepair:
 * @findings: (element-type DossierFinding): what was wrong, and what is lost; nothing if all is
 *   well
 * @mended: (nullable): path of the mended dossier; %NULL if there was nothing to mend
 * @n_documents: how many documents it has, with those that are set aside
 *
 * What became of a damaged dossier.
 */
typedef struct
{
  GPtrArray *findings;
  char *mended;
  guint n_documents;
} DossierRepair;

DossierRepair *dossier_repair_run  (const char           *path,
                                    DossierKnowledge     *knowledge,
                                    DossierAnnotateFunc   annotate,
                                    DossierOperation     *operation,
                                    GError              **error);
void           dossier_repair_free (DossierRepair        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRepair, dossier_repair_free)

G_END_DECLS
