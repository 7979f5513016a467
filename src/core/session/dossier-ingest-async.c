/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ingest.h"

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierSource *source;
  DossierOperation *operation;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->corpus);
  dossier_knowledge_unref (request->knowledge);
  g_object_unref (request->source);
  g_object_unref (request->operation);
  g_free (request);
}

static void
ingest_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  gboolean done = dossier_ingest_run (request->corpus, request->knowledge, request->source,
                                      request->operation, &error);

  /* The task itself may outlive its callback in this thread. Who has the result must be able to
   * close the file for good, by letting go of the last reference. */
  g_clear_object (&request->corpus);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
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

  request->corpus = g_object_ref (corpus);
  request->knowledge = dossier_knowledge_ref (knowledge);
  request->source = g_object_ref (source);
  request->operation = g_object_ref (operation);
  g_task_set_source_tag (task, dossier_ingest_async);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, ingest_in_thread);
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
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
