/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

#include <string.h>

#define LONGEST_BRACKET 12  /* tokens in brackets behind a name */
#define LONGEST_TITLE_GAP 6 /* tokens between a name and the title behind it */

static gboolean
stands_between (const DossierActorSearch *self, guint after, guint before)
{
  for (guint i = after + 1; i < before; i++)
    {
      const DossierMentionMark *mention = dossier_actor_find_mention_at (self, i);

      if (mention != NULL
          && dossier_actor_get_type (self, (int) mention->entity) == DOSSIER_ENTITY_PERSON)
        return TRUE;
    }
  return FALSE;
}

/* The token with the title behind a name that bears the mark of the subject: 서윤재 … 장관은.
 * The sentence's end for none. */
static guint
find_marked_title (const DossierActorSearch *self, guint last)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > last && item->first - last <= LONGEST_TITLE_GAP
          && ((dossier_statement_has (item, DOSSIER_CUE_TITLE)
               && dossier_actor_is_marked (self, item->span.end))
              || (dossier_statement_has (item, DOSSIER_CUE_ROLE)
                  && dossier_actor_has_mark_inside (self, item)
                  && !stands_between (self, last, item->first))))
        return item->last;
    }
  return self->unit->sentence->end;
}

/* The mark of a name stands behind what explains it in brackets: 협회(회장 이안)는. */
static guint32
find_marked_end (const DossierTokens *tokens, DossierSpan span, guint last)
{
  if (last + 1 < tokens->n_items && dossier_token_is (tokens, last + 1, "(")
      && !(tokens->items[last + 1].flags & DOSSIER_TOKEN_SPACE))
    for (guint i = last + 2; i < MIN (tokens->n_items, last + 2 + LONGEST_BRACKET); i++)
      if (dossier_token_is (tokens, i, ")"))
        return tokens->items[i].span.end;
  return span.end;
}

static gboolean
is_in_brackets (const DossierTokens *tokens, guint first, guint opening)
{
  for (guint i = first; i-- > opening && first - i <= LONGEST_BRACKET;)
    if (dossier_token_is (tokens, i, ")"))
      return FALSE;
    else if (dossier_token_is (tokens, i, "("))
      return TRUE;
  return FALSE;
}

/**
 * dossier_actor_is_met_with:
 * @self: a search
 * @last: the last token of a name
 *
 * Returns: whether an ending tells, in languages that have such, that somebody met with the one
 *   named: 응우옌 반 안 *차관과* 면담하고
 */
gboolean
dossier_actor_is_met_with (const DossierActorSearch *self, guint last)
{
  const DossierStatementLexicon *lexicon = self->draft->language->statements;

  if (self->verdict->kind != DOSSIER_STATEMENT_MEETING)
    return FALSE;
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first <= last)
        continue;
      if (item->first - last > LONGEST_TITLE_GAP + 1)
        return FALSE;
      if (dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK)
          && !dossier_statement_has (item, DOSSIER_CUE_TITLE))
        return (dossier_statement_has (item, DOSSIER_CUE_STRONG) ? item->cue->kind
                                                                 : item->cue->weak_kind)
                   == DOSSIER_STATEMENT_MEETING
               && dossier_token_ends_with_any (self->draft->tokens, item->first - 1,
                                               dossier_statement_lexicon_get_joints (lexicon));
    }
  return FALSE;
}

/**
 * dossier_actor_weigh_marked:
 * @self: a search
 * @span: bytes, the name or phrase without its mark
 * @first: its first token
 * @last: its last token
 * @person: whether it is a person, whose title may bear the mark
 *
 * Returns: how well it stands for the subject in languages that mark it, where the mark decides
 *   and not the place
 */
int
dossier_actor_weigh_marked (const DossierActorSearch *self, DossierSpan span, guint first,
                            guint last, gboolean person)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint32 end = find_marked_end (tokens, span, last);
  guint bearer = self->unit->sentence->end;
  int points = 30;

  if (is_in_brackets (tokens, first, self->unit->opening))
    return 0;
  if (dossier_actor_is_marked (self, end))
    bearer = dossier_tokens_find (tokens, end - 1);
  else if (person)
    bearer = find_marked_title (self, last);
  if (bearer < self->unit->sentence->end)
    points = dossier_actor_is_topic (self, bearer) ? POINTS_MARKED + POINTS_TOPIC : POINTS_MARKED;
  else if (dossier_actor_is_oblique (self, end) || dossier_actor_is_met_with (self, last))
    points += POINTS_OBLIQUE;
  if (bearer < self->unit->sentence->end
      && (dossier_actor_is_embedded (self, bearer) || dossier_actor_is_overtaken (self, bearer)))
    points += POINTS_EMBEDDED;
  points -= (int) MIN (first - self->unit->opening, 30) / 2;
  if (dossier_statement_count_quotes (tokens, self->unit->opening, first) % 2 == 1)
    points += POINTS_QUOTED;
  return points;
}

/**
 * dossier_actor_has_mark_inside:
 * @self: a search
 * @item: a cue
 *
 * Returns: whether the mark of the subject is part of the phrase (정부는)
 */
gboolean
dossier_actor_has_mark_inside (const DossierActorSearch *self, const DossierStatementItem *item)
{
  const char *const *marks = dossier_statement_lexicon_get_subject_marks (
      self->draft->language->statements);
  const DossierTokens *tokens = self->draft->tokens;

  if (tokens->items[item->last].span.end != item->span.end)
    return FALSE;
  for (guint i = 0; marks[i] != NULL; i++)
    if (dossier_token_ends_with (tokens, item->last, marks[i]))
      return TRUE;
  return FALSE;
}
