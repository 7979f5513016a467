/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-line.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Back to the start of the line, and away with what stood there. */
#define CLEAR_LINE "\r\033[K"
#define USUAL_WIDTH 80

/* What fits on one line of the terminal; a letter of some scripts takes two cells. */
static char *
cut_to_width (const char *text)
{
  struct winsize size = { 0 };
  const char *at = text;
  int left;

  left
    = ioctl (STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : USUAL_WIDTH;
  for (left--; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      left -= g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
      if (left < 0)
        break;
    }
  return g_strndup (text, (gsize) (at - text));
}

/**
 * dossier_cli_line_is_seen:
 *
 * Returns: whether the standard error is a terminal: in a file such a line is noise
 */
gboolean
dossier_cli_line_is_seen (void)
{
  return isatty (STDERR_FILENO);
}

/**
 * dossier_cli_line_show:
 * @self: a line
 * @text: how far the work is
 *
 * Shows @text, or the part of it for which the terminal has room, in the place of what stood there.
 */
void
dossier_cli_line_show (DossierCliLine *self, const char *text)
{
  char *shown = cut_to_width (text);

  if (g_strcmp0 (shown, self->shown) == 0)
    {
      g_free (shown);
      return;
    }
  g_free (self->shown);
  self->shown = shown;
  fputs (CLEAR_LINE, stderr);
  fputs (shown, stderr);
  fflush (stderr);
}

/**
 * dossier_cli_line_clear:
 * @self: a line
 *
 * Leaves the terminal as it was.
 */
void
dossier_cli_line_clear (DossierCliLine *self)
{
  if (self->shown == NULL)
    return;
  g_clear_pointer (&self->shown, g_free);
  fputs (CLEAR_LINE, stderr);
  fflush (stderr);
}
