/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-annotate.h"
#include "dossier-corpus.h"
#include "dossier-knowledge.h"
#include "dossier-operation.h"
#include "dossier-source.h"

G_BEGIN_DECLS

/**
 * DossierAnnotateFunc:
 *
 * What makes the marks of a text: dossier_annotate(), or a stand-in in a test. Called
 * by several threads at once.
 */
typedef DossierAnalysis *(* DossierAnnotateFunc) (const DossierKnowledge  *knowledge,
                                                  const char              *text,
                                                  gsize                    length,
                                                  const DossierHints      *hints,
                                                  GCancellable            *cancellable,
                                                  GError                 **error);

gboolean dossier_ingest_run      (DossierCorpus        *corpus,
                                  DossierKnowledge     *knowledge,
                                  DossierSource        *source,
                                  DossierOperation     *operation,
                                  GError              **error);
gboolean dossier_ingest_run_with (DossierCorpus        *corpus,
                                  DossierKnowledge     *knowledge,
                                  DossierSource        *source,
                                  DossierOperation     *operation,
                                  DossierAnnotateFunc   annotate,
                                  GError              **error);
void     dossier_ingest_async    (DossierCorpus        *corpus,
                                  DossierKnowledge     *knowledge,
                                  DossierSource        *source,
                                  DossierOperation     *operation,
                                  GAsyncReadyCallback   callback,
                                  gpointer              data);
gboolean dossier_ingest_finish   (GAsyncResult         *result,
                                  GError              **error);

G_END_DECLS
