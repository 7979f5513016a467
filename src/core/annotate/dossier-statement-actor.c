/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-actor-search.h"

#include <string.h>

/* Who acts is found by weighing the names and pronouns of the sentence. The
 * numbers are points; only their order matters. They were set on the sample
 * documents and are checked by tests/core/annotate/test-statements.c. */
#define POINTS_BEFORE 100     /* before the verb, less one for each token between */
#define POINTS_AFTER 88       /* right behind a verb that comes second */
#define POINTS_AGENT 130      /* "signed by" */
#define POINTS_SPEAKER 55     /* "…, said Ann Lee" */
#define POINTS_MARKED 100     /* 은, 는 */
#define POINTS_MARKED_WORD 60 /* 정부는 */
#define POINTS_BEHIND_NOUN 60 /* "the visit that the minister makes" */
#define POINTS_PERSON 15
#define POINTS_PLACE -10
#define POINTS_NOMINATIVE 15  /* "she" is no object where verbs come second */
#define POINTS_THING -35
#define POINTS_POSSESSIVE -60
#define POINTS_GOVERNED -70
#define POINTS_SOURCE -40     /* "according to" */
#define POINTS_OTHER_VERB -35
#define POINTS_COMMA -6
#define POINTS_GROUP -15
#define POINTS_QUOTED -90
#define POINTS_OBLIQUE -60
#define POINTS_STRANGER 96 /* a name right before the verb that is no mention */
#define POINTS_NEEDED 25

#define LONGEST_INVERSION 12 /* tokens between a verb and the subject behind it */
#define LONGEST_AUXILIARY 3  /* tokens from "will" to its verb */
#define LONGEST_BRACKET 12   /* tokens in brackets behind a name */
#define LONGEST_TITLE_GAP 6  /* tokens between a name and the title behind it */

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

/* "Receiving the guests, the Minister …": the sentence begins with the verb, who acts stands
 * behind the comma. */
static gboolean
is_behind_clause (const DossierActorSearch *self, guint lead)
{
  return self->verb->first == self->unit->opening
         && dossier_token_is (self->draft->tokens, lead - 1, ",");
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

/* "The ministry *was asked to*": who stands before it is asked. */
static gboolean
is_undergone (const DossierActorSearch *self, guint last)
{
  return dossier_statement_bears (self->verb, DOSSIER_CUE_UNDERGONE) && last < self->verb->first;
}

/* How well tokens @first to @last stand for the subject of the verb; @lead is
 * the first token of all the names that are joined to it. */
static int
weigh_place (const DossierActorSearch *self, guint lead, guint first, guint last)
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
           && !is_in_complement (self, first))
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

static guint
count_quotes (const DossierTokens *tokens, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += tokens->folded->text[tokens->items[i].fold_start] == '"';
  return n;
}

/* The title behind a name bears the mark of the subject: 서윤재 … 장관은. */
static gboolean
is_title_marked (const DossierActorSearch *self, guint last)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > last && item->first - last <= LONGEST_TITLE_GAP
          && dossier_statement_has (item, DOSSIER_CUE_TITLE)
          && dossier_actor_is_marked (self, item->span.end))
        return TRUE;
    }
  return FALSE;
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

/* In languages that mark the subject the mark decides, not the place. */
static int
weigh_marked (const DossierActorSearch *self, DossierSpan span, guint first, guint last,
              gboolean person)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint32 end = find_marked_end (tokens, span, last);
  int points = 30;

  if (is_in_brackets (tokens, first, self->unit->opening))
    return 0;
  if (dossier_actor_is_marked (self, end) || (person && is_title_marked (self, last)))
    points = POINTS_MARKED;
  else if (dossier_actor_is_oblique (self, end))
    points += POINTS_OBLIQUE;
  points -= (int) MIN (first - self->unit->opening, 30) / 2;
  if (count_quotes (tokens, self->unit->opening, first) % 2 == 1)
    points += POINTS_QUOTED;
  return points;
}

