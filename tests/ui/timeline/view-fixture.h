/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "../press-key.h"
#include "dossier-timeline-view.h"

/* A timeline in a window, with what it has told. */
typedef struct
{
  GtkWidget *window;
  DossierTimelineView *view;
  DossierTimeline *timeline;
  guint n_opened;
  guint opened;
  guint n_brushed;
  DossierDay brush_first;
  DossierDay brush_last;
} Fixture;

static inline void
add (Fixture *fixture, DossierTimelineKind kind, DossierStatementKind statement, const char *value,
     const char *label)
{
  DossierTimelineItem item = {
    .kind = kind, .document = 1, .mark = fixture->timeline->items->len, .statement_kind = statement,
    .value = value, .sector = "semiconductors", .label = (char *) label,
  };

  g_assert_true (dossier_edtf_parse (value, &item.edtf, NULL));
  dossier_timeline_add (fixture->timeline, &item);
}

static inline void
on_open (DossierTimelineView *view, guint item, Fixture *fixture)
{
  fixture->n_opened++;
  fixture->opened = item;
}

static inline void
on_brushed (DossierTimelineView *view, int first, int last, Fixture *fixture)
{
  fixture->n_brushed++;
  fixture->brush_first = first;
  fixture->brush_last = last;
}

/* The window draws its frames in time that the test cannot hurry: on a busy machine it waits as long as
 * who runs it does. */
static inline void
settle (Fixture *fixture)
{
  while (gtk_widget_get_width (GTK_WIDGET (fixture->view)) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static inline void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->timeline = dossier_timeline_new ();
  add (fixture, DOSSIER_TIMELINE_PUBLISHED, 0, "2025-06-02", "Memorandum signed");
  add (fixture, DOSSIER_TIMELINE_PUBLISHED, 0, "2025-09-14", "Pilot line opened");
  add (fixture, DOSSIER_TIMELINE_STATEMENT, DOSSIER_STATEMENT_SIGNING, "2025-06-02", "NIM: line");
  add (fixture, DOSSIER_TIMELINE_DUE, DOSSIER_STATEMENT_PLEDGE, "../2027", "NIM: 500 engineers");
  add (fixture, DOSSIER_TIMELINE_SPOKEN, 0, "XXXX-08-12", "12 August");
  dossier_timeline_sort (fixture->timeline);

  fixture->view = DOSSIER_TIMELINE_VIEW (dossier_timeline_view_new ());
  g_signal_connect (fixture->view, "open-item", G_CALLBACK (on_open), fixture);
  g_signal_connect (fixture->view, "brushed", G_CALLBACK (on_brushed), fixture);
  dossier_timeline_view_set_timeline (fixture->view, fixture->timeline);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 300);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static inline void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (fixture->view);

  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_null (view);
  dossier_timeline_unref (fixture->timeline);
}

static inline void
press (Fixture *fixture, guint key, GdkModifierType modifiers)
{
  press_key (GTK_WIDGET (fixture->view), key, modifiers);
}
