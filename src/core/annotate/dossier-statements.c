/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* Cues of a sentence that there is room for at once. */
#define SOME_CUES 32

/* A list belongs to its heading over at most this many items. */
#define LONGEST_LIST 40

/* Tokens from an article to its noun: "the South Korean battery maker". */
#define LONGEST_ATTRIBUTE 4

typedef struct
{
  DossierDraft *draft;
  DossierStatementMemory memory;
  DossierWordNotes *words; /* which of them are cues */
  GArray *matches;         /* DossierMatch: cues in the sentence */
  GArray *counterparts;    /* guint: of the statement under way */
  DossierStatementVerdict heading; /* rule is NULL outside lists */
  int heading_actor;
  const char *heading_due;
  const char *heading_cue;
  guint heading_items;
  gboolean heading_marked; /* items need a mark of their own */
  guint mention;
  guint time;
  guint sector;
} StatementRun;

/* Steps @next to the first mark of @marks in the sentence and gives its marks. */
static void
take_marks (const GArray *marks, gsize size, DossierSpan span, guint *next, guint range[2])
{
  guint end;

  while (*next < marks->len
         && ((DossierSpan *) (gpointer) (marks->data + *next * size))->end <= span.start)
    (*next)++;
  for (end = *next; end < marks->len; end++)
    if (((DossierSpan *) (gpointer) (marks->data + end * size))->start >= span.end)
      break;
  range[0] = *next;
  range[1] = end;
}

/* "the South Korean battery *maker*": the first token of a word that counts only behind a
 * nationality and, before this, an article. */
static gboolean
find_attributed (const DossierDraft *draft, const DossierSentence *sentence, guint *first)
{
  const DossierTokens *tokens = draft->tokens;
  const DossierNameLexicon *names = draft->language->names;
  const char *const *articles
      = dossier_statement_lexicon_get_articles (draft->language->statements);
  gboolean national = FALSE;

  for (guint i = *first; names != NULL && i-- > sentence->first && *first - i <= LONGEST_ATTRIBUTE;)
    {
      const DossierToken *token = &tokens->items[i];

      if (!(token->flags & DOSSIER_TOKEN_WORD))
        return FALSE;
      for (guint j = 0; articles[j] != NULL; j++)
        if (dossier_token_is (tokens, i, articles[j]))
          {
            *first = i;
            return national;
          }
      national |= dossier_name_lexicon_get_nationality (
                      names, tokens->folded->text + token->fold_start,
                      token->fold_end - token->fold_start)
                  != NULL;
    }
  return FALSE;
}

static void
read_unit (StatementRun *run, const DossierSentence *sentence, DossierStatementUnit *unit)
{
  const DossierDraft *draft = run->draft;
  const DossierStatementLexicon *lexicon = draft->language->statements;
  GArray *matches = run->matches;
  guint n_items = 0;

  g_array_set_size (matches, 0);
  dossier_matcher_scan (dossier_statement_lexicon_get_matcher (lexicon), draft->tokens,
                        sentence->first, sentence->end, run->words, matches);
  unit->sentence = sentence;
  unit->roles = 0;
  g_array_set_size (unit->items, matches->len);
  for (guint i = 0; i < matches->len; i++)
    {
      const DossierMatch *match = &g_array_index (matches, DossierMatch, i);
      const DossierCue *cue = dossier_statement_lexicon_get_cue (lexicon, match->value);
      DossierStatementItem item = { match->span, match->first, match->last, cue };

      if (dossier_statement_bears (&item, DOSSIER_CUE_ATTRIBUTED))
        {
          if (!find_attributed (draft, sentence, &item.first))
            continue;
          item.span.start = draft->tokens->items[item.first].span.start;
        }
      unit->roles |= cue->roles;
      g_array_index (unit->items, DossierStatementItem, n_items++) = item;
    }
  g_array_set_size (unit->items, n_items);
  take_marks (draft->analysis->mentions, sizeof (DossierMentionMark), sentence->span,
              &run->mention, unit->mentions);
  g_array_set_size (unit->places, 0);
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      DossierSpan span = g_array_index (draft->analysis->mentions, DossierMentionMark, i).span;
      DossierStatementPlace place = {
        unit->places->len == 0 ? sentence->first : dossier_statement_place (unit, i - 1)->last
      };

      /* Mentions are in order, so the walk over the sentence goes on where it was. */
      while (place.first + 1 < sentence->end
             && draft->tokens->items[place.first].span.end <= span.start)
        place.first++;
      for (place.last = place.first; place.last + 1 < sentence->end;)
        if (draft->tokens->items[place.last + 1].span.start < span.end)
          place.last++;
        else
          break;
      g_array_append_val (unit->places, place);
    }
  take_marks (draft->analysis->times, sizeof (DossierTimeMark), sentence->span, &run->time,
              unit->times);
  take_marks (draft->analysis->sectors, sizeof (DossierSectorMark), sentence->span, &run->sector,
              unit->sectors);
  unit->opening = dossier_statement_find_opening (draft, unit);
}

