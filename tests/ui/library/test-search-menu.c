/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../widget-fixture.h"
#include "dossier-search-menu.h"

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (fixture, data);
  dossier_session_search (fixture->session, "wind");
  dossier_session_keep_search (fixture->session);
  session_fixture_settle (fixture);
}

/* A search without a name could not be chosen any more. */
static void
test_rename (SessionFixture *fixture, gconstpointer data)
{
  const DossierSavedSearch *search
    = g_ptr_array_index (dossier_session_get_searches (fixture->session), 0);
  AdwMessageDialog *dialog;
  GtkEditable *entry;

  dossier_search_menu_present_rename (NULL, fixture->session, search->id);
  dialog = widget_fixture_get_window ();
  entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "wind");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "rename"));
  gtk_editable_set_text (entry, "  ");
  g_assert_false (adw_message_dialog_get_response_enabled (dialog, "rename"));
  gtk_editable_set_text (entry, "sea");
  g_assert_true (adw_message_dialog_get_response_enabled (dialog, "rename"));
  adw_message_dialog_response (dialog, "rename");
  session_fixture_settle (fixture);
  search = g_ptr_array_index (dossier_session_get_searches (fixture->session), 0);
  g_assert_cmpstr (search->name, ==, "sea");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  widget_fixture_add ("/search-menu/rename", set_up, test_rename);
  return g_test_run ();
}
