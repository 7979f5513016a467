/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

#define LONGEST_INVERSION 12 /* tokens between a verb and the subject behind it */
#define LONGEST_AUXILIARY 3  /* tokens from "will" to its verb */

static int
count_commas (const DossierTokens *tokens, guint from, guint to)
{
  int n = 0;

  for (guint i = from; i < to; i++)
    n += dossier_token_is (tokens, i, ",");
  return MIN (n, 2);
}

static int
count_verbs_between (const DossierActorSearch *self, guint from, guint to)
{
  int n = 0;

  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first <= from || item->last >= to)
        continue;
      /* "will propose" is one verb. */
      if (dossier_statement_has (item, DOSSIER_CUE_FUTURE)
          && to - item->last <= LONGEST_AUXILIARY)
        continue;
      if (dossier_statement_has (item,
                                 DOSSIER_CUE_STRONG | DOSSIER_CUE_SPEECH | DOSSIER_CUE_FUTURE))
        n++;
    }
  return MIN (n, 2);
}

/* "proposed that Norway …": who is named behind "that" is not the one who proposes. */
static gboolean
is_in_complement (const DossierActorSearch *self, guint first)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > self->verb->last && item->last < first
          && dossier_statement_bears (item, DOSSIER_CUE_COMPLEMENT))
        return TRUE;
    }
  return FALSE;
}

/* "Receiving the guests, the Minister …", "Chiều nay, *tiếp* các đại biểu, Bộ trưởng …": the
 * clause begins with the verb, who acts stands behind the comma. */
static gboolean
is_behind_clause (const DossierActorSearch *self, guint lead)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint verb = self->verb->first;

  if (!dossier_token_is (tokens, lead - 1, ","))
    return FALSE;
  if (verb == self->unit->opening)
    return TRUE;
  if (!dossier_statement_lexicon_drops_subject (self->draft->language->statements)
      || !dossier_token_is (tokens, verb - 1, ","))
    return FALSE;
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    if (dossier_statement_place (self->unit, i)->last < verb
        && dossier_statement_place (self->unit, i)->last >= self->unit->opening
        && !dossier_actor_is_governed (self, dossier_actor_find_head (self, i)))
      return FALSE;
  return TRUE;
}

/* "at en minister *besøker* landet": behind "that" the subject stands before the verb. */
static gboolean
is_subordinate (const DossierActorSearch *self)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->last >= self->verb->first)
        return FALSE;
      if (dossier_statement_bears (item, DOSSIER_CUE_COMPLEMENT)
          && item->last + 1 < self->verb->first
          && !dossier_statement_has_break (self->draft->tokens, item->last + 1,
                                           self->verb->first))
        return TRUE;
    }
  return FALSE;
}

/* "Ann Lee, who chairs the council *of Norway*, proposed": told by the way between commas. */
static gboolean
is_in_aside (const DossierActorSearch *self, guint first, guint last)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierStatementItem *relative = NULL;

  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first >= first)
        break;
      if (dossier_statement_has (item, DOSSIER_CUE_RELATIVE) && item->first > self->unit->opening
          && dossier_token_is (tokens, item->first - 1, ","))
        relative = item;
    }
  return relative != NULL && count_commas (tokens, relative->first, first) == 0
         && count_commas (tokens, last + 1, self->verb->first) > 0;
}

/* "Nå vil Acme bygge, *sier* Ann Lie": who says so, where the verb is another. */
static gboolean
is_behind_saying (const DossierActorSearch *self, guint lead)
{
  const DossierStatementItem *speech = dossier_actor_find_item_before (self, lead,
                                                                       DOSSIER_CUE_SPEECH);

  return speech != NULL && speech->first > self->verb->last;
}

/* "The ministry *was asked to*": who stands before it is asked. */
static gboolean
is_undergone (const DossierActorSearch *self, guint last)
{
  return dossier_statement_bears (self->verb, DOSSIER_CUE_UNDERGONE) && last < self->verb->first;
}

/**
 * dossier_actor_weigh_place:
 * @self: a search
 * @lead: the first token of all the names that are joined to it
 * @first: its first token
 * @last: its last token
 *
 * Returns: how well the tokens stand for the subject of the verb, told by their place
 */
int
dossier_actor_weigh_place (const DossierActorSearch *self, guint lead, guint first, guint last)
{
  const DossierStatementItem *agent = dossier_actor_find_item_before (self, first,
                                                                      DOSSIER_CUE_AGENT);
  const DossierStatementItem *verb = self->verb;
  gboolean second = dossier_statement_lexicon_is_verb_second (self->draft->language->statements);
  int points;

  if (is_undergone (self, last))
    return 0;
  if (self->verdict->passive && agent != NULL && first > verb->last)
    return POINTS_AGENT - (int) (first - verb->last);
  if (last < verb->first)
    points = POINTS_BEFORE - (int) MIN (verb->first - last, 50)
             + POINTS_COMMA * count_commas (self->draft->tokens, last + 1, verb->first)
             + POINTS_OTHER_VERB * count_verbs_between (self, last, verb->first);
  else if (second && first > verb->last && first - verb->last <= LONGEST_INVERSION
           && !is_in_complement (self, first) && !is_behind_saying (self, lead)
           && !is_subordinate (self))
    points = POINTS_AFTER - 2 * (int) (first - verb->last);
  else if (first > verb->last
           && (dossier_actor_find_item_before (self, first, DOSSIER_CUE_SPEECH) != NULL
               || dossier_actor_speaks_behind (self, lead, last)))
    points = POINTS_SPEAKER;
  else if (first > verb->last
           && (g_strcmp0 (self->verdict->rule, "noun") == 0 || is_behind_clause (self, lead)))
    points = POINTS_BEHIND_NOUN - (int) MIN (first - verb->last, 50);
  else
    return 0;
  if (dossier_actor_is_governed (self, lead)
      || (last < verb->first && is_in_aside (self, lead, last)))
    points += POINTS_GOVERNED;
  else if (dossier_actor_is_source (self, lead))
    points += POINTS_SOURCE;
  return points;
}
