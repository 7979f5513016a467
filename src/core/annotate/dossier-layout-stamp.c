/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-layout-clues.h"
#include "dossier-scattered-date.h"
#include "dossier-stamp-date.h"
#include "dossier-time-scan.h"

/* The date of a stamp begins within so many tokens of its line. */
#define MAX_LEAD 16
/* A line of more words is a sentence, whatever date it holds. */
#define MAX_OTHER_WORDS 6
/* Of a sentence, so many names may stand beside a date: "Oslo, 12 March 2024." */
#define MAX_NAMES 2
/* A full stop after a shorter word, in bytes, abbreviates it: "kl." */
#define MIN_LAST_WORD 5
#define MAX_STAMP_CHARS 140
/* More words than these after "Updated" and its date are the article. */
#define MAX_STAMP_TAIL 3
/* So many tokens behind a day that no stamp has are the sentence that it opens. */
#define MIN_DATED_TEXT 6

typedef struct
{
  gboolean has_word; /* "Updated" */
  guint others;      /* words that belong to no stamp */
  gboolean prose;    /* a sentence ends before the date, or a particle is joined to it */
  gboolean parted;   /* an hour, or a sign that divides the parts of a stamp */
} Counts;

static gboolean
is_word (const DossierTokens *tokens, guint index)
{
  return (tokens->items[index].flags & DOSSIER_TOKEN_WORD) != 0;
}

/* "14:05", "News | 3 June" */
static gboolean
is_divider (const DossierTokens *tokens, guint index)
{
  const DossierToken *token = &tokens->items[index];

  return (token->flags & DOSSIER_TOKEN_PUNCT)
         && strchr (":|[", tokens->text[token->span.start]) != NULL;
}

static guint
count_small_words (const DossierLayoutClues *clues, guint first, guint end)
{
  static const guint names = DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL;
  guint i = first;
  guint n = 0;

  while (i < end)
    {
      guint next;

      if (dossier_layout_clues_roles (clues, i, &next) == 0 && is_word (clues->tokens, i)
          && !(clues->tokens->items[i].flags & names))
        n++;
      i = MAX (next, i + 1);
    }
  return n;
}

static guint
count_words (const DossierTokens *tokens, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += is_word (tokens, i);
  return n;
}

/* Most lines hold no number near their beginning, and long ones are prose unless a word such as
 * "Updated" opens them. */
