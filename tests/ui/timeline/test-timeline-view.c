/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "../press-key.h"
#include "dossier-timeline-overview.h"
#include "dossier-timeline-view.h"

typedef struct
{
  GtkWidget *window;
  DossierTimelineView *view;
  DossierTimeline *timeline;
  guint n_opened;
  guint opened;
  guint n_brushed;
  DossierDay brush_first;
  DossierDay brush_last;
} Fixture;

static void
add (Fixture *fixture, DossierTimelineKind kind, DossierStatementKind statement, const char *value,
     const char *label)
{
  DossierTimelineItem item = {
    .kind = kind, .document = 1, .mark = fixture->timeline->items->len, .statement_kind = statement,
    .value = value, .sector = "semiconductors", .label = (char *) label,
  };

  g_assert_true (dossier_edtf_parse (value, &item.edtf, NULL));
  dossier_timeline_add (fixture->timeline, &item);
}

static void
on_open (DossierTimelineView *view, guint item, Fixture *fixture)
{
  fixture->n_opened++;
  fixture->opened = item;
}

static void
on_brushed (DossierTimelineView *view, int first, int last, Fixture *fixture)
{
  fixture->n_brushed++;
  fixture->brush_first = first;
  fixture->brush_last = last;
}

/* The window draws its frames in time that the test cannot hurry: on a busy machine it waits as long as
 * who runs it does. */
static void
settle (Fixture *fixture)
{
  while (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->timeline = dossier_timeline_new ();
  add (fixture, DOSSIER_TIMELINE_PUBLISHED, 0, "2025-06-02", "Memorandum signed");
  add (fixture, DOSSIER_TIMELINE_PUBLISHED, 0, "2025-09-14", "Pilot line opened");
  add (fixture, DOSSIER_TIMELINE_STATEMENT, DOSSIER_STATEMENT_SIGNING, "2025-06-02", "NIM: line");
  add (fixture, DOSSIER_TIMELINE_DUE, DOSSIER_STATEMENT_PLEDGE, "../2027", "NIM: 500 engineers");
  add (fixture, DOSSIER_TIMELINE_SPOKEN, 0, "XXXX-08-12", "12 August");
  dossier_timeline_sort (fixture->timeline);

  fixture->view = DOSSIER_TIMELINE_VIEW (dossier_timeline_view_new ());
  g_signal_connect (fixture->view, "open-item", G_CALLBACK (on_open), fixture);
  g_signal_connect (fixture->view, "brushed", G_CALLBACK (on_brushed), fixture);
  dossier_timeline_view_set_timeline (fixture->view, fixture->timeline);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (view);
  dossier_timeline_unref (fixture->timeline);
}

static void
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  press_key (GTK_WIDGET (fixture->view), key, modifiers);
}

static const char *
focused_label (Fixture *fixture)
{
  DossierTimeline *timeline = dossier_timeline_view_get_timeline (fixture->view);
  guint item = dossier_timeline_view_get_focus_item (fixture->view);

  g_assert_cmpuint (item, <, timeline->items->len);
  return g_array_index (timeline->items, DossierTimelineItem, item).label;
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  GtkAccessible *view = GTK_ACCESSIBLE (fixture->view);
  GtkAccessible *item = GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (fixture->view)));

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Timeline");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "5 items");
  gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);

  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Right, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Document, 14 Sep 2025: Pilot line opened. "
                                       "Documents, 2 of 2");
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Document, 14 Sep 2025: Pilot line opened. "
                                       "Documents, 2 of 2");
  g_signal_emit_by_name (item, "clicked");
  g_assert_cmpuint (fixture->n_opened, ==, 1);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (dossier_timeline_view_get_focus_item (fixture->view), ==, G_MAXUINT);
  press (fixture, GDK_KEY_Right, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "Memorandum signed");
  press (fixture, GDK_KEY_End, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "Pilot line opened");
  press (fixture, GDK_KEY_Home, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "Memorandum signed");
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "NIM: line");
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "NIM: 500 engineers");
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "12 August");
  press (fixture, GDK_KEY_Down, 0);
  g_assert_cmpstr (focused_label (fixture), ==, "12 August");
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->n_opened, ==, 1);
  g_assert_cmpuint (fixture->opened, ==, dossier_timeline_view_get_focus_item (fixture->view));
}

static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  const DossierTimeScale *scale = dossier_timeline_view_get_scale (fixture->view);
  double span = scale->span, left;

  g_assert_true (dossier_time_scale_is_fit (scale));
  press (fixture, GDK_KEY_plus, 0);
  press (fixture, GDK_KEY_plus, 0);
  g_assert_cmpfloat (scale->span, <, span / 2);
  left = scale->left;
  press (fixture, GDK_KEY_Page_Up, 0);
  g_assert_cmpfloat (scale->left, <, left);
  press (fixture, GDK_KEY_minus, 0);
  g_assert_cmpfloat (scale->span, <, span);
  press (fixture, GDK_KEY_0, 0);
  g_assert_true (dossier_time_scale_is_fit (scale));
}

static void
test_brush (Fixture *fixture, gconstpointer data)
{
  DossierDay first, last;

  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpuint (fixture->n_brushed, ==, 1);
  g_assert_cmpint (fixture->brush_first, ==, dossier_day_from_civil (2025, 6, 2));
  g_assert_cmpint (fixture->brush_last, ==, dossier_day_from_civil (2025, 6, 2));
  press (fixture, GDK_KEY_Right, GDK_SHIFT_MASK);
  g_assert_cmpint (fixture->brush_first, ==, dossier_day_from_civil (2025, 6, 2));
  g_assert_cmpint (fixture->brush_last, ==, dossier_day_from_civil (2025, 9, 14));
  g_assert_true (dossier_timeline_view_get_brush (fixture->view, &first, &last));
  press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpuint (fixture->n_brushed, ==, 3);
  g_assert_cmpint (fixture->brush_first, ==, DOSSIER_DAY_NONE);
  g_assert_false (dossier_timeline_view_get_brush (fixture->view, &first, &last));
}

