/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-line.h"

#include <string.h>

#include "dossier-layout-clues.h"
#include "dossier-layout-counts.h"
#include "dossier-sign-off.h"
#include "dossier-text-map.h"

/* Lines beyond these lengths, in code points, are prose whatever words they hold. */
#define MAX_CAPTION 350
#define MAX_TEASER 250
#define MAX_RIGHTS 300
#define MAX_BYLINE 80
#define MAX_BYLINE_WORDS 12
/* A line with so many words of an imprint is nothing else. */
#define MIN_IMPRINTS 2
/* A caption to which the article is glued has so many tokens at most. */
#define MAX_GLUED_CAPTION 60

/* The heading of a list of other stories has so many words at most. */
#define MAX_HEADING 4

/* The parts of a navigation bar have so many words at most. */
#define MAX_CELL 5

static gboolean
is_navigation (const DossierLayoutLine *line, const DossierLayoutCounts *counts)
{
  if (line->sentence || line->chars > 200)
    return FALSE;
  if (counts->bars >= 2 || counts->slashes >= 2 || counts->arrows >= 2)
    return counts->longest_cell <= MAX_CELL;
  if (counts->columns >= 3)
    return counts->longest_cell <= 2;
  return counts->arrows == 1 && line->words <= 6;
}

static gboolean
is_tool_bar (const DossierLayoutLine *line, const DossierLayoutCounts *counts)
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
  for (guint i = next; i < line->end && !dossier_token_is_mark (tokens, i, line->end, "|,"); i++)
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

/* "한빛일보(http://…)": a name with its address */
static gboolean
is_name_with_address (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  return !line->sentence && line->words <= MAX_BYLINE_WORDS && line->chars <= MAX_BYLINE
         && g_strstr_len (tokens->text + line->span.start,
                          (gssize) dossier_span_length (line->span), "(http")
              != NULL;
}

static gboolean
is_name_word (const DossierTokens *tokens, guint index, guint end)
{
  return index < end
         && (tokens->items[index].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL)) != 0;
}

/* "3 hours ago", "Updated 3 hours ago", "1,204 views", "4 min read" */
static gboolean
is_counter (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  static const guint leads = DOSSIER_LAYOUT_STAMP | DOSSIER_LAYOUT_FILLER;
  const DossierTokens *tokens = clues->tokens;
  gboolean number = FALSE;
  guint i = line->first;
  guint next;

  while (i + 1 < line->end && (dossier_layout_clues_roles (clues, i, &next) & leads))
    i = next;
  for (; i + 1 < line->end
         && ((tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
             || dossier_token_is_mark (tokens, i, line->end, ".,")); i++)
    number = TRUE;
  return number && (dossier_layout_clues_roles (clues, i, &next) & DOSSIER_LAYOUT_COUNTER)
         && !holds_words (tokens, next, line->end);
}

/* "Latest posts by Anna Berg (see all)", "More from Business": with a few words behind it. */
static gboolean
heads_list (const DossierLayoutLine *line, guint first, guint next)
{
  if (line->sentence || line->chars > MAX_BYLINE)
    return FALSE;
  return next - first >= 3 || (next - first == 2 && line->words <= MAX_HEADING);
}

/* "Source *Fjord News: https://…*" */
static gboolean
leads_to_address (const DossierTokens *tokens, const DossierLayoutLine *line, guint next)
{
  for (guint i = next; i + 1 < line->end && i < next + MAX_CELL; i++)
    if (dossier_token_is_mark (tokens, i, line->end, ":"))
      return strncmp (tokens->text + tokens->items[i + 1].span.start, "http", 4) == 0;
  return FALSE;
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
  colon = dossier_token_is_mark (tokens, next, line->end, ":");
  if ((roles & DOSSIER_LAYOUT_COUNTER) && alone)
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_IMPRINT) && line->chars <= MAX_RIGHTS
           && (colon || (next < line->end && (tokens->items[next].flags & DOSSIER_TOKEN_NUMBER))))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_STAMP) && alone)
    *kind = DOSSIER_LINE_HEADER;
  else if ((roles & DOSSIER_LAYOUT_RELATED) && (alone || heads_list (line, first, next)))
    *kind = DOSSIER_LINE_RELATED;
  else if ((roles & DOSSIER_LAYOUT_COPYRIGHT) && line->chars <= MAX_RIGHTS && next < line->end
           && (tokens->items[next].flags & DOSSIER_TOKEN_NUMBER))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_CONTACT) && line->chars <= MAX_RIGHTS
           && (alone || colon || next - first >= 3))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_OUTLET) && line->chars <= DOSSIER_LAYOUT_MAX_NOTICE
           && (!line->sentence || next - first >= 3)
           && (colon || is_name_word (tokens, next, line->end)
               || dossier_layout_clues_is_article (clues, next, line->end)))
    *kind = DOSSIER_LINE_HEADER;
  else if ((roles & DOSSIER_LAYOUT_SELF) && line->chars <= DOSSIER_LAYOUT_MAX_NOTICE
           && (!line->sentence || next - first >= 3)
           && (colon || is_name_word (tokens, next, line->end)))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_NOTICE)
           && (alone || (colon && line->chars <= MAX_RIGHTS)
               || (next - first >= 3 && line->chars <= DOSSIER_LAYOUT_MAX_NOTICE)))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_RELATED) && dossier_token_is_mark (tokens, next, line->end, ":?")
           && line->chars <= MAX_TEASER)
    *kind = DOSSIER_LINE_TEASER;
  else if ((roles & DOSSIER_LAYOUT_SOURCE) && line->chars <= MAX_RIGHTS
           && (colon || dossier_token_is_mark (tokens, next, line->end, "]")
               || leads_to_address (tokens, line, next)))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_CREDIT) && dossier_token_is_mark (tokens, next, line->end, ":=")
           && line->chars <= MAX_CAPTION)
    *kind = DOSSIER_LINE_CAPTION;
  else if ((roles & DOSSIER_LAYOUT_BYLINE)
           && (next == line->end || is_byline (tokens, line, colon ? next + 1 : next)
               || (line->words <= MAX_CELL
                   && dossier_layout_clues_is_press (clues, next, line->end))))
    *kind = DOSSIER_LINE_HEADER;
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_reporter_line (const DossierLayoutLine *line, const DossierLayoutCounts *counts)
{
  return counts->reporter_end == line->end && line->words <= 5 && !line->sentence;
}

