/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-wrapped-lines.h"

#include "dossier-text-map.h"

/* In columns. Mail, printed pages and editors wrap between these; a longer line is a paragraph. */
#define MIN_WIDTH 40
#define MAX_WIDTH 120
/* One line in so many may be longer: an address, a row of a table. */
#define LONG_LINES 10
/* After so many, if they are half of those seen, no others are looked at. */
#define MANY_LONG 3
/* One line in so many may stand out beyond the margin. */
#define OUTSTANDING_LINES 20
/* Letters of print differ in width: a line is full from this share of the width on, in per cent. */
#define FULL 88
/* So many lines that break off where they are full tell that a text is wrapped. */
#define MIN_BROKEN 3
/* One line in so many that goes on with a small letter tells the same. */
#define GOING_ON 6
/* Wider than this, in spaces, stands between columns. */
#define MAX_SPACES 3
/* What stands before the colon of a label has so many tokens at most. */
#define MAX_LABEL 6
/* So many lines with a label make a programme, a calendar or a record of what was said. */
#define MIN_LABELS 3
/* So many lines below each other that begin with a name and a comma make a list, and so many that
 * at least begin with no small letter and end no sentence. */
#define MIN_NAMED 3
#define MIN_LIST 6
/* The name that such a line begins with has so many tokens at most. */
#define MAX_NAME 5
/* Letters of a word behind which a full stop may be that of an abbreviation: "nr.", "Gov." */
#define MAX_SHORT 3

typedef struct
{
  guint first;      /* index of its first token */
  guint indent;     /* columns before its text */
  guint edge;       /* column behind its text */
  guint word;       /* columns of its first word */
  guint behind;     /* indentation of what may go on with it: its own, or behind a list's mark */
  gboolean after;   /* no empty line stands before it */
  gboolean item;    /* it begins with the mark of a list */
  gboolean unsure;  /* with one that may also stand in a sentence */
  gboolean label;   /* with the hour, the day or the name of what it tells: "09:30", "MR HOLM:" */
  gboolean named;   /* with a name and a comma: "Ola Vik, deputy chair" */
  gboolean columns; /* it is a row of columns */
  gboolean small;   /* it begins with a small letter */
  gboolean opens;   /* with a capital or a digit */
  gboolean ends;    /* with a full stop or the like */
  gboolean stops;   /* with one that surely ends a sentence */
} Line;

static guint
count_columns (const char *at, const char *end)
{
  guint n = 0;

  while (at < end)
    {
      gunichar c;

      if ((*at & 0x80) == 0)
        {
          n++;
          at++;
          continue;
        }
      c = g_utf8_get_char (at);
      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
      at = g_utf8_next_char (at);
    }
  return n;
}

/* A wide letter has three bytes; letters of Vietnamese that have so many are few in a line. */
static gboolean
is_long (const char *text, gsize length)
{
  gsize n_chars;

  if (length <= MAX_WIDTH)
    return FALSE;
  n_chars = dossier_text_count_chars (text, length);
  return n_chars + (length - n_chars) / 2 > MAX_WIDTH;
}

/* Whether too many lines are too long to have been wrapped, as in most texts. */
static gboolean
has_paragraphs (const char *text, gsize length)
{
  const char *at = text, *end = text + length, *next;
  guint n_lines = 0, n_long = 0;

  for (; at < end && (n_long < MANY_LONG || n_long * 2 < n_lines); at = next + 1)
    {
      next = memchr (at, '\n', (gsize) (end - at));
      if (next == NULL)
        next = end;
      n_lines += next > at;
      n_long += is_long (at, (gsize) (next - at));
    }
  return n_long * LONG_LINES > n_lines || n_lines <= MIN_BROKEN;
}

/* "3. mars" and "– sier han" may be what a line goes on with, "3) " and "* " may not. */
static void
read_item_mark (const DossierTokens *tokens, guint first, guint end, Line *line)
{
  const DossierToken *items = tokens->items;
  gunichar c = g_utf8_get_char (tokens->text + items[first].span.start);

  line->item = line->unsure = FALSE;
  if (first + 1 >= end)
    return;
  if (items[first].flags & DOSSIER_TOKEN_NUMBER)
    {
      line->item = dossier_token_is_mark (tokens, first + 1, end, ".)")
                   && !(items[first + 1].flags & DOSSIER_TOKEN_SPACE)
                   && (first + 2 == end || (items[first + 2].flags & DOSSIER_TOKEN_SPACE));
      line->unsure = line->item && dossier_token_is (tokens, first + 1, ".");
    }
  else
    {
      line->item = (items[first].flags & DOSSIER_TOKEN_PUNCT)
                   && (items[first + 1].flags & DOSSIER_TOKEN_SPACE);
      line->unsure = c == 0x2013 || c == 0x2014 || c == '&';
    }
}

