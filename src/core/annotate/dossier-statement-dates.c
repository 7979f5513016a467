/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

#include "dossier-edtf.h"

/* Tokens that may stand between "by" and the time: "by the end of". */
#define LONGEST_LEAD 2

/* Farther than any time before the verb, in bytes. */
#define BEHIND_VERB (G_MAXUINT / 2)

typedef struct
{
  const DossierTimeMark *mark;
  DossierEdtf value;
  gboolean due; /* a word of deadline stands beside it */
  gboolean since;
  gboolean compares; /* "than in 2022" */
  gboolean past;    /* all of it before the document's day */
  gboolean future;  /* all of it after */
  gboolean today;  /* that day */
  gboolean ends_later; /* its end lies after it */
  gboolean leading; /* before the verb */
  gboolean framing; /* at the very start: "In 2023, …" */
  gboolean spoken;  /* "said on Friday that", while the verb is another */
} DatedTime;

/* A word of deadline or beginning beside the time: before it, or behind it in
 * languages that put such words last. */
static gboolean
has_neighbour (const DossierDraft *draft, const DossierStatementUnit *unit, DossierSpan span,
               guint32 roles, guint32 traits)
{
  guint first = dossier_tokens_find (draft->tokens, span.start);
  guint last = dossier_tokens_find (draft->tokens, span.end - 1);
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (!dossier_statement_has (item, roles) && !dossier_statement_bears (item, traits))
        continue;
      /* It may also be part of the time: "over the next year", "ba năm tới". */
      if (final ? item->first >= last && item->first - last <= LONGEST_LEAD
                : item->first <= last
                      && (item->last >= first || first - item->last <= LONGEST_LEAD))
        return TRUE;
    }
  return FALSE;
}

/* "up 9% from 2022", 2022년보다: the time of what is compared. */
static gboolean
is_compared (const DossierDraft *draft, const DossierStatementUnit *unit, DossierSpan span)
{
  guint first = dossier_tokens_find (draft->tokens, span.start);
  guint last = dossier_tokens_find (draft->tokens, span.end - 1);
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);

  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (dossier_statement_bears (item, DOSSIER_CUE_COMPARISON)
          && (final ? item->first >= last && item->first - last <= 1
                    : item->last < first && first - item->last <= LONGEST_LEAD))
        return TRUE;
    }
  return FALSE;
}

/* "asked the firm *that* opened *in 2019* to …": the time of another act. */
static gboolean
is_in_relative (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb,
                DossierSpan span)
{
  for (guint i = verb + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->span.start >= span.start)
        return FALSE;
      if (dossier_statement_has (item, DOSSIER_CUE_RELATIVE)
          && !dossier_statement_has_break (draft->tokens, item->last,
                                           dossier_tokens_find (draft->tokens, span.start)))
        return TRUE;
    }
  return FALSE;
}

