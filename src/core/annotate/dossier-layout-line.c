/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-line.h"

#include <string.h>

#include "dossier-layout-clues.h"
#include "dossier-text-map.h"

/* Lines beyond these lengths, in code points, are prose whatever words they hold. */
#define MAX_CAPTION 350
#define MAX_TEASER 250
#define MAX_NOTICE 160
#define MAX_RIGHTS 300
#define MAX_BYLINE 80
/* The maker of a picture is named within so many tokens of the line's end. */
#define CREDIT_TOKENS 14

/* What one reading of a short line counts. */
typedef struct
{
  guint bars;
  guint arrows;
  guint slashes;
  guint columns;      /* parts of the line that two spaces or more divide */
  guint longest_cell; /* words between two of them */
  guint tool_words;
  guint tools;
  gboolean at_sign;
  gboolean copyright;
  gboolean rights;
  guint reporter_end;
  guint credit;       /* token of a credit near the end */
  gboolean has_credit;
} Counts;

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
is_mark (const DossierTokens *tokens, guint index, guint end, const char *marks)
{
  return index < end && (tokens->items[index].flags & DOSSIER_TOKEN_PUNCT)
         && (guint8) first_byte (tokens, index) < 0x80
         && strchr (marks, first_byte (tokens, index)) != NULL;
}

static gboolean
is_apart (const DossierTokens *tokens, guint index, guint end)
{
  return (tokens->items[index].flags & DOSSIER_TOKEN_SPACE)
         && (index + 1 >= end || (tokens->items[index + 1].flags & DOSSIER_TOKEN_SPACE));
}

/* Quotation marks and brackets after the last full stop do not hide it. */
static gboolean
ends_as_sentence (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  for (guint i = line->end; i > line->first; i--)
    {
      const char *at = tokens->text + tokens->items[i - 1].span.start;
      gunichar c = g_utf8_get_char (at);

      if (c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002)
        return TRUE;
      if (!(tokens->items[i - 1].flags & DOSSIER_TOKEN_PUNCT) || (c < 0x80 && strchr ("\"')]", (char) c) == NULL)
          || (c >= 0x80 && g_unichar_type (c) != G_UNICODE_FINAL_PUNCTUATION
              && g_unichar_type (c) != G_UNICODE_CLOSE_PUNCTUATION))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_agency (const DossierTokens *tokens, guint index)
{
  const DossierToken *token = &tokens->items[index];

  return (token->flags & DOSSIER_TOKEN_UPPER) && dossier_span_length (token->span) <= 8;
}

/* The token before @index ends a sentence, quotation marks aside. */
static gboolean
follows_sentence (const DossierTokens *tokens, const DossierLayoutLine *line, guint index)
{
  DossierLayoutLine head = *line;

  head.end = index;
  return ends_as_sentence (tokens, &head);
}

/**
 * dossier_layout_find_sign_off:
 * @agency: (out): index of the token with the agency's letters
 *
 * Finds the agency's letters that close an article: "… landscape. — VNS", "… years. (NTB)".
 */
gboolean
dossier_layout_find_sign_off (const DossierTokens *tokens, const DossierLayoutLine *line, guint *agency)
{
  guint n = line->end - line->first;
  guint last = line->end - 1;

  if (n >= 3 && is_agency (tokens, last)
      && (tokens->items[last].flags & DOSSIER_TOKEN_SPACE)
      && dossier_token_is (tokens, last - 1, "-")
      && follows_sentence (tokens, line, last - 1))
    {
      *agency = last;
      return TRUE;
    }
  if (n >= 4 && is_mark (tokens, last, line->end, ")") && is_agency (tokens, last - 1)
      && is_mark (tokens, last - 2, line->end, "(") && follows_sentence (tokens, line, last - 2))
    {
      *agency = last - 1;
      return TRUE;
    }
  return FALSE;
}

static void
count_token (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint i, guint *cell,
             Counts *counts)
{
  const DossierTokens *tokens = clues->tokens;

  if (i > line->first && tokens->items[i].span.start >= tokens->items[i - 1].span.end + 2)
    counts->columns++, *cell = 0;
  if (tokens->items[i].flags & DOSSIER_TOKEN_WORD)
    counts->longest_cell = MAX (counts->longest_cell, ++*cell);
  else if (is_mark (tokens, i, line->end, "|"))
    counts->bars++, *cell = 0;
  else if (is_mark (tokens, i, line->end, ">") || is_text_at (tokens, i, "›") || is_text_at (tokens, i, "»"))
    counts->arrows++, *cell = 0;
  else if (is_mark (tokens, i, line->end, "/") && is_apart (tokens, i, line->end))
    counts->slashes++, *cell = 0;
  else if (is_mark (tokens, i, line->end, "@"))
    counts->at_sign = TRUE;
  else if (is_text_at (tokens, i, "©") || is_text_at (tokens, i, "ⓒ"))
    counts->copyright = TRUE;
}

/* Of a long sentence only the end is read, for the credit of a picture. */
static void
count_line (const DossierLayoutClues *clues, const DossierLayoutLine *line, Counts *counts)
{
  const DossierTokens *tokens = clues->tokens;
  guint cell = 0;
  guint i = line->first;

  if (line->sentence && line->chars > MAX_NOTICE && line->end - line->first > CREDIT_TOKENS)
    i = line->end - CREDIT_TOKENS;
  while (i < line->end)
    {
      guint next;
      guint roles = dossier_layout_clues_roles (clues, i, &next);

      count_token (clues, line, i, &cell, counts);
      if (roles & DOSSIER_LAYOUT_TOOL)
        {
          counts->tools++;
          counts->tool_words += next - i;
        }
      counts->rights |= (roles & DOSSIER_LAYOUT_RIGHTS) != 0;
      if (roles & DOSSIER_LAYOUT_REPORTER)
        counts->reporter_end = next;
      if ((roles & DOSSIER_LAYOUT_CREDIT)
          && (is_mark (tokens, next, line->end, ":=")
              || (i > line->first && is_mark (tokens, i - 1, line->end, "(["))))
        {
          counts->has_credit = TRUE;
          counts->credit = i;
        }
      for (guint word = i + 1; word < next; word++)
        count_token (clues, line, word, &cell, counts);
      i = MAX (next, i + 1);
    }
}

static gboolean
is_navigation (const DossierLayoutLine *line, const Counts *counts)
{
  if (line->sentence || line->chars > 200)
    return FALSE;
  if (counts->bars >= 2 || counts->slashes >= 2 || counts->arrows >= 2)
    return counts->longest_cell <= 5;
  if (counts->columns >= 3)
    return counts->longest_cell <= 2;
  return counts->arrows == 1 && line->words <= 6;
}

static gboolean
is_tool_bar (const DossierLayoutLine *line, const Counts *counts)
{
  if (line->sentence || line->words == 0 || line->chars > 120)
    return FALSE;
  if (counts->tools >= 2)
    return counts->tool_words * 10 >= line->words * 7;
  return counts->tools == 1 && counts->tool_words >= line->words && line->words <= 4;
}

static gboolean
holds_words (const DossierTokens *tokens, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_WORD)
      return TRUE;
  return FALSE;
}

/* "By Anna Berg and Jonas Lie | Business": names only, the small words between them aside. */
static gboolean
is_byline (const DossierTokens *tokens, const DossierLayoutLine *line, guint next)
{
  guint names = 0;

  if (line->sentence || line->chars > MAX_BYLINE || next >= line->end)
    return FALSE;
  for (guint i = next; i < line->end && !is_mark (tokens, i, line->end, "|,"); i++)
    {
      const DossierToken *token = &tokens->items[i];

      if (!(token->flags & DOSSIER_TOKEN_WORD))
        continue;
      if (token->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL))
        names++;
      else if (dossier_span_length (token->span) > 3)
        return FALSE;
    }
  return names >= 1 && names <= 6;
}

