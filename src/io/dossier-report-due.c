/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-report-order.h"
#include "dossier-statement-choice.h"
#include "dossier-statement-label.h"

static void
add_row (GString *out, const DossierDigestStatement *entry)
{
  DossierStatement *statement = entry->statement;
  const char *actor = dossier_statement_get_actor (statement);
  const char *counterparts = dossier_statement_get_counterparts (statement);

  g_string_append (out, "<tr><td>");
  dossier_report_add_date (out, dossier_statement_get_due (statement));
  dossier_html_add (out,
                    "</td><td>%s</td><td>%s</td><td>%s</td><td><span class=\"kind\">%s</span> ",
                    actor != NULL ? actor : _("Nobody named"),
                    counterparts != NULL ? counterparts : "",
                    dossier_certainty_get_label (dossier_statement_get_certainty (statement)),
                    dossier_statement_kind_get_label (dossier_statement_get_kind (statement)));
  dossier_html_add (out, "<q lang=\"%s\">%s</q>", dossier_statement_get_language (statement),
                    dossier_statement_get_quote (statement));
  g_string_append (out, "</td><td>");
  dossier_report_add_copies (out, entry);
  g_string_append (out, "</td></tr>\n");
}

static void
add_table (GString *out, DossierDigestStatement *const *entries, guint n_entries)
{
  if (n_entries == 0)
    return;
  dossier_html_add (out,
                    "<table class=\"calendar dues\">\n<thead><tr><th scope=\"col\">%s</th>"
                    "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                    "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead>\n<tbody>\n",
                    _("Due"), _("Who"), _("To whom"), _("Certainty"), _("What"),
                    _("Where"));
  for (guint i = 0; i < n_entries; i++)
    if (entries[i]->first == NULL)
      add_row (out, entries[i]);
  g_string_append (out, "</tbody>\n</table>\n");
}

static void
add_part (GString *out, const char *heading, DossierDigestStatement *const *entries,
          guint n_entries)
{
  dossier_html_add (out, "<h3>%s ", heading);
  dossier_report_add_count (out, entries, n_entries);
  g_string_append (out, "</h3>\n");
  add_table (out, entries, n_entries);
}

/* They stand in the order of their last days. */
static void
add_parts (GString *out, const DossierDigest *digest, DossierDigestStatement *const *entries,
           guint n_entries)
{
  const DossierStatementChoice passed = { .passed = TRUE, .today = digest->written };
  guint n_passed = 0, n_known = n_entries;

  while (n_passed < n_entries
         && dossier_statement_choice_takes_row (&passed, entries[n_passed]->statement))
    n_passed++;
  while (n_known > n_passed
         && !dossier_report_knows_day (dossier_statement_get_due (entries[n_known - 1]->statement)))
    n_known--;
  /* Whether it was done meanwhile no text tells. Translators: over what was due before the
   * day on which a report was written */
  add_part (out, _("Date passed"), entries, n_passed);
  /* Translators: over what is due on the day on which a report was written, or later */
  add_part (out, _("Coming"), entries + n_passed, n_known - n_passed);
  if (n_known < n_entries)
    /* Translators: over what is due within a span, such as 30 days, that nobody knows the first
     * day of */
    add_part (out, _("No known day"), entries + n_known, n_entries - n_known);
}

/* What has a due date and is not in the calendar, lest somebody looks for it there. */
static void
add_settled (GString *out, guint n_settled)
{
  g_autofree char *words = g_strdup_printf (
    ngettext ("%u statement with a due date is done or denied, and not listed here.",
              "%u statements with a due date are done or denied, and not listed here.", n_settled),
    n_settled);

  dossier_html_add (out, "<p class=\"none\">%s</p>\n", words);
}

/**
 * dossier_report_add_due:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the calendar: every statement with a due date that was neither done nor denied, by that
 * date, and how many were. Where the report tells when it was written, what was due before that day
 * stands apart from what was coming, and from that of which nobody knows it.
 */
void
dossier_report_add_due (GString *out, const DossierDigest *digest)
{
  g_autoptr (GPtrArray) due = g_ptr_array_new ();
  DossierDigestStatement *const *entries;
  guint n_settled = 0;

  for (guint i = 0; i < digest->statements->len; i++)
    {
      DossierDigestStatement *entry = g_ptr_array_index (digest->statements, i);

      if (dossier_digest_falls_due (entry))
        g_ptr_array_add (due, entry);
      else if (dossier_statement_get_due (entry->statement) != NULL)
        n_settled++;
    }
  /* By their last days: those that have passed come first. */
  g_ptr_array_sort (due, dossier_report_compare_due);
  entries = (DossierDigestStatement *const *) due->pdata;

  dossier_report_add_heading_of (out, "due", _("What falls due"), due);
  if (due->len == 0 && n_settled == 0)
    dossier_html_add (out, "<p class=\"none\">%s</p>\n", _("No statement has a due date."));
  else if (due->len > 0 && !dossier_day_is_real (digest->written))
    add_table (out, entries, due->len);
  else if (due->len > 0)
    add_parts (out, digest, entries, due->len);
  if (n_settled > 0)
    add_settled (out, n_settled);
  g_string_append (out, "</section>\n");
}
