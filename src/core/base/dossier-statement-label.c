/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-statement-label.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *label;
  const char *plural;
} Names;

/* Translators: the kinds of statements. A report tells of something achieved. */
static const Names names[DOSSIER_N_STATEMENT_KINDS] = {
  [DOSSIER_STATEMENT_MEETING] = { NC_ ("statement", "Meeting"), NC_ ("statement", "Meetings") },
  [DOSSIER_STATEMENT_VISIT] = { NC_ ("statement", "Visit"), NC_ ("statement", "Visits") },
  [DOSSIER_STATEMENT_PROPOSAL] = { NC_ ("statement", "Proposal"), NC_ ("statement", "Proposals") },
  [DOSSIER_STATEMENT_PLEDGE] = { NC_ ("statement", "Pledge"), NC_ ("statement", "Pledges") },
  [DOSSIER_STATEMENT_AGREEMENT] = { NC_ ("statement", "Agreement"),
                                    NC_ ("statement", "Agreements") },
  [DOSSIER_STATEMENT_SIGNING] = { NC_ ("statement", "Signing"), NC_ ("statement", "Signings") },
  [DOSSIER_STATEMENT_TARGET] = { NC_ ("statement", "Target"), NC_ ("statement", "Targets") },
  [DOSSIER_STATEMENT_REPORT] = { NC_ ("statement", "Report"), NC_ ("statement", "Reports") },
};

/**
 * dossier_statement_kind_get_label:
 * @kind: a kind
 *
 * Returns: (transfer none): what people call one
 */
const char *
dossier_statement_kind_get_label (DossierStatementKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "statement", names[kind].label);
}

/**
 * dossier_statement_kind_get_plural:
 * @kind: a kind
 *
 * Returns: (transfer none): what people call several
 */
const char *
dossier_statement_kind_get_plural (DossierStatementKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "statement", names[kind].plural);
}
