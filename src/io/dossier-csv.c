/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-csv.h"

#include <string.h>

/* Signs with which a spreadsheet takes a cell for a formula, as OWASP's page on CSV injection lists
 * them. */
#define FORMULA_STARTS "=+-@\t\r\n"

/* The same as Korean and Japanese keyboards have them, and the byte that all of them begin with. */
static const char *const wide_starts[] = { "＝", "＋", "－", "＠" };
#define FIRST_OF_WIDE '\357'

static gboolean
begins_like_formula (const char *value)
{
  if (*value == FIRST_OF_WIDE)
    for (gsize i = 0; i < G_N_ELEMENTS (wide_starts); i++)
      if (g_str_has_prefix (value, wide_starts[i]))
        return TRUE;
  return *value != '\0' && strchr (FORMULA_STARTS, *value) != NULL;
}

/**
 * dossier_csv_begin:
 * @out: an empty string
 *
 * Writes the byte-order mark.
 */
void
dossier_csv_begin (GString *out)
{
  g_string_append (out, "\357\273\277");
}

static void
begin_cell (GString *out)
{
  char last = out->len > 0 ? out->str[out->len - 1] : '\n';

  /* The mark's own last byte begins the first row. */
  if (last != '\n' && last != '\277')
    g_string_append_c (out, ',');
}

/**
 * dossier_csv_text:
 * @out: where to append
 * @value: (nullable): UTF-8; %NULL is an empty cell
 *
 * Appends a cell, always in quotes: then commas between cells are the only
 * ones, and an empty cell is no missing one. A text that begins like a formula gets a
 * leading apostrophe, the sign with which spreadsheets themselves mark a cell
 * as text; a report's quotation such as “-5 % by 2030” must be no formula, and
 * a document that wants to run a program must not.
 */
void
dossier_csv_text (GString *out, const char *value)
{
  begin_cell (out);
  g_string_append_c (out, '"');
  if (value != NULL)
    {
      if (begins_like_formula (value))
        g_string_append_c (out, '\'');
      for (const char *p = value; *p != '\0'; p++)
        {
          if (*p == '"')
            g_string_append_c (out, '"');
          g_string_append_c (out, *p);
        }
    }
  g_string_append_c (out, '"');
}

/**
 * dossier_csv_int:
 * @out: where to append
 * @value: a number
 *
 * Appends a number as a cell.
 */
void
dossier_csv_int (GString *out, gint64 value)
{
  begin_cell (out);
  g_string_append_printf (out, "%" G_GINT64_FORMAT, value);
}

/**
 * dossier_csv_end_row:
 * @out: where to append
 */
void
dossier_csv_end_row (GString *out)
{
  g_string_append (out, "\r\n");
}