/* "stated *this week* that it will invest": the time of what is said, not of what is to be. */
static gboolean
is_spoken (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb,
           DossierSpan span)
{
  guint first = dossier_tokens_find (draft->tokens, span.start);

  if (dossier_statement_lexicon_is_head_final (draft->language->statements))
    return FALSE;
  for (guint i = 0; i < verb && i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first >= first)
        break;
      if (dossier_statement_has (item, DOSSIER_CUE_SPEECH) && first - item->last <= LONGEST_LEAD
          && !dossier_statement_has_break (draft->tokens, item->last + 1, first))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_time (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb, guint index,
           const DossierEdtf *published, DatedTime *time)
{
  memset (time, 0, sizeof *time);
  time->mark = &g_array_index (draft->analysis->times, DossierTimeMark, index);
  if (!dossier_edtf_parse (time->mark->edtf, &time->value, NULL))
    return FALSE;
  time->due = time->value.start_open
              || has_neighbour (draft, unit, time->mark->span, DOSSIER_CUE_DUE, 0);
  time->since = has_neighbour (draft, unit, time->mark->span, DOSSIER_CUE_SINCE, 0);
  time->compares = is_compared (draft, unit, time->mark->span);
  time->leading = time->mark->span.end <= dossier_statement_item (unit, verb)->span.start;
  time->framing = dossier_tokens_find (draft->tokens, time->mark->span.start)
                  <= unit->sentence->first + LONGEST_LEAD;
  time->spoken = is_spoken (draft, unit, verb, time->mark->span);
  /* "Since their first meeting in May" */
  if (time->leading && unit->items->len > 0
      && dossier_statement_item (unit, 0)->first == unit->sentence->first)
    time->since |= dossier_statement_has (dossier_statement_item (unit, 0), DOSSIER_CUE_SINCE);
  if (published != NULL && dossier_day_is_real (time->value.first)
      && dossier_day_is_real (time->value.last))
    {
      time->past = time->value.last < published->first;
      time->future = time->value.first > published->last;
      time->today = time->value.first == published->first && time->value.last == published->last;
      time->ends_later = time->value.last > published->last;
    }
  return TRUE;
}

/* What happens at its own time, against what is to come of it. */
static gboolean
happens (DossierStatementKind kind)
{
  return kind != DOSSIER_STATEMENT_PROPOSAL && kind != DOSSIER_STATEMENT_PLEDGE
         && kind != DOSSIER_STATEMENT_TARGET;
}

/* "agreed to host it in 2026", where the document's own day may be unknown */
static gboolean
is_agreed_time (DossierStatementKind kind, const DatedTime *time)
{
  if (kind == DOSSIER_STATEMENT_SIGNING)
    return !time->leading && time->ends_later && time->value.precision != DOSSIER_PRECISION_DAY;
  return kind == DOSSIER_STATEMENT_AGREEMENT && !time->leading && !time->past
         && time->value.precision != DOSSIER_PRECISION_DAY
         && time->value.kind != DOSSIER_EDTF_DURATION;
}

static gboolean
is_due (DossierStatementKind kind, const DatedTime *time)
{
  gboolean duration = time->value.kind == DOSSIER_EDTF_DURATION;

  if (kind == DOSSIER_STATEMENT_MEETING || kind == DOSSIER_STATEMENT_VISIT)
    return FALSE;
  if (happens (kind))
    return (time->due && !(time->past && kind == DOSSIER_STATEMENT_REPORT)) || time->future
           || is_agreed_time (kind, time);
  if (time->past || time->spoken
      || (time->value.precision == DOSSIER_PRECISION_DAY && !time->due && time->today))
    return FALSE;
  if (duration
      || (kind == DOSSIER_STATEMENT_PROPOSAL
          && (time->leading
              || (time->value.year_unknown && time->value.precision == DOSSIER_PRECISION_DAY))))
    return time->due;
  return TRUE;
}

static gboolean
is_when (DossierStatementKind kind, const DatedTime *time)
{
  if (time->value.kind == DOSSIER_EDTF_DURATION)
    return FALSE;
  if (happens (kind))
    return TRUE;
  /* The day of a speech, not a year that only frames it. */
  return time->value.precision == DOSSIER_PRECISION_DAY || time->past;
}

/* "no later than March 2026": on any day until then. A day is a deadline as it is. */
static const char *
format_due (const DossierDraft *draft, const DossierStatementUnit *unit, const DatedTime *time)
{
  g_autofree char *until = NULL;

  if (time->value.kind != DOSSIER_EDTF_DATE
      || (time->value.precision != DOSSIER_PRECISION_YEAR
          && time->value.precision != DOSSIER_PRECISION_MONTH)
      || !has_neighbour (draft, unit, time->mark->span, 0, DOSSIER_CUE_LATEST))
    return time->mark->edtf;
  until = g_strconcat ("../", time->mark->edtf, NULL);
  return dossier_arena_strdup (draft->analysis->arena, until);
}

static const char *
format_when (const DossierDraft *draft, const DatedTime *time)
{
  g_autofree char *since = NULL;

  if (!time->since || time->value.kind != DOSSIER_EDTF_DATE || !time->past)
    return time->mark->edtf;
  since = g_strconcat (time->mark->edtf, "/..", NULL);
  return dossier_arena_strdup (draft->analysis->arena, since);
}

/**
 * dossier_statement_find_dates:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 * @when: (out) (nullable): EDTF, when it happened or was said; kept by the analysis
 * @due: (out) (nullable): EDTF, when it is to be done; likewise
 *
 * Reads the times of the sentence. Of times of past acts the one nearest to
 * the verb counts, of deadlines the first, a stated one before a mere later time.
 */
void
dossier_statement_find_dates (const DossierDraft *draft, const DossierStatementUnit *unit,
                              const DossierStatementVerdict *verdict, const char **when,
                              const char **due)
{
  const char *day = draft->analysis->published;
  DossierEdtf published;
  gboolean dated = day != NULL && unit->times[1] > unit->times[0]
                   && dossier_edtf_parse (day, &published, NULL);
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);
  gboolean sure = FALSE;
  gboolean vague = FALSE;
  guint nearest = G_MAXUINT;

  *when = NULL;
  *due = NULL;
  for (guint i = unit->times[0]; i < unit->times[1]; i++)
    {
      DatedTime time;

      if (!read_time (draft, unit, verdict->item, i, dated ? &published : NULL, &time)
          || time.compares)
        continue;
      if (is_due (verdict->kind, &time))
        {
          gboolean length = time.value.kind == DOSSIER_EDTF_DURATION;
          gboolean firm = time.due
                          || (time.framing && verdict->kind != DOSSIER_STATEMENT_PROPOSAL);

          /* A day or year tells more than a length of time. */
          if (*due == NULL || (firm && !sure && !length) || (vague && !length))
            {
              *due = format_due (draft, unit, &time);
              sure = firm;
              vague = length;
            }
        }
      else if (is_when (verdict->kind, &time)
               && !is_in_relative (draft, unit, verdict->item, time.mark->span))
        {
          DossierSpan verb = dossier_statement_item (unit, verdict->item)->span;
          /* Where verbs come last, what follows is when somebody said so. */
          guint behind = final && !time.leading ? BEHIND_VERB : 0;
          guint distance = time.leading
                               ? verb.start - time.mark->span.end
                               : time.mark->span.start - MIN (verb.end, time.mark->span.start);

          distance += behind;
          if (distance < nearest)
            {
              nearest = distance;
              *when = format_when (draft, &time);
            }
        }
    }
}

/**
 * dossier_statement_is_to_come:
 * @draft: the draft
 * @unit: a sentence
 *
 * Returns: whether it names times and all lie after the document's day, or are deadlines
 *   that do
 */
gboolean
dossier_statement_is_to_come (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  const char *day = draft->analysis->published;
  DossierEdtf published;

  if (day == NULL || !dossier_edtf_parse (day, &published, NULL))
    return FALSE;
  for (guint i = unit->times[0]; i < unit->times[1]; i++)
    {
      DatedTime time;

      if (!read_time (draft, unit, 0, i, &published, &time)
          || !(time.future || (time.due && time.ends_later)))
        return FALSE;
    }
  return unit->times[1] > unit->times[0];
}
