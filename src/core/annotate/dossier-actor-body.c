/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

#define SHORTEST_NOUN 4  /* bytes; "it" is in no name */
#define LONGEST_OWNED 6  /* tokens from the owner to the verb: "Norway's trade ministry said" */
#define FARTHEST_BODY 20 /* organisations looked at for "the institute" */

/* How well an organisation agrees with a word for one. */
typedef enum
{
  FIT_NOT,      /* "the company" is no ministry */
  FIT_UNKNOWN,  /* its name does not tell */
  FIT,
} Fit;

/* The folded noun of a word for an organisation, without an ending that marks the subject. */
static char *
dup_noun (const DossierActorSearch *self, const DossierStatementItem *item)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierToken *word = &tokens->items[item->last];
  const char *const *marks = dossier_statement_lexicon_get_subject_marks (
      self->draft->language->statements);
  char *noun = g_strndup (tokens->folded->text + word->fold_start,
                          word->fold_end - word->fold_start);

  for (guint i = 0; marks[i] != NULL; i++)
    if (g_str_has_suffix (noun, marks[i]) && strlen (noun) > strlen (marks[i]))
      {
        noun[strlen (noun) - strlen (marks[i])] = '\0';
        break;
      }
  return noun;
}

static const DossierEntityEntry *
get_entity (const DossierActorSearch *self, int entity)
{
  return &g_array_index (self->draft->analysis->entities, DossierEntityEntry, entity);
}

/* A name in capitals, or in letters that have none, may be that of anything. */
static gboolean
may_be_any (const char *name)
{
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/* "The ministry" is no Nokia: a word, not an abbreviation, that shows no class. */
static gboolean
is_opaque (const DossierEntityEntry *entry)
{
  if (may_be_any (entry->name))
    return TRUE;
  for (const char *const *name = entry->aliases; name != NULL && *name != NULL; name++)
    if (may_be_any (*name))
      return TRUE;
  return FALSE;
}

/* Which classes all names of an organisation show together. */
static Fit
compare_class (const DossierActorSearch *self, guint32 class, int entity)
{
  const DossierBodyClasses *classes = dossier_statement_lexicon_get_classes (
      self->draft->language->statements);
  const DossierEntityEntry *entry = get_entity (self, entity);
  guint32 found;

  if (class == 0)
    return FIT;
  found = dossier_body_classes_find (classes, dossier_statement_fold (self->unit, entry->name));
  for (const char *const *name = entry->aliases; name != NULL && *name != NULL; name++)
    found |= dossier_body_classes_find (classes, dossier_statement_fold (self->unit, *name));
  if (found == 0)
    return class & dossier_body_classes_get_usual (classes) ? FIT
           : is_opaque (entry)                              ? FIT_UNKNOWN
                                                            : FIT_NOT;
  return found & class ? FIT : FIT_NOT;
}

/* Whether one of its names has the noun: the bank is called Nordbank. */
static gboolean
is_called (const DossierActorSearch *self, int entity, const char *noun)
{
  const DossierEntityEntry *entry = get_entity (self, entity);

  if (strstr (dossier_statement_fold (self->unit, entry->name), noun) != NULL)
    return TRUE;
  for (const char *const *name = entry->aliases; name != NULL && *name != NULL; name++)
    if (strstr (dossier_statement_fold (self->unit, *name), noun) != NULL)
      return TRUE;
  return FALSE;
}

/* "The ferry *operator* Acme": the noun that stands beside the name and told what it is. */
static gboolean
is_introduced_as (const DossierActorSearch *self, const DossierMentionMark *mention,
                  const char *noun)
{
  return g_strcmp0 (mention->rule, "noun-beside") == 0 && mention->why != NULL
         && strstr (dossier_statement_fold (self->unit, mention->why), noun) != NULL;
}

/* Of the organisations named so far the last one whose name has the noun, or beside which it
 * stands, within a few. */
static int
find_namesake (const DossierActorSearch *self, const DossierStatementItem *item, const char *noun)
{
  guint n_seen = 0;

  if (strlen (noun) < SHORTEST_NOUN)
    return DOSSIER_NO_ENTITY;
  for (guint i = self->unit->mentions[1]; i-- > 0 && n_seen < FARTHEST_BODY;)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (mention->span.end > item->span.start
          || dossier_actor_get_type (self, (int) mention->entity) != DOSSIER_ENTITY_ORGANIZATION)
        continue;
      if (is_called (self, (int) mention->entity, noun)
          || is_introduced_as (self, mention, noun))
        return (int) mention->entity;
      n_seen++;
    }
  return DOSSIER_NO_ENTITY;
}

