/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* Who acts is found by weighing the names and pronouns of the sentence. The
 * numbers are points; only their order matters. They were set on the sample
 * documents and are checked by tests/core/annotate/test-statements.c. */
#define POINTS_BEFORE 100       /* before the verb, less one for each token between */
#define POINTS_AFTER 88         /* right behind a verb that comes second */
#define POINTS_AGENT 130        /* "signed by" */
#define POINTS_SPEAKER 55       /* "…, said Ann Lee" */
#define POINTS_MARKED 100       /* 은, 는 */
#define POINTS_PERSON 15
#define POINTS_PLACE -15
#define POINTS_THING -35
#define POINTS_POSSESSIVE -60
#define POINTS_GOVERNED -45
#define POINTS_OTHER_VERB -25
#define POINTS_COMMA -6
#define POINTS_GROUP -15
#define POINTS_QUOTED -40
#define POINTS_NEEDED 25

#define LONGEST_ROLE 16         /* tokens of a title before a name */
#define LONGEST_ATTRIBUTE 3     /* "the new Norwegian" */
#define LONGEST_INVERSION 12    /* tokens between a verb and the subject behind it */
#define LONGEST_TITLE_GAP 6     /* tokens between a name and the title behind it */

typedef struct
{
  const DossierDraft *draft;
  const DossierStatementUnit *unit;
  const DossierStatementVerdict *verdict;
  const DossierStatementItem *verb;
} Search;

static const DossierMentionMark *
get_mention (const Search *self, guint index)
{
  return &g_array_index (self->draft->analysis->mentions, DossierMentionMark, index);
}

static DossierEntityType
get_type (const Search *self, int entity)
{
  return g_array_index (self->draft->analysis->entities, DossierEntityEntry, entity).type;
}

static gboolean
starts_with (const DossierTokens *tokens, guint32 at, guint32 end, const char *text)
{
  gsize length = strlen (text);

  return end - at >= length && memcmp (tokens->folded->text + at, text, length) == 0;
}

/* The folded place behind a name and whatever closes around it. */
static guint32
find_behind (const DossierTokens *tokens, guint32 byte, guint *index)
{
  guint i = dossier_tokens_find (tokens, byte - 1);
  const DossierToken *token = &tokens->items[i];
  guint32 at = token->fold_end;

  if (token->span.end > byte)
    for (at = token->fold_start; at < token->fold_end && tokens->folded->map[at] < byte;)
      at++;
  else
    while (i + 1 < tokens->n_items && !(tokens->items[i + 1].flags & DOSSIER_TOKEN_SPACE)
           && (tokens->items[i + 1].flags & DOSSIER_TOKEN_PUNCT)
           && strchr (")'\"", tokens->folded->text[tokens->items[i + 1].fold_start]) != NULL
           && tokens->folded->text[tokens->items[i + 1].fold_start] != '\'')
      at = tokens->items[++i].fold_end;
  if (at == tokens->items[i].fold_end && i + 1 < tokens->n_items
      && !(tokens->items[i + 1].flags & DOSSIER_TOKEN_SPACE))
    at = tokens->items[++i].fold_start;
  *index = i;
  return at;
}

/* Ann's, Norges, 한국의 */
static gboolean
is_possessive (const Search *self, guint32 end)
{
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *endings = dossier_statement_lexicon_get_possessives (self->draft->language->statements);
  guint index;
  guint32 at = find_behind (tokens, end, &index);
  guint32 limit = index + 1 < tokens->n_items ? tokens->items[index + 1].fold_end : tokens->items[index].fold_end;

  for (guint i = 0; endings[i] != NULL; i++)
    if (starts_with (tokens, at, limit, endings[i]))
      {
        guint32 after = at + (guint32) strlen (endings[i]);

        if (after >= tokens->folded->length || !g_ascii_isalnum (tokens->folded->text[after]))
          return TRUE;
      }
  return FALSE;
}

/* 은, 는, 이, 가 right behind what ends at @end. */
static gboolean
is_marked (const Search *self, guint32 end)
{
  const DossierTokens *tokens = self->draft->tokens;
  const char *const *marks = dossier_statement_lexicon_get_subject_marks (self->draft->language->statements);
  guint index;
  guint32 at = find_behind (tokens, end, &index);
  guint32 limit = tokens->items[index].fold_end;

  for (guint i = 0; marks[i] != NULL; i++)
    if (limit - at == strlen (marks[i]) && starts_with (tokens, at, limit, marks[i]))
      return TRUE;
  return FALSE;
}

