/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-row-list.h"
#include "dossier-timeline-page.h"
#include "dossier-timeline-rows.h"

typedef struct
{
  SessionFixture base;
  DossierTimelinePage *page;
  DossierTimelineView *view;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  widget_fixture_set_up (&fixture->base, data);
  fixture->page = g_object_new (DOSSIER_TYPE_TIMELINE_PAGE, "session", fixture->base.session, NULL);
  fixture->view = dossier_timeline_page_get_view (fixture->page);
  widget_fixture_show (&fixture->base, GTK_WIDGET (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  widget_fixture_tear_down (&fixture->base, data);
}

/* Days that are brushed become part of the query, and the timeline keeps showing the rest. */
static void
test_brush_sets_query (Fixture *fixture, gconstpointer data)
{
  guint n_items = dossier_timeline_view_get_timeline (fixture->view)->items->len;
  DossierDay from = dossier_day_from_civil (2024, 7, 1), to = dossier_day_from_civil (2024, 7, 4);
  DossierDay first, last;

  g_signal_emit_by_name (fixture->view, "brushed", from, to);
  session_fixture_settle (&fixture->base);
  g_assert_true (dossier_query_get_days (dossier_session_get_query (fixture->base.session),
                                         &first, &last));
  g_assert_cmpint (first, ==, from);
  g_assert_cmpint (last, ==, to);
  g_assert_cmpuint (dossier_timeline_view_get_timeline (fixture->view)->items->len, ==, n_items);
  g_assert_true (dossier_timeline_view_get_brush (fixture->view, &first, &last));

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "timeline.clear-range", NULL);
  session_fixture_settle (&fixture->base);
  g_assert_false (dossier_query_get_days (dossier_session_get_query (fixture->base.session),
                                          &first, &last));
  g_assert_false (dossier_timeline_view_get_brush (fixture->view, &first, &last));
}

static const char *
get_shown (Fixture *fixture)
{
  GtkWidget *stack = gtk_widget_get_ancestor (GTK_WIDGET (fixture->view), GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

/* Documents that are set aside are not said to have no dates. */
static void
test_aside (Fixture *fixture, gconstpointer data)
{
  DossierRowList *documents
    = DOSSIER_ROW_LIST (dossier_session_get_documents (fixture->base.session));

  dossier_session_set_aside (fixture->base.session, dossier_row_list_get_ids (documents), NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "aside");
  dossier_session_search (fixture->base.session, "zqxz");
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "aside");
  dossier_session_search (fixture->base.session, "");
  dossier_session_undo (fixture->base.session);
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "view");
}

/* Who has filtered all away is not told that documents have no dates. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (get_shown (fixture), ==, "view");
  dossier_session_search (fixture->base.session, "zqxz");
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "nothing");
  dossier_session_search (fixture->base.session, "");
  session_fixture_settle (&fixture->base);
  g_assert_cmpstr (get_shown (fixture), ==, "view");
}

static void
test_opens_evidence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierTimeline) timeline
    = dossier_timeline_ref (dossier_timeline_view_get_timeline (fixture->view));

  for (guint i = 0; i < timeline->items->len; i++)
    {
      const DossierTimelineItem *item = &g_array_index (timeline->items, DossierTimelineItem, i);

      if (item->kind != DOSSIER_TIMELINE_DUE)
        continue;
      g_signal_emit_by_name (fixture->view, "open-item", i);
      session_fixture_settle (&fixture->base);
      g_assert_cmpuint (fixture->base.revealed_start, ==, item->span.start);
      g_assert_cmpuint (fixture->base.revealed_end, ==, item->span.end);
    }
  g_assert_cmpuint (fixture->base.n_revealed, ==, 2);
}

/* A group is many things at one date: to open it is to look at its days. */
static void
test_opens_group (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierTimeline) groups = dossier_timeline_new ();
  DossierTimelineItem item = { .kind = DOSSIER_TIMELINE_SPOKEN, .n = 500, .document = 1,
                               .value = "2024-07", .label = (char *) "500 items" };
  DossierDay first, last;

  g_assert_true (dossier_edtf_parse (item.value, &item.edtf, NULL));
  dossier_timeline_add (groups, &item);
  dossier_timeline_view_set_timeline (fixture->view, groups);
  g_signal_emit_by_name (fixture->view, "open-item", 0);
  session_fixture_settle (&fixture->base);
  g_assert_true (dossier_query_get_days (dossier_session_get_query (fixture->base.session),
                                         &first, &last));
  g_assert_cmpint (first, ==, dossier_day_from_civil (2024, 7, 1));
  g_assert_cmpint (last, ==, dossier_day_from_civil (2024, 7, 31));
  g_assert_cmpuint (fixture->base.n_revealed, ==, 0);
}

static gboolean
has_icon (GtkWidget *widget, gconstpointer icon)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), icon) == 0;
}

static gboolean
is_heading (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "heading");
}

