/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-column-view.h"

/**
 * dossier_column_view_get_rows:
 * @table: a table
 *
 * Returns: (transfer none): the list inside it that has the rows, without the headings
 */
GtkWidget *
dossier_column_view_get_rows (GtkColumnView *table)
{
  GtkWidget *child = gtk_widget_get_last_child (GTK_WIDGET (table));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_prev_sibling (child);
  return child;
}

/**
 * dossier_column_view_scroll_to:
 * @table: a table
 * @position: of a row
 *
 * Brings the row into view. The action that does it is the inner list's, of which the table itself
 * does not know; a function for it came with GTK 4.12.
 */
void
dossier_column_view_scroll_to (GtkColumnView *table, guint position)
{
  gtk_widget_activate_action (dossier_column_view_get_rows (table), "list.scroll-to-item", "u",
                              position);
}
