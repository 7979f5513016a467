/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-choice.h"

#include "dossier-edtf.h"

/**
 * dossier_statement_is_settled:
 * @kind: what is stated
 * @certainty: how certain it is
 *
 * Tells whether nothing falls due any more: it was done, or is said not to be so. What was agreed
 * or signed was done on that day, but its deadline is that of what was agreed.
 *
 * Returns: whether it is settled
 */
gboolean
dossier_statement_is_settled (DossierStatementKind kind, DossierCertainty certainty)
{
  return certainty == DOSSIER_CERTAINTY_DENIED
         || (certainty == DOSSIER_CERTAINTY_DONE && kind != DOSSIER_STATEMENT_AGREEMENT
             && kind != DOSSIER_STATEMENT_SIGNING);
}

/**
 * dossier_statement_choice_is_all:
 * @self: a choice
 *
 * Returns: whether it leaves no statement out
 */
gboolean
dossier_statement_choice_is_all (const DossierStatementChoice *self)
{
  return self->kinds == 0 && self->certainties == 0 && !self->passed;
}

/**
 * dossier_statement_choice_has_passed:
 * @self: a choice
 * @kind: what is stated
 * @certainty: how certain it is
 * @due: the days on which something is due
 *
 * What is due in a month is so until the month ends.
 *
 * Returns: whether the last of them was before the day of @self, and it was neither done nor
 *   denied
 */
gboolean
dossier_statement_choice_has_passed (const DossierStatementChoice *self,
                                     DossierStatementKind kind, DossierCertainty certainty,
                                     DossierDays due)
{
  return due.first <= due.last && dossier_day_is_real (due.last) && due.last < self->today
         && !dossier_statement_is_settled (kind, certainty);
}

/**
 * dossier_statement_choice_takes:
 * @self: a choice
 * @kind: what is stated; that of a damaged file is none
 * @certainty: how certain it is
 * @due: when it is due
 *
 * Returns: whether such a statement is wanted
 */
gboolean
dossier_statement_choice_takes (const DossierStatementChoice *self, DossierStatementKind kind,
                                DossierCertainty certainty, DossierDays due)
{
  return (!self->passed || dossier_statement_choice_has_passed (self, kind, certainty, due))
         && (self->kinds == 0
             || (kind < DOSSIER_N_STATEMENT_KINDS && (self->kinds & 1u << kind) != 0))
         && (self->certainties == 0
             || (certainty < DOSSIER_N_CERTAINTIES
                 && (self->certainties & 1u << certainty) != 0));
}

/**
 * dossier_statement_choice_takes_row:
 * @self: a choice
 * @row: a statement that has been read
 *
 * dossier_statement_choice_takes() for who has read what the statement says.
 *
 * Returns: whether it is wanted
 */
gboolean
dossier_statement_choice_takes_row (const DossierStatementChoice *self, DossierStatement *row)
{
  const char *due = dossier_statement_get_due (row);
  DossierDays days = DOSSIER_NO_DAYS;
  DossierEdtf value;

  if (due != NULL && dossier_edtf_parse (due, &value, NULL))
    days = (DossierDays) { value.first, value.last };
  return dossier_statement_choice_takes (self, dossier_statement_get_kind (row),
                                         dossier_statement_get_certainty (row), days);
}
