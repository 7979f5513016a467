/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-draft.h"
#include "dossier-edtf.h"
#include "dossier-time-range.h"
#include "dossier-time-scan.h"
#include "dossier-time-shift.h"
#include "dossier-time-story.h"

/* A word so close to a date belongs to its clause. */
#define CLOSE 4

/* No word farther off is asked for the tense: a list may be one sentence of any length. */
#define REACH 80

/* Tokens between a promise and the date that is its deadline. */
#define PROMISE_REACH 12

/* A day so many days before publication is what a report looks back to, not what it is about. */
#define LONG_AGO 31

/* Days to a date that is nearer than that of the year before, even to an older promise. */
#define FAR_AHEAD 135

/* No word that makes a range of two dates is longer. */
#define RANGE_GAP 24

/* Reads the body from left to right. What a date means may hang on the one
 * before it: "the same year", "July and August 2025". */
typedef struct
{
  DossierDraft *draft;
  const DossierTimeLexicon *lexicon;
  DossierTimeContext context;
  DossierTimeStory story;
  DossierTimeFind last;
  guint last_index;
  gboolean has_last;
  gboolean told; /* a day that is not to come was told of */
} Reader;

/* 3 and 2 as in #DossierTimeContext. */
static int
weigh_tense (int tense, guint distance)
{
  return tense * (distance <= CLOSE ? 3 : 2);
}

static int
find_tense_before (const Reader *reader, guint index, const DossierSentence *sentence)
{
  guint first = MAX (sentence->first, index > REACH ? index - REACH : 0);

  for (guint i = index; i > first; i--)
    {
      int tense = dossier_time_scan_tense (reader->lexicon, reader->draft->tokens, i - 1,
                                           first, FALSE);

      if (tense != 0)
        return weigh_tense (tense, index - i + 1);
    }
  return 0;
}

static int
find_tense_after (const Reader *reader, guint index, const DossierSentence *sentence)
{
  guint end = MIN (sentence->end, index + REACH);

  for (guint i = index; i < end; i++)
    {
      int tense = dossier_time_scan_tense (reader->lexicon, reader->draft->tokens, i, index, TRUE);

      if (tense != 0)
        return weigh_tense (tense, i - index + 1);
    }
  return 0;
}

/* The nearest word that tells past from future, on the side where the verb stands. That on the
 * other side weighs less: it often belongs to another clause. */
static int
find_tense (const Reader *reader, guint index, const DossierTimeFind *find,
            const DossierSentence *sentence)
{
  gboolean verb_final = reader->lexicon->verb_final;
  int tense = verb_final ? find_tense_after (reader, find->next, sentence)
                         : find_tense_before (reader, index, sentence);

  if (tense != 0)
    return tense;
  tense = verb_final ? find_tense_before (reader, index, sentence)
                     : find_tense_after (reader, find->next, sentence);
  return CLAMP (tense, -1, 1);
}

/* Whether a day was told of before in the sentence. */
static gboolean
is_behind_day (const Reader *reader, const DossierSentence *sentence)
{
  return reader->has_last && reader->last.value.kind == DOSSIER_TIME_DATE
         && reader->last.value.from.unit == 'D'
         && reader->last.start >= reader->draft->tokens->items[sentence->first].fold_start;
}

/* "Ledelsen *lovet* 60 nye innen nyttår": the clause of an older promise. */
static gboolean
is_promised (const Reader *reader, guint index, const DossierTimeFind *find,
             const DossierSentence *sentence)
{
  const DossierTokens *tokens = reader->draft->tokens;
  guint first = find->next;
  guint end = MIN (sentence->end, first + PROMISE_REACH);

  if (!reader->lexicon->verb_final)
    {
      first = MAX (sentence->first, index > PROMISE_REACH ? index - PROMISE_REACH : 0);
      end = index;
    }
  return dossier_time_scan_is_promised (reader->lexicon, tokens, first, end);
}

/* The sentence of a token, %NULL outside all. */
static const DossierSentence *
get_sentence (const Reader *reader, guint index)
{
  int number = dossier_draft_sentence (reader->draft,
                                       reader->draft->tokens->items[index].span.start);

  return number < 0 ? NULL : &g_array_index (reader->draft->sentences, DossierSentence, number);
}

static int
get_tense (const Reader *reader, guint index, const DossierTimeFind *find)
{
  const DossierSentence *sentence = get_sentence (reader, index);
  int tense = dossier_time_scan_lead (reader->lexicon, reader->draft->tokens, index, find->start);

  return tense != 0 || sentence == NULL ? 3 * tense : find_tense (reader, index, find, sentence);
}

