/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-reader-private.h"

#include "dossier-course-window.h"
#include "dossier-mark-style.h"

/* What stands under the caret is told to screen readers as the description of the text. */
static void
on_caret_moved (DossierReader *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter caret;
  const DossierMark *mark;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_selection_bounds (buffer, &caret, NULL);
  mark = dossier_text_view_get_mark_at (self->view, &caret);
  text = mark != NULL ? dossier_mark_style_describe (mark, self->session) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  dossier_reader_update_marking (self);
}

/* Opens the explanation of the mark at a place of the buffer. */
static gboolean
explain_at (DossierReader *self, const GtkTextIter *iter)
{
  const DossierMark *mark = dossier_text_view_get_mark_at (self->view, iter);
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextIter start, end;
  GdkRectangle area;
  double reader_x, reader_y;
  int x, y;

  if (mark == NULL)
    return FALSE;
  dossier_text_view_get_range (self->view, mark->span, &start, &end);
  /* A statement covers many lines: its popover belongs to the place that was asked about. */
  gtk_text_view_get_iter_location (
    view, mark->layer == DOSSIER_LAYER_STATEMENT ? iter : &start, &area);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, area.x, area.y, &x, &y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (view), GTK_WIDGET (self), x, y, &reader_x,
                                         &reader_y))
    return FALSE;
  /* A place that is scrolled away is pointed to at the edge behind which it lies. */
  area.x = CLAMP ((int) reader_x, 0, gtk_widget_get_width (GTK_WIDGET (self)) - 1);
  area.y = CLAMP ((int) reader_y, 0, gtk_widget_get_height (GTK_WIDGET (self)) - 1);
  area.height = MIN (area.height, gtk_widget_get_height (GTK_WIDGET (self)) - area.y);
  dossier_mark_popover_show (self->popover, self->session, mark, &area);
  return TRUE;
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, DossierReader *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextIter iter;
  int buffer_x, buffer_y;

  /* A drag has selected something: that is another wish. */
  if (n_press != 1 || gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (view)))
    return;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &buffer_x,
                                         &buffer_y);
  if (gtk_text_view_get_iter_at_location (view, &iter, buffer_x, buffer_y))
    explain_at (self, &iter);
}

static gboolean
on_explain_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DossierReader *self = user_data;
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter caret;

  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_selection_bounds (buffer, &caret, NULL);
  return explain_at (self, &caret);
}

/* Whatever else is marked there, the statement under the caret is meant. */
static gboolean
on_course_key (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DossierReader *self = user_data;
  DossierReading *reading = dossier_session_get_reading (self->session);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;
  const DossierMark *mark;

  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  mark = dossier_text_view_get_statement_at (self->view, &start);
  if (reading == NULL || mark == NULL)
    return FALSE;
  dossier_course_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                 reading->document, mark->id);
  return TRUE;
}

/**
 * dossier_reader_setup_explaining:
 * @self: a reader whose template is there
 *
 * Lets a click, Return and the caret ask for the mark at a place.
 */
void
dossier_reader_setup_explaining (DossierReader *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (on_caret_moved), self,
                           G_CONNECT_SWAPPED);

  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));

  /* The text cannot be edited, so Return is free to explain the mark under the caret. */
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                      gtk_callback_action_new (on_explain_key, self, NULL)));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control><Shift>h"),
                      gtk_callback_action_new (on_course_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}