/* "09:30", "09.30" */
static gboolean
is_clock (const DossierTokens *tokens, guint first, guint end)
{
  const DossierToken *items = tokens->items;
  const char *text = tokens->text + items[first].span.start;
  guint32 length = dossier_span_length (items[first].span);

  if (dossier_token_is_mark (tokens, first + 1, end, ":"))
    return length <= 2 && first + 2 < end && (items[first + 2].flags & DOSSIER_TOKEN_NUMBER)
           && !((items[first + 1].flags | items[first + 2].flags) & DOSSIER_TOKEN_SPACE)
           && dossier_span_length (items[first + 2].span) == 2;
  return (length == 4 || length == 5) && text[length - 3] == '.';
}

/* "09:30 Opening", "MR HOLM: The money", "1 July 2026: The bill" */
static gboolean
has_label (const DossierTokens *tokens, guint first, guint end)
{
  const DossierToken *items = tokens->items;

  if ((items[first].flags & DOSSIER_TOKEN_NUMBER) && is_clock (tokens, first, end))
    return TRUE;
  if (items[first].flags & DOSSIER_TOKEN_PUNCT)
    return FALSE;
  for (guint i = first + 1; i + 1 < end && i - first <= MAX_LABEL; i++)
    if (dossier_token_is_mark (tokens, i, end, ":"))
      return (items[i + 1].flags & DOSSIER_TOKEN_SPACE) != 0;
  return FALSE;
}

/* "Ola Vik, deputy chair" */
static gboolean
has_name (const DossierTokens *tokens, guint first, guint end)
{
  for (guint i = first; i < end && i - first <= MAX_NAME; i++)
    if (dossier_token_is_mark (tokens, i, end, ","))
      return i > first + 1;
    else if (!(tokens->items[i].flags & DOSSIER_TOKEN_CAPITAL)
             && !dossier_token_is_mark (tokens, i, end, ".-"))
      return FALSE;
  return FALSE;
}

static gboolean
has_columns (const char *at, const char *end)
{
  guint n_spaces = 0;

  for (; at < end; at++)
    {
      n_spaces = *at == ' ' ? n_spaces + 1 : 0;
      if (*at == '\t' || *at == '|' || n_spaces >= MAX_SPACES)
        return TRUE;
    }
  return FALSE;
}

static void
read_end (const DossierTokens *tokens, guint first, guint end, Line *line)
{
  static const gunichar marks[] = { '.', '!', '?', ':', ';', 0x2026, 0x3002 };
  const DossierToken *items = tokens->items;
  guint last = end - 1;
  gunichar c;

  line->ends = line->stops = FALSE;
  while (last > first && dossier_token_is_mark (tokens, last, end, "\"')]"))
    last--;
  c = g_utf8_get_char (tokens->text + items[last].span.start);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    line->ends |= c == marks[i];
  line->stops = c == '!' || c == '?'
                || (c == '.' && last > first && (items[last - 1].flags & DOSSIER_TOKEN_WORD)
                    && dossier_span_length (items[last - 1].span) > MAX_SHORT);
}

static void
read_line (const DossierTokens *tokens, guint first, guint end, Line *line)
{
  const DossierToken *items = tokens->items;
  const char *start = tokens->text + items[first].span.start;
  const char *stop = tokens->text + items[end - 1].span.end;
  const char *margin = start, *word = start;

  /* Some other characters end lines too, and many may stand in what '\n' ends. */
  while (margin > tokens->text && margin[-1] != '\n' && margin[-1] != '\f'
         && start - margin <= MAX_WIDTH)
    margin--;
  while (word < stop && !g_ascii_isspace (*word))
    word = g_utf8_next_char (word);
  line->first = first;
  line->indent = line->behind = count_columns (margin, start);
  line->edge = line->indent + count_columns (start, stop);
  line->word = count_columns (start, word);
  line->after = (items[first].flags & DOSSIER_TOKEN_PARAGRAPH) == 0;
  read_item_mark (tokens, first, end, line);
  line->label = !line->item && has_label (tokens, first, end);
  if (line->item)
    line->behind += count_columns (start, tokens->text + items[first + 1].span.start) + 2;
  line->small = g_unichar_islower (g_utf8_get_char (start));
  line->named = has_name (tokens, first, end);
  line->opens = (items[first].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_NUMBER)) != 0;
  line->columns = has_columns (start, stop);
  read_end (tokens, first, end, line);
}

#define LINE(i) (&g_array_index (lines, Line, (i)))

static GArray *
read_lines (const DossierTokens *tokens)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  for (guint first = 0, end; first < tokens->n_items; first = end)
    {
      Line line;

      for (end = first + 1;
           end < tokens->n_items && !(tokens->items[end].flags & DOSSIER_TOKEN_LINE); end++)
        ;
      read_line (tokens, first, end, &line);
      /* Below a line that breaks off, and is none of a list. */
      if (line.unsure && line.after && lines->len > 0 && !LINE (lines->len - 1)->item
          && !LINE (lines->len - 1)->ends)
        line.item = FALSE;
      g_array_append_val (lines, line);
    }
  return lines;
}

