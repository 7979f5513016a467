/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

/* What the analyst decides about the chosen entity and others. */

/* Whether the entity of the card gives way: the one of more documents keeps its id. */
static gboolean
gives_way (DossierEntity *entity, const DossierSuggestion *other)
{
  return other->n_documents > dossier_entity_get_n_documents (entity);
}

/**
 * dossier_session_relate:
 * @self: a session with a chosen entity
 * @verdict: what the analyst decided about it and the other one
 * @other: the other one
 *
 * Two that are the same are one from then on, in all views; the card is then the one of both.
 * Two that are different are not suggested again.
 */
void
dossier_session_relate (DossierSession *self, DossierIdentityVerdict verdict,
                        const DossierSuggestion *other)
{
  const char *own;
  gboolean swapped;
  gint64 chosen;

  g_return_if_fail (DOSSIER_IS_SESSION (self));
  g_return_if_fail (self->entity != NULL);
  chosen = dossier_entity_get_id (self->entity);
  g_return_if_fail (other->entity != chosen);

  swapped = gives_way (self->entity, other);
  own = dossier_entity_get_name (self->entity);
  dossier_session_push_verdict (self, verdict, swapped ? chosen : other->entity,
                                swapped ? other->entity : chosen, own, other->name);
}

/**
 * dossier_session_split:
 * @self: a session
 * @merged: one that was merged into the chosen entity
 *
 * Makes it an entity of its own again.
 */
void
dossier_session_split (DossierSession *self, const DossierMerged *merged)
{
  DossierChange change = { .kind = DOSSIER_CHANGE_UNRELATE, .id = merged->decision };
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  /* Translators: after “Undo” or “Redo” */
  name = g_strdup_printf (_("splitting off “%s”"), merged->name);
  done = g_strdup_printf (_("“%s” stands for itself again"), merged->name);
  dossier_session_push_edit (self, dossier_edit_new (&change, name, done));
}
