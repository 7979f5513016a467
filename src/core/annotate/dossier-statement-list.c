/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* A list belongs to its heading over at most this many items. */
#define LONGEST_LIST 40

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
      /* "The minister affirmed, cooperation is …": what somebody says is no line of a list. */
      if (dossier_statement_has (item,
                                 DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE | DOSSIER_CUE_SPEECH))
        return FALSE;
    }
  return FALSE;
}

/* An item that says nothing by itself hangs on its first word. */
static void
ensure_item (const DossierDraft *draft, DossierStatementUnit *unit,
             DossierStatementVerdict *verdict)
{
  static const DossierCue nothing = { 0 };
  guint first = unit->sentence->first;
  DossierStatementItem item = { draft->tokens->items[first].span, first, first, &nothing };

  verdict->item = 0;
  if (unit->items->len == 0)
    g_array_append_val (unit->items, item);
}

/* "- Acme builds the plant": the item names who acts. */
static gboolean
begins_with_actor (const DossierDraft *draft, const DossierStatementUnit *unit,
                   const DossierStatementMark *mark)
{
  const DossierMentionMark *mention;

  if (unit->mentions[0] == unit->mentions[1])
    return FALSE;
  mention = &g_array_index (draft->analysis->mentions, DossierMentionMark, unit->mentions[0]);
  return mention->span.start == unit->sentence->span.start && (int) mention->entity == mark->actor;
}

/**
 * dossier_statement_list_take:
 * @self: a list
 * @draft: the draft
 * @unit: a sentence
 * @verdict: (out): what it says as a line of the list: what the heading says
 *
 * Returns: whether the sentence is a line of the list
 */
gboolean
dossier_statement_list_take (const DossierStatementList *self, const DossierDraft *draft,
                             DossierStatementUnit *unit, DossierStatementVerdict *verdict)
{
  gboolean speaks;

  *verdict = self->heading;
  if (self->heading.rule == NULL || self->n_items >= LONGEST_LIST)
    return FALSE;
  /* "The ministry will invest in:" before what somebody says behind a dash */
  if ((unit->roles & DOSSIER_CUE_SPEECH)
      && dossier_statement_find_person (draft, unit, &speaks) != DOSSIER_NO_ENTITY && speaks)
    return FALSE;
  if (!find_imperative (draft, unit, &verdict->item))
    {
      if (!self->marked || !unit->sentence->list_item)
        return FALSE;
      ensure_item (draft, unit, verdict);
    }
  verdict->rule = "list-item";
  return TRUE;
}

/**
 * dossier_statement_list_complete:
 * @self: a list
 * @draft: the draft
 * @unit: a line of it
 * @mark: its statement
 *
 * Adds what the heading says to the statement of a line.
 */
void
dossier_statement_list_complete (DossierStatementList *self, const DossierDraft *draft,
                                 const DossierStatementUnit *unit, DossierStatementMark *mark)
{
  guint index;

  if (!find_imperative (draft, unit, &index))
    mark->cue = self->cue;
  if (self->actor != DOSSIER_NO_ENTITY || !begins_with_actor (draft, unit, mark))
    mark->actor = self->actor;
  if (mark->due == NULL)
    mark->due = self->due;
  self->n_items++;
}

static gboolean
ends_with_colon (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  return draft->tokens->text[unit->sentence->span.end - 1] == ':';
}

/**
 * dossier_statement_list_is_announced:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 *
 * Returns: whether it says nothing but with the items that follow: "The programme will:"
 */
gboolean
dossier_statement_list_is_announced (const DossierDraft *draft, const DossierStatementUnit *unit,
                                     const DossierStatementVerdict *verdict)
{
  return ends_with_colon (draft, unit)
         && dossier_statement_item (unit, verdict->item)->last + 2 == unit->sentence->end;
}

/* What is signed, where the sentence speaks of it; @index stays as it is where it is a name. */
static gboolean
find_document (const DossierDraft *draft, const DossierStatementUnit *unit, guint *index)
{
  for (guint i = unit->mentions[0]; i < unit->mentions[1] && unit->items->len > 0; i++)
    if (dossier_statement_get_type (
            draft, (int) g_array_index (draft->analysis->mentions, DossierMentionMark, i).entity)
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

/**
 * dossier_statement_list_open:
 * @self: a list
 * @draft: the draft
 * @unit: a sentence that may be a heading
 * @verdict: what it states
 * @actor: who acts in it
 * @due: (nullable): by when
 *
 * Begins a list where the sentence heads one.
 */
void
dossier_statement_list_open (DossierStatementList *self, const DossierDraft *draft,
                             const DossierStatementUnit *unit,
                             const DossierStatementVerdict *verdict, int actor, const char *due)
{
  gboolean marked = ends_with_colon (draft, unit) || (unit->roles & DOSSIER_CUE_HEADING);

  if (!marked && verdict->kind != DOSSIER_STATEMENT_PROPOSAL)
    return;
  *self = (DossierStatementList) {
    .heading = *verdict,
    .actor = actor,
    .due = due,
    .cue = dossier_statement_keep_words (draft,
                                         dossier_statement_item (unit, verdict->item)->span),
    .marked = marked,
  };
  if (marked && verdict->kind == DOSSIER_STATEMENT_REPORT && find_document (draft, unit, NULL))
    {
      self->heading.kind = DOSSIER_STATEMENT_AGREEMENT;
      self->actor = DOSSIER_NO_ENTITY;
    }
}

/**
 * dossier_statement_list_open_document:
 * @self: a list
 * @draft: the draft
 * @unit: a sentence that states nothing
 *
 * Begins a list of what was agreed where the sentence heads one: "The agreement in short:"
 */
void
dossier_statement_list_open_document (DossierStatementList *self, const DossierDraft *draft,
                                      const DossierStatementUnit *unit)
{
  DossierStatementVerdict verdict = { .kind = DOSSIER_STATEMENT_AGREEMENT, .rule = "noun" };

  if (ends_with_colon (draft, unit) && find_document (draft, unit, &verdict.item))
    dossier_statement_list_open (self, draft, unit, &verdict, DOSSIER_NO_ENTITY, NULL);
}
