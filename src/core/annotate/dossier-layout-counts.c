/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-counts.h"

#include <string.h>

/* What an outlet says of itself stands behind a name of so many tokens at most, and has so many
 * at least. */
#define MAX_SELF 6
#define MIN_SELF 3

static char
first_byte (const DossierTokens *tokens, guint index)
{
  return tokens->text[tokens->items[index].span.start];
}

static gboolean
is_text_at (const DossierTokens *tokens, guint index, const char *what)
{
  const DossierToken *token = &tokens->items[index];

  return dossier_span_length (token->span) == strlen (what)
         && memcmp (tokens->text + token->span.start, what, strlen (what)) == 0;
}

static gboolean
is_apart (const DossierTokens *tokens, guint index, guint end)
{
  return (tokens->items[index].flags & DOSSIER_TOKEN_SPACE)
         && (index + 1 >= end || (tokens->items[index + 1].flags & DOSSIER_TOKEN_SPACE));
}

static void
count_mark (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint i, guint *cell,
            DossierLayoutCounts *counts)
{
  const DossierTokens *tokens = clues->tokens;

  switch (first_byte (tokens, i))
    {
    case '|':
      counts->bars++, *cell = 0;
      return;
    case '>':
      counts->arrows++, *cell = 0;
      return;
    case '/':
      if (is_apart (tokens, i, line->end))
        counts->slashes++, *cell = 0;
      return;
    case '@':
      counts->at_sign = TRUE;
      return;
    default:
      break;
    }
  if ((guint8) first_byte (tokens, i) < 0x80)
    return;
  if (is_text_at (tokens, i, "›") || is_text_at (tokens, i, "»"))
    counts->arrows++, *cell = 0;
  else if (is_text_at (tokens, i, "©") || is_text_at (tokens, i, "ⓒ"))
    counts->copyright = TRUE;
  else if (dossier_layout_clues_is_bar (clues, i))
    counts->bars++, *cell = 0;
}

static inline void
count_token (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint i, guint *cell,
             DossierLayoutCounts *counts)
{
  const DossierToken *token = &clues->tokens->items[i];

  if (i > line->first && token->span.start >= token[-1].span.end + 2)
    counts->columns++, *cell = 0;
  if (token->flags & DOSSIER_TOKEN_WORD)
    {
      ++*cell;
      counts->longest_cell = MAX (counts->longest_cell, *cell);
    }
  else if (token->flags & DOSSIER_TOKEN_PUNCT)
    count_mark (clues, line, i, cell, counts);
}

/**
 * dossier_layout_counts_read:
 * @self: (out caller-allocates): what is counted
 * @clues: what is known of the text
 * @line: a line
 *
 * Reads a line once. Of a long sentence only the end is read, for the credit of a picture.
 */
void
dossier_layout_counts_read (DossierLayoutCounts *self, const DossierLayoutClues *clues,
                            const DossierLayoutLine *line)
{
  const DossierTokens *tokens = clues->tokens;
  guint cell = 0;
  guint i = line->first;

  *self = (DossierLayoutCounts) { 0 };
  if (line->sentence && line->chars > DOSSIER_LAYOUT_MAX_NOTICE
      && line->end - line->first > DOSSIER_LAYOUT_CREDIT_TOKENS)
    i = line->end - DOSSIER_LAYOUT_CREDIT_TOKENS;
  while (i < line->end)
    {
      guint next;
      guint roles = dossier_layout_clues_roles (clues, i, &next);

      count_token (clues, line, i, &cell, self);
      if (roles & DOSSIER_LAYOUT_TOOL)
        {
          self->tools++;
          self->tool_words += next - i;
        }
      self->rights |= (roles & DOSSIER_LAYOUT_RIGHTS) != 0;
      if (roles & DOSSIER_LAYOUT_SELF_BEHIND)
        self->speaks |= i > line->first && i <= line->first + MAX_SELF && next - i >= MIN_SELF;
      self->imprints += (roles & DOSSIER_LAYOUT_IMPRINT) != 0;
      if (roles & DOSSIER_LAYOUT_REPORTER)
        self->reporter_end = next;
      /* "(Source: VPA)" at the end of a line without a full stop is a credit, too. */
      if (((roles & DOSSIER_LAYOUT_CREDIT)
           && (dossier_token_is_mark (tokens, next, line->end, ":=")
               || (i > line->first && dossier_token_is_mark (tokens, i - 1, line->end, "(["))))
          || ((roles & DOSSIER_LAYOUT_SOURCE) && !line->sentence && i > line->first
              && dossier_token_is_mark (tokens, i - 1, line->end, "(")
              && dossier_token_is_mark (tokens, next, line->end, ":")))
        {
          self->has_credit = TRUE;
          self->credit = i;
        }
      for (guint word = i + 1; word < next; word++)
        count_token (clues, line, word, &cell, self);
      i = MAX (next, i + 1);
    }
}
