/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-correction.h"
#include "dossier-decision.h"
#include "dossier-identity.h"
#include "dossier-kinship.h"

G_BEGIN_DECLS

/**
 * DossierChangeKind:
 * @DOSSIER_CHANGE_ADD: a new decision that makes a mark
 * @DOSSIER_CHANGE_REJECT: a new decision against an automatic mark, or, of a mark made by
 *   hand, its decision taken back
 * @DOSSIER_CHANGE_WITHDRAW: a decision is taken back; it stays in the file
 * @DOSSIER_CHANGE_RESTORE: a decision taken back is put in force again
 * @DOSSIER_CHANGE_RELATE: a new decision about two entities
 * @DOSSIER_CHANGE_UNRELATE: such a decision is taken back; it stays in the file
 * @DOSSIER_CHANGE_RELATE_AGAIN: such a decision is put in force again
 * @DOSSIER_CHANGE_KEEP_SEARCH: a search is kept: the decision's name and, as its value, its words
 * @DOSSIER_CHANGE_DROP_SEARCH: a kept search goes off the list
 * @DOSSIER_CHANGE_RETURN_SEARCH: it comes back
 * @DOSSIER_CHANGE_RENAME_SEARCH: it gets the decision's name; the value is the name it had
 * @DOSSIER_CHANGE_KINSHIP: a new decision about two documents
 * @DOSSIER_CHANGE_KINSHIP_WITHDRAW: such a decision is taken back; it stays in the file
 * @DOSSIER_CHANGE_KINSHIP_RESTORE: such a decision is put in force again
 * @DOSSIER_CHANGE_CORRECT: a new correction of a document as a whole; this and the two that follow
 *   are made by dossier_correct_run(), for the document is annotated anew
 * @DOSSIER_CHANGE_CORRECT_WITHDRAW: such a correction is taken back; it stays in the file
 * @DOSSIER_CHANGE_CORRECT_RESTORE: such a correction is put in force again
 * @DOSSIER_CHANGE_SET_ASIDE: documents leave the dossier; this and the next are made by
 *   dossier_shelving_async()
 * @DOSSIER_CHANGE_BRING_BACK: documents that were set aside come back
 */
typedef enum
{
  DOSSIER_CHANGE_ADD,
  DOSSIER_CHANGE_REJECT,
  DOSSIER_CHANGE_WITHDRAW,
  DOSSIER_CHANGE_RESTORE,
  DOSSIER_CHANGE_RELATE,
  DOSSIER_CHANGE_UNRELATE,
  DOSSIER_CHANGE_RELATE_AGAIN,
  DOSSIER_CHANGE_KEEP_SEARCH,
  DOSSIER_CHANGE_DROP_SEARCH,
  DOSSIER_CHANGE_RETURN_SEARCH,
  DOSSIER_CHANGE_RENAME_SEARCH,
  DOSSIER_CHANGE_KINSHIP,
  DOSSIER_CHANGE_KINSHIP_WITHDRAW,
  DOSSIER_CHANGE_KINSHIP_RESTORE,
  DOSSIER_CHANGE_CORRECT,
  DOSSIER_CHANGE_CORRECT_WITHDRAW,
  DOSSIER_CHANGE_CORRECT_RESTORE,
  DOSSIER_CHANGE_SET_ASIDE,
  DOSSIER_CHANGE_BRING_BACK,
} DossierChangeKind;

/**
 * DossierChange:
 * @kind: what is done
 * @decision: for %DOSSIER_CHANGE_ADD; of a search its name and value; for %DOSSIER_CHANGE_REJECT
 *   what the person saw, as dossier_decision_reject() takes it, but for the layer; for
 *   %DOSSIER_CHANGE_RELATE about a type that type and the key there; for
 *   %DOSSIER_CHANGE_SET_ASIDE its value is the reason, if there is one
 * @layer: for %DOSSIER_CHANGE_REJECT: the mark's layer
 * @id: for %DOSSIER_CHANGE_REJECT the mark's row id, where a decision is taken back or put in force
 *   again its row id, of a kept search its row id
 * @verdict: for %DOSSIER_CHANGE_RELATE: what is decided; where that is undone or repeated it is
 *   told for types only
 * @entity: for these: row id; of two that are the same the one that gives way
 * @other: for %DOSSIER_CHANGE_RELATE and %DOSSIER_CHANGE_KINSHIP: row id of the other one
 * @kinship: for %DOSSIER_CHANGE_KINSHIP: what is decided
 * @document: for %DOSSIER_CHANGE_KINSHIP and all about corrections: row id
 * @correction: for %DOSSIER_CHANGE_CORRECT: what is said
 * @documents: (element-type gint64): for %DOSSIER_CHANGE_SET_ASIDE and %DOSSIER_CHANGE_BRING_BACK:
 *   row ids
 * @again: for these: it undoes or repeats one
 * @notes: (nullable) (element-type gint64 DossierShelfNote): by row id, of the documents that were
 *   brought back or are to be as they were: when and why they had been set aside. Not changed once
 *   it is made
 *
 * One act of the analyst's hand on the file.
 */
typedef struct
{
  DossierChangeKind kind;
  DossierDecision decision;
  DossierLayer layer;
  gint64 id;
  DossierIdentityVerdict verdict;
  gint64 entity;
  gint64 other;
  DossierKinshipVerdict kinship;
  gint64 document;
  DossierCorrection correction;
  GArray *documents;
  gboolean again;
  GHashTable *notes;
} DossierChange;

DossierChange *dossier_change_copy          (const DossierChange *self);
void           dossier_change_free          (DossierChange       *self);
gboolean       dossier_change_is_correction (const DossierChange *self);
gboolean       dossier_change_is_shelving   (const DossierChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierChange, dossier_change_free)

G_END_DECLS
