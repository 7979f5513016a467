/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-sector-button.h"

#include <glib/gi18n.h>

#include "dossier-count-label.h"
#include "dossier-join.h"
#include "dossier-palette.h"
#include "dossier-row-text.h"

/**
 * DossierSectorButton:
 *
 * One sector of the filter: its colour, its name, a bar and a count of documents.
 */
struct _DossierSectorButton
{
  GtkToggleButton parent_instance;
  char *key;
  guint hue;
  GtkDrawingArea *swatch;
  DossierRowText *label;
  GtkLevelBar *bar;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (DossierSectorButton, dossier_sector_button, GTK_TYPE_TOGGLE_BUTTON)

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  DossierSectorButton *self = user_data;
  GdkRGBA colour;

  dossier_palette_for_widget (self->hue, GTK_WIDGET (area), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

static void
dossier_sector_button_finalize (GObject *object)
{
  g_free (DOSSIER_SECTOR_BUTTON (object)->key);
  G_OBJECT_CLASS (dossier_sector_button_parent_class)->finalize (object);
}

static void
dossier_sector_button_class_init (DossierSectorButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_sector_button_finalize;
}

static void
dossier_sector_button_init (DossierSectorButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->swatch = GTK_DRAWING_AREA (gtk_drawing_area_new ());
  gtk_drawing_area_set_content_width (self->swatch, 11);
  gtk_drawing_area_set_content_height (self->swatch, 11);
  gtk_drawing_area_set_draw_func (self->swatch, draw_swatch, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->swatch), GTK_ALIGN_CENTER);
  self->label = DOSSIER_ROW_TEXT (dossier_row_text_new (1, NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  self->bar = GTK_LEVEL_BAR (gtk_level_bar_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (GTK_WIDGET (self->bar), 44, -1);
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_width_chars (self->count, 3);
  gtk_label_set_xalign (self->count, 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->swatch));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "sector-row");
}

/**
 * dossier_sector_button_new:
 * @key: the sector's id
 * @hue: index of its colour in the palette
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
dossier_sector_button_new (const char *key, guint hue)
{
  DossierSectorButton *self = g_object_new (DOSSIER_TYPE_SECTOR_BUTTON, NULL);

  self->key = g_strdup (key);
  self->hue = hue;
  return GTK_WIDGET (self);
}

/**
 * dossier_sector_button_get_key:
 * @self: a button
 *
 * Returns: (transfer none): the sector's id
 */
const char *
dossier_sector_button_get_key (DossierSectorButton *self)
{
  g_return_val_if_fail (DOSSIER_IS_SECTOR_BUTTON (self), NULL);

  return self->key;
}

/**
 * dossier_sector_button_update:
 * @self: a button
 * @label: the sector's name
 * @count: documents or stories of the result that speak of it
 * @largest: the largest count of any sector, the bar's full length
 * @counting: what @count is of
 */
void
dossier_sector_button_update (DossierSectorButton *self, const char *label, guint count,
                              guint largest, DossierCounting counting)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  g_autofree char *counted = dossier_count_label (count, counting);
  g_autofree char *name = dossier_join_words ((const char *[]) { label, counted }, 2);

  dossier_row_text_set_text (self->label, label);
  gtk_label_set_label (self->count, number);
  gtk_level_bar_set_max_value (self->bar, MAX (largest, 1));
  gtk_level_bar_set_value (self->bar, MIN (count, MAX (largest, 1)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
