/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-cli-reader.h"

#include <signal.h>

static volatile sig_atomic_t is_gone;

static void
on_pipe (int number G_GNUC_UNUSED)
{
  is_gone = 1;
}

/**
 * dossier_cli_reader_watch:
 *
 * From now on a reader that goes away, as `head` does, does not end the program at once: a dossier
 * that is open is to be closed first, else its log stays beside it. What is written then fails.
 * Where the program was started so that it ignores this, it stays so.
 */
void
dossier_cli_reader_watch (void)
{
  struct sigaction action;

  if (sigaction (SIGPIPE, NULL, &action) != 0 || action.sa_handler == SIG_IGN)
    return;
  action.sa_handler = on_pipe;
  action.sa_flags = SA_RESTART;
  sigemptyset (&action.sa_mask);
  sigaction (SIGPIPE, &action, NULL);
}

/**
 * dossier_cli_reader_is_gone:
 *
 * Returns: whether a write has failed because nobody reads any more, which is no failure to speak
 *   of
 */
gboolean
dossier_cli_reader_is_gone (void)
{
  return is_gone != 0;
}

/**
 * dossier_cli_reader_end:
 * @status: the exit status of a command that is done
 *
 * Ends the program as other tools end when their reader is gone; all that it had open is closed.
 *
 * Returns: @status, if no reader is gone
 */
int
dossier_cli_reader_end (int status)
{
  if (is_gone != 0)
    {
      signal (SIGPIPE, SIG_DFL);
      raise (SIGPIPE);
    }
  return status;
}
