/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

/* A headline or lead says "Minister urged": the first person named is meant. */
static int
find_first_person (const DossierActorSearch *self)
{
  const GArray *mentions = self->draft->analysis->mentions;

  for (guint i = 0; i < mentions->len; i++)
    if (dossier_actor_get_type (self, (int) dossier_actor_get_mention (self, i)->entity)
        == DOSSIER_ENTITY_PERSON)
      return (int) dossier_actor_get_mention (self, i)->entity;
  return DOSSIER_NO_ENTITY;
}

/* "in Norway"; but the exports "from Norway" are Norway's, where they stand before the verb. */
static gboolean
is_elsewhere (const DossierActorSearch *self, guint mention)
{
  guint head = dossier_actor_find_head (self, dossier_actor_find_first_joined (self, mention));

  if (!dossier_actor_is_governed (self, head))
    return FALSE;
  return dossier_statement_place (self->unit, mention)->last > self->verb->first
         || dossier_actor_find_item_before (self, dossier_actor_skip_place_noun (self, head),
                                            DOSSIER_CUE_LOCATION)
                != NULL;
}

/* "The deal was signed *between* Acme and Bolt": both do it. */
static gboolean
is_party (const DossierActorSearch *self, guint mention)
{
  const DossierStatementItem *preposition;

  if (self->verdict->kind != DOSSIER_STATEMENT_MEETING
      && self->verdict->kind != DOSSIER_STATEMENT_AGREEMENT
      && self->verdict->kind != DOSSIER_STATEMENT_SIGNING)
    return FALSE;
  preposition = dossier_actor_find_item_before (
      self, dossier_actor_find_head (self, dossier_actor_find_first_joined (self, mention)),
      DOSSIER_CUE_PREPOSITION);
  return preposition != NULL && dossier_statement_bears (preposition, DOSSIER_CUE_BETWEEN);
}

/* "toured *Norway*", "møttes i *Oslo*": a place right behind the verb is where it was done. */
static gboolean
is_destination (const DossierActorSearch *self, guint mention)
{
  return (self->verdict->kind == DOSSIER_STATEMENT_MEETING
          || self->verdict->kind == DOSSIER_STATEMENT_VISIT)
         && !dossier_statement_lexicon_is_head_final (self->draft->language->statements)
         && dossier_actor_get_type (self,
                                    (int) dossier_actor_get_mention (self, mention)->entity)
                == DOSSIER_ENTITY_PLACE
         && dossier_statement_place (self->unit, mention)->first == self->verb->last + 1;
}

/* "Thứ trưởng *Bộ Ngoại giao* Lê An": the body is part of the title of the person behind it. */
static gboolean
is_part_of_title (const DossierActorSearch *self, guint mention)
{
  return !dossier_statement_lexicon_is_head_final (self->draft->language->statements)
         && mention + 1 < self->unit->mentions[1]
         && dossier_actor_get_type (self,
                                    (int) dossier_actor_get_mention (self, mention)->entity)
                == DOSSIER_ENTITY_ORGANIZATION
         && dossier_actor_get_type (self,
                                    (int) dossier_actor_get_mention (self, mention + 1)->entity)
                == DOSSIER_ENTITY_PERSON
         && dossier_statement_place (self->unit, mention)->last + 1
                == dossier_statement_place (self->unit, mention + 1)->first;
}

/* 한빛에 따르면: who tells a fact of which nobody is the subject. */
static int
find_source (const DossierActorSearch *self)
{
  guint mention = self->unit->mentions[0];

  if (self->verdict->kind != DOSSIER_STATEMENT_REPORT)
    return DOSSIER_NO_ENTITY;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (!dossier_statement_bears (item, DOSSIER_CUE_SOURCE))
        continue;
      for (; mention < self->unit->mentions[1]; mention++)
        if (dossier_statement_place (self->unit, mention)->last + 1 == item->first)
          return (int) dossier_actor_get_mention (self, mention)->entity;
        else if (dossier_statement_place (self->unit, mention)->first > item->first)
          break;
    }
  return DOSSIER_NO_ENTITY;
}

