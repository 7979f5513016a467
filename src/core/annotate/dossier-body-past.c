/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-body-past.h"

/* Which days are those of history: of a birth, of a law's coming into force, of what a clause tells
 * by the way. */

/* Tokens from "born" to its day: "born in Vardal on". */
#define ORIGIN_REACH 6
/* Where verbs come last it stands closer behind the day: 2024년 1월 1일 법이 시행된. */
#define FINAL_ORIGIN_REACH 3
/* Names between "which" and its verb: "which Norway and Denmark signed". */
#define RELATIVE_REACH 6

typedef DossierBodyReader Reader;
typedef DossierBodySentence Sentence;

static gboolean
has (const Reader *self, guint index, guint class_id)
{
  return class_id != 0
         && dossier_time_scan_has (self->draft->language->times, self->draft->tokens, index,
                                   class_id);
}

static gboolean
is_punctuation (const Reader *self, guint index)
{
  return (self->draft->tokens->items[index].flags & DOSSIER_TOKEN_PUNCT) != 0;
}

/* The first token of the clause: behind the last mark before the day. */
static guint
find_clause (const Reader *self, const Sentence *sentence, guint index)
{
  while (index > sentence->first && !is_punctuation (self, index - 1))
    index--;
  return index;
}

/* "*born* in Vardal on 3 May 1991", "the law *took effect* on 1 January 2024" */
static gboolean
is_origin_before (const Reader *self, guint clause, guint index)
{
  for (guint i = index; i > clause && index - i < ORIGIN_REACH; i--)
    if (has (self, i - 1, self->origin))
      return TRUE;
  return FALSE;
}

/* "2020년 3월 12일 *체결된* 협정은", but not "…일 개최된 *회의에서*", where something was said that
 * day. */
static gboolean
is_origin_behind (const Reader *self, const Sentence *sentence, guint next)
{
  for (guint i = next; i < MIN (sentence->end, next + FINAL_ORIGIN_REACH); i++)
    {
      if (is_punctuation (self, i))
        break;
      if (has (self, i, self->origin))
        return TRUE;
    }
  return FALSE;
}

static int
get_tense (const Reader *self, const Sentence *sentence, guint index)
{
  return dossier_time_scan_tense (self->draft->language->times, self->draft->tokens, index,
                                  sentence->first, FALSE);
}

static const DossierCue *
find_cue (const Reader *self, guint index, guint *last)
{
  const DossierStatementLexicon *lexicon = self->draft->language->statements;
  DossierMatch match;

  if (lexicon == NULL
      || !dossier_matcher_longest (dossier_statement_lexicon_get_matcher (lexicon),
                                   self->draft->tokens, index, &match))
    return NULL;
  *last = match.last;
  return dossier_statement_lexicon_get_cue (lexicon, match.value);
}

/* Only names stand there: "Norway and Denmark", "the two sides". */
static gboolean
are_names (const Reader *self, guint first, guint end)
{
  const DossierToken *items = self->draft->tokens->items;

  while (first < end)
    {
      guint last = first;
      const DossierCue *cue = find_cue (self, first, &last);

      if (!(items[first].flags & DOSSIER_TOKEN_CAPITAL)
          && (cue == NULL
              || !(cue->roles & (DOSSIER_CUE_REFERENCE | DOSSIER_CUE_CONJUNCTION))))
        return FALSE;
      first = MAX (first, last) + 1;
    }
  return first == end;
}

/* "The pact *that was signed* on", "the pact, *which Norway and Denmark signed* on"; but "said
 * *that* Norway signed on" is told. */
static gboolean
is_relative (const Reader *self, const Sentence *sentence, guint verb)
{
  while (verb > sentence->first && get_tense (self, sentence, verb - 1) < 0)
    verb--;
  for (guint i = verb; i > sentence->first && verb - i < RELATIVE_REACH; i--)
    {
      guint last;
      const DossierCue *cue = find_cue (self, i - 1, &last);

      if (is_punctuation (self, i - 1))
        break;
      if (cue != NULL && (cue->roles & DOSSIER_CUE_RELATIVE))
        return i - 1 > sentence->first && get_tense (self, sentence, i - 2) >= 0
               && are_names (self, i, verb);
    }
  return FALSE;
}

/* The day belongs to a verb that only tells which one is meant: "the pact *signed* on 12 March 2020
 * *has* brought", "the pact that was signed on 12 March 2020". */
static gboolean
is_by_the_way (const Reader *self, const Sentence *sentence, guint clause, guint index, guint next)
{
  for (guint i = index; i-- > clause;)
    {
      int tense = get_tense (self, sentence, i);

      if (tense < 0)
        return is_relative (self, sentence, i)
               || (next < sentence->end && has (self, next, self->finite));
      if (tense > 0)
        break;
    }
  return FALSE;
}

/**
 * dossier_body_past_holds:
 * @find: a full date
 * @sentence: its sentence
 * @index: the token in which it begins
 *
 * Returns: whether the sentence tells of the day by the way, or as that of a beginning
 */
gboolean
dossier_body_past_holds (const DossierBodyReader *self, const DossierTimeFind *find,
                         const DossierBodySentence *sentence, guint index)
{
  guint clause = find_clause (self, sentence, index);

  if (self->draft->language->times->verb_final)
    return is_origin_behind (self, sentence, find->next);
  /* "*Since* the law took effect on 1 January 2024" */
  return (clause < index && has (self, clause, self->draft->language->times->past_lead))
         || is_origin_before (self, clause, index)
         || is_by_the_way (self, sentence, clause, index, find->next);
}

/**
 * dossier_body_past_years_on:
 * @index: a token
 *
 * Returns: whether "four years later" begins there: what was told before is history
 */
gboolean
dossier_body_past_years_on (const DossierBodyReader *self, guint index)
{
  const DossierTimePoint last = { .year = 2000, .month = 1, .day = 1, .unit = 'D' };
  const DossierTimeContext context
    = { .today = DOSSIER_DAY_NONE, .last = last, .last_day = last, .index = index };
  DossierTimeFind find;

  return dossier_time_scan_at (self->draft->language->times, self->draft->tokens, index, &context,
                               &find)
         && find.value.relative && find.value.from.unit == 'Y'
         && find.value.from.year > last.year;
}