/* "Oslo: 23°C", "Oslo 23°": the weather beside an article. */
static gboolean
is_weather (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  static const char *const degrees[] = { "°", "℃" };
  const char *text = tokens->text + line->span.start;

  if (line->sentence || line->chars > MAX_BYLINE)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (degrees); i++)
    {
      const char *found
        = g_strstr_len (text, (gssize) dossier_span_length (line->span), degrees[i]);
      char behind = found != NULL ? found[strlen (degrees[i])] : '\0';
      gboolean unit = behind == 'C' || behind == 'F';

      if (found != NULL && found > text && g_ascii_isdigit (found[-1])
          && (unit || line->words <= MAX_CELL))
        return TRUE;
    }
  return FALSE;
}

/* "Ann Lee (*right*) and Kim Oh shake hands in Oslo": where somebody stands in a picture. */
static gboolean
tells_side (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  guint next;

  if (memchr (clues->tokens->text + line->span.start, '(', dossier_span_length (line->span))
      == NULL)
    return FALSE;
  for (guint i = line->first; i + 2 < line->end; i++)
    if (dossier_token_is_mark (clues->tokens, i, line->end, "(")
        && (dossier_layout_clues_roles (clues, i + 1, &next) & DOSSIER_LAYOUT_SIDE)
        && dossier_token_is_mark (clues->tokens, next, line->end, "),"))
      return TRUE;
  return FALSE;
}

static DossierLayoutLineKind
classify_short (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  const DossierTokens *tokens = clues->tokens;
  DossierLayoutLineKind kind;
  DossierLayoutCounts counts;

  dossier_layout_counts_read (&counts, clues, line);
  if (counts.rights || (counts.copyright && line->words <= 12) || counts.imprints >= MIN_IMPRINTS)
    return DOSSIER_LINE_FURNITURE;
  if (dossier_layout_clues_is_caption (clues, line->span))
    return DOSSIER_LINE_CAPTION;
  if (dossier_layout_clues_is_teaser (clues, line->span) && line->chars <= MAX_TEASER)
    return DOSSIER_LINE_TEASER;
  if (is_navigation (line, &counts) || is_weather (tokens, line))
    return DOSSIER_LINE_FURNITURE;
  if (classify_by_opening (clues, line, &kind))
    return kind;
  if (is_tool_bar (line, &counts) || is_single_address (tokens, line)
      || is_name_with_address (tokens, line) || is_counter (clues, line)
      || (counts.at_sign && line->words <= 10 && !line->sentence))
    return DOSSIER_LINE_FURNITURE;
  if (is_reporter_line (line, &counts))
    return DOSSIER_LINE_HEADER;
  if (counts.speaks && line->chars <= DOSSIER_LAYOUT_MAX_NOTICE
      && is_name_word (tokens, line->first, line->end))
    return DOSSIER_LINE_FURNITURE;
  if ((counts.has_credit && line->end - counts.credit <= DOSSIER_LAYOUT_CREDIT_TOKENS)
      || tells_side (clues, line))
    return DOSSIER_LINE_CAPTION;
  return DOSSIER_LINE_TEXT;
}

/* Sees all of a line but how many words it has. */
static void
look_at (const DossierTokens *tokens, DossierLayoutLine *line)
{
  line->span = DOSSIER_SPAN_INIT (tokens->items[line->first].span.start,
                                  tokens->items[line->end - 1].span.end);
  line->chars = (guint) dossier_text_count_chars (tokens->text + line->span.start,
                                                  dossier_span_length (line->span));
  line->sentence = dossier_sign_off_is_sentence (tokens, line->first, line->end);
}

