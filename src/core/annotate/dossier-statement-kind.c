/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* Tokens that may stand before a name and belong to it: "the". */
#define LONGEST_ARTICLE 1

/* "has not agreed": that it is not so is what is told, where nothing else is. */
static void
note_negated (const DossierDraft *draft, const DossierStatementUnit *unit, guint index, int *denial)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);

  if (*denial < 0
      && dossier_statement_has (item,
                                DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE | DOSSIER_CUE_DECISION)
      && dossier_statement_is_negated (draft, unit, index))
    *denial = (int) index;
}

/* The outer statement is the first one where verbs come first. */
static gboolean
decide_initial (const DossierDraft *draft, const DossierStatementUnit *unit,
                DossierStatementVerdict *verdict, int *denial)
{
  for (guint i = 0; i < unit->items->len; i++)
    if (dossier_statement_denies (draft, unit, i))
      {
        gboolean by_the_way;
        guint end = dossier_statement_find_denial_end (draft, unit, i, &by_the_way);

        if (dossier_statement_denies_fear (draft, unit, i, verdict))
          return TRUE;
        if (!by_the_way)
          *denial = (int) i;
        i = end;
      }
    else if (!dossier_statement_is_aside (draft, unit, i))
      {
        if (dossier_statement_judge (draft, unit, i, FALSE, verdict))
          return TRUE;
        note_negated (draft, unit, i, denial);
      }
  return FALSE;
}

/* And the last one where verbs come last. */
static gboolean
decide_final (const DossierDraft *draft, const DossierStatementUnit *unit,
              DossierStatementVerdict *verdict, int *denial)
{
  for (guint i = unit->items->len; i-- > 0;)
    if (dossier_statement_denies (draft, unit, i))
      {
        *denial = (int) i;
        return dossier_statement_denies_fear (draft, unit, i, verdict);
      }
    else if (dossier_statement_is_attribute (draft, unit, i))
      continue;
    else if (dossier_statement_judge (draft, unit, i, TRUE, verdict))
      return TRUE;
    else
      note_negated (draft, unit, i, denial);
  return FALSE;
}

/* "expected *Norway to* share data", "kỳ vọng *Acme* mở rộng": who is named right behind a verb of
 * wishing is to act, so that it is a proposal. */
static gboolean
wishes_of_other (const DossierDraft *draft, const DossierStatementUnit *unit,
                 const DossierStatementVerdict *verdict)
{
  const DossierStatementItem *wish = dossier_statement_item (unit, verdict->item);
  const DossierStatementLexicon *lexicon = draft->language->statements;

  if (verdict->kind != DOSSIER_STATEMENT_PLEDGE
      || !dossier_statement_bears (wish, DOSSIER_CUE_WISH))
    return FALSE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierStatementPlace *place = dossier_statement_place (unit, i);

      if (place->first <= wish->last)
        continue;
      if (place->first - wish->last > LONGEST_ARTICLE + 1
          || dossier_statement_has_break (draft->tokens, wish->last + 1, place->first))
        return FALSE;
      /* Where a sentence may leave out who acts, verbs have no sign before them. */
      if (dossier_statement_lexicon_drops_subject (lexicon))
        return place->first == wish->last + 1;
      for (guint j = verdict->item + 1; j < unit->items->len; j++)
        if (dossier_statement_bears (dossier_statement_item (unit, j), DOSSIER_CUE_INFINITIVE)
            && dossier_statement_item (unit, j)->first == place->last + 1)
          return TRUE;
      return FALSE;
    }
  return FALSE;
}

/* A goal spoken of before a promise makes it a target: "the vision is that we will"; so
 * does a wish with a value and a time: "wants to cut emissions by 45% by 2035". */
static void
raise_to_target (const DossierStatementUnit *unit, DossierStatementVerdict *verdict)
{
  if (dossier_statement_bears (dossier_statement_item (unit, verdict->item), DOSSIER_CUE_WISH)
      && unit->amounts->len > 0 && unit->times[1] > unit->times[0])
    {
      verdict->kind = DOSSIER_STATEMENT_TARGET;
      verdict->rule = "goal";
    }
  if (verdict->kind != DOSSIER_STATEMENT_PLEDGE)
    return;
  for (guint i = 0; i < verdict->item; i++)
    {
      const DossierCue *cue = dossier_statement_item (unit, i)->cue;

      if ((cue->roles & DOSSIER_CUE_WEAK) && cue->weak_kind == DOSSIER_STATEMENT_TARGET)
        {
          verdict->kind = DOSSIER_STATEMENT_TARGET;
          verdict->rule = "goal";
        }
    }
}

