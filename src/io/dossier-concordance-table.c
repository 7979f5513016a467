/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-table.h"

/* How many lines are cut at a time: enough that the file's pages are read in runs, and a long text
 * is not unpacked too often. */
#define SLICE 1024

/* Names for programs, which are not translated. */
static const char *const headings[] = {
  "left", "keyword", "right", "document", "publisher", "published", "language", "uri", "start",
  "end", NULL,
};

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
  dossier_table_begin (out, format, headings);
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
  DossierTable table;

  dossier_table_init (&table, out, format, headings);
  dossier_table_add_text (&table, line->context.left);
  dossier_table_add_text (&table, line->context.keyword);
  dossier_table_add_text (&table, line->context.right);
  dossier_table_add_text (&table, line->title);
  dossier_table_add_text (&table, line->publisher);
  dossier_table_add_text (&table, line->published);
  dossier_table_add_text (&table, line->language);
  dossier_table_add_text (&table, line->uri);
  dossier_table_add_int (&table, (gint64) line->char_start);
  dossier_table_add_int (&table, (gint64) line->char_end);
  dossier_table_end_row (&table);
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
