/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-await.h"

#include "dossier-cli-interrupt.h"
#include "dossier-cli-line.h"

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
  DossierCliLine line;
} Wait;

static void
on_progress (DossierOperation *operation, GParamSpec *pspec, Wait *wait)
{
  g_autofree char *progress = dossier_operation_dup_progress (operation);
  g_autofree char *detail = dossier_operation_dup_detail (operation);
  g_autofree char *line = NULL;

  if (dossier_operation_get_finished (operation))
    return;
  line = g_strconcat (progress != NULL ? progress : "",
                      progress != NULL && detail != NULL ? "  " : "", detail, NULL);
  dossier_cli_line_show (&wait->line, line);
}

/* In the thread that hears signals. What is written stays; the rest is not begun. */
static void
on_interrupted (GCancellable *interrupt, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
  g_main_loop_quit (wait->loop);
}

/**
 * dossier_cli_await:
 * @operation: follows the work
 * @start: starts it
 * @data: for @start
 *
 * Waits until long work is done. Shows its progress if the standard error is a terminal. What
 * interrupts the program, see dossier_cli_get_interrupt(), cancels it.
 *
 * Returns: (transfer full): its result
 */
GAsyncResult *
dossier_cli_await (DossierOperation *operation, DossierCliStart start, gpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL, { NULL } };
  gboolean show = dossier_cli_line_is_seen ();
  GCancellable *interrupt = dossier_cli_get_interrupt ();
  gulong watch = g_cancellable_connect (interrupt, G_CALLBACK (on_interrupted),
                                        dossier_operation_get_cancellable (operation), NULL);

  if (show)
    g_signal_connect (operation, "notify", G_CALLBACK (on_progress), &wait);
  start (data, on_done, &wait);
  g_main_loop_run (loop);
  g_cancellable_disconnect (interrupt, watch);
  if (show)
    g_signal_handlers_disconnect_by_func (operation, on_progress, &wait);
  dossier_cli_line_clear (&wait.line);
  return wait.result;
}