/* "Closer ties *between* Acme and *Bolt* to build a plant": who stands behind a preposition
 * promises nothing. */
static gboolean
is_in_phrase (const DossierDraft *draft, const DossierStatementUnit *unit, guint mention)
{
  guint first = dossier_statement_place (unit, mention)->first;

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->last >= first)
        break;
      if (dossier_statement_has (item, DOSSIER_CUE_PREPOSITION)
          && !dossier_statement_has_break (draft->tokens, item->last + 1, first))
        return TRUE;
    }
  return FALSE;
}

/* "Acme and Bolt to build a plant": a headline's promise. */
static gboolean
decide_headline (const DossierDraft *draft, const DossierStatementUnit *unit,
                 DossierStatementVerdict *verdict)
{
  guint mention = unit->mentions[0];

  if (dossier_statement_is_closed (draft->tokens, unit->sentence))
    return FALSE;
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      while (mention < unit->mentions[1]
             && dossier_statement_place (unit, mention)->last + 1 < item->first)
        mention++;
      if (mention == unit->mentions[1])
        return FALSE;
      if (dossier_statement_bears (item, DOSSIER_CUE_INFINITIVE)
          && dossier_statement_place (unit, mention)->last + 1 == item->first
          && !is_in_phrase (draft, unit, mention))
        {
          dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, i, "headline");
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_passive (const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  guint agent = index + 1;

  while (agent < unit->items->len
         && !dossier_statement_has (dossier_statement_item (unit, agent), DOSSIER_CUE_AGENT))
    agent++;
  if (agent == unit->items->len)
    return FALSE;
  /* "The deal, signed by Acme, …" */
  if (dossier_statement_has (item, DOSSIER_CUE_STRONG)
      && dossier_statement_item (unit, agent)->first == item->last + 1)
    return TRUE;
  for (guint i = 0; i <= index; i++)
    {
      const DossierStatementItem *before = dossier_statement_item (unit, i);

      if (dossier_statement_has (before, DOSSIER_CUE_PASSIVE) && item->first - before->last <= 2)
        return TRUE;
    }
  return dossier_statement_bears (item, DOSSIER_CUE_UNDERGONE);
}

/**
 * dossier_statement_decide:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: (out): what it states
 *
 * Decides whether a sentence states something and what. A statement that only
 * mentions another is the outer one; a verb counts before a noun, a noun
 * before a bare fact, a fact before mere speech.
 *
 * Returns: whether it states anything
 */
gboolean
dossier_statement_decide (const DossierDraft *draft, DossierStatementUnit *unit,
                          DossierStatementVerdict *verdict)
{
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);
  int denial = -1;

  memset (verdict, 0, sizeof *verdict);
  if (dossier_statement_finds_untrue (draft, unit, verdict))
    verdict->passive = FALSE;
  else if (final ? decide_final (draft, unit, verdict, &denial)
                 : decide_initial (draft, unit, verdict, &denial))
    {
      if (!final && wishes_of_other (draft, unit, verdict))
        verdict->kind = DOSSIER_STATEMENT_PROPOSAL;
      raise_to_target (unit, verdict);
    }
  else if (denial >= 0)
    dossier_statement_set_verdict (
        verdict, DOSSIER_STATEMENT_REPORT, (guint) denial,
        dossier_statement_has (dossier_statement_item (unit, (guint) denial), DOSSIER_CUE_DENIAL)
            ? "denial"
            : "negation");
  else if (!decide_headline (draft, unit, verdict))
    dossier_statement_decide_fact (draft, unit, verdict);
  if (verdict->rule == NULL
      || (!dossier_statement_has_somebody (unit)
          && !dossier_statement_is_closed (draft->tokens, unit->sentence)))
    return FALSE;
  verdict->passive = find_passive (unit, verdict->item);
  return TRUE;
}
