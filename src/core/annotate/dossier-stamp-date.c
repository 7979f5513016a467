/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-stamp-date.h"

#include "dossier-time-make.h"
#include "dossier-time-scan.h"

#define YEAR_DIGITS 4
/* Year, month and day without a sign between them. */
#define COMPACT_DIGITS 8
/* The web is not older, and no page is dated further ahead. */
#define FIRST_YEAR 1995
#define LAST_YEAR 2060

static const DossierTimePattern *
get_pattern (const DossierTimeLexicon *times, const DossierTimeMatch *match)
{
  return &g_array_index (times->patterns, DossierTimePattern, match->pattern);
}

static gboolean
make_day (const DossierTimeLexicon *times, const DossierTimeMatch *match, DossierTimeValue *value)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };

  return dossier_time_value_make (get_pattern (times, match)->recipe, match, &context, value)
         && dossier_time_value_is_day (value);
}

/* Another pattern may read the same figures in another order. */
static void
find_other (const DossierTimeLexicon *times, const DossierTokens *tokens,
            const DossierTimeFind *find, DossierStampDate *date)
{
  DossierTimeMatch matches[DOSSIER_TIME_MAX_MATCHES];
  guint n = dossier_time_grammar_match (times->grammar, times->words, tokens->text, tokens->folded,
                                        find->start, matches);

  for (guint i = 0; i < n && !date->ambiguous; i++)
    {
      date->ambiguous = matches[i].end == find->end && make_day (times, &matches[i], &date->other)
                        && (date->other.from.month != date->value.from.month
                            || date->other.from.day != date->value.from.day);
      date->other_rule = get_pattern (times, &matches[i])->rule;
    }
}

/* "Updated2024-03-12": some pages leave no space between the word and the year. */
static gboolean
read_glued (const DossierTimeLexicon *times, const DossierTokens *tokens, guint index,
            DossierStampDate *date)
{
  const DossierToken *token = &tokens->items[index];
  DossierTimeMatch matches[DOSSIER_TIME_MAX_MATCHES];
  guint32 start = token->fold_end - YEAR_DIGITS;
  guint n;

  if (!(token->flags & DOSSIER_TOKEN_WORD) || token->fold_end - token->fold_start <= YEAR_DIGITS)
    return FALSE;
  for (guint32 i = start - 1; i < token->fold_end; i++)
    if (g_ascii_isdigit (tokens->folded->text[i]) == (i < start))
      return FALSE;
  n = dossier_time_grammar_match (times->grammar, times->words, tokens->text, tokens->folded, start,
                                  matches);
  for (guint i = 0; i < n; i++)
    if (make_day (times, &matches[i], &date->value))
      {
        for (date->next = index + 1; date->next < tokens->n_items; date->next++)
          if (tokens->items[date->next].fold_start >= matches[i].end)
            break;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_number (const DossierTokens *tokens, guint index, guint n_digits, int *value)
{
  const DossierToken *token = &tokens->items[index];

  if (!(token->flags & DOSSIER_TOKEN_NUMBER) || dossier_span_length (token->span) != n_digits)
    return FALSE;
  *value = (int) g_ascii_strtoll (tokens->text + token->span.start, NULL, 10);
  return TRUE;
}

/* "20261022" alone on its line. */
static gboolean
read_compact (const DossierTokens *tokens, guint index, DossierStampDate *date)
{
  guint next = index + 1;
  int value, year, month, day;

  if (!(tokens->items[index].flags & DOSSIER_TOKEN_LINE)
      || (next < tokens->n_items && !(tokens->items[next].flags & DOSSIER_TOKEN_LINE))
      || !read_number (tokens, index, COMPACT_DIGITS, &value))
    return FALSE;
  year = value / 10000;
  month = value / 100 % 100;
  day = value % 100;
  if (year < FIRST_YEAR || year > LAST_YEAR || !dossier_day_is_valid_civil (year, month, day))
    return FALSE;
  date->value.kind = DOSSIER_TIME_DATE;
  date->value.from = (DossierTimePoint) { .year = year, .month = month, .day = day, .unit = 'D' };
  date->next = next;
  date->end = tokens->items[index].span.end;
  return TRUE;
}

/**
 * dossier_stamp_date_read:
 * @index: the token it must begin with, or that ends with its year
 * @date: (out): what it says, set on success
 *
 * Reads a full date as it stands in the stamp of a page.
 */
gboolean
dossier_stamp_date_read (const DossierTimeLexicon *times, const DossierTokens *tokens, guint index,
                         DossierStampDate *date)
{
  DossierTimeFind find;

  /* A word that is glued to digits opens everything. */
  if (!dossier_time_lexicon_may_open (times, tokens, index))
    return FALSE;
  *date = (DossierStampDate) { 0 };
  if (!dossier_time_scan_day (times, tokens, index, &find))
    return read_glued (times, tokens, index, date) || read_compact (tokens, index, date);
  date->value = find.value;
  date->rule = find.rule;
  date->next = find.next;
  date->end = dossier_time_find_span (&find, tokens).end;
  find_other (times, tokens, &find, date);
  return TRUE;
}

/**
 * dossier_stamp_date_read_month:
 * @date: (out): what it says
 *
 * Reads a year and a month in figures, `2022-09`. Only beside a word such as "date" is it a
 * stamp.
 */
gboolean
dossier_stamp_date_read_month (const DossierTokens *tokens, guint index, DossierStampDate *date)
{
  int year, month;

  *date = (DossierStampDate) { 0 };
  if (index + 2 >= tokens->n_items || !read_number (tokens, index, YEAR_DIGITS, &year)
      || tokens->text[tokens->items[index + 1].span.start] != '-'
      || !read_number (tokens, index + 2, 2, &month)
      || tokens->items[index + 2].span.start != tokens->items[index].span.end + 1
      || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12)
    return FALSE;
  date->next = index + 3;
  if (date->next < tokens->n_items && !(tokens->items[date->next].flags & DOSSIER_TOKEN_SPACE))
    return FALSE;
  date->value.kind = DOSSIER_TIME_DATE;
  date->value.from = (DossierTimePoint) { .year = year, .month = month, .unit = 'M' };
  date->month_only = TRUE;
  return TRUE;
}
