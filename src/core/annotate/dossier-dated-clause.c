/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dated-clause.h"

/* In which clause of a sentence a time stands, and whether that is the verb's. */

/* Tokens of what is told between commas: ", originally planned for 2024,". */
#define LONGEST_INSERT 5

/* "asked the firm *that* opened *in 2019* to …", "the plant, *which* opened *in 2019*, will …":
 * the word that leads to the time of another act, %NULL where none does. */
static const DossierStatementItem *
find_relative (const DossierDatedTime *self, const DossierDraft *draft,
               const DossierStatementUnit *unit, guint verb)
{
  DossierSpan span = self->mark->span;
  gboolean behind = dossier_statement_item (unit, verb)->span.end <= span.start;

  for (guint i = behind ? verb + 1 : 0; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->span.start >= span.start)
        return NULL;
      if (dossier_statement_has (item, DOSSIER_CUE_RELATIVE)
          && !dossier_statement_has_break (draft->tokens, item->last, self->first))
        return item;
    }
  return NULL;
}

static gboolean
is_pronoun (const DossierStatementUnit *unit, guint token)
{
  for (guint i = 0; i < unit->items->len; i++)
    if (dossier_statement_item (unit, i)->first == token
        && dossier_statement_has (dossier_statement_item (unit, i),
                                  DOSSIER_CUE_PERSON | DOSSIER_CUE_PLURAL | DOSSIER_CUE_SELF
                                      | DOSSIER_CUE_BODY | DOSSIER_CUE_DUAL | DOSSIER_CUE_ROLE))
      return TRUE;
  return FALSE;
}

/* "praised the work since they *met in May*": the time of a clause that tells since when. */
static gboolean
is_in_since_clause (const DossierDatedTime *self, const DossierDraft *draft,
                    const DossierStatementUnit *unit, guint verb)
{
  guint first = self->first;

  if (dossier_statement_lexicon_is_head_final (draft->language->statements))
    return FALSE;
  for (guint i = verb + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first >= first)
        break;
      if (dossier_statement_has (item, DOSSIER_CUE_SINCE) && first - item->last > DOSSIER_DATED_LEAD
          && item->last + 1 < unit->sentence->end && is_pronoun (unit, item->last + 1)
          && !dossier_statement_has_break (draft->tokens, item->last + 1, first))
        return TRUE;
    }
  return FALSE;
}

/* "will open in June, *while* the other one is due by 2028", "will open in June*;* the other one by
 * 2028": a comma and a word of contrast or a semicolon stand between the verb and the time. */
static gboolean
is_apart (const DossierDraft *draft, const DossierStatementUnit *unit, guint verb,
          DossierSpan span)
{
  const DossierTokens *tokens = draft->tokens;

  for (guint i = dossier_statement_item (unit, verb)->last + 1;
       i < tokens->n_items && tokens->items[i].span.start < span.start; i++)
    if (dossier_token_is (tokens, i, ";"))
      return TRUE;
  for (guint i = verb + 1; i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->span.start >= span.start)
        break;
      if (dossier_statement_bears (item, DOSSIER_CUE_CONTRAST)
          && dossier_token_is (tokens, item->first - 1, ","))
        return TRUE;
    }
  return FALSE;
}

/* "applications close *in March*, and results will be announced in May": a comma, a word that joins
 * and the subject of another clause stand between the time and the verb, which has a time of its
 * own. */
static gboolean
is_in_first_clause (const DossierDatedTime *self, const DossierDraft *draft,
                    const DossierStatementUnit *unit, guint verb, guint index)
{
  const DossierStatementItem *act = dossier_statement_item (unit, verb);
  gboolean told = dossier_token_is (draft->tokens, self->last + 1, ",");

  if (self->framing || index + 1 >= unit->times[1]
      || dossier_statement_lexicon_is_head_final (draft->language->statements)
      || g_array_index (draft->analysis->times, DossierTimeMark, index + 1).span.start
             < act->span.start)
    return FALSE;
  for (guint i = 0; i < verb; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->first > self->last)
        {
          if (told && dossier_statement_has (item, DOSSIER_CUE_CONJUNCTION)
              && dossier_token_is (draft->tokens, item->first - 1, ",")
              && item->last + 1 < act->first)
            return TRUE;
        }
      else
        told |= dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK
                                                 | DOSSIER_CUE_FUTURE | DOSSIER_CUE_PASSIVE);
    }
  return FALSE;
}