/* People sign and agree; what is signed does not. */
static gboolean
needs_parties (DossierStatementKind kind)
{
  return kind == DOSSIER_STATEMENT_MEETING || kind == DOSSIER_STATEMENT_VISIT
         || kind == DOSSIER_STATEMENT_AGREEMENT || kind == DOSSIER_STATEMENT_SIGNING
         || kind == DOSSIER_STATEMENT_PROPOSAL || kind == DOSSIER_STATEMENT_PLEDGE;
}

/* "tập đoàn *Đức*": the country tells whose the body is, where adjectives stand behind. */
static gboolean
belongs_to_body (const DossierActorSearch *self, guint index)
{
  guint first = dossier_statement_place (self->unit, index)->first;
  const DossierStatementItem *item;

  if (first <= self->unit->opening)
    return FALSE;
  item = dossier_actor_find_item_before (self, first, DOSSIER_CUE_BODY);
  return item != NULL && item->last + 1 == first && !dossier_actor_is_part_of_name (self, item);
}

static int
weigh_mention (const DossierActorSearch *self, guint index)
{
  const DossierMentionMark *mention = dossier_actor_get_mention (self, index);
  DossierEntityType type = dossier_actor_get_type (self, (int) mention->entity);
  guint last = dossier_statement_place (self->unit, index)->last;
  int points;

  if (last < self->unit->opening || (type == DOSSIER_ENTITY_PLACE && belongs_to_body (self, index))
      || (type == DOSSIER_ENTITY_INSTRUMENT && needs_parties (self->verdict->kind)))
    return 0;
  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    points = weigh_marked (self, mention->span,
                           dossier_statement_place (self->unit, index)->first, last,
                           type == DOSSIER_ENTITY_PERSON);
  else
    points = weigh_place (
        self, dossier_actor_find_head (self, dossier_actor_find_first_joined (self, index)),
        dossier_actor_find_head (self, index), last);
  if (points == 0)
    return 0;
  if (dossier_actor_is_possessive (self, index))
    points += POINTS_POSSESSIVE;
  return points + weigh_type (type);
}

