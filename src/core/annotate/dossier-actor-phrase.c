/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

#define LONGEST_BODY_GAP 3 /* tokens between "the company" and its verb */

/* Whether a preposition and a name follow: "the government of Norway"; a verb that looks like one
 * completes nothing: "Thủ tướng *tiếp* Bộ trưởng". */
static gboolean
is_completed (const DossierActorSearch *self, const DossierStatementItem *item)
{
  guint next = item->last + 1;

  if (next + 1 >= self->unit->sentence->end || next == self->verb->first
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

  /* "*The Republic* of Norway" begins before the mention does. */
  if (dossier_actor_find_mention_at (self, item->first) != NULL
      || dossier_actor_find_mention_at (self, item->last) != NULL)
    return TRUE;
  /* "*총장은* 이안 교수와": the mark of the subject ends the phrase. */
  if (next >= self->unit->sentence->end
      || (dossier_statement_lexicon_is_head_final (self->draft->language->statements)
          && dossier_actor_has_mark_inside (self, item)))
    return FALSE;
  mention = dossier_actor_find_mention_at (self, next);
  if (mention != NULL
      && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PERSON)
    return TRUE;
  /* "verftet HD Hyundai": what it is called */
  if (mention != NULL && dossier_statement_has (item, DOSSIER_CUE_BODY)
      && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_ORGANIZATION)
    return TRUE;
  /* "tập đoàn Đức", "sinh viên Đức": of that country */
  if (mention != NULL
      && (dossier_statement_has (item, DOSSIER_CUE_BODY)
          || (dossier_statement_has (item, DOSSIER_CUE_GROUP)
              && !dossier_statement_has (item, DOSSIER_CUE_REPRESENTATIVE)
              && !dossier_statement_bears (item, DOSSIER_CUE_GOVERNMENT)))
      && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PLACE
      && !dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    return FALSE;
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
