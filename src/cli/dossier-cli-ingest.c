/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-ingest.h"

#include "dossier-cli-await.h"

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierSource *source;
  DossierOperation *operation;
} Ingest;

static void
start (gpointer data, GAsyncReadyCallback callback, gpointer callback_data)
{
  const Ingest *self = data;

  dossier_ingest_async (self->corpus, self->knowledge, self->source, self->operation, callback,
                        callback_data);
}

/**
 * dossier_cli_ingest:
 * @corpus: where documents go
 * @knowledge: knowledge
 * @source: documents
 * @operation: follows the work
 * @error: set on failure, and to %G_IO_ERROR_CANCELLED after an interrupt
 *
 * Adds documents to a corpus. Shows the progress on a terminal; an interrupt
 * (Ctrl+C) ends it, and what was added stays.
 *
 * Returns: whether it came to its end
 */
gboolean
dossier_cli_ingest (DossierCorpus     *corpus,
                    DossierKnowledge  *knowledge,
                    DossierSource     *source,
                    DossierOperation  *operation,
                    GError           **error)
{
  Ingest self = { corpus, knowledge, source, operation };
  g_autoptr (GAsyncResult) result = dossier_cli_await (operation, start, &self);

  return dossier_ingest_finish (result, error);
}
