/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-await.h"

#include <glib-unix.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Back to the start of the line, and away with what stood there. */
#define CLEAR_LINE "\r\033[K"
#define USUAL_WIDTH 80

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
  char *shown;    /* (nullable): the line on the terminal */
} Wait;

/* What fits on one line of the terminal; a letter of some scripts takes two cells. */
static char *
cut_to_width (const char *text)
{
  struct winsize size = { 0 };
  const char *at = text;
  int left;

  left = ioctl (STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : USUAL_WIDTH;
  for (left--; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      left -= g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
      if (left < 0)
        break;
    }
  return g_strndup (text, (gsize) (at - text));
}

static void
on_progress (DossierOperation *operation, GParamSpec *pspec, Wait *wait)
{
  g_autofree char *progress = dossier_operation_dup_progress (operation);
  g_autofree char *detail = dossier_operation_dup_detail (operation);
  g_autofree char *line = NULL;
  char *shown;

  if (dossier_operation_get_finished (operation))
    return;
  line = g_strconcat (progress != NULL ? progress : "",
                      progress != NULL && detail != NULL ? "  " : "", detail, NULL);
  shown = cut_to_width (line);
  if (g_strcmp0 (shown, wait->shown) == 0)
    {
      g_free (shown);
      return;
    }
  g_free (wait->shown);
  wait->shown = shown;
  fputs (CLEAR_LINE, stderr);
  fputs (shown, stderr);
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
 * Waits until long work is done. Shows its progress if the standard error is a terminal; an interrupt
 * (Ctrl+C) cancels it.
 *
 * Returns: (transfer full): its result
 */
GAsyncResult *
dossier_cli_await (DossierOperation *operation, DossierCliStart start, gpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL, NULL };
  gboolean show = isatty (STDERR_FILENO);
  guint watch = g_unix_signal_add (SIGINT, on_interrupted,
                                   dossier_operation_get_cancellable (operation));

  if (show)
    g_signal_connect (operation, "notify", G_CALLBACK (on_progress), &wait);
  start (data, on_done, &wait);
  g_main_loop_run (loop);
  g_source_remove (watch);
  if (show)
    {
      g_signal_handlers_disconnect_by_func (operation, on_progress, &wait);
      fputs (CLEAR_LINE, stderr);
      fflush (stderr);
    }
  g_free (wait.shown);
  return wait.result;
}
