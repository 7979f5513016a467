/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dated-time.h"

/* One sentence that promises several things, each with a deadline of its own. The places of the
 * statements that it makes do not overlap, for what a person decides about one of them holds for
 * its place. */

/* No sentence promises more things at so many times. */
#define MOST_DEADLINES 8

/* Tokens of what is promised, before its deadline: "and ten trains to the north *by June 2027*". */
#define LONGEST_THING 12

typedef struct
{
  DossierDatedTime time;
  guint begins; /* the first token of what is promised for it */
  guint ends;   /* the token behind the last one, where another follows */
} Deadline;

static gboolean
is_conjunction (const DossierStatementUnit *unit, guint token)
{
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first > token)
        break;
      if (item->last == token && dossier_statement_has (item, DOSSIER_CUE_CONJUNCTION))
        return TRUE;
    }
  return FALSE;
}

/* Whether the words tell of one thing only, and nobody else does it: "and will open the depot", but
 * not "and Acme will". */
static gboolean
is_of_same (const DossierDraft *draft, const DossierStatementUnit *unit, guint from, guint to)
{
  if (from >= to || to - from > LONGEST_THING
      || dossier_statement_has_break (draft->tokens, from, to))
    return FALSE;
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    if (dossier_statement_place (unit, i)->first == from)
      return FALSE;
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first < from)
        continue;
      if (item->first >= to)
        break;
      if (dossier_statement_has (item, DOSSIER_CUE_REFERENCE | DOSSIER_CUE_CONDITION
                                           | DOSSIER_CUE_NEGATION | DOSSIER_CUE_SPEECH
                                           | DOSSIER_CUE_RELATIVE)
          || dossier_statement_bears (item, DOSSIER_CUE_CONTRAST | DOSSIER_CUE_LATEST)
          || (item->first > from
              && dossier_statement_has (item, DOSSIER_CUE_FUTURE | DOSSIER_CUE_STRONG)))
        return FALSE;
    }
  return TRUE;
}

/* The token before which the word of deadline of @time stands. */
static guint
find_lead (const DossierStatementUnit *unit, const DossierDatedTime *time)
{
  guint lead = time->first;

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first < lead && item->last + DOSSIER_DATED_LEAD >= time->first
          && dossier_statement_has (item, DOSSIER_CUE_DUE))
        lead = item->first;
    }
  return lead;
}

/* "by May 2025 *and ten trains by* June 2027": sets where the second thing begins. */
static gboolean
follows (const DossierDraft *draft, const DossierStatementUnit *unit, Deadline *before,
         Deadline *deadline)
{
  guint begins = before->time.last + 1;
  gboolean joined = dossier_token_is (draft->tokens, begins, ",");

  begins += joined;
  if (begins < deadline->time.first && is_conjunction (unit, begins))
    {
      begins++;
      joined = TRUE;
    }
  before->ends = before->time.last + 1;
  deadline->begins = begins;
  return joined && is_of_same (draft, unit, begins, find_lead (unit, &deadline->time));
}

/* 5월까지 2척*을, 6월까지* 10척을: where verbs come last, what is promised follows its deadline. */
static gboolean
follows_final (const DossierDraft *draft, const DossierStatementUnit *unit,
               Deadline *before, Deadline *deadline)
{
  guint end = deadline->time.first;
  gboolean comma = end > before->time.last + 1 && dossier_token_is (draft->tokens, end - 1, ",");
  const char *const *endings = dossier_statement_lexicon_get_clause_words (
      draft->language->statements, DOSSIER_CLAUSE_CONNECTIVE);

  deadline->begins = end;
  end -= comma;
  before->ends = end;
  if (end < before->time.last + 2
      || (!comma && !is_conjunction (unit, end - 1)
          && !dossier_token_ends_with_any (
              draft->tokens, end - 1,
              dossier_statement_lexicon_get_joints (draft->language->statements))))
    return FALSE;
  for (guint i = before->time.last + 1; i < end; i++)
    if (dossier_token_ends_with_any (draft->tokens, i, endings))
      return FALSE;
  return is_of_same (draft, unit, before->time.last + 1, end);
}

