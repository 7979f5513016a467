/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <string.h>

#include "dossier-dated-time.h"

/* Tokens from the time that holds no more to the new one: 3월에서 2027년. */
#define NEXT_REACH 3

/* Tokens from a verb of intent to that of postponing: "plan to postpone". */
#define INTENT_REACH 2

/* "June 2024 to October 2025" was read as a span: its end is the new date. */
static const char *
get_end (const DossierTimeMark *mark, const DossierEdtf *value)
{
  const char *slash = strchr (mark->edtf, '/');

  return value->kind == DOSSIER_EDTF_INTERVAL && slash != NULL && slash != mark->edtf
                 && slash[1] != '.' && slash[1] != '\0'
             ? slash + 1
             : NULL;
}

static gboolean
read_time (DossierDatedTime *time, const DossierDraft *draft, guint index)
{
  memset (time, 0, sizeof *time);
  time->mark = &g_array_index (draft->analysis->times, DossierTimeMark, index);
  if (!dossier_edtf_parse (time->mark->edtf, &time->value, NULL)
      || time->value.kind == DOSSIER_EDTF_DURATION)
    return FALSE;
  time->first = dossier_tokens_find (draft->tokens, time->mark->span.start);
  time->last = dossier_tokens_find (draft->tokens, time->mark->span.end - 1);
  return TRUE;
}

/* Where verbs come last the time right before the verb is the new one, and a time right before
 * that is the old one. */
static gboolean
find_before (const DossierDraft *draft, const DossierStatementUnit *unit,
             const DossierStatementItem *verb, DossierPostponement *found)
{
  DossierDatedTime time, old;
  guint n = unit->times[0];
  const char *end;

  while (n < unit->times[1]
         && g_array_index (draft->analysis->times, DossierTimeMark, n).span.end <= verb->span.start)
    n++;
  if (n == unit->times[0] || !read_time (&time, draft, n - 1))
    return FALSE;
  end = get_end (time.mark, &time.value);
  if (end == NULL && !dossier_token_ends_with_any (
                         draft->tokens, time.last,
                         dossier_statement_lexicon_get_obliques (draft->language->statements))
      && !dossier_token_ends_with_any (
          draft->tokens, time.last + 1,
          dossier_statement_lexicon_get_obliques (draft->language->statements)))
    return FALSE;
  found->new = n - 1;
  found->due = end != NULL ? end : time.mark->edtf;
  if (end == NULL && n - 1 > unit->times[0] && read_time (&old, draft, n - 2)
      && time.first - old.last <= NEXT_REACH)
    found->old = n - 2;
  /* Without the old one it may as well be the day on which it was said. */
  return end != NULL || found->old != G_MAXUINT;
}

/* Elsewhere the old one stands behind "from" and the new one behind a word of deadline. */
static gboolean
find_behind (const DossierDraft *draft, const DossierStatementUnit *unit,
             const DossierStatementItem *verb, DossierPostponement *found)
{
  for (guint i = unit->times[0]; i < unit->times[1]; i++)
    {
      DossierDatedTime time;
      gboolean since;

      if (!read_time (&time, draft, i) || time.first <= verb->last)
        continue;
      since = dossier_dated_time_has_neighbour (&time, draft, unit, DOSSIER_CUE_SINCE, 0);
      if (since && get_end (time.mark, &time.value) != NULL)
        {
          found->new = i;
          found->due = get_end (time.mark, &time.value);
          return TRUE;
        }
      if (since && found->old == G_MAXUINT)
        found->old = i;
      else if (dossier_dated_time_has_neighbour (&time, draft, unit, DOSSIER_CUE_DUE, 0))
        {
          found->new = i;
          found->due = time.mark->edtf;
          return TRUE;
        }
    }
  return FALSE;
}

