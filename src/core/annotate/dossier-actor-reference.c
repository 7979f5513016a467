/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

/* Mentions looked at for "the country". */
#define FARTHEST_NAME 200

/* Tokens from the sentence's start to "government": "The new Norwegian". */
#define LONGEST_SUBJECT 3

/* Entities, as the text names them, among which a country is sought. */
#define MAX_ENTITIES 1000

/* Cities act for their country and are none. */
static gboolean
is_country (const DossierActorSearch *self, int entity)
{
  const DossierKnown *known = dossier_gazetteer_find (
      dossier_knowledge_get_gazetteer (self->draft->knowledge),
      g_array_index (self->draft->analysis->entities, DossierEntityEntry, entity).id);

  return known == NULL || known->is_country;
}

/* The last country named before a byte, in this sentence or an earlier one. */
static int
find_country (const DossierActorSearch *self, guint32 before)
{
  guint end = self->unit->mentions[1];

  for (guint i = end; i-- > 0 && end - i <= FARTHEST_NAME;)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.end <= before
          && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PLACE
          && is_country (self, (int) mention->entity))
        return (int) mention->entity;
    }
  return DOSSIER_NO_ENTITY;
}

/* The one who says it, where "we" speaks. */
static int
find_speaker (const DossierActorSearch *self, const DossierStatementMemory *memory)
{
  int person = dossier_statement_find_person (self->draft, self->unit, NULL);

  return person != DOSSIER_NO_ENTITY ? person : memory->person;
}

/**
 * dossier_actor_get_pair:
 * @item: "both sides"
 * @memory: who was there before
 *
 * Returns: (nullable): the two who are meant: "the two ministers" are people, "the two sides"
 *   are not those who speak for them
 */
const int *
dossier_actor_get_pair (const DossierStatementItem *item,
                        const DossierStatementMemory *memory)
{
  static const guint32 traits[] = { [DOSSIER_ENTITY_PERSON] = DOSSIER_CUE_PEOPLE,
                                    [DOSSIER_ENTITY_ORGANIZATION] = DOSSIER_CUE_BODIES,
                                    [DOSSIER_ENTITY_PLACE] = DOSSIER_CUE_COUNTRIES };

  if (dossier_statement_bears (item, DOSSIER_CUE_MANY))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (traits); i++)
    if (dossier_statement_bears (item, traits[i]))
      return memory->pairs[i][0] != DOSSIER_NO_ENTITY ? memory->pairs[i] : NULL;
  return memory->sides[0] != DOSSIER_NO_ENTITY ? memory->sides : NULL;
}

/* Where the two are not known, whoever speaks of them is meant. */
static int
find_pair (const DossierActorSearch *self, const DossierStatementItem *item,
           const DossierStatementMemory *memory)
{
  const int *pair = dossier_actor_get_pair (item, memory);
  int speaker;

  if (pair != NULL)
    return pair[0];
  speaker = dossier_actor_find_speaker_before (self, item);
  /* "The two companies" after two have acted: the last one is one of them. */
  if (speaker == DOSSIER_NO_ENTITY && dossier_statement_bears (item, DOSSIER_CUE_BODIES)
      && !dossier_statement_bears (item, DOSSIER_CUE_MANY)
      && memory->bodies[1] != DOSSIER_NO_ENTITY)
    return memory->bodies[0];
  /* "The two ministers": who acted last is one of them. */
  if (speaker == DOSSIER_NO_ENTITY && dossier_statement_bears (item, DOSSIER_CUE_PEOPLE)
      && !dossier_statement_bears (item, DOSSIER_CUE_MANY))
    return memory->person;
  return speaker;
}

/* The entity of an id, where the text names it among its first. */
static int
find_entity (const DossierActorSearch *self, const char *id)
{
  const GArray *entities = self->draft->analysis->entities;

  for (guint i = 0; i < MIN (entities->len, MAX_ENTITIES); i++)
    if (g_str_equal (g_array_index (entities, DossierEntityEntry, i).id, id))
      return (int) i;
  return DOSSIER_NO_ENTITY;
}

/* "the *Norwegian* government": the country, where the text names it. */
static int
find_country_of (const DossierActorSearch *self, const DossierStatementItem *item)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierNameLexicon *names = self->draft->language->names;
  const char *id = NULL;

  for (guint i = item->last + 1; names != NULL && id == NULL && i-- > self->unit->opening
                                 && i + 1 >= item->first;)
    {
      const DossierToken *token = &tokens->items[i];

      id = dossier_name_lexicon_get_nationality (names, tokens->folded->text + token->fold_start,
                                                 token->fold_end - token->fold_start);
    }
  return id != NULL ? find_entity (self, id) : DOSSIER_NO_ENTITY;
}

