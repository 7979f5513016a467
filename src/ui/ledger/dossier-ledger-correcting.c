/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-mark-dialogs.h"

/* Correcting a statement that is listed. Its document need not be open: who can be chosen in the
 * dialog is read from it. */

static GtkWindow *
get_window (DossierLedgerPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
tell_failure (DossierLedgerPage *self, const GError *error)
{
  GtkWidget *dialog = adw_message_dialog_new (
    get_window (self), _("The Statement Cannot Be Corrected"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierLedgerPage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = dossier_session_read_document_finish (result, &error);

  /* The page may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->correcting);
  if (reading == NULL)
    tell_failure (self, error);
  else
    dossier_statement_dialog_correct (get_window (self), self->session, reading, self->corrected);
}

/**
 * dossier_ledger_page_correct:
 * @self: a page with a session
 * @statement: a statement, loaded
 *
 * Asks what the statement says in truth, once its document is read.
 */
void
dossier_ledger_page_correct (DossierLedgerPage *self, DossierStatement *statement)
{
  dossier_ledger_page_stop_correcting (self);
  self->correcting = g_cancellable_new ();
  self->corrected = dossier_statement_get_id (statement);
  dossier_session_read_document (self->session, dossier_statement_get_document (statement),
                                 self->correcting, on_read, self);
}

/**
 * dossier_ledger_page_stop_correcting:
 * @self: a page
 *
 * A document that is being read for a dialog is so no longer.
 */
void
dossier_ledger_page_stop_correcting (DossierLedgerPage *self)
{
  g_cancellable_cancel (self->correcting);
  g_clear_object (&self->correcting);
}
