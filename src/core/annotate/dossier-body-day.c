/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-body-day.h"

#include <string.h>

#include "dossier-body-past.h"
#include "dossier-sign-off.h"

/* Whose day a full date is: the report's own, that of a plan, or one of history. */

/* No word farther off is asked what the day is of. */
#define REACH 60
/* Tokens from a word such as "by" to the day: "by midnight on". */
#define LEAD_REACH 3
/* The day that opens a sentence has so many tokens before it at most: "On Tuesday,". */
#define MAX_OPENING 3
/* What was written on earlier days has come down with a stamp of its own; in running text they are
 * those of history. */
#define FIRST_YEAR 1990
/* The word of a plan stands so close behind its day; what follows is told. */
#define PLAN_REACH 14
/* Where verbs come last, that of a plan stands right behind its day: "…일 개최될 예정". */
#define FINAL_PLAN_REACH 2
/* "proposed *on* 12 March" */
#define TOLD_REACH 2
/* "*will* then be proposed" */
#define WILL_REACH 3
/* A full stop behind a longer number is none of an ordinal: "1. juli 2025." */
#define MAX_ORDINAL 2
/* A dateline with the day has so many tokens at most: "Hanoi (VNA) 17/1/2025 -". */
#define MAX_DATELINE 8

typedef DossierBodyReader Reader;
typedef DossierBodySentence Sentence;

static const DossierTimeLexicon *
get_times (const Reader *self)
{
  return self->draft->language->times;
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

/* Of the words that look ahead, verbs of telling do so only for what follows them: "proposed". */
static gboolean
is_plan (const Reader *self, guint index)
{
  if (self->plan == 0)
    return dossier_time_scan_tense (get_times (self), self->draft->tokens, index, index, TRUE) > 0;
  return dossier_time_scan_has (get_times (self), self->draft->tokens, index, self->plan);
}

static gboolean
stands_before (const Reader *self, guint index, const DossierTimeFind *find, guint class_id)
{
  return class_id != 0
         && dossier_time_scan_follows (get_times (self), self->draft->tokens, index, find->start,
                                       class_id);
}

/* "by 1 May", "by midnight on 1 May", "since 1 May"
 * Returns: as dossier_time_scan_lead() */
static int
get_lead (const Reader *self, guint index, const DossierTimeFind *find, const Sentence *sentence)
{
  const DossierToken *items = self->draft->tokens->items;

  for (guint i = index; i > sentence->first && index - i < LEAD_REACH; i--)
    {
      guint32 start = i == index ? find->start : items[i].fold_start;
      int lead = dossier_time_scan_lead (get_times (self), self->draft->tokens, i, start);

      if (lead != 0)
        return lead;
      if (items[i - 1].flags & DOSSIER_TOKEN_PUNCT)
        break;
    }
  return 0;
}

/* A word of the calendar; "will" and "opened" are others. */
static gboolean
is_time_word (const Reader *self, guint index)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierTimeLexicon *times = get_times (self);
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
  guint n = dossier_time_words_lookup (times->words, tokens->text, tokens->folded,
                                       tokens->items[index].fold_start, words);

  for (guint i = 0; i < n; i++)
    {
      guint id = words[i].class_id;

      if (id == times->future || id == times->past || id == self->plan || id == self->told
          || id == self->origin || id == self->finite || id == self->to_come)
        return FALSE;
    }
  return n > 0;
}

/* The line has nothing before the token but what a dateline has: "Hanoi (VNA)", "[Seoul=KNP]",
 * "OSLO (NTB) –".
 * @first: (out): where the line begins */
static gboolean
stands_in_dateline (const Reader *self, guint index, guint *first)
{
  static const guint names = DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_HANGUL;
  const DossierToken *items = self->draft->tokens->items;
  guint i = index;

  for (; i > 0 && !(items[i].flags & DOSSIER_TOKEN_LINE); i--)
    if (index - i == MAX_DATELINE
        || (i < index && (items[i].flags & DOSSIER_TOKEN_WORD) && !(items[i].flags & names)
            && !is_time_word (self, i)))
      return FALSE;
  /* "*Founded* on 3 May 1991, Nordhavn" */
  if (i < index && self->origin != 0
      && dossier_time_scan_has (get_times (self), self->draft->tokens, i, self->origin))
    return FALSE;
  *first = i;
  return TRUE;
}

