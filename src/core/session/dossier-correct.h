/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-corpus.h"
#include "dossier-ingest.h"

G_BEGIN_DECLS

gint64 dossier_correct_run    (DossierCorpus            *corpus,
                               DossierKnowledge         *knowledge,
                               const DossierCorrecting  *correcting,
                               DossierAnnotateFunc       annotate,
                               GCancellable             *cancellable,
                               GError                  **error);
void   dossier_correct_async  (DossierCorpus            *corpus,
                               DossierKnowledge         *knowledge,
                               const DossierChange      *change,
                               GAsyncReadyCallback       callback,
                               gpointer                  data);
gint64 dossier_correct_finish (GAsyncResult             *result,
                               GError                  **error);

/* What the program itself finds, whatever people say. */
DossierDetails *dossier_correct_find        (DossierCorpus        *corpus,
                                             DossierKnowledge     *knowledge,
                                             gint64                document,
                                             DossierAnnotateFunc   annotate,
                                             GCancellable         *cancellable,
                                             GError              **error);
void            dossier_correct_find_async  (DossierCorpus        *corpus,
                                             DossierKnowledge     *knowledge,
                                             gint64                document,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              data);
DossierDetails *dossier_correct_find_finish (GAsyncResult         *result,
                                             GError              **error);

G_END_DECLS
