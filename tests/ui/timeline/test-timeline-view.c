/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "dossier-timeline-view-private.h"
#include "view-fixture.h"

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
add_group_at (DossierTimeline *timeline, DossierTimelineKind kind, const char *sector, guint n,
              const char *value)
{
  DossierTimelineItem item = { .kind = kind, .n = n, .document = 1, .value = value,
                               .sector = sector, .label = (char *) "many items" };

  g_assert_true (dossier_edtf_parse (item.value, &item.edtf, NULL));
  dossier_timeline_add (timeline, &item);
}

static void
add_group (DossierTimeline *timeline, DossierTimelineKind kind, const char *sector, guint n)
{
  add_group_at (timeline, kind, sector, n, "2025-06-02");
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

/* Groups come anew with every change; the focus stays on the one that has the same date, though all
 * of them may stand for one document, and the number in it may be another. */
static void
test_focus_in_groups (Fixture *fixture, gconstpointer data)
{
  static const char *const values[] = { "2025-06-02", "2025-08-02", "2025-10-02" };
  g_autoptr (DossierTimeline) before = dossier_timeline_new ();
  g_autoptr (DossierTimeline) after = dossier_timeline_new ();

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      add_group_at (before, DOSSIER_TIMELINE_SPOKEN, NULL, 300, values[i]);
      add_group_at (after, DOSSIER_TIMELINE_SPOKEN, NULL, 301, values[i]);
    }
  dossier_timeline_view_set_timeline (fixture->view, before);
  dossier_timeline_view_set_focus_item (fixture->view, 1);
  dossier_timeline_view_set_timeline (fixture->view, after);
  g_assert_cmpuint (dossier_timeline_view_get_focus_item (fixture->view), ==, 1);
}

/* When something is due is told too: its shape says so to the eye only. */
static void
test_due (Fixture *fixture, gconstpointer data)
{
  press (fixture, GDK_KEY_Right, 0);
  press (fixture, GDK_KEY_Down, 0);
  press (fixture, GDK_KEY_Down, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Pledge, due, by 2027: NIM: 500 engineers. "
                                       "Pledges, targets, 1 of 1");
}

static void
on_open_several (DossierTimelineView *view, guint item, const GdkRectangle *place,
                 GdkRectangle *opened)
{
  *opened = *place;
}

/* What several items share is pointed at where it is in sight, however long it is. */
static void
test_long_box (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new ();
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GdkRectangle opened = { 0 };
  double length;

  for (gint64 mark = 1; mark <= 40; mark++)
    {
      DossierTimelineItem item = { .kind = DOSSIER_TIMELINE_SPOKEN, .document = 1, .mark = mark,
                                   .value = "2022/2025", .label = (char *) "four years" };

      g_assert_true (dossier_edtf_parse (item.value, &item.edtf, NULL));
      /* So many other days that all of it is drawn to scale. */
      if (mark > 2)
        item.edtf.first = item.edtf.last = dossier_day_add_months (item.edtf.first, (int) mark);
      dossier_timeline_add (timeline, &item);
    }
  g_signal_connect (view, "open-items", G_CALLBACK (on_open_several), &opened);
  dossier_timeline_view_set_timeline (fixture->view, timeline);
  length = dossier_time_axis_get_length (dossier_timeline_view_get_scale (fixture->view)->axis);
  dossier_timeline_view_show_units (fixture->view, length * 0.5, length * 0.52);
  dossier_timeline_view_open (fixture->view, 0, TRUE);
  g_assert_cmpint (opened.width, >, 0);
  g_assert_cmpint (opened.x, >=, 0);
  g_assert_cmpint (opened.x + opened.width, <=, gtk_widget_get_width (view));
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
    { "/timeline-view/focus-in-groups", test_focus_in_groups },
    { "/timeline-view/due", test_due },
    { "/timeline-view/long-box", test_long_box },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