static gboolean
is_single_address (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  if (strncmp (tokens->text + line->span.start, "http", 4) != 0
      && strncmp (tokens->text + line->span.start, "www.", 4) != 0)
    return FALSE;
  for (guint i = line->first + 1; i < line->end; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_SPACE)
      return FALSE;
  return TRUE;
}

/* What the phrase that opens the line makes of it. */
static gboolean
classify_by_opening (const DossierLayoutClues *clues, const DossierLayoutLine *line,
                     DossierLayoutLineKind *kind)
{
  const DossierTokens *tokens = clues->tokens;
  guint first = line->first;
  guint next, roles;
  gboolean alone, colon;

  while (first + 1 < line->end && (tokens->items[first].flags & DOSSIER_TOKEN_PUNCT))
    first++;
  roles = dossier_layout_clues_roles (clues, first, &next);
  if (roles == 0)
    return FALSE;
  alone = !holds_words (tokens, next, line->end);
  colon = is_mark (tokens, next, line->end, ":");
  if ((roles & DOSSIER_LAYOUT_COUNTER) && alone)
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_RELATED) && alone)
    *kind = DOSSIER_LINE_RELATED;
  else if ((roles & DOSSIER_LAYOUT_NOTICE)
           && (alone || (colon && line->chars <= MAX_RIGHTS)
               || (next - first >= 3 && line->chars <= MAX_NOTICE)))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_RELATED) && is_mark (tokens, next, line->end, ":?") && line->chars <= MAX_TEASER)
    *kind = DOSSIER_LINE_TEASER;
  else if ((roles & DOSSIER_LAYOUT_SOURCE) && colon && line->chars <= MAX_RIGHTS)
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_CREDIT) && is_mark (tokens, next, line->end, ":=") && line->chars <= MAX_CAPTION)
    *kind = DOSSIER_LINE_CAPTION;
  else if ((roles & DOSSIER_LAYOUT_BYLINE)
           && is_byline (tokens, line, colon ? next + 1 : next))
    *kind = DOSSIER_LINE_HEADER;
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_reporter_line (const DossierLayoutLine *line, const Counts *counts)
{
  return counts->reporter_end == line->end && line->words <= 5 && !line->sentence;
}

