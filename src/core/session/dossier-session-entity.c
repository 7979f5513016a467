/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"

/* The chosen entity, which is a part of the query, and its card. */

static gpointer
read_entity (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  const gint64 *id = data;

  return dossier_corpus_read_entity (corpus, *id, cancellable, error);
}

static void
on_entity_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEntity) entity = dossier_corpus_task_finish (result, &error);

  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->choosing);
  self->missed |= error != NULL;
  if (error != NULL)
    dossier_session_emit_failed (self, error);
  /* It was merged into another, whose card this is. */
  if (entity != NULL && dossier_entity_get_id (entity) != self->entity_id)
    {
      dossier_session_choose_entity (self, dossier_entity_get_id (entity));
      return;
    }
  if (g_set_object (&self->entity, entity))
    dossier_session_notify (self, PROP_ENTITY);
}

/* Reads the chosen entity's card again, or for the first time. */
void
dossier_session_reload_entity (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;

  dossier_session_cancel (&self->choosing);
  if (self->entity_id == 0)
    {
      if (g_set_object (&self->entity, NULL))
        dossier_session_notify (self, PROP_ENTITY);
      return;
    }
  self->choosing = g_cancellable_new ();
  task = dossier_session_new_task (self, self->choosing, on_entity_read);
  g_task_set_source_tag (task, dossier_session_reload_entity);
  dossier_corpus_task_run (task, self->corpus, read_entity, g_object_unref,
                           g_memdup2 (&self->entity_id, sizeof self->entity_id), g_free);
}

/* The card of one that is what it was again goes on being its card: who had its name and the other
 * type may be gone. */
void
dossier_session_follow_type (DossierSession *self, const DossierChange *change, gint64 decision)
{
  const GArray *merged;

  if (change->kind != DOSSIER_CHANGE_UNRELATE || change->verdict != DOSSIER_IDENTITY_TYPE
      || self->entity == NULL)
    return;
  merged = dossier_entity_get_merged (self->entity);
  for (guint i = 0; i < merged->len; i++)
    if (g_array_index (merged, DossierMerged, i).decision == decision)
      dossier_session_choose_entity (self, change->entity);
}

/**
 * dossier_session_choose_entity:
 * @self: a session
 * @entity: row id, 0 to let the chosen one go
 */
void
dossier_session_choose_entity (DossierSession *self, gint64 entity)
{
  g_autoptr (DossierQuery) query = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  query = dossier_query_with_entity (self->query, entity);
  dossier_session_set_query (self, query);
}
