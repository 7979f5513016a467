/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-count-label.h"

#include <glib/gi18n.h>

/**
 * dossier_count_label:
 * @n: how many
 * @counting: what counts as one
 *
 * Returns: (transfer full): "3 documents", or "3 stories", translated
 */
char *
dossier_count_label (guint n, DossierCounting counting)
{
  return counting == DOSSIER_COUNT_STORIES
           ? g_strdup_printf (ngettext ("%u story", "%u stories", n), n)
           : g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
}
