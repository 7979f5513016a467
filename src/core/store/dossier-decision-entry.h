/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-anchor.h"
#include "dossier-decision.h"
#include "dossier-statement-said.h"

G_BEGIN_DECLS

/**
 * DossierDecisionEntry:
 * @id: row id
 * @decision: what was decided; its span is where the words stand now
 * @anchor: by which the words are found again
 * @said: of a statement, once dossier_decision_entries_read_said() has read it
 * @whole: whether it says enough to be put in force
 * @orphan: whether it cannot be put in force, for that or because its words are gone
 * @found_kind: (nullable): of which kind the automatic statements are that it, or the one that it
 *   corrects, takes the place of; known like @said
 * @corrected: whether another one took the place of the statement that it makes, or rejects it;
 *   known like @said
 *
 * A decision read back, with its row.
 */
typedef struct
{
  gint64 id;
  DossierDecision decision;
  DossierAnchor anchor;
  DossierStatementSaid said;
  gboolean whole;
  gboolean orphan;
  const char *found_kind;
  gboolean corrected;
} DossierDecisionEntry;

GArray   *dossier_decision_entries_read      (DossierConnection  *connection,
                                              gint64              document,
                                              GError            **error);
gboolean  dossier_decision_entries_read_said (GArray             *entries,
                                              DossierConnection  *connection,
                                              GError            **error);

G_END_DECLS