/* Cues inside names say nothing: "Planning Institute", "Visit Norway". */
static void
drop_named_cues (const DossierDraft *draft, DossierStatementUnit *unit)
{
  const GArray *mentions = draft->analysis->mentions;

  for (guint i = unit->items->len; i-- > 0;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      for (guint j = unit->mentions[0]; j < unit->mentions[1]; j++)
        if (dossier_span_contains (g_array_index (mentions, DossierMentionMark, j).span,
                                   item->span))
          {
            g_array_remove_index (unit->items, i);
            break;
          }
    }
}

static GPtrArray *
collect_sectors (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  GPtrArray *sectors = NULL;

  if (unit->sectors[1] > unit->sectors[0])
    sectors = g_ptr_array_sized_new (unit->sectors[1] - unit->sectors[0]);
  for (guint i = unit->sectors[0]; i < unit->sectors[1]; i++)
    {
      const char *sector = g_array_index (draft->analysis->sectors, DossierSectorMark, i).sector;

      if (!g_ptr_array_find (sectors, sector, NULL))
        g_ptr_array_add (sectors, (gpointer) sector);
    }
  return sectors;
}

/* The cue, and what else in the sentence bears on it. */
static const char *
explain (const DossierDraft *draft, const DossierStatementUnit *unit,
         const DossierStatementVerdict *verdict, const char *cue)
{
  g_autoptr (GString) why = NULL;

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);
      const char *label = dossier_statement_has (item, DOSSIER_CUE_CONDITION)    ? "condition"
                          : dossier_statement_has (item, DOSSIER_CUE_DENIAL)     ? "denial"
                          : dossier_statement_bears (item, DOSSIER_CUE_UNDER_WAY) ? "under way"
                                                                                 : NULL;

      if (label == NULL || i == verdict->item)
        continue;
      if (why == NULL)
        why = g_string_new (cue);
      g_string_append_printf (why, "; %s: %.*s", label, (int) dossier_span_length (item->span),
                              draft->tokens->text + item->span.start);
    }
  return why != NULL ? dossier_arena_copy (draft->analysis->arena, why->str, why->len) : cue;
}

static const char *
keep_words (const DossierDraft *draft, DossierSpan span)
{
  return dossier_arena_copy (draft->analysis->arena, draft->tokens->text + span.start,
                             dossier_span_length (span));
}

/* Gives what was collected in @list, %NULL if there is nothing, and empties it. */
static GArray *
take_list (GArray **list)
{
  GArray *taken = *list;

  if (taken->len == 0)
    return NULL;
  *list = g_array_new (FALSE, FALSE, g_array_get_element_size (taken));
  return taken;
}

static DossierEntityType
get_type (const StatementRun *run, int entity)
{
  return g_array_index (run->draft->analysis->entities, DossierEntityEntry, entity).type;
}

/* Two people, or two bodies or countries: the Commission and a country are a pair. */
static gboolean
are_alike (const StatementRun *run, int left, int right)
{
  return get_type (run, right) <= DOSSIER_ENTITY_PLACE
         && (get_type (run, left) == DOSSIER_ENTITY_PERSON)
                == (get_type (run, right) == DOSSIER_ENTITY_PERSON);
}

