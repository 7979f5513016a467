/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

#define LONGEST_BODY_GAP 3 /* tokens between "the company" and its verb */
#define FARTHEST_NAME 200  /* mentions looked at for "the country" */
#define FARTHEST_BODY 20   /* organisations looked at for "the institute" */

/* The last mention of a type before a byte, in this sentence or an earlier one. */
static int
find_earlier (const DossierActorSearch *self, DossierEntityType type, guint32 before)
{
  guint end = self->unit->mentions[1];

  for (guint i = end; i-- > 0 && end - i <= FARTHEST_NAME;)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.end <= before
          && dossier_actor_get_type (self, (int) mention->entity) == type)
        return (int) mention->entity;
    }
  return DOSSIER_NO_ENTITY;
}

/* The one who says it, where "we" speaks. */
static int
find_speaker (const DossierActorSearch *self, const DossierStatementMemory *memory)
{
  int person = dossier_statement_find_person (self->draft, self->unit);

  return person != DOSSIER_NO_ENTITY ? person : memory->person;
}

/* "he" after somebody was named in the same sentence. */
static int
find_person_before (const DossierActorSearch *self, const DossierStatementItem *item,
                    const DossierStatementMemory *memory)
{
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.end > item->span.start)
        break;
      if (dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PERSON
          && !dossier_actor_is_possessive (self, mention->span.end)
          && !dossier_actor_is_governed (self, dossier_actor_find_head (self, i)))
        return (int) mention->entity;
    }
  return memory->person;
}

/* "the institute" is the one whose name says so, else the last that acted,
 * else the last that was named. */
static int
find_body (const DossierActorSearch *self, const DossierStatementItem *item,
           const DossierStatementMemory *memory)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierToken *word = &tokens->items[item->last];
  g_autofree char *noun = g_strndup (tokens->folded->text + word->fold_start,
                                     word->fold_end - word->fold_start);
  guint n_seen = 0;

  for (guint i = self->unit->mentions[1]; i-- > 0 && n_seen < FARTHEST_BODY;)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.end > item->span.start
          || dossier_actor_get_type (self, (int) mention->entity) != DOSSIER_ENTITY_ORGANIZATION)
        continue;
      if (strstr (dossier_statement_fold (self->unit,
                                          g_array_index (self->draft->analysis->entities,
                                                         DossierEntityEntry, mention->entity)
                                              .name),
                  noun)
          != NULL)
        return (int) mention->entity;
      n_seen++;
    }
  return memory->body != DOSSIER_NO_ENTITY
             ? memory->body
             : find_earlier (self, DOSSIER_ENTITY_ORGANIZATION, item->span.start);
}

/* Whether a preposition and a name follow: "the government of Norway". */
static gboolean
is_completed (const DossierActorSearch *self, const DossierStatementItem *item)
{
  guint next = item->last + 1;

  if (next + 1 >= self->unit->sentence->end
      || dossier_actor_find_item_before (self, next + 1, DOSSIER_CUE_PREPOSITION) == NULL)
    return FALSE;
  return (self->draft->tokens->items[next + 1].flags & DOSSIER_TOKEN_CAPITAL)
         || dossier_actor_find_mention_at (self, next + 1) != NULL;
}

/**
 * dossier_actor_is_part_of_name:
 * @self: a search
 * @item: a pronoun or a role
 *
 * Returns: whether it belongs to a name and refers to nobody else: "the Minister of
 *   Trade", "Bộ trưởng Lê Thu Hà"
 */
gboolean
dossier_actor_is_part_of_name (const DossierActorSearch *self, const DossierStatementItem *item)
{
  const DossierMentionMark *mention;
  guint next = item->last + 1;

  if (dossier_actor_find_mention_at (self, item->first) != NULL)
    return TRUE;
  if (next >= self->unit->sentence->end)
    return FALSE;
  mention = dossier_actor_find_mention_at (self, next);
  if (mention != NULL
      && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PERSON)
    return TRUE;
  if (is_completed (self, item))
    return TRUE;
  return !dossier_statement_lexicon_is_verb_second (self->draft->language->statements)
         && (self->draft->tokens->items[next].flags & DOSSIER_TOKEN_CAPITAL)
         && (self->draft->tokens->items[next].flags & DOSSIER_TOKEN_WORD);
}

/**
 * dossier_actor_has_verb_behind:
 * @self: a search
 * @item: a word for an organisation
 *
 * Returns: whether it does something: "the company plans", not "the company of the year"
 */
gboolean
dossier_actor_has_verb_behind (const DossierActorSearch *self, const DossierStatementItem *item)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *verb = dossier_statement_item (self->unit, i);

      if (verb->first > item->last && verb->first - item->last <= LONGEST_BODY_GAP
          && dossier_statement_has (verb, DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK
                                              | DOSSIER_CUE_FUTURE | DOSSIER_CUE_DECISION
                                              | DOSSIER_CUE_SPEECH | DOSSIER_CUE_DENIAL))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_actor_resolve:
 * @self: a search
 * @item: a pronoun or a role: "he", "the institute", "both sides"
 * @memory: who was there before
 *
 * Returns: the entity it stands for, or %DOSSIER_NO_ENTITY
 */
int
dossier_actor_resolve (const DossierActorSearch *self, const DossierStatementItem *item,
                       const DossierStatementMemory *memory)
{
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE))
    return find_person_before (self, item, memory);
  if (dossier_statement_has (item, DOSSIER_CUE_SELF))
    return find_speaker (self, memory);
  if (dossier_statement_has (item, DOSSIER_CUE_DUAL))
    return memory->pair[0];
  if (dossier_statement_has (item, DOSSIER_CUE_BODY))
    return find_body (self, item, memory);
  if (dossier_statement_has (item, DOSSIER_CUE_COUNTRY))
    return find_earlier (self, DOSSIER_ENTITY_PLACE, item->span.start);
  if (dossier_statement_has (item, DOSSIER_CUE_PLURAL))
    return memory->actor;
  return DOSSIER_NO_ENTITY;
}
