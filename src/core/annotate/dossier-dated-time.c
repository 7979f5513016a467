/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dated-time.h"

#include <string.h>

#include "dossier-dated-clause.h"

/* Tokens from "from" to the time of a value: "from some 120 billion US dollars in 2020". */
#define LONGEST_VALUE 8

#define DAYS_OF_YEAR 366

/* Tokens from a verb to the occasion that it describes. */
#define LONGEST_OCCASION 3

/**
 * dossier_dated_time_has_neighbour:
 * @self: a time whose place is known
 * @draft: the draft
 * @unit: the sentence
 * @roles: #DossierCueRoles
 * @traits: #DossierCueTraits
 *
 * Returns: whether a word that does one of these stands beside the time: before it, or behind
 *   it in languages that put such words last
 */
gboolean
dossier_dated_time_has_neighbour (const DossierDatedTime *self, const DossierDraft *draft,
                                  const DossierStatementUnit *unit, guint32 roles, guint32 traits)
{
  guint first = self->first, last = self->last;
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);
  const DossierTimeMark *next = self->mark + 1;

  if (next == &g_array_index (draft->analysis->times, DossierTimeMark, unit->times[1]))
    next = NULL;
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (!dossier_statement_has (item, roles) && !dossier_statement_bears (item, traits))
        continue;
      /* 어제 *10월까지*: a word behind the next time is that one's. */
      if (final && next != NULL && item->span.end > next->span.start)
        break;
      /* It may also be part of the time: "over the next year", "ba năm tới". */
      if (final ? item->first >= last && item->first - last <= DOSSIER_DATED_LEAD
                : item->first <= last
                      && (item->last >= first || first - item->last <= DOSSIER_DATED_LEAD))
        return TRUE;
    }
  return FALSE;
}

/* "for tre år *siden*": the word for "since" that ends the time is "ago". */
static gboolean
ends_in_since (const DossierDatedTime *self, const DossierDraft *draft,
               const DossierStatementUnit *unit)
{
  if (self->first == self->last
      || dossier_statement_lexicon_is_head_final (draft->language->statements))
    return FALSE;
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first > self->last)
        break;
      if (item->last == self->last && item->first > self->first
          && dossier_statement_has (item, DOSSIER_CUE_SINCE))
        return TRUE;
    }
  return FALSE;
}

/* "*earlier* this year", 올해 *초*: what lies behind although the year goes on. */
static gboolean
is_earlier (const DossierDatedTime *self, const DossierStatementUnit *unit)
{
  DossierSpan span = self->mark->span;

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->span.start >= span.end)
        break;
      if (dossier_statement_bears (item, DOSSIER_CUE_EARLIER)
          && (item->span.end > span.start
              || item->last + 1 == self->first))
        return TRUE;
    }
  return FALSE;
}

/* "up 9% from 2022", 2022년보다: the time of what is compared. */
static gboolean
is_compared (const DossierDatedTime *self, const DossierDraft *draft,
             const DossierStatementUnit *unit)
{
  guint first = self->first, last = self->last;
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (dossier_statement_bears (item, DOSSIER_CUE_COMPARISON)
          && (final ? item->first >= last && item->first - last <= 1
                    : item->last < first && first - item->last <= DOSSIER_DATED_LEAD))
        return TRUE;
    }
  return FALSE;
}

/* "from 120 MW *in 2030* to 300 MW in 2040": what a change begins with. */
static gboolean
is_base (const DossierDatedTime *self, const DossierDraft *draft,
         const DossierStatementUnit *unit, guint index)
{
  const DossierTokens *tokens = draft->tokens;
  guint first = self->first;

  if (index + 1 >= unit->times[1]
      || dossier_statement_lexicon_is_head_final (draft->language->statements))
    return FALSE;
  for (guint i = first; i-- > unit->sentence->first && first - i <= LONGEST_VALUE;)
    {
      if (dossier_token_is (tokens, i, ",") || dossier_token_is (tokens, i, ";"))
        return FALSE;
      if (tokens->items[i].flags & DOSSIER_TOKEN_NUMBER)
        for (guint j = 0; j < unit->items->len; j++)
          {
            const DossierStatementItem *item = dossier_statement_item (unit, j);

            if (item->first >= i)
              break;
            if (dossier_statement_has (item, DOSSIER_CUE_SINCE)
                && first - item->last <= LONGEST_VALUE
                && !dossier_statement_has_break (tokens, item->last + 1, i))
              return TRUE;
          }
    }
  return FALSE;
}

/* "the *2012* Joint Declaration", 기본계획(*2023~2027*): years that are part of what a programme or
 * an instrument is called. "COP30 (*10-21 November*)", "*In 2026* Horizon Europe": when it is. */
