/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-metadata-date.h"

#include <string.h>

#include "dossier-body-date.h"
#include "dossier-preamble-date.h"
#include "dossier-scattered-date.h"
#include "dossier-stamp-date.h"
#include "dossier-time-scan.h"
#include "dossier-url-date.h"

/* Where other dates are looked for that tell how to read "10/7/2024". */
#define EVIDENCE_TOKENS 600
/* News speaks of days that are so near. */
#define NEAR_DAYS 10
#define DAYS_OF_YEAR 365
/* The article has begun after so many bytes of it: headline and standfirst are shorter. */
#define MAX_HEADLINE 400

/* How the page writes dates in figures, once it is known. */
typedef struct
{
  const char *rule; /* interned id of the pattern */
  gboolean settled;
} Order;

static void
set_published (DossierDraft *draft, char *edtf, DossierDateBasis basis)
{
  if (edtf == NULL)
    return;
  if (draft->analysis->published != NULL)
    {
      g_free (edtf);
      return;
    }
  draft->analysis->published = edtf;
  draft->analysis->basis = basis;
}

static DossierDay
get_day (const DossierTimeValue *value)
{
  return dossier_day_from_civil (value->from.year, value->from.month, value->from.day);
}

static void
swap_readings (DossierStampDate *date)
{
  DossierTimeValue value = date->value;

  date->value = date->other;
  date->other = value;
}

/* "Monday, 10/7/2024": the weekday stands in the same line. */
static gboolean
settle_by_weekday (const DossierDraft *draft, guint index, DossierStampDate *date)
{
  const DossierTimeLexicon *times = draft->language->times;
  const DossierTokens *tokens = draft->tokens;
  guint class_id = dossier_time_words_find_class (times->words, "weekday");
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];

  while (index > 0 && !(tokens->items[index].flags & DOSSIER_TOKEN_LINE))
    index--;
  do
    {
      guint n = dossier_time_words_lookup (times->words, tokens->text, tokens->folded,
                                           tokens->items[index].fold_start, words);

      for (guint i = 0; i < n; i++)
        {
          if (words[i].class_id != class_id)
            continue;
          if (dossier_day_get_weekday (get_day (&date->value)) == words[i].value)
            return TRUE;
          if (dossier_day_get_weekday (get_day (&date->other)) == words[i].value)
            {
              swap_readings (date);
              return TRUE;
            }
        }
      index++;
    }
  while (index < tokens->n_items && !(tokens->items[index].flags & DOSSIER_TOKEN_LINE));
  return FALSE;
}

static guint
distance (const DossierTimeValue *value, const DossierTimePoint *other)
{
  int days = ABS (get_day (value)
                  - dossier_day_from_civil (value->from.year, other->month, other->day));

  return (guint) MIN (days, ABS (DAYS_OF_YEAR - days));
}

/* "October 4" in the text stands near one of the two readings. */
static gboolean
settle_by_day (const DossierTimeValue *seen, DossierStampDate *date)
{
  gboolean near_value, near_other;

  if (seen->kind != DOSSIER_TIME_DATE || seen->from.unit != 'D' || seen->from.month <= 0
      || !dossier_day_is_valid_civil (date->value.from.year, seen->from.month, seen->from.day))
    return FALSE;
  near_value = distance (&date->value, &seen->from) <= NEAR_DAYS;
  near_other = distance (&date->other, &seen->from) <= NEAR_DAYS;
  if (near_other && !near_value)
    swap_readings (date);
  return near_value != near_other;
}

/* A date of the same form that can be read in one way only shows the page's order. */
static gboolean
settle_by_order (const DossierStampDate *day, DossierStampDate *date)
{
  if (day->rule == date->rule)
    return TRUE;
  if (day->rule != date->other_rule)
    return settle_by_day (&day->value, date);
  swap_readings (date);
  return TRUE;
}

static gboolean
settle_by_others (const DossierDraft *draft, DossierStampDate *date)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };
  const DossierTimeLexicon *times = draft->language->times;
  const DossierTokens *tokens = draft->tokens;

  for (guint i = 0; i < MIN (tokens->n_items, EVIDENCE_TOKENS);)
    {
      DossierStampDate day;
      DossierTimeFind find;

      if (dossier_stamp_date_read (times, tokens, i, &day))
        {
          if (!day.ambiguous && settle_by_order (&day, date))
            return TRUE;
          i = day.next;
        }
      else if (dossier_time_scan_at (times, tokens, i, &context, &find))
        {
          if (settle_by_day (&find.value, date))
            return TRUE;
          i = find.next;
        }
      else
        i++;
    }
  return FALSE;
}

