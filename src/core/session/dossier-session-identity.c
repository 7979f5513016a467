/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-clues.h"
#include "dossier-corpus-task.h"

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

  if (self->clueing != NULL || dossier_corpus_is_read_only (self->corpus))
    return;
  self->clueing = g_cancellable_new ();
  clueing = g_new0 (Clueing, 1);
  clueing->knowledge = dossier_knowledge_ref (self->knowledge);
  task = dossier_session_new_task (self, self->clueing, on_updated);
  g_task_set_source_tag (task, dossier_session_update_clues);
  dossier_corpus_task_run (task, self->corpus, update, NULL, clueing, free_clueing);
}

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
