/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-entity-row.h"

#include <glib/gi18n.h>

#include "dossier-count-label.h"
#include "dossier-kind-style.h"

/**
 * DossierEntityRow:
 *
 * One entity with its count; the first of each type carries the type's
 * heading, since lists of GTK 4.8 have no headings of their own.
 */
struct _DossierEntityRow
{
  GtkWidget parent_instance;
  GtkWidget *content; /* bound so that it is let go with the template */
  GtkLabel *heading;
  GtkWidget *sign;
  GtkLabel *name;
  GtkLabel *count;
  char *summary; /* what it is called, is, and how often: its name and tooltip */
};

G_DEFINE_FINAL_TYPE (DossierEntityRow, dossier_entity_row, GTK_TYPE_WIDGET)

/* Told when it is asked for: to set a text for each row that scrolls by asks the X server each
 * time where the pointer is. */
static gboolean
dossier_entity_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                                  GtkTooltip *tooltip)
{
  DossierEntityRow *self = DOSSIER_ENTITY_ROW (widget);

  gtk_tooltip_set_text (tooltip, self->summary);
  return self->summary != NULL;
}

static void
dossier_entity_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ENTITY_ROW);
  G_OBJECT_CLASS (dossier_entity_row_parent_class)->dispose (object);
}

static void
dossier_entity_row_finalize (GObject *object)
{
  g_free (DOSSIER_ENTITY_ROW (object)->summary);
  G_OBJECT_CLASS (dossier_entity_row_parent_class)->finalize (object);
}

static void
dossier_entity_row_class_init (DossierEntityRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_entity_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_entity_row_finalize;
  widget_class->query_tooltip = dossier_entity_row_query_tooltip;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-entity-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, content);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, sign);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, name);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityRow, count);
}

static void
dossier_entity_row_init (DossierEntityRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_entity_row_new:
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
dossier_entity_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_ENTITY_ROW, NULL);
}

/**
 * dossier_entity_row_set_facet:
 * @self: a row
 * @facet: the entity
 * @with_heading: whether it is the first of its type
 * @counts_documents: whether the count is of what @counting says, else of mentions
 * @counting: whether copies of one text count as one
 */
void
dossier_entity_row_set_facet (DossierEntityRow *self, DossierFacet *facet, gboolean with_heading,
                              gboolean counts_documents, DossierCounting counting)
{
  DossierEntityType type = dossier_facet_get_entity_type (facet);
  const char *name = dossier_facet_get_label (facet);
  guint count = dossier_facet_get_count (facet);
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *counted
    = counts_documents
        ? dossier_count_label (count, counting)
        : g_strdup_printf (ngettext ("%u mention", "%u mentions", count), count);
  const char *classes[] = { "kind-sign", dossier_kind_style_entity_class (type), NULL };
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_label_set_label (self->heading, dossier_kind_style_entity_plural (type));
  gtk_widget_set_visible (GTK_WIDGET (self->heading), with_heading);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->count, number);
  gtk_widget_set_css_classes (self->sign, classes);
  g_free (self->summary);
  self->summary = g_strdup_printf ("%s, %s, %s", name, dossier_kind_style_entity_name (type),
                                   counted);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, self->summary,
                                    -1);
}
