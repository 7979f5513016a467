/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

#include <string.h>

/* A shorter line is a heading or a label. In tokens. */
#define SHORTEST_REPORT 5

/* Tokens from "during" to the visit. */
#define LONGEST_OCCASION 6

/* "was launched *during* the minister's visit": it only tells when something else happened. */
static gboolean
is_occasion (const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *noun = dossier_statement_item (unit, index);
  const DossierStatementItem *occasion = NULL;

  for (guint i = index; i-- > 0;)
    {
      const DossierStatementItem *before = dossier_statement_item (unit, i);

      if (occasion == NULL)
        {
          if (noun->first - before->last > LONGEST_OCCASION)
            return FALSE;
          if (dossier_statement_bears (before, DOSSIER_CUE_OCCASION))
            occasion = before;
        }
      else if (dossier_statement_has (before, DOSSIER_CUE_WEAK)
               && before->cue->weak_kind == DOSSIER_STATEMENT_REPORT)
        return TRUE;
    }
  return FALSE;
}

/* "Since their visit in May, the company has …": the fact is what is stated. */
static gboolean
is_adjunct (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *item = dossier_statement_item (unit, index);

  if (item->cue->weak_kind != DOSSIER_STATEMENT_MEETING
      && item->cue->weak_kind != DOSSIER_STATEMENT_VISIT)
    return FALSE;
  if (item->cue->weak_kind == DOSSIER_STATEMENT_VISIT && is_occasion (unit, index))
    return TRUE;
  for (guint i = index + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *after = dossier_statement_item (unit, i);

      if (dossier_statement_has (after, DOSSIER_CUE_WEAK)
          && after->cue->weak_kind == DOSSIER_STATEMENT_REPORT
          && dossier_statement_has_break (draft->tokens, item->last + 1, after->first))
        return TRUE;
    }
  return FALSE;
}

/* "Both sides *jointly*", where verbs come last in any order; but "*together* with the attention
 * of both sides" is another thing. */
static gboolean
follows_dual (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *joint = dossier_statement_item (unit, index);

  if (dossier_statement_lexicon_is_head_final (draft->language->statements))
    return TRUE;
  for (guint i = 0; i < index; i++)
    if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_DUAL)
        && !dossier_statement_has_break (draft->tokens, dossier_statement_item (unit, i)->last + 1,
                                         joint->first))
      return TRUE;
  return FALSE;
}

/* "*Exports* of Norway *fell*": a word that may be noun or verb and opens the sentence is the
 * noun, where another verb follows. */
static gboolean
is_subject_of (const DossierDraft *draft, const DossierStatementUnit *unit,
               const DossierStatementItem *noun, const DossierStatementItem *verb)
{
  return noun->first == unit->opening
         && dossier_statement_lexicon_drops_subject (draft->language->statements)
         && !dossier_statement_lexicon_is_head_final (draft->language->statements)
         && verb->cue->weak_kind == DOSSIER_STATEMENT_REPORT
         && !dossier_statement_has_break (draft->tokens, noun->last + 1, verb->first);
}

