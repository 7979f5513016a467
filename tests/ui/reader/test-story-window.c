/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../widget-fixture.h"
#include "dossier-story-window.h"

typedef struct
{
  SessionFixture base;
  GtkWidget *window;
} Fixture;

static gpointer
find (GtkWidget *root, GType type)
{
  gpointer found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

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
  GtkStack *stack = find (fixture->window, GTK_TYPE_STACK);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, name);
}

static void
type (Fixture *fixture, const char *words)
{
  gtk_editable_set_text (find (fixture->window, GTK_TYPE_SEARCH_ENTRY), words);
  g_usleep (200 * 1000); /* the entry waits for the next letter */
  session_fixture_settle (&fixture->base);
}

static void
test_finds (Fixture *fixture, gconstpointer data)
{
  GtkListBox *list;

  present (fixture);
  assert_page (fixture, "list");
  list = find (fixture->window, GTK_TYPE_LIST_BOX);
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
  page = ADW_STATUS_PAGE (gtk_stack_get_visible_child (find (fixture->window, GTK_TYPE_STACK)));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (page), "“test.dossier”: "));
  widget_fixture_lose (&fixture->base, "source", TRUE);
  type (fixture, "chip");
  assert_page (fixture, "list");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/story-window/finds", Fixture, NULL, set_up, test_finds, tear_down);
  g_test_add ("/story-window/fails", Fixture, NULL, set_up, test_fails, tear_down);
  return g_test_run ();
}
