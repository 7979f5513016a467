/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "dossier-cli-reader.h"
#include "dossier-cli.h"
#include "dossier-locale.h"

#define WINDOW_PROGRAM "dossier-window"

/* In a folder of the build the window stands beside this program. */
static char *
find_window_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  if (self != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (self);
      g_autofree char *beside = g_build_filename (folder, WINDOW_PROGRAM, NULL);

      if (g_access (beside, X_OK) == 0)
        return g_steal_pointer (&beside);
    }
  return g_build_filename (DOSSIER_LIBEXEC_DIR, WINDOW_PROGRAM, NULL);
}

/* Takes the place of this process, which stays "dossier" to its users. */
static int
become_window (char *argv[])
{
  g_autofree char *program = find_window_program ();

  execv (program, argv);
  g_printerr ("dossier: %s: %s\n", program, g_strerror (errno));
  return DOSSIER_EXIT_SOME_FAILED;
}

/* One program to its users: with a command's word it is the command line and
 * never opens a display. The window is another file, for a command should not
 * wait until GTK and all that it needs are loaded, which takes longer than many
 * commands take. */
int
main (int argc, char *argv[])
{
  if (argc <= 1 || !dossier_cli_takes (argv[1]))
    return become_window (argv);

  dossier_locale_init ();
  dossier_cli_reader_watch ();
  return dossier_cli_reader_end (dossier_cli_run (argc - 1, argv + 1));
}
