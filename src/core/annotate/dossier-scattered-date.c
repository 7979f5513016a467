/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-scattered-date.h"

#include "dossier-stamp-date.h"
#include "dossier-time-scan.h"

/* A line that holds a part of a date has so many tokens at most. */
#define MAX_PART_TOKENS 6
/* Day, month and year stand in so many lines at most. */
#define MAX_LINES 3
#define LAST_DAY 31

/* The number alone on its line, 0 if there is none. */
static int
read_number (const DossierTokens *tokens, guint first, guint end)
{
  const DossierToken *token = &tokens->items[first];
  gsize length = dossier_span_length (token->span);

  if (end != first + 1 || !(token->flags & DOSSIER_TOKEN_NUMBER) || length > 4 || length == 3)
    return 0;
  return (int) g_ascii_strtoll (tokens->text + token->span.start, NULL, 10);
}

/* "Mar", "MARCH" alone on its line. */
static int
read_month (const DossierTimeLexicon *times, const DossierTokens *tokens, guint first, guint end)
{
  guint class_id = dossier_time_words_find_class (times->words, "month");
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  guint n = 0;

  if (end == first + 1)
    n = dossier_time_words_lookup (times->words, tokens->text, tokens->folded,
                                   tokens->items[first].fold_start, words);
  for (guint i = 0; i < n; i++)
    if (words[i].class_id == class_id && words[i].end == tokens->items[first].fold_end)
      return words[i].value;
  return 0;
}

/* Adds what the line says to the date. What it says twice belongs to two dates. */
static gboolean
add_part (const DossierTimePoint *part, DossierTimePoint *date)
{
  if ((part->year != 0 && date->year != 0) || (part->month != 0 && date->month != 0)
      || (part->day != 0 && date->day != 0))
    return FALSE;
  date->year += part->year;
  date->month += part->month;
  date->day += part->day;
  return TRUE;
}

/* "12", "2024", "March", "March 2024", "Tue, 12 March" */
static gboolean
read_part (const DossierTimeLexicon *times, const DossierTokens *tokens, guint first, guint end,
           DossierTimePoint *part)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };
  DossierTimeFind find;
  int number, month;

  *part = (DossierTimePoint) { 0 };
  if (end <= first || end - first > MAX_PART_TOKENS)
    return FALSE;
  number = read_number (tokens, first, end);
  month = read_month (times, tokens, first, end);
  if (number > 0 && number <= LAST_DAY)
    part->day = number;
  else if (dossier_stamp_date_is_year (number))
    part->year = number;
  else if (month != 0)
    part->month = month;
  else if (dossier_time_scan_at (times, tokens, first, &context, &find) && find.next == end
           && find.value.kind == DOSSIER_TIME_DATE && find.value.from.month <= 12
           && find.value.from.unit != 'Y')
    {
      part->month = find.value.from.month;
      part->day = find.value.from.day;
      part->year = find.value.from.year > 0 && !find.value.yearless ? find.value.from.year : 0;
    }
  return part->year != 0 || part->month != 0 || part->day != 0;
}

/**
 * dossier_scattered_date_is_part:
 * @first: the first token of a line
 * @end: the token after its last
 *
 * Whether the line says a part of a date and nothing else.
 */
gboolean
dossier_scattered_date_is_part (const DossierTimeLexicon *times, const DossierTokens *tokens,
                                guint first, guint end)
{
  DossierTimePoint part;

  return read_part (times, tokens, first, end, &part);
}

/**
 * dossier_scattered_date_is_month:
 * @first: a token behind a word such as "posted"
 * @end: the token after the line's last
 *
 * Whether a month and its year stand there and nothing else: "March 2024".
 */
gboolean
dossier_scattered_date_is_month (const DossierTimeLexicon *times, const DossierTokens *tokens,
                                 guint first, guint end)
{
  DossierTimePoint part;

  return read_part (times, tokens, first, end, &part) && part.day == 0 && part.month != 0
         && dossier_stamp_date_is_year (part.year);
}

/**
 * dossier_scattered_date_read:
 * @first: the first token of a line, or the one behind a word such as "posted"
 * @limit: the token after the last that may belong to the date
 *
 * Reads a date whose parts stand in lines of their own, as a page puts them beside its headline:
 * "12", "March", "2024". A month with its year may stand alone.
 *
 * Returns: (transfer full) (nullable): its EDTF
 */
char *
dossier_scattered_date_read (const DossierTimeLexicon *times, const DossierTokens *tokens,
                             guint first, guint limit)
{
  DossierTimePoint date = { 0 };

  for (guint line = 0; line < MAX_LINES && first < limit; line++)
    {
      DossierTimePoint part;
      guint end = first + 1;

      while (end < limit && !(tokens->items[end].flags & DOSSIER_TOKEN_LINE))
        end++;
      if (!read_part (times, tokens, first, end, &part) || !add_part (&part, &date))
        break;
      first = end;
    }
  if (!dossier_stamp_date_is_year (date.year) || date.month == 0)
    return NULL;
  if (date.day == 0)
    return g_strdup_printf ("%04d-%02d", date.year, date.month);
  if (!dossier_day_is_valid_civil (date.year, date.month, date.day))
    return NULL;
  return g_strdup_printf ("%04d-%02d-%02d", date.year, date.month, date.day);
}
