/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-correct.h"

#include "dossier-annotate.h"
#include "dossier-annotator.h"
#include "dossier-corpus-task.h"

/**
 * dossier_correct_run:
 * @corpus: a dossier that can be written
 * @knowledge: (nullable): for @annotate
 * @correcting: what is done about the corrections of a document
 * @annotate: makes the marks
 * @cancellable: (nullable): stops it, unless it is being written
 * @error: set on failure; nothing is written then
 *
 * Corrects what is said of a document as a whole, or takes a correction back. Dates such as “last
 * week” and the words of a language depend on it, so the document is annotated anew with what
 * people say of it. What they decided about its marks stays in force. Any thread, but not the main
 * one of a window.
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
  return stale->analysis != NULL ? dossier_corpus_correct (corpus, stale, correcting, stamp, error)
                                 : 0;
}

typedef struct
{
  DossierKnowledge *knowledge;
  DossierCorrecting correcting;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  dossier_knowledge_unref (request->knowledge);
  dossier_correction_clear (&request->correcting.correction);
  g_free (request);
}

static gpointer
correct (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  gint64 correction = dossier_correct_run (corpus, request->knowledge, &request->correcting,
                                           dossier_annotate, cancellable, error);

  return correction != 0 ? g_memdup2 (&correction, sizeof correction) : NULL;
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
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (dossier_change_is_correction (change));

  task = g_task_new (NULL, NULL, callback, data);
  request = g_new0 (Request, 1);
  request->knowledge = dossier_knowledge_ref (knowledge);
  request->correcting.document = change->document;
  request->correcting.id = change->id;
  request->correcting.withdrawn = change->kind == DOSSIER_CHANGE_CORRECT_WITHDRAW;
  dossier_correction_copy (&request->correcting.correction, &change->correction);
  g_task_set_source_tag (task, dossier_correct_async);
  dossier_corpus_task_run (task, corpus, correct, g_free, request, free_request);
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
  g_autofree gint64 *correction = dossier_corpus_task_finish (result, error);

  return correction != NULL ? *correction : 0;
}
