/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-change.h"

/**
 * dossier_change_copy:
 * @self: a change
 *
 * Returns: (transfer full): a copy
 */
DossierChange *
dossier_change_copy (const DossierChange *self)
{
  DossierChange *copy = g_memdup2 (self, sizeof *self);

  dossier_decision_copy (&copy->decision, &self->decision);
  dossier_correction_copy (&copy->correction, &self->correction);
  copy->documents = self->documents != NULL ? g_array_copy (self->documents) : NULL;
  copy->notes = self->notes != NULL ? g_hash_table_ref (self->notes) : NULL;
  return copy;
}

/**
 * dossier_change_free:
 * @self: (transfer full) (nullable): a change
 */
void
dossier_change_free (DossierChange *self)
{
  if (self == NULL)
    return;
  dossier_decision_clear (&self->decision);
  dossier_correction_clear (&self->correction);
  g_clear_pointer (&self->documents, g_array_unref);
  g_clear_pointer (&self->notes, g_hash_table_unref);
  g_free (self);
}

/**
 * dossier_change_is_correction:
 * @self: a change
 *
 * Returns: whether it is about a correction of a document as a whole
 */
gboolean
dossier_change_is_correction (const DossierChange *self)
{
  return self->kind == DOSSIER_CHANGE_CORRECT || self->kind == DOSSIER_CHANGE_CORRECT_WITHDRAW
         || self->kind == DOSSIER_CHANGE_CORRECT_RESTORE;
}

/**
 * dossier_change_is_shelving:
 * @self: a change
 *
 * Returns: whether it sets documents aside or brings them back
 */
gboolean
dossier_change_is_shelving (const DossierChange *self)
{
  return self->kind == DOSSIER_CHANGE_SET_ASIDE || self->kind == DOSSIER_CHANGE_BRING_BACK;
}
