/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-parts.h"

#include <string.h>

/* A table has so many rows at least, a heading and what stands below it; a bar of links is one. */
#define MIN_ROWS 2
/* The name of a part of a site has fewer words. */
#define MIN_CELL_WORDS 5

typedef struct
{
  guint bars;      /* between its cells */
  gboolean framed; /* bars at both ends as well */
  gboolean rule;   /* "--- | ---": nothing but what divides the heading from the rows */
  gboolean tells;  /* a number, or a cell that is longer than a link */
} Row;

static gboolean
is_rule (const char *text, gsize length)
{
  gboolean dash = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '\0' || strchr ("|-:+= \t", text[i]) == NULL)
        return FALSE;
      dash |= text[i] == '-';
    }
  return dash;
}

static gboolean
tells (const char *text, gsize length)
{
  guint words = 1;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        return TRUE;
      if (text[i] == '|')
        words = 0;
      else if (i > 0 && text[i] != ' ' && text[i - 1] == ' ' && ++words >= MIN_CELL_WORDS)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_row (const char *text, gsize length, Row *row)
{
  *row = (Row) { 0 };
  for (const char *at = text; (at = memchr (at, '|', (gsize) (text + length - at))) != NULL; at++)
    row->bars++;
  if (row->bars == 0)
    return FALSE;
  row->framed = length > 2 && text[0] == '|' && text[length - 1] == '|';
  if (row->framed)
    row->bars -= 2;
  row->rule = is_rule (text, length);
  row->tells = tells (text, length);
  return TRUE;
}

/**
 * dossier_layout_mark_tables:
 * @clues: what is known of the text
 * @lines: (element-type DossierLayoutLine): its lines
 *
 * Rows of a table are content, whatever each looks like alone: lines right below each other with
 * as many cells, of which one divides the heading from what follows, or which bars frame and which
 * tell more than a menu that is drawn so.
 */
void
dossier_layout_mark_tables (const DossierLayoutClues *clues, GArray *lines)
{
  const char *text = clues->tokens->text;
  guint end;

  if (memchr (text, '|', clues->tokens->length) == NULL)
    return;
  for (guint i = 0; i < lines->len; i = end)
    {
      Row first, row;
      gboolean framed, rule, told;

      end = i + 1;
      if (!read_row (text + LINE (i)->span.start, dossier_span_length (LINE (i)->span), &first))
        continue;
      framed = first.framed;
      rule = first.rule;
      told = first.tells;
      for (; end < lines->len && !LINE (end)->blank_before
             && read_row (text + LINE (end)->span.start, dossier_span_length (LINE (end)->span),
                          &row)
             && row.bars == first.bars; end++)
        {
          framed &= row.framed;
          rule |= row.rule;
          told |= row.tells;
        }
      if (end - i < MIN_ROWS || (!rule && !(framed && told)))
        continue;
      for (guint line = i; line < end; line++)
        {
          LINE (line)->kind = DOSSIER_LINE_TEXT;
          LINE (line)->row = TRUE;
          LINE (line)->ends_article = LINE (line)->contact = LINE (line)->stamp = FALSE;
        }
    }
}
