/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-table.h"

#include <string.h>

#include "dossier-csv.h"
#include "dossier-json-writer.h"

/* How many lines are cut at a time: enough that the file's pages are read in runs. */
#define SLICE 256

#define N_TEXTS 8

/* The headings are names for programs and are not translated. */
static const char *const headings[N_TEXTS + 2] = {
  "left", "keyword", "right", "document", "publisher", "published", "language", "uri", "start",
  "end",
};

static const char *const format_names[] = { "tsv", "csv", "json" };

/**
 * dossier_table_format_find:
 * @word: "tsv", "csv", "json", or a path that ends so after a dot
 * @format: (out): takes the format
 *
 * Returns: whether @word names one
 */
gboolean
dossier_table_format_find (const char *word, DossierTableFormat *format)
{
  const char *dot = strrchr (word, '.');

  for (guint i = 0; i < G_N_ELEMENTS (format_names); i++)
    if (g_ascii_strcasecmp (dot != NULL ? dot + 1 : word, format_names[i]) == 0)
      {
        *format = (DossierTableFormat) i;
        return TRUE;
      }
  return FALSE;
}

static void
add_tabs_cell (GString *out, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    g_string_append_c (out, (guchar) *p < 0x20 ? ' ' : *p);
}

/**
 * dossier_concordance_table_begin:
 * @out: an empty string
 * @format: how to write
 *
 * Writes what stands above the first line.
 */
void
dossier_concordance_table_begin (GString *out, DossierTableFormat format)
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

static void
add_json (GString *out, const char *const *texts, const DossierConcordanceLine *line)
{
  DossierJsonWriter json;

  dossier_json_writer_init (&json, out);
  dossier_json_begin_object (&json, NULL);
  for (guint i = 0; i < N_TEXTS; i++)
    dossier_json_string (&json, headings[i], texts[i]);
  dossier_json_int (&json, headings[N_TEXTS], (gint64) line->char_start);
  dossier_json_int (&json, headings[N_TEXTS + 1], (gint64) line->char_end);
  dossier_json_end_object (&json);
  g_string_append_c (out, '\n');
}

/**
 * dossier_concordance_table_add:
 * @out: where to append
 * @format: how to write
 * @line: a line
 *
 * Appends one line. Dates are EDTF; positions are code points.
 */
void
dossier_concordance_table_add (GString *out, DossierTableFormat format,
                               const DossierConcordanceLine *line)
{
  const char *const texts[N_TEXTS] = {
    line->context.left, line->context.keyword, line->context.right, line->title,
    line->publisher, line->published, line->language, line->uri,
  };

  if (format == DOSSIER_TABLE_JSON)
    {
      add_json (out, texts, line);
      return;
    }
  for (guint i = 0; i < N_TEXTS; i++)
    if (format == DOSSIER_TABLE_CSV)
      dossier_csv_text (out, texts[i]);
    else
      {
        add_tabs_cell (out, texts[i]);
        g_string_append_c (out, '\t');
      }
  if (format == DOSSIER_TABLE_CSV)
    {
      dossier_csv_int (out, (gint64) line->char_start);
      dossier_csv_int (out, (gint64) line->char_end);
      dossier_csv_end_row (out);
    }
  else
    g_string_append_printf (out, "%" G_GSIZE_FORMAT "\t%" G_GSIZE_FORMAT "\n", line->char_start,
                            line->char_end);
}

static gboolean
write_slice (DossierCorpus                *corpus,
             const DossierConcordanceHit  *hits,
             guint                         n_hits,
             guint                         n_chars,
             DossierTableFormat            format,
             DossierOutputFile            *file,
             GCancellable                 *cancellable,
             GError                      **error)
{
  g_autoptr (GPtrArray) cut
    = dossier_corpus_cut_concordance (corpus, hits, n_hits, n_chars, cancellable, error);

  if (cut == NULL)
    return FALSE;
  for (guint i = 0; i < cut->len; i++)
    if (g_ptr_array_index (cut, i) != NULL)
      dossier_concordance_table_add (dossier_output_file_get_buffer (file), format,
                                     g_ptr_array_index (cut, i));
  return dossier_output_file_spill (file, error);
}

/**
 * dossier_concordance_table_write:
 * @corpus: where @lines come from
 * @lines: all lines
 * @order: (element-type guint32): which of them, and in what order
 * @n_chars: how much context on either side, in code points
 * @format: how to write
 * @file: where to write
 * @cancellable: (nullable): stops the work
 * @error: set when stopped, or on failure
 *
 * Writes a whole concordance, in little memory however long it is. Any thread.
 *
 * Returns: whether all was written
 */
gboolean
dossier_concordance_table_write (DossierCorpus                  *corpus,
                                 const DossierConcordanceLines  *lines,
                                 const GArray                   *order,
                                 guint                           n_chars,
                                 DossierTableFormat              format,
                                 DossierOutputFile              *file,
                                 GCancellable                   *cancellable,
                                 GError                        **error)
{
  DossierConcordanceHit hits[SLICE];

  dossier_concordance_table_begin (dossier_output_file_get_buffer (file), format);
  for (guint i = 0; i < order->len; i += SLICE)
    {
      guint n = MIN (SLICE, order->len - i);

      for (guint k = 0; k < n; k++)
        hits[k] = dossier_concordance_lines_get (lines, g_array_index (order, guint32, i + k));
      if (!write_slice (corpus, hits, n, n_chars, format, file, cancellable, error))
        return FALSE;
    }
  return TRUE;
}