static gboolean
may_hold_stamp (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  guint end = MIN (line->end, line->first + MAX_LEAD);
  guint next;

  for (guint i = line->first; i < end; i++)
    if ((clues->tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
        || g_ascii_isdigit (clues->tokens->text[clues->tokens->items[i].span.end - 1]))
      return line->chars <= MAX_STAMP_CHARS
             || (dossier_layout_clues_roles (clues, line->first, &next) & DOSSIER_LAYOUT_STAMP);
  return FALSE;
}

/* A word such as "date" may also stand before a month alone. */
static gboolean
read_date (const DossierLayoutClues *clues, guint index, guint end, gboolean has_word,
           DossierStampDate *date)
{
  if (dossier_stamp_date_read (clues->times, clues->tokens, index, date)
      || (has_word && dossier_stamp_date_read_month (clues->tokens, index, date)))
    return TRUE;
  if (!has_word || !dossier_scattered_date_is_month (clues->times, clues->tokens, index, end))
    return FALSE;
  *date = (DossierStampDate) { .next = end, .month_only = TRUE };
  return TRUE;
}

/* "The talks have ended. 12 March 2024": the words before the date are a sentence. */
static gboolean
ends_sentence (const DossierTokens *tokens, guint first, guint index)
{
  return index > first && dossier_token_is (tokens, index, ".")
         && (tokens->items[index - 1].flags & DOSSIER_TOKEN_WORD)
         && !(tokens->items[index - 1].flags & DOSSIER_TOKEN_CAPITAL)
         && dossier_span_length (tokens->items[index - 1].span) >= MIN_LAST_WORD
         && (tokens->items[index + 1].flags & DOSSIER_TOKEN_SPACE);
}

/* A particle may be joined to a date in prose, never in a stamp. */
static gboolean
is_joined (const DossierTokens *tokens, const DossierStampDate *date)
{
  gunichar next;

  if (date->end == 0 || date->end >= tokens->length)
    return FALSE;
  next = g_utf8_get_char (tokens->text + date->end);
  return g_unichar_isalpha (next) && !g_unichar_isupper (next);
}

static gboolean
find_day (const DossierLayoutClues *clues, const DossierLayoutLine *line, Counts *counts,
          guint *index, DossierStampDate *date)
{
  guint end = MIN (line->end, line->first + MAX_LEAD);
  guint i = line->first;

  while (i < end)
    {
      guint next;
      guint roles;

      if (read_date (clues, i, line->end, counts->has_word, date))
        {
          counts->prose |= is_joined (clues->tokens, date);
          /* What a date is glued to can only be such a word, unless it is a slip in prose. */
          counts->has_word |= date->glued && !counts->prose;
          *index = i;
          return TRUE;
        }
      roles = dossier_layout_clues_roles (clues, i, &next);
      if (roles & DOSSIER_LAYOUT_STAMP)
        counts->has_word = TRUE;
      else if (!(roles & DOSSIER_LAYOUT_FILLER))
        {
          counts->others += is_word (clues->tokens, i);
          counts->prose |= i + 1 < end && ends_sentence (clues->tokens, line->first, i);
          counts->parted |= is_divider (clues->tokens, i);
        }
      i = MAX (next, i + 1);
    }
  return FALSE;
}

/* "2023-11-02 *PM* of Denmark": what may stand beside an hour opens the text where there is no
 * hour. */
static gboolean
opens_text (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint next)
{
  guint after;

  return line->end - next > MAX_LEAD && is_word (clues->tokens, next)
         && !(dossier_layout_clues_roles (clues, next, &after)
              & (DOSSIER_LAYOUT_STAMP | DOSSIER_LAYOUT_FILLER));
}

/* "date 2025-08-22 *Sáng 22/8,* tại Oslo", "date 2025-08-22 *On 21 August 2025,* she", "date
 * 2025-08-22 *I dag* møtte": much text follows, and it begins with a time as prose names it. */
static gboolean
opens_dated_text (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint index)
{
  const DossierTokens *tokens = clues->tokens;
  const DossierTimeContext context = { .today = dossier_day_from_civil (2000, 1, 1) };
  DossierTimeFind find;
  guint lead = index;
  guint behind, after;

  if (is_word (tokens, index) && index + 1 < line->end
      && !dossier_time_scan_at (clues->times, tokens, index, &context, &find))
    lead++;
  if (!dossier_time_scan_at (clues->times, tokens, lead, &context, &find)
      || line->end - MIN (find.next, line->end) <= MIN_DATED_TEXT)
    return FALSE;
  behind = dossier_token_is (tokens, find.next, ",") ? find.next + 1 : find.next;
  if (behind >= line->end)
    return FALSE;
  /* A stamp goes on with the hour. */
  if (!is_word (tokens, behind))
    return !(tokens->items[behind].flags & DOSSIER_TOKEN_NUMBER)
           && dossier_token_is (tokens, behind, "(");
  /* Only prose has a comma behind a whole date and text behind the comma, or a word in small
   * letters: "*On 22 May 2021* the harbour". */
  return find.value.kind != DOSSIER_TIME_DATE || find.value.from.unit != 'D'
         || find.value.yearless || find.value.relative || behind > find.next
         || ((tokens->items[behind].flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL)) == 0
             && dossier_layout_clues_roles (clues, behind, &after) == 0);
}

