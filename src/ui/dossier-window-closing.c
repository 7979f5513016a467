/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-hold.h"

/* Closing a window loses nothing without a word: documents on their way into the dossier are asked
 * about, what the analyst did last is written first. Files being written see to themselves, as do
 * marks being brought up to date, which go on the next time. */

/* A session whose window was closed before it had written all. */
typedef struct
{
  DossierSession *session;
  DossierHold *hold;
} Farewell;

static void
on_failed (DossierSession *session, const GError *error, Farewell *farewell)
{
  /* What fails behind the last edit is no more than what is shown. */
  if (dossier_session_has_edits (session))
    dossier_hold_tell_failure (farewell->hold, _("The last change was not written"), error);
}

static void
on_worked (DossierSession *session, GParamSpec *pspec, Farewell *farewell)
{
  if (dossier_session_has_edits (session))
    return;
  g_signal_handlers_disconnect_by_data (session, farewell);
  g_object_unref (farewell->session);
  dossier_hold_free (farewell->hold);
  g_free (farewell);
}

static void
finish_edits (DossierWindow *self)
{
  Farewell *farewell;

  if (self->session == NULL || !dossier_session_has_edits (self->session))
    return;
  farewell = g_new0 (Farewell, 1);
  farewell->session = g_object_ref (self->session);
  farewell->hold = dossier_hold_new (GTK_WINDOW (self), _("A change is being written"));
  g_signal_connect (farewell->session, "failed", G_CALLBACK (on_failed), farewell);
  g_signal_connect (farewell->session, "notify::busy", G_CALLBACK (on_worked), farewell);
}

/* Of what is on its way nobody can say whether it will still arrive. */
static char *
tell_imports (DossierWindow *self)
{
  guint added = 0;

  for (guint i = 0; i < self->imports->len; i++)
    added += dossier_operation_get_n_added (g_ptr_array_index (self->imports, i));
  if (added == 0)
    return g_strdup (_("No document has been added yet."));
  return g_strdup_printf (
    ngettext ("%u document has been added and stays in the dossier. The rest will not be added.",
              "%u documents have been added and stay in the dossier. The rest will not be added.",
              added),
    added);
}

static void
on_answered (AdwMessageDialog *dialog, const char *response, DossierWindow *self)
{
  if (!g_str_equal (response, "stop"))
    return;
  for (guint i = 0; i < self->imports->len; i++)
    g_cancellable_cancel (
      dossier_operation_get_cancellable (g_ptr_array_index (self->imports, i)));
  finish_edits (self);
  /* It still has to close itself, and would ask its window. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask (DossierWindow *self)
{
  g_autofree char *body = tell_imports (self);
  GtkWidget *dialog
    = adw_message_dialog_new (GTK_WINDOW (self), _("Stop Adding Documents?"), body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "keep", _("_Keep Adding"),
                                    "stop", _("_Stop"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "stop",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_answered), self, 0);
  g_set_weak_pointer (&self->question, GTK_WINDOW (dialog));
  gtk_window_present (self->question);
}

/**
 * dossier_window_keep_open:
 * @self: a window that is to be closed
 *
 * Asks, if that would end something; if not, the program stays until the analyst's last acts are
 * written.
 *
 * Returns: whether it stays open until that is answered
 */
gboolean
dossier_window_keep_open (DossierWindow *self)
{
  gboolean importing = self->imports->len > 0 || self->awaited != NULL;

  if (!importing)
    finish_edits (self);
  else if (self->question != NULL)
    gtk_window_present (self->question);
  else
    ask (self);
  return importing;
}

/**
 * dossier_window_withdraw_question:
 * @self: a window
 *
 * Closes the question whether to stop adding documents, when there is nothing more to stop.
 */
void
dossier_window_withdraw_question (DossierWindow *self)
{
  if (self->question != NULL)
    gtk_window_destroy (self->question);
}
