/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

/* What a session works at. Whatever happens elsewhere on its behalf makes it busy. */

void
dossier_session_begin_work (DossierSession *self)
{
  if (self->n_working++ == 0)
    dossier_session_notify (self, PROP_BUSY);
}

void
dossier_session_end_work (DossierSession *self)
{
  g_assert (self->n_working > 0);

  if (--self->n_working == 0)
    dossier_session_notify (self, PROP_BUSY);
}

/* The callback must call dossier_session_from_task() on its data, once. The task does not hold the
 * session: the thread could be the last to let go of it. */
GTask *
dossier_session_new_task (DossierSession       *self,
                          GCancellable         *cancellable,
                          GAsyncReadyCallback   callback)
{
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, self);
  dossier_session_begin_work (self);
  return g_task_new (NULL, cancellable, callback, reference);
}

/* For who waits for what is read of the session's dossier. It does not hold the session: its thread
 * could be the last to let go of it.
 *
 * Returns: (transfer full): a task */
GTask *
dossier_session_new_reading (gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, data);

  g_task_set_source_tag (task, tag);
  return task;
}

/* Returns: (transfer full) (nullable): the session, if it is still there */
DossierSession *
dossier_session_from_task (gpointer data)
{
  GWeakRef *reference = data;
  DossierSession *self = g_weak_ref_get (reference);

  g_weak_ref_clear (reference);
  g_free (reference);
  if (self != NULL)
    dossier_session_end_work (self);
  return self;
}

/* Stops what is under way, if it is. */
void
dossier_session_cancel (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* Steps that were asked for go on from a place that nobody wants any more. */
void
dossier_session_stop_stepping (DossierSession *self)
{
  dossier_session_cancel (&self->stepping);
  self->steps = 0;
}
