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

static const char *const statement_classes[DOSSIER_N_STATEMENT_KINDS] = {
  [DOSSIER_STATEMENT_MEETING] = "kind-meeting",
  [DOSSIER_STATEMENT_VISIT] = "kind-visit",
  [DOSSIER_STATEMENT_PROPOSAL] = "kind-proposal",
  [DOSSIER_STATEMENT_PLEDGE] = "kind-pledge",
  [DOSSIER_STATEMENT_AGREEMENT] = "kind-agreement",
  [DOSSIER_STATEMENT_SIGNING] = "kind-signing",
  [DOSSIER_STATEMENT_TARGET] = "kind-target",
  [DOSSIER_STATEMENT_REPORT] = "kind-report",
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
 * dossier_kind_style_statement_class:
 * @kind: a kind
 *
 * Returns: its style class
 */
const char *
dossier_kind_style_statement_class (DossierStatementKind kind)
{
  return statement_classes[kind];
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
