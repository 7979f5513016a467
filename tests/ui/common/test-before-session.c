/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "dossier-entity-sidebar.h"
#include "dossier-library-view.h"
#include "dossier-reader.h"
#include "dossier-sector-filter.h"

/* What the views show before there is a dossier to show. */

static gboolean
has_label (GtkWidget *widget, const char *part)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, part))
      return TRUE;
  return FALSE;
}

static void
wait (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static GtkWidget *
present (GType type)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = g_object_new (type, NULL);

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (view))
    g_main_context_iteration (NULL, TRUE);
  wait (50);
  return view;
}

static void
close_window (GtkWidget *view)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
}

/* Nobody knows yet that it is empty. */
static void
test_silent (void)
{
  static const char *const words[] = { "No documents", "appear here", "No Document" };
  GType types[] = { DOSSIER_TYPE_LIBRARY_VIEW, DOSSIER_TYPE_ENTITY_SIDEBAR,
                    DOSSIER_TYPE_SECTOR_FILTER, DOSSIER_TYPE_READER };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *view = present (types[i]);

      for (gsize w = 0; w < G_N_ELEMENTS (words); w++)
        {
          g_test_message ("%s: %s", g_type_name (types[i]), words[w]);
          g_assert_false (has_label (view, words[w]));
        }
      close_window (view);
    }
}

/* What takes long is told of, what does not is not. */
static void
test_opening (void)
{
  GtkWidget *reader = present (DOSSIER_TYPE_READER);

  dossier_reader_set_opening (DOSSIER_READER (reader), TRUE);
  g_assert_false (has_label (reader, "Opening"));
  wait (1200);
  g_assert_true (has_label (reader, "Opening"));
  dossier_reader_tell_opening (DOSSIER_READER (reader), "Copying it: 34 %");
  g_assert_false (has_label (reader, "Opening"));
  g_assert_true (has_label (reader, "Copying it: 34 %"));
  dossier_reader_set_opening (DOSSIER_READER (reader), FALSE);
  wait (50);
  g_assert_false (has_label (reader, "Opening"));
  dossier_reader_set_opening (DOSSIER_READER (reader), TRUE);
  close_window (reader);
  wait (1200);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/before-session/silent", test_silent);
  g_test_add_func ("/before-session/opening", test_opening);
  return g_test_run ();
}
