/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-column-view.h"

#define N_ROWS 1000

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, gtk_label_new ("row"));
}

static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 counter = gdk_frame_clock_get_frame_counter (clock);

  while (gdk_frame_clock_get_frame_counter (clock) < counter + 2)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_scroll_to (void)
{
  g_autoptr (GtkStringList) strings = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new ("Rows", factory);
  GtkWidget *window = gtk_window_new (), *scrolled = gtk_scrolled_window_new (), *table;
  GtkAdjustment *down;
  double there;

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (strings, "row");
  table = gtk_column_view_new (
    GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (strings)))));
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), table);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 300);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);

  down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  dossier_column_view_scroll_to (GTK_COLUMN_VIEW (table), N_ROWS / 2);
  wait_for_frame (window);
  there = gtk_adjustment_get_value (down);
  g_assert_cmpfloat (there, >, gtk_adjustment_get_upper (down) / 4);
  g_assert_cmpfloat (there, <, gtk_adjustment_get_upper (down) * 3 / 4);
  dossier_column_view_scroll_to (GTK_COLUMN_VIEW (table), 0);
  wait_for_frame (window);
  g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-view/scroll-to", test_scroll_to);
  return g_test_run ();
}
