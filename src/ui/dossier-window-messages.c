/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-toast.h"

/**
 * dossier_window_show_message:
 * @self: a window
 * @message: one sentence
 *
 * Says something in passing.
 */
void
dossier_window_show_message (DossierWindow *self, const char *message)
{
  adw_toast_overlay_add_toast (self->toasts, dossier_toast_new (message));
}

/**
 * dossier_window_show_output:
 * @self: a window
 * @message: one sentence
 * @uri: the file that was written
 *
 * Says in passing that a file is there, and offers to open it.
 */
void
dossier_window_show_output (DossierWindow *self, const char *message, const char *uri)
{
  AdwToast *toast = dossier_toast_new (message);

  adw_toast_set_button_label (toast, _("Open"));
  adw_toast_set_action_name (toast, "win.open-output");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * dossier_window_tell:
 * @self: a window
 * @heading: what happened, or did not
 * @body: why, and what of it
 *
 * Says something that must not be missed.
 */
void
dossier_window_tell (DossierWindow *self, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * dossier_window_show_error:
 * @self: a window
 * @heading: what did not happen
 * @error: why
 *
 * Says something that must not be missed.
 */
void
dossier_window_show_error (DossierWindow *self, const char *heading, const GError *error)
{
  dossier_window_tell (self, heading, error->message);
}

/**
 * dossier_window_dup_local_path:
 * @self: a window
 * @file: what was chosen or dropped
 *
 * A place in the network has a path only where the desktop mounts it for programs. Says so where it
 * does not.
 *
 * Returns: (transfer full) (nullable): the path of @file
 */
char *
dossier_window_dup_local_path (DossierWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL)
    {
      g_autofree char *name = g_file_get_parse_name (file);
      g_autofree char *message
        = g_strdup_printf (_("“%s” is not on this computer; copy it here first"), name);

      dossier_window_show_message (self, message);
    }
  return g_steal_pointer (&path);
}
