/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-toast.h"

/**
 * dossier_toast_new:
 * @text: one sentence
 *
 * The title of a toast is markup: a text with “R&D” in it would show nothing.
 *
 * Returns: (transfer full): a toast that says @text as it stands
 */
AdwToast *
dossier_toast_new (const char *text)
{
  g_autofree char *title = g_markup_escape_text (text, -1);

  return adw_toast_new (title);
}
