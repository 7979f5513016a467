/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-table.h"

/* Names for programs, which are not translated. */
static const char *const headings[] = { "story",    "percent", "document", "publisher", "published",
                                        "language", "uri",     "differs",  NULL };

/**
 * dossier_story_table_begin:
 * @out: an empty string
 * @format: how to write
 *
 * Writes what stands above the first line.
 */
void
dossier_story_table_begin (GString *out, DossierTableFormat format)
{
  dossier_table_begin (out, format, headings);
}

static char *
list_differences (DossierDifference differences)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < DOSSIER_N_DIFFERENCES; i++)
    if ((differences & 1u << i) != 0)
      g_string_append_printf (list, "%s%s", list->len > 0 ? " " : "",
                              dossier_difference_to_string ((DossierDifference) (1u << i)));
  return g_string_free (list, FALSE);
}

/**
 * dossier_story_table_add:
 * @out: where to append
 * @format: how to write
 * @story: a story
 * @number: what to call it
 *
 * Appends a line for each report. Dates are EDTF.
 */
void
dossier_story_table_add (GString *out, DossierTableFormat format, const DossierStory *story,
                         guint number)
{
  DossierTable table;

  dossier_table_init (&table, out, format, headings);
  for (guint i = 0; i < story->reports->len; i++)
    {
      const DossierStoryReport *report = g_ptr_array_index (story->reports, i);
      g_autofree char *differences = list_differences (report->differences);

      dossier_table_add_int (&table, number);
      dossier_table_add_int (&table, report->percent);
      dossier_table_add_text (&table, report->title);
      dossier_table_add_text (&table, report->publisher);
      dossier_table_add_text (&table, report->published);
      dossier_table_add_text (&table, report->language);
      dossier_table_add_text (&table, report->uri);
      dossier_table_add_text (&table, differences);
      dossier_table_end_row (&table);
    }
}
