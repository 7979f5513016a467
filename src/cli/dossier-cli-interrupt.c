/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-interrupt.h"

#include <glib-unix.h>

static const int interrupts[] = { SIGINT, SIGTERM, SIGHUP };

/* Once: who is impatient and interrupts again ends the program as it stands. */
static gboolean
on_interrupted (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return G_SOURCE_REMOVE;
}

/* Commands that write have no main loop, so their signals are heard by a thread that has one. */
static gpointer
listen_in_thread (gpointer data)
{
  GMainContext *context = data;

  for (;;)
    g_main_context_iteration (context, TRUE);
  return NULL;
}

/* So they are inherited below nohup, and with & in a script: what does not end the program shall
 * not stop its work. */
static gboolean
is_ignored (int number)
{
  struct sigaction action;

  return sigaction (number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

static gpointer
begin_listening (gpointer data)
{
  GCancellable *cancellable = g_cancellable_new ();
  GMainContext *context = g_main_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (interrupts); i++)
    {
      g_autoptr (GSource) source = NULL;

      if (is_ignored (interrupts[i]))
        continue;
      source = g_unix_signal_source_new (interrupts[i]);
      g_source_set_callback (source, on_interrupted, cancellable, NULL);
      g_source_attach (source, context);
    }
  g_thread_unref (g_thread_new ("dossier-interrupt", listen_in_thread, context));
  return cancellable;
}

/**
 * dossier_cli_get_interrupt:
 *
 * From the first call on the program does not end at once when it is interrupted (Ctrl+C) or told
 * to end: what it was writing would stay on the disk under a name that nobody looks for. Signals
 * that it was told to ignore when it was started stay ignored.
 *
 * Returns: (transfer none): what is cancelled then; it stays until the process ends
 */
GCancellable *
dossier_cli_get_interrupt (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, begin_listening, NULL);
}
