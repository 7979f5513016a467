/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

/* Who says what a sentence tells. */

#define LONGEST_ADVERB 1 /* tokens between a name and its verb of saying */

/* Whether a verb of saying stands at a token or behind an adverb: "also *said*". */
static gboolean
is_saying (const DossierActorSearch *self, guint behind)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first >= behind && item->first - behind <= LONGEST_ADVERB
          && dossier_statement_has (item, DOSSIER_CUE_SPEECH))
        return !dossier_statement_has_break (self->draft->tokens, behind, item->first);
    }
  return FALSE;
}

/* "*He* said that both sides", "according to the minister", "…, the diplomat said": who closes a
 * sentence was named before it. */
static int
find_pronoun_speaker (const DossierActorSearch *self, guint32 byte)
{
  if (self->memory == NULL)
    return DOSSIER_NO_ENTITY;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (!dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE)
          || dossier_actor_is_part_of_name (self, item))
        continue;
      if (item->span.end <= byte
          && (is_saying (self, item->last + 1) || dossier_actor_is_source (self, item->first)))
        return dossier_actor_find_person (self, item, self->memory);
      if (item->span.start > byte
          && dossier_actor_speaks_behind (self, item->first, item->last))
        return dossier_statement_has (item, DOSSIER_CUE_ROLE)
                   ? dossier_actor_find_role (self, item, self->memory, FALSE)
                   : self->memory->person;
    }
  return DOSSIER_NO_ENTITY;
}

/* Who speaks in this sentence of what stands at @byte. */
static int
find_speaker_of (const DossierActorSearch *self, guint32 byte)
{
  gboolean speaks = FALSE;

  for (guint i = 0; i < self->unit->items->len && !speaks; i++)
    speaks = dossier_statement_has (dossier_statement_item (self->unit, i), DOSSIER_CUE_SPEECH);
  if (!speaks)
    return DOSSIER_NO_ENTITY;
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);
      DossierEntityType type = dossier_actor_get_type (self, (int) mention->entity);
      guint head = dossier_actor_find_head (self, i);
      guint last = dossier_statement_place (self->unit, i)->last;

      if (type > DOSSIER_ENTITY_ORGANIZATION
          || (type == DOSSIER_ENTITY_ORGANIZATION && !is_saying (self, last + 1))
          || dossier_actor_is_possessive (self, i)
          || dossier_actor_is_governed (self, head))
        continue;
      if (mention->span.end <= byte
          || dossier_actor_find_item_before (self, head, DOSSIER_CUE_SPEECH) != NULL
          || dossier_actor_speaks_behind (self, head, last))
        return (int) mention->entity;
    }
  return find_pronoun_speaker (self, byte);
}

/**
 * dossier_actor_find_speaker_before:
 * @self: a search
 * @item: a word that stands for somebody
 *
 * Returns: who speaks of it in the same sentence, or %DOSSIER_NO_ENTITY
 */
int
dossier_actor_find_speaker_before (const DossierActorSearch *self,
                                   const DossierStatementItem *item)
{
  return find_speaker_of (self, item->span.start);
}

/**
 * dossier_actor_find_speaker:
 * @self: a search
 * @mention: a mention
 *
 * Returns: the person who speaks of it in the same sentence, or %DOSSIER_NO_ENTITY
 */
int
dossier_actor_find_speaker (const DossierActorSearch *self, guint mention)
{
  return find_speaker_of (self, dossier_actor_get_mention (self, mention)->span.start);
}
