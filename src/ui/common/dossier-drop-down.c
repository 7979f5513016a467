/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-drop-down.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
find_search_entry (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search_entry (child);
  return found;
}

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

/**
 * dossier_drop_down_enable_search:
 * @self: a drop-down
 *
 * Lets people type what they look for in a long list. GTK's own word for that is missing from its
 * translation into some languages, so the entry gets ours, also as its name.
 */
void
dossier_drop_down_enable_search (GtkDropDown *self)
{
  GtkWidget *entry = find_search_entry (GTK_WIDGET (self));

  gtk_drop_down_set_enable_search (self, TRUE);
  if (entry == NULL)
    return;
  g_object_set (entry, "placeholder-text", _("Search…"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search…"), -1);
}
