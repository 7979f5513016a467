/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-view-private.h"

/* Letters of a document are that much larger than those around it, per cent. */
#define USUAL_SIZE 112
/* Around the lines of letters of the usual size, pixels. */
#define INSIDE_WRAP 5
#define ABOVE_LINES 3
#define BELOW_LINES 7
/* What an underline takes of that at least. */
#define UNDERLINE 4

/* What stands at the top of what is seen stays there, while the lines above it are laid out anew:
 * GTK 4.8 tries that too, and forgets the top margin each time. It is remembered by its letters,
 * for with each step of the size another letter begins the line. */
static void
hold_place (DossierTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible, held;
  GtkTextIter top;
  GtkAdjustment *place = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (self->reading == NULL || !self->painted || gtk_adjustment_get_value (place) <= 0)
    return;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &top, self->top_mark);
  gtk_text_view_get_iter_location (view, &top, &held);
  if (!self->holding && (held.y > visible.y || held.y + held.height <= visible.y))
    {
      gtk_text_view_get_iter_at_location (view, &top, 0, visible.y);
      gtk_text_buffer_move_mark (gtk_text_view_get_buffer (view), self->top_mark, &top);
    }
  self->holding = TRUE;
}

/**
 * dossier_text_view_keep_place:
 * @self: a text view
 *
 * After its letters took another size, brings back to the top what stood there, until it is
 * scrolled.
 */
void
dossier_text_view_keep_place (DossierTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle held;
  GtkTextIter top;

  if (!self->holding)
    return;
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (view), &top, self->top_mark);
  gtk_text_view_get_iter_location (view, &top, &held);
  self->held_value = held.y + gtk_text_view_get_top_margin (view);
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)),
                            self->held_value);
}

/* Anybody else who scrolls wants to see something else. */
static void
on_scrolled (GtkAdjustment *adjustment, DossierTextView *self)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (gtk_adjustment_get_value (adjustment) != MIN (self->held_value, end))
    self->holding = FALSE;
}

static void
on_adjustment_changed (DossierTextView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (dossier_text_view_keep_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, 0);
}

/**
 * dossier_text_view_set_zoom:
 * @self: a text view
 * @percent: how large the letters are, of their usual size
 *
 * Makes letters and what is measured by them larger or smaller. The place that is read stays.
 */
void
dossier_text_view_set_zoom (DossierTextView *self, int percent)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autofree char *style = NULL;

  g_return_if_fail (DOSSIER_IS_TEXT_VIEW (self));
  g_return_if_fail (percent > 0);

  hold_place (self);
  self->zoom = percent;
  style = g_strdup_printf ("textview { font-size: %d%%; }", USUAL_SIZE * percent / 100);
  gtk_css_provider_load_from_data (self->zoom_style, style, -1);
  gtk_text_view_set_pixels_inside_wrap (view, MAX (INSIDE_WRAP * percent / 100, UNDERLINE));
  gtk_text_view_set_pixels_above_lines (view, ABOVE_LINES * percent / 100);
  gtk_text_view_set_pixels_below_lines (view, BELOW_LINES * percent / 100);
}

/**
 * dossier_text_view_setup_zoom:
 * @self: a new text view
 *
 * Gives its letters their usual size.
 */
void
dossier_text_view_setup_zoom (DossierTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  self->top_mark = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->zoom_style = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->zoom_style),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  dossier_text_view_set_zoom (self, 100);
  g_signal_connect (self, "notify::vadjustment", G_CALLBACK (on_adjustment_changed), NULL);
}
