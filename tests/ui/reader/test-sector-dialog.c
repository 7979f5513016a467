/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-mark-dialogs.h"

/* No words are marked with a sector that nobody chose. */
static void
test_none (SessionFixture *fixture, gconstpointer data)
{
  AdwMessageDialog *dialog;
  GtkDropDown *choice;

  dossier_sector_dialog_present (NULL, fixture->session, DOSSIER_SPAN_INIT (0, 4));
  dialog = widget_fixture_get_window ();
  choice = find_widget (GTK_WIDGET (dialog), GTK_TYPE_DROP_DOWN);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, GTK_INVALID_LIST_POSITION);
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "mark"));
  gtk_drop_down_set_selected (choice, 1);
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "mark"));
  adw_message_dialog_response (dialog, "mark");
  session_fixture_settle (fixture);
  g_assert_cmpuint (fixture->n_edited, ==, 1);
}

/* The word in the entry is the program's own, which is translated. */
static void
test_search (SessionFixture *fixture, gconstpointer data)
{
  AdwMessageDialog *dialog;
  GtkWidget *entry;

  dossier_sector_dialog_present (NULL, fixture->session, DOSSIER_SPAN_INIT (0, 4));
  dialog = widget_fixture_get_window ();
  entry = find_widget (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search…");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  widget_fixture_add ("/sector-dialog/none", widget_fixture_set_up_reading, test_none);
  widget_fixture_add ("/sector-dialog/search", widget_fixture_set_up_reading, test_search);
  return g_test_run ();
}
