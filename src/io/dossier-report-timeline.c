/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

static const char *
get_kind_name (DossierTimelineKind kind)
{
  switch (kind)
    {
    case DOSSIER_TIMELINE_PUBLISHED:
      return _("Published");
    case DOSSIER_TIMELINE_SPOKEN:
      return _("Spoken of");
    case DOSSIER_TIMELINE_STATEMENT:
      return _("Stated");
    case DOSSIER_TIMELINE_DUE:
      return _("Due");
    default:
      g_return_val_if_reached ("");
    }
}

static void
add_row (GString *out, const DossierDigest *digest, const DossierTimelineItem *item)
{
  const DossierDigestStatement *entry = NULL;
  const DossierDigestDocument *document;

  if (item->kind == DOSSIER_TIMELINE_STATEMENT || item->kind == DOSSIER_TIMELINE_DUE)
    entry = dossier_digest_find_statement (digest, item->mark);
  document = dossier_digest_find_document (digest, item->document);

  g_string_append (out, "<tr><td>");
  dossier_report_add_date (out, item->value);
  dossier_html_add (out, "</td><td>%s</td><td lang=\"%s\">%s</td><td>", get_kind_name (item->kind),
                    document != NULL ? document->language : "und", item->label);
  if (entry != NULL)
    dossier_report_add_copies (out, dossier_digest_get_first (entry));
  else if (document != NULL)
    dossier_html_add (out, "<a href=\"#D%u\">D%u</a>", document->number, document->number);
  g_string_append (out, "</td></tr>\n");
}

/**
 * dossier_report_add_timeline:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the timeline as a picture, and the same as a list for those who cannot
 * see it or want the dates themselves. What copies of a text state alike stands once.
 */
void
dossier_report_add_timeline (GString *out, const DossierDigest *digest)
{
  const GArray *items = digest->timeline->items;

  dossier_report_add_heading (out, "timeline", _("Timeline"), items->len);
  if (items->len == 0)
    {
      dossier_html_add (out, "<p class=\"none\">%s</p>\n</section>\n", _("Nothing has a date."));
      return;
    }
  dossier_report_add_picture (out, digest);
  dossier_html_add (out,
                    "<details>\n<summary>%s</summary>\n<table class=\"calendar\">\n<thead><tr>"
                    "<th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                    "<th scope=\"col\">%s</th></tr></thead>\n<tbody>\n",
                    _("The same as a list"), _("Date"), _("Kind"), _("What"), _("Where"));
  for (guint i = 0; i < items->len; i++)
    add_row (out, digest, &g_array_index (items, DossierTimelineItem, i));
  g_string_append (out, "</tbody>\n</table>\n</details>\n</section>\n");
}
