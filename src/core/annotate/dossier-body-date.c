/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-body-date.h"

#include <string.h>

#include "dossier-sign-off.h"
#include "dossier-time-scan.h"

/* A date of publication in the body stands in its first sentences. */
#define BODY_DATE_TOKENS 60
/* No word farther off is asked what the day is of. */
#define REACH 60
/* Tokens from a word such as "by" to the day: "by midnight on". */
#define LEAD_REACH 3
/* The day that opens a sentence has so many tokens before it at most: "On Tuesday,". */
#define MAX_OPENING 3
/* Days of one event are not farther apart. */
#define MAX_APART 31
/* What was written on earlier days has come down with a stamp of its own; in running text they are
 * those of history. */
#define FIRST_YEAR 1990

/* The word of a plan stands so close behind its day; what follows is told. */
#define PLAN_REACH 14
/* A full stop behind a longer number is none of an ordinal: "1. juli 2025." */
#define MAX_ORDINAL 2
/* A dateline with the day has so many tokens at most: "Hanoi (VNA) 17/1/2025 -". */
#define MAX_DATELINE 8

/* What the words say of a day: that it is one of a plan, nothing that it is the report's own, that
 * something was done or said on it, that it stands where reports name their own. */
typedef enum
{
  PLANNED = -1,
  OPEN,
  PLAIN,
  FIRM,
} Evidence;

typedef struct
{
  const DossierTimeLexicon *times;
  const DossierTokens *tokens;
  guint plan;       /* words of a plan that no verb of telling is among */
  guint dated_lead; /* "of": before the day of what has a name */
  guint part_lead;  /* "morning of" */
} Reader;

typedef struct
{
  guint first;
  guint end;
} Sentence;

static DossierDay
get_day (const DossierTimeValue *value)
{
  return dossier_day_from_civil (value->from.year, value->from.month, value->from.day);
}

static gboolean
ends_sentence (const DossierTokens *tokens, guint index)
{
  static const guint opens
    = DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL | DOSSIER_TOKEN_NUMBER;
  const DossierToken *token = &tokens->items[index];

  return (token->flags & DOSSIER_TOKEN_PUNCT) && strchr (".?!", tokens->text[token->span.start])
         && index > 0 && index + 1 < tokens->n_items
         && (!(token[-1].flags & DOSSIER_TOKEN_NUMBER)
             || dossier_span_length (token[-1].span) > MAX_ORDINAL)
         && (token[1].flags & DOSSIER_TOKEN_SPACE) && (token[1].flags & opens);
}

/* The sentences of the draft are found later, for that needs to know what this finds. */
static Sentence
find_sentence (const DossierTokens *tokens, guint index, guint next)
{
  Sentence sentence = { index, next };

  while (sentence.first > 0 && index - sentence.first < REACH
         && !(tokens->items[sentence.first].flags & DOSSIER_TOKEN_LINE)
         && !ends_sentence (tokens, sentence.first - 1))
    sentence.first--;
  while (sentence.end < tokens->n_items && sentence.end - next < REACH
         && !(tokens->items[sentence.end].flags & DOSSIER_TOKEN_LINE)
         && (sentence.end == index || !ends_sentence (tokens, sentence.end - 1)))
    sentence.end++;
  return sentence;
}

/* Of the words that look ahead, verbs of telling do so only for what follows them: "proposed". */
static gboolean
is_plan (const Reader *self, guint index)
{
  if (self->plan == 0)
    return dossier_time_scan_tense (self->times, self->tokens, index, index, TRUE) > 0;
  return dossier_time_scan_has (self->times, self->tokens, index, self->plan);
}

static gboolean
stands_before (const Reader *self, guint index, const DossierTimeFind *find, guint class_id)
{
  return class_id != 0
         && dossier_time_scan_follows (self->times, self->tokens, index, find->start, class_id);
}

/* "by 1 May", "by midnight on 1 May", "since 1 May"
 * Returns: as dossier_time_scan_lead() */
static int
get_lead (const Reader *self, guint index, const DossierTimeFind *find, const Sentence *sentence)
{
  const DossierToken *items = self->tokens->items;

  for (guint i = index; i > sentence->first && index - i < LEAD_REACH; i--)
    {
      guint32 start = i == index ? find->start : items[i].fold_start;
      int lead = dossier_time_scan_lead (self->times, self->tokens, i, start);

      if (lead != 0)
        return lead;
      if (items[i - 1].flags & DOSSIER_TOKEN_PUNCT)
        break;
    }
  return 0;
}

static gboolean
is_time_word (const Reader *self, guint index)
{
  const DossierTokens *tokens = self->tokens;
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];

  return dossier_time_words_lookup (self->times->words, tokens->text, tokens->folded,
                                    tokens->items[index].fold_start, words) > 0;
}

