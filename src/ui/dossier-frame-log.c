/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-frame-log.h"

#include <stdio.h>

/* Measurements for tests/bench: off unless DOSSIER_FRAME_LOG names a file. The first finished
 * frame of a mapped window and the main thread's cost of every frame are written as JSON Lines;
 * tests/bench/README.md says how they are read. */
typedef struct
{
  FILE *out;
  gint64 before;
  gboolean first_seen;
  GtkWindow *window;
} FrameLog;

static void
on_before_paint (GdkFrameClock *clock, FrameLog *log)
{
  log->before = g_get_monotonic_time ();
}

static void
on_after_paint (GdkFrameClock *clock, FrameLog *log)
{
  gint64 now = g_get_monotonic_time ();

  if (!log->first_seen && gtk_widget_get_mapped (GTK_WIDGET (log->window)))
    {
      log->first_seen = TRUE;
      fprintf (log->out, "{\"mark\":\"first-frame\",\"usec_monotonic\":%" G_GINT64_FORMAT "}\n",
               now);
    }
  fprintf (log->out, "{\"frame_usec\":%" G_GINT64_FORMAT ",\"usec_monotonic\":%" G_GINT64_FORMAT
           "}\n", now - log->before, now);
  fflush (log->out);
}

static void
on_realize (GtkWidget *window, FrameLog *log)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), log);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), log);
}

static void
on_unrealize (GtkWidget *window, FrameLog *log)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (window), log);
}

static void
frame_log_free (gpointer data, GClosure *closure)
{
  FrameLog *log = data;

  fclose (log->out);
  g_free (log);
}

/**
 * dossier_frame_log_watch:
 * @window: a window that is not realized yet
 *
 * Writes frame times of @window to the file that the environment variable
 * `DOSSIER_FRAME_LOG` names; does nothing without it.
 */
void
dossier_frame_log_watch (GtkWindow *window)
{
  const char *path = g_getenv ("DOSSIER_FRAME_LOG");
  FrameLog *log;
  FILE *out;

  if (path == NULL)
    return;
  out = fopen (path, "a");
  if (out == NULL)
    return;

  log = g_new0 (FrameLog, 1);
  log->out = out;
  log->window = window;
  g_signal_connect (window, "realize", G_CALLBACK (on_realize), log);
  g_signal_connect_data (window, "unrealize", G_CALLBACK (on_unrealize), log, frame_log_free, 0);
}
