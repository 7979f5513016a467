/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-change.h"

G_BEGIN_DECLS

/**
 * DossierEdit:
 * @change: what is done to the file
 * @name: translated, after "Undo": "marking “Oslo”"
 * @done: translated, for a toast: "Marked “Oslo”"
 *
 * A change with its names. Done, it gives its inverse, which is how undo and
 * redo are one thing.
 */
typedef struct
{
  DossierChange *change;
  char *name;
  char *done;
} DossierEdit;

DossierEdit *dossier_edit_new         (const DossierChange *change,
                                       const char          *name,
                                       const char          *done);
DossierEdit *dossier_edit_new_inverse (const DossierEdit   *self,
                                       gint64               decision);
void         dossier_edit_free        (DossierEdit         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEdit, dossier_edit_free)

G_END_DECLS
