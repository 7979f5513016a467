/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-dated-time.h"

/* Until when a deadline runs, by the word beside it. */

/* Between "before" and the time stands at most the article of a time that has one: "before *the*
 * summer", but "before the 2030 election" is before no year. */
static gboolean
is_right_behind (const DossierDatedTime *time, const DossierDraft *draft,
                 const DossierStatementItem *word)
{
  if (word->last + 1 == time->first)
    return TRUE;
  return word->last + 2 == time->first && time->value.precision != DOSSIER_PRECISION_YEAR
         && time->value.precision != DOSSIER_PRECISION_MONTH
         && dossier_statement_is_article (draft, word->last + 1);
}

/* The word beside the time that turns it, %NULL where it has none. A longer word that begins so
 * ("before the end of") is another. */
static const DossierStatementItem *
find_turn (const DossierDatedTime *time, const DossierDraft *draft,
           const DossierStatementUnit *unit, guint32 turn, guint *index)
{
  gboolean final = dossier_statement_lexicon_is_head_final (draft->language->statements);

  for (guint i = 0; (unit->turns & turn) && i < unit->items->len; i++)
    {
      const DossierStatementItem *item = dossier_statement_item (unit, i);

      *index = i;
      if (dossier_statement_turns (item, turn)
          && (final ? item->first == time->last || item->first == time->last + 1
                    : is_right_behind (time, draft, item)))
        return item;
    }
  return NULL;
}

/**
 * dossier_dated_time_is_not_before:
 * @self: a time whose place is known
 * @draft: the draft
 * @unit: the sentence
 * @verb: the cue that decides
 *
 * Returns: whether it tells before when nothing is done: "will *not* open *before* 2030"
 */
gboolean
dossier_dated_time_is_not_before (const DossierDatedTime *self, const DossierDraft *draft,
                                  const DossierStatementUnit *unit, guint verb)
{
  guint index;
  const DossierStatementItem *word;

  if (find_turn (self, draft, unit, DOSSIER_TURN_EARLIEST, &index) != NULL)
    return TRUE;
  word = find_turn (self, draft, unit, DOSSIER_TURN_BEFORE, &index);
  return word != NULL
         && (dossier_statement_is_negated (draft, unit, verb)
             || (index > 0
                 && dossier_statement_has (dossier_statement_item (unit, index - 1),
                                           DOSSIER_CUE_NEGATION)
                 && dossier_statement_item (unit, index - 1)->last + 1 == word->first));
}

/**
 * dossier_dated_time_format_due:
 * @self: a deadline
 * @draft: the draft
 * @unit: the sentence
 * @verb: the cue that decides
 *
 * "No later than March 2026" is on any day until then, "before 2030" on any until 2029 ends, "not
 * before 2030" on any after that. A day is a deadline as it is: nobody is helped by the day before.
 *
 * Returns: (transfer none): EDTF, kept by the analysis
 */
const char *
dossier_dated_time_format_due (const DossierDatedTime *self, const DossierDraft *draft,
                               const DossierStatementUnit *unit, guint verb)
{
  const char *edtf = self->mark->edtf;
  g_autofree char *until = NULL;
  guint index;

  if (self->value.kind != DOSSIER_EDTF_DATE || self->value.precision == DOSSIER_PRECISION_DAY)
    return edtf;
  if (dossier_dated_time_is_not_before (self, draft, unit, verb))
    until = g_strconcat (edtf, "/..", NULL);
  else if (find_turn (self, draft, unit, DOSSIER_TURN_BEFORE, &index) != NULL)
    until = dossier_edtf_format_before (edtf);
  else if ((self->value.precision == DOSSIER_PRECISION_YEAR
            || self->value.precision == DOSSIER_PRECISION_MONTH)
           && dossier_dated_time_has_neighbour (self, draft, unit, 0, DOSSIER_CUE_LATEST))
    until = g_strconcat ("../", edtf, NULL);
  return until != NULL ? dossier_arena_strdup (draft->analysis->arena, until) : edtf;
}
