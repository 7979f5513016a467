/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-entity-row.h"

#include <glib/gi18n.h>

#include "dossier-count-label.h"
#include "dossier-join.h"
#include "dossier-kind-style.h"
#include "dossier-row-text.h"

/**
 * DossierEntityRow:
 *
 * One entity with its count; the first of each type carries the type's
 * heading, since lists of GTK 4.8 have no headings of their own.
 */
struct _DossierEntityRow
{
  GtkWidget parent_instance;
  GtkWidget *heading; /* %NULL until the row is the first of its type */
  GtkWidget *line;
  GtkWidget *sign;
  DossierRowText *name;
  DossierRowText *count;
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
  DossierEntityRow *self = DOSSIER_ENTITY_ROW (object);

  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->line, gtk_widget_unparent);
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
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* No template: hundreds of rows are made at once. */
static void
dossier_entity_row_init (DossierEntityRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *name = dossier_row_text_new (1, NULL), *count = dossier_row_text_new (1, "dim-label");

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->sign = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->name = DOSSIER_ROW_TEXT (name);
  self->count = DOSSIER_ROW_TEXT (count);
  gtk_widget_add_css_class (self->line, "entity-row");
  gtk_widget_set_valign (self->sign, GTK_ALIGN_CENTER);
  /* The row tells what is cut off in it. */
  gtk_widget_set_has_tooltip (name, FALSE);
  gtk_widget_set_has_tooltip (count, FALSE);
  gtk_widget_set_hexpand (name, TRUE);
  dossier_row_text_set_hugging (self->count, TRUE);
  gtk_box_append (GTK_BOX (self->line), self->sign);
  gtk_box_append (GTK_BOX (self->line), name);
  gtk_box_append (GTK_BOX (self->line), count);
  gtk_widget_set_parent (self->line, GTK_WIDGET (self));
}

/* @text: (nullable): what the first of a type says above its name */
static void
set_heading (DossierEntityRow *self, const char *text)
{
  if (text != NULL && self->heading == NULL)
    {
      self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, NULL);
      gtk_widget_add_css_class (self->heading, "caption-heading");
      gtk_widget_add_css_class (self->heading, "dim-label");
      gtk_widget_add_css_class (self->heading, "entity-heading");
      gtk_widget_insert_before (self->heading, GTK_WIDGET (self), self->line);
    }
  if (self->heading == NULL)
    return;
  gtk_widget_set_visible (self->heading, text != NULL);
  if (text != NULL)
    gtk_label_set_label (GTK_LABEL (self->heading), text);
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

  set_heading (self, with_heading ? dossier_kind_style_entity_plural (type) : NULL);
  dossier_row_text_set_text (self->name, name);
  dossier_row_text_set_text (self->count, number);
  gtk_widget_set_css_classes (self->sign, classes);
  g_free (self->summary);
  self->summary = dossier_join_words (
    (const char *[]) { name, dossier_kind_style_entity_name (type), counted }, 3);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->summary, -1);
}
