/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-correct.h"

#include "dossier-annotate.h"
#include "dossier-corpus-task.h"

/**
 * dossier_correct_find:
 * @corpus: a dossier
 * @knowledge: (nullable): for @annotate
 * @document: row id
 * @annotate: makes the marks
 * @cancellable: (nullable): stops it
 * @error: set on failure
 *
 * Finds what the title, outlet, date and language of a document would be if nobody had said
 * anything of it. Any thread, but not the main one of a window.
 *
 * Returns: (transfer full): what was found, "" for what the document does not have
 */
DossierDetails *
dossier_correct_find (DossierCorpus        *corpus,
                      DossierKnowledge     *knowledge,
                      gint64                document,
                      DossierAnnotateFunc   annotate,
                      GCancellable         *cancellable,
                      GError              **error)
{
  const DossierCorrecting nothing = { .document = document };
  g_autoptr (DossierStale) stale
    = dossier_corpus_foresee_correction (corpus, &nothing, cancellable, error);
  g_autoptr (DossierAnalysis) analysis = NULL;
  DossierHints hints = { NULL };
  DossierDetails *found;

  if (stale == NULL)
    return NULL;
  hints.title = stale->heading;
  hints.source_url = stale->source_url;
  analysis = annotate (knowledge, stale->text, stale->length, &hints, cancellable, error);
  if (analysis == NULL)
    return NULL;
  found = g_new0 (DossierDetails, 1);
  found->values[DOSSIER_DETAIL_TITLE] = g_strdup (analysis->title != NULL ? analysis->title : "");
  found->values[DOSSIER_DETAIL_PUBLISHER]
    = g_strdup (analysis->publisher != NULL ? analysis->publisher : "");
  found->values[DOSSIER_DETAIL_PUBLISHED]
    = g_strdup (analysis->published != NULL ? analysis->published : "");
  found->values[DOSSIER_DETAIL_LANGUAGE]
    = g_strdup (analysis->language != NULL ? analysis->language : "");
  return found;
}

typedef struct
{
  DossierKnowledge *knowledge;
  gint64 document;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  dossier_knowledge_unref (request->knowledge);
  g_free (request);
}

static gpointer
find (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;

  return dossier_correct_find (corpus, request->knowledge, request->document, dossier_annotate,
                               cancellable, error);
}

/**
 * dossier_correct_find_async:
 * @corpus: a dossier
 * @knowledge: what the annotators know
 * @document: row id
 * @cancellable: (nullable): stops it
 * @callback: called when it is found
 * @data: for @callback
 *
 * dossier_correct_find() and dossier_annotate() in a thread.
 */
void
dossier_correct_find_async (DossierCorpus        *corpus,
                            DossierKnowledge     *knowledge,
                            gint64                document,
                            GCancellable         *cancellable,
                            GAsyncReadyCallback   callback,
                            gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Request *request = g_new0 (Request, 1);

  request->knowledge = dossier_knowledge_ref (knowledge);
  request->document = document;
  g_task_set_source_tag (task, dossier_correct_find_async);
  dossier_corpus_task_run (task, corpus, find, (GDestroyNotify) dossier_details_free, request,
                           free_request);
}

/**
 * dossier_correct_find_finish:
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: (transfer full): what was found, "" for what the document does not have
 */
DossierDetails *
dossier_correct_find_finish (GAsyncResult *result, GError **error)
{
  return dossier_corpus_task_finish (result, error);
}