/* Two of a kind that meet, agree or sign are "the two sides" from then on. */
static void
remember_pair (StatementRun *run, const DossierStatementMark *mark)
{
  int other = DOSSIER_NO_ENTITY;

  if (mark->kind != DOSSIER_STATEMENT_MEETING && mark->kind != DOSSIER_STATEMENT_AGREEMENT
      && mark->kind != DOSSIER_STATEMENT_SIGNING)
    return;
  for (guint i = 0; mark->counterparts != NULL && i < mark->counterparts->len
                    && other == DOSSIER_NO_ENTITY; i++)
    if (are_alike (run, mark->actor, (int) g_array_index (mark->counterparts, guint, i)))
      other = (int) g_array_index (mark->counterparts, guint, i);
  if (other == DOSSIER_NO_ENTITY || get_type (run, mark->actor) > DOSSIER_ENTITY_PLACE)
    return;
  run->memory.pairs[get_type (run, mark->actor)][0] = mark->actor;
  run->memory.pairs[get_type (run, mark->actor)][1] = other;
  /* People who met speak for sides that are not named. */
  memcpy (run->memory.last, run->memory.pairs[get_type (run, mark->actor)],
          sizeof run->memory.last);
  for (guint i = 0; i < 2; i++)
    run->memory.sides[i] = get_type (run, mark->actor) == DOSSIER_ENTITY_PERSON
                               ? DOSSIER_NO_ENTITY
                               : run->memory.last[i];
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

static void
remember (StatementRun *run, const DossierStatementUnit *unit, const DossierStatementMark *mark)
{
  DossierStatementMemory *memory = &run->memory;
  gboolean speaks;
  int person = dossier_statement_find_person (run->draft, unit, &speaks);

  if (mark != NULL)
    {
      memory->actor = mark->actor;
      memory->proposer = mark->kind == DOSSIER_STATEMENT_PROPOSAL ? mark->actor
                                                                  : DOSSIER_NO_ENTITY;
    }
  if (mark != NULL && mark->actor != DOSSIER_NO_ENTITY)
    {
      remember_pair (run, mark);
      if (get_type (run, mark->actor) == DOSSIER_ENTITY_PERSON)
        person = speaks ? person : mark->actor;
      else if (get_type (run, mark->actor) == DOSSIER_ENTITY_ORGANIZATION)
        remember_body (memory, mark->actor);
      else if (get_type (run, mark->actor) == DOSSIER_ENTITY_PLACE)
        memory->country = mark->actor;
    }
  if (person != DOSSIER_NO_ENTITY)
    memory->person = person;
}

/* "Both sides agreed": the other one, or both where neither is known to be the one who acts. */
static void
add_pair (const StatementRun *run, const DossierStatementUnit *unit, int actor)
{
  const int *pair = NULL;

  if (!(unit->roles & DOSSIER_CUE_DUAL) || run->counterparts->len > 0
      || unit->mentions[1] > unit->mentions[0])
    return;
  for (guint i = 0; i < unit->items->len && pair == NULL; i++)
    if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_DUAL))
      pair = dossier_actor_get_pair (dossier_statement_item (unit, i), &run->memory);
  if (pair == NULL)
    pair = run->memory.last;
  for (guint i = 0; i < 2; i++)
    if (pair[i] != DOSSIER_NO_ENTITY && pair[i] != actor)
      {
        guint other = (guint) pair[i];

        g_array_append_val (run->counterparts, other);
      }
}

static DossierStatementMark *
add_statement (StatementRun *run, DossierStatementUnit *unit,
               const DossierStatementVerdict *verdict)
{
  const DossierDraft *draft = run->draft;
  const DossierStatementItem *item = dossier_statement_item (unit, verdict->item);
  DossierStatementMark mark = { .span = unit->sentence->span, .kind = verdict->kind };
  gboolean several;

  mark.actor = dossier_statement_find_actor (draft, unit, verdict, &run->memory, &several);
  /* What two decide together they agree on. */
  if (several && g_strcmp0 (verdict->rule, "decision") == 0)
    mark.kind = DOSSIER_STATEMENT_AGREEMENT;
  dossier_statement_find_counterparts (draft, unit, verdict, mark.actor, run->counterparts);
  add_pair (run, unit, mark.actor);
  mark.counterparts = take_list (&run->counterparts);
  mark.sectors = collect_sectors (draft, unit);
  dossier_statement_find_dates (draft, unit, verdict, &mark.when, &mark.due);
  mark.certainty = dossier_statement_find_certainty (draft, unit, verdict);
  mark.amounts = take_list (&unit->amounts);
  mark.code = dossier_ontology_find (dossier_knowledge_get_ontology (draft->knowledge), mark.kind,
                                     mark.certainty, item->cue->act);
  mark.cue = keep_words (draft, item->span);
  mark.rule = verdict->rule;
  mark.why = explain (draft, unit, verdict, mark.cue);
  g_array_append_val (draft->analysis->statements, mark);
  return &g_array_index (draft->analysis->statements, DossierStatementMark,
                         draft->analysis->statements->len - 1);
}

