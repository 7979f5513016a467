/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-table.h"

#include "dossier-csv.h"
#include "dossier-json-writer.h"

#define N_TEXTS 6

/* The headings are names for programs and are not translated. */
static const char *const headings[] = { "story",    "percent", "document", "publisher", "published",
                                        "language", "uri",     "differs" };

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
  if (format == DOSSIER_TABLE_JSON)
    return;
  if (format == DOSSIER_TABLE_CSV)
    dossier_csv_begin (out);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (format == DOSSIER_TABLE_CSV)
      dossier_csv_text (out, headings[i]);
    else
      g_string_append_printf (out, "%s%s", i > 0 ? "\t" : "", headings[i]);
  if (format == DOSSIER_TABLE_CSV)
    dossier_csv_end_row (out);
  else
    g_string_append_c (out, '\n');
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

static void
add_json (GString *out, guint number, guint percent, const char *const *texts)
{
  DossierJsonWriter json;

  dossier_json_writer_init (&json, out);
  dossier_json_begin_object (&json, NULL);
  dossier_json_int (&json, headings[0], number);
  dossier_json_int (&json, headings[1], percent);
  for (guint i = 0; i < N_TEXTS; i++)
    dossier_json_string (&json, headings[i + 2], texts[i]);
  dossier_json_end_object (&json);
  g_string_append_c (out, '\n');
}

static void
add_cells (GString *out, DossierTableFormat format, guint number, guint percent,
           const char *const *texts)
{
  if (format == DOSSIER_TABLE_CSV)
    {
      dossier_csv_int (out, number);
      dossier_csv_int (out, percent);
      for (guint i = 0; i < N_TEXTS; i++)
        dossier_csv_text (out, texts[i]);
      dossier_csv_end_row (out);
      return;
    }
  g_string_append_printf (out, "%u\t%u", number, percent);
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_string_append_c (out, '\t');
      for (const char *p = texts[i] != NULL ? texts[i] : ""; *p != '\0'; p++)
        g_string_append_c (out, (guchar) *p < 0x20 ? ' ' : *p);
    }
  g_string_append_c (out, '\n');
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
  for (guint i = 0; i < story->reports->len; i++)
    {
      const DossierStoryReport *report = g_ptr_array_index (story->reports, i);
      g_autofree char *differences = list_differences (report->differences);
      const char *const texts[N_TEXTS] = { report->title,    report->publisher, report->published,
                                           report->language, report->uri,       differences };

      if (format == DOSSIER_TABLE_JSON)
        add_json (out, number, report->percent, texts);
      else
        add_cells (out, format, number, report->percent, texts);
    }
}
