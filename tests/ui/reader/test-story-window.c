/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../widget-fixture.h"
#include "dossier-related-row.h"
#include "dossier-story-window.h"

static void
present (SessionFixture *fixture)
{
  dossier_story_window_present (NULL, fixture->session);
  session_fixture_settle (fixture);
}

static void
test_finds (SessionFixture *fixture, gconstpointer data)
{
  GtkListBox *list;

  present (fixture);
  g_assert_cmpstr (widget_fixture_get_page (), ==, "list");
  list = widget_fixture_find (GTK_TYPE_LIST_BOX);
  g_assert_nonnull (gtk_list_box_get_row_at_index (list, 0));
  g_assert_null (gtk_list_box_get_row_at_index (list, 1));
  widget_fixture_search (fixture, "harbour");
  g_assert_cmpstr (widget_fixture_get_page (), ==, "nothing");
  widget_fixture_search (fixture, "chip");
  g_assert_cmpstr (widget_fixture_get_page (), ==, "list");
}

/* What could not be read is not said to be missing; and one may try again. */
static void
test_fails (SessionFixture *fixture, gconstpointer data)
{
  AdwStatusPage *page;

  widget_fixture_lose (fixture, "source", FALSE);
  present (fixture);
  g_assert_cmpstr (widget_fixture_get_page (), ==, "failed");
  page = ADW_STATUS_PAGE (gtk_stack_get_visible_child (widget_fixture_find (GTK_TYPE_STACK)));
  g_assert_true (g_str_has_prefix (adw_status_page_get_description (page), "“test.dossier”: "));
  widget_fixture_lose (fixture, "source", TRUE);
  widget_fixture_search (fixture, "chip");
  g_assert_cmpstr (widget_fixture_get_page (), ==, "list");
}

/* What is not known of a report is left out, and nothing else with it. */
static void
test_no_language (SessionFixture *fixture, gconstpointer data)
{
  DossierStoryReport other = { .title = (char *) "Chips", .publisher = (char *) "VNA",
                               .language = (char *) "und" };
  char *names[] = { (char *) "Ana Vik", NULL }, *none[] = { NULL };
  DossierRelation relation = { .other = &other, .n_reports = 3, .names = names, .places = none,
                               .sectors = none };
  GtkWidget *row = g_object_ref_sink (dossier_related_row_new (fixture->session, &relation));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chips, VNA · no date · 3 reports, Both name Ana Vik");
  g_assert_finalize_object (row);

  widget_fixture_change_file (fixture, "UPDATE holding SET language = 'und'");
  present (fixture);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (widget_fixture_find (GTK_TYPE_LIST_BOX), 0));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Chips, test.txt · 15 Jul 2024");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  widget_fixture_add ("/story-window/finds", widget_fixture_set_up_reading, test_finds);
  widget_fixture_add ("/story-window/fails", widget_fixture_set_up_reading, test_fails);
  widget_fixture_add ("/story-window/no-language", widget_fixture_set_up_reading, test_no_language);
  return g_test_run ();
}
