/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-table.h"

#include <string.h>

#include "dossier-csv.h"
#include "dossier-plain-line.h"

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

/**
 * dossier_table_init:
 * @self: a table
 * @out: where to append
 * @format: how to write
 * @headings: (array zero-terminated=1): names of the columns, for programs; they outlive @self
 */
void
dossier_table_init (DossierTable *self, GString *out, DossierTableFormat format,
                    const char *const *headings)
{
  self->out = out;
  self->format = format;
  self->headings = headings;
  self->cell = 0;
}

/**
 * dossier_table_begin:
 * @out: an empty string
 * @format: how to write
 * @headings: names of the columns
 *
 * Writes what stands above the first row of a file. JSON Lines have the headings in every row.
 */
void
dossier_table_begin (GString *out, DossierTableFormat format, const char *const *headings)
{
  DossierTable table;

  if (format == DOSSIER_TABLE_JSON)
    return;
  dossier_table_init (&table, out, format, headings);
  if (format == DOSSIER_TABLE_CSV)
    dossier_csv_begin (out);
  for (guint i = 0; headings[i] != NULL; i++)
    dossier_table_add_text (&table, headings[i]);
  dossier_table_end_row (&table);
}

/* What stands before a cell. */
static void
begin_cell (DossierTable *self)
{
  if (self->format == DOSSIER_TABLE_JSON && self->cell == 0)
    {
      dossier_json_writer_init (&self->json, self->out);
      dossier_json_begin_object (&self->json, NULL);
    }
  else if (self->format == DOSSIER_TABLE_TSV && self->cell > 0)
    g_string_append_c (self->out, '\t');
}

/**
 * dossier_table_add_text:
 * @self: a table
 * @text: (nullable): the next cell of the row
 *
 * Tabs, line ends and other control characters in a cell of %DOSSIER_TABLE_TSV become spaces.
 */
void
dossier_table_add_text (DossierTable *self, const char *text)
{
  begin_cell (self);
  if (self->format == DOSSIER_TABLE_JSON)
    dossier_json_string (&self->json, self->headings[self->cell], text);
  else if (self->format == DOSSIER_TABLE_CSV)
    dossier_csv_text (self->out, text);
  else if (text != NULL)
    dossier_plain_line_append (self->out, text);
  self->cell++;
}

/**
 * dossier_table_add_int:
 * @self: a table
 * @number: the next cell of the row
 */
void
dossier_table_add_int (DossierTable *self, gint64 number)
{
  begin_cell (self);
  if (self->format == DOSSIER_TABLE_JSON)
    dossier_json_int (&self->json, self->headings[self->cell], number);
  else if (self->format == DOSSIER_TABLE_CSV)
    dossier_csv_int (self->out, number);
  else
    g_string_append_printf (self->out, "%" G_GINT64_FORMAT, number);
  self->cell++;
}

/**
 * dossier_table_end_row:
 * @self: a table with a row whose cells have all been added
 */
void
dossier_table_end_row (DossierTable *self)
{
  if (self->format == DOSSIER_TABLE_CSV)
    dossier_csv_end_row (self->out);
  else
    {
      if (self->format == DOSSIER_TABLE_JSON)
        dossier_json_end_object (&self->json);
      g_string_append_c (self->out, '\n');
    }
  self->cell = 0;
}
