/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ingest.h"

G_BEGIN_DECLS

/**
 * DossierReannotationPace:
 * @DOSSIER_REANNOTATION_FAST: on all cores, for somebody who waits for it
 * @DOSSIER_REANNOTATION_BACKGROUND: on one core, when nothing else wants it
 */
typedef enum
{
  DOSSIER_REANNOTATION_FAST,
  DOSSIER_REANNOTATION_BACKGROUND,
} DossierReannotationPace;

gboolean dossier_reannotation_run_with (DossierCorpus            *corpus,
                                        DossierKnowledge         *knowledge,
                                        DossierOperation         *operation,
                                        DossierReannotationPace   pace,
                                        DossierAnnotateFunc       annotate,
                                        GError                  **error);
gboolean dossier_reannotation_run      (DossierCorpus            *corpus,
                                        DossierKnowledge         *knowledge,
                                        DossierOperation         *operation,
                                        DossierReannotationPace   pace,
                                        GError                  **error);
void     dossier_reannotation_async    (DossierCorpus            *corpus,
                                        DossierKnowledge         *knowledge,
                                        DossierOperation         *operation,
                                        DossierReannotationPace   pace,
                                        GAsyncReadyCallback       callback,
                                        gpointer                  data);
gboolean dossier_reannotation_finish   (GAsyncResult             *result,
                                        GError                  **error);
void     dossier_reannotation_look     (DossierCorpus            *corpus,
                                        DossierKnowledge         *knowledge,
                                        GCancellable             *cancellable,
                                        GAsyncReadyCallback       callback,
                                        gpointer                  data);
gssize   dossier_reannotation_look_finish (GAsyncResult          *result,
                                           GError               **error);

G_END_DECLS
