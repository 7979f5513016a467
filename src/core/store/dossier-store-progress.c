/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-progress.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_store_progress_dup_text:
 * @what: translated: what is being done with the file
 * @fraction: how much of it is done, 0 to 1, or -1 if that cannot be told
 *
 * Returns: (transfer full): a line for people
 */
char *
dossier_store_progress_dup_text (const char *what, double fraction)
{
  if (fraction < 0)
    return g_strdup_printf ("%s…", what);
  /* Translators: what is being done, and how much of it is done in percent */
  return g_strdup_printf (_("%s: %d %%"), what, (int) (fraction * 100));
}
