/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-ingest.h"

#include <glib-unix.h>
#include <stdio.h>
#include <unistd.h>

/* Back to the start of the line, and away with what stood there. */
#define CLEAR_LINE "\r\033[K"

typedef struct
{
  GMainLoop *loop;
  GError *error;
} Wait;

static void
on_progress (DossierOperation *operation, GParamSpec *pspec, gpointer user_data)
{
  g_autofree char *detail = dossier_operation_dup_detail (operation);
  double fraction = dossier_operation_get_fraction (operation);

  if (dossier_operation_get_finished (operation))
    return;
  fputs (CLEAR_LINE, stderr);
  if (fraction >= 0)
    fprintf (stderr, "%3d %% ", (int) (fraction * 100));
  if (detail != NULL)
    fputs (detail, stderr);
  fflush (stderr);
}

/* What is written stays; the rest is not begun. */
static gboolean
on_interrupted (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_CONTINUE;
}

static void
on_ingested (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  dossier_ingest_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/**
 * dossier_cli_ingest:
 * @corpus: where documents go
 * @knowledge: knowledge
 * @source: documents
 * @operation: follows the work
 * @error: set on failure, and to %G_IO_ERROR_CANCELLED after an interrupt
 *
 * Adds documents to a corpus. Shows the progress on a terminal; an interrupt
 * (Ctrl+C) ends it, and what was added stays.
 *
 * Returns: whether it came to its end
 */
gboolean
dossier_cli_ingest (DossierCorpus     *corpus,
                    DossierKnowledge  *knowledge,
                    DossierSource     *source,
                    DossierOperation  *operation,
                    GError           **error)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL };
  gboolean show = isatty (STDERR_FILENO);
  guint watch = g_unix_signal_add (SIGINT, on_interrupted,
                                   dossier_operation_get_cancellable (operation));

  if (show)
    g_signal_connect (operation, "notify", G_CALLBACK (on_progress), NULL);
  dossier_ingest_async (corpus, knowledge, source, operation, on_ingested, &wait);
  g_main_loop_run (loop);
  g_source_remove (watch);
  if (show)
    {
      fputs (CLEAR_LINE, stderr);
      fflush (stderr);
    }
  if (wait.error == NULL)
    return TRUE;
  g_propagate_error (error, wait.error);
  return FALSE;
}
