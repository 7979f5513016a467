/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-parts.h"

/* Tokens from a verb of postponing to what is postponed: "hoãn lễ khánh thành". */
#define DELAY_REACH 2

static gboolean
is_rule (const DossierStatementVerdict *verdict, const char *rule)
{
  return g_strcmp0 (verdict->rule, rule) == 0;
}

/* "postponed the opening from June *to October*", "refused to postpone it *from June*": what was
 * moved or kept is still to be done. Whether it was by then no text tells, though that day may
 * have passed. */
static gboolean
is_put_off (const DossierDraft *draft, const DossierStatementUnit *unit)
{
  DossierPostponement postponement;

  return dossier_statement_find_postponement (draft, unit, &postponement);
}

/* "[không] *hoãn* khánh thành": a verb behind that of postponing tells what was not done yet. */
static gboolean
is_object_of_delay (const DossierDraft *draft, const DossierStatementUnit *unit, guint index)
{
  const DossierStatementItem *act = dossier_statement_item (unit, index);

  if (!(unit->turns & DOSSIER_TURN_POSTPONED)
      || dossier_statement_lexicon_is_head_final (draft->language->statements))
    return FALSE;
  for (guint i = index; i-- > 0;)
    {
      const DossierStatementItem *verb = dossier_statement_item (unit, i);

      if (!dossier_statement_is_near (draft->tokens, verb, act, DELAY_REACH))
        return FALSE;
      if (dossier_statement_turns (verb, DOSSIER_TURN_POSTPONED))
        return TRUE;
    }
  return FALSE;
}

/* Whether the words that decide tell of what is to come. */
static gboolean
is_planned (const DossierDraft *draft, const DossierStatementUnit *unit,
            const DossierStatementVerdict *verdict)
{
  const DossierStatementItem *item = dossier_statement_item (unit, verdict->item);

  if (verdict->kind == DOSSIER_STATEMENT_PLEDGE || verdict->kind == DOSSIER_STATEMENT_TARGET)
    return TRUE;
  if (is_rule (verdict, "future-act") || dossier_statement_has (item, DOSSIER_CUE_FUTURE)
      || dossier_statement_bears (item, DOSSIER_CUE_TO_COME)
      || (verdict->kind == DOSSIER_STATEMENT_REPORT && is_put_off (draft, unit))
      || is_object_of_delay (draft, unit, verdict->item))
    return TRUE;
  /* What is agreed or signed today may be about tomorrow. */
  return (verdict->kind == DOSSIER_STATEMENT_MEETING || verdict->kind == DOSSIER_STATEMENT_VISIT)
         && dossier_statement_is_to_come (draft, unit);
}

/* Whether they, or for a bare fact the words before them, tell of what goes on. */
static gboolean
is_under_way (const DossierStatementUnit *unit, const DossierStatementVerdict *verdict)
{
  gboolean fact = is_rule (verdict, "fact") || is_rule (verdict, "dated");

  for (guint i = fact ? 0 : verdict->item; i <= verdict->item; i++)
    if (dossier_statement_bears (dossier_statement_item (unit, i), DOSSIER_CUE_UNDER_WAY))
      return TRUE;
  return FALSE;
}

/**
 * dossier_statement_find_certainty:
 * @draft: the draft
 * @unit: a sentence
 * @verdict: what it states
 *
 * Tells how sure it is what the sentence speaks of. What has been done cannot hang on a
 * condition any more, nor can a proposal, which asks for it.
 *
 * Returns: the degree
 */
DossierCertainty
dossier_statement_find_certainty (const DossierDraft *draft, const DossierStatementUnit *unit,
                                  const DossierStatementVerdict *verdict)
{
  if (is_rule (verdict, "denial") || is_rule (verdict, "negation"))
    return is_put_off (draft, unit) ? DOSSIER_CERTAINTY_PLANNED : DOSSIER_CERTAINTY_DENIED;
  if (verdict->kind == DOSSIER_STATEMENT_PROPOSAL)
    return DOSSIER_CERTAINTY_PROPOSED;
  if (is_planned (draft, unit, verdict))
    return unit->roles & DOSSIER_CUE_CONDITION ? DOSSIER_CERTAINTY_CONDITIONAL
                                               : DOSSIER_CERTAINTY_PLANNED;
  return is_under_way (unit, verdict) ? DOSSIER_CERTAINTY_UNDER_WAY : DOSSIER_CERTAINTY_DONE;
}