/* Nothing strong stands there: nouns and adjuncts may still tell. */
static gboolean
decide_weak (const DossierDraft *draft, const DossierStatementUnit *unit,
             DossierStatementVerdict *verdict)
{
  gboolean found = FALSE;
  int negated = -1;

  if ((unit->roles & DOSSIER_CUE_DUAL) && (unit->roles & DOSSIER_CUE_JOINT))
    for (guint i = 0; i < unit->items->len; i++)
      if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_JOINT)
          && follows_dual (draft, unit, i))
        {
          dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_AGREEMENT, i, "joint");
          return TRUE;
        }
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (!dossier_statement_has (item, DOSSIER_CUE_WEAK) || is_adjunct (draft, unit, i)
          || dossier_statement_is_measured (draft, unit, i)
          || dossier_statement_is_between_commas (draft, unit, i))
        continue;
      if (dossier_statement_is_negated (draft, unit, i))
        {
          if (negated < 0 && item->cue->weak_kind == DOSSIER_STATEMENT_REPORT)
            negated = (int) i;
          continue;
        }
      if (item->cue->weak_kind != DOSSIER_STATEMENT_REPORT)
        {
          dossier_statement_set_verdict (verdict, item->cue->weak_kind, i, "noun");
          return TRUE;
        }
      if (!found || is_subject_of (draft, unit, dossier_statement_item (unit, verdict->item), item))
        dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_REPORT, i, "fact");
      found = TRUE;
    }
  /* "Sweden has not joined": that it is not so is the fact. */
  if (!found && negated >= 0 && unit->mentions[1] > unit->mentions[0])
    {
      dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_REPORT, (guint) negated,
                                     "negation");
      return TRUE;
    }
  if (found && (dossier_statement_item (unit, verdict->item)->cue->roles & DOSSIER_CUE_PRESENT)
      && dossier_statement_is_to_come (draft, unit))
    dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_PLEDGE, verdict->item, "future-time");
  return found;
}

/* "*blir ikke* avlyst, sier Lie", "cho biết dự án *không bị* hủy": a negated auxiliary whose verb
 * is no cue. */
static gboolean
says_no (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  for (guint i = 0; (unit->roles & DOSSIER_CUE_NEGATION) && i < unit->items->len; i++)
    if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_PASSIVE)
        && dossier_statement_is_negated (draft, unit, i))
      return TRUE;
  return FALSE;
}

/* The first mere verb of saying. */
static gboolean
decide_speech (const DossierDraft *draft, const DossierStatementUnit *unit,
               DossierStatementVerdict *verdict)
{
  for (guint i = 0; i < unit->items->len; i++)
    if (dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_SPEECH))
      {
        dossier_statement_set_verdict (verdict, DOSSIER_STATEMENT_REPORT, i,
                                       says_no (draft, unit) ? "negation" : "speech");
        return TRUE;
      }
  return FALSE;
}

/* "lov *17. juni 2005* nr. 62": the day is part of a name and no time of an act. */
static gboolean
is_in_name (const DossierDraft *draft, const DossierStatementUnit *unit, DossierSpan span)
{
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    {
      DossierSpan name = g_array_index (draft->analysis->mentions, DossierMentionMark, i).span;

      if (name.start <= span.start && span.end <= name.end)
        return TRUE;
    }
  return FALSE;
}

/* A verb that no list knows is one all the same where somebody and a time
 * stand beside it: the time tells that something happens. A time to come tells it by itself. */
static void
decide_dated (const DossierDraft *draft, DossierStatementUnit *unit,
              DossierStatementVerdict *verdict)
{
  static const DossierCue dated = { .roles = DOSSIER_CUE_WEAK,
                                    .weak_kind = DOSSIER_STATEMENT_REPORT };
  const DossierTimeMark *time;
  DossierStatementItem item = { .cue = &dated };
  guint at = 0;

  if (unit->times[0] == unit->times[1]
      || (unit->mentions[0] == unit->mentions[1] && !(unit->roles & DOSSIER_CUE_DUAL)
          && !dossier_statement_is_to_come (draft, unit)))
    return;
  time = &g_array_index (draft->analysis->times, DossierTimeMark, unit->times[0]);
  if (time->kind == DOSSIER_TIME_DURATION || time->kind == DOSSIER_TIME_SET
      || is_in_name (draft, unit, time->span))
    return;
  item.span = time->span;
  item.first = dossier_tokens_find (draft->tokens, time->span.start);
  item.last = dossier_tokens_find (draft->tokens, time->span.end - 1);
  if (dossier_statement_is_when_measured (draft, unit, item.first))
    return;
  while (at < unit->items->len && dossier_statement_item (unit, at)->first < item.first)
    at++;
  g_array_insert_val (unit->items, at, item);
  unit->roles |= dated.roles;
  dossier_statement_set_verdict (verdict,
                                 dossier_statement_is_to_come (draft, unit)
                                     ? DOSSIER_STATEMENT_PLEDGE
                                     : DOSSIER_STATEMENT_REPORT,
                                 at, "dated");
}