/* 정부는: the mark is part of the phrase. */
static gboolean
has_mark_inside (const DossierActorSearch *self, const DossierStatementItem *item)
{
  const char *const *marks = dossier_statement_lexicon_get_subject_marks (
      self->draft->language->statements);
  const DossierTokens *tokens = self->draft->tokens;
  const DossierToken *last = &tokens->items[item->last];

  for (guint i = 0; marks[i] != NULL; i++)
    {
      gsize length = strlen (marks[i]);

      if (last->span.end == item->span.end && last->fold_end - last->fold_start > length
          && memcmp (tokens->folded->text + last->fold_end - length, marks[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Den danske regjeringen ber EU": it opens the sentence and the verb follows. */
static gboolean
is_plain_subject (const DossierActorSearch *self, const DossierStatementItem *item)
{
  return item->first == self->unit->opening && item->last + 1 == self->verb->first
         && dossier_statement_lexicon_is_verb_second (self->draft->language->statements);
}

static int
weigh_reference (const DossierActorSearch *self, const DossierStatementItem *item)
{
  int points;

  if (!dossier_statement_has (item, DOSSIER_CUE_REFERENCE)
      || dossier_actor_is_part_of_name (self, item))
    return 0;
  if (dossier_statement_has (item, DOSSIER_CUE_BODY) && item->last < self->verb->first
      && !dossier_statement_lexicon_is_head_final (self->draft->language->statements)
      && !dossier_actor_has_verb_behind (self, item))
    return 0;
  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    points = weigh_marked (self, item->span, item->first, item->last, FALSE)
             + (has_mark_inside (self, item) ? POINTS_MARKED_WORD : 0);
  else
    points = weigh_place (self, item->first, item->first, item->last);
  if (points == 0)
    return 0;
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE))
    points += POINTS_PERSON;
  if (dossier_statement_has (item, DOSSIER_CUE_GROUP) && !is_plain_subject (self, item))
    points += POINTS_GROUP;
  /* "skal hun etter planen besøke": no object has this form. */
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON)
      && dossier_statement_lexicon_is_verb_second (self->draft->language->statements))
    points += POINTS_NOMINATIVE;
  return points;
}

/* A headline or lead says "Minister urged": the first person named is meant. */
static int
find_first_person (const DossierActorSearch *self)
{
  const GArray *mentions = self->draft->analysis->mentions;

  for (guint i = 0; i < mentions->len; i++)
    if (dossier_actor_get_type (self, (int) dossier_actor_get_mention (self, i)->entity)
        == DOSSIER_ENTITY_PERSON)
      return (int) dossier_actor_get_mention (self, i)->entity;
  return DOSSIER_NO_ENTITY;
}

/* "in Norway"; but the exports "from Norway" are Norway's, where they stand before the verb. */
static gboolean
is_elsewhere (const DossierActorSearch *self, guint mention)
{
  guint head = dossier_actor_find_head (self, dossier_actor_find_first_joined (self, mention));

  if (!dossier_actor_is_governed (self, head))
    return FALSE;
  return dossier_statement_place (self->unit, mention)->last > self->verb->first
         || dossier_actor_find_item_before (self, head, DOSSIER_CUE_LOCATION) != NULL;
}

/* Nobody stands where the subject should. */
static int
find_fallback (const DossierActorSearch *self, const DossierStatementMemory *memory)
{
  DossierStatementKind kind = self->verdict->kind;

  if (kind == DOSSIER_STATEMENT_PROPOSAL || kind == DOSSIER_STATEMENT_PLEDGE)
    {
      if (self->unit->sentence->paragraph == 0)
        return find_first_person (self);
      return dossier_statement_lexicon_drops_subject (self->draft->language->statements)
                     || self->verb->first <= self->unit->opening
                     || dossier_statement_bears (self->verb, DOSSIER_CUE_UNDERGONE)
                 ? memory->actor
                 : DOSSIER_NO_ENTITY;
    }
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (self, i);

      if (dossier_actor_get_type (self, (int) mention->entity) <= DOSSIER_ENTITY_PLACE
          && dossier_statement_place (self->unit, i)->first >= self->unit->opening
          && (!needs_parties (kind)
              || dossier_actor_get_type (self, (int) mention->entity) < DOSSIER_ENTITY_PLACE
              || dossier_statement_place (self->unit, i)->last < self->verb->first)
          && !is_elsewhere (self, i)
          && !dossier_actor_is_oblique (self, mention->span.end))
        return (int) mention->entity;
    }
  return DOSSIER_NO_ENTITY;
}

/**
 * dossier_statement_find_actor:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @memory: who was there before
 * @several: (out) (optional): whether others are named with the one who acts
 *
 * Finds who acts or speaks.
 *
 * Returns: index of an entity, or %DOSSIER_NO_ENTITY
 */
