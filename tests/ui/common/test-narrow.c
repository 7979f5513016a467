/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"

#include "dossier-application.h"
#include "dossier-locale.h"
#include "dossier-window.h"

/* In pixels: what stands around a window where nothing draws shadows. */
#define FRAME 10

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

/* Text half as large again, which desktops offer as Large Text, asks for no wider a screen, in no
 * language: a child each, for a program keeps the language that it began with. */
static void
test_large_text (void)
{
  static const char *const languages[] = { "en", "nb", "vi", "ko" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_setenv ("LANGUAGE", languages[i], TRUE);
      g_test_trap_subprocess ("/window/large-text/subprocess", 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
    }
  g_unsetenv ("LANGUAGE");
}

static void
test_large_text_subprocess (void)
{
  g_autoptr (DossierApplication) application = dossier_application_new ();
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APP_ID);

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * PANGO_SCALE, NULL);
  g_assert_cmpint (measure_left (application, settings, 360), <=, 360 + FRAME);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  dossier_locale_init ();
  g_test_add_func ("/window/left-narrow", test_left_narrow);
  g_test_add_func ("/window/large-text", test_large_text);
  g_test_add_func ("/window/large-text/subprocess", test_large_text_subprocess);
  return g_test_run ();
}