/**
 * dossier_statement_is_quotation:
 * @tokens: the text
 * @sentence: a sentence
 *
 * Returns: whether it begins with a mark of quotation or the dash of a speaker
 */
gboolean
dossier_statement_is_quotation (const DossierTokens *tokens, const DossierSentence *sentence)
{
  const char *start = tokens->text + sentence->span.start;

  return g_str_has_prefix (start, "\"") || g_str_has_prefix (start, "“")
         || g_str_has_prefix (start, "«") || g_str_has_prefix (start, "–")
         || g_str_has_prefix (start, "—") || g_str_has_prefix (start, "”")
         || g_str_has_prefix (start, "»") || g_str_has_prefix (start, "„");
}

static gboolean
holds_quotation (const DossierTokens *tokens, const DossierSentence *sentence)
{
  for (guint i = sentence->first; i < sentence->end; i++)
    if (tokens->folded->text[tokens->items[i].fold_start] == '"')
      return TRUE;
  return FALSE;
}

/**
 * dossier_statement_is_closed:
 * @tokens: the text
 * @sentence: a sentence
 *
 * Returns: whether it ends with a final mark, which headings and captions lack
 */
gboolean
dossier_statement_is_closed (const DossierTokens *tokens, const DossierSentence *sentence)
{
  for (guint i = sentence->end; i-- > sentence->first;)
    {
      const char *mark = tokens->folded->text + tokens->items[i].fold_start;

      if (!(tokens->items[i].flags & DOSSIER_TOKEN_PUNCT))
        return FALSE;
      if (strchr (".!?:;", *mark) != NULL || g_str_has_prefix (mark, "…"))
        return TRUE;
    }
  return FALSE;
}

/* A description or praise is a fact only where it says when. */
static gboolean
is_description (const DossierStatementUnit *unit)
{
  return (unit->roles & DOSSIER_CUE_STATE)
         && !((unit->roles & DOSSIER_CUE_SPEECH) && unit->times[1] > unit->times[0]);
}

/* "The figure shows …", "Bảng 2 cho thấy …": the page tells its readers what they see; nobody
 * reports. */
static gboolean
opens_with_exhibit (const DossierStatementUnit *unit)
{
  for (guint i = 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first > unit->opening + 1)
        return FALSE;
      if (dossier_statement_bears (item, DOSSIER_CUE_EXHIBIT))
        return TRUE;
    }
  return FALSE;
}

/* A fact needs somebody or a time, and a sentence around it. */
static gboolean
can_report (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  const DossierSentence *sentence = unit->sentence;

  /* What "we" did is a sentence out of a quotation. */
  if (is_description (unit) || opens_with_exhibit (unit) || (unit->roles & DOSSIER_CUE_SELF)
      || sentence->end - sentence->first < SHORTEST_REPORT)
    return FALSE;
  if (dossier_statement_is_quotation (draft->tokens, sentence)
      || !dossier_statement_is_closed (draft->tokens, sentence))
    return FALSE;
  return dossier_statement_has_somebody (unit) || unit->times[1] > unit->times[0];
}

/**
 * dossier_statement_decide_fact:
 * @draft: the draft
 * @unit: a sentence without a verb that decides; a time may be added to its cues
 * @verdict: where to put what it states; left as it is when it states nothing
 *
 * Decides by nouns, adjuncts and signs of a fact, then by a mere verb of
 * saying, then by a time.
 */
void
dossier_statement_decide_fact (const DossierDraft *draft, DossierStatementUnit *unit,
                               DossierStatementVerdict *verdict)
{
  if (!can_report (draft, unit) || decide_weak (draft, unit, verdict))
    return;
  if (holds_quotation (draft->tokens, unit->sentence) || !decide_speech (draft, unit, verdict))
    decide_dated (draft, unit, verdict);
}