int
dossier_statement_find_actor (const DossierDraft *draft, const DossierStatementUnit *unit,
                              const DossierStatementVerdict *verdict,
                              const DossierStatementMemory *memory, gboolean *several)
{
  DossierActorSearch search = { draft, unit, verdict,
                                dossier_statement_item (unit, verdict->item), memory };
  const DossierStatementItem *reference = NULL;
  int best = POINTS_NEEDED - 1;
  guint found = unit->mentions[1];
  int stranger;
  guint word, first;

  if (several != NULL)
    *several = FALSE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      int points = weigh_mention (&search, i);

      if (points > best)
        {
          best = points;
          found = i;
        }
    }
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);
      int points = weigh_reference (&search, item);

      if (points > best)
        {
          best = points;
          reference = item;
        }
    }
  if (best < POINTS_MARKED - POINTS_MARKED_WORD / 2
      && dossier_actor_is_topic_unknown (&search))
    return DOSSIER_NO_ENTITY;
  if (best < POINTS_STRANGER && dossier_actor_find_stranger (&search, &word, &stranger)
      && !dossier_actor_is_governed (&search, word)
      && (stranger != DOSSIER_NO_ENTITY || unit->sentence->paragraph > 0))
    return stranger;
  if (reference != NULL)
    return dossier_actor_resolve (&search, reference, memory);
  if (found < unit->mentions[1] && dossier_statement_bears (search.verb, DOSSIER_CUE_MODAL))
    {
      int speaker = dossier_actor_find_speaker (&search, found);

      if (speaker != DOSSIER_NO_ENTITY)
        return speaker;
      /* A list of duties: "The minister asked … The agency must …" */
      if (verdict->kind == DOSSIER_STATEMENT_PROPOSAL && memory->proposer != DOSSIER_NO_ENTITY
          && dossier_actor_get_type (&search, memory->proposer) == DOSSIER_ENTITY_PERSON)
        return memory->proposer;
    }
  if (found == unit->mentions[1])
    return find_fallback (&search, memory);
  first = dossier_actor_find_first_joined (&search, found);
  if (several != NULL)
    *several = dossier_actor_get_mention (&search, first)->entity
               != dossier_actor_get_mention (&search, found)->entity;
  return (int) dossier_actor_get_mention (&search, first)->entity;
}

/* "…," Lee said: who stands between a quotation and the verb of saying. */
static gboolean
closes_quotation (const DossierActorSearch *self, guint mention)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint head = dossier_actor_find_head (self, mention);
  guint behind = dossier_statement_place (self->unit, mention)->last + 1;

  return head > self->unit->sentence->first + 1
         && tokens->folded->text[tokens->items[head - 1].fold_start] == '"'
         && behind < self->unit->sentence->end
         && dossier_actor_find_item_before (self, behind + 1, DOSSIER_CUE_SPEECH) != NULL;
}

/**
 * dossier_statement_find_person:
 * @draft: the draft
 * @unit: a sentence
 *
 * @speaks: (out) (optional): whether a verb of saying stands beside the name
 *
 * Returns: index of the person whom the sentence is about, or
 *   %DOSSIER_NO_ENTITY: who speaks, else the first whose name owns nothing and follows no
 *   preposition
 */
int
dossier_statement_find_person (const DossierDraft *draft, const DossierStatementUnit *unit,
                               gboolean *speaks)
{
  static const DossierStatementItem nothing = { { 0, 0 }, 0, 0, NULL };
  static const DossierStatementVerdict none = { 0 };
  DossierActorSearch search = { draft, unit, &none, &nothing, NULL };
  int person = DOSSIER_NO_ENTITY;

  if (speaks != NULL)
    *speaks = TRUE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = dossier_actor_get_mention (&search, i);
      guint head;

      if (dossier_actor_get_type (&search, (int) mention->entity) != DOSSIER_ENTITY_PERSON)
        continue;
      head = dossier_actor_find_head (&search, i);
      if (dossier_actor_is_possessive (&search, i)
          || dossier_actor_find_item_before (&search, head, DOSSIER_CUE_PREPOSITION) != NULL)
        continue;
      if (dossier_actor_find_item_before (&search, head, DOSSIER_CUE_SPEECH) != NULL
          || closes_quotation (&search, i))
        return (int) mention->entity;
      if (person == DOSSIER_NO_ENTITY)
        person = (int) mention->entity;
    }
  if (speaks != NULL)
    *speaks = FALSE;
  return person;
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
 * but no places where it happens.
 */
void
dossier_statement_find_counterparts (const DossierDraft *draft, const DossierStatementUnit *unit,
                                     const DossierStatementVerdict *verdict, int actor,
                                     GArray *counterparts)
{
  DossierActorSearch search = { draft, unit, verdict,
                                dossier_statement_item (unit, verdict->item), NULL };

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
      for (guint j = 0; j < counterparts->len && !known; j++)
        known = g_array_index (counterparts, guint, j) == mention->entity;
      if (!known)
        g_array_append_val (counterparts, mention->entity);
    }
}
