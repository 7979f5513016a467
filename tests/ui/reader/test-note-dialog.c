/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../press-key.h"
#include "../widget-fixture.h"
#include "dossier-mark-dialogs.h"

#define N_LINES 200
#define SCREEN_HEIGHT 600 /* of a small screen, in pixels */

/* However long the note is, the buttons stay on the screen. */
static void
test_long_note (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GString) note = g_string_new (NULL);
  AdwMessageDialog *dialog;
  GtkWidget *view;
  int least, natural;

  dossier_note_dialog_present (NULL, fixture->session, DOSSIER_SPAN_INIT (0, 4));
  dialog = widget_fixture_get_window ();
  view = gtk_window_get_focus (GTK_WINDOW (dialog));
  g_assert_true (GTK_IS_TEXT_VIEW (view));
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "add"));
  for (guint i = 0; i < N_LINES; i++)
    g_string_append (note, "Ask them.\n");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), note->str, -1);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "add"));
  session_fixture_settle (fixture);
  gtk_widget_measure (GTK_WIDGET (dialog), GTK_ORIENTATION_VERTICAL, -1, &least, &natural, NULL,
                      NULL);
  g_assert_cmpint (natural, <, SCREEN_HEIGHT);
}

/* Return begins a line; the note is added by a key all the same. */
static void
test_key (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GtkWindow) dialog = NULL;
  GtkWidget *view;

  dossier_note_dialog_present (NULL, fixture->session, DOSSIER_SPAN_INIT (0, 4));
  dialog = g_object_ref (widget_fixture_get_window ());
  view = gtk_window_get_focus (dialog);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Ask them.", -1);
  press_key (view, GDK_KEY_Return, GDK_CONTROL_MASK);
  /* A button that a key activates is seen to go down. */
  while (gtk_widget_get_visible (GTK_WIDGET (dialog)))
    g_main_context_iteration (NULL, TRUE);
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  widget_fixture_add ("/note-dialog/long-note", widget_fixture_set_up_reading, test_long_note);
  widget_fixture_add ("/note-dialog/key", widget_fixture_set_up_reading, test_key);
  return g_test_run ();
}
