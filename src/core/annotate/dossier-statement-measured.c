/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* Words between a verb of keeping and the promise: "fulfilling *a solemn* promise". */
#define KEPT_REACH 2

/* Words between what compares and a name: "đúng như *ông* Lê An đã cam kết". */
#define TITLE_REACH 1

static gboolean
is_report (const DossierStatementItem *item)
{
  return dossier_statement_has (item, DOSSIER_CUE_WEAK)
         && item->cue->weak_kind == DOSSIER_STATEMENT_REPORT;
}

static gboolean
promises (const DossierStatementItem *item)
{
  DossierStatementKind kind = dossier_statement_has (item, DOSSIER_CUE_STRONG)
                                  ? item->cue->kind
                                  : item->cue->weak_kind;

  return dossier_statement_has (item, DOSSIER_CUE_STRONG | DOSSIER_CUE_WEAK)
         && (kind == DOSSIER_STATEMENT_PLEDGE || kind == DOSSIER_STATEMENT_TARGET);
}

/* "*opened* four stations, meeting a deadline": what was done stands before it, or is the keeping
 * itself: "*kept* its promise". */
static gboolean
is_done (const DossierStatementUnit *unit, guint keeping)
{
  for (guint i = 0; i <= keeping; i++)
    if (is_report (dossier_statement_item (unit, i)))
      return TRUE;
  return FALSE;
}

/* The first token of what stands for somebody, or only helps a verb, and ends at @token: "less
 * than *the ministry had* promised"; the token after it where nothing does. */
static guint
skip_somebody (const DossierDraft *draft, const DossierStatementUnit *unit, guint index,
               guint token, gboolean *named)
{
  for (guint i = unit->mentions[0]; i < unit->mentions[1]; i++)
    if (dossier_statement_place (unit, i)->first <= token
        && token <= dossier_statement_place (unit, i)->last)
      {
        *named = TRUE;
        return dossier_statement_place (unit, i)->first;
      }
  for (guint i = index; i-- > 0;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->last < token)
        break;
      if (item->first <= token
          && (dossier_statement_has (item, DOSSIER_CUE_REFERENCE | DOSSIER_CUE_PASSIVE)
              || is_report (item)))
        return item->first;
    }
  return dossier_statement_is_article (draft, token) ? token : token + 1;
}

/**
 * dossier_statement_is_measured:
 * @draft: the draft
 * @unit: a sentence
 * @index: one of its cues
 *
 * "less than Acme promised", "i tråd med løftet", "opened four stations, meeting a deadline": a
 * promise that was made before and only measures what is done now.
 *
 * Returns: whether the cue is such a promise
 */
gboolean
dossier_statement_is_measured (const DossierDraft *draft, const DossierStatementUnit *unit,
                               guint index)
{
  const DossierStatementItem *promise = dossier_statement_item (unit, index);
  gboolean named = FALSE;
  guint n_others = 0;

  if (!(unit->turns & (DOSSIER_TURN_MEASURE | DOSSIER_TURN_KEPT)) || !promises (promise))
    return FALSE;
  for (guint token = promise->first, before = index; token-- > unit->sentence->first;)
    {
      guint first;

      while (before > 0 && dossier_statement_item (unit, before - 1)->first > token)
        before--;
      if (before > 0 && dossier_statement_item (unit, before - 1)->last >= token)
        {
          const DossierStatementItem *item = dossier_statement_item (unit, before - 1);

          if (n_others <= (named ? TITLE_REACH : 0)
              && dossier_statement_turns (item, DOSSIER_TURN_MEASURE))
            return TRUE;
          if (dossier_statement_turns (item, DOSSIER_TURN_KEPT))
            return is_done (unit, before - 1);
        }
      if (draft->tokens->items[token].flags & DOSSIER_TOKEN_PUNCT)
        return FALSE;
      first = skip_somebody (draft, unit, index, token, &named);
      if (first > token && ++n_others > KEPT_REACH)
        return FALSE;
      token = MIN (first, token);
    }
  return FALSE;
}

/**
 * dossier_statement_is_when_measured:
 * @draft: the draft
 * @unit: a sentence
 * @first: the first token of a time
 *
 * Returns: whether the time tells of a promise that only measures what is done: "fulfilling a
 *   promise it made *in March*"
 */
gboolean
dossier_statement_is_when_measured (const DossierDraft *draft, const DossierStatementUnit *unit,
                                    guint first)
{
  if (!(unit->turns & (DOSSIER_TURN_MEASURE | DOSSIER_TURN_KEPT)))
    return FALSE;
  for (guint i = unit->items->len; i-- > 0;)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      if (item->last < first && promises (item))
        return dossier_statement_is_measured (draft, unit, i)
               && !dossier_statement_has_break (draft->tokens, item->last + 1, first);
    }
  return FALSE;
}
