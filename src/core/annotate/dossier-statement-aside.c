/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* How far "which" reaches, in tokens. */
#define RELATIVE_REACH 6

/* How far a word that makes a noun of an act reaches, in tokens. */
#define NOMINAL_REACH 12

/* Tokens from a verb to the act that it is about: "welcomed the". */
#define OBJECT_REACH 2

/* "will travel to sign": the verb behind "to" tells a purpose. */
static gboolean
is_purpose (const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);

  if (index == 0 || !dossier_statement_has (item, DOSSIER_CUE_STRONG))
    return FALSE;
  return dossier_statement_bears (dossier_statement_item (unit, index - 1),
                                  DOSSIER_CUE_INFINITIVE)
         && dossier_statement_item (unit, index - 1)->last + 1 == item->first;
}

/* Whether another verb or noun of the sentence may say what it states. */
static gboolean
has_other_cue (const DossierStatementUnit *unit, guint index)
{
  for (guint i = 0; i < unit->items->len; i++)
    if (i != index
        && dossier_statement_has (dossier_statement_item (unit, i),
                                  DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK | DOSSIER_CUE_FUTURE
                                      | DOSSIER_CUE_DECISION))
      return TRUE;
  return FALSE;
}

/* "approved the Memorandum (MoC) *signed* in July", "the Accord, *signed* in May, aims to":
 * the act belongs to the name before it, where another one is told. */
static gboolean
follows_instrument (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  guint before = item->first;

  while (before > unit->sentence->first
         && (draft->tokens->items[before - 1].flags & DOSSIER_TOKEN_PUNCT))
    before--;
  for (guint i = unit->mentions[1]; i-- > unit->mentions[0];)
    {
      const DossierMentionMark *mention = &g_array_index (draft->analysis->mentions,
                                                          DossierMentionMark, i);

      if (dossier_statement_place (unit, i)->last + 1 == before)
        return g_array_index (draft->analysis->entities, DossierEntityEntry, mention->entity).type
                   == DOSSIER_ENTITY_INSTRUMENT
               && has_other_cue (unit, index);
    }
  return FALSE;
}

/* Whether a verb that says what a sentence states follows, and not who did the act at @index. */
static gboolean
has_act_behind (const DossierStatementUnit *unit, guint index)
{
  if (index + 1 < unit->items->len
      && dossier_statement_has (dossier_statement_item (unit, index + 1), DOSSIER_CUE_AGENT)
      && dossier_statement_item (unit, index + 1)->first
             == dossier_statement_item (unit, index)->last + 1)
    return FALSE;
  for (guint i = index + 1; i < unit->items->len; i++)
    if (dossier_statement_has (dossier_statement_item (unit, i),
                               DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE | DOSSIER_CUE_DECISION))
      return TRUE;
  return FALSE;
}

/* "the agreement *signed* in May"; "under the agreement, *signed* in May, Acme committed to" */
static gboolean
follows_document (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *document = dossier_statement_item (unit, MAX (index, 1) - 1);
  guint first = dossier_statement_item (unit, index)->first;

  if (index == 0)
    return FALSE;
  if (dossier_statement_bears (document, DOSSIER_CUE_DOCUMENT) && document->last + 1 == first)
    return TRUE;
  return (dossier_statement_bears (document, DOSSIER_CUE_DOCUMENT)
          || (dossier_statement_has (document, DOSSIER_CUE_WEAK)
              && document->cue->weak_kind == DOSSIER_STATEMENT_SIGNING))
         && document->last + 2 == first && dossier_token_is (draft->tokens, first - 1, ",")
         && has_act_behind (unit, index);
}

/* "the agreement signed in May": the act belongs to the noun. */
static gboolean
is_attribute (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);

  /* A phrase of several words holds an auxiliary. */
  if (!dossier_statement_has (item, DOSSIER_CUE_STRONG)
      || item->cue->kind != DOSSIER_STATEMENT_SIGNING || item->first != item->last)
    return FALSE;
  /* "Today an annex to the agreement was signed by": with an auxiliary far before it. */
  if ((unit->roles & DOSSIER_CUE_PASSIVE) && index + 1 < unit->items->len
      && dossier_statement_has (dossier_statement_item (unit, index + 1), DOSSIER_CUE_AGENT)
      && dossier_statement_item (unit, index + 1)->first == item->last + 1)
    return FALSE;
  return follows_document (draft, unit, index) || follows_instrument (draft, unit, index);
}

