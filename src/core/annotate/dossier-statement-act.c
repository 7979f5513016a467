/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* How far a word of the future reaches, in tokens: "will, at the same time, propose" is too
 * far, "will also formally propose" is not. */
#define REACH 4

/* How far from "received" somebody must stand for it to be a meeting, in tokens. */
#define PARTY_REACH 16

/* Tokens from "held" to the talks: "held the first round of high-level trade talks". */
#define NOUN_REACH 8

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
 * object of the cue stands; of a visit a place, too. */
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
                 <= (item->cue->kind == DOSSIER_STATEMENT_VISIT ? DOSSIER_ENTITY_PLACE
                                                                : DOSSIER_ENTITY_ORGANIZATION)
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

/* "*held* the second round of *talks*", "*exchanged* two *memoranda*": a verb that takes its
 * meaning from the noun behind it. */
static gboolean
takes_noun (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
            DossierStatementKind *kind)
{
  const DossierStatementItem *verb = dossier_statement_item (unit, index);
  gboolean holds = dossier_statement_bears (verb, DOSSIER_CUE_HOLDS);

  if (!holds && !dossier_statement_bears (verb, DOSSIER_CUE_EXCHANGES))
    return FALSE;
  for (guint i = index + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *noun = dossier_statement_item (unit, i);

      if (!dossier_statement_is_near (draft->tokens, verb, noun, NOUN_REACH))
        return FALSE;
      if (dossier_statement_bears (noun, holds ? DOSSIER_CUE_GATHERING : DOSSIER_CUE_DOCUMENT))
        {
          *kind = holds ? DOSSIER_STATEMENT_MEETING : DOSSIER_STATEMENT_SIGNING;
          return TRUE;
        }
      /* "exchanged experience *with* the agreement" */
      if (dossier_statement_has (noun, DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE)
          || (!holds && dossier_statement_has (noun, DOSSIER_CUE_PREPOSITION)))
        return FALSE;
    }
  return FALSE;
}

/* The act that a word of the future speaks of, on the side where the language has it. */
static gboolean
find_announced (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
                gboolean final, guint *act, DossierStatementKind *kind)
{
  const DossierStatementItem *future = dossier_statement_item (unit, index);

  for (guint i = index; final ? i-- > 0 : ++i < unit->items->len;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (final ? future->first - item->last > 1
                : !dossier_statement_is_near (draft->tokens, future, item, REACH))
        return FALSE;
      if (takes_noun (draft, unit, i, kind) && survives_future (*kind))
        {
          *act = i;
          return TRUE;
        }
      if (dossier_statement_has (item, DOSSIER_CUE_STRONG) && survives_future (item->cue->kind)
          && (!dossier_statement_has (item, DOSSIER_CUE_WEAK)
              || has_party (draft, unit, i, final)))
        {
          *act = i;
          *kind = item->cue->kind;
          return TRUE;
        }
    }
  return FALSE;
}

/* "The *forum opened in* Oslo" is a meeting, "the factory opened in Oslo" is none. */
static gboolean
follows_gathering (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  guint32 start = dossier_statement_item (unit, index)->span.start;

  for (guint i = 0; i < index; i++)
    if (dossier_statement_bears (dossier_statement_item (unit, i), DOSSIER_CUE_GATHERING))
      return TRUE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = &g_array_index (draft->analysis->mentions,
                                                          DossierMentionMark, i);

      if (mention->span.start < start
          && dossier_statement_get_type (draft, (int) mention->entity) == DOSSIER_ENTITY_EVENT)
        return TRUE;
    }
  return FALSE;
}

/* "The visit took place", "diễn ra lễ ký": what took place says what it was. */
static DossierStatementKind
name_occurrence (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *verb = dossier_statement_item (unit, index);

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (i != index && dossier_statement_has (item, DOSSIER_CUE_WEAK)
          && item->cue->weak_kind != DOSSIER_STATEMENT_REPORT
          && (i < index || dossier_statement_is_near (draft->tokens, verb, item, 1)))
        return item->cue->weak_kind;
    }
  return verb->cue->kind;
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

/* "vedtok *tirsdag å* øke avgiften": a verb that passes laws or decides what to do, by what
 * follows; a time may stand between. */
static gboolean
decides_to (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  guint next = dossier_statement_item (unit, index)->last + 1;

  for (guint i = unit->times[0]; i < unit->times[1]; i++)
    {
      DossierSpan span = g_array_index (draft->analysis->times, DossierTimeMark, i).span;
      guint first = dossier_tokens_find (draft->tokens, span.start);

      if (first >= next && first - next <= 1)
        next = dossier_tokens_find (draft->tokens, span.end - 1) + 1;
    }
  for (guint i = index + 1; i < unit->items->len; i++)
    if (dossier_statement_item (unit, i)->first >= next)
      return dossier_statement_item (unit, i)->first == next
             && dossier_statement_bears (dossier_statement_item (unit, i), DOSSIER_CUE_INFINITIVE);
  return FALSE;
}

/**
 * dossier_statement_judge:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 * @final: whether verbs come last
 * @verdict: (out): what it says, where it decides
 *
 * Returns: whether the cue decides what the sentence states
 */
gboolean
dossier_statement_judge (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
                         gboolean final, DossierStatementVerdict *verdict)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);
  DossierStatementKind kind;
  guint act;

  if (dossier_statement_is_negated (draft, unit, index))
    return FALSE;
  if (dossier_statement_has (item, DOSSIER_CUE_FUTURE))
    {
      if (find_announced (draft, unit, index, final, &act, &kind))
        dossier_statement_set_verdict (verdict, kind, act, "future-act");
      else
        dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, index, "future");
      return TRUE;
    }
  if (dossier_statement_has (item, DOSSIER_CUE_DECISION)
      && (!dossier_statement_has (item, DOSSIER_CUE_WEAK) || decides_to (draft, unit, index)))
    {
      dossier_statement_set_verdict (verdict,
                                     (unit->roles & DOSSIER_CUE_DUAL)
                                             || has_met (draft, unit, index)
                                         ? DOSSIER_STATEMENT_AGREEMENT
                                         : DOSSIER_STATEMENT_PLEDGE,
                                     index, "decision");
      return TRUE;
    }
  if (takes_noun (draft, unit, index, &kind))
    {
      dossier_statement_set_verdict (verdict, kind, index, "verb");
      return TRUE;
    }
  if (dossier_statement_has (item, DOSSIER_CUE_STRONG)
      && (!dossier_statement_has (item, DOSSIER_CUE_WEAK)
          || (dossier_statement_bears (item, DOSSIER_CUE_OCCURS)
                  ? follows_gathering (draft, unit, index)
                  : has_party (draft, unit, index, final))))
    {
      dossier_statement_set_verdict (verdict,
                                     dossier_statement_bears (item, DOSSIER_CUE_OCCURS)
                                         ? name_occurrence (draft, unit, index)
                                         : item->cue->kind,
                                     index, "verb");
      return TRUE;
    }
  return FALSE;
}
