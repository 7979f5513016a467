/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "dossier-time-bars.h"
#include "dossier-timeline-overview.h"
#include "view-fixture.h"

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

static GtkGesture *
get_drag (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkGesture *drag = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        drag = GTK_GESTURE (controller);
    }
  return drag;
}

/* An edge that is drawn beyond the end of the strip, or over the other edge, moves alone. */
static void
test_edges (Fixture *fixture, gconstpointer data)
{
  GtkWidget *overview = g_object_ref_sink (
    g_object_new (DOSSIER_TYPE_TIMELINE_OVERVIEW, "view", fixture->view, NULL));
  GtkGesture *drag = get_drag (overview);
  const DossierTimeScale *scale = dossier_timeline_view_get_scale (fixture->view);
  double length = dossier_time_axis_get_length (scale->axis), x, width, from, to;

  dossier_timeline_view_get_area (fixture->view, &x, &width);
  dossier_timeline_view_show_units (fixture->view, length * 0.4, length * 0.6);
  from = scale->left;
  to = scale->left + scale->span;

  g_signal_emit_by_name (drag, "drag-begin", x + width * 0.4, 10.0);
  g_signal_emit_by_name (drag, "drag-update", -width, 0.0);
  g_assert_cmpfloat_with_epsilon (scale->left, 0, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale->left + scale->span, to, 1e-6);
  g_signal_emit_by_name (drag, "drag-update", width, 0.0);
  g_assert_cmpfloat_with_epsilon (scale->left + scale->span, to, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale->span, DOSSIER_TIME_SCALE_MIN_SPAN, 1e-6);
  g_signal_emit_by_name (drag, "drag-update", 0.0, 0.0);

  g_signal_emit_by_name (drag, "drag-begin", x + width * 0.6, 10.0);
  g_signal_emit_by_name (drag, "drag-update", width, 0.0);
  g_assert_cmpfloat_with_epsilon (scale->left, from, 1e-6);
  g_assert_cmpfloat_with_epsilon (scale->left + scale->span, length, 1e-6);
  g_signal_emit_by_name (drag, "drag-update", -width, 0.0);
  g_assert_cmpfloat_with_epsilon (scale->left, from, 1e-6);
  g_assert_finalize_object (overview);
}

/* Each timeline has its own bars, also one that takes the place in memory of one that has gone. */
static void
test_bars (Fixture *fixture, gconstpointer data)
{
  DossierTimeScale whole = *dossier_timeline_view_get_scale (fixture->view);
  DossierTimeBars bars = { 0 };

  dossier_time_scale_fit (&whole);
  for (guint n = 2; n < 40; n++)
    {
      g_autoptr (DossierTimeline) timeline = dossier_timeline_new ();
      GskRenderNode *node;

      for (guint i = 0; i < n; i++)
        {
          DossierTimelineItem item = { .value = "2025-06" };

          g_assert_true (dossier_edtf_parse (item.value, &item.edtf, NULL));
          item.edtf.first = dossier_day_from_civil (2025, 6, 2) + (int) (i * 12);
          dossier_timeline_add (timeline, &item);
        }
      node = dossier_time_bars_get (&bars, timeline, &whole, 25, FALSE, &(GdkRGBA) { 0, 0, 0, 1 });
      g_assert_cmpuint (gsk_container_node_get_n_children (node), ==, n);
    }
  dossier_time_bars_clear (&bars);
  g_assert_null (bars.node);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (* test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/timeline-overview/overview", test_overview },
    { "/timeline-overview/mirrored", test_overview_mirrored },
    { "/timeline-overview/edges", test_edges },
    { "/timeline-overview/bars", test_bars },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
