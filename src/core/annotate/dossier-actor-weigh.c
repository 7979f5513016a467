/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-points.h"

#define LONGEST_OFFICE 8 /* tokens from a comma to the body whose office is named */
#define LONGEST_OWNED 4 /* tokens from who owns a visit to the noun: "Lee's third official visit" */

static int
weigh_type (DossierEntityType type)
{
  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return POINTS_PERSON;
    case DOSSIER_ENTITY_ORGANIZATION:
      return 0;
    case DOSSIER_ENTITY_PLACE:
      return POINTS_PLACE;
    case DOSSIER_ENTITY_PROGRAMME:
    case DOSSIER_ENTITY_INSTRUMENT:
    case DOSSIER_ENTITY_EVENT:
    default:
      return POINTS_THING;
    }
}

/**
 * dossier_actor_needs_parties:
 * @kind: a kind
 *
 * Returns: whether people, organisations or countries do it: what is signed does not sign
 */
gboolean
dossier_actor_needs_parties (DossierStatementKind kind)
{
  return kind == DOSSIER_STATEMENT_MEETING || kind == DOSSIER_STATEMENT_VISIT
         || kind == DOSSIER_STATEMENT_AGREEMENT || kind == DOSSIER_STATEMENT_SIGNING
         || kind == DOSSIER_STATEMENT_PROPOSAL || kind == DOSSIER_STATEMENT_PLEDGE;
}

/* "COP28 agreed", "the summit called for": an event speaks for those who take part, but they meet,
 * travel and sign themselves. */
static gboolean
needs_hands (DossierStatementKind kind)
{
  return kind == DOSSIER_STATEMENT_MEETING || kind == DOSSIER_STATEMENT_VISIT
         || kind == DOSSIER_STATEMENT_SIGNING;
}

/**
 * dossier_actor_belongs_to_body:
 * @self: a search
 * @index: a mention of a place
 *
 * Returns: whether, where adjectives stand behind, it only tells whose the body or the people
 *   before it are: "tập đoàn *Đức*", "sinh viên *Đức*"
 */
gboolean
dossier_actor_belongs_to_body (const DossierActorSearch *self, guint index)
{
  guint first = dossier_statement_place (self->unit, index)->first;
  const DossierStatementItem *item;

  if (first <= self->unit->opening)
    return FALSE;
  item = dossier_actor_find_item_before (self, first, DOSSIER_CUE_BODY | DOSSIER_CUE_GROUP);
  return item != NULL && item->last + 1 == first && !dossier_actor_is_part_of_name (self, item);
}

/* "the *US-Malaysia* trade relationship": two places that are written as one word tell between
 * whom something is; "*Norway-Vietnam* sign a deal" has a verb behind them. */
static gboolean
is_compound_attribute (const DossierActorSearch *self, guint index)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint first = dossier_statement_place (self->unit, index)->first;
  guint last = dossier_statement_place (self->unit, index)->last;
  guint end = self->unit->sentence->end;

  if (last + 2 < end && dossier_token_is (tokens, last + 1, "-")
      && !((tokens->items[last + 1].flags | tokens->items[last + 2].flags) & DOSSIER_TOKEN_SPACE)
      && index + 1 < self->unit->mentions[1]
      && dossier_statement_place (self->unit, index + 1)->first == last + 2)
    last = dossier_statement_place (self->unit, index + 1)->last;
  else if (!(first > self->unit->opening + 1 && dossier_token_is (tokens, first - 1, "-")
             && !((tokens->items[first - 1].flags | tokens->items[first].flags)
                  & DOSSIER_TOKEN_SPACE)
             && dossier_actor_find_mention_at (self, first - 2) != NULL))
    return FALSE;
  return last + 1 < self->verb->first && (tokens->items[last + 1].flags & DOSSIER_TOKEN_WORD);
}

/* "The visit *of* Ann Lee", "Ann Lee's third visit": who is named behind such a noun, or owns it,
 * makes the visit. */
static gboolean
makes_visit (const DossierActorSearch *self, guint index)
{
  guint head = dossier_actor_find_head (self, index);
  guint last = dossier_statement_place (self->unit, index)->last;
  const DossierStatementItem *preposition;

  if (self->verdict->kind != DOSSIER_STATEMENT_VISIT
      || g_strcmp0 (self->verdict->rule, "noun") != 0)
    return FALSE;
  if (head <= self->verb->last)
    return last < self->verb->first && self->verb->first - last <= LONGEST_OWNED
           && dossier_actor_is_possessive (self, index);
  preposition = dossier_actor_find_item_before (self, head, DOSSIER_CUE_PREPOSITION);
  return preposition != NULL && dossier_statement_bears (preposition, DOSSIER_CUE_OWNER);
}

static gboolean
has_verb_between (const DossierActorSearch *self, guint from, guint to)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first >= from && item->last < to
          && dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_SPEECH))
        return TRUE;
    }
  return FALSE;
}

/* "Lê An, giám đốc *Hải Đăng*, phó chủ tịch *Hội Cảng*, cho biết": where no preposition stands
 * between an office and its body, the body behind somebody's name only tells who that is. */
