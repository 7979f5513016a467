/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-report-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-edtf.h"
#include "dossier-report-resources.h"

/* The style sheet stands in the page: a report is one file. */
static void
add_style (GString *out)
{
  g_autoptr (GBytes) style
    = g_resource_lookup_data (dossier_report_get_resource (),
                              DOSSIER_RESOURCE_PATH "/report/report.css",
                              G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *data = g_bytes_get_data (style, &length);

  g_string_append (out, "<style>\n");
  g_string_append_len (out, data, (gssize) length);
  g_string_append (out, "</style>\n");
}

static char *
get_title (const DossierDigest *digest)
{
  const char *suffix = strrchr (digest->name, '.');

  return suffix != NULL && g_str_equal (suffix, ".dossier")
           ? g_strndup (digest->name, (gsize) (suffix - digest->name))
           : g_strdup (digest->name);
}

static void
add_contents (GString *out, const DossierDigest *digest)
{
  gboolean has_notes = FALSE;

  for (guint i = 0; i < digest->documents->len && !has_notes; i++)
    has_notes = ((DossierDigestDocument *) g_ptr_array_index (digest->documents, i))->notes->len
                > 0;

  dossier_html_add (out, "<nav aria-label=\"%s\">\n", _("Contents"));
  dossier_html_add (out, "<a href=\"#summary\">%s</a>\n", _("Summary"));
  dossier_html_add (out, "<a href=\"#timeline\">%s</a>\n", _("Timeline"));
  dossier_html_add (out, "<a href=\"#due\">%s</a>\n", _("What falls due"));
  dossier_html_add (out, "<a href=\"#statements\">%s</a>\n", _("Statements"));
  dossier_html_add (out, "<a href=\"#sectors\">%s</a>\n", _("Sectors"));
  dossier_html_add (out, "<a href=\"#entities\">%s</a>\n", _("Who and what appears"));
  if (has_notes)
    dossier_html_add (out, "<a href=\"#notes\">%s</a>\n", _("Notes"));
  dossier_html_add (out, "<a href=\"#documents\">%s</a>\n</nav>\n", _("Documents"));
}

/**
 * dossier_report_add_head:
 * @out: the report, empty
 * @digest: what it is about
 *
 * Adds what stands before the first section: style, title, what was filtered, what may be
 * missing, contents.
 */
void
dossier_report_add_head (GString *out, const DossierDigest *digest)
{
  g_autofree char *title = get_title (digest);

  dossier_html_add (out,
                    "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<meta name=\"color-scheme\" content=\"light dark\">\n"
                    "<meta name=\"generator\" content=\"Dossier %s\">\n<title>%s</title>\n",
                    dossier_report_get_language (), DOSSIER_VERSION, title);
  add_style (out);
  g_string_append (out, "</head>\n<body>\n<header>\n");
  dossier_html_add (out, "<p class=\"kicker\">%s</p>\n<h1>%s</h1>\n", _("Dossier report"), title);
  if (digest->filter != NULL)
    dossier_html_add (out, "<p class=\"filter\"><b>%s</b> %s</p>\n", _("Only part of the dossier:"),
                      digest->filter);
  if (digest->remark != NULL)
    dossier_html_add (out, "<p class=\"filter\"><b>%s</b> %s</p>\n",
                      _("Documents may be missing:"), digest->remark);
  if (dossier_day_is_real (digest->written))
    {
      g_autofree char *edtf = dossier_edtf_format_day (digest->written);
      g_autofree char *label = dossier_edtf_label (edtf);
      g_autofree char *line = g_strdup_printf (_("Written on %s"), label);

      dossier_html_add (out, "<p class=\"written\">%s</p>\n", line);
    }
  g_string_append (out, "</header>\n");
  add_contents (out, digest);
  g_string_append (out, "<main>\n");
}
