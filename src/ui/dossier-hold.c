/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-hold.h"

/**
 * DossierHold:
 *
 * What is being written must be written whole, also when the window that asked for it closes
 * meanwhile: the program stays until it is let go of, and the desktop is asked not to log out. Main
 * thread only.
 */
struct _DossierHold
{
  GtkApplication *application;
  guint cookie; /* of the wish not to log out; 0 where the desktop knows no such wish */
};

/**
 * dossier_hold_new:
 * @window: a window that has not been closed
 * @reason: what is going on, for whoever logs out meanwhile
 *
 * Returns: (transfer full): what keeps the program of @window, but not @window itself
 */
DossierHold *
dossier_hold_new (GtkWindow *window, const char *reason)
{
  DossierHold *self = g_new0 (DossierHold, 1);

  self->application = g_object_ref (gtk_window_get_application (window));
  g_application_hold (G_APPLICATION (self->application));
  self->cookie
    = gtk_application_inhibit (self->application, window, GTK_APPLICATION_INHIBIT_LOGOUT, reason);
  return self;
}

/**
 * dossier_hold_tell:
 * @self: a hold
 * @heading: what happened, or did not
 * @body: why, and what of it
 *
 * Says it on the desktop, where no window is left to say it in.
 */
void
dossier_hold_tell (DossierHold *self, const char *heading, const char *body)
{
  g_autoptr (GNotification) notification = g_notification_new (heading);

  g_notification_set_body (notification, body);
  g_application_send_notification (G_APPLICATION (self->application), NULL, notification);
}

/**
 * dossier_hold_tell_failure:
 * @self: a hold
 * @heading: what did not happen
 * @error: why
 *
 * Like dossier_hold_tell().
 */
void
dossier_hold_tell_failure (DossierHold *self, const char *heading, const GError *error)
{
  dossier_hold_tell (self, heading, error->message);
}

/**
 * dossier_hold_free:
 * @self: (transfer full): a hold
 *
 * Lets the program end when no window is left.
 */
void
dossier_hold_free (DossierHold *self)
{
  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  g_application_release (G_APPLICATION (self->application));
  g_object_unref (self->application);
  g_free (self);
}