/* 폴란드 정부는: whose government it is, 한빛 관계자는: for whom the official speaks. */
static int
find_owner_before (const DossierActorSearch *self, const DossierStatementItem *item)
{
  const DossierMentionMark *mention;

  if (!dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      || item->first <= self->unit->opening)
    return DOSSIER_NO_ENTITY;
  mention = dossier_actor_find_mention_at (self, item->first - 1);
  return mention != NULL
                 && dossier_actor_get_type (self, (int) mention->entity) <= DOSSIER_ENTITY_PLACE
                 && !dossier_actor_is_marked (self, mention->span.end)
             ? (int) mention->entity
             : DOSSIER_NO_ENTITY;
}

/* "the government", without a name: that of the reader's country where the text names it, else
 * of the country that acted last. */
static int
find_government (const DossierActorSearch *self, const DossierStatementItem *item,
                 const DossierStatementMemory *memory)
{
  const DossierNameLexicon *names = self->draft->language->names;
  const char *home = names != NULL ? dossier_name_lexicon_get_home (names) : NULL;
  int found = home != NULL ? find_entity (self, home) : DOSSIER_NO_ENTITY;

  if (found != DOSSIER_NO_ENTITY)
    return found;
  /* "*Seoul* proposed …": the capital spoke for the country. */
  return memory->country == DOSSIER_NO_ENTITY || is_country (self, memory->country)
             ? memory->country
             : find_country (self, item->span.start);
}

/* People without a name; a government stands for its country. */
static int
find_group (const DossierActorSearch *self, const DossierStatementItem *item,
            const DossierStatementMemory *memory)
{
  int found = find_country_of (self, item);

  if (found == DOSSIER_NO_ENTITY)
    found = find_owner_before (self, item);
  if (found == DOSSIER_NO_ENTITY)
    found = dossier_actor_find_speaker_before (self, item);
  if (found == DOSSIER_NO_ENTITY && dossier_statement_bears (item, DOSSIER_CUE_GOVERNMENT))
    found = find_government (self, item, memory);
  return found;
}

/* "The government told *Acme* that it will": whether a body or a company stands between both, so
 * that the pronoun may take up that. */
static gboolean
has_body_between (const DossierActorSearch *self, const DossierStatementItem *item,
                  const DossierStatementItem *pronoun)
{
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.start >= item->span.end && mention->span.end <= pronoun->span.start
          && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_ORGANIZATION)
        return TRUE;
    }
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *other = dossier_statement_item (self->unit, i);

      if (other->first > item->last && other->last < pronoun->first
          && dossier_statement_has (other, DOSSIER_CUE_BODY))
        return TRUE;
    }
  return FALSE;
}

/* "*The Norwegian government* said *it* will": the subject that the pronoun takes up, %NULL for
 * none. */
static const DossierStatementItem *
find_government_before (const DossierActorSearch *self, const DossierStatementItem *pronoun)
{
  if (pronoun->cue->body_class != 0 || pronoun->first != pronoun->last)
    return NULL;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first >= pronoun->first || item->first > self->unit->opening + LONGEST_SUBJECT)
        return NULL;
      if (dossier_statement_has (item, DOSSIER_CUE_GROUP)
          && dossier_statement_bears (item, DOSSIER_CUE_GOVERNMENT)
          && dossier_actor_has_verb_behind (self, item))
        return has_body_between (self, item, pronoun) ? NULL : item;
    }
  return NULL;
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
    return dossier_actor_find_person (self, item, memory);
  if (dossier_statement_bears (self->verb, DOSSIER_CUE_MODAL))
    {
      int speaker = dossier_actor_find_speaker_before (self, item);

      if (speaker != DOSSIER_NO_ENTITY)
        return speaker;
    }
  if (dossier_statement_has (item, DOSSIER_CUE_SELF))
    return find_speaker (self, memory);
  if (dossier_statement_has (item, DOSSIER_CUE_DUAL))
    return find_pair (self, item, memory);
  if (dossier_statement_has (item, DOSSIER_CUE_BODY))
    {
      const DossierStatementItem *government = find_government_before (self, item);

      return government != NULL ? find_group (self, government, memory)
                                : dossier_actor_find_body (self, item, memory);
    }
  if (dossier_statement_has (item, DOSSIER_CUE_COUNTRY))
    return find_country (self, item->span.start);
  if (dossier_statement_has (item, DOSSIER_CUE_PLURAL))
    return memory->actor;
  if (dossier_statement_has (item, DOSSIER_CUE_GROUP))
    return find_group (self, item, memory);
  return DOSSIER_NO_ENTITY;
}
