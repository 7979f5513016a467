/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-correct.h"

#include "dossier-annotate.h"
#include "dossier-annotator.h"

/**
 * dossier_correct_run:
 * @corpus: a dossier that can be written
 * @knowledge: (nullable): for @annotate
 * @correcting: what is done about the corrections of a document
 * @annotate: makes the marks
 * @cancellable: (nullable): stops it, unless it is being written
 * @error: set on failure; nothing is written then
 *
 * Corrects what is said of a document as a whole, or takes a correction back. Dates such as “last week” and the
 * words of a language depend on it, so the document is annotated anew with what people say of it. What they
 * decided about its marks stays in force. Any thread, but not the main one of a window.
 *
 * Returns: row id of the correction, 0 on failure
 */
gint64
dossier_correct_run (DossierCorpus            *corpus,
                     DossierKnowledge         *knowledge,
                     const DossierCorrecting  *correcting,
                     DossierAnnotateFunc       annotate,
                     GCancellable             *cancellable,
                     GError                  **error)
{
  g_autoptr (DossierStale) stale = NULL;
  g_autofree char *stamp = dossier_annotator_stamp (knowledge);
  DossierHints hints = { NULL };

  if (!dossier_correction_check (&correcting->correction, error))
    return 0;
  stale = dossier_corpus_foresee_correction (corpus, correcting, cancellable, error);
  if (stale == NULL)
    return 0;
  hints.title = stale->heading;
  hints.source_url = stale->source_url;
  hints.details = &stale->details;
  stale->analysis = annotate (knowledge, stale->text, stale->length, &hints, cancellable, error);
  return stale->analysis != NULL ? dossier_corpus_correct (corpus, stale, correcting, stamp, error) : 0;
}

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierCorrecting correcting;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->corpus);
  dossier_knowledge_unref (request->knowledge);
  dossier_correction_clear (&request->correcting.correction);
  g_free (request);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  gint64 correction = dossier_correct_run (request->corpus, request->knowledge, &request->correcting,
                                           dossier_annotate, cancellable, &error);

  /* See dossier_ingest_async(). */
  g_clear_object (&request->corpus);
  if (correction != 0)
    g_task_return_pointer (task, g_memdup2 (&correction, sizeof correction), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * dossier_correct_async:
 * @corpus: a dossier that can be written
 * @knowledge: what the annotators know
 * @change: an act of the analyst's hand that is a correction
 * @callback: called when it is written
 * @data: for @callback
 *
 * dossier_correct_run() and dossier_annotate() in a thread.
 */
void
dossier_correct_async (DossierCorpus        *corpus,
                       DossierKnowledge     *knowledge,
                       const DossierChange  *change,
                       GAsyncReadyCallback   callback,
                       gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Request *request = g_new0 (Request, 1);

  g_return_if_fail (dossier_change_is_correction (change));

  request->corpus = g_object_ref (corpus);
  request->knowledge = dossier_knowledge_ref (knowledge);
  request->correcting.document = change->document;
  request->correcting.id = change->id;
  request->correcting.withdrawn = change->kind == DOSSIER_CHANGE_CORRECT_WITHDRAW;
  dossier_correction_copy (&request->correcting.correction, &change->correction);
  g_task_set_source_tag (task, dossier_correct_async);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, run_in_thread);
}

/**
 * dossier_correct_finish:
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: row id of the correction, 0 on failure
 */
gint64
dossier_correct_finish (GAsyncResult *result, GError **error)
{
  g_autofree gint64 *correction = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), 0);

  correction = g_task_propagate_pointer (G_TASK (result), error);
  return correction != NULL ? *correction : 0;
}
