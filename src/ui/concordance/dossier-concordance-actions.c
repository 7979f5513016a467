/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-private.h"

#include "dossier-concordance-columns.h"
#include "dossier-concordance-copy.h"
#include "dossier-row-menu.h"

DossierConcordanceItem *
dossier_concordance_page_get_selected (DossierConcordancePage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

static void
on_sort_key (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);
  DossierConcordanceOrder order;

  if (!dossier_concordance_order_from_string (g_variant_get_string (parameter, NULL), &order))
    return;
  if (gtk_drop_down_get_selected (self->order) == (guint) order)
    gtk_toggle_button_set_active (self->direction,
                                  !gtk_toggle_button_get_active (self->direction));
  else
    gtk_drop_down_set_selected (self->order, order);
}

static void
open_item (DossierConcordancePage *self, DossierConcordanceItem *item)
{
  DossierConcordanceHit hit;

  if (item == NULL || self->session == NULL)
    return;
  hit = dossier_concordance_item_get_hit (item);
  dossier_session_reveal (self->session, hit.document, DOSSIER_SPAN_INIT (hit.start, hit.end));
}

static void
on_activate (DossierConcordancePage *self, guint position)
{
  g_autoptr (DossierConcordanceItem) item
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  open_item (self, item);
}

static void
on_open (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  open_item (self, dossier_concordance_page_get_selected (self));
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  dossier_concordance_copy_line (widget, dossier_concordance_page_get_selected (self));
}

static void
on_copy_all (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  /* Who copies again means what is listed now. */
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  self->copying = g_cancellable_new ();
  dossier_concordance_copy_all (self->count, dossier_session_get_corpus (self->session),
                                self->list, self->copying);
}

void
dossier_concordance_page_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "concordance.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "concordance.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "concordance.copy-all", NULL, on_copy_all);
  gtk_widget_class_install_action (widget_class, "concordance.sort", "s", on_sort_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "concordance.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "concordance.copy-all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK,
                                       "concordance.sort", "s", "left");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_r, GDK_CONTROL_MASK,
                                       "concordance.sort", "s", "right");
}

/* What can be done with a row of the table. */
void
dossier_concordance_page_setup_actions (DossierConcordancePage *self)
{
  dossier_row_menu_attach (self->table, self->selection, self->menu);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (on_activate), self,
                           G_CONNECT_SWAPPED);
}
