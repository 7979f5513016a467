/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

typedef struct
{
  DossierDraft *draft;
  DossierStatementMemory memory;
  DossierStatementList list;
  GArray *counterparts; /* guint: of the statement under way */
  GArray *unspoken;     /* guint: statements of the paragraph in which "we" is not said to be who */
  guint paragraph;
} StatementRun;

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

/* "Both sides agreed", and "they" in the next sentence: the other one, or both where neither is
 * known to be the one who acts. */
static void
add_pair (const StatementRun *run, const DossierStatementUnit *unit, int actor)
{
  const int *pair = NULL;

  if (!((unit->roles & DOSSIER_CUE_DUAL)
        || ((unit->roles & DOSSIER_CUE_PLURAL) && run->memory.paired && actor == DOSSIER_NO_ENTITY))
      || run->counterparts->len > 0
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
  mark.cue = dossier_statement_keep_words (draft, item->span);
  mark.rule = verdict->rule;
  mark.why = explain (draft, unit, verdict, mark.cue);
  g_array_append_val (draft->analysis->statements, mark);
  return &g_array_index (draft->analysis->statements, DossierStatementMark,
                         draft->analysis->statements->len - 1);
}

static gboolean
names (const DossierDraft *draft, const DossierStatementUnit *unit, int entity)
{
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    if ((int) g_array_index (draft->analysis->mentions, DossierMentionMark, i).entity == entity)
      return TRUE;
  return FALSE;
}

/* "We will build two plants. We will hire 40 people," said Ann Lee: who "we" is in the first
 * sentence of a quotation is told at its end, in the same paragraph. */
static void
attribute_quotation (StatementRun *run, const DossierStatementUnit *unit, guint first,
                     int person_before)
{
  GArray *statements = run->draft->analysis->statements;
  gboolean stated = first < statements->len;
  gboolean speaks = FALSE;
  int person = DOSSIER_NO_ENTITY;

  if (unit->sentence->paragraph != run->paragraph)
    g_array_set_size (run->unspoken, 0);
  run->paragraph = unit->sentence->paragraph;
  if (run->unspoken->len > 0 || (stated && (unit->roles & DOSSIER_CUE_SELF)))
    person = dossier_statement_find_person (run->draft, unit, &speaks);
  if (speaks)
    {
      for (guint i = 0; i < run->unspoken->len; i++)
        g_array_index (statements, DossierStatementMark,
                       g_array_index (run->unspoken, guint, i)).actor = person;
      g_array_set_size (run->unspoken, 0);
    }
  else if (stated && (unit->roles & DOSSIER_CUE_SELF))
    {
      int actor = g_array_index (statements, DossierStatementMark, first).actor;

      if (actor == person_before && !names (run->draft, unit, actor))
        for (guint i = first; i < statements->len; i++)
          g_array_append_val (run->unspoken, i);
    }
}

static void
read_sentence (StatementRun *run, DossierStatementUnit *unit)
{
  const DossierDraft *draft = run->draft;
  DossierStatementVerdict verdict;
  DossierStatementMark *mark = NULL;
  int person = run->memory.person;
  guint first = draft->analysis->statements->len;

  if (dossier_statement_list_take (&run->list, draft, unit, &verdict))
    {
      mark = add_statement (run, unit, &verdict);
      dossier_statement_list_complete (&run->list, draft, unit, mark);
      return;
    }
  if (dossier_statement_decide (draft, unit, &verdict))
    {
      if (dossier_statement_list_is_announced (draft, unit, &verdict))
        {
          int actor = dossier_statement_find_actor (draft, unit, &verdict, &run->memory, NULL);

          dossier_statement_list_open (&run->list, draft, unit, &verdict, actor, NULL);
          return;
        }
      mark = add_statement (run, unit, &verdict);
      dossier_statement_list_open (&run->list, draft, unit, &verdict, mark->actor, mark->due);
    }
  else
    dossier_statement_list_open_document (&run->list, draft, unit);
  dossier_statement_memory_note (&run->memory, draft, unit, mark);
  if (mark != NULL)
    dossier_statement_split (run->draft, unit, &verdict);
  attribute_quotation (run, unit, first, person);
}

/**
 * dossier_annotate_statements:
 * @draft: a draft with sentences, mentions, times and sectors
 *
 * Finds who said or did what to whom, in which sector, when and by when. One
 * statement is one sentence or one list item, or what that promises for one of
 * several times. A language without a lexicon
 * has none.
 */
void
dossier_annotate_statements (DossierDraft *draft)
{
  StatementRun run = { .draft = draft, .list.actor = DOSSIER_NO_ENTITY };
  DossierStatementReader reader;
  DossierStatementUnit unit;

  if (draft->language->statements == NULL)
    return;
  dossier_statement_memory_init (&run.memory);
  run.counterparts = g_array_new (FALSE, FALSE, sizeof (guint));
  run.unspoken = g_array_new (FALSE, FALSE, sizeof (guint));
  dossier_statement_reader_init (&reader, draft, &unit);
  for (guint i = 0; i < draft->sentences->len; i++)
    {
      dossier_statement_reader_read (
          &reader, &g_array_index (draft->sentences, DossierSentence, i), &unit);
      read_sentence (&run, &unit);
    }
  dossier_statement_reader_clear (&reader, &unit);
  g_array_unref (run.counterparts);
  g_array_unref (run.unspoken);
}