/* All stamps of a page have one order, so the first that needs it settles it for the others. */
static char *
format_stamp (const DossierDraft *draft, guint index, DossierStampDate *date, Order *order)
{
  g_autofree char *edtf = NULL;

  if (date->ambiguous && order->rule == NULL)
    {
      const char *rule = date->rule;
      DossierDay day = get_day (&date->value);

      order->settled = settle_by_weekday (draft, index, date) || settle_by_others (draft, date);
      order->rule = get_day (&date->value) == day ? rule : date->other_rule;
    }
  else if (date->ambiguous && order->rule == date->other_rule)
    swap_readings (date);
  edtf = dossier_time_value_to_edtf (&date->value);
  return order->settled || !date->ambiguous ? g_steal_pointer (&edtf)
                                            : g_strconcat (edtf, "?", NULL);
}

static void
keep_earlier (char **earliest, const char *edtf)
{
  if (edtf == NULL || (*earliest != NULL && strcmp (edtf, *earliest) >= 0))
    return;
  g_free (*earliest);
  *earliest = g_strdup (edtf);
}

/* Of a preamble its own fields have been asked: a day under another key is none of the page's. */
static guint
find_first (const DossierDraft *draft, const DossierSegment *segment)
{
  return dossier_tokens_find (draft->tokens, MAX (segment->span.start, draft->preamble.end));
}

/* The earliest of the dates of one stamp: what was updated had been published before.
 * @differ: (out): there are different ones */
static char *
read_stamp (const DossierDraft *draft, const DossierSegment *segment, gboolean months,
            gboolean *differ)
{
  const DossierTokens *tokens = draft->tokens;
  g_autofree char *earliest = NULL;
  Order order = { NULL, FALSE };
  guint i = find_first (draft, segment);

  *differ = FALSE;
  while (i < tokens->n_items && tokens->items[i].span.start < segment->span.end)
    {
      DossierStampDate date;
      g_autofree char *edtf = NULL;

      if (!(months ? dossier_stamp_date_read_month (tokens, i, &date)
                   : dossier_stamp_date_read (draft->language->times, tokens, i, &date)))
        {
          i++;
          continue;
        }
      edtf = format_stamp (draft, i, &date, &order);
      *differ |= earliest != NULL && strcmp (edtf, earliest) != 0;
      keep_earlier (&earliest, edtf);
      i = date.next;
    }
  return g_steal_pointer (&earliest);
}

/* "Comments", "2 comments": the dates below belong to readers. */
static gboolean
opens_comments (const DossierLayoutClues *clues, const DossierSegment *segment)
{
  const DossierTokens *tokens = clues->tokens;
  guint i = dossier_tokens_find (tokens, segment->span.start);

  for (; i < tokens->n_items && tokens->items[i].span.start < segment->span.end; i++)
    {
      guint next;

      if ((tokens->items[i].flags & DOSSIER_TOKEN_LINE)
          && (dossier_layout_clues_roles (
                clues, i + ((tokens->items[i].flags & DOSSIER_TOKEN_NUMBER) ? 1 : 0), &next)
              & DOSSIER_LAYOUT_COUNTER))
        return TRUE;
    }
  return FALSE;
}

/* "Updated" and the like say that the date beside them is that of the article. */
static gboolean
holds_stamp_word (const DossierLayoutClues *clues, const DossierSegment *segment)
{
  const DossierTokens *tokens = clues->tokens;
  guint i = dossier_tokens_find (tokens, segment->span.start);

  for (; i < tokens->n_items && tokens->items[i].span.start < segment->span.end; i++)
    {
      guint next;

      if (dossier_layout_clues_roles (clues, i, &next) & DOSSIER_LAYOUT_STAMP)
        return TRUE;
    }
  return FALSE;
}

/* The day of the visit may stand bare above the headline and that of publication below it: of these
 * the earlier counts. Below the article, different days that nothing calls those of the page are
 * those of other stories. */
