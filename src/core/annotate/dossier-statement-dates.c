/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dated-time.h"

/* Farther than any time before the verb, in bytes. */
#define BEHIND_VERB (G_MAXUINT / 4)

/* Farther than any time of the clause itself, in bytes. */
#define BY_THE_WAY (G_MAXUINT / 2)

/* Farther than any time that the sentence tells: the day of writing. */
#define DATELINE (G_MAXUINT / 4 * 3)

/* What happens at its own time, against what is to come of it. */
static gboolean
happens (DossierStatementKind kind)
{
  return kind != DOSSIER_STATEMENT_PROPOSAL && kind != DOSSIER_STATEMENT_PLEDGE
         && kind != DOSSIER_STATEMENT_TARGET;
}

/* "agreed to host it in 2026", where the document's own day may be unknown */
static gboolean
is_agreed_time (DossierStatementKind kind, const DossierDatedTime *time)
{
  /* "signed a plan for 2024–2029"; but what was signed this year was signed then. */
  if (kind == DOSSIER_STATEMENT_SIGNING)
    return !time->leading && time->ends_later && time->value.precision != DOSSIER_PRECISION_DAY
           && time->value.kind == DOSSIER_EDTF_INTERVAL;
  return kind == DOSSIER_STATEMENT_AGREEMENT && !time->leading && !time->past
         && time->value.precision != DOSSIER_PRECISION_DAY
         && time->value.kind != DOSSIER_EDTF_DURATION;
}

/* "had promised to open *by June 2024*", told in 2025: a promise that is told again keeps the
 * deadline that has passed since. */
static gboolean
is_missed (const DossierDraft *draft, const DossierStatementUnit *unit,
           const DossierStatementVerdict *verdict, const DossierDatedTime *time, guint index)
{
  const DossierStatementItem *verb = dossier_statement_item (unit, verdict->item);
  const DossierTimeMark *next = &g_array_index (draft->analysis->times, DossierTimeMark,
                                                MIN (index + 1, unit->times[1] - 1));

  if (happens (verdict->kind) || !time->past || !time->due || time->since || time->related
      || time->apart || time->before || time->value.kind == DOSSIER_EDTF_DURATION)
    return FALSE;
  if (dossier_statement_lexicon_is_head_final (draft->language->statements))
    /* 5일 2027년*까지*: the word of deadline is that of the time behind. */
    return time->leading && !dossier_statement_ends_clause (draft, time->last + 1, verb->first)
           && (index + 1 >= unit->times[1]
               || dossier_tokens_find (draft->tokens, next->span.start)
                    > time->last + DOSSIER_DATED_LEAD);
  return !time->leading && !time->spoken;
}

static gboolean
is_due (DossierStatementKind kind, const DossierDatedTime *time)
{
  gboolean duration = time->value.kind == DOSSIER_EDTF_DURATION;

  if (kind == DOSSIER_STATEMENT_MEETING || kind == DOSSIER_STATEMENT_VISIT)
    return FALSE;
  if (happens (kind) && time->of_noun)
    return FALSE;
  if (happens (kind))
    return ((time->due && !time->since && !(time->past && kind == DOSSIER_STATEMENT_REPORT))
            || time->future
            || is_agreed_time (kind, time))
           && (!time->related || time->stated || kind == DOSSIER_STATEMENT_AGREEMENT);
  if (time->past || time->spoken || (time->of_participle && !time->due)
      || (time->value.precision == DOSSIER_PRECISION_DAY && !time->due && time->today))
    return FALSE;
  if (duration
      || (kind == DOSSIER_STATEMENT_PROPOSAL
          && ((time->early && !(time->since && time->future))
              || (time->value.year_unknown && time->value.precision == DOSSIER_PRECISION_DAY))))
    return time->due;
  return TRUE;
}

/* A meeting or visit that is still to come. */
static gboolean
is_planned (const DossierStatementUnit *unit, const DossierStatementVerdict *verdict,
            const DossierDatedTime *time)
{
  return (verdict->kind == DOSSIER_STATEMENT_MEETING || verdict->kind == DOSSIER_STATEMENT_VISIT)
         && (time->future
             || (!time->past && !time->today
                 && dossier_statement_bears (dossier_statement_item (unit, verdict->item),
                                             DOSSIER_CUE_TO_COME)));
}

/* "discussed trade and agreed to meet *before June*", "visited Oslo and proposed to end it *in
 * 2026*": a time that lies ahead is that of what was agreed or proposed. */
