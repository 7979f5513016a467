/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-application.h"
#include "dossier-locale.h"

/* What `dossier` becomes when it is not given a command: see src/main.c. */
int
main (int argc, char *argv[])
{
  g_autoptr (DossierApplication) application = NULL;

  dossier_locale_init ();
  application = dossier_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
