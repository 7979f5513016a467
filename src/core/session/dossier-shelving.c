/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-shelving.h"

#include <glib/gi18n-lib.h>

#include "dossier-annotator.h"
#include "dossier-corpus-task.h"
#include "dossier-error.h"
#include "dossier-parallel.h"

/* What is brought back in one transaction. */
#define MAX_DOCUMENTS 256
#define MAX_SIZE (1024 * 1024)

typedef struct
{
  DossierKnowledge *knowledge;
  DossierAnnotateFunc annotate;
  GCancellable *cancellable;
  GPtrArray *texts;  /* DossierStale */
  GError **errors;   /* of each, nullable */
} Annotation;

static void
annotate_one (gpointer data, guint index)
{
  Annotation *self = data;
  DossierStale *stale = g_ptr_array_index (self->texts, index);
  DossierHints hints = { .title = stale->heading, .source_url = stale->source_url,
                         .details = &stale->details };

  stale->analysis = self->annotate (self->knowledge, stale->text, stale->length, &hints,
                                    self->cancellable, &self->errors[index]);
}

/* Gives the first failure of all that were annotated side by side. */
static gboolean
annotate_all (Annotation *self, GError **error)
{
  gboolean done = TRUE;

  self->errors = g_new0 (GError *, self->texts->len);
  dossier_parallel_run (self->texts->len, annotate_one, self);
  for (guint i = 0; i < self->texts->len; i++)
    {
      const DossierStale *stale = g_ptr_array_index (self->texts, i);

      if (stale->analysis != NULL)
        continue;
      if (done)
        g_propagate_error (error, self->errors[i] != NULL
                                    ? g_steal_pointer (&self->errors[i])
                                    : g_error_new_literal (DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
                                                           _("It cannot be read")));
      g_clear_error (&self->errors[i]);
      done = FALSE;
    }
  g_clear_pointer (&self->errors, g_free);
  return done;
}

/* Documents on their way back. */
typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  const GArray *documents;  /* gint64 */
  DossierAnnotateFunc annotate;
  DossierOperation *operation; /* nullable */
  GCancellable *cancellable;
  char *stamp;              /* of @knowledge */
  guint n_taken;
  GError *failure;          /* of the first document that did not come back, nullable */
} Returning;

/* Some of them from @at on, in one transaction. */
static gboolean
bring_some_back (Returning *self, guint *at, guint max_documents, GError **error)
{
  g_autoptr (GPtrArray) texts = dossier_corpus_read_set_aside (
    self->corpus, self->documents, at, max_documents, MAX_SIZE, self->cancellable, error);
  Annotation annotation = { self->knowledge, self->annotate, self->cancellable, texts, NULL };
  guint n = 0;

  if (texts == NULL || !annotate_all (&annotation, error)
      || !dossier_corpus_bring_back (self->corpus, texts, self->stamp, &n, error))
    return FALSE;
  self->n_taken += n;
  if (self->operation != NULL)
    dossier_operation_set_done (self->operation, *at, self->documents->len);
  return TRUE;
}

/* Whether the next document would fail for the same reason. */
static gboolean
stops_all (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_STORAGE)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_MOVED);
}

/* Keeps the first failure, and says which document it is about. */
static void
note_failure (Returning *self, gint64 document, GError *failure)
{
  g_autoptr (GPtrArray) list = NULL;

  if (self->failure != NULL)
    {
      g_error_free (failure);
      return;
    }
  self->failure = failure;
  list = dossier_corpus_list_set_aside (self->corpus, self->cancellable, NULL);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const DossierShelved *shelved = g_ptr_array_index (list, i);

      if (shelved->document == document)
        g_prefix_error (&self->failure, "%s: ", shelved->uri);
    }
}

/* Those before @end. They are read and annotated once more, which is all that one wants which was
 * corrected meanwhile; who is kept waiting by another program is not kept waiting again for each of
 * them. */
static gboolean
bring_one_by_one_back (Returning *self, guint *at, guint end, GError **error)
{
  while (*at < end)
    {
      GError *failure = NULL;
      guint begin = *at;

      if (bring_some_back (self, at, 1, &failure))
        continue;
      /* Where it is still at the same one the file as a whole cannot be read. */
      if (*at == begin || stops_all (failure)
          || g_error_matches (failure, DOSSIER_ERROR, DOSSIER_ERROR_BUSY))
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      /* It was the last one that was read. */
      note_failure (self, g_array_index (self->documents, gint64, *at - 1), failure);
    }
  return TRUE;
}

