/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What has room in a window of the sizes that people have. */
#include "dossier-config.h"

#include "../find-widget.h"
#include "../widget-fixture.h"
#include "dossier-application.h"
#include "dossier-window-private.h"

#define N_DOCUMENTS 12

static const char sectors[] = "[s:energy-wind|Wind farms], [s:semiconductors|fabs], [s:quantum|labs], "
                              "[s:space|pads], [s:health|wards], [s:defence|forts], [s:trade|quays], "
                              "[s:transport|rails] and [s:environment|parks]";

/* Rows that can be seen whole. */
static guint
count_rows (DossierWindow *window)
{
  GtkWidget *list = find_widget (GTK_WIDGET (window->library), GTK_TYPE_LIST_VIEW);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t place;

      n += gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, list, &place)
           && place.size.height > 0 && place.origin.y >= 0
           && place.origin.y + place.size.height <= gtk_widget_get_height (list);
    }
  return n;
}

static void
set_up (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= N_DOCUMENTS; i++)
    g_ptr_array_add (documents,
                     g_strdup_printf ("# The ministry and the agency agree on the plan for harbour %u @2024-07-%02u\n"
                                      "%s were built.\n", i, i, sectors));
  session_fixture_set_up (fixture, (const char *const *) documents->pdata, documents->len);
}

static DossierWindow *
show_window (SessionFixture *fixture, gconstpointer data, int width, int height)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APP_ID);
  DossierWindow *window;

  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  window = dossier_window_new ((DossierApplication *) data);
  dossier_window_set_session (window, fixture->session, dossier_corpus_get_path (fixture->corpus));
  gtk_window_present (GTK_WINDOW (window));
  session_fixture_settle (fixture);
  return window;
}

static void
close_window (DossierWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Beside the timeline and with the filters above them several documents can be seen at once; the
 * sectors are open where there is room for both. */
static void
test_documents (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width;
    int height;
    guint least;
    gboolean open;
  } cases[] = {
    { 1920, 1080, 8, TRUE },
    { 1440, 900, 4, TRUE },
    { 1280, 800, 6, FALSE },
    { 1024, 768, 6, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierWindow *window
        = show_window (fixture, data, cases[i].width, cases[i].height);
      gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

      while (count_rows (window) < cases[i].least && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->timeline)));
      g_assert_cmpuint (count_rows (window), >=, cases[i].least);
      g_assert_true (window->library_low != cases[i].open);
      close_window (window);
    }
}

static int
get_timeline_height (DossierWindow *window)
{
  return gtk_widget_get_height (GTK_WIDGET (window->paned))
         - gtk_paned_get_position (window->paned);
}

/* Until the timeline has @height; whether it has. */
static gboolean
wait_for_height (DossierWindow *window, int height)
{
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while ((get_timeline_height (window) != height || window->fit_source != 0)
         && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  return get_timeline_height (window) == height;
}

/* What a small window takes from the timeline is back in a large one; a handle that the analyst
 * moved stays there. */
static void
test_timeline (SessionFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APP_ID);
  gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;
  DossierWindow *window;
  int wanted;

  g_settings_reset (settings, "timeline-height");
  wanted = g_settings_get_int (settings, "timeline-height");
  window = show_window (fixture, data, 1024, 640);
  while (!window->timeline_placed && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (wait_for_height (window,
                                  gtk_widget_get_height (GTK_WIDGET (window->paned)) / 3));
  g_assert_cmpint (get_timeline_height (window), <, wanted);
  g_assert_cmpint (g_settings_get_int (settings, "timeline-height"), ==, wanted);
  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 1000);
  g_assert_true (wait_for_height (window, wanted));
  close_window (window);

  window = show_window (fixture, data, 1024, 640);
  g_assert_true (wait_for_height (window,
                                  gtk_widget_get_height (GTK_WIDGET (window->paned)) / 3));
  gtk_paned_set_position (window->paned,
                          gtk_widget_get_height (GTK_WIDGET (window->paned)) - wanted - 20);
  g_assert_true (wait_for_height (window, wanted + 20));
  g_assert_cmpint (g_settings_get_int (settings, "timeline-height"), ==, wanted + 20);
  close_window (window);
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierApplication) application = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = dossier_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  g_test_add ("/room/documents", SessionFixture, application, set_up, test_documents, tear_down);
  g_test_add ("/room/timeline", SessionFixture, application, set_up, test_timeline, tear_down);
  return g_test_run ();
}