/* The first token of a mention with its title: "Minister of Trade Ann Lee". */
static guint
find_head (const Search *self, guint mention)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint first = dossier_tokens_find (tokens, get_mention (self, mention)->span.start);
  const char *role = mention < self->draft->roles->len ? g_ptr_array_index (self->draft->roles, mention) : NULL;
  guint lowest = self->unit->sentence->first;
  g_autofree char *folded = role != NULL ? dossier_fold (role, -1) : NULL;

  if (folded != NULL && *folded != '\0')
    for (guint i = first; i-- > lowest && first - i <= LONGEST_ROLE;)
      if (starts_with (tokens, tokens->items[i].fold_start, tokens->items[first].fold_start, folded))
        {
          first = i;
          break;
        }
  /* "Norway's Ministry of Energy": what governs the owner governs the owned. */
  if (first >= lowest + 3 && dossier_token_is (tokens, first - 1, "s") && dossier_token_is (tokens, first - 2, "'"))
    first -= 3;
  for (guint i = 0; i < LONGEST_ATTRIBUTE && first > lowest; i++)
    {
      guint32 flags = tokens->items[first - 1].flags;
      gsize size = tokens->items[first - 1].fold_end - tokens->items[first - 1].fold_start;

      if (!(flags & DOSSIER_TOKEN_WORD) || !((flags & DOSSIER_TOKEN_CAPITAL) || size == 3)
          || first - 1 <= self->verb->last)
        break;
      if (dossier_token_is (tokens, first - 1, "the") || (flags & DOSSIER_TOKEN_CAPITAL))
        first--;
      else
        break;
    }
  return first;
}

/* The cue that ends right before token @index, or begins there as a capitalised
 * word that find_head() took for a name's. */
static const DossierStatementItem *
find_item_before (const Search *self, guint index, guint32 roles)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > index)
        break;
      if ((item->last + 1 == index || item->first == index) && dossier_statement_has (item, roles))
        return item;
    }
  return NULL;
}

static int
count_commas (const DossierTokens *tokens, guint from, guint to)
{
  int n = 0;

  for (guint i = from; i < to; i++)
    n += dossier_token_is (tokens, i, ",");
  return MIN (n, 2);
}

static int
count_verbs_between (const Search *self, guint from, guint to)
{
  int n = 0;

  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > from && item->last < to
          && dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_SPEECH | DOSSIER_CUE_FUTURE))
        n++;
    }
  return MIN (n, 2);
}

