/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* Tokens between commas before a denial that is told by the way: "which has firmly denied". */
#define ASIDE_REACH 6

/* Tokens from the comma behind it to the verb of the sentence: ", also promises". */
#define VERB_REACH 3

/* Tokens from ", and" to the verb of a new clause: ", and the ministry will". */
#define CLAUSE_REACH 5

#define VERB (DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE | DOSSIER_CUE_DECISION)

/**
 * dossier_statement_denies:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * Returns: whether the cue denies something: "denied", not "cannot deny"
 */
gboolean
dossier_statement_denies (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  return dossier_statement_has (dossier_statement_item (unit, index), DOSSIER_CUE_DENIAL)
         && !dossier_statement_is_negated (draft, unit, index);
}

/* Whether the denial stands in what begins with a comma, or in a clause that begins the sentence:
 * "*While* it denies". */
static gboolean
opens_aside (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
             gboolean *is_clause)
{
  const DossierStatementItem *denial = dossier_statement_item (unit, index);
  const DossierStatementItem *first = dossier_statement_item (unit, 0);
  gboolean subordinate = dossier_statement_bears (first, DOSSIER_CUE_WHEN | DOSSIER_CUE_CONTRAST);
  guint begin = denial->first;

  while (begin > unit->opening && denial->first - begin < ASIDE_REACH
         && !dossier_statement_has_break (draft->tokens, begin - 1, begin))
    begin--;
  *is_clause = begin == unit->opening
               && (begin == denial->first || (first->first == begin && subordinate));
  if (begin == unit->opening)
    return *is_clause;
  for (guint i = index; i-- > 0 && dossier_statement_item (unit, i)->first >= begin;)
    *is_clause |= dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_RELATIVE);
  return dossier_token_is (draft->tokens, begin - 1, ",");
}

/* "The ministry, *which denied wrongdoing*, will pay": the last cue before the comma behind a
 * denial that is told by the way. */
static gboolean
find_aside_end (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
                guint *end)
{
  guint comma = dossier_statement_item (unit, index)->last + 1;
  gboolean is_clause;
  guint verb;

  if (!opens_aside (draft, unit, index, &is_clause))
    return FALSE;
  while (comma < unit->sentence->end && !dossier_token_is (draft->tokens, comma, ","))
    comma++;
  for (verb = index + 1; verb < unit->items->len; verb++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, verb);

      if (item->first < comma)
        *end = verb;
      else if (dossier_statement_has (item, VERB))
        break;
    }
  if (verb == unit->items->len)
    return FALSE;
  /* Elsewhere only if nobody stands behind the comma, so that who acts stands before it. */
  return is_clause || dossier_statement_item (unit, verb)->first - comma <= VERB_REACH;
}

/* "denies it is late *and promises* to open it", "denied it, *and* the port *will* open": whether
 * a new clause begins at @conjunction. */
static gboolean
begins_clause (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
               guint conjunction)
{
  const DossierStatementItem *and = dossier_statement_item (unit, conjunction);
  gboolean complement = FALSE;
  guint reach;

  if (!dossier_statement_has (and, DOSSIER_CUE_CONJUNCTION)
      || conjunction + 1 == unit->items->len)
    return FALSE;
  for (guint i = index + 1; i < conjunction; i++)
    {
      /* "denied that it would sell the plant and would leave" */
      if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_FUTURE))
        return FALSE;
      complement |= dossier_statement_bears (dossier_statement_item (unit, i),
                                             DOSSIER_CUE_COMPLEMENT | DOSSIER_CUE_INFINITIVE);
    }
  reach = dossier_token_is (draft->tokens, and->first - 1, ",") ? CLAUSE_REACH : 1;
  for (guint i = conjunction + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (!dossier_statement_is_near (draft->tokens, and, item, reach)
          || dossier_statement_bears (item, DOSSIER_CUE_COMPLEMENT | DOSSIER_CUE_INFINITIVE))
        return FALSE;
      if (dossier_statement_has (item, DOSSIER_CUE_FUTURE))
        return TRUE;
      /* "denied that it had met Lee and signed the deal" */
      if (dossier_statement_has (item, VERB))
        return !complement;
    }
  return FALSE;
}