static gboolean
belongs_to_other (const DossierStatementUnit *unit, const DossierStatementVerdict *verdict,
                  const DossierDatedTime *time)
{
  if ((verdict->kind != DOSSIER_STATEMENT_MEETING && verdict->kind != DOSSIER_STATEMENT_VISIT)
      || !time->future)
    return FALSE;
  for (guint i = verdict->item + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->span.start >= time->mark->span.start)
        break;
      if (dossier_statement_has (item, DOSSIER_CUE_STRONG)
          && (item->cue->kind == DOSSIER_STATEMENT_AGREEMENT
              || item->cue->kind == DOSSIER_STATEMENT_PROPOSAL
              || item->cue->kind == DOSSIER_STATEMENT_PLEDGE))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_when (DossierStatementKind kind, const DossierDatedTime *time, gboolean final)
{
  if (time->value.kind == DOSSIER_EDTF_DURATION
      || (happens (kind) && time->of_noun && !time->since
          && time->value.precision != DOSSIER_PRECISION_DAY && kind != DOSSIER_STATEMENT_REPORT))
    return FALSE;
  if (happens (kind) || time->spoken)
    return TRUE;
  /* "Since 2020 Acme has built and will build", "the deal from 2020 will be": no time of a
   * promise. */
  if (time->since)
    return FALSE;
  /* The day of a speech, not a year that only frames it; nor that of what is spoken of: "the
   * plant won in 2023 will", "Building on the talks of 2023, Norway will". */
  if (time->value.precision == DOSSIER_PRECISION_DAY)
    return TRUE;
  if (!time->past)
    return FALSE;
  return kind == DOSSIER_STATEMENT_TARGET
             ? time->leading || time->beside
             : !time->aside && !time->quoted && (time->framing || time->beside || final);
}

/* Of several deadlines the one that is most surely of the act. */
static guint
rank_due (const DossierDraft *draft, const DossierStatementUnit *unit,
          const DossierStatementVerdict *verdict, const DossierDatedTime *time)
{
  DossierStatementKind kind = verdict->kind;

  /* "in 2027, *not before 2026*" */
  if (dossier_dated_time_is_not_before (time, draft, unit, verdict->item))
    return 1;
  /* A day or year tells more than a length of time, unless this comes first and is a deadline:
   * "within three months for 2026–2028". */
  if (time->value.kind == DOSSIER_EDTF_DURATION && time->due && !time->before)
    return 2;
  if (time->value.kind == DOSSIER_EDTF_DURATION || time->before || time->apart)
    return 1;
  if (kind != DOSSIER_STATEMENT_PROPOSAL && time->framed)
    return 5;
  /* "in spring, *at the latest in April*" */
  if (time->due && dossier_dated_time_has_neighbour (time, draft, unit, 0, DOSSIER_CUE_LATEST))
    return 5;
  if (time->due)
    return 4;
  if (kind != DOSSIER_STATEMENT_PROPOSAL && time->framing)
    return 3;
  return 2;
}

/* 2027년 가스를 *들여오고,* 연말까지 값을 내놓기로 했다: where verbs come last, the deadline of the
 * first clause is that of the sentence. */
static gboolean
is_overtaken (const DossierDraft *draft, const DossierTimeMark *first, const DossierTimeMark *mark)
{
  return first != NULL && dossier_statement_lexicon_is_head_final (draft->language->statements)
         && dossier_statement_ends_clause (
             draft, dossier_tokens_find (draft->tokens, first->span.end - 1) + 1,
             dossier_tokens_find (draft->tokens, mark->span.start));
}

/* "since 2006": open to the day of the document, which lies behind that even where it is
 * unknown. */
static const char *
format_when (const DossierDraft *draft, const DossierDatedTime *time, gboolean dated)
{
  g_autofree char *since = NULL;

  if (!time->since || time->value.kind != DOSSIER_EDTF_DATE || (!time->past && dated))
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
 * the verb counts, one of what is told by the way last; of deadlines the first, a stated one
 * before a mere later time. A meeting or visit to come has both.
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
  gboolean planned = FALSE;
  guint sureness = 0;
  const DossierTimeMark *first_due = NULL;
  guint nearest = G_MAXUINT;
  DossierPostponement postponement;

  dossier_statement_find_postponement (draft, unit, &postponement);
  *when = NULL;
  *due = postponement.due;
  if (*due != NULL)
    sureness = G_MAXUINT;
  for (guint i = unit->times[0]; i < unit->times[1]; i++)
    {
      DossierDatedTime time;
      gboolean written, missed;

      if (!dossier_dated_time_read (&time, draft, unit, verdict->item, i,
                                    dated ? &published : NULL)
          || time.compares || i == postponement.old || i == postponement.new)
        continue;
      written = time.last < unit->opening;
      missed = is_missed (draft, unit, verdict, &time, i);
      if (!written && (missed || is_due (verdict->kind, &time)
                       || belongs_to_other (unit, verdict, &time)))
        {
          guint rank = missed ? 1 : rank_due (draft, unit, verdict, &time);

          if (rank > sureness && !is_overtaken (draft, first_due, time.mark))
            {
              *due = dossier_dated_time_format_due (&time, draft, unit, verdict->item);
              sureness = rank;
              first_due = time.value.kind != DOSSIER_EDTF_DURATION ? time.mark : NULL;
            }
        }
      else if (is_when (verdict->kind, &time, final) && !time.related && !time.apart)
        {
          DossierSpan verb = dossier_statement_item (unit, verdict->item)->span;
          /* Where verbs come last, what follows is when somebody said so; elsewhere what stands
           * beside a verb of saying. */
          guint behind = (final && !time.leading) || (time.spoken && happens (verdict->kind))
                             ? BEHIND_VERB
                             : 0;
          guint distance = time.leading
                               ? verb.start - time.mark->span.end
                               : time.mark->span.start - MIN (verb.end, time.mark->span.start);

          if (written)
            distance += DATELINE;
          else
            distance += time.aside || time.of_participle ? BY_THE_WAY : behind;
          if (distance < nearest)
            {
              nearest = distance;
              *when = format_when (draft, &time, dated);
              planned = is_planned (unit, verdict, &time);
            }
        }
    }
  /* A visit to come is due on its day. */
  if (planned)
    *due = *when;
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
  gboolean found = FALSE;
  DossierEdtf published;

  if (day == NULL || !dossier_edtf_parse (day, &published, NULL))
    return FALSE;
  for (guint i = unit->times[0]; i < unit->times[1]; i++)
    {
      DossierDatedTime time;

      if (!dossier_dated_time_read (&time, draft, unit, 0, i, &published))
        return FALSE;
      if (time.value.kind == DOSSIER_EDTF_DURATION)
        continue;
      if (!(time.future || (time.due && time.ends_later)))
        return FALSE;
      found = TRUE;
    }
  return found;
}