/* Who in the same sentence may be meant: "Acme said it", "the head of Acme said the firm".
 * A pronoun may also stand for a country: "Norway denied that it". */
static int
find_here (const DossierActorSearch *self, const DossierStatementItem *item, gboolean pronoun)
{
  int unknown = DOSSIER_NO_ENTITY;

  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);
      DossierEntityType type = dossier_actor_get_type (self, (int) mention->entity);

      if (mention->span.end > item->span.start)
        break;
      if (dossier_statement_place (self->unit, i)->last < self->unit->opening)
        continue;
      if (type == DOSSIER_ENTITY_ORGANIZATION)
        switch (compare_class (self, item->cue->body_class, (int) mention->entity))
          {
          case FIT:
            return (int) mention->entity;
          case FIT_UNKNOWN:
            unknown = (int) mention->entity;
            break;
          case FIT_NOT:
          default:
            break;
          }
      else if (type == DOSSIER_ENTITY_PLACE && pronoun
               && !dossier_actor_is_possessive (self, i)
               && !dossier_actor_is_governed (self, dossier_actor_find_head (self, i)))
        return (int) mention->entity;
    }
  return unknown;
}

/* The last that acted, then the last that was named, of the right class. */
static int
find_last (const DossierActorSearch *self, const DossierStatementItem *item,
           const DossierStatementMemory *memory, Fit least)
{
  guint n_seen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (memory->bodies); i++)
    if (memory->bodies[i] != DOSSIER_NO_ENTITY
        && compare_class (self, item->cue->body_class, memory->bodies[i]) >= least)
      return memory->bodies[i];
  if (item->cue->body_class == 0)
    return DOSSIER_NO_ENTITY;
  for (guint i = self->unit->mentions[0]; i-- > 0 && n_seen < FARTHEST_BODY;)
    {
      int entity = (int) dossier_actor_get_mention (self, i)->entity;

      if (dossier_actor_get_type (self, entity) != DOSSIER_ENTITY_ORGANIZATION)
        continue;
      if (compare_class (self, item->cue->body_class, entity) >= least)
        return entity;
      n_seen++;
    }
  return DOSSIER_NO_ENTITY;
}

/* "*The ministry* said it will": the word for a body that stands before the pronoun, %NULL for
 * none. */
static const DossierStatementItem *
find_antecedent (const DossierActorSearch *self, const DossierStatementItem *pronoun)
{
  const DossierStatementItem *found = NULL;

  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first >= pronoun->first)
        break;
      if (item->cue->body_class != 0 && !dossier_actor_is_part_of_name (self, item)
          && dossier_actor_has_verb_behind (self, item))
        found = item;
    }
  return found;
}

/* "*Norway's* trade ministry said it will": the country whose body it is. */
static int
find_country_that_speaks (const DossierActorSearch *self, const DossierStatementItem *pronoun)
{
  guint mention = self->unit->mentions[0];

  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first >= pronoun->first)
        break;
      if (!dossier_statement_has (item, DOSSIER_CUE_SPEECH))
        continue;
      while (mention < self->unit->mentions[1]
             && dossier_statement_place (self->unit, mention)->last + LONGEST_OWNED < item->first)
        mention++;
      if (mention < self->unit->mentions[1]
          && dossier_statement_place (self->unit, mention)->last < item->first
          && dossier_actor_is_possessive (self, mention)
          && dossier_actor_get_type (self,
                                     (int) dossier_actor_get_mention (self, mention)->entity)
                 == DOSSIER_ENTITY_PLACE)
        return (int) dossier_actor_get_mention (self, mention)->entity;
    }
  return DOSSIER_NO_ENTITY;
}

/**
 * dossier_actor_find_body:
 * @self: a search
 * @item: a word that stands for an organisation: "the institute", "it"
 * @memory: who was there before
 *
 * Returns: whoever speaks of it, else the one whose name says so, else one of the same
 *   sentence, else one of that class that acted or was named before, else the last that
 *   acted and may be of that class; or %DOSSIER_NO_ENTITY
 */
