/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* How far a word of the future or a negation reaches, in tokens: "will, at
 * the same time, propose" is too far, "will also formally propose" is not. */
#define REACH 4
#define NEGATION_REACH 2

/* How far "which" reaches, in tokens. */
#define RELATIVE_REACH 6

/* How far from "received" somebody must stand for it to be a meeting, in tokens. */
#define PARTY_REACH 16

/**
 * dossier_statement_has_break:
 * @tokens: the text
 * @from: a token
 * @to: the token after the last
 *
 * Returns: whether punctuation is among them
 */
gboolean
dossier_statement_has_break (const DossierTokens *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_PUNCT)
      return TRUE;
  return FALSE;
}

static gboolean
is_near (const DossierTokens *tokens, const DossierStatementItem *before,
         const DossierStatementItem *after, guint reach)
{
  return after->first > before->last && after->first - before->last <= reach
         && !dossier_statement_has_break (tokens, before->last + 1, after->first);
}

/**
 * dossier_statement_is_negated:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * Returns: whether the cue is turned off: "does not propose", "foreslår ikke", 합의하지 않았다
 */
gboolean
dossier_statement_is_negated (const DossierDraft *draft, const DossierStatementUnit *unit,
                              guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);

  if (index > 0)
    {
      const DossierStatementItem *before = dossier_statement_item (unit, index - 1);

      if (dossier_statement_has (before, DOSSIER_CUE_NEGATION)
          && is_near (draft->tokens, before, item, NEGATION_REACH))
        return TRUE;
    }
  if (index + 1 < unit->items->len)
    {
      const DossierStatementItem *after = dossier_statement_item (unit, index + 1);

      if (dossier_statement_has (after, DOSSIER_CUE_NEGATION)
          && (after->first == item->last || is_near (draft->tokens, item, after, NEGATION_REACH)))
        return TRUE;
    }
  return FALSE;
}

/* What may be announced for the future and stays what it is. */
static gboolean
survives_future (DossierStatementKind kind)
{
  return kind == DOSSIER_STATEMENT_PROPOSAL || kind == DOSSIER_STATEMENT_TARGET
         || kind == DOSSIER_STATEMENT_VISIT || kind == DOSSIER_STATEMENT_MEETING;
}

/* "will receive students, *says* Ann Lee": who speaks is no object. */
static gboolean
is_behind_speech (const DossierStatementUnit *unit, guint index, guint token)
{
  for (guint i = index + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first >= token)
        return FALSE;
      if (dossier_statement_has (item, DOSSIER_CUE_SPEECH))
        return TRUE;
    }
  return FALSE;
}

/* Whether a person, an organisation or people without a name stand where the
 * object of the cue stands. */
static gboolean
has_party (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
           gboolean final)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  guint first = final ? (item->first > PARTY_REACH ? item->first - PARTY_REACH : 0)
                      : item->last + 1;
  guint last = final ? item->first : item->last + PARTY_REACH;

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = &g_array_index (draft->analysis->mentions,
                                                          DossierMentionMark, i);
      guint at = dossier_statement_place (unit, i)->first;

      if (at >= first && at <= last
          && g_array_index (draft->analysis->entities, DossierEntityEntry, mention->entity).type
                 <= DOSSIER_ENTITY_ORGANIZATION
          && (final || !is_behind_speech (unit, index, at)))
        return TRUE;
    }
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *other = dossier_statement_item (unit, i);

      if (i != index && other->first >= first && other->first <= last
          && dossier_statement_has (other,
                                    DOSSIER_CUE_GROUP | DOSSIER_CUE_ROLE | DOSSIER_CUE_DUAL
                                        | DOSSIER_CUE_REPRESENTATIVE))
        return TRUE;
    }
  return FALSE;
}

/* The act that a word of the future speaks of, on the side where the language has it. */
static gboolean
find_announced (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
                gboolean final, guint *act)
{
  const DossierStatementItem *future = dossier_statement_item (unit, index);

  for (guint i = index; final ? i-- > 0 : ++i < unit->items->len;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (final ? future->first - item->last > 1 : !is_near (draft->tokens, future, item, REACH))
        return FALSE;
      if (dossier_statement_has (item, DOSSIER_CUE_STRONG) && survives_future (item->cue->kind)
          && (!dossier_statement_has (item, DOSSIER_CUE_WEAK)
              || has_party (draft, unit, i, final)))
        {
          *act = i;
          return TRUE;
        }
    }
  return FALSE;
}

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
  return (index > 0
          && dossier_statement_bears (dossier_statement_item (unit, index - 1), DOSSIER_CUE_DOCUMENT)
          && dossier_statement_item (unit, index - 1)->last + 1 == item->first)
         || follows_instrument (draft, unit, index);
}

/* "The visit took place": what took place says what it was. */
static DossierStatementKind
name_occurrence (const DossierStatementUnit *unit, guint index)
{
  for (guint i = 0; i < index; i++)
    {
      const DossierCue *cue = dossier_statement_item (unit, i)->cue;

      if ((cue->roles & DOSSIER_CUE_WEAK) && cue->weak_kind != DOSSIER_STATEMENT_REPORT)
        return cue->weak_kind;
    }
  return dossier_statement_item (unit, index)->cue->kind;
}