static gboolean
bring_all_back (Returning *self, GError **error)
{
  for (guint at = 0; at < self->documents->len;)
    {
      GError *failure = NULL;
      guint begin = at;

      if (bring_some_back (self, &at, MAX_DOCUMENTS, &failure))
        continue;
      if (at == begin || stops_all (failure))
        {
          g_propagate_error (error, failure);
          return FALSE;
        }
      g_error_free (failure);
      if (!bring_one_by_one_back (self, &begin, at, error))
        return FALSE;
      at = begin;
    }
  return TRUE;
}

/**
 * dossier_shelving_bring_back:
 * @corpus: a dossier that can be written
 * @knowledge: (nullable): for @annotate
 * @documents: (element-type gint64): row ids; what is not set aside is left alone
 * @annotate: makes the marks
 * @operation: (nullable): is told how far it is, and stops it; what is not written by then stays
 *   set aside
 * @n_taken: (out): how many came back
 * @error: set on failure, of several documents to that of the first; to %DOSSIER_ERROR_BUSY if one
 *   was corrected again and again meanwhile. All others have come back, but for what stops every
 *   one of them
 *
 * Brings documents back that were set aside: they are annotated anew, with what people say of them,
 * and what people decided about their marks is put in force again. One that cannot be brought back
 * keeps no other away. Any thread, but not the main one of a window.
 *
 * Returns: whether none of them is set aside any more
 */
gboolean
dossier_shelving_bring_back (DossierCorpus        *corpus,
                             DossierKnowledge     *knowledge,
                             const GArray         *documents,
                             DossierAnnotateFunc   annotate,
                             DossierOperation     *operation,
                             guint                *n_taken,
                             GError              **error)
{
  g_autofree char *stamp = dossier_annotator_stamp (knowledge);
  GCancellable *cancellable
    = operation != NULL ? dossier_operation_get_cancellable (operation) : NULL;
  Returning self
    = { corpus, knowledge, documents, annotate, operation, cancellable, stamp, 0, NULL };
  gboolean done = bring_all_back (&self, error);

  *n_taken = self.n_taken;
  if (self.n_taken > 0)
    dossier_corpus_end_adding (corpus);
  if (done && self.failure == NULL)
    return TRUE;
  if (done)
    g_propagate_error (error, g_steal_pointer (&self.failure));
  g_clear_error (&self.failure);
  return FALSE;
}

typedef struct
{
  DossierKnowledge *knowledge;
  DossierChange *change;
  DossierOperation *operation;
  GArray *done;      /* gint64: to which documents it was done; nobody else had */
  GHashTable *notes; /* of what is brought back, see DossierChange.notes */
  GError *left;      /* why not all came back, NULL if they did */
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  dossier_knowledge_unref (request->knowledge);
  dossier_change_free (request->change);
  g_object_unref (request->operation);
  g_clear_pointer (&request->done, g_array_unref);
  g_clear_pointer (&request->notes, g_hash_table_unref);
  g_clear_error (&request->left);
  g_free (request);
}

static void
on_put (guint done, guint total, gpointer data)
{
  dossier_operation_set_done (data, done, total);
}

static gboolean
set_aside (DossierCorpus *corpus, Request *request, guint *n, GError **error)
{
  const DossierShelfAct act = {
    .time = g_get_real_time () / G_USEC_PER_SEC,
    .reason = request->change->decision.value,
    .notes = request->change->notes,
    .put = request->done,
    .progress = on_put,
    .data = request->operation,
  };

  if (!dossier_corpus_set_aside (corpus, request->change->documents, &act,
                                 dossier_operation_get_cancellable (request->operation), n, error))
    return FALSE;
  dossier_corpus_end_adding (corpus);
  return TRUE;
}

/* Who undoes this has each document as it was. What an attempt that was stopped has brought back is
 * noted already. */
