/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-course-table.h"

/* Names for programs, which are not translated. */
static const char *const headings[] = {
  "statement", "step", "asked", "published", "publisher", "language", "document", "kind",
  "certainty", "actor", "counterparts", "when", "due", "quote", "weight", "same_actor", "names",
  "amounts", "times", "referred", "words", "through", NULL,
};

/**
 * dossier_course_table_begin:
 * @out: an empty string
 * @format: how to write
 *
 * Writes what stands above the first line.
 */
void
dossier_course_table_begin (GString *out, DossierTableFormat format)
{
  dossier_table_begin (out, format, headings);
}

static void
add_list (DossierTable *table, GStrv words)
{
  g_autofree char *list = words != NULL ? g_strjoinv ("; ", words) : NULL;

  dossier_table_add_text (table, list);
}

static void
add_number (DossierTable *table, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  dossier_table_add_text (table, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static void
add_statement (DossierTable *table, DossierStatement *statement)
{
  DossierStatementKind kind = dossier_statement_get_kind (statement);
  DossierCertainty certainty = dossier_statement_get_certainty (statement);

  dossier_table_add_text (table, dossier_statement_get_published (statement));
  dossier_table_add_text (table, dossier_statement_get_publisher (statement));
  dossier_table_add_text (table, dossier_statement_get_language (statement));
  dossier_table_add_text (table, dossier_statement_get_document_title (statement));
  dossier_table_add_text (table, dossier_statement_kind_to_string (kind));
  dossier_table_add_text (table, dossier_certainty_to_string (certainty));
  dossier_table_add_text (table, dossier_statement_get_actor (statement));
  dossier_table_add_text (table, dossier_statement_get_counterparts (statement));
  dossier_table_add_text (table, dossier_statement_get_when (statement));
  dossier_table_add_text (table, dossier_statement_get_due (statement));
  dossier_table_add_text (table, dossier_statement_get_quote (statement));
}

static guint
find_step (const GPtrArray *steps, gint64 statement)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const DossierCourseStep *step = g_ptr_array_index (steps, i);

      if (dossier_statement_get_id (step->statement) == statement)
        return i + 1;
    }
  return 0;
}

static void
add_reason (DossierTable *table, const GPtrArray *steps, const DossierCourseStep *step)
{
  guint through = find_step (steps, step->through);

  if (step->asked)
    dossier_table_add_text (table, NULL);
  else
    add_number (table, step->weight);
  dossier_table_add_text (table, step->same_actor ? "yes" : NULL);
  add_list (table, step->names);
  add_list (table, step->amounts);
  add_list (table, step->times);
  dossier_table_add_text (table, step->referred);
  add_list (table, step->words);
  if (through > 0)
    dossier_table_add_int (table, through);
  else
    dossier_table_add_text (table, NULL);
}

/**
 * dossier_course_table_add:
 * @out: where to append
 * @format: how to write
 * @steps: (element-type DossierCourseStep): the course of one statement
 * @number: that of the statement in its document
 *
 * Appends a line for each step: what was said, and what it has in common with the statement that
 * was asked for, or with the step @through. Dates are EDTF.
 */
void
dossier_course_table_add (GString *out, DossierTableFormat format, const GPtrArray *steps,
                          guint number)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const DossierCourseStep *step = g_ptr_array_index (steps, i);
      DossierTable table;

      dossier_table_init (&table, out, format, headings);
      dossier_table_add_int (&table, number);
      dossier_table_add_int (&table, i + 1);
      dossier_table_add_text (&table, step->asked ? "yes" : NULL);
      add_statement (&table, step->statement);
      add_reason (&table, steps, step);
      dossier_table_end_row (&table);
    }
}
