/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"

#include "dossier-application.h"
#include "dossier-window.h"

/* The least width of a new window that was left @width wide. */
static int
measure_left (DossierApplication *application, GSettings *settings, int width)
{
  DossierWindow *window;
  int least;

  g_settings_set_int (settings, "window-width", width);
  window = dossier_window_new (application);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return least;
}

/* A window that was left narrow comes back narrow: no button that would be hidden there widens it. */
static void
test_left_narrow (void)
{
  g_autoptr (DossierApplication) application = dossier_application_new ();
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APP_ID);

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_assert_cmpint (measure_left (application, settings, 420), <=, 420);
  g_assert_cmpint (measure_left (application, settings, 1200), <=, 1200);
  g_assert_cmpint (measure_left (application, settings, 1200), >, 420);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/left-narrow", test_left_narrow);
  return g_test_run ();
}
