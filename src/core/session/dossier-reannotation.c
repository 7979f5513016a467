/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Threads with a priority of their own are a Linux extension. */
#define _GNU_SOURCE
#include "dossier-reannotation.h"

#include <glib/gi18n-lib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "dossier-annotator.h"
#include "dossier-corpus-task.h"
#include "dossier-error.h"
#include "dossier-parallel.h"

/* A batch is one transaction. In the background it is so small that an edit of the analyst's hand
 * does not notice that it has to wait for it. */
#define MAX_DOCUMENTS_FAST 256
#define MAX_DOCUMENTS_BACKGROUND 8
#define MAX_SIZE (1024 * 1024)
/* How often the claim is made to hold for longer; it holds for %DOSSIER_CLAIM_SPAN. */
#define CLAIM_AGAIN_US (4 * G_USEC_PER_SEC)
/* How often somebody who has to wait asks. */
#define ASK_AGAIN_US (G_USEC_PER_SEC / 2)
/* How often views are told: each time they read all that is counted anew. */
#define TELL_AGAIN_US (2 * G_USEC_PER_SEC)
#define LOWEST_PRIORITY 19

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierOperation *operation;
  DossierReannotationPace pace;
  DossierAnnotateFunc annotate;
  GCancellable *cancellable;

  char *stamp;        /* of @knowledge */
  char *holder;       /* of the claim */
  gint64 claimed;     /* when; monotonic time in microseconds, 0: not yet */
  gint64 told;        /* likewise: when views were last told */
  gboolean untold;    /* that something was written */
  GPtrArray *batch;   /* DossierStale, being annotated */
  GPtrArray *errors;  /* GError of each, nullable */
} Run;

static void
annotate_one (gpointer data, guint index)
{
  Run *self = data;
  DossierStale *stale = g_ptr_array_index (self->batch, index);
  DossierHints hints = { .title = stale->heading, .source_url = stale->source_url,
                         .details = &stale->details };
  GError *error = NULL;

  if (stale->damage != NULL)
    error = g_error_copy (stale->damage);
  else
    stale->analysis = self->annotate (self->knowledge, stale->text, stale->length, &hints,
                                      self->cancellable, &error);
  self->errors->pdata[index] = error;
}

static void
free_error (gpointer data)
{
  g_clear_error ((GError **) &data);
}

/* Those that fail keep the marks they have. */
static void
drop_failures (Run *self)
{
  for (guint i = self->batch->len; i-- > 0;)
    {
      const DossierStale *stale = g_ptr_array_index (self->batch, i);
      const GError *error = g_ptr_array_index (self->errors, i);

      if (stale->analysis != NULL)
        continue;
      dossier_operation_add_failure (self->operation, stale->uri,
                                     error != NULL ? error->message : _("It cannot be read"));
      g_ptr_array_remove_index (self->batch, i);
    }
}

static void
annotate_batch (Run *self)
{
  self->errors = g_ptr_array_new_with_free_func (free_error);
  g_ptr_array_set_size (self->errors, (int) self->batch->len);
  if (self->pace == DOSSIER_REANNOTATION_FAST)
    dossier_parallel_run (self->batch->len, annotate_one, self);
  else
    for (guint i = 0; i < self->batch->len && !g_cancellable_is_cancelled (self->cancellable); i++)
      annotate_one (self, i);
}

/* What was written a moment ago can wait until more has been. */
static void
tell (Run *self, gboolean at_once)
{
  gint64 now = g_get_monotonic_time ();

  if (!self->untold || (!at_once && now - self->told < TELL_AGAIN_US))
    return;
  dossier_corpus_tell_renewed (self->corpus);
  self->told = now;
  self->untold = FALSE;
}

static gboolean
hold_claim (Run *self, gboolean *taken, GError **error)
{
  gint64 now = g_get_monotonic_time ();

  *taken = TRUE;
  if (self->claimed != 0 && now - self->claimed < CLAIM_AGAIN_US)
    return TRUE;
  if (!dossier_corpus_claim (self->corpus, self->holder, taken, error))
    return FALSE;
  self->claimed = *taken ? now : 0;
  return TRUE;
}