/* "*On Tuesday,* 20 July 2025": only words of time, or a dateline, stand before the day. */
static gboolean
opens_sentence (const Reader *self, guint index, const Sentence *sentence)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint first;

  if (index > sentence->first && dossier_token_is_mark (tokens, index - 1, tokens->n_items, "])=")
      && stands_in_dateline (self, index, &first) && first == sentence->first)
    return TRUE;
  if (index - sentence->first > MAX_OPENING)
    return FALSE;
  for (guint i = sentence->first; i < index; i++)
    if (!(tokens->items[i].flags & DOSSIER_TOKEN_PUNCT) && !is_time_word (self, i))
      return FALSE;
  return TRUE;
}

static gboolean
is_mark_of_dateline (const DossierTokens *tokens, guint index)
{
  static const char *const marks[] = { "–", "—", "-", ":", "|", "/", "=" };
  const DossierToken *token = &tokens->items[index];

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strncmp (tokens->text + token->span.start, marks[i], strlen (marks[i])) == 0)
      return TRUE;
  return FALSE;
}

/* "Hanoi (VNA) 17/1/2025 - The ministers", "Oslo, 12 March 2025. The minister": only names stand
 * before the day, and a mark behind it. Where the day stands alone the mark is none that a sentence
 * has too: "12 March 2025 – The minister". */
static gboolean
ends_dateline (const Reader *self, guint index, guint next)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint first;

  return next < tokens->n_items && (tokens->items[next].flags & DOSSIER_TOKEN_PUNCT)
         && !(tokens->items[next].flags & DOSSIER_TOKEN_LINE)
         && stands_in_dateline (self, index, &first)
         && (first < index || is_mark_of_dateline (tokens, next));
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
          && dossier_time_scan_at (get_times (self), self->draft->tokens, i, &context, &find)
          && find.value.relative && dossier_time_value_is_day (&find.value)
          && dossier_day_from_civil (find.value.from.year, find.value.from.month,
                                     find.value.from.day)
               == context.today)
        return TRUE;
    }
  return FALSE;
}

/* Where verbs come last: the last word of the sentence tells what was done or said. */
static gboolean
ends_as_told (const Reader *self, const Sentence *sentence)
{
  const DossierTokens *tokens = self->draft->tokens;

  for (guint i = sentence->end; i > sentence->first; i--)
    if (tokens->items[i - 1].flags & DOSSIER_TOKEN_WORD)
      return dossier_time_scan_is_told (get_times (self), tokens, i - 1);
  return FALSE;
}

/* The day belongs to the verb that closes the sentence, whatever is told to come ("…일 케이블을
 * 건설하겠다고 밝혔다"), but not where a plan closes its own clause, or the verb is of an event. */
static DossierBodyEvidence
judge_final (const Reader *self, const Sentence *sentence, guint next, gboolean opening)
{
  const DossierTimeContext context = { .today = DOSSIER_DAY_NONE };
  const DossierTimeLexicon *times = get_times (self);
  const DossierTokens *tokens = self->draft->tokens;
  gboolean told = ends_as_told (self, sentence);

  for (guint i = next; i < sentence->end; i++)
    {
      DossierTimeFind other;

      if ((self->to_come != 0 && dossier_time_scan_has (times, tokens, i, self->to_come))
          || (i - next < FINAL_PLAN_REACH && is_plan (self, i)))
        return DOSSIER_BODY_PLANNED;
      if (dossier_time_scan_tense (times, tokens, i, next, TRUE) < 0)
        told = TRUE;
      else if (!dossier_time_scan_at (times, tokens, i, &context, &other))
        continue;
      break;
    }
  if (!told)
    return DOSSIER_BODY_OPEN;
  return opening ? DOSSIER_BODY_FIRM : DOSSIER_BODY_PLAIN;
}

/* "20 July 2025, the board *met*": what comes first is no word of a plan. */
static gboolean
is_told_after (const Reader *self, const Sentence *sentence, guint next)
{
  const DossierTimeLexicon *times = get_times (self);
  const DossierTokens *tokens = self->draft->tokens;

  for (guint i = next; i < MIN (sentence->end, next + PLAN_REACH); i++)
    {
      if (is_plan (self, i))
        return FALSE;
      if (dossier_time_scan_tense (times, tokens, i, next, TRUE) < 0
          || (self->told != 0 && dossier_time_scan_has (times, tokens, i, self->told)))
        break;
    }
  return TRUE;
}

/* "The government *proposed on* 20 July 2025 that": the verb has been, and nothing that is to come
 * stands between it and its day. */