static void
find_stamp (DossierDraft *draft, const DossierLayoutClues *clues, gboolean months)
{
  const GArray *segments = draft->analysis->segments;
  g_autofree char *earliest = NULL;
  g_autofree char *below = NULL;
  gboolean above = FALSE, several = FALSE;
  guint body = 0;

  if (draft->analysis->published != NULL)
    return;
  for (guint s = 0; s < segments->len && (earliest == NULL || (above && body < MAX_HEADLINE)); s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);
      g_autofree char *edtf = NULL;
      gboolean differ = FALSE;

      if (segment->kind == DOSSIER_SEGMENT_BODY)
        body += dossier_span_length (segment->span);
      if (segment->kind == DOSSIER_SEGMENT_BOILERPLATE && body >= MAX_HEADLINE
          && opens_comments (clues, segment))
        break;
      if (segment->kind == DOSSIER_SEGMENT_HEADER)
        edtf = read_stamp (draft, segment, months, &differ);
      if (edtf == NULL)
        continue;
      if (body < MAX_HEADLINE || holds_stamp_word (clues, segment))
        {
          above |= body == 0 && !holds_stamp_word (clues, segment);
          keep_earlier (&earliest, edtf);
          continue;
        }
      several |= differ || (below != NULL && strcmp (below, edtf) != 0);
      keep_earlier (&below, edtf);
    }
  if (earliest == NULL && !several)
    earliest = g_steal_pointer (&below);
  set_published (draft, g_steal_pointer (&earliest), DOSSIER_BASIS_HEADER);
}

/* Whether a line begins with the token, or what stands behind a word such as "posted" does. */
static gboolean
begins_stamp (const DossierLayoutClues *clues, guint index)
{
  const DossierTokens *tokens = clues->tokens;
  guint next;

  if (tokens->items[index].flags & DOSSIER_TOKEN_LINE)
    return TRUE;
  if (dossier_token_is (tokens, index - 1, ":"))
    index--;
  return (dossier_layout_clues_roles (clues, index - 1, &next) & DOSSIER_LAYOUT_STAMP) != 0;
}

/* Day, month and year in lines of their own, or a month alone on its line, at the top of the
 * page. */
static void
find_scattered (DossierDraft *draft, const DossierLayoutClues *clues)
{
  const GArray *segments = draft->analysis->segments;
  const DossierTokens *tokens = draft->tokens;
  guint body = 0;

  if (draft->analysis->published != NULL)
    return;
  for (guint s = 0; s < segments->len && body < MAX_HEADLINE; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);
      guint limit = dossier_tokens_find (tokens, segment->span.end);

      if (segment->kind == DOSSIER_SEGMENT_BODY)
        body += dossier_span_length (segment->span);
      if (segment->kind != DOSSIER_SEGMENT_HEADER)
        continue;
      for (guint i = find_first (draft, segment); i < limit; i++)
        if (begins_stamp (clues, i))
          set_published (draft,
                         dossier_scattered_date_read (draft->language->times, tokens, i, limit),
                         DOSSIER_BASIS_HEADER);
    }
}

/**
 * dossier_metadata_find_date:
 * @draft: a draft whose source is known
 * @clues: what the words of its lines say
 * @dateline: (nullable): EDTF of the dateline's full date
 *
 * Finds the day of publication, unless a person has said it. What the caller knows goes first, then
 * the field that gives it, the stamps of the page, the dateline, the address, and last a day of
 * which the first sentences report. A date in figures that may be read in two orders is settled by
 * the weekday beside it or by the other dates of the page; where these are silent it is marked as
 * uncertain.
 */
void
dossier_metadata_find_date (DossierDraft *draft, const DossierLayoutClues *clues,
                            const char *dateline)
{
  const DossierAnalysis *analysis = draft->analysis;
  gboolean reads_times = draft->language->times != NULL;
  const char *said = dossier_draft_get_said (draft, DOSSIER_DETAIL_PUBLISHED);

  if (said != NULL)
    {
      if (*said != '\0')
        set_published (draft, g_strdup (said), DOSSIER_BASIS_PERSON);
      return;
    }
  set_published (draft, g_strdup (draft->hints->published), DOSSIER_BASIS_METADATA);
  set_published (draft, dossier_preamble_date_read (draft), DOSSIER_BASIS_HEADER);
  if (reads_times)
    find_stamp (draft, clues, FALSE);
  set_published (draft, g_strdup (dateline), DOSSIER_BASIS_DATELINE);
  if (analysis->source_url != NULL)
    set_published (draft, dossier_url_date_find (analysis->source_url), DOSSIER_BASIS_URL);
  find_stamp (draft, clues, TRUE);
  if (reads_times)
    find_scattered (draft, clues);
  if (reads_times && analysis->published == NULL)
    set_published (draft, dossier_body_date_find (draft), DOSSIER_BASIS_BODY);
}
