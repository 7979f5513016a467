/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

static void
add_note (GString *out, const DossierDigestDocument *document, const DossierDigestNote *note)
{
  dossier_html_add (out,
                    "<li>\n<p class=\"note\">%s</p>\n<blockquote lang=\"%s\">%s</blockquote>\n",
                    note->body, document->language, note->quote);
  dossier_html_add (out,
                    "<p class=\"source\"><a href=\"#D%u\">D%u</a> <cite lang=\"%s\">%s</cite>, ",
                    document->number, document->number, document->language, document->title);
  dossier_report_add_place (out, note->paragraph, note->start, note->end);
  g_string_append (out, "</p>\n</li>\n");
}

/**
 * dossier_report_add_notes:
 * @out: the report
 * @digest: what it is about
 *
 * Adds what the analyst noted, where there is anything.
 */
void
dossier_report_add_notes (GString *out, const DossierDigest *digest)
{
  guint n_notes = 0;

  for (guint i = 0; i < digest->documents->len; i++)
    n_notes += ((DossierDigestDocument *) g_ptr_array_index (digest->documents, i))->notes->len;
  if (n_notes == 0)
    return;

  dossier_report_add_heading (out, "notes", _("Notes"), n_notes);
  g_string_append (out, "<ol class=\"notes\">\n");
  for (guint i = 0; i < digest->documents->len; i++)
    {
      const DossierDigestDocument *document = g_ptr_array_index (digest->documents, i);

      for (guint n = 0; n < document->notes->len; n++)
        add_note (out, document, g_ptr_array_index (document->notes, n));
    }
  g_string_append (out, "</ol>\n</section>\n");
}
