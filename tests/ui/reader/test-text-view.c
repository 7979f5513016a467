/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>

#include "dossier-text-view.h"

#include "../widget-fixture.h"

#define N_PARAGRAPHS 60

typedef struct
{
  SessionFixture base;
  DossierTextView *view;
  DossierReading *reading;
  void (*act) (gpointer fixture); /* what happens in the next frame */
} Fixture;

static char *
write_document (guint length)
{
  g_autoptr (GString) text = g_string_new ("# Harbours @2024-07-15\n");

  for (guint i = 0; i < length * N_PARAGRAPHS; i++)
    g_string_append_printf (text, "Harbour %u will have [s:energy-wind|wind farms] and a quay.\n", i);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = write_document (1);
  g_autofree char *other = write_document (2);
  const char *documents[] = { one, other };
  GtkWidget *scroller = gtk_scrolled_window_new ();

  widget_fixture_set_up_with (&fixture->base, documents, G_N_ELEMENTS (documents));
  fixture->view = g_object_new (DOSSIER_TYPE_TEXT_VIEW, NULL);
  dossier_text_view_set_session (fixture->view, fixture->base.session);
  /* Others are painted for a while only. */
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  widget_fixture_show (&fixture->base, scroller);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_reading_unref (fixture->reading);
  widget_fixture_tear_down (&fixture->base, data);
}

static void
on_update (GdkFrameClock *clock, Fixture *fixture)
{
  if (fixture->act != NULL)
    fixture->act (fixture);
  fixture->act = NULL;
}

/* GTK warns when it is painted before it is laid out. */
static void
act_within_frame (Fixture *fixture, void (*act) (gpointer fixture))
{
  fixture->act = act;
  gtk_widget_queue_draw (GTK_WIDGET (fixture->view));
  gdk_frame_clock_request_phase (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->view)),
                                 GDK_FRAME_CLOCK_PHASE_UPDATE);
  while (fixture->act != NULL)
    g_main_context_iteration (NULL, TRUE);
  session_fixture_settle (&fixture->base);
}

static void
show_reading (gpointer data)
{
  Fixture *fixture = data;

  dossier_text_view_set_reading (fixture->view, fixture->reading);
}

/* All but the first lines becomes something that can be folded away. */
static void
make_foldable (DossierReading *reading)
{
  DossierSegment *body = &g_array_index (reading->segments, DossierSegment, 0);
  DossierSegment teaser = { DOSSIER_SEGMENT_TEASER, body->span };

  teaser.span.start = (guint32) (strchr (reading->text, '\n') - reading->text) + 1;
  body->span.end = teaser.span.start;
  g_array_append_val (reading->segments, teaser);
}

static GtkAdjustment *
get_place (Fixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fixture->view));
}

static void
fold (gpointer data)
{
  dossier_text_view_set_folded (((Fixture *) data)->view, TRUE);
}

/* What changes the lines when a frame has begun. */
static void
test_within_frame (Fixture *fixture, gconstpointer data)
{
  g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (fixture->view)), "update",
                    G_CALLBACK (on_update), fixture);
  for (gint64 document = 1; document <= 2; document++)
    {
      g_clear_pointer (&fixture->reading, dossier_reading_unref);
      fixture->reading
        = dossier_corpus_read_document (fixture->base.corpus, document, NULL, NULL);
      g_assert_nonnull (fixture->reading);
      make_foldable (fixture->reading);
      act_within_frame (fixture, show_reading);
      g_assert_cmpfloat (gtk_adjustment_get_value (get_place (fixture)), ==, 0);
      gtk_adjustment_set_value (get_place (fixture), 100);
      session_fixture_settle (&fixture->base);
    }
  g_assert_true (dossier_text_view_has_foldable (fixture->view));
  act_within_frame (fixture, fold);
}

/* A document that is there before the window has a size begins at its beginning. */
static void
test_before_size (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->view = g_object_new (DOSSIER_TYPE_TEXT_VIEW, NULL);
  dossier_text_view_set_session (fixture->view, fixture->base.session);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  fixture->reading = dossier_corpus_read_document (fixture->base.corpus, 2, NULL, NULL);
  g_assert_nonnull (fixture->reading);
  dossier_text_view_set_reading (fixture->view, fixture->reading);
  widget_fixture_show (&fixture->base, scroller);
  session_fixture_settle (&fixture->base);
  g_assert_cmpfloat (gtk_adjustment_get_upper (get_place (fixture)), >,
                     gtk_adjustment_get_page_size (get_place (fixture)));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_place (fixture)), ==, 0);
}

static gboolean
is_hidden_at (Fixture *fixture, guint line)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (fixture->view));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "fold");
  gboolean folded;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, (int) line);
  g_object_get (tag, "invisible", &folded, NULL);
  return folded && gtk_text_iter_has_tag (&iter, tag);
}

/* The same document, whose parts are read otherwise: after its language was corrected, say. */
static void
test_other_parts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierReading) body = NULL;

  body = dossier_corpus_read_document (fixture->base.corpus, 1, NULL, NULL);
  fixture->reading = dossier_corpus_read_document (fixture->base.corpus, 1, NULL, NULL);
  make_foldable (fixture->reading);
  dossier_text_view_set_folded (fixture->view, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      dossier_text_view_set_reading (fixture->view, body);
      g_assert_false (dossier_text_view_has_foldable (fixture->view));
      g_assert_false (is_hidden_at (fixture, N_PARAGRAPHS / 2));
      dossier_text_view_set_reading (fixture->view, fixture->reading);
      g_assert_true (dossier_text_view_has_foldable (fixture->view));
      g_assert_true (is_hidden_at (fixture, N_PARAGRAPHS / 2));
      g_assert_false (is_hidden_at (fixture, 0));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/text-view/within-frame", Fixture, NULL, set_up, test_within_frame, tear_down);
  g_test_add ("/text-view/before-size", Fixture, NULL, set_up, test_before_size, tear_down);
  g_test_add ("/text-view/other-parts", Fixture, NULL, set_up, test_other_parts, tear_down);
  return g_test_run ();
}