/* How well tokens @first to @last stand for the subject of the verb. */
static int
weigh_place (const Search *self, guint first, guint last)
{
  const DossierStatementItem *agent = find_item_before (self, first, DOSSIER_CUE_AGENT);
  const DossierStatementItem *verb = self->verb;
  gboolean second = dossier_statement_lexicon_is_verb_second (self->draft->language->statements);
  int points;

  if (self->verdict->passive && agent != NULL && first > verb->last)
    return POINTS_AGENT - (int) (first - verb->last);
  if (last < verb->first)
    points = POINTS_BEFORE - (int) MIN (verb->first - last, 50)
             + POINTS_COMMA * count_commas (self->draft->tokens, last + 1, verb->first)
             + POINTS_OTHER_VERB * count_verbs_between (self, last, verb->first);
  else if (second && first > verb->last && first - verb->last <= LONGEST_INVERSION)
    points = POINTS_AFTER - 2 * (int) (first - verb->last);
  else if (first > verb->last && find_item_before (self, first, DOSSIER_CUE_SPEECH) != NULL)
    points = POINTS_SPEAKER;
  else
    return 0;
  if (find_item_before (self, first, DOSSIER_CUE_PREPOSITION) != NULL
      && find_item_before (self, first, DOSSIER_CUE_REPRESENTATIVE) == NULL)
    points += POINTS_GOVERNED;
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
is_title_marked (const Search *self, guint last)
{
  for (guint i = 0; i < self->unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (self->unit, i);

      if (item->first > last && item->first - last <= LONGEST_TITLE_GAP
          && dossier_statement_has (item, DOSSIER_CUE_TITLE) && is_marked (self, item->span.end))
        return TRUE;
    }
  return FALSE;
}

/* In languages that mark the subject the mark decides, not the place. */
static int
weigh_marked (const Search *self, DossierSpan span, guint first, guint last, gboolean person)
{
  const DossierTokens *tokens = self->draft->tokens;
  int points = 30;

  if (is_marked (self, span.end) || (person && is_title_marked (self, last)))
    points = POINTS_MARKED;
  points -= (int) MIN (first - self->unit->sentence->first, 30) / 2;
  if (count_quotes (tokens, self->unit->sentence->first, first) % 2 == 1)
    points += POINTS_QUOTED;
  return points;
}

static int
weigh_mention (const Search *self, guint index)
{
  const DossierTokens *tokens = self->draft->tokens;
  const DossierMentionMark *mention = get_mention (self, index);
  DossierEntityType type = get_type (self, (int) mention->entity);
  guint last = dossier_tokens_find (tokens, mention->span.end - 1);
  int points;

  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    points = weigh_marked (self, mention->span, dossier_tokens_find (tokens, mention->span.start), last,
                           type == DOSSIER_ENTITY_PERSON);
  else
    points = weigh_place (self, find_head (self, index), last);
  if (points == 0)
    return 0;
  if (is_possessive (self, mention->span.end))
    points += POINTS_POSSESSIVE;
  return points + weigh_type (type);
}

/* "the Minister of Trade" and "Bộ trưởng Lê Thu Hà" are names, not references. */
static gboolean
is_part_of_name (const Search *self, const DossierStatementItem *item)
{
  const DossierTokens *tokens = self->draft->tokens;
  guint next = item->last + 1;

  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    if (dossier_span_overlaps (get_mention (self, i)->span, item->span))
      return TRUE;
  if (next >= self->unit->sentence->end)
    return FALSE;
  if (dossier_token_is (tokens, next, "of") || dossier_token_is (tokens, next, "for"))
    return TRUE;
  return (tokens->items[next].flags & DOSSIER_TOKEN_CAPITAL)
         && !(tokens->items[next].flags & DOSSIER_TOKEN_PUNCT);
}

static int
weigh_reference (const Search *self, const DossierStatementItem *item)
{
  int points;

  if (!dossier_statement_has (item, DOSSIER_CUE_REFERENCE) || is_part_of_name (self, item))
    return 0;
  if (dossier_statement_lexicon_is_head_final (self->draft->language->statements))
    points = weigh_marked (self, item->span, item->first, item->last, FALSE);
  else
    points = weigh_place (self, item->first, item->last);
  if (points == 0)
    return 0;
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE))
    points += POINTS_PERSON;
  if (dossier_statement_has (item, DOSSIER_CUE_GROUP))
    points += POINTS_GROUP;
  return points;
}

/* The last mention of a type before a byte, in this sentence or an earlier one. */
static int
find_earlier (const Search *self, DossierEntityType type, guint32 before)
{
  for (guint i = self->unit->mentions[1]; i-- > 0;)
    {
      const DossierMentionMark *mention = get_mention (self, i);

      if (mention->span.end <= before && get_type (self, (int) mention->entity) == type)
        return (int) mention->entity;
    }
  return DOSSIER_NO_ENTITY;
}

/* The one who says it, where "we" speaks. */
static int
find_speaker (const Search *self, const DossierStatementMemory *memory)
{
  int person = dossier_statement_find_person (self->draft, self->unit);

  return person != DOSSIER_NO_ENTITY ? person : memory->person;
}

static int
resolve (const Search *self, const DossierStatementItem *item, const DossierStatementMemory *memory)
{
  if (dossier_statement_has (item, DOSSIER_CUE_PERSON | DOSSIER_CUE_ROLE))
    return memory->person;
  if (dossier_statement_has (item, DOSSIER_CUE_SELF))
    return find_speaker (self, memory);
  if (dossier_statement_has (item, DOSSIER_CUE_DUAL))
    return memory->pair[0];
  if (dossier_statement_has (item, DOSSIER_CUE_BODY))
    return find_earlier (self, DOSSIER_ENTITY_ORGANIZATION, item->span.start);
  if (dossier_statement_has (item, DOSSIER_CUE_COUNTRY))
    return find_earlier (self, DOSSIER_ENTITY_PLACE, item->span.start);
  if (dossier_statement_has (item, DOSSIER_CUE_PLURAL))
    return memory->actor;
  return DOSSIER_NO_ENTITY;
}