/* Days from the day of publication to a date, or 0 where it is no day or month. */
static int
get_distance (const Reader *reader, const DossierTimePoint *point)
{
  if (!dossier_day_is_real (reader->context.today) || point->year <= 0
      || !dossier_day_is_valid_civil (point->year, point->month, MAX (point->day, 1)))
    return 0;
  return dossier_day_from_civil (point->year, point->month, MAX (point->day, 1))
         - reader->context.today;
}

/* What was promised before may have passed by now, unless its time is near; what was promised on a
 * day that is told is news, and looks ahead. */
static void
reconsider (Reader *reader, guint index, DossierTimeFind *find, const DossierTimeValue *yearless)
{
  int distance = get_distance (reader, &find->value.from);
  const DossierSentence *sentence;
  gboolean is_news;

  if (distance >= -LONG_AGO && distance <= FAR_AHEAD)
    return;
  sentence = get_sentence (reader, index);
  if (sentence == NULL)
    return;
  is_news = is_behind_day (reader, sentence);
  if ((distance > 0) == is_news || !is_promised (reader, index, find, sentence))
    return;
  find->value = *yearless;
  reader->context.tense = is_news ? weigh_tense (1, REACH) : -1;
  dossier_time_value_choose (&find->value, &reader->context);
}

/* Whether only a word like "and" stands between two dates. */
static gboolean
is_joined (const Reader *reader, const DossierTimeFind *find)
{
  const DossierTokens *tokens = reader->draft->tokens;
  guint index = reader->last.next;

  return reader->has_last && index < tokens->n_items
         && tokens->items[index].fold_start < find->start
         && find->start - reader->last.end <= 12
         && dossier_time_scan_has (reader->lexicon, tokens, index, reader->lexicon->joint)
         && (index + 1 >= tokens->n_items || tokens->items[index + 1].fold_start >= find->start);
}

/* 4월 11일과 *12일*: a later day alone is of the month of the day that it is joined to. */
static gboolean
share_month (const Reader *reader, DossierTimeValue *value, const DossierTimeFind *find)
{
  const DossierTimePoint *last = &reader->last.value.from;

  if (!reader->has_last || value->kind != DOSSIER_TIME_DATE || value->from.unit != 'D'
      || value->from.month != 0 || value->from.day <= last->day || last->unit != 'D'
      || last->month == 0 || last->year <= 0 || reader->last.value.kind != DOSSIER_TIME_DATE
      || !dossier_time_scan_links (reader->lexicon, reader->draft->tokens, reader->last.end,
                                   find->start, reader->lexicon->joint))
    return FALSE;
  value->from.year = last->year;
  value->from.month = last->month;
  value->relative = reader->last.value.relative;
  return TRUE;
}

static gboolean
can_share_year (const DossierTimeValue *value)
{
  return (value->kind == DOSSIER_TIME_DATE || value->kind == DOSSIER_TIME_INTERVAL)
         && value->direction == 0 && value->from.month > 0 && value->from.year > 0;
}

static const char *
explain (const Reader *reader, DossierSpan span, const DossierTimeValue *value)
{
  DossierArena *arena = reader->draft->analysis->arena;
  const char *words = dossier_arena_copy (arena, reader->draft->tokens->text + span.start,
                                          dossier_span_length (span));
  g_autofree char *why = NULL;

  if (!value->relative)
    return words;
  if (dossier_day_is_real (reader->context.today))
    {
      g_autofree char *today = dossier_edtf_format_day (reader->context.today);

      why = g_strconcat (words, "; read against ", today, NULL);
    }
  else
    why = g_strconcat (words, "; the day of publication is unknown", NULL);
  return dossier_arena_strdup (arena, why);
}

static const char *
keep_edtf (const Reader *reader, const DossierTimeValue *value)
{
  g_autofree char *edtf = dossier_time_value_to_edtf (value);

  return dossier_arena_strdup (reader->draft->analysis->arena, edtf);
}

/* "Tuesday next week or *Thursday*", "*Tuesday* or Thursday next week": a weekday alone is of the
 * week of the one that it is joined to, or of the next where that one is later. */
