/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ingest.h"

#include "dossier-corpus-task.h"

typedef struct
{
  DossierKnowledge *knowledge;
  DossierSource *source;
  DossierOperation *operation;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  dossier_knowledge_unref (request->knowledge);
  g_object_unref (request->source);
  g_object_unref (request->operation);
  g_free (request);
}

static gpointer
ingest (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;

  return GINT_TO_POINTER (dossier_ingest_run (corpus, request->knowledge, request->source,
                                              request->operation, error));
}

/**
 * dossier_ingest_async:
 * @corpus: where the documents go
 * @knowledge: what the annotators know
 * @source: where they come from; no one else may use it meanwhile
 * @operation: is told what happens, carries the cancellable, and is finished at the end
 * @callback: called at the end
 * @data: for @callback
 *
 * dossier_ingest_run() in a thread.
 */
void
dossier_ingest_async (DossierCorpus        *corpus,
                      DossierKnowledge     *knowledge,
                      DossierSource        *source,
                      DossierOperation     *operation,
                      GAsyncReadyCallback   callback,
                      gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Request *request = g_new0 (Request, 1);

  request->knowledge = dossier_knowledge_ref (knowledge);
  request->source = g_object_ref (source);
  request->operation = g_object_ref (operation);
  g_task_set_source_tag (task, dossier_ingest_async);
  dossier_corpus_task_run (task, corpus, ingest, NULL, request, free_request);
}

/**
 * dossier_ingest_finish:
 * @result: what the callback got
 * @error: set when the work stopped before its end
 *
 * Returns: whether all inputs were gone through
 */
gboolean
dossier_ingest_finish (GAsyncResult *result, GError **error)
{
  return GPOINTER_TO_INT (dossier_corpus_task_finish (result, error));
}
