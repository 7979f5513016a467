/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Threads with a priority of their own are a Linux extension. */
#define _GNU_SOURCE
#include "dossier-ingest.h"

#include <glib/gi18n-lib.h>
#include <sys/resource.h>
#include <unistd.h>

#include "dossier-annotator.h"
#include "dossier-error.h"

/* Threads that annotate at most; reading and writing have their own. */
#define MAX_THREADS 4
/* How much less the threads that annotate press for a processor than the one that writes, and than
 * a window: what is written frees their memory, and a writer that fell behind would work alone at
 * the end. */
#define LOWER_PRIORITY 5
/* Text in one transaction, in bytes: a batch is lost as a whole when the power goes, and many
 * documents at once cost the file far less than one by one. */
#define BATCH_SIZE (4 * 1024 * 1024)
/* The first batches are smaller, so that the writer need not wait for a whole one, and the last
 * ones too, a part of what is left each, so that it has little to do when all is annotated. */
#define LEAST_BATCH_SIZE (BATCH_SIZE / 8)
#define LAST_PART 4
/* Text between reading and writing, besides the batch that is being written: bounds the memory,
 * keeps the threads busy meanwhile. */
#define WINDOW_SIZE (BATCH_SIZE * 3 / 2)
#define MAX_WINDOW 8192
/* How long what is ready waits for a full batch: people look on. */
#define MAX_WAIT_US (G_USEC_PER_SEC / 2)

typedef struct
{
  DossierImported *imported;
  gsize size;              /* of its text, in bytes */
  DossierRecord *record;   /* NULL: it is known, or could not be annotated */
  gboolean known;
  gint64 set_aside;        /* row id of the document that has its bytes and was set aside, else 0 */
  GError *error;
  gboolean done;
} Job;

typedef struct
{
  DossierCorpus *corpus;
  DossierKnowledge *knowledge;
  DossierSource *source;
  DossierOperation *operation;
  DossierAnnotateFunc annotate;
  GCancellable *cancellable;
  char *stamp;             /* of @knowledge */
  gboolean had_documents;  /* before it began */

  GThreadPool *pool;
  GQueue jobs;             /* Job, in the order they were read */
  gsize size;              /* of their texts */
  gsize batch_size;        /* of the texts of the next batch; ever larger */
  GMutex lock;             /* guards Job.done and @awaited */
  GCond finished;          /* that @awaited is done */
  const Job *awaited;      /* nobody is woken for the others */

  guint n_inputs;          /* as far as is known; guarded by @lock, as is @n_done */
  guint n_done;            /* read and annotated, or failed */
  gboolean at_end;
} Ingest;

static void
free_job (gpointer data)
{
  Job *job = data;

  dossier_imported_free (job->imported);
  dossier_record_free (job->record);
  g_clear_error (&job->error);
  g_free (job);
}

static DossierRecord *
make_record (DossierImported *imported, char *sha256, DossierAnalysis *analysis, const char *stamp)
{
  DossierRecord *record = g_new0 (DossierRecord, 1);

  record->uri = g_strdup (imported->uri);
  record->sha256 = sha256;
  record->size = g_bytes_get_size (imported->bytes);
  if (!imported->identical)
    record->bytes = g_bytes_ref (imported->bytes);
  record->media_type = g_strdup (imported->media_type);
  record->encoding = g_strdup (imported->encoding);
  record->remark = g_strdup (imported->remark);
  record->text = g_steal_pointer (&imported->text);
  record->length = imported->length;
  record->heading = g_strdup (imported->title);
  record->analysis = analysis;
  record->stamp = g_strdup (stamp);
  return record;
}

/* What was in the dossier already is not annotated only to be thrown away. The writer looks again,
 * since the same bytes may come twice in one go. */
static void
prepare_record (Ingest *self, Job *job)
{
  DossierImported *imported = job->imported;
  DossierHints hints = { .title = imported->title, .source_url = imported->source_url };
  g_autofree char *sha256 = NULL;
  DossierAnalysis *analysis;
  gboolean set_aside = FALSE;
  gint64 known = 0;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, imported->bytes);
  if (self->had_documents)
    known = dossier_corpus_find_known (self->corpus, sha256, &set_aside, &job->error);
  if (known != 0)
    {
      job->known = known > 0;
      job->set_aside = set_aside ? known : 0;
      return;
    }
  analysis = self->annotate (self->knowledge, imported->text, imported->length, &hints,
                             self->cancellable, &job->error);
  if (analysis == NULL)
    return;
  job->record = make_record (imported, g_steal_pointer (&sha256), analysis, self->stamp);
  dossier_record_prepare (job->record);
}