static gboolean
is_of_name (const DossierDatedTime *self, const DossierDraft *draft,
            const DossierStatementUnit *unit)
{
  gboolean leads = self->first > unit->sentence->first
                   && dossier_statement_is_article (draft, self->first - 1);

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierStatementPlace *place = dossier_statement_place (unit, i);
      guint entity = g_array_index (draft->analysis->mentions, DossierMentionMark, i).entity;
      DossierEntityType type = dossier_statement_get_type (draft, (int) entity);

      if (place->first > self->last + 1)
        break;
      if (type != DOSSIER_ENTITY_PROGRAMME && type != DOSSIER_ENTITY_INSTRUMENT)
        continue;
      if (place->first <= self->first && place->last >= self->last)
        return TRUE;
      if (self->value.precision != DOSSIER_PRECISION_YEAR)
        continue;
      if ((leads && place->first == self->last + 1)
          || (place->last + 2 == self->first
              && dossier_token_is (draft->tokens, place->last + 1, "(")))
        return TRUE;
    }
  return FALSE;
}

/* "stated *this week* that it will invest", "*on Friday* said": the time of what is said, not of
 * what is to be; but "said the plan announced *this week* will" has its own verb of saying
 * before. */
static gboolean
is_spoken (const DossierDatedTime *self, const DossierDraft *draft,
           const DossierStatementUnit *unit, guint verb)
{
  guint first = self->first, last = self->last;
  const DossierStatementItem *said = NULL;

  if (dossier_statement_lexicon_is_head_final (draft->language->statements))
    return FALSE;
  for (guint i = 0; i < verb && i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first > last)
        return item->first == last + 1 && dossier_statement_has (item, DOSSIER_CUE_SPEECH);
      if (item->first >= first || !dossier_statement_has (item, DOSSIER_CUE_SPEECH))
        continue;
      if (first - item->last <= DOSSIER_DATED_LEAD
          && !dossier_statement_has_break (draft->tokens, item->last + 1, first))
        return said == NULL
               || dossier_statement_has_break (draft->tokens, said->last + 1, item->first);
      said = item;
    }
  return FALSE;
}

/* 지난달 열린 *회의에서*: what took place at its time is where the act was done. */
static gboolean
is_at_occasion (const DossierStatementUnit *unit, guint verb)
{
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first > verb && item->first - verb <= LONGEST_OCCASION
          && dossier_statement_bears (item, DOSSIER_CUE_OCCASION))
        return TRUE;
    }
  return FALSE;
}

/* 개최한 *바* 있다: the noun behind the verb only tells that it was done. */
static gboolean
only_tells_that (const DossierStatementLexicon *lexicon, const DossierTokens *tokens, guint index)
{
  const char *const *heads = dossier_statement_lexicon_get_clause_words (
      lexicon, DOSSIER_CLAUSE_ATTRIBUTE_HEAD);
  const DossierToken *token;

  if (index >= tokens->n_items)
    return FALSE;
  token = &tokens->items[index];
  for (; *heads != NULL; heads++)
    if (token->fold_end - token->fold_start >= strlen (*heads)
        && memcmp (tokens->folded->text + token->fold_start, *heads, strlen (*heads)) == 0)
      return TRUE;
  return FALSE;
}

/* 지난해 12월 부임한: the verb right behind the time describes what follows it; so does one behind
 * the place: 지난해 부산에서 시작된. */
static gboolean
is_attribute (const DossierDatedTime *self, const DossierDraft *draft,
              const DossierStatementUnit *unit, gboolean *occasion)
{
  const DossierStatementLexicon *lexicon = draft->language->statements;
  const char *const *endings = dossier_statement_lexicon_get_attributives (lexicon);
  const DossierTokens *tokens = draft->tokens;
  guint behind = self->last + 1;

  if (behind + 1 < unit->sentence->end
      && dossier_token_ends_with_any (tokens, behind,
                                      dossier_statement_lexicon_get_obliques (lexicon)))
    behind++;
  *occasion = is_at_occasion (unit, behind);
  return behind < unit->sentence->end && dossier_token_ends_with_any (tokens, behind, endings)
         && !only_tells_that (lexicon, tokens, behind + 1);
}

/* "a survey published *this month* shows that firms plan to", "the deal signed *this year* will":
 * the time of a verb that describes a noun. */
static gboolean
is_of_participle (const DossierDatedTime *self, const DossierDraft *draft,
                  const DossierStatementUnit *unit, guint verb)
{
  guint first = self->first;

  for (guint i = 0; i < verb; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->last >= first)
        break;
      if (first - item->last <= DOSSIER_DATED_LEAD
          && (dossier_statement_has (item, DOSSIER_CUE_STRONG)
              || (dossier_statement_has (item, DOSSIER_CUE_WEAK)
                  && item->cue->weak_kind == DOSSIER_STATEMENT_REPORT))
          && !dossier_statement_has_break (draft->tokens, item->last + 1, first))
        return TRUE;
    }
  return FALSE;
}

/* "has pledged *in August*", "*last year* proposed"; but "the plan announced *last year* will"
 * has a verb of its own beside the time. "*A proposal* made by Ann Lee in August": what opens the
 * sentence is a noun. */