static gboolean
share_week (Reader *reader, DossierTimeFind *find)
{
  GArray *times = reader->draft->analysis->times;
  DossierTimeValue *first = &reader->last.value, *second = &find->value;
  DossierTimeValue *known = first->by_weekday ? first : second;
  DossierTimeValue *alone = first->by_weekday ? second : first;
  DossierDay day;
  int ahead;

  if (!reader->has_last || first->by_weekday == second->by_weekday || alone->weekday == 0
      || alone->kind != DOSSIER_TIME_DATE || known->from.unit != 'D'
      || !dossier_time_scan_links (reader->lexicon, reader->draft->tokens, reader->last.end,
                                   find->start, reader->lexicon->joint))
    return FALSE;
  day = dossier_day_from_civil (known->from.year, known->from.month, known->from.day);
  ahead = (alone->weekday - dossier_day_get_weekday (day) + 7) % 7;
  alone->from
    = dossier_time_point_of_day (known == first || ahead == 0 ? day + ahead : day + ahead - 7);
  alone->weekday = 0;
  alone->by_weekday = TRUE;
  if (alone == first)
    g_array_index (times, DossierTimeMark, times->len - 1).edtf = keep_edtf (reader, first);
  return TRUE;
}

static void
add_mark (Reader *reader, const DossierTimeFind *find)
{
  DossierTimeMark mark = { 0 };

  mark.span = dossier_time_find_span (find, reader->draft->tokens);
  mark.kind = find->value.kind;
  mark.edtf = keep_edtf (reader, &find->value);
  mark.rule = find->rule;
  mark.why = explain (reader, mark.span, &find->value);
  g_array_append_val (reader->draft->analysis->times, mark);
}

/* "July and August 2025": the year at the end belongs to both. */
static void
correct_last (Reader *reader, int year)
{
  GArray *times = reader->draft->analysis->times;
  DossierTimeMark *mark = &g_array_index (times, DossierTimeMark, times->len - 1);

  dossier_time_value_set_year (&reader->last.value, year);
  mark->edtf = keep_edtf (reader, &reader->last.value);
}

static void
settle_year (Reader *reader, guint index, DossierTimeFind *find)
{
  gboolean joined = is_joined (reader, find);
  gboolean yearless = find->value.yearless;

  if (share_week (reader, find))
    return;
  if (yearless && share_month (reader, &find->value, find))
    return;
  if (yearless)
    {
      /* History goes on from the last date. */
      gboolean history = dossier_time_story_is_history (&reader->story);

      reader->context.tense = history ? 1 : get_tense (reader, index, find);
      if (history && reader->story.last.unit == 'Y' && find->value.from.month > 0)
        dossier_time_value_set_year (&find->value, reader->story.last.year);
      else
        {
          DossierTimeValue value = find->value;

          dossier_time_value_choose (&find->value, &reader->context);
          if (!history)
            reconsider (reader, index, find, &value);
        }
    }
  if (!joined || !can_share_year (&find->value) || reader->last.value.from.month == 0)
    return;
  if (yearless && !reader->last.value.yearless && can_share_year (&reader->last.value))
    dossier_time_value_set_year (&find->value, reader->last.value.from.year);
  else if (!yearless && reader->last.value.yearless && reader->last.value.direction == 0)
    correct_last (reader, find->value.from.year);
}

/* A dash or "to" between two dates. One like "to" says so only with one like "from" before both. */
static gboolean
is_range (const Reader *reader, const DossierTimeFind *find)
{
  const DossierTimeLexicon *lexicon = reader->lexicon;
  const DossierTokens *tokens = reader->draft->tokens;
  const DossierTimeFind *last = &reader->last;

  if (!reader->has_last || find->start - last->end > RANGE_GAP)
    return FALSE;
  return dossier_time_scan_links (lexicon, tokens, last->end, find->start, lexicon->range)
         || (dossier_time_scan_links (lexicon, tokens, last->end, find->start, lexicon->range_to)
             && dossier_time_scan_follows (lexicon, tokens, reader->last_index, last->start,
                                           lexicon->range_from));
}

/* Two dates with only such a word between them are one mark: "from mid-2025 to early 2027". */
static gboolean
join_range (Reader *reader, DossierTimeFind *find)
{
  GArray *times = reader->draft->analysis->times;
  DossierTimeFind whole = reader->last;

  if (!is_range (reader, find) || !dossier_time_range_join (&whole.value, &find->value))
    return FALSE;
  whole.rule = "range";
  whole.end = find->end;
  whole.next = find->next;
  *find = whole;
  g_array_set_size (times, times->len - 1);
  add_mark (reader, find);
  return TRUE;
}

