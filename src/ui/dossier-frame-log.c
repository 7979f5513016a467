/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-frame-log.h"

#include <stdio.h>
#include <time.h>

/* How often the main loop is asked whether it answers, and from which silence on it is told. */
#define BEAT_MS 5
#define STALL_USEC 16000

/* Measurements for tests/bench: off unless DOSSIER_FRAME_LOG names a file. The first finished
 * frame of a mapped window, the main thread's cost of every frame and how long the main loop was
 * silent are written as JSON Lines; tests/bench/README.md says how they are read. */
typedef struct
{
  FILE *out;
  gint64 before;
  gint64 cpu_before;
  gint64 beat;
  gint64 cpu_beat;
  guint beating;
  gboolean first_seen;
  GtkWindow *window;
} FrameLog;

/* What this thread has worked so far: on a loaded machine it waits too, which is not its fault. */
static gint64
get_cpu_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
on_before_paint (GdkFrameClock *clock, FrameLog *log)
{
  log->cpu_before = get_cpu_time ();
  log->before = g_get_monotonic_time ();
}

static void
on_after_paint (GdkFrameClock *clock, FrameLog *log)
{
  gint64 now = g_get_monotonic_time ();

  if (!log->first_seen && gtk_widget_get_mapped (GTK_WIDGET (log->window)))
    {
      log->first_seen = TRUE;
      fprintf (log->out, "{\"mark\":\"first-frame\",\"cpu_usec\":%" G_GINT64_FORMAT
               ",\"usec_monotonic\":%" G_GINT64_FORMAT "}\n", get_cpu_time (), now);
    }
  fprintf (log->out, "{\"frame_usec\":%" G_GINT64_FORMAT ",\"cpu_usec\":%" G_GINT64_FORMAT
           ",\"usec_monotonic\":%" G_GINT64_FORMAT "}\n",
           now - log->before, get_cpu_time () - log->cpu_before, now);
  fflush (log->out);
}

/* Work between frames holds up the next one just as a slow frame does. */
static gboolean
on_beat (gpointer data)
{
  FrameLog *log = data;
  gint64 now = g_get_monotonic_time (), cpu = get_cpu_time ();

  if (log->beat != 0 && now - log->beat > STALL_USEC + BEAT_MS * G_TIME_SPAN_MILLISECOND)
    fprintf (log->out, "{\"stall_usec\":%" G_GINT64_FORMAT ",\"cpu_usec\":%" G_GINT64_FORMAT
             ",\"usec_monotonic\":%" G_GINT64_FORMAT "}\n",
             now - log->beat, cpu - log->cpu_beat, now);
  log->beat = now;
  log->cpu_beat = cpu;
  return G_SOURCE_CONTINUE;
}

static void
on_realize (GtkWidget *window, FrameLog *log)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), log);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), log);
  log->beating = g_timeout_add_full (G_PRIORITY_HIGH, BEAT_MS, on_beat, log, NULL);
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

  g_clear_handle_id (&log->beating, g_source_remove);
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
