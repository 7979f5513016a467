/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"

/* The way from one mention of the chosen entity to the next, through all documents found. */

/* One step through the mentions of the chosen entity. */
typedef struct
{
  DossierQuery *query;
  DossierPlace place;
  int direction;
} Step;

static void
free_step (gpointer data)
{
  Step *step = data;

  dossier_query_unref (step->query);
  g_free (step);
}

static gpointer
take_step (DossierCorpus *corpus, gpointer data, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  return GINT_TO_POINTER (dossier_corpus_step_mention (corpus, step->query, step->direction,
                                                       &step->place, cancellable, error));
}

static void start_step (DossierSession *self, int direction);

static void
on_stepped (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (GError) error = NULL;
  const Step *step = dossier_corpus_task_get_data (result);
  gboolean done = dossier_corpus_task_finish (result, &error) != NULL;
  int direction;

  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->stepping);
  if (!done)
    {
      self->steps = 0;
      dossier_session_emit_failed (self, error);
      return;
    }
  if (step->place.document == 0)
    {
      self->steps = 0;
      return;
    }
  self->stepped = step->place;
  dossier_session_go_to (self, self->stepped.document, self->stepped.span);
  if (self->steps == 0)
    return;
  direction = self->steps > 0 ? 1 : -1;
  self->steps -= direction;
  start_step (self, direction);
}

static void
start_step (DossierSession *self, int direction)
{
  g_autoptr (GTask) task = NULL;
  Step *step = g_new0 (Step, 1);

  self->stepping = g_cancellable_new ();
  step->query = dossier_query_ref (self->query);
  step->direction = direction;
  step->place.document = self->document_id;
  /* Elsewhere in the document, or not there yet: no mention is empty. */
  if (self->stepped.document == self->document_id)
    step->place.span = self->stepped.span;
  task = dossier_session_new_task (self, self->stepping, on_stepped);
  g_task_set_source_tag (task, start_step);
  dossier_corpus_task_run (task, self->corpus, take_step, NULL, step, free_step);
}

/**
 * dossier_session_step_mention:
 * @self: a session
 * @direction: 1 for the next mention of the chosen entity, -1 for the one before
 *
 * Goes through the documents of the query and begins again at the end. What is asked for while a
 * step is being taken is done after it.
 */
void
dossier_session_step_mention (DossierSession *self, int direction)
{
  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (self->entity_id == 0)
    return;
  if (self->stepping != NULL)
    self->steps += direction;
  else
    start_step (self, direction);
}