/**
 * dossier_statement_find_denial_end:
 * @draft: the draft
 * @unit: a sentence
 * @index: the cue that denies, where verbs do not come last
 * @by_the_way: (out): whether the denial is told by the way
 *
 * A denial reaches to the next verb of saying or "but" ("denied it and said it would pay"), to
 * "and" with another verb, or to the end of a clause between commas.
 *
 * Returns: the last cue that it reaches
 */
guint
dossier_statement_find_denial_end (const DossierDraft *draft, const DossierStatementUnit *unit,
                                   guint index, gboolean *by_the_way)
{
  guint end = index;

  *by_the_way = find_aside_end (draft, unit, index, &end);
  if (*by_the_way)
    return end;
  while (++end < unit->items->len)
    if (dossier_statement_has (dossier_statement_item (unit, end), DOSSIER_CUE_SPEECH)
        || dossier_statement_bears (dossier_statement_item (unit, end), DOSSIER_CUE_CONTRAST)
        || begins_clause (draft, unit, index, end))
      break;
  return end;
}

/* Where verbs come last the rumour stands before the denial, and before that what it tells. */
static gboolean
denies_fear_before (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  guint rumour = index;

  while (rumour > 0
         && !dossier_statement_turns (dossier_statement_item (unit, rumour), DOSSIER_TURN_RUMOUR))
    rumour--;
  for (guint i = rumour; i-- > 0;)
    {
      if (dossier_statement_has_break (draft->tokens, dossier_statement_item (unit, i)->last + 1,
                                       dossier_statement_item (unit, rumour)->first))
        return FALSE;
      if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_NEGATION))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_statement_denies_fear:
 * @draft: the draft
 * @unit: a sentence
 * @index: a cue that denies
 * @verdict: (out): that it is promised, where it is
 *
 * "Dismissed fears that the port will *not* open", 열지 못할 것이라는 우려를 일축했다: who denies that
 * something will not be so promises it.
 *
 * Returns: whether the denial is one of a negation
 */
gboolean
dossier_statement_denies_fear (const DossierDraft *draft, const DossierStatementUnit *unit,
                               guint index, DossierStatementVerdict *verdict)
{
  const DossierStatementItem *denial = dossier_statement_item (unit, index);
  gboolean told = dossier_statement_turns (denial, DOSSIER_TURN_RUMOUR);

  if (!(unit->roles & DOSSIER_CUE_NEGATION))
    return FALSE;
  if (dossier_statement_lexicon_is_head_final (draft->language->statements))
    {
      if (!denies_fear_before (draft, unit, index))
        return FALSE;
      dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, index, "future");
      return TRUE;
    }
  for (guint i = index + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      told |= dossier_statement_turns (item, DOSSIER_TURN_RUMOUR)
              || (dossier_statement_bears (item, DOSSIER_CUE_COMPLEMENT)
                  && item->first == denial->last + 1);
      if (dossier_statement_has (item, DOSSIER_CUE_SPEECH)
          || dossier_statement_bears (item, DOSSIER_CUE_CONTRAST))
        return FALSE;
      if (dossier_statement_has (item, DOSSIER_CUE_FUTURE))
        {
          if (!told || !dossier_statement_is_negated (draft, unit, i))
            return FALSE;
          dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, i, "future");
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * dossier_statement_finds_untrue:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: (out): what it states, where it is so
 *
 * "*Reports* that Acme would sell the plant were *false*": what others tell is denied; "fears that
 * it will *not* open are unfounded": so it is promised.
 *
 * Returns: whether a rumour is called untrue
 */
gboolean
dossier_statement_finds_untrue (const DossierDraft *draft, const DossierStatementUnit *unit,
                                DossierStatementVerdict *verdict)
{
  guint future = G_MAXUINT, rumour = 0;

  if (!(unit->turns & DOSSIER_TURN_UNTRUE))
    return FALSE;
  while (rumour < unit->items->len
         && !dossier_statement_turns (dossier_statement_item (unit, rumour), DOSSIER_TURN_RUMOUR))
    rumour++;
  for (guint i = rumour + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (future == G_MAXUINT && dossier_statement_has (item, DOSSIER_CUE_FUTURE))
        future = i;
      if (!dossier_statement_turns (item, DOSSIER_TURN_UNTRUE)
          || dossier_statement_is_negated (draft, unit, i))
        continue;
      if (future < i && dossier_statement_is_negated (draft, unit, future))
        dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, future, "future");
      else
        dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_REPORT, i, "denial");
      return TRUE;
    }
  return FALSE;
}
