/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* What has room in a window of the sizes that people have. */
#include "dossier-config.h"

#include "../widget-fixture.h"
#include "dossier-application.h"
#include "dossier-window-private.h"

#define N_DOCUMENTS 12

static GtkWidget *
find (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* Rows that can be seen whole. */
static guint
count_rows (DossierWindow *window)
{
  GtkWidget *list = find (GTK_WIDGET (window->library), GTK_TYPE_LIST_VIEW);
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

/* Beside the timeline and with the filters above them several documents can be seen at once. */
static void
test_documents (SessionFixture *fixture, gconstpointer data)
{
  static const struct
  {
    int width;
    int height;
    guint least;
  } cases[] = {
    { 1280, 800, 6 },
    { 1024, 768, 6 },
  };
  g_autoptr (DossierApplication) application = dossier_application_new ();
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APP_ID);
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= N_DOCUMENTS; i++)
    g_ptr_array_add (documents,
                     g_strdup_printf ("# The ministry and the agency agree on the plan for harbour %u @2024-07-%02u\n"
                                      "[s:energy-wind|Wind farms] were built.\n", i, i));
  session_fixture_set_up (fixture, (const char *const *) documents->pdata, documents->len);
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DossierWindow *window;
      gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

      g_settings_set_int (settings, "window-width", cases[i].width);
      g_settings_set_int (settings, "window-height", cases[i].height);
      window = dossier_window_new (application);
      dossier_window_set_session (window, fixture->session, dossier_corpus_get_path (fixture->corpus));
      gtk_window_present (GTK_WINDOW (window));
      session_fixture_settle (fixture);
      while (count_rows (window) < cases[i].least && g_get_monotonic_time () < end)
        g_main_context_iteration (NULL, FALSE);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->timeline)));
      g_assert_cmpuint (count_rows (window), >=, cases[i].least);
      gtk_window_destroy (GTK_WINDOW (window));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
tear_down (SessionFixture *fixture, gconstpointer data)
{
  session_fixture_tear_down (fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/room/documents", SessionFixture, NULL, NULL, test_documents, tear_down);
  return g_test_run ();
}