/* What may follow the date: the hour, the zone, a second date, "Updated". */
static guint
skip_rest (const DossierLayoutClues *clues, const DossierLayoutLine *line, guint index,
           Counts *counts)
{
  const DossierTokens *tokens = clues->tokens;
  gboolean hour = FALSE;
  guint first = index;

  while (index < line->end && !opens_dated_text (clues, line, index))
    {
      DossierStampDate date;
      guint next;
      guint roles;

      if (dossier_stamp_date_read (clues->times, tokens, index, &date))
        {
          index = date.next;
          continue;
        }
      roles = dossier_layout_clues_roles (clues, index, &next);
      if (!hour && (roles & DOSSIER_LAYOUT_FILLER) && !(roles & DOSSIER_LAYOUT_STAMP)
          && opens_text (clues, line, next))
        break;
      hour |= (tokens->items[index].flags & DOSSIER_TOKEN_NUMBER) != 0;
      if (roles & (DOSSIER_LAYOUT_STAMP | DOSSIER_LAYOUT_FILLER))
        {
          counts->has_word |= (roles & DOSSIER_LAYOUT_STAMP) != 0;
          index = next;
        }
      else if ((tokens->items[index].flags & DOSSIER_TOKEN_NUMBER)
               || strchr (":.,|-+()/", tokens->text[tokens->items[index].span.start]) != NULL)
        {
          counts->parted |= is_divider (tokens, index);
          index++;
        }
      else
        break;
    }
  /* "date 2024-03-06 *(*MENAHUB- Fjord Times) OSLO": the bracket belongs to what follows. */
  while (index > first && index < line->end && dossier_token_is (tokens, index - 1, "("))
    index--;
  return index;
}

static gboolean
is_hangul (const DossierTokens *tokens, const DossierLayoutLine *line)
{
  for (guint i = line->first; i < line->end; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_HANGUL)
      return TRUE;
  return FALSE;
}

/* "Licence no. 113, 11 September 2018": the date is that of the site. */
static gboolean
holds_imprint (const DossierLayoutClues *clues, const DossierLayoutLine *line)
{
  guint i = line->first;

  while (i < line->end)
    {
      guint next;

      if (dossier_layout_clues_roles (clues, i, &next) & DOSSIER_LAYOUT_IMPRINT)
        return TRUE;
      i = MAX (next, i + 1);
    }
  return FALSE;
}

/* Whether the line reads as prose that tells of a date: a sentence with more than names beside it,
 * or a headline with verbs. */
static gboolean
is_prose (const DossierLayoutClues *clues, const DossierLayoutLine *line, const Counts *counts,
          const DossierStampDate *date, guint index, guint rest)
{
  guint beside = counts->others + rest;
  guint small = count_small_words (clues, line->first, index)
                + count_small_words (clues, date->next, line->end);

  if (counts->has_word && counts->others == 0)
    return FALSE;
  if (counts->prose)
    return TRUE;
  if (line->sentence && beside > 0)
    return beside > MAX_NAMES || small > 0 || is_hangul (clues->tokens, line);
  return !counts->parted && !counts->has_word && small > 0 && beside > MAX_NAMES;
}

/**
 * dossier_layout_stamp_read:
 * @stamp: (out): how far it goes
 *
 * Reads a date stamp at the beginning of a line: a full date with little
 * beside it, or a word such as "Updated" with a date.
 */
gboolean
dossier_layout_stamp_read (const DossierLayoutClues *clues, const DossierLayoutLine *line,
                           DossierLayoutStamp *stamp)
{
  Counts counts = { 0 };
  DossierStampDate date;
  gboolean opens_text;
  guint index, rest;

  if (clues->times == NULL || !may_hold_stamp (clues, line)
      || !find_day (clues, line, &counts, &index, &date) || holds_imprint (clues, line))
    return FALSE;
  stamp->end = skip_rest (clues, line, date.next, &counts);
  rest = count_words (clues->tokens, stamp->end, line->end);
  opens_text = counts.has_word && counts.others == 0 && rest > MAX_STAMP_TAIL
               && clues->tokens->text[clues->tokens->items[stamp->end - 1].span.start] != '|';
  stamp->whole = !opens_text && line->chars <= MAX_STAMP_CHARS
                 && counts.others + rest <= MAX_OTHER_WORDS
                 && !is_prose (clues, line, &counts, &date, index, rest);
  if (stamp->whole)
    return TRUE;
  return counts.has_word && counts.others == 0 && stamp->end < line->end;
}
