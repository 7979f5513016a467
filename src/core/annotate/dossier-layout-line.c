/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-layout-line.h"

#include <string.h>

#include "dossier-layout-clues.h"
#include "dossier-sign-off.h"
#include "dossier-text-map.h"

/* Lines beyond these lengths, in code points, are prose whatever words they hold. */
#define MAX_CAPTION 350
#define MAX_TEASER 250
#define MAX_NOTICE 160
#define MAX_RIGHTS 300
#define MAX_BYLINE 80
/* A line with so many words of an imprint is nothing else. */
#define MIN_IMPRINTS 2
/* The maker of a picture is named within so many tokens of the line's end. */
#define CREDIT_TOKENS 14

/* A caption to which the article is glued has so many tokens at most. */
#define MAX_GLUED_CAPTION 60

/* The heading of a list of other stories has so many words at most. */
#define MAX_HEADING 4

/* The parts of a navigation bar have so many words at most. */
#define MAX_CELL 5

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
  guint imprints;
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

static void
count_mark (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint i, guint *cell,
            Counts *counts)
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
             Counts *counts)
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
      counts->imprints += (roles & DOSSIER_LAYOUT_IMPRINT) != 0;
      if (roles & DOSSIER_LAYOUT_REPORTER)
        counts->reporter_end = next;
      /* "(Source: VPA)" at the end of a line without a full stop is a credit, too. */
      if (((roles & DOSSIER_LAYOUT_CREDIT)
           && (is_mark (tokens, next, line->end, ":=")
               || (i > line->first && is_mark (tokens, i - 1, line->end, "(["))))
          || ((roles & DOSSIER_LAYOUT_SOURCE) && !line->sentence && i > line->first
              && is_mark (tokens, i - 1, line->end, "(")
              && is_mark (tokens, next, line->end, ":")))
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
    return counts->longest_cell <= MAX_CELL;
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
         && ((tokens->items[i].flags & DOSSIER_TOKEN_NUMBER) || is_mark (tokens, i, line->end, ".,")); i++)
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
  else if ((roles & DOSSIER_LAYOUT_OUTLET) && line->chars <= MAX_NOTICE
           && (!line->sentence || next - first >= 3)
           && (colon || is_name_word (tokens, next, line->end)))
    *kind = DOSSIER_LINE_HEADER;
  else if ((roles & DOSSIER_LAYOUT_NOTICE)
           && (alone || (colon && line->chars <= MAX_RIGHTS)
               || (next - first >= 3 && line->chars <= MAX_NOTICE)))
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_RELATED) && is_mark (tokens, next, line->end, ":?") && line->chars <= MAX_TEASER)
    *kind = DOSSIER_LINE_TEASER;
  else if ((roles & DOSSIER_LAYOUT_SOURCE) && (colon || is_mark (tokens, next, line->end, "]"))
           && line->chars <= MAX_RIGHTS)
    *kind = DOSSIER_LINE_FURNITURE;
  else if ((roles & DOSSIER_LAYOUT_CREDIT) && is_mark (tokens, next, line->end, ":=") && line->chars <= MAX_CAPTION)
    *kind = DOSSIER_LINE_CAPTION;
  else if ((roles & DOSSIER_LAYOUT_BYLINE)
           && (next == line->end || is_byline (tokens, line, colon ? next + 1 : next)))
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
      const char *found = g_strstr_len (text, (gssize) dossier_span_length (line->span), degrees[i]);
      gboolean unit = found != NULL && strchr ("CF", found[strlen (degrees[i])]) != NULL;

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

  if (memchr (clues->tokens->text + line->span.start, '(', dossier_span_length (line->span)) == NULL)
    return FALSE;
  for (guint i = line->first; i + 2 < line->end; i++)
    if (is_mark (clues->tokens, i, line->end, "(")
        && (dossier_layout_clues_roles (clues, i + 1, &next) & DOSSIER_LAYOUT_SIDE)
        && is_mark (clues->tokens, next, line->end, "),"))
      return TRUE;
  return FALSE;
}

static DossierLayoutLineKind
classify_short (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  const DossierTokens *tokens = clues->tokens;
  DossierLayoutLineKind kind;
  Counts counts = { 0 };

  count_line (clues, line, &counts);
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
  if (is_tool_bar (line, &counts) || is_single_address (tokens, line) || is_counter (clues, line)
      || (counts.at_sign && line->words <= 10 && !line->sentence))
    return DOSSIER_LINE_FURNITURE;
  if (is_reporter_line (line, &counts))
    return DOSSIER_LINE_HEADER;
  if ((counts.has_credit && line->end - counts.credit <= CREDIT_TOKENS) || tells_side (clues, line))
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
  line->sentence = dossier_sign_off_is_sentence (tokens, line->first, line->end);
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

/* "… in the port (Photo: VPA)Vardal (VPA) – …": the article is glued to the credit of a picture, which
 * may be told as its source.
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
      if (!is_mark (tokens, i, line->end, "(")
          || !(dossier_layout_clues_roles (clues, i + 1, &next)
               & (DOSSIER_LAYOUT_CREDIT | DOSSIER_LAYOUT_SOURCE))
          || !is_mark (tokens, next, line->end, ":"))
        continue;
      while (next < line->end && !is_mark (tokens, next, line->end, ")"))
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

  measure (clues->tokens, &line);
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
 *   text, each with what its own look tells
 */
GArray *
dossier_layout_lines_read (const DossierLayoutClues *clues)
{
  const DossierTokens *tokens = clues->tokens;
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (DossierLayoutLine));
  guint first = 0;

  for (guint i = 1; i <= tokens->n_items; i++)
    if (i == tokens->n_items || (tokens->items[i].flags & DOSSIER_TOKEN_LINE))
      {
        DossierLayoutLine line = { .first = first, .end = i };

        line.blank_before = (tokens->items[first].flags & DOSSIER_TOKEN_PARAGRAPH) != 0;
        add_line (clues, lines, line);
        first = i;
      }
  return lines;
}
