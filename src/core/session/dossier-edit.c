/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-edit.h"

/**
 * dossier_edit_new:
 * @change: what is done to the file
 * @name: translated, after "Undo"
 * @done: translated, for a toast
 *
 * Returns: (transfer full): an edit
 */
DossierEdit *
dossier_edit_new (const DossierChange *change, const char *name, const char *done)
{
  DossierEdit *self = g_new0 (DossierEdit, 1);

  self->change = dossier_change_copy (change);
  self->name = g_strdup (name);
  self->done = g_strdup (done);
  return self;
}

/* A mark made by hand is rejected by taking its decision back. */
static gboolean
takes_back (const DossierChange *change)
{
  return change->kind == DOSSIER_CHANGE_WITHDRAW
         || (change->kind == DOSSIER_CHANGE_REJECT && change->id < 0);
}

static DossierChangeKind
invert (const DossierChange *change)
{
  if (change->kind == DOSSIER_CHANGE_RELATE || change->kind == DOSSIER_CHANGE_RELATE_AGAIN)
    return DOSSIER_CHANGE_UNRELATE;
  if (change->kind == DOSSIER_CHANGE_UNRELATE)
    return DOSSIER_CHANGE_RELATE_AGAIN;
  if (change->kind == DOSSIER_CHANGE_KEEP_SEARCH || change->kind == DOSSIER_CHANGE_RETURN_SEARCH)
    return DOSSIER_CHANGE_DROP_SEARCH;
  if (change->kind == DOSSIER_CHANGE_DROP_SEARCH)
    return DOSSIER_CHANGE_RETURN_SEARCH;
  if (change->kind == DOSSIER_CHANGE_RENAME_SEARCH)
    return DOSSIER_CHANGE_RENAME_SEARCH;
  if (change->kind == DOSSIER_CHANGE_KINSHIP || change->kind == DOSSIER_CHANGE_KINSHIP_RESTORE)
    return DOSSIER_CHANGE_KINSHIP_WITHDRAW;
  if (change->kind == DOSSIER_CHANGE_KINSHIP_WITHDRAW)
    return DOSSIER_CHANGE_KINSHIP_RESTORE;
  if (change->kind == DOSSIER_CHANGE_CORRECT || change->kind == DOSSIER_CHANGE_CORRECT_RESTORE)
    return DOSSIER_CHANGE_CORRECT_WITHDRAW;
  if (change->kind == DOSSIER_CHANGE_CORRECT_WITHDRAW)
    return DOSSIER_CHANGE_CORRECT_RESTORE;
  if (change->kind == DOSSIER_CHANGE_SET_ASIDE)
    return DOSSIER_CHANGE_BRING_BACK;
  if (change->kind == DOSSIER_CHANGE_BRING_BACK)
    return DOSSIER_CHANGE_SET_ASIDE;
  return takes_back (change) ? DOSSIER_CHANGE_RESTORE : DOSSIER_CHANGE_WITHDRAW;
}

/**
 * dossier_edit_new_inverse:
 * @self: an edit that has been done
 * @decision: row id of the decision it made, took back or restored
 *
 * Decisions are never deleted, so every edit after the first is a withdrawal or a
 * restoration.
 *
 * Returns: (transfer full): the edit that undoes @self
 */
DossierEdit *
dossier_edit_new_inverse (const DossierEdit *self, gint64 decision)
{
  DossierChange change = { .kind = invert (self->change), .id = decision,
                           .document = self->change->document, .documents = self->change->documents,
                           .notes = self->change->notes, .again = TRUE };

  if (dossier_change_is_shelving (self->change))
    change.decision.value = self->change->decision.value;
  if (self->change->verdict == DOSSIER_IDENTITY_TYPE)
    {
      change.verdict = DOSSIER_IDENTITY_TYPE;
      change.entity = self->change->entity;
    }
  if (change.kind == DOSSIER_CHANGE_RENAME_SEARCH)
    {
      change.decision.name = self->change->decision.value;
      change.decision.value = self->change->decision.name;
    }
  return dossier_edit_new (&change, self->name, self->done);
}

/**
 * dossier_edit_free:
 * @self: (transfer full) (nullable): an edit
 */
void
dossier_edit_free (DossierEdit *self)
{
  if (self == NULL)
    return;
  dossier_change_free (self->change);
  g_free (self->name);
  g_free (self->done);
  g_free (self);
}
