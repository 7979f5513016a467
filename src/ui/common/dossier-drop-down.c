/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-drop-down.h"

/**
 * dossier_drop_down_set_name:
 * @self: a drop-down
 * @name: what is chosen in it, translated
 *
 * Tells assistive tools what the drop-down is for. In GTK 4.8 its inner button
 * has the keyboard, so that carries the name too.
 */
void
dossier_drop_down_set_name (GtkDropDown *self, const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
