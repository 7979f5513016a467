/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "dossier-application.h"
#include "dossier-cli.h"

/* Uninstalled runs and tests say where the translations of the build are. */
static const char *
get_locale_dir (void)
{
  const char *folder = g_getenv ("DOSSIER_LOCALE_DIR");

  return folder != NULL ? folder : DOSSIER_LOCALE_DIR;
}

/* One program: with a command's word it is the command line and never opens a display. */
int
main (int argc, char *argv[])
{
  g_autoptr (DossierApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 1 && dossier_cli_is_command (argv[1]))
    return dossier_cli_run (argc - 1, argv + 1);

  application = dossier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