/* "*On Tuesday,* 20 July 2025": only words of time stand before the day. */
static gboolean
opens_sentence (const Reader *self, guint index, const Sentence *sentence)
{
  if (index - sentence->first > MAX_OPENING)
    return FALSE;
  for (guint i = sentence->first; i < index; i++)
    if (!(self->tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) && !is_time_word (self, i))
      return FALSE;
  return TRUE;
}

/* "Hanoi (VNA) 17/1/2025 - The ministers", "Oslo, 12 March 2025. The minister": only names stand
 * before the day, and a mark behind it. */
static gboolean
ends_dateline (const Reader *self, guint index, guint next)
{
  static const guint names = DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL;
  const DossierToken *items = self->tokens->items;
  guint first = index;

  for (; first > 0 && !(items[first].flags & DOSSIER_TOKEN_LINE); first--)
    if (index - first == MAX_DATELINE
        || (first < index && (items[first].flags & DOSSIER_TOKEN_WORD)
            && !(items[first].flags & names) && !is_time_word (self, first)))
      return FALSE;
  return first < index && next < self->tokens->n_items
         && (items[next].flags & DOSSIER_TOKEN_PUNCT);
}

/* "*Today*, 20 July 2025, the board will", "12 March 2024 (*today*)" */
static gboolean
is_today (const Reader *self, guint index, guint next, const Sentence *sentence)
{
  const DossierTimeContext context = { .today = dossier_day_from_civil (2000, 1, 1) };
  guint end = MIN (sentence->end, next + MAX_OPENING);

  for (guint i = index - MIN (MAX_OPENING + 1, index - sentence->first); i < end; i++)
    {
      DossierTimeFind find;

      if ((i < index || i >= next)
          && dossier_time_scan_at (self->times, self->tokens, i, &context, &find)
          && find.value.relative && dossier_time_value_is_day (&find.value)
          && get_day (&find.value) == context.today)
        return TRUE;
    }
  return FALSE;
}

/* Where verbs come last: the last word of the sentence tells what was done or said. */
static gboolean
ends_as_told (const Reader *self, const Sentence *sentence)
{
  for (guint i = sentence->end; i > sentence->first; i--)
    if (self->tokens->items[i - 1].flags & DOSSIER_TOKEN_WORD)
      return dossier_time_scan_is_told (self->times, self->tokens, i - 1);
  return FALSE;
}

static Evidence
judge_final (const Reader *self, const Sentence *sentence, guint next, gboolean opening)
{
  if (!ends_as_told (self, sentence))
    return OPEN;
  for (guint i = next; i < sentence->end; i++)
    {
      int tense;

      if (is_plan (self, i))
        return PLANNED;
      tense = dossier_time_scan_tense (self->times, self->tokens, i, next, TRUE);
      if (!opening && tense != 0)
        return tense < 0 ? PLAIN : PLANNED;
    }
  return opening ? FIRM : PLAIN;
}

/* "20 July 2025, the board *met*": what comes first is no word of a plan. */
static gboolean
is_told_after (const Reader *self, const Sentence *sentence, guint next)
{
  for (guint i = next; i < MIN (sentence->end, next + PLAN_REACH); i++)
    {
      if (is_plan (self, i))
        return FALSE;
      if (dossier_time_scan_tense (self->times, self->tokens, i, next, TRUE) < 0)
        break;
    }
  return TRUE;
}

/* "The board *met* in the town hall on 20 July 2025", "The ministers, meeting on 20 July 2025,
 * *agreed*" */
static Evidence
judge_before (const Reader *self, const Sentence *sentence, guint index, guint next)
{
  for (guint i = index; i-- > sentence->first;)
    {
      int tense = dossier_time_scan_tense (self->times, self->tokens, i, sentence->first, FALSE);

      if (tense > 0 || is_plan (self, i))
        return PLANNED;
      if (tense < 0)
        return next < sentence->end && is_plan (self, next) ? PLANNED : PLAIN;
    }
  return is_told_after (self, sentence, next) ? PLAIN : PLANNED;
}

/* "Joint statement, Oslo, 12 March 2025": the day closes a line that is no sentence. */
static gboolean
closes_heading (const Reader *self, guint next, const Sentence *sentence)
{
  const DossierTokens *tokens = self->tokens;

  while (next < tokens->n_items && !(tokens->items[next].flags & DOSSIER_TOKEN_LINE)
         && dossier_token_is_mark (tokens, next, tokens->n_items, ")]"))
    next++;
  return (next == tokens->n_items || (tokens->items[next].flags & DOSSIER_TOKEN_LINE))
         && !dossier_sign_off_is_sentence (tokens, sentence->first, next);
}

