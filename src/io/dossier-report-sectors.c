/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

/* Numbers of documents from their indices. */
static GArray *
number_documents (const GArray *documents)
{
  GArray *numbers = g_array_sized_new (FALSE, FALSE, sizeof (guint), documents->len);

  for (guint i = 0; i < documents->len; i++)
    {
      guint number = g_array_index (documents, guint, i) + 1;

      g_array_append_val (numbers, number);
    }
  return numbers;
}

/**
 * dossier_report_add_sectors:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the sectors by how many documents speak of them, and which do.
 */
void
dossier_report_add_sectors (GString *out, const DossierDigest *digest)
{
  guint most = 1;

  for (guint i = 0; i < digest->sectors->len; i++)
    most = MAX (most,
                ((DossierDigestSector *) g_ptr_array_index (digest->sectors, i))->documents->len);

  dossier_report_add_heading (out, "sectors", _("Sectors"), digest->sectors->len);
  if (digest->sectors->len == 0)
    dossier_html_add (out, "<p class=\"none\">%s</p>\n", _("No sector was found."));
  else
    dossier_html_add (out, "<table class=\"bars\">\n<caption>%s</caption>\n<tbody>\n",
                      _("How many documents speak of each sector"));
  for (guint i = 0; i < digest->sectors->len; i++)
    {
      const DossierDigestSector *sector = g_ptr_array_index (digest->sectors, i);
      g_autoptr (GArray) numbers = number_documents (sector->documents);

      dossier_html_add (out,
                        "<tr id=\"sector-%s\"><th scope=\"row\">%s</th>"
                        "<td class=\"number\">%u</td>"
                        "<td class=\"bar\"><i style=\"width:%u%%\"></i></td><td>",
                        sector->id, sector->label, sector->documents->len,
                        MAX (1, sector->documents->len * 100 / most));
      dossier_report_add_links (out, 'D', numbers);
      g_string_append (out, "</td></tr>\n");
    }
  if (digest->sectors->len > 0)
    g_string_append (out, "</tbody>\n</table>\n");
  g_string_append (out, "</section>\n");
}
