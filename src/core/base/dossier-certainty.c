/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-certainty.h"

#include <glib/gi18n-lib.h>

/**
 * dossier_certainty_get_label:
 * @certainty: a degree
 *
 * Returns: (transfer none): its name for people
 */
const char *
dossier_certainty_get_label (DossierCertainty certainty)
{
  static const char *const labels[DOSSIER_N_CERTAINTIES] = {
    /* Translators: how sure it is what a statement speaks of: it was done */
    [DOSSIER_CERTAINTY_DONE] = N_("Done"),
    /* Translators: how sure it is what a statement speaks of: it is being done */
    [DOSSIER_CERTAINTY_UNDER_WAY] = N_("Under way"),
    /* Translators: how sure it is what a statement speaks of */
    [DOSSIER_CERTAINTY_PLANNED] = N_("Planned"),
    /* Translators: how sure it is what a statement speaks of */
    [DOSSIER_CERTAINTY_PROPOSED] = N_("Proposed"),
    /* Translators: how sure it is what a statement speaks of: it hangs on something else */
    [DOSSIER_CERTAINTY_CONDITIONAL] = N_("Conditional"),
    /* Translators: how sure it is what a statement speaks of: it is said not to be so */
    [DOSSIER_CERTAINTY_DENIED] = N_("Denied"),
  };

  g_return_val_if_fail ((guint) certainty < G_N_ELEMENTS (labels), NULL);
  return _(labels[certainty]);
}

/**
 * dossier_certainty_of_kind:
 * @kind: kind of a statement
 *
 * Returns: how sure such a statement is where nothing else is known of it
 */
DossierCertainty
dossier_certainty_of_kind (DossierStatementKind kind)
{
  switch (kind)
    {
    case DOSSIER_STATEMENT_PROPOSAL:
      return DOSSIER_CERTAINTY_PROPOSED;
    case DOSSIER_STATEMENT_PLEDGE:
    case DOSSIER_STATEMENT_TARGET:
      return DOSSIER_CERTAINTY_PLANNED;
    case DOSSIER_STATEMENT_MEETING:
    case DOSSIER_STATEMENT_VISIT:
    case DOSSIER_STATEMENT_AGREEMENT:
    case DOSSIER_STATEMENT_SIGNING:
    case DOSSIER_STATEMENT_REPORT:
    default:
      return DOSSIER_CERTAINTY_DONE;
    }
}
