/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <gtk/gtk.h>

#include "dossier-row-text.h"

#define LONG_TEXT "A memorandum on the exchange of electricity between the two countries"

static DossierRowText *
new_text (int lines, const char *text)
{
  GtkWidget *self = g_object_ref_sink (dossier_row_text_new (lines, NULL));

  dossier_row_text_set_text (DOSSIER_ROW_TEXT (self), text);
  return DOSSIER_ROW_TEXT (self);
}

static int
measure (DossierRowText *self, GtkOrientation orientation, int for_size)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (self), orientation, for_size, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

/* It asks for no width, so that the rows of a list do not pull at its columns. */
static void
test_width (void)
{
  g_autoptr (DossierRowText) text = new_text (1, LONG_TEXT);
  g_autoptr (DossierRowText) tag = new_text (1, "EN");

  g_assert_cmpint (measure (text, GTK_ORIENTATION_HORIZONTAL, -1), ==, 0);
  dossier_row_text_set_hugging (tag, TRUE);
  g_assert_cmpint (measure (tag, GTK_ORIENTATION_HORIZONTAL, -1), >, 0);
  g_assert_cmpint (measure (tag, GTK_ORIENTATION_HORIZONTAL, -1), ==,
                   dossier_row_text_measure_width (tag));
}

/* Rows of one line are of one height, whatever they say. */
static void
test_height (void)
{
  g_autoptr (DossierRowText) empty = new_text (1, NULL);
  g_autoptr (DossierRowText) korean = new_text (1, "한국어 문서");
  g_autoptr (DossierRowText) broken = new_text (1, "one\ntwo");
  g_autoptr (DossierRowText) two = new_text (2, LONG_TEXT);
  int line = measure (empty, GTK_ORIENTATION_VERTICAL, -1);

  g_assert_cmpint (line, >, 0);
  g_assert_cmpint (measure (korean, GTK_ORIENTATION_VERTICAL, 50), ==, line);
  g_assert_cmpint (measure (broken, GTK_ORIENTATION_VERTICAL, -1), ==, line);
  g_assert_cmpint (measure (two, GTK_ORIENTATION_VERTICAL, 10000), <, 2 * line);
  g_assert_cmpint (measure (two, GTK_ORIENTATION_VERTICAL, 60), >, line);
  /* What does not go on two lines is cut off there. */
  g_assert_cmpint (measure (two, GTK_ORIENTATION_VERTICAL, 60), ==,
                   measure (two, GTK_ORIENTATION_VERTICAL, 120));
}

/* What comes into a steady row later moves nothing. */
static void
test_steady (void)
{
  g_autoptr (DossierRowText) text = new_text (2, NULL);
  g_autoptr (DossierRowText) line = new_text (1, NULL);
  int height;

  dossier_row_text_set_steady (text, TRUE);
  height = measure (text, GTK_ORIENTATION_VERTICAL, 60);
  g_assert_cmpint (height, ==, 2 * measure (line, GTK_ORIENTATION_VERTICAL, -1));
  dossier_row_text_set_text (text, "Oslo");
  g_assert_cmpint (measure (text, GTK_ORIENTATION_VERTICAL, 60), ==, height);
  dossier_row_text_set_text (text, LONG_TEXT);
  g_assert_cmpint (measure (text, GTK_ORIENTATION_VERTICAL, 60), ==, height);
  g_assert_cmpint (measure (text, GTK_ORIENTATION_VERTICAL, -1), ==, height);
}

static void
test_cut (void)
{
  g_autoptr (DossierRowText) text = new_text (1, LONG_TEXT);
  GtkWidget *widget = GTK_WIDGET (text);

  measure (text, GTK_ORIENTATION_HORIZONTAL, -1);
  gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, 0, 40, 20 }, -1);
  g_assert_true (dossier_row_text_is_cut (text));
  gtk_widget_size_allocate (widget, &(GtkAllocation) { 0, 0, 2000, 20 }, -1);
  g_assert_false (dossier_row_text_is_cut (text));
  dossier_row_text_set_text (text, NULL);
  g_assert_false (dossier_row_text_is_cut (text));
  g_assert_null (dossier_row_text_get_text (text));
}

static void
set_size_of_text (double scale)
{
  static int dpi = 0;
  GtkSettings *settings = gtk_settings_get_default ();

  if (dpi == 0)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", (int) (dpi * scale), NULL);
}

static void
wait_for_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gint64 first = gdk_frame_clock_get_frame_counter (clock);

  gtk_widget_queue_draw (window);
  while (gdk_frame_clock_get_frame_counter (clock) < first + 2)
    {
      gtk_widget_queue_draw (window);
      g_main_context_iteration (NULL, TRUE);
    }
}

/* Somebody may want larger letters while the window is open, or another style may make them so. */
static void
test_larger (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *long_text = dossier_row_text_new (3, NULL), *badge = dossier_row_text_new (1, NULL);
  int text_height, badge_width, scaled_width;

  dossier_row_text_set_text (DOSSIER_ROW_TEXT (long_text), LONG_TEXT);
  dossier_row_text_set_text (DOSSIER_ROW_TEXT (badge), "EN");
  dossier_row_text_set_hugging (DOSSIER_ROW_TEXT (badge), TRUE);
  gtk_widget_set_halign (badge, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), long_text);
  gtk_box_append (GTK_BOX (box), badge);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 240, 200);
  gtk_window_present (GTK_WINDOW (window));
  wait_for_frame (window);
  text_height = gtk_widget_get_height (long_text);
  badge_width = gtk_widget_get_width (badge);

  set_size_of_text (2);
  wait_for_frame (window);
  g_assert_cmpint (gtk_widget_get_height (long_text), >, text_height * 3 / 2);
  scaled_width = gtk_widget_get_width (badge);
  g_assert_cmpint (scaled_width, >, badge_width * 3 / 2);
  set_size_of_text (1);
  wait_for_frame (window);
  g_assert_cmpint (gtk_widget_get_height (long_text), ==, text_height);
  g_assert_cmpint (gtk_widget_get_width (badge), ==, badge_width);

  gtk_widget_add_css_class (badge, "title-1");
  wait_for_frame (window);
  g_assert_cmpint (gtk_widget_get_width (badge), >, badge_width);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What it says is its name for assistive tools. */
static void
test_name (void)
{
  g_autoptr (DossierRowText) text = new_text (1, "Hydrogen");
  g_autoptr (DossierRowText) empty = new_text (1, NULL);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Hydrogen");
  dossier_row_text_set_text (text, "Batteries");
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Batteries");
  dossier_row_text_set_text (text, NULL);
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  gtk_test_accessible_assert_property (empty, GTK_ACCESSIBLE_PROPERTY_LABEL, "");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-text/width", test_width);
  g_test_add_func ("/row-text/height", test_height);
  g_test_add_func ("/row-text/steady", test_steady);
  g_test_add_func ("/row-text/cut", test_cut);
  g_test_add_func ("/row-text/larger", test_larger);
  g_test_add_func ("/row-text/name", test_name);
  return g_test_run ();
}