static gboolean
is_beside (const DossierDatedTime *self, const DossierDraft *draft,
           const DossierStatementUnit *unit, guint verb)
{
  const DossierStatementItem *item = dossier_statement_item (unit, verb);
  guint first = self->first, last = self->last;

  if (item->first == unit->opening)
    return TRUE;
  if (first > item->last)
    return first - item->last <= DOSSIER_DATED_PARTICIPLE
           && !dossier_statement_has_break (draft->tokens, item->last + 1, first);
  for (guint i = 0; i < verb; i++)
    {
      const DossierStatementItem *before = dossier_statement_item (unit, i);

      if (before->last < first && first - before->last <= DOSSIER_DATED_LEAD
          && dossier_statement_has (before,
                                    DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK | DOSSIER_CUE_SPEECH))
        return FALSE;
    }
  return item->first > last && item->first - last <= DOSSIER_DATED_LEAD
         && !dossier_statement_has_break (draft->tokens, last + 1, item->first);
}

/* "The plan of *2023* was bold," she said: what is quoted does not tell when it was said. */
static gboolean
is_quoted (const DossierDatedTime *self, const DossierDraft *draft,
           const DossierStatementUnit *unit, guint verb)
{
  guint at = self->first;
  guint act = dossier_statement_item (unit, verb)->first;

  return dossier_statement_count_quotes (draft->tokens, unit->sentence->first, at) % 2 == 1
         && dossier_statement_count_quotes (draft->tokens, MIN (at, act), MAX (at, act)) > 0;
}

/* "for 2025–2029" in 2025: years that begin with this one are what is planned. */
static gboolean
is_period_ahead (const DossierDatedTime *self, const DossierEdtf *published)
{
  return self->value.kind == DOSSIER_EDTF_INTERVAL
         && self->value.precision == DOSSIER_PRECISION_YEAR
         && self->value.first + DAYS_OF_YEAR > published->last
         && self->value.last > published->last + DAYS_OF_YEAR;
}

/**
 * dossier_dated_time_read:
 * @self: (out): a time
 * @draft: the draft
 * @unit: a sentence
 * @verb: the cue that decides
 * @index: a time of the draft that stands in the sentence
 * @published: (nullable): the document's day, where it is known
 *
 * Reads a time and how it stands in the sentence.
 *
 * Returns: whether its value can be read
 */
gboolean
dossier_dated_time_read (DossierDatedTime *self, const DossierDraft *draft,
                         const DossierStatementUnit *unit, guint verb, guint index,
                         const DossierEdtf *published)
{
  gboolean occasion;

  memset (self, 0, sizeof *self);
  self->mark = &g_array_index (draft->analysis->times, DossierTimeMark, index);
  if (!dossier_edtf_parse (self->mark->edtf, &self->value, NULL))
    return FALSE;
  self->first = dossier_tokens_find (draft->tokens, self->mark->span.start);
  self->last = dossier_tokens_find (draft->tokens, self->mark->span.end - 1);
  self->due = self->value.start_open
              || dossier_dated_time_has_neighbour (self, draft, unit, DOSSIER_CUE_DUE, 0);
  self->since = !ends_in_since (self, draft, unit)
                && dossier_dated_time_has_neighbour (self, draft, unit, DOSSIER_CUE_SINCE, 0);
  self->compares = is_compared (self, draft, unit)
                   || is_base (self, draft, unit, index) || is_of_name (self, draft, unit)
                   || dossier_statement_is_when_measured (draft, unit, self->first);
  self->leading = self->mark->span.end <= dossier_statement_item (unit, verb)->span.start;
  self->early = self->leading
                && !dossier_statement_lexicon_is_head_final (draft->language->statements);
  self->framing = self->first <= unit->sentence->first + DOSSIER_DATED_LEAD;
  self->framed = self->framing && dossier_token_is (draft->tokens, self->last + 1, ",");
  dossier_dated_clause_read (self, draft, unit, verb, index);
  self->of_noun = is_attribute (self, draft, unit, &occasion);
  self->aside |= self->of_noun;
  self->of_noun &= !occasion;
  self->spoken = is_spoken (self, draft, unit, verb);
  self->beside = is_beside (self, draft, unit, verb);
  self->of_participle = !dossier_statement_lexicon_is_head_final (draft->language->statements)
                        && is_of_participle (self, draft, unit, verb);
  self->quoted = is_quoted (self, draft, unit, verb);
  /* "Since their first meeting in May" */
  if (self->leading && unit->items->len > 0
      && dossier_statement_item (unit, 0)->first == unit->sentence->first)
    self->since |= dossier_statement_has (dossier_statement_item (unit, 0), DOSSIER_CUE_SINCE);
  if (published != NULL && dossier_day_is_real (self->value.first)
      && dossier_day_is_real (self->value.last))
    {
      self->past = self->value.last < published->first;
      self->future = self->value.first > published->last;
      self->today = self->value.first == published->first && self->value.last == published->last;
      self->ends_later = self->value.last > published->last;
      self->future |= is_period_ahead (self, published);
    }
  /* "in May *last year*" lies behind also where nobody knows which year it is. */
  if (!self->future && is_earlier (self, unit))
    {
      self->past = TRUE;
      self->ends_later = FALSE;
    }
  return TRUE;
}