/* Waits while another program is at it, unless it is cancelled. */
static gboolean
wait_for_claim (Run *self, GError **error)
{
  gboolean taken;

  while (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
    {
      if (!hold_claim (self, &taken, error))
        return FALSE;
      if (taken)
        {
          dossier_operation_set_detail (self->operation, NULL);
          return TRUE;
        }
      dossier_operation_set_detail (self->operation, _("Another program is at it"));
      g_usleep (ASK_AGAIN_US);
    }
  return FALSE;
}

static gboolean
write_documents (Run *self, GPtrArray *documents, GError **error)
{
  guint n_written;

  if (!dossier_corpus_write_stale (self->corpus, documents, self->stamp, &n_written, error))
    return FALSE;
  self->untold = TRUE;
  for (guint i = 0; i < n_written; i++)
    dossier_operation_count_added (self->operation);
  return TRUE;
}

/* One document that cannot be written must not take the others of its batch with it. */
static gboolean
write_one_by_one (Run *self, GError **error)
{
  for (guint i = 0; i < self->batch->len; i++)
    {
      DossierStale *stale = g_ptr_array_index (self->batch, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autoptr (GError) failure = NULL;

      g_ptr_array_add (one, stale);
      if (write_documents (self, one, &failure))
        continue;
      if (!g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_FAILED))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      dossier_operation_add_failure (self->operation, stale->uri, failure->message);
    }
  return TRUE;
}

static gboolean
write_batch (Run *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (write_documents (self, self->batch, &failure))
    return TRUE;
  if (g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_FAILED))
    return write_one_by_one (self, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
run_batch (Run *self, const GArray *documents, guint *at, GError **error)
{
  guint max_documents = self->pace == DOSSIER_REANNOTATION_FAST ? MAX_DOCUMENTS_FAST
                                                                : MAX_DOCUMENTS_BACKGROUND;
  gboolean done;

  self->batch = dossier_corpus_read_stale (self->corpus, documents, at, max_documents, MAX_SIZE,
                                           self->cancellable, error);
  if (self->batch == NULL)
    return FALSE;
  annotate_batch (self);
  done = !g_cancellable_set_error_if_cancelled (self->cancellable, error);
  if (done)
    {
      drop_failures (self);
      done = write_batch (self, error);
      tell (self, FALSE);
    }
  g_clear_pointer (&self->batch, g_ptr_array_unref);
  g_clear_pointer (&self->errors, g_ptr_array_unref);
  return done;
}

/* In the background only what is older: who asks for it gets what these annotators find. */
static GArray *
list_stale (Run *self, GError **error)
{
  return dossier_corpus_list_stale (self->corpus, self->stamp,
                                    self->pace == DOSSIER_REANNOTATION_BACKGROUND,
                                    self->cancellable, error);
}

/* All that are stale now, as long as no other program is at it. */
static gboolean
run_all (Run *self, GError **error)
{
  g_autoptr (GArray) documents = NULL;

  documents = list_stale (self, error);
  if (documents == NULL)
    return FALSE;
  for (guint at = 0; at < documents->len;)
    {
      if (!wait_for_claim (self, error) || !run_batch (self, documents, &at, error))
        return FALSE;
      dossier_operation_set_done (self->operation, at, documents->len);
    }
  return TRUE;
}

static gboolean
is_any_stale (Run *self, gboolean *any, GError **error)
{
  g_autoptr (GArray) documents = list_stale (self, error);

  *any = documents != NULL && documents->len > 0;
  return documents != NULL;
}

/**
 * dossier_reannotation_run_with:
 * @corpus: a dossier that can be written
 * @knowledge: (nullable): for @annotate
 * @operation: is told what happens, carries the cancellable, and is finished at the end
 * @pace: how much of the machine it may take
 * @annotate: makes the marks
 * @error: set when the work stopped before its end; documents written by then stay
 *
 * Annotates again what was annotated with other knowledge or by another version of the program; in
 * the background not what was annotated by those that came to the file after these annotators.
 * People's decisions stay in force. Documents are written a few at a time, so that it may be
 * stopped at any moment and goes on where it was the next time. Only one program does it on a file;
 * another waits. Any thread, but not the main one of a window.
 *
 * Returns: whether no document is left, but for those that failed
 */
gboolean
dossier_reannotation_run_with (DossierCorpus            *corpus,
                               DossierKnowledge         *knowledge,
                               DossierOperation         *operation,
                               DossierReannotationPace   pace,
                               DossierAnnotateFunc       annotate,
                               GError                  **error)
{
  Run self = {
    .corpus = corpus,
    .knowledge = knowledge,
    .operation = operation,
    .pace = pace,
    .annotate = annotate,
    .cancellable = dossier_operation_get_cancellable (operation),
    .stamp = dossier_annotator_stamp (knowledge),
    .holder = g_uuid_string_random (),
  };
  gboolean any, done;

  /* Where nothing is stale nothing is written, not even a claim. */
  done = is_any_stale (&self, &any, error);
  if (done && any)
    {
      done = wait_for_claim (&self, error) && run_all (&self, error);
      tell (&self, TRUE);
      if (self.claimed != 0)
        dossier_corpus_drop_claim (corpus, self.holder);
      dossier_corpus_end_adding (corpus);
    }
  g_free (self.stamp);
  g_free (self.holder);
  dossier_operation_set_detail (operation, NULL);
  dossier_operation_finish (operation);
  return done;
}

/**
 * dossier_reannotation_run:
 * @corpus: a dossier that can be written
 * @knowledge: what the annotators know
 * @operation: is told what happens, carries the cancellable, and is finished at the end
 * @pace: how much of the machine it may take
 * @error: set when the work stopped before its end; documents written by then stay
 *
 * dossier_reannotation_run_with() and dossier_annotate().
 *
 * Returns: whether no document is left, but for those that failed
 */
gboolean
dossier_reannotation_run (DossierCorpus            *corpus,
                          DossierKnowledge         *knowledge,
                          DossierOperation         *operation,
                          DossierReannotationPace   pace,
                          GError                  **error)
{
  return dossier_reannotation_run_with (corpus, knowledge, operation, pace, dossier_annotate,
                                        error);
}

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierOperation *operation;
  DossierReannotationPace pace;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->corpus);
  dossier_knowledge_unref (request->knowledge);
  g_object_unref (request->operation);
  g_free (request);
}