/* "announced *that*", "announced on Friday *that*": what is announced is no aside. */
static gboolean
is_complement (const DossierDraft *draft, const DossierStatementUnit *unit,
               const DossierStatementItem *verb, const DossierStatementItem *that)
{
  guint next = verb->last + 1;

  if (!dossier_statement_bears (that, DOSSIER_CUE_COMPLEMENT))
    return FALSE;
  for (guint i = 0; i < unit->items->len && next < that->first; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first == next && dossier_statement_has (item, DOSSIER_CUE_PREPOSITION))
        next = item->last + 1;
    }
  for (guint i = unit->times[0]; i < unit->times[1] && next < that->first; i++)
    {
      DossierSpan span = g_array_index (draft->analysis->times, DossierTimeMark, i).span;

      if (dossier_tokens_find (draft->tokens, span.start) == next)
        next = dossier_tokens_find (draft->tokens, span.end - 1) + 1;
    }
  return next == that->first;
}

/* "has spent half of the sum that it promised", "the agreement that was signed in May": the
 * promise, the signing are told by the way. */
static gboolean
is_by_the_way (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  const DossierStatementItem *relative = NULL;

  for (guint i = index; i-- > 0;)
    {
      const DossierStatementItem *before = dossier_statement_item (unit, i);

      if (relative == NULL)
        {
          if (dossier_statement_has (before, DOSSIER_CUE_RELATIVE)
              && dossier_statement_is_near (draft->tokens, before, item, RELATIVE_REACH))
            relative = before;
        }
      else if ((dossier_statement_has (before, DOSSIER_CUE_WEAK)
                && before->cue->weak_kind == DOSSIER_STATEMENT_REPORT
                && !is_complement (draft, unit, before, relative))
               || (dossier_statement_bears (before, DOSSIER_CUE_DOCUMENT)
                   && before->last + 1 == relative->first))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_statement_is_between_commas:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * "Lee, *who arrived* on Sunday, met": the verb between the commas is told by the way, where
 * another one follows.
 *
 * Returns: whether it is such a verb
 */
gboolean
dossier_statement_is_between_commas (const DossierDraft *draft, const DossierStatementUnit *unit,
                                     guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  guint comma = item->last + 1;

  if (index == 0
      || !dossier_statement_has (dossier_statement_item (unit, index - 1), DOSSIER_CUE_RELATIVE)
      || !dossier_statement_is_near (draft->tokens, dossier_statement_item (unit, index - 1), item,
                                     RELATIVE_REACH)
      || !dossier_token_is (draft->tokens, dossier_statement_item (unit, index - 1)->first - 1,
                            ","))
    return FALSE;
  while (comma < unit->sentence->end && !dossier_token_is (draft->tokens, comma, ","))
    comma++;
  for (guint i = index + 1; i < unit->items->len; i++)
    if (dossier_statement_item (unit, i)->first > comma
        && dossier_statement_item (unit, i)->first - comma <= RELATIVE_REACH
        && (dossier_statement_has (dossier_statement_item (unit, i),
                                   DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE | DOSSIER_CUE_DECISION)
            || (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_WEAK)
                && dossier_statement_item (unit, i)->cue->weak_kind == DOSSIER_STATEMENT_REPORT)))
      return TRUE;
  return FALSE;
}

/* "*According to* the plan *adopted* in June, Norway aims to …": it only tells who says so. */
static gboolean
is_in_source (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  const DossierStatementItem *source = dossier_statement_item (unit, 0);
  guint comma = item->last + 1;

  if (index == 0 || source->first != unit->opening
      || !dossier_statement_has (source, DOSSIER_CUE_SPEECH)
      || !dossier_statement_has (source, DOSSIER_CUE_PREPOSITION)
      || dossier_statement_has_break (draft->tokens, source->last + 1, item->first))
    return FALSE;
  while (comma < unit->sentence->end && !dossier_token_is (draft->tokens, comma, ","))
    comma++;
  for (guint i = index + 1; i < unit->items->len; i++)
    if (dossier_statement_item (unit, i)->first > comma
        && dossier_statement_has (dossier_statement_item (unit, i),
                                  DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE))
      return TRUE;
  return FALSE;
}

/* The word that makes a noun of an act, which may be the act's own. */
static gboolean
find_nominal (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
              guint *noun)
{
  const DossierStatementItem *act = dossier_statement_item (unit, index);

  if (!dossier_statement_has (act, DOSSIER_CUE_STRONG))
    return FALSE;
  for (guint i = index + 1; i-- > 0;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (i < index && !dossier_statement_is_near (draft->tokens, item, act, NOMINAL_REACH))
        return FALSE;
      if (dossier_statement_bears (item, DOSSIER_CUE_NOMINAL))
        {
          *noun = i;
          return TRUE;
        }
    }
  return FALSE;
}

/* "welcomed the *signing of* the pact", "hoan nghênh *việc* hai bên *ký*": the act is what another
 * verb is about. */
static gboolean
is_object (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  guint noun;

  if (!find_nominal (draft, unit, index, &noun))
    return FALSE;
  for (guint i = noun; i-- > 0;)
    {
      const DossierStatementItem *before = dossier_statement_item (unit, i);

      if (!dossier_statement_is_near (draft->tokens, before, dossier_statement_item (unit, noun),
                                      OBJECT_REACH))
        return FALSE;
      if (dossier_statement_has (before, DOSSIER_CUE_STATE | DOSSIER_CUE_SPEECH)
          || (dossier_statement_has (before, DOSSIER_CUE_WEAK)
              && before->cue->weak_kind != DOSSIER_STATEMENT_REPORT))
        return TRUE;
    }
  return FALSE;
}

/* "took stock of the work since May *and agreed*": a verb beside the first one. */
static gboolean
is_coordinated (const DossierStatementUnit *unit, guint index)
{
  return index > 0
         && dossier_statement_has (dossier_statement_item (unit, index - 1),
                                   DOSSIER_CUE_CONJUNCTION)
         && dossier_statement_item (unit, index - 1)->last + 1
              == dossier_statement_item (unit, index)->first;
}

/* "launched a council, months *after* their leaders *agreed* on it": the act of a clause of time,
 * behind the verb that is told. */
static gboolean
is_in_time_clause (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *act = dossier_statement_item (unit, index);
  gboolean told = FALSE;

  if (!dossier_statement_has (act, DOSSIER_CUE_STRONG) || is_coordinated (unit, index))
    return FALSE;
  for (guint i = 0; i < index; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (told && dossier_statement_bears (item, DOSSIER_CUE_WHEN) && item->last + 1 < act->first
          && !dossier_statement_has_break (draft->tokens, item->last + 1, act->first))
        return TRUE;
      told |= dossier_statement_has (item, DOSSIER_CUE_WEAK)
              && item->cue->weak_kind == DOSSIER_STATEMENT_REPORT
              && dossier_statement_has_somebody (unit);
    }
  return FALSE;
}

/**
 * dossier_statement_is_aside:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * Returns: whether the act is told by the way: what somebody travels for, what is said of an
 *   agreement, of a sum or of who says so, what is praised
 */
gboolean
dossier_statement_is_aside (const DossierDraft *draft, const DossierStatementUnit *unit,
                            guint index)
{
  return is_by_the_way (draft, unit, index) || dossier_statement_is_measured (draft, unit, index)
         || dossier_statement_is_between_commas (draft, unit, index) || is_purpose (unit, index)
         || is_object (draft, unit, index) || is_attribute (draft, unit, index)
         || is_in_source (draft, unit, index) || is_in_time_clause (draft, unit, index);
}
