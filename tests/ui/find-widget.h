/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

/* What a test looks for at or below a widget: the first in the order of the tree, NULL if there is none. */

typedef gboolean (*FindWidgetFunc) (GtkWidget *widget, gconstpointer data);

/* *@n: how many that fit are passed over; counted down. */
static inline gpointer
find_widget_nth_where (GtkWidget *root, FindWidgetFunc fits, gconstpointer data, guint *n)
{
  gpointer found = fits (root, data) && (*n)-- == 0 ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget_nth_where (child, fits, data, n);
  return found;
}

static inline gpointer
find_widget_where (GtkWidget *root, FindWidgetFunc fits, gconstpointer data)
{
  guint n = 0;

  return find_widget_nth_where (root, fits, data, &n);
}

static inline gboolean
find_widget_is_a (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

/* @n: 0 for the first */
static inline gpointer
find_widget_nth (GtkWidget *root, GType type, guint n)
{
  return find_widget_nth_where (root, find_widget_is_a, &type, &n);
}

static inline gpointer
find_widget (GtkWidget *root, GType type)
{
  return find_widget_nth (root, type, 0);
}
