/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-edit.h"

G_BEGIN_DECLS

/* How many edits can be undone. */
#define DOSSIER_HISTORY_MAX 200

/**
 * DossierDirection:
 * @DOSSIER_DIRECTION_NEW: the analyst did something new
 * @DOSSIER_DIRECTION_UNDO: the last edit is taken back
 * @DOSSIER_DIRECTION_REDO: what was taken back last is done again
 */
typedef enum
{
  DOSSIER_DIRECTION_NEW,
  DOSSIER_DIRECTION_UNDO,
  DOSSIER_DIRECTION_REDO,
} DossierDirection;

/**
 * DossierHistory:
 *
 * Two stacks of edits. The direction in which an edit was done decides where its inverse goes.
 */
typedef struct _DossierHistory DossierHistory;

DossierHistory *dossier_history_new      (void);
void            dossier_history_free     (DossierHistory   *self);
void            dossier_history_push     (DossierHistory   *self,
                                          DossierDirection  done,
                                          DossierEdit      *inverse);
DossierEdit    *dossier_history_pop      (DossierHistory   *self,
                                          DossierDirection  direction);
void            dossier_history_put_back (DossierHistory   *self,
                                          DossierDirection  direction,
                                          DossierEdit      *edit);
const char     *dossier_history_get_name (DossierHistory   *self,
                                          DossierDirection  direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHistory, dossier_history_free)

G_END_DECLS
