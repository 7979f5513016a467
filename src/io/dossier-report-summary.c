/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-edtf.h"
#include "dossier-statement-label.h"

static void
add_figure (GString *out, const char *anchor, guint count, const char *what)
{
  dossier_html_add (out, "<li><a href=\"#%s\"><b>%u</b> <span>%s</span></a></li>\n", anchor, count,
                    what);
}

static guint
count_languages (const DossierDigest *digest)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < digest->documents->len; i++)
    {
      const DossierDigestDocument *document = g_ptr_array_index (digest->documents, i);

      if (!g_str_equal (document->language, "und"))
        g_hash_table_add (seen, document->language);
    }
  return g_hash_table_size (seen);
}

static void
add_figures (GString *out, const DossierDigest *digest)
{
  guint n_due = 0, n_languages = count_languages (digest);

  for (guint i = 0; i < digest->statements->len; i++)
    if (dossier_digest_falls_due (g_ptr_array_index (digest->statements, i)))
      n_due++;

  g_string_append (out, "<ul class=\"figures\">\n");
  add_figure (out, "documents", digest->documents->len,
              ngettext ("document", "documents", digest->documents->len));
  add_figure (out, "documents", n_languages, ngettext ("language", "languages", n_languages));
  add_figure (out, "statements", digest->statements->len,
              ngettext ("statement", "statements", digest->statements->len));
  /* Translators: below a number of statements that have a due date and were not done or denied */
  add_figure (out, "due", n_due, ngettext ("falls due", "fall due", n_due));
  add_figure (out, "entities", digest->entities->len,
              ngettext ("name", "people, bodies and places", digest->entities->len));
  add_figure (out, "sectors", digest->sectors->len,
              ngettext ("sector", "sectors", digest->sectors->len));
  g_string_append (out, "</ul>\n");
}

/* How many statements of each kind, and where they stand. */
static void
add_kinds (GString *out, const DossierDigest *digest)
{
  GArray *numbers[DOSSIER_N_STATEMENT_KINDS];
  guint most = 1;

  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    numbers[kind] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < digest->statements->len; i++)
    {
      const DossierDigestStatement *entry = g_ptr_array_index (digest->statements, i);
      GArray *of_kind = numbers[dossier_statement_get_kind (entry->statement)];

      g_array_append_val (of_kind, entry->number);
      most = MAX (most, of_kind->len);
    }

  dossier_html_add (out, "<table class=\"bars kinds\">\n<caption>%s</caption>\n<tbody>\n",
                    _("Statements by kind"));
  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    {
      if (numbers[kind]->len > 0)
        {
          dossier_html_add (out,
                            "<tr><th scope=\"row\">%s</th><td class=\"number\">%u</td>"
                            "<td class=\"bar\"><i style=\"width:%u%%\"></i></td><td>",
                            dossier_statement_kind_get_label ((DossierStatementKind) kind),
                            numbers[kind]->len, MAX (1, numbers[kind]->len * 100 / most));
          dossier_report_add_links (out, 'S', numbers[kind]);
          g_string_append (out, "</td></tr>\n");
        }
      g_array_unref (numbers[kind]);
    }
  g_string_append (out, "</tbody>\n</table>\n");
}

/* From the first to the last publication, as one line. */
static void
add_period (GString *out, const DossierDigest *digest)
{
  DossierDay first = DOSSIER_DAY_FUTURE, last = DOSSIER_DAY_PAST;
  guint n_undated = 0;

  for (guint i = 0; i < digest->documents->len; i++)
    {
      const DossierDigestDocument *document = g_ptr_array_index (digest->documents, i);
      DossierEdtf value;

      if (document->published == NULL || !dossier_edtf_parse (document->published, &value, NULL)
          || !dossier_day_is_real (value.first) || !dossier_day_is_real (value.last))
        {
          n_undated++;
          continue;
        }
      first = MIN (first, value.first);
      last = MAX (last, value.last);
    }

  g_string_append (out, "<p class=\"period\">");
  if (dossier_day_is_real (first))
    {
      g_autofree char *from = dossier_edtf_format_day (first);
      g_autofree char *to = dossier_edtf_format_day (last);
      g_autofree char *range = first == last ? g_strdup (from) : g_strconcat (from, "/", to, NULL);
      g_autofree char *label = dossier_edtf_label (range);
      g_autofree char *line = g_strdup_printf (_("Published %s."), label);

      dossier_html_text (out, line);
    }
  if (n_undated > 0)
    {
      g_autofree char *line
        = g_strdup_printf (ngettext ("%u document has no date.", "%u documents have no date.",
                                     n_undated), n_undated);

      g_string_append_c (out, ' ');
      dossier_html_text (out, line);
    }
  g_string_append (out, "</p>\n");
}

/* The window counts stories if one wishes; here each copy is counted, with all that it states. */
static void
add_copies (GString *out, const DossierDigest *digest)
{
  /* Translators: %u and %u: documents, and what they are when copies of one text count as one */
  g_autofree char *line = g_strdup_printf (
    ngettext ("Copies of one text are included, here and in all counts of statements: "
              "%u documents tell %u story.",
              "Copies of one text are included, here and in all counts of statements: "
              "%u documents tell %u stories.", digest->n_stories),
    digest->documents->len, digest->n_stories);

  dossier_html_add (out, "<p class=\"period\">%s %s</p>\n", line,
                    _("What several of them state alike stands in one place."));
}

/* The figures are of what was chosen. */
static void
add_chosen (GString *out, const DossierDigest *digest)
{
  /* Translators: %u and %u: statements in the report, and all that were found */
  g_autofree char *line = g_strdup_printf (
    ngettext ("%u of %u statements was chosen; only the document with it is in this report.",
              "%u of %u statements were chosen; only documents with one of them are in this "
              "report.", digest->statements->len),
    digest->statements->len, digest->n_found);

  dossier_html_add (out, "<p class=\"period\">%s</p>\n", line);
}

/* What a reader cannot see is missing. */
static void
add_set_aside (GString *out, const DossierDigest *digest)
{
  g_autofree char *line = g_strdup_printf (
    ngettext ("%u document was set aside and is not in this report.",
              "%u documents were set aside and are not in this report.", digest->n_set_aside),
    digest->n_set_aside);

  dossier_html_add (out, "<p class=\"period\">%s</p>\n", line);
}

/**
 * dossier_report_add_summary:
 * @out: the report
 * @digest: what it is about
 *
 * Adds the figures; each leads to what was counted.
 */
void
dossier_report_add_summary (GString *out, const DossierDigest *digest)
{
  dossier_html_add (out, "<section id=\"summary\">\n<h2>%s</h2>\n", _("Summary"));
  add_figures (out, digest);
  add_period (out, digest);
  if (digest->chosen)
    add_chosen (out, digest);
  if (digest->n_stories < digest->documents->len)
    add_copies (out, digest);
  if (digest->n_set_aside > 0)
    add_set_aside (out, digest);
  if (digest->statements->len > 0)
    add_kinds (out, digest);
  g_string_append (out, "</section>\n");
}
