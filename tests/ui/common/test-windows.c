/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Several windows, each of which the analyst sizes and arranges by itself. */
#include "dossier-application.h"
#include "dossier-window.h"

typedef struct
{
  int width;
  int height;
  gboolean timeline;
} Look;

static void
assert_look (DossierWindow *window, Look expected)
{
  g_autoptr (GVariant) timeline
    = g_action_group_get_action_state (G_ACTION_GROUP (window), "show-timeline");
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  g_assert_cmpint (width, ==, expected.width);
  g_assert_cmpint (height, ==, expected.height);
  g_assert_cmpint (g_variant_get_boolean (timeline), ==, expected.timeline);
}

static void
give_look (DossierWindow *window, Look look)
{
  gtk_window_set_default_size (GTK_WINDOW (window), look.width, look.height);
  g_action_group_change_action_state (G_ACTION_GROUP (window), "show-timeline",
                                      g_variant_new_boolean (look.timeline));
}

/* What is changed in one window stays there; the next that opens looks like what was changed last. */
static void
test_looks (void)
{
  static const Look usual = { 1280, 800, TRUE }, small = { 820, 610, FALSE }, large = { 1400, 900, TRUE };
  g_autoptr (DossierApplication) application = dossier_application_new ();
  DossierWindow *first, *second, *third;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  first = dossier_window_new (application);
  second = dossier_window_new (application);
  assert_look (first, usual);
  give_look (second, small);
  assert_look (first, usual);
  third = dossier_window_new (application);
  assert_look (third, small);
  give_look (first, large);
  assert_look (second, small);
  assert_look (third, small);
  gtk_window_destroy (GTK_WINDOW (first));
  gtk_window_destroy (GTK_WINDOW (second));
  gtk_window_destroy (GTK_WINDOW (third));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/windows/looks", test_looks);
  return g_test_run ();
}
