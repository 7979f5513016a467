/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-reannotation.h"

/* What the analyst wants to see first comes first. */
#define BEGIN_AFTER_S 3

static void
on_renewed (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = g_weak_ref_get (user_data);
  g_autoptr (GError) error = NULL;

  g_weak_ref_clear (user_data);
  g_free (user_data);
  if (!dossier_reannotation_finish (result, &error) && self != NULL
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_window_show_message (self, error->message);
}

static void
begin (DossierWindow *self)
{
  g_autoptr (DossierOperation) operation = dossier_operation_new (_("Bringing marks up to date"));
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  g_weak_ref_init (reference, self);
  dossier_operation_set_deferrable (operation);
  dossier_operations_button_add (self->operations, operation);
  g_set_object (&self->renewal, dossier_operation_get_cancellable (operation));
  dossier_reannotation_async (dossier_session_get_corpus (self->session),
                              dossier_session_get_knowledge (self->session), operation,
                              DOSSIER_REANNOTATION_BACKGROUND, on_renewed, reference);
}

static void
on_looked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = g_weak_ref_get (user_data);
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));

  g_weak_ref_clear (user_data);
  g_free (user_data);
  /* What cannot be looked at now is looked at the next time. */
  if (dossier_reannotation_look_finish (result, NULL) > 0 && self != NULL && self->session != NULL
      && !g_cancellable_is_cancelled (cancellable))
    begin (self);
}

static gboolean
look (gpointer user_data)
{
  DossierWindow *self = user_data;
  GWeakRef *reference = g_new0 (GWeakRef, 1);

  self->renewal_source = 0;
  g_weak_ref_init (reference, self);
  self->renewal = g_cancellable_new ();
  dossier_reannotation_look (dossier_session_get_corpus (self->session),
                             dossier_session_get_knowledge (self->session), self->renewal,
                             on_looked, reference);
  return G_SOURCE_REMOVE;
}

/**
 * dossier_window_renew_marks:
 * @self: a window
 *
 * If the window's dossier has documents that were annotated with other knowledge, they are
 * annotated anew in a while, in the background, shown in the header bar. What the window was doing
 * of that kind for the dossier it had before ends.
 */
void
dossier_window_renew_marks (DossierWindow *self)
{
  g_clear_handle_id (&self->renewal_source, g_source_remove);
  if (self->renewal != NULL)
    g_cancellable_cancel (self->renewal);
  g_clear_object (&self->renewal);
  if (self->session == NULL
      || dossier_corpus_is_read_only (dossier_session_get_corpus (self->session))
      || dossier_corpus_waits_for_room (dossier_session_get_corpus (self->session)))
    return;
  self->renewal_source = g_timeout_add_seconds (BEGIN_AFTER_S, look, self);
}