int
dossier_actor_find_body (const DossierActorSearch *self, const DossierStatementItem *item,
                         const DossierStatementMemory *memory)
{
  g_autofree char *noun = dup_noun (self, item);
  gboolean pronoun = item->cue->body_class == 0 && strlen (noun) < SHORTEST_NOUN;
  const DossierStatementItem *antecedent = pronoun ? find_antecedent (self, item) : NULL;
  int found = dossier_actor_find_speaker_before (self, item);

  if (found == DOSSIER_NO_ENTITY && antecedent != NULL)
    return dossier_actor_find_body (self, antecedent, memory);
  if (found == DOSSIER_NO_ENTITY)
    found = find_namesake (self, item, noun);
  if (found == DOSSIER_NO_ENTITY)
    found = find_here (self, item, pronoun);
  if (found == DOSSIER_NO_ENTITY && pronoun)
    found = find_country_that_speaks (self, item);
  if (found == DOSSIER_NO_ENTITY && item->cue->body_class != 0)
    found = find_last (self, item, memory, FIT);
  /* "The council" may be the MRC that has just acted, no other name in capitals. */
  if (found == DOSSIER_NO_ENTITY && item->cue->body_class != 0)
    return memory->actor != DOSSIER_NO_ENTITY && memory->actor == memory->bodies[0]
                   && compare_class (self, item->cue->body_class, memory->actor) >= FIT_UNKNOWN
               ? memory->actor
               : DOSSIER_NO_ENTITY;
  if (found == DOSSIER_NO_ENTITY)
    found = find_last (self, item, memory, FIT_UNKNOWN);
  return found;
}

/* Who bears a title whose words end with the name of the body: "Giám đốc Đại học Sao Biển". */
static int
find_holder (const DossierActorSearch *self, guint32 title, guint32 end)
{
  const DossierTokens *tokens = self->draft->tokens;
  const GArray *entities = self->draft->analysis->entities;
  g_autofree char *words = g_strndup (tokens->text + title, end - title);

  for (guint i = 0; i < entities->len; i++)
    {
      const DossierEntityEntry *entity = &g_array_index (entities, DossierEntityEntry, i);

      if (entity->type != DOSSIER_ENTITY_PERSON)
        continue;
      for (const char *const *role = entity->roles; role != NULL && *role != NULL; role++)
        if (g_str_equal (dossier_statement_fold (self->unit, *role),
                         dossier_statement_fold (self->unit, words)))
          return (int) i;
    }
  return DOSSIER_NO_ENTITY;
}

/**
 * dossier_actor_find_head_of_body:
 * @self: a search
 * @mention: a body
 *
 * Where a title stands right before the name of a body, somebody acts for it: "Lê An, *giám đốc*
 * Viện Sao Biển, cho biết" tells who, "*Giám đốc* Viện Sao Biển đề nghị" is whoever bears
 * that title.
 *
 * Returns: the person, or %DOSSIER_NO_ENTITY
 */
int
dossier_actor_find_head_of_body (const DossierActorSearch *self, guint mention)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierStatementItem *title;
  guint before;

  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      || dossier_actor_get_type (self, (int) dossier_actor_get_mention (self, mention)->entity)
             != DOSSIER_ENTITY_ORGANIZATION)
    return DOSSIER_NO_ENTITY;
  title = dossier_actor_find_item_before (
      self, dossier_statement_place (self->unit, mention)->first, DOSSIER_CUE_ROLE);
  if (title == NULL || title->last + 1 != dossier_statement_place (self->unit, mention)->first)
    return DOSSIER_NO_ENTITY;
  before = title->first;
  if (before > self->unit->opening + 1
      && (tokens->items[before - 1].flags & DOSSIER_TOKEN_PUNCT)
      && (dossier_token_is (tokens, before - 1, ",") || dossier_token_is (tokens, before - 1, "-")))
    for (guint i = self->unit->mentions[0]; i < mention; i++)
      if (dossier_statement_place (self->unit, i)->last + 2 == before
          && dossier_actor_get_type (self, (int) dossier_actor_get_mention (self, i)->entity)
                 == DOSSIER_ENTITY_PERSON)
        return (int) dossier_actor_get_mention (self, i)->entity;
  return find_holder (self, title->span.start,
                      dossier_actor_get_mention (self, mention)->span.end);
}
