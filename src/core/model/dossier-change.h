/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-decision.h"

G_BEGIN_DECLS

/**
 * DossierChangeKind:
 * @DOSSIER_CHANGE_ADD: a new decision that makes a mark
 * @DOSSIER_CHANGE_REJECT: a new decision against an automatic mark, or, of a mark made by
 *   hand, its decision taken back
 * @DOSSIER_CHANGE_WITHDRAW: a decision is taken back; it stays in the file
 * @DOSSIER_CHANGE_RESTORE: a decision taken back is put in force again
 */
typedef enum
{
  DOSSIER_CHANGE_ADD,
  DOSSIER_CHANGE_REJECT,
  DOSSIER_CHANGE_WITHDRAW,
  DOSSIER_CHANGE_RESTORE,
} DossierChangeKind;

/**
 * DossierChange:
 * @kind: what is done
 * @decision: for %DOSSIER_CHANGE_ADD
 * @layer: for %DOSSIER_CHANGE_REJECT: the mark's layer
 * @id: for %DOSSIER_CHANGE_REJECT the mark's row id, for the last two the
 *   decision's
 *
 * One act of the analyst's hand on the file.
 */
typedef struct
{
  DossierChangeKind kind;
  DossierDecision decision;
  DossierLayer layer;
  gint64 id;
} DossierChange;

DossierChange *dossier_change_copy (const DossierChange *self);
void           dossier_change_free (DossierChange       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierChange, dossier_change_free)

G_END_DECLS