/* New data: the focus stays on its item; none at all: nothing to see and no harm done. */
static void
test_new_data (Fixture *fixture, gconstpointer data)
{
  DossierTimeline *other = dossier_timeline_new ();

  press (fixture, GDK_KEY_Right, 0);
  dossier_timeline_add (other, &g_array_index (fixture->timeline->items, DossierTimelineItem, 2));
  for (guint i = 0; i < fixture->timeline->items->len; i++)
    dossier_timeline_add (other, &g_array_index (fixture->timeline->items, DossierTimelineItem, i));
  dossier_timeline_sort (other);
  dossier_timeline_view_set_timeline (fixture->view, other);
  g_assert_cmpstr (focused_label (fixture), ==, "Memorandum signed");
  dossier_timeline_view_set_lanes_by (fixture->view, DOSSIER_LANES_BY_SECTOR);
  g_assert_cmpstr (focused_label (fixture), ==, "Memorandum signed");

  dossier_timeline_view_set_timeline (fixture->view, NULL);
  g_assert_cmpuint (dossier_timeline_view_get_focus_item (fixture->view), ==, G_MAXUINT);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_plus, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Nothing here has a date");
  dossier_timeline_unref (other);
}

static void
add_group (DossierTimeline *timeline, DossierTimelineKind kind, const char *sector, guint n)
{
  DossierTimelineItem item = { .kind = kind, .n = n, .document = 1, .value = "2025-06-02",
                               .sector = sector, .label = (char *) "many items" };

  g_assert_true (dossier_edtf_parse (item.value, &item.edtf, NULL));
  dossier_timeline_add (timeline, &item);
}

/* Of a timeline of groups the view shows those that fit its lanes, and one group is one item. */
static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierTimeline) groups = dossier_timeline_new ();

  add_group (groups, DOSSIER_TIMELINE_SPOKEN, NULL, 300);
  groups->by_sector = dossier_timeline_new ();
  add_group (groups->by_sector, DOSSIER_TIMELINE_MIXED, "semiconductors", 100);
  add_group (groups->by_sector, DOSSIER_TIMELINE_MIXED, "trade", 200);

  dossier_timeline_view_set_timeline (fixture->view, groups);
  g_assert_true (dossier_timeline_view_get_timeline (fixture->view) == groups);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "300 items");
  dossier_timeline_view_set_lanes_by (fixture->view, DOSSIER_LANES_BY_SECTOR);
  g_assert_true (dossier_timeline_view_get_timeline (fixture->view) == groups->by_sector);
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpuint (fixture->n_opened, ==, 1);
  dossier_timeline_view_set_lanes_by (fixture->view, DOSSIER_LANES_BY_KIND);
  g_assert_true (dossier_timeline_view_get_timeline (fixture->view) == groups);
}

static void
test_overview (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overview = g_object_new (DOSSIER_TYPE_TIMELINE_OVERVIEW, "view", fixture->view, NULL);

  g_object_ref_sink (overview);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (overview), GTK_ACCESSIBLE_ROLE_SCROLLBAR);
  press (fixture, GDK_KEY_plus, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (overview),
                                       GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                       dossier_timeline_view_get_scale (fixture->view)->left);
  g_assert_finalize_object (overview);
}

/* The arrows go where they point; the first day is the first in either direction. */
static void
test_overview_mirrored (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overview = g_object_new (DOSSIER_TYPE_TIMELINE_OVERVIEW, "view", fixture->view, NULL);
  const DossierTimeScale *scale = dossier_timeline_view_get_scale (fixture->view);
  double left;

  g_object_ref_sink (overview);
  gtk_widget_set_direction (overview, GTK_TEXT_DIR_RTL);
  press (fixture, GDK_KEY_plus, 0);
  press_key (overview, GDK_KEY_Home, 0);
  g_assert_cmpfloat (scale->left, ==, 0);
  press_key (overview, GDK_KEY_Left, 0);
  left = scale->left;
  g_assert_cmpfloat (left, >, 0);
  press_key (overview, GDK_KEY_End, 0);
  g_assert_cmpfloat (scale->left, >, left);
  g_assert_finalize_object (overview);
}

/* Larger letters have larger rows, by which one scrolls, while the window is open too. It waits as
 * settle() does. */
static void
test_larger (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  double usual;
  int dpi;

  g_object_set (fixture->view, "vadjustment", adjustment, NULL);
  while ((usual = gtk_adjustment_get_step_increment (adjustment)) <= 0)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 3 * dpi, NULL);
  while (gtk_adjustment_get_step_increment (adjustment) <= usual)
    g_main_context_iteration (NULL, TRUE);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  while (gtk_adjustment_get_step_increment (adjustment) > usual)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (* test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/timeline-view/accessible", test_accessible },
    { "/timeline-view/larger", test_larger },
    { "/timeline-view/keys", test_keys },
    { "/timeline-view/zoom", test_zoom },
    { "/timeline-view/brush", test_brush },
    { "/timeline-view/new-data", test_new_data },
    { "/timeline-view/groups", test_groups },
    { "/timeline-view/overview", test_overview },
    { "/timeline-view/overview-mirrored", test_overview_mirrored },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
