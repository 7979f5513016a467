/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-column-view.h"
#include "dossier-concordance-columns.h"
#include "dossier-drop-down.h"

/* GTK would look for the selected line among all others. */
static void
on_reordering (DossierConcordancePage *self)
{
  DossierConcordanceItem *item = dossier_concordance_page_get_selected (self);

  self->kept = item != NULL ? dossier_concordance_item_get_number (item) : G_MAXUINT;
  /* Lines in another order begin at the top; GTK would look in vain for what is where one had
   * scrolled to. */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), 0);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

static void
on_sorted (DossierConcordancePage *self)
{
  guint position = dossier_concordance_find (self->list, self->kept);

  if (position == G_MAXUINT)
    return;
  dossier_unrolled_list_reach (self->rows, position);
  gtk_single_selection_set_selected (self->selection, position);
  dossier_column_view_scroll_to (self->table, position);
}

/* The drop-down lists the orders as they are numbered. */
static void
on_order_chosen (DossierConcordancePage *self)
{
  DossierConcordanceOrder order;
  gboolean descending;

  if (self->updating || self->list == NULL)
    return;
  order = (DossierConcordanceOrder) gtk_drop_down_get_selected (self->order);
  descending = gtk_toggle_button_get_active (self->direction);
  self->updating = TRUE;
  dossier_concordance_columns_show_order (self->table, order, descending);
  self->updating = FALSE;
  dossier_concordance_sort (self->list, order, descending);
}

/* Dates begin with the latest, words with the first. */
static void
on_order_selected (DossierConcordancePage *self)
{
  gboolean descending;

  if (self->updating)
    return;
  descending = gtk_drop_down_get_selected (self->order) == DOSSIER_CONCORDANCE_BY_DATE;
  if (gtk_toggle_button_get_active (self->direction) == descending)
    on_order_chosen (self);
  else
    gtk_toggle_button_set_active (self->direction, descending);
}

static void
on_heading_clicked (GtkSorter *sorter, GtkSorterChange change, DossierConcordancePage *self)
{
  DossierConcordanceOrder order;
  gboolean descending;

  if (self->updating || !dossier_concordance_columns_ask_order (self->table, &order, &descending))
    return;
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->order, order);
  gtk_toggle_button_set_active (self->direction, descending);
  self->updating = FALSE;
  if (self->list != NULL)
    dossier_concordance_sort (self->list, order, descending);
}

static GListModel *
list_orders (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < DOSSIER_N_CONCORDANCE_ORDERS; i++)
    {
      g_autofree char *name = dossier_concordance_columns_get_name ((DossierConcordanceOrder) i);

      gtk_string_list_append (names, name);
    }
  return G_LIST_MODEL (names);
}

/* Lets the drop-down, the button and the headings choose the order. */
void
dossier_concordance_page_setup_order (DossierConcordancePage *self)
{
  g_autoptr (GListModel) orders = list_orders ();

  gtk_drop_down_set_model (self->order, orders);
  dossier_drop_down_set_name (self->order, _("Sort Lines By"));
  gtk_toggle_button_set_active (self->direction, TRUE);
  g_signal_connect_object (self->order, "notify::selected", G_CALLBACK (on_order_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->direction, "toggled", G_CALLBACK (on_order_chosen), self,
                           G_CONNECT_SWAPPED);
  dossier_concordance_columns_show_order (self->table, DOSSIER_CONCORDANCE_BY_DATE, TRUE);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (on_heading_clicked), self, 0);
}

/* Brings a new list into the order that is chosen; the selected line stays selected. */
void
dossier_concordance_page_follow_order (DossierConcordancePage *self)
{
  dossier_concordance_sort (self->list,
                            (DossierConcordanceOrder) gtk_drop_down_get_selected (self->order),
                            gtk_toggle_button_get_active (self->direction));
  g_signal_connect_object (self->list, "reordering", G_CALLBACK (on_reordering), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "sorted", G_CALLBACK (on_sorted), self, G_CONNECT_SWAPPED);
}
