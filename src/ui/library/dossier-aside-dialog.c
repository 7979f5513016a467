/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-aside-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  DossierSession *session;
  GArray *documents; /* gint64 */
  GtkEditable *reason;
} AsideDialog;

static void
free_dialog (gpointer data, GClosure *closure)
{
  AsideDialog *self = data;

  g_object_unref (self->session);
  g_array_unref (self->documents);
  g_free (self);
}

static void
on_response (GtkWidget *dialog, const char *response, AsideDialog *self)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  if (g_str_equal (response, "set-aside"))
    dossier_session_set_aside (self->session, self->documents, reason);
}

/* No entry row: that of libadwaita 1.2 does not tell assistive tools that it has the keyboard. */
static GtkWidget *
new_reason (AsideDialog *self)
{
  GtkWidget *entry = gtk_entry_new ();
  /* Translators: why documents are set aside */
  const char *name = _("Reason, if it is worth noting");

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), name);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->reason = GTK_EDITABLE (entry);
  return entry;
}

/**
 * dossier_aside_dialog_present:
 * @parent: the window of the dossier
 * @session: its session
 * @documents: (element-type gint64): row ids, at least one
 * @which: (nullable): which they are, translated, a sentence
 *
 * Asks whether so many documents shall be set aside, and why.
 */
void
dossier_aside_dialog_present (GtkWindow *parent, DossierSession *session, const GArray *documents,
                              const char *which)
{
  AsideDialog *self = g_new0 (AsideDialog, 1);
  g_autofree char *heading = g_strdup_printf (
    ngettext ("Set %u Document Aside?", "Set %u Documents Aside?", documents->len), documents->len);
  const char *fate = ngettext (
    "It leaves all lists, counts, searches and reports, and can be brought back.",
    "They leave all lists, counts, searches and reports, and can be brought back.", documents->len);
  g_autofree char *body = which != NULL ? g_strdup_printf ("%s %s", which, fate) : g_strdup (fate);
  AdwMessageDialog *dialog;

  self->session = g_object_ref (session);
  self->documents = g_array_copy ((GArray *) documents);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_set_extra_child (dialog, new_reason (self));
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "set-aside", _("_Set Aside"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "set-aside", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "set-aside");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, free_dialog, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
