/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-locale.h"

#include <glib/gi18n.h>
#include <locale.h>

/**
 * dossier_locale_init:
 *
 * Takes the user's locale and the translations that go with it. First in a
 * program, before there are threads. Uninstalled runs and tests say in
 * `DOSSIER_LOCALE_DIR` where the translations of the build are.
 */
void
dossier_locale_init (void)
{
  const char *folder = g_getenv ("DOSSIER_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : DOSSIER_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
