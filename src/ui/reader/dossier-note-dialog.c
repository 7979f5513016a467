/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-mark-dialogs.h"

/* Of the field, in pixels. */
#define LEAST_HEIGHT 96
#define GREATEST_HEIGHT 240

typedef struct
{
  DossierSession *session;
  DossierReading *reading; /* that the words stand in */
  DossierSpan span;
  AdwMessageDialog *dialog; /* borrowed: it owns this struct */
  GtkTextBuffer *buffer;
} NoteDialog;

static void
note_dialog_free (gpointer data, GClosure *closure)
{
  NoteDialog *self = data;

  g_object_unref (self->session);
  dossier_reading_unref (self->reading);
  g_free (self);
}

static char *
dup_note (NoteDialog *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE));
}

static void
on_changed (GtkTextBuffer *buffer, NoteDialog *self)
{
  g_autofree char *note = dup_note (self);

  adw_message_dialog_set_response_enabled (self->dialog, "add", *note != '\0');
}

static void
on_response (AdwMessageDialog *dialog, const char *response, NoteDialog *self)
{
  g_autofree char *note = dup_note (self);

  if (g_str_equal (response, "add") && *note != '\0')
    dossier_session_mark_note (self->session, self->reading, self->span, note);
}

/* Return begins a new line; with Control it answers the dialog. */
static void
add_key (GtkWidget *view)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                      gtk_named_action_new ("default.activate")));
  gtk_widget_add_controller (view, keys);
}

static GtkWidget *
new_view (void)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  -1);
  add_key (view);
  return view;
}

/**
 * dossier_note_dialog_present:
 * @parent: the window
 * @session: the session
 * @span: the words that the note is about
 *
 * Asks for a note.
 */
void
dossier_note_dialog_present (GtkWindow *parent, DossierSession *session, DossierSpan span)
{
  g_autofree char *quote = dossier_mark_dialog_quote (dossier_session_get_reading (session),
                                                      span);
  GtkWidget *view = new_view ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  NoteDialog *self = g_new0 (NoteDialog, 1);

  self->session = g_object_ref (session);
  self->reading = dossier_reading_ref (dossier_session_get_reading (session));
  self->span = span;
  self->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Add a Note"), quote));
  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  /* A long note scrolls; it must not push the buttons off the screen. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_HEIGHT);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), GREATEST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);

  adw_message_dialog_set_extra_child (self->dialog, scroller);
  adw_message_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (self->dialog, "add", FALSE);
  adw_message_dialog_set_default_response (self->dialog, "add");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect (self->buffer, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_data (self->dialog, "response", G_CALLBACK (on_response), self, note_dialog_free,
                         0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
