/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-batch.h"
#include "dossier-layer.h"

G_BEGIN_DECLS

/**
 * DossierVerdict:
 * @DOSSIER_VERDICT_ADD: a person made a mark
 * @DOSSIER_VERDICT_REJECT: a person rejected automatic marks
 *
 * Stored: append only.
 */
typedef enum
{
  DOSSIER_VERDICT_ADD,
  DOSSIER_VERDICT_REJECT,
} DossierVerdict;

#define DOSSIER_N_VERDICTS (DOSSIER_VERDICT_REJECT + 1)

/**
 * DossierStatementPart:
 * @DOSSIER_STATEMENT_PART_ACTOR: who
 * @DOSSIER_STATEMENT_PART_OTHERS: to whom
 * @DOSSIER_STATEMENT_PART_WHEN: when its act takes place
 * @DOSSIER_STATEMENT_PART_DUE: when it is due
 * @DOSSIER_STATEMENT_PART_CERTAINTY: how sure it is
 *
 * What a person corrects of a statement, besides its kind.
 */
typedef enum
{
  DOSSIER_STATEMENT_PART_ACTOR,
  DOSSIER_STATEMENT_PART_OTHERS,
  DOSSIER_STATEMENT_PART_WHEN,
  DOSSIER_STATEMENT_PART_DUE,
  DOSSIER_STATEMENT_PART_CERTAINTY,
} DossierStatementPart;

#define DOSSIER_N_STATEMENT_PARTS (DOSSIER_STATEMENT_PART_CERTAINTY + 1)

/**
 * DossierReplaced:
 * @id: row id of a statement, 0 if there is none
 * @kind: of what kind it is, as the person saw it
 * @actor: row id of the entity that makes it, as the person saw it; 0: nobody
 * @kept: a bit for each #DossierStatementPart that the person left as it was
 *
 * The statement that another one takes the place of. Ids of automatic ones are given anew with each
 * annotation, so it has to be what was seen.
 */
typedef struct
{
  gint64 id;
  DossierStatementKind kind;
  gint64 actor;
  guint kept;
} DossierReplaced;

/**
 * DossierDecision:
 * @document: row id
 * @layer: the kind of marks it is about
 * @verdict: what was decided
 * @span: bytes of the canonical text
 * @entity: row id of an entity in the file, which then gives @type, @key and @name; 0 if
 *   they are given
 * @type: (nullable): type of the entity, see dossier_entity_type_to_string()
 * @key: (nullable): key of the entity mentioned, or of a statement's actor
 * @name: (nullable): its name
 * @kind: (nullable): of a statement, see dossier_statement_kind_to_string()
 * @value: (nullable): EDTF of a time, id of a sector, due date of a statement (EDTF),
 *   text of a note
 * @when: (nullable): of a statement to add: when its act takes place (EDTF)
 * @certainty: (nullable): of a statement to add, see dossier_certainty_to_string(); %NULL: what its
 *   kind makes of it
 * @others: (nullable) (element-type gint64): of a statement to add: row ids of the entities that it
 *   is made to
 * @replaced: of a statement to add: the statement that it takes the place of, and then has the
 *   sectors and amounts of; of one to reject: the correction that is rejected
 * @told: (nullable): of a decision that was read: all that it tells, as JSON, see
 *   #DossierStatementSaid
 *
 * What a person decided about a place in a document. A mention's @key may be %NULL: it
 * then follows from @type and @name.
 *
 * A rejection holds for automatic marks of its layer that overlap its span and claim
 * the same: the same entity or one of its type, the same sector, the same kind of
 * statement, the same time or the same words.
 *
 * A statement that takes the place of another has its span. So has the rejection of one: then there
 * is none, neither the correction nor what it took the place of.
 */
typedef struct
{
  gint64 document;
  DossierLayer layer;
  DossierVerdict verdict;
  DossierSpan span;
  gint64 entity;
  char *type;
  char *key;
  char *name;
  char *kind;
  char *value;
  char *when;
  char *certainty;
  GArray *others;
  DossierReplaced replaced;
  char *told;
} DossierDecision;

void             dossier_decision_clear    (DossierDecision        *self);
void             dossier_decision_copy     (DossierDecision        *self,
                                            const DossierDecision  *other);
gint64           dossier_decision_add      (DossierConnection      *connection,
                                            const DossierDecision  *decision,
                                            GError                **error);
gint64           dossier_decision_reject   (DossierConnection      *connection,
                                            gint64                  mark,
                                            const DossierDecision  *seen,
                                            GError                **error);
gint64           dossier_decision_find_document (DossierConnection *connection,
                                            gint64                  decision,
                                            GError                **error);
gboolean         dossier_decision_withdraw (DossierConnection      *connection,
                                            gint64                  decision,
                                            gboolean                withdrawn,
                                            GError                **error);
gboolean         dossier_decisions_anchor  (DossierConnection      *connection,
                                            gint64                  document,
                                            GError                **error);
gboolean         dossier_decisions_apply   (DossierBatch           *batch,
                                            gint64                  document,
                                            GError                **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierDecision, dossier_decision_clear)

G_END_DECLS