static gboolean
is_told_right_before (const Reader *self, const Sentence *sentence, guint verb, guint index)
{
  const DossierTimeLexicon *times = get_times (self);
  const DossierTokens *tokens = self->draft->tokens;

  if (index - verb > TOLD_REACH || !dossier_time_scan_has (times, tokens, verb, times->future)
      || !dossier_time_scan_is_past (times, tokens, verb))
    return FALSE;
  for (guint i = verb; i > sentence->first && verb - i < WILL_REACH; i--)
    if (is_plan (self, i - 1))
      return FALSE;
  return TRUE;
}

/* "The board *met* in the town hall on 20 July 2025", "The ministers, meeting on 20 July 2025,
 * *agreed*" */
static DossierBodyEvidence
judge_before (const Reader *self, const Sentence *sentence, guint index, guint next)
{
  for (guint i = index; i-- > sentence->first;)
    {
      int tense = dossier_time_scan_tense (get_times (self), self->draft->tokens, i,
                                           sentence->first, FALSE);

      if (is_plan (self, i)
          || (tense > 0 && !is_told_right_before (self, sentence, i, index)))
        return DOSSIER_BODY_PLANNED;
      if (tense != 0)
        return DOSSIER_BODY_PLAIN;
    }
  return is_told_after (self, sentence, next) ? DOSSIER_BODY_PLAIN : DOSSIER_BODY_PLANNED;
}

/* "Joint statement, Oslo, 12 March 2025": the day closes a line that is no sentence. */
static gboolean
closes_heading (const Reader *self, guint next, const Sentence *sentence)
{
  const DossierTokens *tokens = self->draft->tokens;

  while (next < tokens->n_items && !(tokens->items[next].flags & DOSSIER_TOKEN_LINE)
         && dossier_token_is_mark (tokens, next, tokens->n_items, ")]"))
    next++;
  return (next == tokens->n_items || (tokens->items[next].flags & DOSSIER_TOKEN_LINE))
         && !dossier_sign_off_is_sentence (tokens, sentence->first, next);
}

/**
 * dossier_body_reader_init:
 * @self: (out caller-allocates): what is set
 * @draft: (not nullable): a draft whose language has times; it must outlive @self
 *
 * Looks up the words that tell whose day a date is.
 */
void
dossier_body_reader_init (DossierBodyReader *self, const DossierDraft *draft)
{
  const DossierTimeWords *words = draft->language->times->words;

  self->draft = draft;
  self->plan = dossier_time_words_find_class (words, "plan");
  self->told = dossier_time_words_find_class (words, "told");
  self->origin = dossier_time_words_find_class (words, "origin");
  self->finite = dossier_time_words_find_class (words, "finite");
  self->to_come = dossier_time_words_find_class (words, "to-come");
  self->dated_lead = dossier_time_words_find_class (words, "dated-lead");
  self->part_lead = dossier_time_words_find_class (words, "part-lead");
}

/**
 * dossier_body_day_find_sentence:
 * @find: a full date
 * @index: the token in which it begins
 *
 * Returns: the sentence of the date, or what of it is near
 */
DossierBodySentence
dossier_body_day_find_sentence (const DossierBodyReader *self, const DossierTimeFind *find,
                                guint index)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint next = find->next;
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

/**
 * dossier_body_day_judge:
 * @find: a full date
 * @sentence: its sentence
 * @index: the token in which it begins
 *
 * Asks the words of the sentence whose day it is.
 */
DossierBodyEvidence
dossier_body_day_judge (const DossierBodyReader *self, const DossierTimeFind *find,
                        const DossierBodySentence *sentence, guint index)
{
  const DossierTimeLexicon *times = get_times (self);
  gboolean opening = opens_sentence (self, index, sentence);
  int lead = get_lead (self, index, find, sentence);

  if (lead > 0)
    return DOSSIER_BODY_PLANNED;
  /* "the treaty of 5 June", but "on the morning of 5 June"; 12월 31일까지 */
  if (lead < 0 || find->value.from.year < FIRST_YEAR
      || (times->verb_final
          && dossier_time_scan_precedes (times, self->draft->tokens, find->end, times->future))
      || (stands_before (self, index, find, self->dated_lead)
          && !stands_before (self, index, find, self->part_lead)))
    return DOSSIER_BODY_OPEN;
  if (is_today (self, index, find->next, sentence)
      || ends_dateline (self, index, find->next) || closes_heading (self, find->next, sentence))
    return DOSSIER_BODY_FIRM;
  if (dossier_body_past_holds (self, find, sentence, index))
    return DOSSIER_BODY_OPEN;
  if (times->verb_final)
    return judge_final (self, sentence, find->next, opening);
  if (!opening)
    return judge_before (self, sentence, index, find->next);
  return is_told_after (self, sentence, find->next) ? DOSSIER_BODY_FIRM : DOSSIER_BODY_PLANNED;
}
