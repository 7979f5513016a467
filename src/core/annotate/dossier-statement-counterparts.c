/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#define LONGEST_ADVERB 1 /* tokens between a name and its verb of saying */

static gboolean
has_break_before (const DossierActorSearch *self, guint token)
{
  return token <= self->unit->opening
         || (self->draft->tokens->items[token - 1].flags & DOSSIER_TOKEN_PUNCT) != 0;
}

/* "…, *Ann Lee* said", "…, sier *Ann Lie*", "ifølge *Ann Lie*": who tells it is not the one to whom
 * it was promised. "Acme told *Ann Lee*" has a subject before the verb. */
static gboolean
tells (const DossierActorSearch *self, guint mention)
{
  guint head = dossier_actor_find_head (self, mention);
  guint last = dossier_statement_place (self->unit, mention)->last;
  const DossierStatementItem *speech = dossier_actor_find_item_before (self, head,
                                                                       DOSSIER_CUE_SPEECH);

  if (speech != NULL && speech->last + 1 == head
      && (dossier_statement_has (speech, DOSSIER_CUE_PREPOSITION)
          || has_break_before (self, speech->first)))
    return TRUE;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      /* 이안 *대표가* 말했다 */
      if (item->first == last + 1 && dossier_statement_has (item, DOSSIER_CUE_ROLE))
        last = item->last;
      else if (item->first > last && item->first - last <= LONGEST_ADVERB + 1)
        return dossier_statement_has (item, DOSSIER_CUE_SPEECH)
               && !dossier_statement_has_break (self->draft->tokens, last + 1, item->first)
               && dossier_actor_find_first_joined (self, mention) == mention;
      else if (item->first > last)
        return FALSE;
    }
  return FALSE;
}

/* "Ann Lie (*Sp*)": of which party somebody is. */
static gboolean
is_in_brackets (const DossierActorSearch *self, guint mention)
{
  guint first = dossier_statement_place (self->unit, mention)->first;

  return mention > self->unit->mentions[0]
         && dossier_statement_place (self->unit, mention - 1)->last + 2 == first
         && dossier_token_is (self->draft->tokens, first - 1, "(")
         && dossier_actor_get_type (
                self, (int) dossier_actor_get_mention (self, mention - 1)->entity)
                == DOSSIER_ENTITY_PERSON;
}

static gboolean
is_press (const DossierActorSearch *self, guint entity)
{
  const DossierEntityEntry *entry = &g_array_index (self->draft->analysis->entities,
                                                    DossierEntityEntry, entity);
  const DossierKnown *known = dossier_gazetteer_find (
      dossier_knowledge_get_gazetteer (self->draft->knowledge), entry->id);

  return (known != NULL && known->is_press)
         || g_strcmp0 (entry->name, self->draft->analysis->publisher) == 0;
}

/* "said Ann Lee *to Reuters*", "told *the Valley Tribune*": a paper that is told, or that the text
 * is of. */
static gboolean
is_told (const DossierActorSearch *self, guint mention)
{
  guint first = dossier_statement_place (self->unit, mention)->first;

  for (guint i = self->unit->items->len; i-- > 0;)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->last < first && dossier_statement_has (item, DOSSIER_CUE_SPEECH))
        return is_press (self, dossier_actor_get_mention (self, mention)->entity);
      if (item->last < first
          && dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE))
        return FALSE;
    }
  return FALSE;
}

/**
 * dossier_statement_find_counterparts:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @actor: who acts
 * @counterparts: (element-type guint): where to add the others
 *
 * Finds to whom or with whom: the other people, organisations and countries,
 * but no places where it happens, nor who tells it and which paper was told.
 */
void
dossier_statement_find_counterparts (const DossierDraft *draft, const DossierStatementUnit *unit,
                                     const DossierStatementVerdict *verdict, int actor,
                                     GArray *counterparts)
{
  DossierActorSearch search = { draft, unit, verdict,
                                dossier_statement_item (unit, verdict->item), NULL };

  gboolean told = FALSE; /* "…, says Lee": what follows is about Lee, "in Acme to Reuters" */

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (&search, i);
      DossierEntityType type = dossier_actor_get_type (&search, (int) mention->entity);
      gboolean known = (int) mention->entity == actor;

      if (type > DOSSIER_ENTITY_PLACE
          || dossier_statement_place (unit, i)->last < unit->opening)
        continue;
      if (type == DOSSIER_ENTITY_PLACE
          && (dossier_actor_find_item_before (&search, dossier_actor_find_head (&search, i),
                                              DOSSIER_CUE_LOCATION)
                  != NULL
              || dossier_actor_is_possessive (&search, i)))
        continue;
      known |= type == DOSSIER_ENTITY_ORGANIZATION && is_in_brackets (&search, i);
      if (type < DOSSIER_ENTITY_PLACE && (unit->roles & DOSSIER_CUE_SPEECH))
        {
          gboolean speaks = tells (&search, i);

          known |= speaks || (type == DOSSIER_ENTITY_ORGANIZATION && is_told (&search, i))
                   || (told
                       && dossier_actor_is_governed (&search,
                                                     dossier_actor_find_head (&search, i)));
          told |= speaks && dossier_statement_place (unit, i)->first > search.verb->last;
        }
      for (guint j = 0; j < counterparts->len && !known; j++)
        known = g_array_index (counterparts, guint, j) == mention->entity;
      if (!known)
        g_array_append_val (counterparts, mention->entity);
    }
}
