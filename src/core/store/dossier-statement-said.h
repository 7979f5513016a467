/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-decision.h"

G_BEGIN_DECLS

/**
 * DossierStatementOther:
 * @type: (nullable): see dossier_entity_type_to_string()
 * @key: its key
 * @name: its name
 *
 * An entity that a statement is made to. Row ids do not survive it.
 */
typedef struct
{
  char *type;
  char *key;
  char *name;
} DossierStatementOther;

/**
 * DossierStatementSaid:
 * @when: (nullable): when its act takes place (EDTF)
 * @certainty: (nullable): see dossier_certainty_to_string(); %NULL: what its kind makes of it
 * @replaces: (nullable): kind of the automatic statements that it takes the place of, see
 *   dossier_statement_kind_to_string()
 * @corrects: row id of the decision that made the statement that it takes the place of, or that it
 *   rejects; 0 if none did
 * @others: (element-type DossierStatementOther): to whom
 * @sectors: (element-type utf8): ids
 * @amounts: (element-type DossierSpan): bytes of the text
 * @code: (nullable): PLOVER type and CAMEO code
 * @cue: (nullable): the words that make it a statement
 * @kept: a bit for each #DossierStatementPart that is as in the automatic statement that it takes
 *   the place of; what else it says of them was so then, and holds if there is none any more
 *
 * What a decision says of a statement beyond its kind, who acts and when it is due. Sectors,
 * amounts, code and cue are those of the statement that it takes the place of. In the payload the
 * members have these names; a span of @amounts is told from the first byte of the statement.
 */
typedef struct
{
  char *when;
  char *certainty;
  char *replaces;
  gint64 corrects;
  GPtrArray *others;
  GPtrArray *sectors;
  GArray *amounts;
  char *code;
  char *cue;
  guint kept;
} DossierStatementSaid;

void     dossier_statement_said_clear (DossierStatementSaid   *self);
gboolean dossier_statement_said_read  (DossierStatementSaid   *self,
                                       DossierConnection      *connection,
                                       const DossierDecision  *decision,
                                       GError                **error);
gboolean dossier_statement_said_bind  (DossierConnection      *connection,
                                       const DossierDecision  *decision,
                                       DossierCursor          *insert,
                                       GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierStatementSaid, dossier_statement_said_clear)

G_END_DECLS
