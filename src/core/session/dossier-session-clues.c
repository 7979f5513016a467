/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-clues.h"
#include "dossier-corpus-task.h"

/* What entities have in common, which the analyst is asked about. */

typedef struct
{
  DossierKnowledge *knowledge;
  guint n;
} Clueing;

static void
free_clueing (gpointer data)
{
  Clueing *clueing = data;

  dossier_knowledge_unref (clueing->knowledge);
  g_free (clueing);
}

static gpointer
update (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Clueing *clueing = data;

  return GINT_TO_POINTER (
    dossier_clues_update (corpus, clueing->knowledge, &clueing->n, cancellable, error));
}

static void
on_updated (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  const Clueing *clueing = dossier_corpus_task_get_data (result);
  g_autoptr (GError) error = NULL;

  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->clueing);
  if (!dossier_corpus_task_finish (result, &error))
    g_debug ("Nothing is suggested: %s", error->message);
  else if (clueing->n > 0 && self->entity_id != 0)
    dossier_session_reload_entity (self);
}

/* Looks in the background for what entities have in common. A failure costs suggestions only. */
void
dossier_session_update_clues (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;
  Clueing *clueing;

  if (self->clueing != NULL || dossier_corpus_is_read_only (self->corpus)
      || dossier_corpus_waits_for_room (self->corpus))
    return;
  self->clueing = g_cancellable_new ();
  clueing = g_new0 (Clueing, 1);
  clueing->knowledge = dossier_knowledge_ref (self->knowledge);
  task = dossier_session_new_task (self, self->clueing, on_updated);
  g_task_set_source_tag (task, dossier_session_update_clues);
  dossier_corpus_task_run (task, self->corpus, update, NULL, clueing, free_clueing);
}
