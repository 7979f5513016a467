/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "dossier-text-view.h"

#include "../widget-fixture.h"

#define N_PARAGRAPHS 60
#define N_SENTENCES 12

typedef struct
{
  SessionFixture base;
  DossierTextView *view;
  DossierReading *reading;
} Fixture;

static char *
write_document (void)
{
  g_autoptr (GString) text = g_string_new ("# Harbours @2024-07-15\n");

  for (guint i = 0; i < N_PARAGRAPHS; i++)
    {
      for (guint j = 0; j < N_SENTENCES; j++)
        g_string_append_printf (text, "Harbour %u will have [s:energy-wind|wind farms] and a quay. ",
                                i);
      g_string_append_c (text, '\n');
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = write_document ();
  const char *documents[] = { text };
  GtkWidget *scroller = gtk_scrolled_window_new ();

  widget_fixture_set_up_with (&fixture->base, documents, G_N_ELEMENTS (documents));
  fixture->view = g_object_new (DOSSIER_TYPE_TEXT_VIEW, NULL);
  dossier_text_view_set_session (fixture->view, fixture->base.session);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  widget_fixture_show (&fixture->base, scroller);
  fixture->reading = dossier_corpus_read_document (fixture->base.corpus, 1, NULL, NULL);
  g_assert_nonnull (fixture->reading);
  dossier_text_view_set_reading (fixture->view, fixture->reading);
  session_fixture_settle (&fixture->base);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_reading_unref (fixture->reading);
  widget_fixture_tear_down (&fixture->base, data);
}

static GtkAdjustment *
get_place (Fixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
}

/* The first letter of the first line that is seen. */
static int
get_top (Fixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GdkRectangle visible;
  GtkTextIter top;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &top, 0, visible.y);
  return gtk_text_iter_get_offset (&top);
}

/* The letter is in the first line. */
static void
assert_top (Fixture *fixture, int letter)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GdkRectangle visible, there;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, letter);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &there);
  g_assert_cmpint (there.y + there.height, >, visible.y);
  g_assert_cmpint (there.y, <=, visible.y + there.height);
}

static int
get_line_height (Fixture *fixture)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  GdkRectangle there;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, 1);
  gtk_text_view_get_iter_location (view, &iter, &there);
  return there.height;
}

/* Letters, what parts their lines, and the column's width are larger together. */
static void
test_size (Fixture *fixture, gconstpointer data)
{
  GtkTextView *view = GTK_TEXT_VIEW (fixture->view);
  int height = get_line_height (fixture), margin = gtk_text_view_get_left_margin (view);
  int parted = gtk_text_view_get_pixels_below_lines (view);

  dossier_text_view_set_zoom (fixture->view, 50);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (ABS (get_line_height (fixture) * 2 - height), <=, 2);
  g_assert_cmpint (gtk_text_view_get_left_margin (view), >, margin);
  g_assert_cmpint (gtk_text_view_get_pixels_below_lines (view), <, parted);

  dossier_text_view_set_zoom (fixture->view, 200);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (ABS (get_line_height (fixture) - height * 2), <=, 2);
  g_assert_cmpint (gtk_text_view_get_left_margin (view), <, margin);
  g_assert_cmpint (gtk_text_view_get_pixels_below_lines (view), >, parted);

  dossier_text_view_set_zoom (fixture->view, 100);
  session_fixture_settle (&fixture->base);
  g_assert_cmpint (get_line_height (fixture), ==, height);
  g_assert_cmpint (gtk_text_view_get_left_margin (view), ==, margin);
}

/* What is read at the top stays there, whatever the size, and however often it changes. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  static const int sizes[] = { 110, 125, 150, 175, 200, 175, 150, 125, 110, 100, 50, 100 };
  int top;

  gtk_adjustment_set_value (get_place (fixture), 1500);
  session_fixture_settle (&fixture->base);
  top = get_top (fixture);
  g_assert_cmpint (top, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_test_message ("%d %%", sizes[i]);
      dossier_text_view_set_zoom (fixture->view, sizes[i]);
      session_fixture_settle (&fixture->base);
      assert_top (fixture, top);
    }
  /* Faster than it is shown. */
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    dossier_text_view_set_zoom (fixture->view, sizes[i]);
  session_fixture_settle (&fixture->base);
  assert_top (fixture, top);

  gtk_adjustment_set_value (get_place (fixture), 0);
  session_fixture_settle (&fixture->base);
  dossier_text_view_set_zoom (fixture->view, 150);
  session_fixture_settle (&fixture->base);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_place (fixture)), ==, 0);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/text-view-zoom/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/text-view-zoom/place", Fixture, NULL, set_up, test_place, tear_down);
  return g_test_run ();
}
