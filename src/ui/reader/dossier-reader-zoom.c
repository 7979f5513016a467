/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-reader-private.h"

#define NORMAL 100

/* Per cent of the usual size; the first and the last are the bounds of the setting. */
static const int sizes[] = { 50, 60, 70, 80, 90, NORMAL, 110, 125, 150, 175, 200, 250, 300 };

/* The nearest of the sizes in that direction, @size itself where there is none. */
static int
step_size (int size, int direction)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      int next = sizes[direction > 0 ? i : G_N_ELEMENTS (sizes) - 1 - i];

      if (direction > 0 ? next > size : next < size)
        return next;
    }
  return size;
}

static void
update_size (DossierReader *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int size = g_settings_get_int (self->settings, "text-size");

  dossier_text_view_set_zoom (self->view, size);
  dossier_zoom_row_set_percent (self->zoom_row, size);
  gtk_widget_action_set_enabled (widget, "reader.zoom-in", step_size (size, 1) != size);
  gtk_widget_action_set_enabled (widget, "reader.zoom-out", step_size (size, -1) != size);
  gtk_widget_action_set_enabled (widget, "reader.zoom-normal", size != NORMAL);
}

/**
 * dossier_reader_zoom:
 * @self: a reader
 * @direction: 1 for larger text, -1 for smaller, 0 for the normal size
 *
 * Changes the size of the text, in all windows and for the next time.
 */
void
dossier_reader_zoom (DossierReader *self, int direction)
{
  int size;

  g_return_if_fail (DOSSIER_IS_READER (self));

  size = g_settings_get_int (self->settings, "text-size");
  g_settings_set_int (self->settings, "text-size",
                      direction == 0 ? NORMAL : step_size (size, direction));
}

static void
on_zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_reader_zoom (DOSSIER_READER (widget), 1);
}

static void
on_zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_reader_zoom (DOSSIER_READER (widget), -1);
}

static void
on_zoom_normal (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_reader_zoom (DOSSIER_READER (widget), 0);
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, DossierReader *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (dy != 0)
    dossier_reader_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

/**
 * dossier_reader_class_install_zoom:
 * @widget_class: the reader's class
 *
 * Installs what makes the text larger and smaller, for the menu and for the window's keys.
 */
void
dossier_reader_class_install_zoom (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reader.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "reader.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "reader.zoom-normal", NULL, on_zoom_normal);
}

/**
 * dossier_reader_setup_zoom:
 * @self: a new reader
 *
 * Takes the size of the text from the settings, now and when it changes there.
 */
void
dossier_reader_setup_zoom (DossierReader *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
    GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), scroll);
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (update_size), self,
                           G_CONNECT_SWAPPED);
  update_size (self);
}
