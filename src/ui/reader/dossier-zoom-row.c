/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-zoom-row.h"

#include <glib/gi18n.h>

#include "dossier-config.h"

/**
 * DossierZoomRow:
 *
 * The top of the reader's menu: smaller text, how large it is, larger text. Its buttons are the
 * actions `reader.zoom-out`, `reader.zoom-normal` and `reader.zoom-in`; who shows it tells it the
 * size.
 */
struct _DossierZoomRow
{
  GtkWidget parent_instance;

  GtkButton *normal;
};

G_DEFINE_FINAL_TYPE (DossierZoomRow, dossier_zoom_row, GTK_TYPE_WIDGET)

static void
dossier_zoom_row_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ZOOM_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (dossier_zoom_row_parent_class)->dispose (object);
}

static void
dossier_zoom_row_class_init (DossierZoomRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_zoom_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-zoom-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, DossierZoomRow, normal);
}

static void
dossier_zoom_row_init (DossierZoomRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_zoom_row_set_percent:
 * @self: a row
 * @percent: how large the text is, of its usual size
 *
 * Says it.
 */
void
dossier_zoom_row_set_percent (DossierZoomRow *self, int percent)
{
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (DOSSIER_IS_ZOOM_ROW (self));

  /* Translators: size of the text, of the usual one: “125%” */
  label = g_strdup_printf (_("%d%%"), percent);
  /* Translators: a button that says how large the text is: “Normal Text Size (125% now)” */
  name = g_strdup_printf (_("Normal Text Size (%s now)"), label);
  gtk_button_set_label (self->normal, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->normal), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}
