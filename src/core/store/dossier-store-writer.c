/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-writer.h"

struct _DossierStoreWriter
{
  DossierConnection *connection;
  DossierStorePlace *place; /* (unowned) */
  GThread *thread;
  GAsyncQueue *jobs;
  GMutex lock;
  GCond finished;
};

typedef struct
{
  const char *action;
  DossierStoreFunc func;     /* NULL: the thread is to end */
  gpointer data;
  GDestroyNotify destroy;
  gboolean transaction;
  GCancellable *cancellable; /* (unowned) the caller or the task holds it */
  GTask *task;               /* NULL: somebody waits */
  gboolean done;
  gboolean ok;
  GError *error;
} Job;

/* Looked at when all is written and nothing is certain yet, and once more: what goes into a file in
 * the moment in which it loses its place is not said to be kept. */
static gboolean
commit (DossierStoreWriter *self, GError **error)
{
  return dossier_store_place_check (self->place, error)
         && dossier_connection_commit (self->connection, error)
         && dossier_store_place_check (self->place, error);
}

static gboolean
run_job (DossierStoreWriter *self, Job *job)
{
  DossierConnection *connection = self->connection;

  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    return FALSE;
  if (!job->transaction)
    return job->func (connection, job->data, &job->error);

  if (!dossier_store_place_check (self->place, &job->error)
      || !dossier_connection_begin (connection, TRUE, &job->error))
    return FALSE;
  if (job->func (connection, job->data, &job->error)
      && dossier_connection_run (connection, "name-index-update", &job->error)
      && commit (self, &job->error))
    return TRUE;
  dossier_connection_rollback (connection);
  return FALSE;
}

/* In the task's own context, so that the last reference to its source object, which may hold
 * this very writer, is never let go in the writer's thread. */
static gboolean
return_task (gpointer data)
{
  Job *job = data;

  if (job->ok)
    g_task_return_boolean (job->task, TRUE);
  else
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  if (job->destroy != NULL)
    job->destroy (job->data);
  g_object_unref (job->task);
  g_free (job);
  return G_SOURCE_REMOVE;
}

static void
finish_job (DossierStoreWriter *self, Job *job)
{
  if (job->task != NULL)
    {
      GMainContext *context = g_task_get_context (job->task);
      g_autoptr (GSource) source = g_idle_source_new ();

      g_source_set_priority (source, G_PRIORITY_DEFAULT);
      g_source_set_callback (source, return_task, job, NULL);
      g_source_attach (source, context);
      return;
    }
  g_mutex_lock (&self->lock);
  job->done = TRUE;
  g_cond_broadcast (&self->finished);
  g_mutex_unlock (&self->lock);
}

static gpointer
write_in_thread (gpointer data)
{
  DossierStoreWriter *self = data;

  dossier_connection_adopt (self->connection);
  for (;;)
    {
      Job *job = g_async_queue_pop (self->jobs);

      if (job->func == NULL)
        {
          g_free (job);
          break;
        }
      dossier_connection_set_action (self->connection, job->action);
      dossier_connection_set_cancellable (self->connection, job->cancellable);
      job->ok = run_job (self, job);
      dossier_connection_set_cancellable (self->connection, NULL);
      if (!job->ok)
        dossier_store_place_settle (self->place, self->connection);
      finish_job (self, job);
    }
  dossier_store_place_settle (self->place, self->connection);
  /* What SQLite removes there by name may be another's. */
  if (dossier_store_place_look (self->place) != DOSSIER_STORE_HERE)
    dossier_connection_leave_log (self->connection);
  g_clear_pointer (&self->connection, dossier_connection_close);
  return NULL;
}

/**
 * dossier_store_writer_new:
 * @connection: (transfer full): the connection that writes
 * @place: where its file is, which lives longer; nothing is written when it is not there
 *
 * Returns: (transfer full): a writer with its thread running
 */
DossierStoreWriter *
dossier_store_writer_new (DossierConnection *connection, DossierStorePlace *place)
{
  DossierStoreWriter *self = g_new0 (DossierStoreWriter, 1);

  self->connection = connection;
  self->place = place;
  self->jobs = g_async_queue_new ();
  g_mutex_init (&self->lock);
  g_cond_init (&self->finished);
  self->thread = g_thread_new ("dossier-writer", write_in_thread, self);
  return self;
}

/**
 * dossier_store_writer_close:
 * @self: (transfer full): a writer
 *
 * Writes what is queued, closes the connection and ends the thread.
 */
void
dossier_store_writer_close (DossierStoreWriter *self)
{
  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->finished);
  g_free (self);
}

/**
 * dossier_store_writer_run:
 * @self: a writer
 * @action: translated, for messages
 * @func: what to run in the writer's thread
 * @data: for @func
 * @transaction: whether to run it in a transaction
 * @cancellable: (nullable): stops it
 * @error: set on failure
 *
 * Waits until it is done. Any thread but the writer's.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_store_writer_run (DossierStoreWriter  *self,
                          const char          *action,
                          DossierStoreFunc     func,
                          gpointer             data,
                          gboolean             transaction,
                          GCancellable        *cancellable,
                          GError             **error)
{
  Job job = { .action = action, .func = func, .data = data, .transaction = transaction,
              .cancellable = cancellable };

  g_assert (g_thread_self () != self->thread);

  g_async_queue_push (self->jobs, &job);
  g_mutex_lock (&self->lock);
  while (!job.done)
    g_cond_wait (&self->finished, &self->lock);
  g_mutex_unlock (&self->lock);
  if (!job.ok)
    g_propagate_error (error, job.error);
  return job.ok;
}

/**
 * dossier_store_writer_push:
 * @self: a writer
 * @action: translated, for messages
 * @func: what to run in the writer's thread, in a transaction
 * @data: for @func
 * @destroy: (nullable): frees @data
 * @task: (transfer full): returns the outcome in its own context
 */
void
dossier_store_writer_push (DossierStoreWriter *self,
                           const char         *action,
                           DossierStoreFunc    func,
                           gpointer            data,
                           GDestroyNotify      destroy,
                           GTask              *task)
{
  Job *job = g_new0 (Job, 1);

  job->action = action;
  job->func = func;
  job->data = data;
  job->destroy = destroy;
  job->transaction = TRUE;
  job->cancellable = g_task_get_cancellable (task);
  job->task = task;
  g_async_queue_push (self->jobs, job);
}
