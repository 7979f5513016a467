/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-locale.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

/* A locale without a character set, as where cron runs, says nothing of who reads; a name with all
 * its letters tells more than one with question marks. */
static void
print_as_it_is (const char *text)
{
  fputs (text, stderr);
}

static gboolean
has_no_charset (void)
{
  const char *charset;

  return !g_get_charset (&charset) && g_str_equal (charset, "ANSI_X3.4-1968");
}

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
  if (has_no_charset ())
    g_set_printerr_handler (print_as_it_is);
}
