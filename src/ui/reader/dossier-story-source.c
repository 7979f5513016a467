/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-source.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"

/* Who published it; if nobody knows, the site or the file that it came from. */
static char *
tell_origin (const DossierStoryReport *report)
{
  g_autoptr (GUri) uri = NULL;

  if (report->publisher != NULL)
    return g_strdup (report->publisher);
  uri = g_uri_parse (report->uri, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (uri == NULL)
    return g_path_get_basename (report->uri);
  if (g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0')
    return g_strdup (g_uri_get_host (uri));
  return g_path_get_basename (g_uri_get_path (uri));
}

/**
 * dossier_story_source_tell:
 * @report: a document
 *
 * Returns: (transfer full): where it comes from and when it was published: "Harbour Courier · 1
 *   July 2024"
 */
char *
dossier_story_source_tell (const DossierStoryReport *report)
{
  g_autofree char *origin = tell_origin (report);
  g_autofree char *date = report->published != NULL ? dossier_edtf_label (report->published)
                                                    : g_strdup (_("no date"));

  return g_strdup_printf ("%s · %s", origin, date);
}
