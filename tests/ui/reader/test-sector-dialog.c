/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-mark-dialogs.h"

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (fixture);
  dossier_session_open_document (fixture->session, 1);
  session_fixture_settle (fixture);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (fixture);
}

/* No words are marked with a sector that nobody chose. */
static void
test_none (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (AdwMessageDialog) dialog = NULL;
  GtkDropDown *choice;

  dossier_sector_dialog_present (NULL, fixture->session, DOSSIER_SPAN_INIT (0, 4));
  dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
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
  g_autoptr (AdwMessageDialog) dialog = NULL;
  GtkWidget *entry;

  dossier_sector_dialog_present (NULL, fixture->session, DOSSIER_SPAN_INIT (0, 4));
  dialog = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  entry = find_widget (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Search…");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/sector-dialog/none", SessionFixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/sector-dialog/search", SessionFixture, NULL, set_up, test_search, tear_down);
  return g_test_run ();
}
