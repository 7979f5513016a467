/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-corpus-task.h"

/* The timeline grows with the texts, not with the documents. It is read beside the lists, which do
 * not wait for it. */

/* So many things the timeline tells apart; where there are more, those with one date are one. */
#define MAX_ITEMS 20000

static gpointer
read_dates (DossierCorpus *corpus, gpointer query, GCancellable *cancellable, GError **error)
{
  return dossier_corpus_read_dates (corpus, query, MAX_ITEMS, cancellable, error);
}

static void
show (DossierSession *self, DossierTimeline *timeline)
{
  dossier_timeline_unref (self->timeline);
  self->timeline = dossier_timeline_ref (timeline);
  dossier_session_notify (self, PROP_TIMELINE);
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTimeline) timeline = dossier_corpus_task_finish (result, &error);

  if (self == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->dating);
  if (timeline != NULL)
    show (self, timeline);
  else
    {
      self->missed = TRUE;
      dossier_session_emit_failed (self, error);
    }
  if (self->dates_stale)
    dossier_session_update_dates (self);
}

/* Reads the timeline. A reading for another query is replaced; one for the same
 * query is let finish first, or during an import, which changes the file again and again, none ever
 * would. */
void
dossier_session_update_dates (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->dating != NULL && dossier_query_equal (self->query, self->dated_query))
    {
      self->dates_stale = TRUE;
      return;
    }
  dossier_session_cancel (&self->dating);
  self->dating = g_cancellable_new ();
  self->dates_stale = FALSE;
  g_clear_pointer (&self->dated_query, dossier_query_unref);
  self->dated_query = dossier_query_ref (self->query);

  task = dossier_session_new_task (self, self->dating, on_read);
  g_task_set_source_tag (task, dossier_session_update_dates);
  dossier_corpus_task_run (task, self->corpus, read_dates, (GDestroyNotify) dossier_timeline_unref,
                           dossier_query_ref (self->query), (GDestroyNotify) dossier_query_unref);
}

/**
 * dossier_session_is_dating:
 * @self: a session
 *
 * Returns: whether the timeline is being read; `timeline` is notified when it is there
 */
gboolean
dossier_session_is_dating (DossierSession *self)
{
  g_return_val_if_fail (DOSSIER_IS_SESSION (self), FALSE);

  return self->dating != NULL;
}