static DossierLayoutLineKind
classify_short (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  const DossierTokens *tokens = clues->tokens;
  DossierLayoutLineKind kind;
  Counts counts = { 0 };

  count_line (clues, line, &counts);
  if (counts.rights || (counts.copyright && line->words <= 12))
    return DOSSIER_LINE_FURNITURE;
  if (dossier_layout_clues_is_caption (clues, line->span))
    return DOSSIER_LINE_CAPTION;
  if (dossier_layout_clues_is_teaser (clues, line->span) && line->chars <= MAX_TEASER)
    return DOSSIER_LINE_TEASER;
  if (is_navigation (line, &counts))
    return DOSSIER_LINE_FURNITURE;
  if (classify_by_opening (clues, line, &kind))
    return kind;
  if (is_tool_bar (line, &counts) || is_single_address (tokens, line)
      || (counts.at_sign && line->words <= 10 && !line->sentence))
    return DOSSIER_LINE_FURNITURE;
  if (is_reporter_line (line, &counts))
    return DOSSIER_LINE_HEADER;
  if (counts.has_credit && line->end - counts.credit <= CREDIT_TOKENS)
    return DOSSIER_LINE_CAPTION;
  return DOSSIER_LINE_TEXT;
}

static void
measure (const DossierTokens *tokens, DossierLayoutLine *line)
{
  line->span = DOSSIER_SPAN_INIT (tokens->items[line->first].span.start,
                                  tokens->items[line->end - 1].span.end);
  line->chars = (guint) dossier_text_count_chars (tokens->text + line->span.start,
                                                  dossier_span_length (line->span));
  line->words = 0;
  for (guint i = line->first; i < line->end; i++)
    line->words += (tokens->items[i].flags & DOSSIER_TOKEN_WORD) != 0;
  line->sentence = ends_as_sentence (tokens, line);
}

static void
classify (const DossierLayoutClues *clues, DossierLayoutLine *line)
{
  guint agency;

  line->kind = line->chars <= MAX_CAPTION ? classify_short (clues, line) : DOSSIER_LINE_TEXT;
  if (line->kind != DOSSIER_LINE_TEXT)
    return;
  line->ends_article = dossier_layout_clues_has_end (clues, line->span)
                       || dossier_layout_find_sign_off (clues->tokens, line, &agency);
  if (line->ends_article && line->words <= 1 && line->chars <= 10)
    line->kind = DOSSIER_LINE_FURNITURE;
}

/* A stamp at the beginning of a line of text becomes a line of its own. */
static void
add_line (const DossierLayoutClues *clues, GArray *lines, DossierLayoutLine line)
{
  DossierLayoutStamp stamp;

  measure (clues->tokens, &line);
  if (dossier_layout_stamp_read (clues, &line, &stamp))
    {
      DossierLayoutLine header = line;

      header.kind = DOSSIER_LINE_HEADER;
      header.stamp = TRUE;
      header.end = stamp.whole ? line.end : stamp.end;
      measure (clues->tokens, &header);
      g_array_append_val (lines, header);
      if (stamp.whole)
        return;
      line.first = stamp.end;
      line.blank_before = FALSE;
      measure (clues->tokens, &line);
    }
  classify (clues, &line);
  g_array_append_val (lines, line);
}

/**
 * dossier_layout_lines_read:
 *
 * Returns: (transfer full) (element-type DossierLayoutLine): the lines with
 *   text, each with what its own look tells
 */
GArray *
dossier_layout_lines_read (const DossierDraft *draft)
{
  const DossierTokens *tokens = draft->tokens;
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (DossierLayoutLine));
  DossierLayoutClues clues;
  guint first = 0;

  dossier_layout_clues_init (&clues, draft);
  for (guint i = 1; i <= tokens->n_items; i++)
    if (i == tokens->n_items || (tokens->items[i].flags & DOSSIER_TOKEN_LINE))
      {
        DossierLayoutLine line = { .first = first, .end = i };

        line.blank_before = (tokens->items[first].flags & DOSSIER_TOKEN_PARAGRAPH) != 0;
        add_line (&clues, lines, line);
        first = i;
      }
  dossier_layout_clues_clear (&clues);
  return lines;
}