static gboolean
is_apposed (const DossierActorSearch *self, guint index)
{
  const DossierNameLexicon *names = self->draft->language->names;

  if (names == NULL || !dossier_name_lexicon_has_tails (names))
    return FALSE;
  for (guint i = index; i > self->unit->mentions[0]; i--)
    {
      guint comma = dossier_statement_place (self->unit, i - 1)->last + 1;
      guint first = dossier_statement_place (self->unit, i)->first;
      const DossierMentionMark *before = dossier_actor_get_mention (self, i - 1);
      DossierEntityType type = dossier_actor_get_type (self, (int) before->entity);

      if (first < comma + 2 || first - comma > LONGEST_OFFICE
          || !dossier_token_is (self->draft->tokens, comma, ",")
          || has_verb_between (self, comma + 1, first))
        return FALSE;
      if (type != DOSSIER_ENTITY_ORGANIZATION)
        return type == DOSSIER_ENTITY_PERSON;
    }
  return FALSE;
}

/**
 * dossier_actor_weigh_mention:
 * @self: a search
 * @index: a mention of the sentence
 *
 * Returns: how well the name stands for who acts
 */
int
dossier_actor_weigh_mention (const DossierActorSearch *self, guint index)
{
  const DossierMentionMark *mention = dossier_actor_get_mention (self, index);
  DossierEntityType type = dossier_actor_get_type (self, (int) mention->entity);
  guint last = dossier_statement_place (self->unit, index)->last;
  int points;

  if (last < self->unit->opening
      || (type == DOSSIER_ENTITY_PLACE
          && (dossier_actor_belongs_to_body (self, index) || is_compound_attribute (self, index)))
      || type == DOSSIER_ENTITY_INSTRUMENT
      || (type == DOSSIER_ENTITY_EVENT && needs_hands (self->verdict->kind)))
    return 0;
  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    points = dossier_actor_weigh_marked (self, mention->span,
                                         dossier_statement_place (self->unit, index)->first,
                                         last, type == DOSSIER_ENTITY_PERSON);
  else
    points = dossier_actor_weigh_place (
        self, dossier_actor_find_head (self, dossier_actor_find_first_joined (self, index)),
        dossier_actor_find_head (self, index), last);
  if (points == 0)
    return 0;
  if (dossier_actor_is_possessive (self, index))
    points += POINTS_POSSESSIVE;
  if (type == DOSSIER_ENTITY_ORGANIZATION && is_apposed (self, index))
    points += POINTS_GOVERNED;
  if (type == DOSSIER_ENTITY_PERSON && makes_visit (self, index))
    points -= dossier_actor_is_possessive (self, index) ? POINTS_POSSESSIVE : POINTS_GOVERNED;
  return points + weigh_type (type);
}

/* "Den danske regjeringen ber EU", "*Regjeringen* utnevnte Ann Lie": it opens the sentence and the
 * verb follows, so that nobody behind the verb is its subject. */
static gboolean
is_plain_subject (const DossierActorSearch *self, const DossierStatementItem *item)
{
  return item->first == self->unit->opening && item->last + 1 == self->verb->first
         && dossier_statement_lexicon_is_verb_second (self->draft->language->statements);
}

/* "*De* to første månedene": a word of a time stands for nobody. */
static gboolean
is_part_of_time (const DossierActorSearch *self, const DossierStatementItem *item)
{
  for (guint i = self->unit->times[0]; i < self->unit->times[1]; i++)
    {
      DossierSpan span = g_array_index (self->draft->analysis->times, DossierTimeMark, i).span;

      if (item->span.start >= span.start && item->span.end <= span.end)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_actor_weigh_reference:
 * @self: a search
 * @item: a cue
 *
 * Returns: how well a word that stands for somebody named before ("she", "the ministry") stands
 *   for who acts
 */
int
dossier_actor_weigh_reference (const DossierActorSearch *self, const DossierStatementItem *item)
{
  int points;

  if (!dossier_statement_has (item, DOSSIER_CUE_REFERENCE)
      || dossier_actor_is_part_of_name (self, item) || is_part_of_time (self, item))
    return 0;
  if (dossier_statement_has (item, DOSSIER_CUE_BODY) && item->last < self->verb->first
      && !dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      && !dossier_actor_has_verb_behind (self, item))
    return 0;
  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    points = dossier_actor_weigh_marked (self, item->span, item->first, item->last, FALSE)
             + (dossier_actor_has_mark_inside (self, item) ? POINTS_MARKED_WORD : 0)
             + (dossier_actor_has_mark_inside (self, item)
                        && dossier_actor_is_topic (self, item->last)
                    ? POINTS_TOPIC
                    : 0)
             + (dossier_actor_has_mark_inside (self, item)
                        && dossier_actor_is_overtaken (self, item->last)
                    ? POINTS_EMBEDDED
                    : 0);
  else
    points = dossier_actor_weigh_place (self, item->first, item->first, item->last);
  if (points == 0)
    return 0;
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE))
    points += POINTS_PERSON;
  if (dossier_statement_has (item, DOSSIER_CUE_GROUP) && is_plain_subject (self, item))
    points += POINTS_PERSON;
  else if (dossier_statement_has (item, DOSSIER_CUE_GROUP)
           && !dossier_statement_bears (item, DOSSIER_CUE_GOVERNMENT))
    points += POINTS_GROUP;
  /* "skal hun etter planen besøke": no object has this form. */
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_SELF)
      && dossier_statement_lexicon_is_verb_second (self->draft->language->statements))
    points += POINTS_NOMINATIVE;
  return points;
}