/* "met Kim Oh and decided to": two people or two bodies before a verb of meeting. */
static gboolean
has_met (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  int met[] = { -1, -1 }; /* a person and an organisation */
  guint meeting = index;

  while (meeting-- > 0)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, meeting);

      if (dossier_statement_has (item, DOSSIER_CUE_STRONG)
          && item->cue->kind == DOSSIER_STATEMENT_MEETING)
        break;
    }
  if (meeting >= index)
    return FALSE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = &g_array_index (draft->analysis->mentions,
                                                          DossierMentionMark, i);
      DossierEntityType type = g_array_index (draft->analysis->entities, DossierEntityEntry,
                                              mention->entity).type;

      if (mention->span.start < dossier_statement_item (unit, index)->span.start
          && dossier_statement_place (unit, i)->last >= unit->opening
          && type < (DossierEntityType) G_N_ELEMENTS (met))
        {
          if (met[type] >= 0 && met[type] != (int) mention->entity)
            return TRUE;
          met[type] = (int) mention->entity;
        }
    }
  return FALSE;
}

/* Whether the cue at @index decides, and what it says. */
static gboolean
judge (const DossierDraft *draft, const DossierStatementUnit *unit, guint index, gboolean final,
       DossierStatementVerdict *verdict)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  guint act;

  if (dossier_statement_is_negated (draft, unit, index))
    return FALSE;
  if (dossier_statement_has (item, DOSSIER_CUE_FUTURE))
    {
      if (find_announced (draft, unit, index, final, &act))
        dossier_statement_set_verdict (verdict, dossier_statement_item (unit, act)->cue->kind, act, "future-act");
      else
        dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, index, "future");
      return TRUE;
    }
  if (dossier_statement_has (item, DOSSIER_CUE_DECISION))
    {
      dossier_statement_set_verdict (verdict,
                   (unit->roles & DOSSIER_CUE_DUAL) || has_met (draft, unit, index)
                       ? DOSSIER_STATEMENT_AGREEMENT
                       : DOSSIER_STATEMENT_PLEDGE,
                   index, "decision");
      return TRUE;
    }
  if (dossier_statement_has (item, DOSSIER_CUE_STRONG)
      && (!dossier_statement_has (item, DOSSIER_CUE_WEAK)
          || has_party (draft, unit, index, final)))
    {
      dossier_statement_set_verdict (verdict,
                   dossier_statement_bears (item, DOSSIER_CUE_OCCURS)
                       ? name_occurrence (unit, index)
                       : item->cue->kind,
                   index, "verb");
      return TRUE;
    }
  return FALSE;
}

/* A denial reaches to the next verb of saying or "but": "denied it and said it would pay". */
static guint
skip_denied (const DossierStatementUnit *unit, guint index)
{
  while (++index < unit->items->len)
    if (dossier_statement_has (dossier_statement_item (unit, index), DOSSIER_CUE_SPEECH)
        || dossier_statement_bears (dossier_statement_item (unit, index), DOSSIER_CUE_CONTRAST))
      break;
  return index;
}

/* "has not agreed": that it is not so is what is told, where nothing else is. */
static void
note_negated (const DossierDraft *draft, const DossierStatementUnit *unit, guint index, int *denial)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);

  if (*denial < 0 && dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE)
      && dossier_statement_is_negated (draft, unit, index))
    *denial = (int) index;
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
              && is_near (draft->tokens, before, item, RELATIVE_REACH))
            relative = before;
        }
      else if ((dossier_statement_has (before, DOSSIER_CUE_WEAK)
                && before->cue->weak_kind == DOSSIER_STATEMENT_REPORT)
               || (dossier_statement_bears (before, DOSSIER_CUE_DOCUMENT)
                   && before->last + 1 == relative->first))
        return TRUE;
    }
  return FALSE;
}

/* The outer statement is the first one where verbs come first. */
static gboolean
decide_initial (const DossierDraft *draft, const DossierStatementUnit *unit,
                DossierStatementVerdict *verdict, int *denial)
{
  for (guint i = 0; i < unit->items->len; i++)
    if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_DENIAL))
      {
        *denial = (int) i;
        i = skip_denied (unit, i);
      }
    else if (!is_by_the_way (draft, unit, i) && !is_purpose (unit, i) && !is_attribute (draft, unit, i))
      {
        if (judge (draft, unit, i, FALSE, verdict))
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
    if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_DENIAL))
      {
        *denial = (int) i;
        return FALSE;
      }
    else if (judge (draft, unit, i, TRUE, verdict))
      return TRUE;
    else
      note_negated (draft, unit, i, denial);
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
          && dossier_statement_place (unit, mention)->last + 1 == item->first)
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
  if (final ? decide_final (draft, unit, verdict, &denial)
            : decide_initial (draft, unit, verdict, &denial))
    raise_to_target (unit, verdict);
  else if (denial >= 0)
    dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_REPORT, (guint) denial,
                 dossier_statement_has (dossier_statement_item (unit, (guint) denial),
                                        DOSSIER_CUE_DENIAL)
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