static Evidence
judge (const Reader *self, guint index, const DossierTimeFind *find, const Sentence *sentence)
{
  gboolean opening = opens_sentence (self, index, sentence);
  int lead = get_lead (self, index, find, sentence);

  if (lead > 0)
    return PLANNED;
  /* "the treaty of 5 June", but "on the morning of 5 June"; 12월 31일까지 */
  if (lead < 0 || find->value.from.year < FIRST_YEAR
      || (self->times->verb_final
          && dossier_time_scan_precedes (self->times, self->tokens, find->end, self->times->future))
      || (stands_before (self, index, find, self->dated_lead)
          && !stands_before (self, index, find, self->part_lead)))
    return OPEN;
  if (is_today (self, index, find->next, sentence)
      || ends_dateline (self, index, find->next) || closes_heading (self, find->next, sentence))
    return FIRM;
  if (self->times->verb_final)
    return judge_final (self, sentence, find->next, opening);
  if (!opening)
    return judge_before (self, sentence, index, find->next);
  return is_told_after (self, sentence, find->next) ? FIRM : PLANNED;
}

/* The tokens of the first sentences of the article. What stands between them tells of other
 * stories. */
static GArray *
collect_tokens (const DossierDraft *draft)
{
  const GArray *segments = draft->analysis->segments;
  const DossierTokens *tokens = draft->tokens;
  GArray *indices = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint s = 0; s < segments->len; s++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, s);

      if (segment->kind != DOSSIER_SEGMENT_BODY)
        continue;
      for (guint i = dossier_tokens_find (tokens, segment->span.start);
           indices->len < BODY_DATE_TOKENS && i < tokens->n_items
           && tokens->items[i].span.start < segment->span.end; i++)
        g_array_append_val (indices, i);
    }
  return indices;
}

/* "Norway pledged *yesterday*" in another sentence: who counts from the day of writing does not
 * name it in passing. */
static gboolean
counts_days (const Reader *self, const GArray *indices, const Sentence *sentence)
{
  const DossierTimeContext context = { .today = dossier_day_from_civil (2000, 1, 1) };

  for (guint n = 0; n < indices->len; n++)
    {
      guint i = g_array_index (indices, guint, n);
      DossierTimeFind find;

      if ((i < sentence->first || i >= sentence->end)
          && dossier_time_scan_at (self->times, self->tokens, i, &context, &find)
          && find.value.relative && find.value.weekday == 0
          && dossier_time_value_is_day (&find.value) && get_day (&find.value) != context.today)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_body_date_find:
 * @draft: a draft whose segments are known and whose language has times
 *
 * Finds a full date in the first sentences that is that of the report: on which something was done
 * or said. A deadline, the day of a plan, of a treaty or of history tells nothing, and neither do
 * several days far apart.
 *
 * Returns: (transfer full) (nullable): the date in EDTF
 */
char *
dossier_body_date_find (const DossierDraft *draft)
{
  const DossierTimeLexicon *times = draft->language->times;
  const Reader reader = {
    times, draft->tokens,
    dossier_time_words_find_class (times->words, "plan"),
    dossier_time_words_find_class (times->words, "dated-lead"),
    dossier_time_words_find_class (times->words, "part-lead"),
  };
  g_autoptr (GArray) indices = collect_tokens (draft);
  Sentence home = { 0, 0 };
  DossierTimeValue value = { 0 };
  DossierDay planned = DOSSIER_DAY_FUTURE;
  Evidence best = OPEN;

  for (guint n = 0; n < indices->len; n++)
    {
      guint i = g_array_index (indices, guint, n);
      DossierTimeFind find;
      Sentence sentence;
      Evidence evidence;

      if (!dossier_time_scan_day (times, draft->tokens, i, &find))
        continue;
      sentence = find_sentence (draft->tokens, i, find.next);
      evidence = judge (&reader, i, &find, &sentence);
      while (n + 1 < indices->len && g_array_index (indices, guint, n + 1) < find.next)
        n++;
      if (evidence == PLANNED && get_day (&find.value) < planned)
        planned = get_day (&find.value);
      if (evidence <= OPEN)
        continue;
      if (best == evidence && ABS (get_day (&value) - get_day (&find.value)) > MAX_APART)
        return NULL;
      if (evidence <= best)
        continue;
      best = evidence;
      value = find.value;
      home = sentence;
    }
  /* Nobody plans for a day that has passed. */
  if (best == OPEN
      || (best == PLAIN
          && (get_day (&value) > planned || counts_days (&reader, indices, &home))))
    return NULL;
  return dossier_time_value_to_edtf (&value);
}
