/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

/* Which names act together: "Acme and Bolt", "Ann Lee and her Dutch counterpart, Jan Bos",
 * "서윤재 한빛 대표와 한민아 장관은". */

#define LONGEST_JOINT 6 /* tokens between two joined names */

/* "Ann Lee and her Dutch *counterpart*, …" */
static gboolean
follows_counterpart (const DossierActorSearch *self, guint from, guint to)
{
  guint end = dossier_token_is (self->draft->tokens, to - 1, ",") ? to - 1 : to;
  const DossierStatementItem *title = dossier_actor_find_item_before (self, end,
                                                                      DOSSIER_CUE_TITLE);

  if (title == NULL)
    return FALSE;
  for (guint i = from; i < title->first; i++)
    if (dossier_actor_find_item_before (self, i + 1, DOSSIER_CUE_CONJUNCTION) != NULL)
      return TRUE;
  return FALSE;
}

/* "Ann Lee and her *RoK* counterpart, Kim Oh": whose counterpart, which joins nobody. */
static gboolean
owns_counterpart (const DossierActorSearch *self, guint owner, guint mention)
{
  guint end = dossier_actor_find_head (self, mention);
  const DossierStatementItem *title;

  if (end == 0 || !dossier_token_is (self->draft->tokens, end - 1, ","))
    return FALSE;
  title = dossier_actor_find_item_before (self, end - 1, DOSSIER_CUE_TITLE);
  return title != NULL && title->first == dossier_statement_place (self->unit, owner)->last + 1;
}

/* A word that is no cue, or "the company", may tell what the name behind it is. */
static gboolean
describes (const DossierActorSearch *self, guint token)
{
  if (!(self->draft->tokens->items[token].flags & DOSSIER_TOKEN_WORD))
    return FALSE;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first <= token && token <= item->last
          && !dossier_statement_has (item, DOSSIER_CUE_BODY))
        return FALSE;
    }
  return TRUE;
}

/* Whether the second name stands right behind the first: "캐나다 혁신부", "서윤재 한빛". */
static gboolean
stands_before (const DossierActorSearch *self, guint first, guint second)
{
  guint last = dossier_statement_place (self->unit, first)->last;

  return last + 1 == dossier_statement_place (self->unit, second)->first
         && dossier_actor_get_mention (self, first)->span.end
                == self->draft->tokens->items[last].span.end;
}

/* "서윤재 한빛 대표*와* 한민아 장관은": the joint is that of the title between the names. */
static gboolean
is_joined_by_title (const DossierActorSearch *self, guint from, guint to)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first == from && item->last + 1 == to
          && dossier_statement_has (item, DOSSIER_CUE_TITLE)
          && dossier_actor_has_ending (self, item->span.end,
                                       dossier_statement_lexicon_get_joints (
                                           self->draft->language->statements)))
        return TRUE;
    }
  return FALSE;
}

/* The name that is joined to mention @index where verbs come last, over whose it is and the
 * body and the title of a person; @index for none. */
static guint
find_joined_before (const DossierActorSearch *self, guint index)
{
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *joints
      = dossier_statement_lexicon_get_joints (self->draft->language->statements);
  guint start = index, person, from, to;

  while (start > self->unit->mentions[0] && stands_before (self, start - 1, start))
    start--;
  if (start == self->unit->mentions[0])
    return index;
  from = dossier_statement_place (self->unit, start - 1)->last + 1;
  to = dossier_actor_find_head (self, start);
  if (to <= from + 1
      && (dossier_actor_has_ending (self, dossier_actor_get_mention (self, start - 1)->span.end,
                                    joints)
          || (to > from
              && (dossier_token_is (tokens, from, ",") || dossier_token_is (tokens, from, "·")))))
    return start - 1;
  if (!is_joined_by_title (self, from, to))
    return index;
  for (person = start - 1;
       person > self->unit->mentions[0]
       && dossier_actor_get_type (self, (int) dossier_actor_get_mention (self, person)->entity)
            != DOSSIER_ENTITY_PERSON
       && stands_before (self, person - 1, person);
       person--)
    ;
  return dossier_actor_get_type (self, (int) dossier_actor_get_mention (self, person)->entity)
                 == DOSSIER_ENTITY_PERSON
             ? person
             : index;
}

/* Whether mention @index is joined to an earlier one: "Acme and Bolt". */
static gboolean
is_joined (const DossierActorSearch *self, guint previous, guint index, gboolean by_comma)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint from = dossier_statement_place (self->unit, previous)->last + 1;
  guint to = dossier_actor_find_head (self, index);
  gboolean conjoined = FALSE;

  if (to <= from || to - from > LONGEST_JOINT)
    return FALSE;
  /* "the Republic (RoK)": the same once more. */
  if (to == from + 1 && dossier_token_is (tokens, from, "("))
    return TRUE;
  if (follows_counterpart (self, from, to))
    return TRUE;
  for (guint i = from; i < to; i++)
    {
      /* "Acme and *Danish engine maker* Bolt" */
      if (conjoined && describes (self, i))
        continue;
      if (dossier_token_is (tokens, i, "("))
        while (i + 1 < to && !dossier_token_is (tokens, i, ")"))
          i++;
      else if (dossier_actor_find_item_before (self, i + 1, DOSSIER_CUE_CONJUNCTION) != NULL)
        by_comma = conjoined = TRUE;
      else if (!dossier_token_is (tokens, i, ",") && !dossier_actor_is_article (self, i))
        return FALSE;
    }
  return by_comma;
}

/* "*Norway*, Japan sign a pact": headlines spare the "and". */
static gboolean
opens_headline (const DossierActorSearch *self, guint mention)
{
  return dossier_statement_place (self->unit, mention)->first == self->unit->opening
         && !dossier_statement_is_closed (self->draft->tokens, self->unit->sentence);
}

/**
 * dossier_actor_find_first_joined:
 * @self: a search
 * @index: a mention
 *
 * Returns: the first of the names that are joined to it: of several that act together it is the
 *   actor
 */
guint
dossier_actor_find_first_joined (const DossierActorSearch *self, guint index)
{
  gboolean by_comma = FALSE;

  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    {
      guint previous;

      while ((previous = find_joined_before (self, index)) < index)
        index = previous;
      return index;
    }
  while (index > self->unit->mentions[0])
    {
      guint previous = index - 1;

      /* "Ann Lie og *Japans* minister Kim Oh", "and Speaker of the *Parliament* Kim Oh": what
       * belongs to the title joins nobody. */
      while (previous > self->unit->mentions[0]
             && (dossier_actor_find_head (self, index)
                     <= dossier_statement_place (self->unit, previous)->first
                 || owns_counterpart (self, previous, index)))
        previous--;
      if (!is_joined (self, previous, index, by_comma || opens_headline (self, previous)))
        break;
      by_comma = TRUE;
      index = previous;
    }
  return index;
}