/* "*refused* to postpone", "*denied* that it was postponed": where verbs do not come last. */
static gboolean
is_denied_before (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb)
{
  for (guint i = 0; i < verb; i++)
    if (dossier_statement_denies (draft, unit, i))
      {
        gboolean by_the_way;
        guint end = dossier_statement_find_denial_end (draft, unit, i, &by_the_way);

        if (verb < end + by_the_way)
          return TRUE;
        i = end;
      }
  return FALSE;
}

/* 연기했다는 보도를 *부인했다*, "reports that it was postponed *were false*". */
static gboolean
is_denied_behind (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb,
                  gboolean final)
{
  guint behind = dossier_statement_item (unit, verb)->last;

  for (guint i = verb + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (final ? dossier_statement_denies (draft, unit, i)
                      && !dossier_statement_ends_clause (draft, behind, item->first)
                : dossier_statement_turns (item, DOSSIER_TURN_UNTRUE)
                      && (unit->turns & DOSSIER_TURN_RUMOUR)
                      && !dossier_statement_is_negated (draft, unit, i))
        return TRUE;
    }
  return FALSE;
}

/* Whether it is told that nothing is postponed: "will not delay", "does not *plan to* postpone". */
static gboolean
is_kept (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb, gboolean final)
{
  guint before = verb;

  if (dossier_statement_has_negation (draft, unit, verb))
    return TRUE;
  while (before > 0
         && dossier_statement_bears (dossier_statement_item (unit, before - 1),
                                     DOSSIER_CUE_INFINITIVE))
    before--;
  if (before-- > 0
      && dossier_statement_is_near (draft->tokens, dossier_statement_item (unit, before),
                                    dossier_statement_item (unit, verb), INTENT_REACH)
      && dossier_statement_has (dossier_statement_item (unit, before),
                                DOSSIER_CUE_STRONG | DOSSIER_CUE_FUTURE | DOSSIER_CUE_DECISION)
      && dossier_statement_has_negation (draft, unit, before))
    return TRUE;
  return (!final && is_denied_before (draft, unit, verb))
         || is_denied_behind (draft, unit, verb, final);
}

/* What is not moved is due when it was. */
static const char *
get_old_due (const DossierDraft *draft, const DossierPostponement *found)
{
  GArray *times = draft->analysis->times;
  const char *edtf;

  if (found->old != G_MAXUINT)
    return g_array_index (times, DossierTimeMark, found->old).edtf;
  if (found->new == G_MAXUINT)
    return NULL;
  edtf = g_array_index (times, DossierTimeMark, found->new).edtf;
  /* Of a span the beginning. */
  return found->due != edtf ? dossier_arena_copy (draft->analysis->arena, edtf,
                                                  (gsize) (found->due - edtf - 1))
                            : NULL;
}

/**
 * dossier_statement_find_postponement:
 * @draft: the draft
 * @unit: a sentence
 * @postponement: (out): from when to when
 *
 * Looks for a deadline that was moved: "postponed the opening from June 2024 to October 2025"; or
 * of which it is denied: then what is told as new is no deadline.
 *
 * Returns: whether it tells when something is due
 */
gboolean
dossier_statement_find_postponement (const DossierDraft *draft, const DossierStatementUnit *unit,
                                     DossierPostponement *postponement)
{
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);
  DossierPostponement none = { .old = G_MAXUINT, .new = G_MAXUINT };
  DossierPostponement found = none;

  for (guint i = 0; (unit->turns & DOSSIER_TURN_POSTPONED) && i < unit->items->len; i++)
    {
      const DossierStatementItem *verb = dossier_statement_item (unit, i);
      gboolean is_found;

      if (!dossier_statement_turns (verb, DOSSIER_TURN_POSTPONED))
        continue;
      is_found = final ? find_before (draft, unit, verb, &found)
                       : find_behind (draft, unit, verb, &found);
      found.kept = is_kept (draft, unit, i, final);
      if (found.kept && (is_found || found.old != G_MAXUINT))
        found.due = get_old_due (draft, &found);
      else if (!is_found)
        found = none;
      break;
    }
  *postponement = found;
  return found.due != NULL;
}
