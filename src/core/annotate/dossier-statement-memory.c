/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

/* Two people, or two bodies or countries: the Commission and a country are a pair. */
static gboolean
are_alike (const DossierDraft *draft, int left, int right)
{
  return dossier_statement_get_type (draft, right) <= DOSSIER_ENTITY_PLACE
         && (dossier_statement_get_type (draft, left) == DOSSIER_ENTITY_PERSON)
                == (dossier_statement_get_type (draft, right) == DOSSIER_ENTITY_PERSON);
}

/* Two of a kind that meet, agree or sign are "the two sides" from then on. Gives whether there
 * are two. */
static gboolean
remember_pair (DossierStatementMemory *memory, const DossierDraft *draft,
               const DossierStatementMark *mark)
{
  int other = DOSSIER_NO_ENTITY;
  DossierEntityType type;

  if (mark->kind != DOSSIER_STATEMENT_MEETING && mark->kind != DOSSIER_STATEMENT_AGREEMENT
      && mark->kind != DOSSIER_STATEMENT_SIGNING)
    return FALSE;
  for (guint i = 0; mark->counterparts != NULL && i < mark->counterparts->len
                    && other == DOSSIER_NO_ENTITY; i++)
    if (are_alike (draft, mark->actor, (int) g_array_index (mark->counterparts, guint, i)))
      other = (int) g_array_index (mark->counterparts, guint, i);
  if (other == DOSSIER_NO_ENTITY)
    return FALSE;
  type = dossier_statement_get_type (draft, mark->actor);
  if (type > DOSSIER_ENTITY_PLACE)
    return FALSE;
  memory->pairs[type][0] = mark->actor;
  memory->pairs[type][1] = other;
  /* People who met speak for sides that are not named. */
  memcpy (memory->last, memory->pairs[type], sizeof memory->last);
  for (guint i = 0; i < 2; i++)
    memory->sides[i] = type == DOSSIER_ENTITY_PERSON ? DOSSIER_NO_ENTITY : memory->last[i];
  return TRUE;
}

/* The last one first, each once. */
static void
remember_body (DossierStatementMemory *memory, int body)
{
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (memory->bodies) && memory->bodies[i] != body)
    i++;
  memmove (memory->bodies + 1, memory->bodies, i * sizeof *memory->bodies);
  memory->bodies[0] = body;
}

/* "…," *he said*: that whoever was named before speaks. */
static gboolean
has_pronoun_speaking (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  DossierActorSearch search = { draft, unit, NULL, NULL, NULL };

  if ((unit->roles & (DOSSIER_CUE_PERSON | DOSSIER_CUE_SPEECH))
      != (DOSSIER_CUE_PERSON | DOSSIER_CUE_SPEECH))
    return FALSE;
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (dossier_statement_has (item, DOSSIER_CUE_PERSON)
          && (dossier_actor_speaks_behind (&search, item->first, item->last)
              || (i > 0 && dossier_statement_item (unit, i - 1)->last + 1 == item->first
                  && dossier_statement_has (dossier_statement_item (unit, i - 1),
                                            DOSSIER_CUE_SPEECH))))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_statement_memory_init:
 * @memory: (out): a memory
 *
 * Nobody was there yet.
 */
void
dossier_statement_memory_init (DossierStatementMemory *memory)
{
  *memory = (DossierStatementMemory) {
    .person = DOSSIER_NO_ENTITY,
    .actor = DOSSIER_NO_ENTITY,
    .proposer = DOSSIER_NO_ENTITY,
    .country = DOSSIER_NO_ENTITY,
    .quoted = G_MAXUINT,
    .sides = { DOSSIER_NO_ENTITY, DOSSIER_NO_ENTITY },
    .last = { DOSSIER_NO_ENTITY, DOSSIER_NO_ENTITY },
  };
  for (guint i = 0; i < G_N_ELEMENTS (memory->bodies); i++)
    memory->bodies[i] = DOSSIER_NO_ENTITY;
  for (guint i = 0; i < G_N_ELEMENTS (memory->pairs); i++)
    memory->pairs[i][0] = memory->pairs[i][1] = DOSSIER_NO_ENTITY;
}

/**
 * dossier_statement_memory_note:
 * @memory: a memory
 * @draft: the draft
 * @unit: a sentence
 * @mark: (nullable): what it states
 *
 * Keeps who acted or spoke in a sentence, for those that follow.
 */
void
dossier_statement_memory_note (DossierStatementMemory *memory, const DossierDraft *draft,
                               const DossierStatementUnit *unit, const DossierStatementMark *mark)
{
  DossierEntityType type;
  gboolean speaks;
  int person = dossier_statement_find_person (draft, unit, &speaks);

  if (mark != NULL)
    {
      memory->actor = mark->actor;
      memory->proposer = mark->kind == DOSSIER_STATEMENT_PROPOSAL ? mark->actor
                                                                  : DOSSIER_NO_ENTITY;
    }
  /* "The two sides agreed to …" is of both, whoever they are. */
  memory->paired = mark != NULL && mark->actor == DOSSIER_NO_ENTITY && mark->counterparts != NULL
                   && (unit->roles & (DOSSIER_CUE_DUAL | DOSSIER_CUE_PLURAL)) != 0;
  if (mark != NULL && mark->actor != DOSSIER_NO_ENTITY)
    {
      memory->paired = remember_pair (memory, draft, mark);
      type = dossier_statement_get_type (draft, mark->actor);
      if (type == DOSSIER_ENTITY_PERSON)
        person = speaks ? person : mark->actor;
      else if (type == DOSSIER_ENTITY_ORGANIZATION)
        remember_body (memory, mark->actor);
      else if (type == DOSSIER_ENTITY_PLACE)
        memory->country = mark->actor;
    }
  if (person != DOSSIER_NO_ENTITY)
    memory->person = person;
  /* A quotation may go on: "…," he said. "The guarantee will …" */
  speaks = speaks || has_pronoun_speaking (draft, unit);
  if (!speaks && memory->quoted == G_MAXUINT)
    return;
  if (!dossier_statement_is_quotation (draft->tokens, unit->sentence))
    memory->quoted = G_MAXUINT;
  else if (speaks)
    memory->quoted = unit->sentence->paragraph;
}
