/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_report_add_colophon:
 * @out: the report
 * @digest: what it is about
 *
 * Adds what is needed to check the report, and ends the page.
 */
void
dossier_report_add_colophon (GString *out, const DossierDigest *digest)
{
  g_autofree char *made
    = g_strdup_printf (_("Made by Dossier %s with knowledge %s from the file “%s”."),
                       DOSSIER_VERSION, dossier_knowledge_get_version (digest->knowledge),
                       digest->name);

  dossier_html_add (
    out, "</main>\n<footer id=\"colophon\">\n<h2>%s</h2>\n<p>%s</p>\n<p>%s</p>\n",
    _("How to check this report"), made,
    _("The marks were made by rules and, where it says so, by hand. A paragraph is a "
      "line of the document's text that is not blank. Characters are Unicode code "
      "points of that text from 0, the second position being the first one after "
      "the quotation. The SHA-256 sum of each text tells whether a copy is the same."));
  dossier_html_add (
    out,
    "<table class=\"sums\">\n<thead><tr><th></th><th scope=\"col\">%s</th>"
    "<th scope=\"col\" class=\"number\">%s</th><th scope=\"col\">%s</th></tr></thead>\n"
    "<tbody>\n",
    _("File"), _("Characters"), _("SHA-256 of the text"));
  for (guint i = 0; i < digest->documents->len; i++)
    {
      const DossierDigestDocument *document = g_ptr_array_index (digest->documents, i);
      g_autofree char *file = g_path_get_basename (document->uri);

      dossier_html_add (out,
                        "<tr><td class=\"anchor\"><a href=\"#D%u\">D%u</a></td><td>%s</td>"
                        "<td class=\"number\">%u</td><td><code>%s</code></td></tr>\n",
                        document->number, document->number, file, document->n_chars,
                        document->sha256);
    }
  g_string_append (out, "</tbody>\n</table>\n</footer>\n</body>\n</html>\n");
}
