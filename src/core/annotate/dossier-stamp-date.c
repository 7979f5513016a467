/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-stamp-date.h"

#include "dossier-time-make.h"
#include "dossier-time-scan.h"

#define YEAR_DIGITS 4
/* A word to which a date is glued has so many bytes at least: in "Q1" and "G20" there is one. */
#define MIN_GLUE 2
/* Year, month and day without a sign between them. */
#define COMPACT_DIGITS 8
/* The web is not older, and no page is dated further ahead. */
#define FIRST_YEAR 1995
#define LAST_YEAR 2060

/**
 * dossier_stamp_date_is_year:
 *
 * Whether a page may have been published in that year.
 */
gboolean
dossier_stamp_date_is_year (int year)
{
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

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

/* Where something else begins inside a word: digits behind letters, a capital behind a small
 * letter. */
static gboolean
parts_word (const DossierTokens *tokens, guint32 position)
{
  const char *folded = tokens->folded->text + position;
  const char *text = tokens->text + tokens->folded->map[position];

  if (g_ascii_isdigit (*folded))
    return !g_ascii_isdigit (folded[-1]);
  return g_ascii_isupper (*text) && g_ascii_islower (text[-1]);
}

/* Whether something may begin inside a word: most words hold neither digits nor such a capital. */
static gboolean
may_be_parted (const DossierTokens *tokens, const DossierToken *token)
{
  if (token->flags & DOSSIER_TOKEN_MIXED)
    return TRUE;
  for (guint32 at = token->span.start + 1; at < token->span.end; at++)
    if (g_ascii_isupper (tokens->text[at]))
      return TRUE;
  return FALSE;
}

/* "Updated2024-03-12", "News12-05-2024", "PublishedMarch 12, 2024": some pages leave no space
 * between the word and the date. */
static gboolean
read_glued (const DossierTimeLexicon *times, const DossierTokens *tokens, guint index,
            DossierStampDate *date)
{
  const DossierToken *token = &tokens->items[index];
  DossierTimeMatch matches[DOSSIER_TIME_MAX_MATCHES];
  DossierTimeValue value;

  if (!(token->flags & DOSSIER_TOKEN_WORD) || !may_be_parted (tokens, token))
    return FALSE;
  for (guint32 start = token->fold_start + MIN_GLUE; start < token->fold_end; start++)
    {
      guint n;

      if (!parts_word (tokens, start))
        continue;
      n = dossier_time_grammar_match (times->grammar, times->words, tokens->text, tokens->folded,
                                      start, matches);
      for (guint i = 0; i < n; i++)
        if (make_day (times, &matches[i], &value))
          {
            DossierTimeFind find = { .start = start, .end = matches[i].end };

            *date = (DossierStampDate) {
              .value = value,
              .rule = get_pattern (times, &matches[i])->rule,
              .end = tokens->folded->map[matches[i].end],
              .glued = TRUE,
            };
            for (date->next = index + 1; date->next < tokens->n_items; date->next++)
              if (tokens->items[date->next].fold_start >= matches[i].end)
                break;
            find_other (times, tokens, &find, date);
            return TRUE;
          }
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
  if (!dossier_stamp_date_is_year (year) || !dossier_day_is_valid_civil (year, month, day))
    return FALSE;
  *date = (DossierStampDate) {
    .value.kind = DOSSIER_TIME_DATE,
    .value.from = { .year = year, .month = month, .day = day, .unit = 'D' },
    .next = next,
    .end = tokens->items[index].span.end,
  };
  return TRUE;
}

/**
 * dossier_stamp_date_read:
 * @index: the token it must begin with, or to which it is glued
 * @date: (out): what it says, set on success
 *
 * Reads a full date as it stands in the stamp of a page.
 */
gboolean
dossier_stamp_date_read (const DossierTimeLexicon *times, const DossierTokens *tokens, guint index,
                         DossierStampDate *date)
{
  DossierTimeFind find;

  if (!dossier_time_lexicon_may_open (times, tokens, index)
      || !dossier_time_scan_day (times, tokens, index, &find))
    return read_glued (times, tokens, index, date) || read_compact (tokens, index, date);
  *date = (DossierStampDate) {
    .value = find.value,
    .rule = find.rule,
    .next = find.next,
    .end = dossier_time_find_span (&find, tokens).end,
  };
  find_other (times, tokens, &find, date);
  return TRUE;
}

/**
 * dossier_stamp_date_read_month:
 * @date: (out): what it says, set on success
 *
 * Reads a year and a month in figures, `2022-09`. Only beside a word such as "date" is it a
 * stamp.
 */
gboolean
dossier_stamp_date_read_month (const DossierTokens *tokens, guint index, DossierStampDate *date)
{
  int year, month;
  guint next = index + 3;

  if (index + 2 >= tokens->n_items || !read_number (tokens, index, YEAR_DIGITS, &year)
      || tokens->text[tokens->items[index + 1].span.start] != '-'
      || !read_number (tokens, index + 2, 2, &month)
      || tokens->items[index + 2].span.start != tokens->items[index].span.end + 1
      || !dossier_stamp_date_is_year (year) || month < 1 || month > 12)
    return FALSE;
  if (next < tokens->n_items && !(tokens->items[next].flags & DOSSIER_TOKEN_SPACE))
    return FALSE;
  *date = (DossierStampDate) {
    .value.kind = DOSSIER_TIME_DATE,
    .value.from = { .year = year, .month = month, .unit = 'M' },
    .next = next,
    .month_only = TRUE,
  };
  return TRUE;
}