/* Where nothing has a date there is nothing to zoom. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  GtkWidget *zoom_in = find_widget_where (GTK_WIDGET (fixture->page), has_icon, "value-increase-symbolic");

  g_assert_true (gtk_widget_is_sensitive (zoom_in));
  dossier_session_search (fixture->base.session, "zqxz");
  session_fixture_settle (&fixture->base);
  g_assert_false (gtk_widget_is_sensitive (zoom_in));
  dossier_session_search (fixture->base.session, "");
  session_fixture_settle (&fixture->base);
  g_assert_true (gtk_widget_is_sensitive (zoom_in));
}

/* A timeline that is read again and is the same leaves the list and what is chosen in it alone; of
 * another the rows that are the same stay, and each opens what it says. */
static void
test_list_stays (Fixture *fixture, gconstpointer data)
{
  GtkStack *stack
    = GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (fixture->view), GTK_TYPE_STACK));
  GtkColumnView *table;
  GtkSingleSelection *selection;
  g_autoptr (GObject) chosen = NULL;
  guint n, last;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_widget_where (GTK_WIDGET (fixture->page), has_icon, "view-list-symbolic")), TRUE);
  table = find_widget (gtk_stack_get_child_by_name (stack, "list"), GTK_TYPE_COLUMN_VIEW);
  selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (table));
  n = g_list_model_get_n_items (G_LIST_MODEL (selection));
  last = n - 1;
  gtk_single_selection_set_selected (selection, last);
  chosen = g_object_ref (gtk_single_selection_get_selected_item (selection));

  g_signal_emit_by_name (fixture->view, "brushed", dossier_day_from_civil (2024, 7, 1),
                         dossier_day_from_civil (2024, 7, 4));
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (gtk_single_selection_get_selected (selection), ==, last);
  g_assert_true (gtk_single_selection_get_selected_item (selection) == chosen);

  /* Without the other document. */
  dossier_session_search (fixture->base.session, "wind");
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), <, n);
  dossier_session_search (fixture->base.session, "");
  session_fixture_settle (&fixture->base);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (selection)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierTimelineEntry) entry
        = g_list_model_get_item (G_LIST_MODEL (selection), i);
      DossierSpan span = dossier_timeline_entry_get_item (entry)->span;

      g_signal_emit_by_name (table, "activate", i);
      session_fixture_settle (&fixture->base);
      g_assert_cmpuint (fixture->base.revealed_start, ==, span.start);
      g_assert_cmpuint (fixture->base.revealed_end, ==, span.end);
    }
}

/* Letters three times as large have columns as much wider, while the window is open too. */
static void
test_larger (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkStack *stack
    = GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (fixture->view), GTK_TYPE_STACK));
  g_autoptr (GtkColumnViewColumn) when = NULL;
  int usual, dpi;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find_widget_where (GTK_WIDGET (fixture->page), has_icon, "view-list-symbolic")), TRUE);
  when = g_list_model_get_item (
    gtk_column_view_get_columns (
      find_widget (gtk_stack_get_child_by_name (stack, "list"), GTK_TYPE_COLUMN_VIEW)), 0);
  session_fixture_settle (&fixture->base);
  usual = gtk_column_view_column_get_fixed_width (when);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 3 * dpi, NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (when), >, 2 * usual);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (ABS (gtk_column_view_column_get_fixed_width (when) - usual), <=, 2);
}

/* What cannot be read is not waited for. */
static void
test_fails (Fixture *fixture, gconstpointer data)
{
  dossier_session_search (fixture->base.session, "zqxz");
  session_fixture_settle (&fixture->base);
  g_object_set (fixture->page, "session", NULL, NULL);
  widget_fixture_lose (&fixture->base, "entity", FALSE);
  dossier_session_search (fixture->base.session, "zqxzz");
  g_object_set (fixture->page, "session", fixture->base.session, NULL);
  g_assert_cmpstr (get_shown (fixture), ==, "reading");
  session_fixture_settle (&fixture->base);
  g_assert_nonnull (fixture->base.failure);
  g_assert_cmpstr (get_shown (fixture), ==, "nothing");
  widget_fixture_lose (&fixture->base, "entity", TRUE);
}

/* Whatever a language calls the timeline, the window can be as narrow as a telephone. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page), *heading = find_widget_where (page, is_heading, NULL);
  int before, after;

  g_assert_nonnull (heading);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  gtk_label_set_label (GTK_LABEL (heading), "The course of all that was met, said and signed");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &after, NULL, NULL, NULL);
  g_assert_cmpint (after, <=, MAX (before, 340));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/timeline-page/brush-sets-query", Fixture, NULL, set_up, test_brush_sets_query,
              tear_down);
  g_test_add ("/timeline-page/aside", Fixture, NULL, set_up, test_aside, tear_down);
  g_test_add ("/timeline-page/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/timeline-page/opens-evidence", Fixture, NULL, set_up, test_opens_evidence,
              tear_down);
  g_test_add ("/timeline-page/opens-group", Fixture, NULL, set_up, test_opens_group, tear_down);
  g_test_add ("/timeline-page/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/timeline-page/zoom", Fixture, NULL, set_up, test_zoom, tear_down);
  g_test_add ("/timeline-page/list-stays", Fixture, NULL, set_up, test_list_stays, tear_down);
  g_test_add ("/timeline-page/larger", Fixture, NULL, set_up, test_larger, tear_down);
  g_test_add ("/timeline-page/fails", Fixture, NULL, set_up, test_fails, tear_down);
  return g_test_run ();
}
