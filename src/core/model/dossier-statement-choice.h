/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-date-table.h"
#include "dossier-statement.h"

G_BEGIN_DECLS

/**
 * DossierStatementChoice:
 * @kinds: bits by #DossierStatementKind, 0 for all
 * @certainties: bits by #DossierCertainty, 0 for all
 * @passed: whether only those are wanted that are open and whose due date has passed
 * @today: the day before which a due date has passed, %DOSSIER_DAY_NONE if that is not asked
 *
 * Which statements of a query's result somebody wants: in the ledger, and of what is written from
 * it. With nothing but zeros it is all of them.
 */
typedef struct
{
  guint kinds;
  guint certainties;
  gboolean passed;
  DossierDay today;
} DossierStatementChoice;

gboolean dossier_statement_is_settled        (DossierStatementKind           kind,
                                              DossierCertainty               certainty);
gboolean dossier_statement_choice_is_all     (const DossierStatementChoice  *self);
gboolean dossier_statement_choice_has_passed (const DossierStatementChoice  *self,
                                              DossierStatementKind           kind,
                                              DossierCertainty               certainty,
                                              DossierDays                    due);
gboolean dossier_statement_choice_takes      (const DossierStatementChoice  *self,
                                              DossierStatementKind           kind,
                                              DossierCertainty               certainty,
                                              DossierDays                    due);
gboolean dossier_statement_choice_takes_row  (const DossierStatementChoice  *self,
                                              DossierStatement              *row);

G_END_DECLS