static gpointer
run_in_thread (gpointer data)
{
  g_autoptr (GTask) task = data;
  Request *request = g_task_get_task_data (task);
  GError *error = NULL;
  gboolean done;

  if (request->pace == DOSSIER_REANNOTATION_BACKGROUND)
    setpriority (PRIO_PROCESS, (id_t) gettid (), LOWEST_PRIORITY);
  done = dossier_reannotation_run (request->corpus, request->knowledge, request->operation,
                                   request->pace, &error);
  /* See dossier_corpus_task_run(). */
  g_clear_object (&request->corpus);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  return NULL;
}

/**
 * dossier_reannotation_async:
 * @corpus: a dossier that can be written
 * @knowledge: what the annotators know
 * @operation: is told what happens, carries the cancellable, and is finished at the end
 * @pace: how much of the machine it may take
 * @callback: called at the end
 * @data: for @callback
 *
 * dossier_reannotation_run() in a thread of its own: a pool would keep the priority.
 */
void
dossier_reannotation_async (DossierCorpus            *corpus,
                            DossierKnowledge         *knowledge,
                            DossierOperation         *operation,
                            DossierReannotationPace   pace,
                            GAsyncReadyCallback       callback,
                            gpointer                  data)
{
  GTask *task = g_task_new (NULL, NULL, callback, data);
  Request *request = g_new0 (Request, 1);

  request->corpus = g_object_ref (corpus);
  request->knowledge = dossier_knowledge_ref (knowledge);
  request->operation = g_object_ref (operation);
  request->pace = pace;
  g_task_set_source_tag (task, dossier_reannotation_async);
  g_task_set_task_data (task, request, free_request);
  g_thread_unref (g_thread_new ("dossier-renewal", run_in_thread, task));
}

/**
 * dossier_reannotation_finish:
 * @result: what the callback got
 * @error: set when the work stopped before its end
 *
 * Returns: whether no document is left, but for those that failed
 */
gboolean
dossier_reannotation_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
look (DossierCorpus *corpus, gpointer knowledge, GCancellable *cancellable, GError **error)
{
  g_autofree char *stamp = dossier_annotator_stamp (knowledge);

  return dossier_corpus_list_stale (corpus, stamp, TRUE, cancellable, error);
}

/**
 * dossier_reannotation_look:
 * @corpus: a dossier
 * @knowledge: what the annotators know
 * @cancellable: (nullable): stops it
 * @callback: called at the end
 * @data: for @callback
 *
 * Looks how many documents were annotated with knowledge that came to the file before, in a thread.
 */
void
dossier_reannotation_look (DossierCorpus        *corpus,
                           DossierKnowledge     *knowledge,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, dossier_reannotation_look);
  dossier_corpus_task_run (task, corpus, look, (GDestroyNotify) g_array_unref,
                           dossier_knowledge_ref (knowledge),
                           (GDestroyNotify) dossier_knowledge_unref);
}

/**
 * dossier_reannotation_look_finish:
 * @result: what the callback got
 * @error: set on failure
 *
 * Returns: the number of documents, -1 on failure
 */
gssize
dossier_reannotation_look_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GArray) documents = dossier_corpus_task_finish (result, error);

  return documents != NULL ? (gssize) documents->len : -1;
}
