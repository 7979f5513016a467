/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ingest.h"

G_BEGIN_DECLS

gboolean dossier_shelving_bring_back (DossierCorpus        *corpus,
                                      DossierKnowledge     *knowledge,
                                      const GArray         *documents,
                                      DossierAnnotateFunc   annotate,
                                      DossierOperation     *operation,
                                      guint                *n_taken,
                                      GError              **error);
void     dossier_shelving_async      (DossierCorpus        *corpus,
                                      DossierKnowledge     *knowledge,
                                      const DossierChange  *change,
                                      DossierOperation     *operation,
                                      GAsyncReadyCallback   callback,
                                      gpointer              data);
gboolean dossier_shelving_finish     (GAsyncResult         *result,
                                      GArray              **documents,
                                      GHashTable          **notes,
                                      GError              **left,
                                      GError              **error);

G_END_DECLS