/* Counts one more input with which all but the writing is done. */
static void
report_progress (Ingest *self, Job *job)
{
  g_mutex_lock (&self->lock);
  self->n_done++;
  dossier_operation_set_done (self->operation, self->n_done, self->n_inputs);
  if (job != NULL)
    {
      job->done = TRUE;
      if (job == self->awaited)
        g_cond_signal (&self->finished);
    }
  g_mutex_unlock (&self->lock);
}

/* Once in each thread: those of this pool serve nobody else. */
static void
lower_priority (void)
{
  static GPrivate lowered = G_PRIVATE_INIT (NULL);
  id_t thread = (id_t) gettid ();

  if (g_private_get (&lowered) != NULL)
    return;
  g_private_set (&lowered, GINT_TO_POINTER (TRUE));
  setpriority (PRIO_PROCESS, thread, getpriority (PRIO_PROCESS, thread) + LOWER_PRIORITY);
}

static void
annotate_in_thread (gpointer data, gpointer user_data)
{
  Job *job = data;
  Ingest *self = user_data;

  lower_priority ();
  dossier_operation_set_detail (self->operation, job->imported->uri);
  prepare_record (self, job);
  report_progress (self, job);
}

/* The source is this thread's alone. */
static void
note_size (Ingest *self)
{
  guint size = dossier_source_get_size (self->source);

  g_mutex_lock (&self->lock);
  if (self->n_inputs == 0)
    dossier_operation_set_done (self->operation, self->n_done, size);
  self->n_inputs = size;
  g_mutex_unlock (&self->lock);
}

/* Fills the window, before a batch is written too. An input that cannot be read is a failure of its
 * own. */
static void
read_inputs (Ingest *self)
{
  while (!self->at_end && self->size < WINDOW_SIZE && self->jobs.length < MAX_WINDOW
         && !g_cancellable_is_cancelled (self->cancellable))
    {
      g_autofree char *what = NULL;
      g_autoptr (GError) error = NULL;
      DossierImported *imported = NULL;
      Job *job;

      if (!dossier_source_next (self->source, &imported, &what, self->cancellable, &error))
        {
          self->at_end = TRUE;
          break;
        }
      note_size (self);
      if (imported == NULL)
        {
          if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
            dossier_operation_add_failure (self->operation, what,
                                           error != NULL ? error->message : _("It cannot be read"));
          report_progress (self, NULL);
          continue;
        }
      job = g_new0 (Job, 1);
      job->imported = imported;
      job->size = imported->length;
      self->size += job->size;
      g_queue_push_tail (&self->jobs, job);
      g_thread_pool_push (self->pool, job, NULL);
    }
}

static gsize
choose_batch_size (Ingest *self)
{
  gsize size = self->batch_size;

  self->batch_size = MIN (size * 2, BATCH_SIZE);
  return self->at_end ? MIN (size, MAX (self->size / LAST_PART, LEAST_BATCH_SIZE)) : size;
}

/* The document with which the next batch is full, or the last one. */
static const Job *
find_last (Ingest *self, gsize batch_size)
{
  const Job *job = NULL;
  gsize size = 0;

  for (GList *link = self->jobs.head; link != NULL && size < batch_size; link = link->next)
    {
      job = link->data;
      size += job->size;
    }
  return job;
}

/* Whether it is done at @deadline, a monotonic time, or 0 to wait however long it takes. With the
 * lock. */
static gboolean
wait_for (Ingest *self, const Job *job, gint64 deadline)
{
  gboolean in_time = TRUE;

  self->awaited = job;
  while (!job->done && in_time)
    if (deadline == 0)
      g_cond_wait (&self->finished, &self->lock);
    else
      in_time = g_cond_wait_until (&self->finished, &self->lock, deadline);
  self->awaited = NULL;
  return job->done;
}

/* The next documents in order: a full batch, all that are left, or after a while those that are
 * finished, but at least one. */
static GPtrArray *
take_finished (Ingest *self)
{
  GPtrArray *batch = g_ptr_array_new_with_free_func (free_job);
  gint64 deadline = g_get_monotonic_time () + MAX_WAIT_US;
  gsize batch_size = choose_batch_size (self), size = 0;

  g_mutex_lock (&self->lock);
  wait_for (self, find_last (self, batch_size), deadline);
  while (self->jobs.length > 0 && size < batch_size)
    {
      Job *job = g_queue_peek_head (&self->jobs);

      if (!wait_for (self, job, batch->len == 0 ? 0 : deadline))
        break;
      g_ptr_array_add (batch, g_queue_pop_head (&self->jobs));
      size += job->size;
      self->size -= job->size;
    }
  g_mutex_unlock (&self->lock);
  return batch;
}

/* Whether it is the document that cannot be written, not the file. */
static gboolean
is_own_fault (const GError *error)
{
  return g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED);
}

