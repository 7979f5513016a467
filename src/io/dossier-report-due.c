/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-report-order.h"
#include "dossier-statement-label.h"

/**
 * dossier_report_add_due:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the calendar: every statement with a due date, by that date.
 */
void
dossier_report_add_due (GString *out, const DossierDigest *digest)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new ();

  for (guint i = 0; i < digest->statements->len; i++)
    {
      DossierDigestStatement *entry = g_ptr_array_index (digest->statements, i);

      if (dossier_statement_get_due (entry->statement) != NULL)
        g_ptr_array_add (due, entry);
    }
  g_ptr_array_sort (due, dossier_report_compare_due);

  dossier_report_add_heading (out, "due", _("What falls due"), due->len);
  if (due->len == 0)
    dossier_html_add (out, "<p class=\"none\">%s</p>\n", _("No statement has a due date."));
  else
    dossier_html_add (out,
                      "<table class=\"calendar\">\n<thead><tr><th scope=\"col\">%s</th>"
                      "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                      "</tr></thead>\n<tbody>\n",
                      _("Due"), _("Who"), _("What"), _("Where"));
  for (guint i = 0; i < due->len; i++)
    {
      const DossierDigestStatement *entry = g_ptr_array_index (due, i);
      DossierStatement *statement = entry->statement;
      const char *actor = dossier_statement_get_actor (statement);

      g_string_append (out, "<tr><td>");
      dossier_report_add_date (out, dossier_statement_get_due (statement));
      dossier_html_add (out, "</td><td>%s</td><td><span class=\"kind\">%s</span> ",
                        actor != NULL ? actor : _("Nobody named"),
                        dossier_statement_kind_get_label (dossier_statement_get_kind (statement)));
      dossier_html_add (out, "<q lang=\"%s\">%s</q>", dossier_statement_get_language (statement),
                        dossier_statement_get_quote (statement));
      dossier_html_add (out, "</td><td><a href=\"#S%u\">S%u</a></td></tr>\n", entry->number,
                        entry->number);
    }
  if (due->len > 0)
    g_string_append (out, "</tbody>\n</table>\n");
  g_string_append (out, "</section>\n");
}