/* "*Founded in 2010*, Acme opened …", "the law, *passed in 2022*, took effect …", "Acme, which
 * *was founded in 2010*, opened …": the verb that decides is told by the way, and so is what
 * stands between it and the comma. */
static gboolean
is_in_aside (const DossierDatedTime *self, const DossierDraft *draft,
             const DossierStatementUnit *unit, guint verb)
{
  const DossierTokens *tokens = draft->tokens;
  const DossierStatementItem *item = dossier_statement_item (unit, verb);
  guint first = self->first, behind = self->last + 1;
  gboolean near = first - MIN (first, item->last) <= DOSSIER_DATED_PARTICIPLE;
  gboolean relative = FALSE;

  if (first <= item->last || behind >= unit->sentence->end
      || dossier_statement_has_break (tokens, item->last + 1, first))
    return FALSE;
  for (guint i = 0; i < verb && near && !relative; i++)
    relative = dossier_statement_has (dossier_statement_item (unit, i), DOSSIER_CUE_RELATIVE)
               && !dossier_statement_has_break (
                   tokens, dossier_statement_item (unit, i)->last, item->first);
  return relative
         || (dossier_token_is (tokens, behind, ",")
             && (item->first == unit->opening || dossier_token_is (tokens, item->first - 1, ",")));
}

/* "*Once* the permit is given in May, …"; but "*After* the summer Acme will report in October". */
static gboolean
is_before (const DossierDatedTime *self, const DossierDraft *draft,
           const DossierStatementUnit *unit)
{
  const DossierStatementItem *item;

  if (unit->items->len == 0)
    return FALSE;
  item = dossier_statement_item (unit, 0);
  return item->first == unit->opening
         && ((self->leading && dossier_statement_bears (item, DOSSIER_CUE_OCCASION))
             || dossier_statement_has (item, DOSSIER_CUE_CONDITION))
         && item->span.end < self->mark->span.start
         && !dossier_statement_has_break (draft->tokens, item->last + 1, self->first);
}

/* "a decision*, planned for 2024,* will be made by June": told between commas before the verb. */
static gboolean
is_between_commas (const DossierDatedTime *self, const DossierDraft *draft,
                   const DossierStatementUnit *unit)
{
  if (!self->leading || !dossier_token_is (draft->tokens, self->last + 1, ","))
    return FALSE;
  for (guint i = self->first; i-- > unit->opening + 1 && self->first - i <= LONGEST_INSERT;)
    if (dossier_token_is (draft->tokens, i, ","))
      return self->first - i > 1;
  return FALSE;
}

/**
 * dossier_dated_clause_read:
 * @self: a time whose place is known, and whether it leads or frames the sentence
 * @draft: the draft
 * @unit: the sentence
 * @verb: the cue that decides
 * @index: the time, in the draft
 *
 * Tells whether the time stands in the clause of the verb: sets `related`, `stated`, `apart`,
 * `before` and `aside`.
 */
void
dossier_dated_clause_read (DossierDatedTime *self, const DossierDraft *draft,
                           const DossierStatementUnit *unit, guint verb, guint index)
{
  const DossierStatementItem *relative = find_relative (self, draft, unit, verb);

  self->related = relative != NULL || is_in_since_clause (self, draft, unit, verb);
  self->stated = relative != NULL && dossier_statement_bears (relative, DOSSIER_CUE_COMPLEMENT);
  self->apart = is_apart (draft, unit, verb, self->mark->span)
                || (self->leading && is_in_first_clause (self, draft, unit, verb, index));
  self->before = is_before (self, draft, unit) || is_between_commas (self, draft, unit);
  self->aside = is_in_aside (self, draft, unit, verb);
}