/* "Today" is said in passing: "the same day" after it means the day told of before. */
static gboolean
is_today (const Reader *reader, const DossierTimePoint *point)
{
  return dossier_day_is_real (reader->context.today) && point->year > 0 && point->month > 0
         && dossier_day_from_civil (point->year, point->month, point->day) == reader->context.today;
}

/* What was promised for a later day does not change the day that is told of. */
static gboolean
is_to_come (const Reader *reader, const DossierTimePoint *point)
{
  return dossier_day_is_real (reader->context.today) && point->year > 0 && point->month > 0
         && dossier_day_from_civil (point->year, point->month, point->day) > reader->context.today;
}

static gboolean
is_of_news (const Reader *reader, const DossierTimePoint *point)
{
  return dossier_day_is_real (reader->story.published) && point->year > 0 && point->month > 0
         && reader->story.published
                - dossier_day_from_civil (point->year, point->month, point->day) <= LONG_AGO;
}

static void
remember (Reader *reader, guint index, const DossierTimeFind *find)
{
  const DossierTimeValue *value = &find->value;

  reader->last = *find;
  reader->last_index = index;
  reader->has_last = TRUE;
  dossier_time_story_hear (&reader->story, value);
  reader->context.today = dossier_time_story_get_today (&reader->story);
  /* Whole months are spoken of again: "the same period of the previous year". */
  if (value->kind == DOSSIER_TIME_INTERVAL && value->from.unit == 'M' && value->from.year > 0)
    {
      reader->context.last = value->from;
      reader->context.last_end = value->to;
    }
  if (value->kind != DOSSIER_TIME_DATE)
    return;
  if (value->from.year > 0 && (value->from.unit != 'D' || value->from.day > 0))
    {
      reader->context.last = value->from;
      reader->context.last_end.unit = 0;
    }
  if (value->from.unit != 'D' || value->from.day == 0
      || (reader->told && is_to_come (reader, &value->from)))
    return;
  reader->told |= !is_to_come (reader, &value->from);
  if (is_today (reader, &value->from))
    return;
  reader->context.last_day = value->from;
  reader->context.last_day_index = find->next;
  if (is_of_news (reader, &value->from))
    reader->context.news_day = value->from;
}

static void
read_segment (Reader *reader, DossierSpan span)
{
  const DossierTokens *tokens = reader->draft->tokens;
  guint index = dossier_tokens_find (tokens, span.start);

  reader->has_last = FALSE;
  while (index < tokens->n_items && tokens->items[index].span.end <= span.end)
    {
      DossierTimeFind find;

      if (tokens->items[index].flags & DOSSIER_TOKEN_LINE)
        reader->context.last.unit = reader->context.last_end.unit = 0;
      reader->context.index = index;
      if (dossier_time_scan_at (reader->lexicon, tokens, index, &reader->context, &find)
          && (!reader->has_last || find.start >= reader->last.end)
          && tokens->folded->map[find.end] <= span.end)
        {
          /* "August 1-2, she": a comma before a year that does not follow */
          while (find.end > find.start + 1 && tokens->folded->text[find.end - 1] == ',')
            find.end--;
          settle_year (reader, index, &find);
          if (join_range (reader, &find))
            index = reader->last_index;
          else
            add_mark (reader, &find);
          remember (reader, index, &find);
          index = find.next;
        }
      else
        index++;
    }
}

static gboolean
is_read (const DossierSegment *segment)
{
  return segment->kind == DOSSIER_SEGMENT_BODY || segment->kind == DOSSIER_SEGMENT_CAPTION;
}

/**
 * dossier_annotate_times:
 *
 * Marks the dates, spans, durations and sets of the body and the captions,
 * read against the day of publication.
 */
void
dossier_annotate_times (DossierDraft *draft)
{
  DossierAnalysis *analysis = draft->analysis;
  Reader reader = { .draft = draft, .lexicon = draft->language->times };
  DossierEdtf published;

  if (reader.lexicon == NULL)
    return;
  reader.story.published = DOSSIER_DAY_NONE;
  if (analysis->published != NULL && dossier_edtf_parse (analysis->published, &published, NULL))
    {
      reader.story.published = published.first + (published.last - published.first) / 2;
      reader.context.precision = published.precision;
    }
  reader.context.today = reader.story.published;
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (is_read (segment))
        dossier_time_story_survey (&reader.story, draft->tokens, segment->span);
    }
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (is_read (segment))
        read_segment (&reader, segment->span);
    }
}