/* A line with a label is an item where there are several; a single one may go on with another. */
static void
mark_labels (GArray *lines)
{
  guint n_labels = 0;

  for (guint i = 0; i < lines->len; i++)
    n_labels += LINE (i)->label;
  for (guint i = 0; i < lines->len; i++)
    LINE (i)->item |= LINE (i)->label && n_labels >= MIN_LABELS;
}

/* Lists are looked for between empty lines. */
static void
mark_lists (GArray *lines)
{
  for (guint first = 0, end; first < lines->len; first = end)
    {
      gboolean named = LINE (first)->named, opens = LINE (first)->opens;

      for (end = first + 1; end < lines->len && LINE (end)->after; end++)
        {
          named &= LINE (end)->named;
          opens &= LINE (end)->opens && !LINE (end - 1)->ends;
        }
      if ((named && end - first >= MIN_NAMED) || (opens && end - first >= MIN_LIST))
        for (guint i = first + 1; i < end; i++)
          LINE (i)->item = TRUE;
    }
}

/* Where lines end at the latest, but for a few; 0 if they end anywhere. */
static guint
find_width (const GArray *lines)
{
  guint counts[MAX_WIDTH + 1] = { 0 };
  guint n = 0, n_beyond, width = MAX_WIDTH;

  for (guint i = 0; i < lines->len; i++)
    if (LINE (i)->edge <= MAX_WIDTH)
      {
        counts[LINE (i)->edge]++;
        n++;
      }
  if ((lines->len - n) * LONG_LINES > lines->len)
    return 0;
  for (n_beyond = counts[width]; width > 0 && n_beyond * OUTSTANDING_LINES <= n;)
    n_beyond += counts[--width];
  return width >= MIN_WIDTH ? width : 0;
}

/* A line right below another one with which it may make a paragraph. */
static gboolean
may_follow (const Line *line, const Line *next)
{
  return next->after && !next->item && !line->columns && !next->columns
         && next->indent <= line->behind;
}

/* The first word of the next line had no room. */
static gboolean
is_full (const Line *line, const Line *next, guint width)
{
  return line->edge <= MAX_WIDTH && (line->edge + 1 + next->word) * 100 > width * FULL;
}

/* What begins anew below a full stop is a paragraph, a row or a subhead as like as not; a sentence
 * of its own it is in any case. */
static gboolean
goes_on (const Line *line, const Line *next, guint width)
{
  return may_follow (line, next) && is_full (line, next, width) && !(line->stops && next->opens);
}

/* Most lines below each other break off where they are full, or many do and the next goes on with a
 * small letter. Headlines and captions break off as well, but wherever they like, and what is below
 * them begins anew. */
static gboolean
is_wrapped (const GArray *lines, guint width)
{
  guint n_pairs = 0, n_broken = 0, n_going_on = 0;

  for (guint i = 0; i + 1 < lines->len; i++)
    if (may_follow (LINE (i), LINE (i + 1)))
      {
        gboolean broken = (!LINE (i)->ends || LINE (i + 1)->small)
                          && is_full (LINE (i), LINE (i + 1), width);

        n_pairs++;
        n_broken += broken;
        n_going_on += broken && LINE (i + 1)->small;
      }
  return (n_broken >= MIN_BROKEN && n_broken * 2 > n_pairs)
         || (n_going_on >= MIN_BROKEN && n_going_on * GOING_ON >= n_pairs);
}

/* The space before the token, which is the end of a line, ends none any more. */
static void
join (DossierTokens *tokens, guint index)
{
  DossierFolded *folded = tokens->folded;

  tokens->items[index].flags &= ~(guint32) DOSSIER_TOKEN_LINE;
  folded->joins[folded->n_joins++] = tokens->items[index].fold_start - 1;
}

/**
 * dossier_wrapped_lines_join:
 * @tokens: the reading of a text
 *
 * Mail, printed pages and many editors end a line where the next word has no room. Where nearly all
 * lines of a text end so, a line that goes on with the one above it begins no line any more: its
 * first token loses %DOSSIER_TOKEN_LINE, and a name, a date or a sentence may run over the line's
 * end. Items of a list, rows of columns and what is indented begin lines as before. The text and
 * all positions in it stay. Takes linear time.
 */
void
dossier_wrapped_lines_join (DossierTokens *tokens)
{
  g_autoptr (GArray) lines = NULL;
  guint width;

  if (has_paragraphs (tokens->text, tokens->length))
    return;
  lines = read_lines (tokens);
  mark_labels (lines);
  mark_lists (lines);
  width = find_width (lines);
  if (width == 0 || !is_wrapped (lines, width))
    return;
  g_return_if_fail (tokens->folded->joins == NULL);

  tokens->folded->joins = g_new (guint32, lines->len);
  for (guint i = 0; i + 1 < lines->len; i++)
    if (goes_on (LINE (i), LINE (i + 1), width))
      join (tokens, LINE (i + 1)->first);
}
