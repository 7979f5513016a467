/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "../widget-fixture.h"
#include "dossier-unit-note.h"

/* It says that every document counts where lists count stories, also after it is given the same session once
 * more. */
static void
test_follows (SessionFixture *fixture, gconstpointer data)
{
  GtkWidget *note = g_object_new (DOSSIER_TYPE_UNIT_NOTE, "session", fixture->session, NULL);

  widget_fixture_show (fixture, note);
  g_assert_false (gtk_widget_get_visible (note));
  g_object_set (note, "session", fixture->session, NULL);
  dossier_session_set_counting (fixture->session, DOSSIER_COUNT_STORIES);
  g_assert_true (gtk_widget_get_visible (note));
  dossier_session_set_counting (fixture->session, DOSSIER_COUNT_DOCUMENTS);
  g_assert_false (gtk_widget_get_visible (note));
  dossier_session_set_counting (fixture->session, DOSSIER_COUNT_STORIES);
  g_object_set (note, "session", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (note));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  widget_fixture_add ("/unit-note/follows", widget_fixture_set_up, test_follows);
  return g_test_run ();
}