/* The imperative that a list item begins with, possibly behind "as for …,". */
static gboolean
find_imperative (const DossierDraft *draft, const DossierStatementUnit *unit, guint *index)
{
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (dossier_statement_has (item, DOSSIER_CUE_IMPERATIVE)
          && (item->first == unit->sentence->first
              || dossier_token_is (draft->tokens, item->first - 1, ",")
              || dossier_token_is (draft->tokens, item->first - 1, ":")))
        {
          *index = i;
          return TRUE;
        }
      if (dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE))
        return FALSE;
    }
  return FALSE;
}

/* An item that says nothing by itself hangs on its first word. */
static void
ensure_item (const StatementRun *run, DossierStatementUnit *unit, DossierStatementVerdict *verdict)
{
  static const DossierCue nothing = { 0 };
  guint first = unit->sentence->first;
  DossierStatementItem item = { run->draft->tokens->items[first].span, first, first, &nothing };

  verdict->item = 0;
  if (unit->items->len == 0)
    g_array_append_val (unit->items, item);
}

/* "- Acme builds the plant": the item names who acts. */
static gboolean
begins_with_actor (const StatementRun *run, const DossierStatementUnit *unit,
                   const DossierStatementMark *mark)
{
  const DossierMentionMark *mention;

  if (unit->mentions[0] == unit->mentions[1])
    return FALSE;
  mention = &g_array_index (run->draft->analysis->mentions, DossierMentionMark, unit->mentions[0]);
  return mention->span.start == unit->sentence->span.start && (int) mention->entity == mark->actor;
}

/* A line of a list says what its heading says. */
static gboolean
continue_list (StatementRun *run, DossierStatementUnit *unit)
{
  DossierStatementVerdict verdict = run->heading;
  DossierStatementMark *mark;
  gboolean imperative;

  if (run->heading.rule == NULL || run->heading_items >= LONGEST_LIST)
    return FALSE;
  imperative = find_imperative (run->draft, unit, &verdict.item);
  if (!imperative && (!run->heading_marked || !unit->sentence->list_item))
    return FALSE;
  if (!imperative)
    ensure_item (run, unit, &verdict);
  verdict.rule = "list-item";
  mark = add_statement (run, unit, &verdict);
  if (!imperative)
    mark->cue = run->heading_cue;
  if (run->heading_actor != DOSSIER_NO_ENTITY || !begins_with_actor (run, unit, mark))
    mark->actor = run->heading_actor;
  if (mark->due == NULL)
    mark->due = run->heading_due;
  run->heading_items++;
  return TRUE;
}

static gboolean
ends_with_colon (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  return draft->tokens->text[unit->sentence->span.end - 1] == ':';
}

/* "The programme will:" says nothing but with its items. */
static gboolean
announces_list (const DossierDraft *draft, const DossierStatementUnit *unit,
                const DossierStatementVerdict *verdict)
{
  return ends_with_colon (draft, unit)
         && dossier_statement_item (unit, verdict->item)->last + 2 == unit->sentence->end;
}

/* What is signed, where the sentence speaks of it; @index stays as it is where it is a name. */
static gboolean
find_document (const StatementRun *run, const DossierStatementUnit *unit, guint *index)
{
  for (guint i = unit->mentions[0]; i < unit->mentions[1] && unit->items->len > 0; i++)
    if (get_type (run, (int) g_array_index (run->draft->analysis->mentions, DossierMentionMark, i)
                           .entity)
        == DOSSIER_ENTITY_INSTRUMENT)
      return TRUE;
  for (guint i = 0; i < unit->items->len; i++)
    if (dossier_statement_bears (dossier_statement_item (unit, i), DOSSIER_CUE_DOCUMENT))
      {
        if (index != NULL)
          *index = i;
        return TRUE;
      }
  return FALSE;
}

