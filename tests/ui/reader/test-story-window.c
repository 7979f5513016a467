/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-related-row.h"
#include "dossier-story-window.h"

typedef struct
{
  SessionFixture base;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (&fixture->base);
  dossier_session_open_document (fixture->base.session, 1);
  session_fixture_settle (&fixture->base);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base);
}

static void
present (Fixture *fixture)
{
  g_autoptr (GtkWidget) window = NULL;

  dossier_story_window_present (NULL, fixture->base.session);
  window = g_list_model_get_item (gtk_window_get_toplevels (), 0);
  fixture->window = window;
  session_fixture_settle (&fixture->base);
}

static void
assert_page (Fixture *fixture, const char *name)
{
  GtkStack *stack = find_widget (fixture->window, GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, name);
}

static void
type (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (find_widget (fixture->window, GTK_TYPE_SEARCH_ENTRY), words);
  g_usleep (200 * 1000); /* the entry waits for the next letter */
  session_fixture_settle (&fixture->base);
}

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  GtkListBox *list;

  present (fixture);
  assert_page (fixture, "list");
  list = find_widget (fixture->window, GTK_TYPE_LIST_BOX);
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  type (fixture, "harbour");
  assert_page (fixture, "nothing");
  type (fixture, "chip");
  assert_page (fixture, "list");
}

/* What could not be read is not said to be missing; and one may try again. */
static void
test_fails (Fixture *fixture, gconstpointer data)
{
  AdwStatusPage *page;

  widget_fixture_lose (&fixture->base, "source", FALSE);
  present (fixture);
  assert_page (fixture, "failed");
  page = ADW_STATUS_PAGE (gtk_stack_get_visible_child (find_widget (fixture->window, GTK_TYPE_STACK)));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (page), "“test.dossier”: "));
  widget_fixture_lose (&fixture->base, "source", TRUE);
  type (fixture, "chip");
  assert_page (fixture, "list");
}

static void
forget_languages (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->base.folder, "test.dossier", NULL);
  sqlite3 *file = NULL;

  g_assert_cmpint (sqlite3_open (path, &file), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (file, "UPDATE holding SET language = 'und'", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  sqlite3_close (file);
}

/* What is not known of a report is left out, and nothing else with it. */
static void
test_no_language (Fixture *fixture, gconstpointer data)
{
  DossierStoryReport other = { .title = (char *) "Chips", .publisher = (char *) "VNA",
                               .language = (char *) "und" };
  char *names[] = { (char *) "Ana Vik", NULL }, *none[] = { NULL };
  DossierRelation relation = { .other = &other, .n_reports = 3, .names = names, .places = none,
                               .sectors = none };
  GtkWidget *row = g_object_ref_sink (dossier_related_row_new (fixture->base.session, &relation));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chips, VNA · no date · 3 reports, Both name Ana Vik");
  g_assert_finalize_object (row);

  forget_languages (fixture);
  present (fixture);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (find_widget (fixture->window, GTK_TYPE_LIST_BOX), 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chips, test.txt · 15 Jul 2024");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/story-window/finds", Fixture, NULL, set_up, test_finds, tear_down);
  g_test_add ("/story-window/fails", Fixture, NULL, set_up, test_fails, tear_down);
  g_test_add ("/story-window/no-language", Fixture, NULL, set_up, test_no_language, tear_down);
  return g_test_run ();
}