static gboolean
is_deadline (const DossierStatementVerdict *verdict, const DossierDatedTime *time)
{
  return time->due && !time->since && !time->compares && !time->before && !time->apart
         && !time->of_noun && !time->spoken && time->value.kind == DOSSIER_EDTF_DATE
         && verdict->kind != DOSSIER_STATEMENT_REPORT;
}

/* Fills in the deadlines of the promise, in order. */
static guint
find_deadlines (const DossierDraft *draft, const DossierStatementUnit *unit,
                const DossierStatementVerdict *verdict, Deadline *deadlines)
{
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);
  const char *day = draft->analysis->published;
  DossierEdtf published;
  gboolean dated = day != NULL && dossier_edtf_parse (day, &published, NULL);
  guint n = 0;

  for (guint i = unit->times[0]; i < unit->times[1] && n < MOST_DEADLINES; i++)
    {
      Deadline *deadline = &deadlines[n];

      if (!dossier_dated_time_read (&deadline->time, draft, unit, verdict->item, i,
                                    dated ? &published : NULL)
          || !is_deadline (verdict, &deadline->time) || deadline->time.leading != final)
        continue;
      deadline->begins = unit->sentence->first;
      if (n > 0 && (deadline->time.value.last <= deadlines[n - 1].time.value.last
                    || !(final ? follows_final (draft, unit, &deadlines[n - 1], deadline)
                               : follows (draft, unit, &deadlines[n - 1], deadline))))
        break;
      n++;
    }
  return n;
}

/* Of the sentence's amounts those that stand in the span; %NULL if none does. */
static GArray *
pick_amounts (const GArray *amounts, DossierSpan span)
{
  GArray *picked = g_array_new (FALSE, FALSE, sizeof (DossierSpan));

  for (guint i = 0; amounts != NULL && i < amounts->len; i++)
    if (dossier_span_contains (span, g_array_index (amounts, DossierSpan, i)))
      g_array_append_val (picked, g_array_index (amounts, DossierSpan, i));
  if (picked->len == 0)
    g_clear_pointer (&picked, g_array_unref);
  return picked;
}

/**
 * dossier_statement_split:
 * @draft: a draft whose last statement is that of @unit
 * @unit: a sentence
 * @verdict: what it states
 *
 * Makes a statement of each thing that the sentence promises for a time of its own: "two trains
 * *by May 2025* and ten trains *by June 2027*". All of them have the same actor, and each the
 * words and amounts of its part. Where one date only tells more of the other nothing is parted.
 */
void
dossier_statement_split (DossierDraft *draft, const DossierStatementUnit *unit,
                         const DossierStatementVerdict *verdict)
{
  GArray *statements = draft->analysis->statements;
  Deadline deadlines[MOST_DEADLINES];
  guint last = statements->len - 1;
  DossierStatementMark whole;
  guint n;

  if (unit->times[1] - unit->times[0] < 2 || !(unit->roles & DOSSIER_CUE_DUE)
      || (verdict->kind != DOSSIER_STATEMENT_PLEDGE && verdict->kind != DOSSIER_STATEMENT_TARGET
          && verdict->kind != DOSSIER_STATEMENT_PROPOSAL
          && verdict->kind != DOSSIER_STATEMENT_AGREEMENT)
      || (unit->turns & DOSSIER_TURN_POSTPONED))
    return;
  n = find_deadlines (draft, unit, verdict, deadlines);
  if (n < 2)
    return;
  whole = g_array_index (statements, DossierStatementMark, last);
  for (guint i = 0; i < n; i++)
    {
      DossierStatementMark mark = whole;

      if (i > 0)
        mark.span.start = draft->tokens->items[deadlines[i].begins].span.start;
      if (i + 1 < n)
        mark.span.end = draft->tokens->items[deadlines[i].ends - 1].span.end;
      mark.due = dossier_dated_time_format_due (&deadlines[i].time, draft, unit, verdict->item);
      mark.amounts = pick_amounts (whole.amounts, mark.span);
      if (i == 0)
        {
          g_array_index (statements, DossierStatementMark, last) = mark;
          continue;
        }
      if (whole.counterparts != NULL)
        mark.counterparts = g_array_copy (whole.counterparts);
      if (whole.sectors != NULL)
        mark.sectors = g_ptr_array_copy (whole.sectors, NULL, NULL);
      g_array_append_val (statements, mark);
    }
  g_clear_pointer (&whole.amounts, g_array_unref);
}