static void
open_list (StatementRun *run, const DossierStatementUnit *unit,
           const DossierStatementVerdict *verdict, int actor, const char *due)
{
  gboolean marked = ends_with_colon (run->draft, unit) || (unit->roles & DOSSIER_CUE_HEADING);

  if (!marked && verdict->kind != DOSSIER_STATEMENT_PROPOSAL)
    return;
  run->heading = *verdict;
  run->heading_actor = actor;
  run->heading_cue = keep_words (run->draft,
                                 dossier_statement_item (unit, verdict->item)->span);
  if (marked && verdict->kind == DOSSIER_STATEMENT_REPORT && find_document (run, unit, NULL))
    {
      run->heading.kind = DOSSIER_STATEMENT_AGREEMENT;
      run->heading_actor = DOSSIER_NO_ENTITY;
    }
  run->heading_due = due;
  run->heading_items = 0;
  run->heading_marked = marked;
}

static void
read_sentence (StatementRun *run, const DossierSentence *sentence, DossierStatementUnit *unit)
{
  DossierStatementVerdict verdict;
  DossierStatementMark *mark = NULL;

  read_unit (run, sentence, unit);
  drop_named_cues (run->draft, unit);
  g_array_set_size (unit->amounts, 0);
  dossier_statement_find_amounts (run->draft, unit, unit->amounts);
  if (continue_list (run, unit))
    return;
  if (dossier_statement_decide (run->draft, unit, &verdict))
    {
      if (announces_list (run->draft, unit, &verdict))
        {
          open_list (run, unit, &verdict,
                     dossier_statement_find_actor (run->draft, unit, &verdict, &run->memory, NULL),
                     NULL);
          return;
        }
      mark = add_statement (run, unit, &verdict);
      open_list (run, unit, &verdict, mark->actor, mark->due);
    }
  else if (ends_with_colon (run->draft, unit) && find_document (run, unit, &verdict.item))
    {
      /* "The agreement in short:" */
      dossier_statement_set_verdict (&verdict, DOSSIER_STATEMENT_AGREEMENT, verdict.item, "noun");
      open_list (run, unit, &verdict, DOSSIER_NO_ENTITY, NULL);
    }
  remember (run, unit, mark);
}

/**
 * dossier_annotate_statements:
 * @draft: a draft with sentences, mentions, times and sectors
 *
 * Finds who said or did what to whom, in which sector, when and by when. One
 * statement is one sentence or one list item. A language without a lexicon
 * has none.
 */
void
dossier_annotate_statements (DossierDraft *draft)
{
  StatementRun run = {
    .draft = draft,
    .memory = { .person = DOSSIER_NO_ENTITY,
                .actor = DOSSIER_NO_ENTITY,
                .proposer = DOSSIER_NO_ENTITY,
                .country = DOSSIER_NO_ENTITY,
                .sides = { DOSSIER_NO_ENTITY, DOSSIER_NO_ENTITY },
                .last = { DOSSIER_NO_ENTITY, DOSSIER_NO_ENTITY } },
    .heading_actor = DOSSIER_NO_ENTITY,
  };
  DossierStatementUnit unit = { 0 };

  if (draft->language->statements == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (run.memory.bodies); i++)
    run.memory.bodies[i] = DOSSIER_NO_ENTITY;
  for (guint i = 0; i < G_N_ELEMENTS (run.memory.pairs); i++)
    run.memory.pairs[i][0] = run.memory.pairs[i][1] = DOSSIER_NO_ENTITY;
  run.words = dossier_memory_get_phrases (
      draft->memory, dossier_statement_lexicon_get_matcher (draft->language->statements));
  run.matches = g_array_sized_new (FALSE, FALSE, sizeof (DossierMatch), SOME_CUES);
  run.counterparts = g_array_new (FALSE, FALSE, sizeof (guint));
  unit.amounts = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  unit.items = g_array_sized_new (FALSE, FALSE, sizeof (DossierStatementItem), SOME_CUES);
  unit.places = g_array_new (FALSE, FALSE, sizeof (DossierStatementPlace));
  unit.folded = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < draft->sentences->len; i++)
    read_sentence (&run, &g_array_index (draft->sentences, DossierSentence, i), &unit);
  g_array_unref (run.matches);
  g_array_unref (unit.items);
  g_array_unref (unit.places);
  g_array_unref (unit.amounts);
  g_array_unref (run.counterparts);
  g_hash_table_unref (unit.folded);
}