static gboolean
take_notes (DossierCorpus *corpus, Request *request, GError **error)
{
  g_autoptr (GPtrArray) list = dossier_corpus_list_set_aside (
    corpus, dossier_operation_get_cancellable (request->operation), error);
  GHashTable *earlier = request->change->notes;
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (list == NULL)
    return FALSE;
  request->notes = dossier_shelf_notes_new ();
  for (guint i = 0; i < request->change->documents->len; i++)
    {
      gint64 *document = &g_array_index (request->change->documents, gint64, i);
      const DossierShelfNote *note
        = earlier != NULL ? g_hash_table_lookup (earlier, document) : NULL;

      g_hash_table_add (wanted, document);
      if (note != NULL)
        dossier_shelf_notes_add (request->notes, *document, note->time, note->reason);
    }
  for (guint i = 0; i < list->len; i++)
    {
      const DossierShelved *shelved = g_ptr_array_index (list, i);

      if (g_hash_table_contains (wanted, &shelved->document))
        dossier_shelf_notes_add (request->notes, shelved->document, shelved->set_aside,
                                 shelved->reason);
    }
  for (guint i = 0; i < request->change->documents->len; i++)
    {
      gint64 document = g_array_index (request->change->documents, gint64, i);

      if (g_hash_table_contains (request->notes, &document))
        g_array_append_val (request->done, document);
    }
  return TRUE;
}

/* What came back can be undone, though others did not; an undo that was stopped can go on. */
static gboolean
bring_back (DossierCorpus *corpus, Request *request, guint *n, GError **error)
{
  GError *failure = NULL;

  if (!take_notes (corpus, request, error))
    return FALSE;
  if (dossier_shelving_bring_back (corpus, request->knowledge, request->change->documents,
                                   dossier_annotate, request->operation, n, &failure))
    return TRUE;
  if (*n > 0 && (!request->change->again
                 || !g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED)))
    {
      request->left = failure;
      return TRUE;
    }
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
run (DossierCorpus *corpus, Request *request, GError **error)
{
  guint n;

  if (!(request->change->kind == DOSSIER_CHANGE_BRING_BACK ? bring_back : set_aside) (
        corpus, request, &n, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_NOT_FOUND,
                       request->change->kind == DOSSIER_CHANGE_SET_ASIDE
                         ? _("It has been set aside already")
                         : _("It has been brought back already"));
  return FALSE;
}

static gpointer
shelve (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (run (corpus, data, error));
}

/**
 * dossier_shelving_async:
 * @corpus: a dossier that can be written
 * @knowledge: what the annotators know
 * @change: an act of the analyst's hand that sets documents aside or brings them back
 * @operation: is told how far it is, and stops it. Nothing is set aside then; what came back before
 *   stays
 * @callback: called when it is written
 * @data: for @callback
 *
 * dossier_corpus_set_aside() or dossier_shelving_bring_back() in a thread.
 */
void
dossier_shelving_async (DossierCorpus        *corpus,
                        DossierKnowledge     *knowledge,
                        const DossierChange  *change,
                        DossierOperation     *operation,
                        GAsyncReadyCallback   callback,
                        gpointer              data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (dossier_change_is_shelving (change));

  task = g_task_new (NULL, NULL, callback, data);
  request = g_new0 (Request, 1);
  request->knowledge = dossier_knowledge_ref (knowledge);
  request->change = dossier_change_copy (change);
  request->operation = g_object_ref (operation);
  request->done = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_task_set_source_tag (task, dossier_shelving_async);
  dossier_corpus_task_run (task, corpus, shelve, NULL, request, free_request);
}

/**
 * dossier_shelving_finish:
 * @result: what the callback got
 * @documents: (out) (transfer full) (element-type gint64): those of the change to which it was
 *   done; to others another program had done it
 * @notes: (out) (transfer full) (nullable) (element-type gint64 DossierShelfNote): of documents
 *   that were to come back, what #DossierChange has of them; also on failure
 * @left: (out) (nullable): why some documents did not come back, though others did,
 *   %G_IO_ERROR_CANCELLED if they were stopped; %NULL if nothing of it was left
 * @error: set on failure
 *
 * Returns: whether it was done, or some of it
 */
gboolean
dossier_shelving_finish (GAsyncResult *result, GArray **documents, GHashTable **notes,
                         GError **left, GError **error)
{
  Request *request = dossier_corpus_task_get_data (result);

  *documents = g_steal_pointer (&request->done);
  *notes = g_steal_pointer (&request->notes);
  *left = g_steal_pointer (&request->left);
  return GPOINTER_TO_INT (dossier_corpus_task_finish (result, error));
}