/* What is there already, perhaps set aside: that is said, and left to people. */
static void
count_known (Ingest *self, gint64 set_aside)
{
  if (set_aside != 0)
    dossier_operation_add_set_aside (self->operation, set_aside);
  else
    dossier_operation_count_known (self->operation);
}

static void
count_record (Ingest *self, const DossierRecord *record)
{
  if (record->known)
    {
      count_known (self, record->set_aside ? record->document : 0);
      return;
    }
  dossier_operation_count_added (self->operation);
  if (record->remark != NULL)
    dossier_operation_add_remark (self->operation, record->uri, record->remark);
}

/* One document that cannot be written must not take the others of its batch with it. */
static gboolean
write_one_by_one (Ingest *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      DossierRecord *record = g_ptr_array_index (records, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autoptr (GError) failure = NULL;

      g_ptr_array_add (one, record);
      if (dossier_corpus_add_documents (self->corpus, one, NULL, &failure))
        count_record (self, record);
      else if (is_own_fault (failure))
        dossier_operation_add_failure (self->operation, record->uri, failure->message);
      else
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
write_batch (Ingest *self, GPtrArray *batch, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < batch->len; i++)
    {
      Job *job = g_ptr_array_index (batch, i);

      if (job->record != NULL)
        g_ptr_array_add (records, job->record);
      else if (job->known)
        count_known (self, job->set_aside);
      else if (!g_error_matches (job->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        dossier_operation_add_failure (self->operation, job->imported->uri, job->error->message);
    }
  if (records->len == 0)
    return TRUE;

  /* Not cancellable: what has come this far is kept. */
  if (dossier_corpus_add_documents (self->corpus, records, NULL, &failure))
    {
      for (guint i = 0; i < records->len; i++)
        count_record (self, g_ptr_array_index (records, i));
      return TRUE;
    }
  if (is_own_fault (failure))
    return write_one_by_one (self, records, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
run (Ingest *self, GError **error)
{
  for (;;)
    {
      g_autoptr (GPtrArray) batch = NULL;

      read_inputs (self);
      if (self->jobs.length == 0)
        break;
      batch = take_finished (self);
      read_inputs (self);
      if (!write_batch (self, batch, error))
        return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/**
 * dossier_ingest_run_with:
 * @corpus: where the documents go
 * @knowledge: (nullable): for @annotate
 * @source: where they come from
 * @operation: is told what happens, carries the cancellable, and is finished at the end
 * @annotate: makes the marks
 * @error: set when the work stopped before its end; documents written by then stay
 *
 * Reads, annotates and writes documents in order. An input that fails is told to @operation and
 * the rest goes on. Any thread, but not the main one of a window.
 *
 * Returns: whether all inputs were gone through
 */
gboolean
dossier_ingest_run_with (DossierCorpus        *corpus,
                         DossierKnowledge     *knowledge,
                         DossierSource        *source,
                         DossierOperation     *operation,
                         DossierAnnotateFunc   annotate,
                         GError              **error)
{
  Ingest self = {
    .corpus = corpus,
    .knowledge = knowledge,
    .source = source,
    .operation = operation,
    .annotate = annotate,
    .cancellable = dossier_operation_get_cancellable (operation),
    .stamp = dossier_annotator_stamp (knowledge),
    .batch_size = LEAST_BATCH_SIZE,
  };
  int n_threads = (int) CLAMP (g_get_num_processors (), 1, MAX_THREADS);
  gboolean done;

  g_queue_init (&self.jobs);
  g_mutex_init (&self.lock);
  g_cond_init (&self.finished);
  self.pool = g_thread_pool_new (annotate_in_thread, &self, n_threads, TRUE, NULL);

  done = dossier_corpus_has_documents (corpus, &self.had_documents, error) && run (&self, error);

  /* Waits for the threads; after a failure what they still make is not wanted. */
  g_thread_pool_free (self.pool, FALSE, TRUE);
  g_queue_clear_full (&self.jobs, free_job);
  g_free (self.stamp);
  g_mutex_clear (&self.lock);
  g_cond_clear (&self.finished);
  dossier_corpus_end_adding (corpus);
  dossier_operation_set_detail (operation, NULL);
  dossier_operation_finish (operation);
  return done;
}

/**
 * dossier_ingest_run:
 * @corpus: where the documents go
 * @knowledge: what the annotators know
 * @source: where they come from
 * @operation: is told what happens, carries the cancellable, and is finished at the end
 * @error: set when the work stopped before its end; documents written by then stay
 *
 * dossier_ingest_run_with() and dossier_annotate().
 *
 * Returns: whether all inputs were gone through
 */
gboolean
dossier_ingest_run (DossierCorpus     *corpus,
                    DossierKnowledge  *knowledge,
                    DossierSource     *source,
                    DossierOperation  *operation,
                    GError           **error)
{
  return dossier_ingest_run_with (corpus, knowledge, source, operation, dossier_annotate, error);
}
