/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierCellText:
 * @item: an item of the list
 * @data: as given
 *
 * Returns: (transfer full) (nullable): what a cell says of it
 */
typedef char *(*DossierCellText) (gpointer item,
                                  gpointer data);

GtkColumnViewColumn *dossier_text_column_new           (const char          *title,
                                                        DossierCellText      text,
                                                        gpointer             data);
void                 dossier_text_column_set_class     (GtkColumnViewColumn *column,
                                                        const char          *css_class,
                                                        DossierCellText      item_class);
void                 dossier_text_column_set_lines     (GtkColumnViewColumn *column,
                                                        int                  lines);
void                 dossier_text_column_set_loads     (GtkColumnViewColumn *column);
void                 dossier_text_column_set_row_label (GtkColumnViewColumn *column,
                                                        DossierCellText      label);
void                 dossier_text_column_remember_item (GtkWidget           *cell,
                                                        GtkListItem         *list_item);
guint                dossier_text_column_position_at   (GtkColumnView       *table,
                                                        double               x,
                                                        double               y);

G_END_DECLS