/* Nobody stands where the subject should. */
static int
find_fallback (const DossierActorSearch *self, const DossierStatementMemory *memory,
               gboolean *several)
{
  DossierStatementKind kind = self->verdict->kind;
  gboolean final = dossier_statement_lexicon_is_head_final (self->draft->language->statements);
  gboolean met = FALSE;

  if (kind == DOSSIER_STATEMENT_PROPOSAL || kind == DOSSIER_STATEMENT_PLEDGE)
    {
      /* Two signed. "매년 회의를 열기로 했다": they decided. */
      if (several != NULL)
        *several = memory->paired
                   && dossier_statement_lexicon_drops_subject (self->draft->language->statements);
      /* "…," he said. "*The guarantee will* …" */
      if (memory->quoted == self->unit->sentence->paragraph
          && dossier_statement_is_quotation (self->draft->tokens, self->unit->sentence))
        return memory->person;
      if (self->unit->sentence->paragraph == 0)
        return find_first_person (self);
      return dossier_statement_lexicon_drops_subject (self->draft->language->statements)
                     || self->verb->first <= self->unit->opening
                     || dossier_statement_bears (self->verb, DOSSIER_CUE_UNDERGONE)
                 ? memory->actor
                 : DOSSIER_NO_ENTITY;
    }
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (dossier_actor_get_type (self, (int) mention->entity) <= DOSSIER_ENTITY_PLACE
          && dossier_statement_place (self->unit, i)->first >= self->unit->opening
          && (!dossier_actor_needs_parties (kind)
              || dossier_actor_get_type (self, (int) mention->entity) < DOSSIER_ENTITY_PLACE
              || dossier_statement_place (self->unit, i)->last < self->verb->first)
          && (!is_elsewhere (self, i) || is_party (self, i))
          && !is_part_of_title (self, i) && !is_destination (self, i)
          && !(dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PLACE
               && dossier_actor_belongs_to_body (self, i))
          && !dossier_actor_is_oblique (self, mention->span.end))
        {
          if (!final
              || !dossier_actor_is_met_with (self, dossier_statement_place (self->unit, i)->last))
            return (int) mention->entity;
          met = TRUE;
        }
    }
  /* "응우옌 반 안 차관과 면담했다": who met was named before. */
  return met ? memory->actor : find_source (self);
}

/**
 * dossier_statement_find_actor:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @memory: who was there before
 * @several: (out) (optional): whether others are named with the one who acts
 *
 * Finds who acts or speaks.
 *
 * Returns: index of an entity, or %DOSSIER_NO_ENTITY
 */
int
dossier_statement_find_actor (const DossierDraft *draft, const DossierStatementUnit *unit,
                              const DossierStatementVerdict *verdict,
                              const DossierStatementMemory *memory, gboolean *several)
{
  DossierActorSearch search = { draft, unit, verdict,
                                dossier_statement_item (unit, verdict->item), memory };
  const DossierStatementItem *reference = NULL;
  int best = POINTS_NEEDED - 1;
  guint found = unit->mentions[1];
  int stranger, person;
  guint word, first;

  if (several != NULL)
    *several = FALSE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      int points = dossier_actor_weigh_mention (&search, i);

      if (points > best)
        {
          best = points;
          found = i;
        }
    }
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);
      int points = dossier_actor_weigh_reference (&search, item);

      if (points > best)
        {
          best = points;
          reference = item;
        }
    }
  if (best < POINTS_MARKED - POINTS_MARKED_WORD / 2
      && dossier_actor_is_topic_unknown (&search))
    return find_source (&search);
  if (best < POINTS_STRANGER && dossier_actor_find_stranger (&search, &word, &stranger)
      && !dossier_actor_is_governed (&search, word)
      && (stranger != DOSSIER_NO_ENTITY || unit->sentence->paragraph > 0))
    return stranger;
  if (reference != NULL)
    return dossier_actor_resolve (&search, reference, memory);
  if (found < unit->mentions[1] && dossier_statement_bears (search.verb, DOSSIER_CUE_MODAL))
    {
      int speaker = dossier_actor_find_speaker (&search, found);

      if (speaker != DOSSIER_NO_ENTITY)
        return speaker;
      /* A list of duties: "The minister asked … The agency must …" */
      if (verdict->kind == DOSSIER_STATEMENT_PROPOSAL && memory->proposer != DOSSIER_NO_ENTITY
          && dossier_actor_get_type (&search, memory->proposer) == DOSSIER_ENTITY_PERSON)
        return memory->proposer;
    }
  if (found == unit->mentions[1])
    return find_fallback (&search, memory, several);
  if (memory->actor != DOSSIER_NO_ENTITY
      && dossier_actor_get_type (&search, memory->actor) == DOSSIER_ENTITY_PERSON
      && dossier_actor_get_type (&search, (int) dossier_actor_get_mention (&search, found)->entity)
             != DOSSIER_ENTITY_PERSON
      && dossier_actor_carries_on (
          &search, dossier_tokens_find (draft->tokens,
                                        dossier_actor_get_mention (&search, found)->span.end - 1)))
    return memory->actor;
  first = dossier_actor_find_first_joined (&search, found);
  person = dossier_actor_find_head_of_body (&search, first);
  if (person != DOSSIER_NO_ENTITY)
    return person;
  if (several != NULL)
    *several = dossier_actor_get_mention (&search, first)->entity
               != dossier_actor_get_mention (&search, found)->entity;
  return (int) dossier_actor_get_mention (&search, first)->entity;
}
