/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-output-job.h"

#include <glib/gi18n.h>

#include "dossier-hold.h"
#include "dossier-window-private.h"

/* One output being written, off the main thread. It outlives the window that asked for it. */
typedef struct
{
  DossierWindow *window; /* NULL when it was closed; main thread only */
  DossierHold *hold;     /* likewise */
  char *path;
  char *remark;          /* on what is not in it, NULL where all is */
  DossierOutputFunc write;
  gpointer data;
  GDestroyNotify destroy;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  if (job->data != NULL && job->destroy != NULL)
    job->destroy (job->data);
  g_free (job->path);
  g_free (job->remark);
  g_free (job);
}

static void
run_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  gboolean written = job->write (job->path, job->data, &job->remark, &error);

  /* See dossier_corpus_task_run(): what it holds may be the last of a dossier. */
  if (job->destroy != NULL)
    g_clear_pointer (&job->data, job->destroy);
  if (written)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Who goes on with an incomplete file must know; who sees the toast too late would not. */
static void
say_written_in_part (Job *job)
{
  g_autofree char *name = g_filename_display_basename (job->path);
  g_autofree char *heading = g_strdup_printf (_("“%s” was written, but not with everything"), name);

  if (job->window != NULL)
    dossier_window_tell (job->window, heading, job->remark);
  else
    dossier_hold_tell (job->hold, heading, job->remark);
}

static void
say_written (DossierWindow *window, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = g_strdup_printf (_("“%s” was written"), name);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  dossier_window_show_output (window, message, uri);
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (!written)
    {
      g_autofree char *name = g_filename_display_basename (job->path);
      g_autofree char *heading = g_strdup_printf (_("“%s” was not written"), name);

      if (job->window != NULL)
        dossier_window_show_error (job->window, heading, error);
      else
        dossier_hold_tell_failure (job->hold, heading, error);
    }
  else if (job->remark != NULL)
    say_written_in_part (job);
  else if (job->window != NULL)
    say_written (job->window, job->path);
  g_clear_weak_pointer (&job->window);
  g_clear_pointer (&job->hold, dossier_hold_free);
}

/**
 * dossier_output_job_run:
 * @window: who asked for it
 * @path: the file to write
 * @write: writes it, in a thread
 * @data: (transfer full): for @write
 * @destroy: (nullable): frees @data, in any thread
 *
 * Writes a file in the background and says in @window that it is there, or why not. If the window
 * is closed before that, the program stays until it is written, and a failure is told on the
 * desktop.
 */
void
dossier_output_job_run (DossierWindow *window, const char *path, DossierOutputFunc write,
                        gpointer data, GDestroyNotify destroy)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_written, NULL);
  Job *job = g_new0 (Job, 1);

  g_set_weak_pointer (&job->window, window);
  job->hold = dossier_hold_new (GTK_WINDOW (window), _("A file is being written"));
  job->path = g_strdup (path);
  job->write = write;
  job->data = data;
  job->destroy = destroy;
  g_task_set_source_tag (task, dossier_output_job_run);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, run_in_thread);
}
