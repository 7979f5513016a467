/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-report-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-edtf.h"

/* More links than this are folded away on the screen. */
#define OPEN_LINKS 24

/**
 * dossier_report_get_language:
 *
 * Returns: BCP 47 tag of the language that the report's own words are in
 */
const char *
dossier_report_get_language (void)
{
  /* Translators: the code of your own language as HTML writes it: "nb", "vi", "ko" */
  return C_("language code", "en");
}

/**
 * dossier_report_type_heading:
 * @type: a type of entity
 *
 * Returns: the heading over those of this type
 */
const char *
dossier_report_type_heading (DossierEntityType type)
{
  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return _("People");
    case DOSSIER_ENTITY_ORGANIZATION:
      return _("Organisations");
    case DOSSIER_ENTITY_PLACE:
      return _("Places");
    case DOSSIER_ENTITY_PROGRAMME:
      return _("Programmes");
    case DOSSIER_ENTITY_INSTRUMENT:
      return _("Laws and agreements");
    case DOSSIER_ENTITY_EVENT:
      return _("Events");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * dossier_report_add_heading:
 * @out: the report
 * @anchor: what links lead to
 * @heading: its words
 * @count: how many things the section lists
 *
 * Begins a section.
 */
void
dossier_report_add_heading (GString *out, const char *anchor, const char *heading, guint count)
{
  dossier_html_add (out, "<section id=\"%s\">\n<h2>%s <span class=\"count\">%u</span></h2>\n",
                    anchor, heading, count);
}

/**
 * dossier_report_add_count:
 * @out: the report
 * @entries: (array length=n_entries): statements
 * @n_entries: how many
 *
 * Adds how many statements stand below a heading, and in how many rows where copies of a text state
 * some of them alike.
 */
void
dossier_report_add_count (GString *out, DossierDigestStatement *const *entries, guint n_entries)
{
  g_autofree char *count = NULL;
  guint n_firsts = 0;

  for (guint i = 0; i < n_entries; i++)
    n_firsts += entries[i]->first == NULL;
  /* Translators: how many statements, and how many they are when those that copies of one text
   * state alike count as one */
  count = n_firsts == n_entries ? g_strdup_printf ("%u", n_entries)
                                : g_strdup_printf (ngettext ("%u (%u different)",
                                                             "%u (%u different)", n_firsts),
                                                   n_entries, n_firsts);
  dossier_html_add (out, "<span class=\"count\">%s</span>", count);
}

/**
 * dossier_report_add_heading_of:
 * @out: the report
 * @anchor: what links lead to
 * @heading: its words
 * @entries: (element-type DossierDigestStatement): what the section lists
 *
 * Begins a section of statements.
 */
void
dossier_report_add_heading_of (GString *out, const char *anchor, const char *heading,
                               const GPtrArray *entries)
{
  dossier_html_add (out, "<section id=\"%s\">\n<h2>%s ", anchor, heading);
  dossier_report_add_count (out, (DossierDigestStatement *const *) entries->pdata, entries->len);
  g_string_append (out, "</h2>\n");
}

/**
 * dossier_report_add_copies:
 * @out: the report
 * @entry: the first of the statements that copies of a text make alike
 *
 * Adds links to it and to the others.
 */
void
dossier_report_add_copies (GString *out, const DossierDigestStatement *entry)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (numbers, entry->number);
  for (guint i = 0; entry->copies != NULL && i < entry->copies->len; i++)
    g_array_append_val (numbers,
                        ((DossierDigestStatement *) g_ptr_array_index (entry->copies, i))->number);
  dossier_report_add_links (out, 'S', numbers);
}

/**
 * dossier_report_add_date:
 * @out: the report
 * @edtf: (nullable): a date
 *
 * Adds a date as people read it, with the exact value beside it for machines
 * and for those who point at it.
 */
void
dossier_report_add_date (GString *out, const char *edtf)
{
  g_autofree char *label = NULL;

  if (edtf == NULL)
    return;
  label = dossier_edtf_label (edtf);
  dossier_html_add (out, "<span class=\"date\" title=\"%s\">%s</span>", edtf, label);
}

/**
 * dossier_report_add_links:
 * @out: the report
 * @prefix: 'S' for statements, 'D' for documents
 * @numbers: (element-type guint): their numbers
 *
 * Adds links that lead from a count to what was counted.
 */
void
dossier_report_add_links (GString *out, char prefix, const GArray *numbers)
{
  gboolean folded = numbers->len > OPEN_LINKS;

  if (folded)
    dossier_html_add (out, "<details><summary>%s</summary>", _("Show where"));
  g_string_append (out, "<span class=\"links\">");
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      g_string_append_printf (out, "%s<a href=\"#%c%u\">%c%u</a>", i > 0 ? " " : "", prefix, number,
                              prefix, number);
    }
  g_string_append (out, "</span>");
  if (folded)
    g_string_append (out, "</details>");
}

/**
 * dossier_report_add_place:
 * @out: the report
 * @paragraph: from 1
 * @start: first code point, from 0
 * @end: the code point after the last one
 *
 * Adds where in a text something stands.
 */
void
dossier_report_add_place (GString *out, guint paragraph, guint start, guint end)
{
  g_autofree char *place = NULL;

  /* Translators: a place in a text: its paragraph, and its first and last character position */
  place = g_strdup_printf (_("paragraph %u, characters %u–%u"), paragraph, start, end);
  dossier_html_text (out, place);
}