static void
measure (const DossierTokens *tokens, DossierLayoutLine *line)
{
  look_at (tokens, line);
  line->words = 0;
  for (guint i = line->first; i < line->end; i++)
    line->words += (tokens->items[i].flags & DOSSIER_TOKEN_WORD) != 0;
}

static gboolean
opens_contact (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  guint next;

  return (dossier_layout_clues_roles (clues, line->first, &next) & DOSSIER_LAYOUT_CONTACT) != 0;
}

static void
classify (const DossierLayoutClues *clues, DossierLayoutLine *line)
{
  DossierSignOff sign_off;
  gboolean signs;

  line->kind = line->chars <= MAX_CAPTION ? classify_short (clues, line) : DOSSIER_LINE_TEXT;
  if (line->kind != DOSSIER_LINE_TEXT)
    {
      line->contact = line->kind == DOSSIER_LINE_FURNITURE && opens_contact (clues, line);
      return;
    }
  signs = dossier_sign_off_read (clues->tokens, line->first, line->end, &sign_off)
          && (sign_off.certain || sign_off.first == line->first);
  line->ends_article = signs || dossier_layout_clues_has_end (clues, line->span);
  if ((signs && sign_off.first == line->first)
      || (line->ends_article && line->words <= 1 && line->chars <= 10))
    line->kind = DOSSIER_LINE_FURNITURE;
}

/* "… in the port (Photo: VPA)Vardal (VPA) – …": the article is glued to the credit of a picture,
 * which may be told as its source.
 * Returns: the token after the caption, or the line's end */
static guint
find_glued_text (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  const DossierTokens *tokens = clues->tokens;
  guint next;

  if (memchr (tokens->text + line->span.start, '(', dossier_span_length (line->span)) == NULL)
    return line->end;
  for (guint i = line->first + 1; i + 1 < line->end && i < line->first + MAX_GLUED_CAPTION; i++)
    {
      if (!dossier_token_is_mark (tokens, i, line->end, "(")
          || !(dossier_layout_clues_roles (clues, i + 1, &next)
               & (DOSSIER_LAYOUT_CREDIT | DOSSIER_LAYOUT_SOURCE))
          || !dossier_token_is_mark (tokens, next, line->end, ":"))
        continue;
      while (next < line->end && !dossier_token_is_mark (tokens, next, line->end, ")"))
        next++;
      if (next + 1 < line->end && is_name_word (tokens, next + 1, line->end)
          && !(tokens->items[next + 1].flags & DOSSIER_TOKEN_SPACE))
        return next + 1;
    }
  return line->end;
}

static void
add_part (const DossierLayoutClues *clues, GArray *lines, DossierLayoutLine line)
{
  classify (clues, &line);
  g_array_append_val (lines, line);
}

/* A stamp at the beginning of a line of text becomes a line of its own, and so does a caption. */
static void
add_line (const DossierLayoutClues *clues, GArray *lines, DossierLayoutLine line)
{
  DossierLayoutStamp stamp;
  guint first = line.first, end = line.end;

  look_at (clues->tokens, &line);
  if (dossier_layout_stamp_read (clues, &line, &stamp))
    {
      DossierLayoutLine header = line;

      header.kind = DOSSIER_LINE_HEADER;
      header.stamp = TRUE;
      header.end = stamp.whole ? end : stamp.end;
      measure (clues->tokens, &header);
      g_array_append_val (lines, header);
      if (stamp.whole)
        return;
      line.first = stamp.end;
      line.blank_before = FALSE;
    }
  line.end = find_glued_text (clues, &line);
  if (line.first != first || line.end != end)
    measure (clues->tokens, &line);
  add_part (clues, lines, line);
  if (line.end == end)
    return;
  line.first = line.end;
  line.end = end;
  line.blank_before = FALSE;
  measure (clues->tokens, &line);
  add_part (clues, lines, line);
}

/**
 * dossier_layout_lines_read:
 *
 * Returns: (transfer full) (element-type DossierLayoutLine): the lines with
 *   text behind the preamble, each with what its own look tells
 */
GArray *
dossier_layout_lines_read (const DossierLayoutClues *clues)
{
  const DossierTokens *tokens = clues->tokens;
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (DossierLayoutLine));
  const DossierToken *items = tokens->items;
  DossierLayoutLine line;

  for (guint first = dossier_tokens_find (tokens, clues->draft->preamble.end);
       first < tokens->n_items; first = line.end)
    {
      guint i = first, words = 0;

      do
        words += (items[i].flags & DOSSIER_TOKEN_WORD) != 0;
      while (++i < tokens->n_items && (items[i].flags & DOSSIER_TOKEN_LINE) == 0);
      line = (DossierLayoutLine) { .first = first, .end = i, .words = words };
      line.blank_before = (items[first].flags & DOSSIER_TOKEN_PARAGRAPH) != 0;
      add_line (clues, lines, line);
    }
  return lines;
}
