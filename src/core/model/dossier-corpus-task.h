/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-corpus.h"

G_BEGIN_DECLS

/**
 * DossierCorpusTaskFunc:
 * @corpus: a dossier
 * @data: as given to dossier_corpus_task_run()
 * @cancellable: (nullable): that of the task
 * @error: set on failure
 *
 * What is done with a dossier in a thread.
 *
 * Returns: (transfer full) (nullable): what came of it; on failure %NULL with @error set
 */
typedef gpointer (*DossierCorpusTaskFunc) (DossierCorpus  *corpus,
                                           gpointer        data,
                                           GCancellable   *cancellable,
                                           GError        **error);

void      dossier_corpus_task_run       (GTask                  *task,
                                         DossierCorpus          *corpus,
                                         DossierCorpusTaskFunc   func,
                                         GDestroyNotify          free_result,
                                         gpointer                data,
                                         GDestroyNotify          free_data);
gpointer  dossier_corpus_task_get_data  (GAsyncResult           *result);
gpointer  dossier_corpus_task_finish    (GAsyncResult           *result,
                                         GError                **error);

G_END_DECLS
