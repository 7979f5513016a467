/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-kind-style.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *name;
  const char *plural;
  const char *css_class;
} KindStyle;

/* Translators: the kinds of statements. A report tells of something achieved. */
static const KindStyle statements[DOSSIER_N_STATEMENT_KINDS] = {
  [DOSSIER_STATEMENT_MEETING]
    = { NC_ ("statement", "Meeting"), NC_ ("statement", "Meetings"), "kind-meeting" },
  [DOSSIER_STATEMENT_VISIT]
    = { NC_ ("statement", "Visit"), NC_ ("statement", "Visits"), "kind-visit" },
  [DOSSIER_STATEMENT_PROPOSAL]
    = { NC_ ("statement", "Proposal"), NC_ ("statement", "Proposals"), "kind-proposal" },
  [DOSSIER_STATEMENT_PLEDGE]
    = { NC_ ("statement", "Pledge"), NC_ ("statement", "Pledges"), "kind-pledge" },
  [DOSSIER_STATEMENT_AGREEMENT]
    = { NC_ ("statement", "Agreement"), NC_ ("statement", "Agreements"), "kind-agreement" },
  [DOSSIER_STATEMENT_SIGNING]
    = { NC_ ("statement", "Signing"), NC_ ("statement", "Signings"), "kind-signing" },
  [DOSSIER_STATEMENT_TARGET]
    = { NC_ ("statement", "Target"), NC_ ("statement", "Targets"), "kind-target" },
  [DOSSIER_STATEMENT_REPORT]
    = { NC_ ("statement", "Report"), NC_ ("statement", "Reports"), "kind-report" },
};

static const KindStyle entities[DOSSIER_N_ENTITY_TYPES] = {
  [DOSSIER_ENTITY_PERSON] = { N_("Person"), N_("People"), "kind-person" },
  [DOSSIER_ENTITY_ORGANIZATION] = { N_("Organisation"), N_("Organisations"), "kind-organization" },
  [DOSSIER_ENTITY_PLACE] = { N_("Place"), N_("Places"), "kind-place" },
  [DOSSIER_ENTITY_PROGRAMME] = { N_("Programme"), N_("Programmes"), "kind-programme" },
  [DOSSIER_ENTITY_INSTRUMENT] = { N_("Instrument"), N_("Instruments"), "kind-instrument" },
  [DOSSIER_ENTITY_EVENT] = { N_("Event"), N_("Events"), "kind-event" },
};

/**
 * dossier_kind_style_statement_name:
 * @kind: a kind
 *
 * Returns: what one is called, translated
 */
const char *
dossier_kind_style_statement_name (DossierStatementKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "statement", statements[kind].name);
}

/**
 * dossier_kind_style_statement_plural:
 * @kind: a kind
 *
 * Returns: what several are called, translated
 */
const char *
dossier_kind_style_statement_plural (DossierStatementKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "statement", statements[kind].plural);
}

/**
 * dossier_kind_style_statement_class:
 * @kind: a kind
 *
 * Returns: its style class
 */
const char *
dossier_kind_style_statement_class (DossierStatementKind kind)
{
  return statements[kind].css_class;
}

/**
 * dossier_kind_style_entity_name:
 * @type: a type
 *
 * Returns: what one is called, translated
 */
const char *
dossier_kind_style_entity_name (DossierEntityType type)
{
  return _(entities[type].name);
}

/**
 * dossier_kind_style_entity_plural:
 * @type: a type
 *
 * Returns: what several are called, translated
 */
const char *
dossier_kind_style_entity_plural (DossierEntityType type)
{
  return _(entities[type].plural);
}

/**
 * dossier_kind_style_entity_class:
 * @type: a type
 *
 * Returns: its style class
 */
const char *
dossier_kind_style_entity_class (DossierEntityType type)
{
  return entities[type].css_class;
}
