/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-parts.h"

#include <string.h>

/* In bytes, so that a Hangul syllable weighs as much as the three letters it stands for. */
#define PARAGRAPH 80
/* The outlet's name and the like stand within so many lines from the top. */
#define TOP_LINES 12
/* Lengths of such names, in code points. */
#define MAX_MASTHEAD 45
#define MAX_ISSUER 90
/* What introduces a headline before a colon has no more words, and no more lines above it: below
 * the headline it introduces a list. */
#define MAX_KICKER 4
#define MAX_ABOVE_KICKER 1
/* The rubrics above a headline have no more words and bytes, the headline has more bytes: a short
 * headline above its standfirst is no rubric. */
#define MAX_RUBRIC_WORDS 4
#define MAX_RUBRIC 26
#define MIN_HEADLINE 36
/* A line that leans on a stamp and may be a name has no more words. */
#define MAX_LEANING_WORDS 5
/* Words of a headline: in capitals throughout, and where nothing has capitals. */
#define MIN_UPPER_HEADLINE 4
#define MIN_UNCASED_HEADLINE 3

/**
 * dossier_layout_is_paragraph:
 *
 * Returns: whether it is prose, and no headline or list item
 */
gboolean
dossier_layout_is_paragraph (const DossierLayoutLine *line)
{
  return line->kind == DOSSIER_LINE_TEXT && line->sentence
         && dossier_span_length (line->span) >= PARAGRAPH;
}

static gboolean
is_upper (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  for (guint i = line->first; i < line->end; i++)
    if ((tokens->items[i].flags & DOSSIER_TOKEN_WORD)
        && !(tokens->items[i].flags & DOSSIER_TOKEN_UPPER))
      return FALSE;
  return TRUE;
}

