/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-zoom-keys.h"

/**
 * dossier_zoom_keys_install:
 * @widget_class: a class, while it is initialised
 * @zoom: what the keys do; its argument is an int: 1 to zoom in, -1 to zoom out, 0 for the normal
 *   size
 *
 * Gives a widget, and what it contains, the keys with which every program zooms. They are asked
 * from the widget that has the keyboard upwards: where one view is within another, they mean the
 * inner one.
 */
void
dossier_zoom_keys_install (GtkWidgetClass *widget_class, GtkShortcutFunc zoom)
{
  static const struct
  {
    guint key;
    int direction;
  } keys[] = {
    /* Without Shift the plus of many keyboards is “=”. */
    { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 },
    { GDK_KEY_minus, -1 }, { GDK_KEY_KP_Subtract, -1 },
    { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_CONTROL_MASK, zoom, "i",
                                  keys[i].direction);
}
