/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

/* The address is shown, and is a link only where a browser may safely follow it. */
static void
add_address (GString *out, const char *address)
{
  if (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://"))
    dossier_html_add (out, "<br><a class=\"address\" href=\"%s\">%s</a>", address, address);
  else
    dossier_html_add (out, "<br><span class=\"address\">%s</span>", address);
}

static gboolean
is_corrected (const DossierDigestDocument *document, DossierDetail detail)
{
  return (document->corrected & 1u << detail) != 0;
}

/* Behind a value that a person set. */
static void
add_sign (GString *out, const DossierDigestDocument *document, DossierDetail detail)
{
  if (is_corrected (document, detail))
    dossier_html_add (out, "<abbr title=\"%s\">*</abbr>", _("set by hand"));
}

/* Only where the sign stands. */
static void
add_note (GString *out, const DossierDigest *digest)
{
  for (guint i = 0; i < digest->documents->len; i++)
    if (((const DossierDigestDocument *) g_ptr_array_index (digest->documents, i))->corrected != 0)
      {
        dossier_html_add (out, "<p class=\"period\">* %s</p>\n",
                          _("set by hand, where the program had read something else"));
        return;
      }
}

/**
 * dossier_report_add_documents:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the list of documents.
 */
void
dossier_report_add_documents (GString *out, const DossierDigest *digest)
{
  dossier_report_add_heading (out, "documents", _("Documents"), digest->documents->len);
  if (digest->documents->len == 0)
    dossier_html_add (out, "<p class=\"none\">%s</p>\n</section>\n", _("There is no document."));
  if (digest->documents->len == 0)
    return;

  dossier_html_add (out,
                    "<table class=\"documents\">\n<thead><tr><th></th><th scope=\"col\">%s</th>"
                    "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                    "<th scope=\"col\">%s</th></tr></thead>\n<tbody>\n",
                    _("Title"), _("Outlet"), _("Place"), _("Date"), _("Language"));
  for (guint i = 0; i < digest->documents->len; i++)
    {
      const DossierDigestDocument *document = g_ptr_array_index (digest->documents, i);

      dossier_html_add (out,
                        "<tr id=\"D%u\"><td class=\"anchor\">D%u</td>"
                        "<th scope=\"row\"><cite lang=\"%s\">%s</cite>",
                        document->number, document->number, document->language, document->title);
      add_sign (out, document, DOSSIER_DETAIL_TITLE);
      if (document->source_url != NULL)
        add_address (out, document->source_url);
      dossier_html_add (out, "</th><td>%s",
                        document->publisher != NULL ? document->publisher : "–");
      add_sign (out, document, DOSSIER_DETAIL_PUBLISHER);
      dossier_html_add (out, "</td><td>%s</td><td>",
                        document->dateline != NULL ? document->dateline : "–");
      if (document->published != NULL)
        dossier_report_add_date (out, document->published);
      else
        g_string_append (out, "–");
      add_sign (out, document, DOSSIER_DETAIL_PUBLISHED);
      dossier_html_add (out, "</td><td>%s",
                        dossier_digest_language_name (digest, document->language));
      add_sign (out, document, DOSSIER_DETAIL_LANGUAGE);
      g_string_append (out, "</td></tr>\n");
    }
  g_string_append (out, "</tbody>\n</table>\n");
  add_note (out, digest);
  g_string_append (out, "</section>\n");
}