static gboolean
has_number (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  for (guint i = line->first; i < line->end; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
      return TRUE;
  return FALSE;
}

/**
 * dossier_layout_find_paragraph:
 *
 * Returns: the first paragraph among the lines, their number if there is none
 */
guint
dossier_layout_find_paragraph (const GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    if (dossier_layout_is_paragraph (LINE (i)))
      return i;
  return lines->len;
}

/* The first heading of a list of other stories below the article's first paragraph. */
static guint
find_related (const GArray *lines, guint top)
{
  for (guint i = top; i < lines->len; i++)
    if (LINE (i)->kind == DOSSIER_LINE_RELATED)
      return i;
  return lines->len;
}

static gboolean
has_other_headline (const GArray *lines, guint top, guint except)
{
  for (guint i = 0; i < top; i++)
    if (i != except && LINE (i)->kind == DOSSIER_LINE_TEXT && !LINE (i)->row
        && LINE (i)->chars > 15)
      return TRUE;
  return FALSE;
}

/* Whether nothing but rubrics and furniture stands from the top of the page to the line, and a
 * headline below: "Home", "News", "International cooperation". */
static gboolean
is_rubric (const DossierTokens *tokens, const GArray *lines, guint index, guint top)
{
  for (guint i = 0; i <= index; i++)
    if (LINE (i)->kind == DOSSIER_LINE_TEXT
        && (LINE (i)->sentence || LINE (i)->words > MAX_RUBRIC_WORDS
            || dossier_span_length (LINE (i)->span) > MAX_RUBRIC || has_number (tokens, LINE (i))))
      return FALSE;
  for (guint i = index + 1; i < top; i++)
    if (LINE (i)->kind == DOSSIER_LINE_TEXT && !LINE (i)->row
        && dossier_span_length (LINE (i)->span) >= MIN_HEADLINE)
      return TRUE;
  return FALSE;
}

/**
 * dossier_layout_is_issuer:
 *
 * A ministry that issues the release; what follows its name says what the paper is, or names the
 * ministry's section.
 */
gboolean
dossier_layout_is_issuer (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  guint end = line->end;
  guint next;

  for (guint i = line->first + 1; i < line->end && end == line->end; i++)
    if ((dossier_layout_clues_roles (clues, i, &next) & DOSSIER_LAYOUT_NOTICE)
        || (line->end - i <= 3 && dossier_token_is (clues->tokens, i, ",")))
      end = i;
  return dossier_layout_clues_is_organization (clues, line->first, end);
}

/* "HomeNewsA third quay" above "A third quay": the way to the page, glued to its headline. */
static gboolean
is_glued_path (const DossierTokens *tokens, const DossierLayoutLine *line,
               const DossierLayoutLine *below)
{
  gsize length = dossier_span_length (below->span);
  gsize whole = dossier_span_length (line->span);
  const char *end = tokens->text + line->span.end;

  return line->kind == DOSSIER_LINE_TEXT && below->kind == DOSSIER_LINE_TEXT
         && length >= MIN_HEADLINE && whole > length
         && memcmp (end - length, tokens->text + below->span.start, length) == 0
         && !g_ascii_isspace (end[-(gssize) length - 1]);
}

static void
mark_paths (const DossierTokens *tokens, GArray *lines)
{
  for (guint i = 0; i + 1 < MIN (lines->len, TOP_LINES); i++)
    if (is_glued_path (tokens, LINE (i), LINE (i + 1)))
      LINE (i)->kind = DOSSIER_LINE_FURNITURE;
}

/* "Hydrogen deal agreed": no name of an outlet, a body, a person or a part of the site. */
static gboolean
reads_as_headline (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  const DossierTokens *tokens = clues->tokens;

  if (dossier_layout_clues_is_press (clues, line->first, line->end)
      || dossier_layout_is_issuer (clues, line)
      || dossier_layout_clues_is_part_of_site (clues, line->first, line->end))
    return FALSE;
  if (tokens->items[line->first].flags & DOSSIER_TOKEN_HANGUL)
    return line->words >= MIN_UNCASED_HEADLINE;
  if (is_upper (tokens, line))
    return line->words >= MIN_UPPER_HEADLINE;
  return line->words >= 2 && !dossier_layout_clues_is_unknown_name (clues, line->first, line->end);
}

/* A short line right above a stamp or a bar: a name, if a headline stands elsewhere above the first
 * paragraph, or if nothing says that it is the headline itself. */
static gboolean
is_leaning_name (const DossierLayoutClues *clues, const GArray *lines, guint index, guint top)
{
  const DossierLayoutLine *line = LINE (index);

  if (line->words > MAX_LEANING_WORDS
      || !has_other_headline (lines, MIN (top + 1, lines->len), index))
    return FALSE;
  return index >= top || has_other_headline (lines, top, index) || !reads_as_headline (clues, line);
}

/**
 * dossier_layout_mark_masthead:
 *
 * The outlet's name, the rubric, a file number: short lines that lean on a stamp or a navigation
 * bar. Read upwards, so that each line can lean on the one below it.
 */
void
dossier_layout_mark_masthead (const DossierLayoutClues *clues, GArray *lines)
{
  const DossierTokens *tokens = clues->tokens;
  guint top = dossier_layout_find_paragraph (lines);

  mark_paths (tokens, lines);
  for (guint i = MIN (find_related (lines, top), TOP_LINES); i > 0; i--)
    {
      DossierLayoutLine *line = LINE (i - 1);
      const DossierLayoutLine *below = i < lines->len ? LINE (i) : NULL;
      const DossierLayoutLine *above = i > 1 ? LINE (i - 2) : NULL;
      gboolean leans
        = below != NULL && !below->blank_before
          && (below->kind == DOSSIER_LINE_HEADER || below->kind == DOSSIER_LINE_FURNITURE);

      if (line->kind != DOSSIER_LINE_TEXT || line->row || line->sentence
          || line->chars > MAX_ISSUER)
        continue;
      /* "The journey:" introduces the headline, and is no outlet. */
      if (i <= MAX_ABOVE_KICKER + 1 && i - 1 < top && line->words <= MAX_KICKER
          && dossier_token_is (tokens, line->end - 1, ":")
          && (above == NULL || above->words <= MAX_KICKER)
          && has_other_headline (lines, top, i - 1))
        {
          line->kind = DOSSIER_LINE_FURNITURE;
          continue;
        }
      if (i - 1 < top
          && (dossier_layout_clues_is_calendar (clues, line->first, line->end)
              || (has_other_headline (lines, top, i - 1)
                  && (is_rubric (tokens, lines, i - 1, top)
                      || dossier_layout_is_issuer (clues, line)
                      || dossier_layout_clues_is_press (clues, line->first, line->end)))))
        line->kind = DOSSIER_LINE_HEADER;
      if (line->chars > MAX_MASTHEAD)
        continue;
      if ((leans && is_leaning_name (clues, lines, i - 1, top))
          || (i - 1 < top && below != NULL && line->words <= 4 && is_upper (tokens, line)
              && has_other_headline (lines, top, i - 1))
          || (i == 1 && line->words <= 3 && line->chars <= 25 && has_other_headline (lines, top, 0))
          || (above != NULL && above->stamp && !line->blank_before && line->words <= 2
              && line->chars <= 25 && has_number (tokens, line)))
        line->kind = DOSSIER_LINE_HEADER;
    }
}