/* A headline or lead says "Minister urged": the first person named is meant. */
static int
find_first_person (const Search *self)
{
  const GArray *mentions = self->draft->analysis->mentions;

  for (guint i = 0; i < mentions->len; i++)
    if (get_type (self, (int) get_mention (self, i)->entity) == DOSSIER_ENTITY_PERSON)
      return (int) get_mention (self, i)->entity;
  return DOSSIER_NO_ENTITY;
}

/* Nobody stands where the subject should. */
static int
find_fallback (const Search *self, const DossierStatementMemory *memory)
{
  DossierStatementKind kind = self->verdict->kind;

  if (kind == DOSSIER_STATEMENT_PROPOSAL || kind == DOSSIER_STATEMENT_PLEDGE)
    return self->unit->sentence->paragraph == 0 ? find_first_person (self) : memory->actor;
  for (guint i = self->unit->mentions[0]; i < self->unit->mentions[1]; i++)
    {
      int entity = (int) get_mention (self, i)->entity;

      if (get_type (self, entity) <= DOSSIER_ENTITY_PLACE)
        return entity;
    }
  return DOSSIER_NO_ENTITY;
}

/**
 * dossier_statement_find_actor:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @memory: who was there before
 *
 * Finds who acts or speaks.
 *
 * Returns: index of an entity, or %DOSSIER_NO_ENTITY
 */
int
dossier_statement_find_actor (const DossierDraft *draft, const DossierStatementUnit *unit,
                              const DossierStatementVerdict *verdict,
                              const DossierStatementMemory *memory)
{
  Search search = { draft, unit, verdict, dossier_statement_item (unit, verdict->item) };
  const DossierStatementItem *reference = NULL;
  int best = POINTS_NEEDED - 1, actor = DOSSIER_NO_ENTITY;
  gboolean found = FALSE;

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      int points = weigh_mention (&search, i);

      if (points > best)
        {
          best = points;
          actor = (int) get_mention (&search, i)->entity;
          found = TRUE;
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
  if (reference != NULL)
    return resolve (&search, reference, memory);
  return found ? actor : find_fallback (&search, memory);
}

/**
 * dossier_statement_find_person:
 * @draft: the draft
 * @unit: a sentence
 *
 * Returns: index of the person whom the sentence is about, or
 *   %DOSSIER_NO_ENTITY: the last whose name owns nothing and follows no preposition
 */
int
dossier_statement_find_person (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  static const DossierStatementItem nothing = { { 0, 0 }, 0, 0, NULL };
  static const DossierStatementVerdict none = { 0 };
  Search search = { draft, unit, &none, &nothing };
  int person = DOSSIER_NO_ENTITY;

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = get_mention (&search, i);
      guint head;

      if (get_type (&search, (int) mention->entity) != DOSSIER_ENTITY_PERSON)
        continue;
      head = find_head (&search, i);
      if (is_possessive (&search, mention->span.end)
          || find_item_before (&search, head, DOSSIER_CUE_PREPOSITION) != NULL)
        continue;
      person = (int) mention->entity;
    }
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
  Search search = { draft, unit, verdict, dossier_statement_item (unit, verdict->item) };

  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      const DossierMentionMark *mention = get_mention (&search, i);
      DossierEntityType type = get_type (&search, (int) mention->entity);
      gboolean known = (int) mention->entity == actor;

      if (type > DOSSIER_ENTITY_PLACE)
        continue;
      if (type == DOSSIER_ENTITY_PLACE
          && (find_item_before (&search, find_head (&search, i), DOSSIER_CUE_LOCATION) != NULL
              || is_possessive (&search, mention->span.end)))
        continue;
      for (guint j = 0; j < counterparts->len && !known; j++)
        known = g_array_index (counterparts, guint, j) == mention->entity;
      if (!known)
        g_array_append_val (counterparts, mention->entity);
    }
}
