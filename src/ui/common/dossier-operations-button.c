/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-operations-button.h"

#include <glib/gi18n.h>

#include "dossier-operation-row.h"

/**
 * DossierOperationsButton:
 *
 * A header bar button that is there while something runs or has failed; its
 * popover shows progress, cancel, and what failed and why.
 */
struct _DossierOperationsButton
{
  GtkWidget parent_instance;
  GtkMenuButton *button;
  GtkStack *icon;
  GtkSpinner *spinner;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (DossierOperationsButton, dossier_operations_button, GTK_TYPE_WIDGET)

static void
update (DossierOperationsButton *self)
{
  gboolean running = FALSE;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  gtk_widget_set_visible (GTK_WIDGET (self), row != NULL);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (DOSSIER_IS_OPERATION_ROW (row))
      running |= !dossier_operation_get_finished (
        dossier_operation_row_get_operation (DOSSIER_OPERATION_ROW (row)));

  gtk_spinner_set_spinning (self->spinner, running);
  gtk_stack_set_visible_child_name (self->icon, running ? "running" : "failed");
}

/* A finished operation goes by itself unless there is something to read. */
static void
on_finished (DossierOperation *operation, GParamSpec *pspec, DossierOperationsButton *self)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (operation);
  g_autoptr (GPtrArray) remarks = dossier_operation_dup_remarks (operation);
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (row != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      if (failures->len + remarks->len == 0 && DOSSIER_IS_OPERATION_ROW (row)
          && dossier_operation_row_get_operation (DOSSIER_OPERATION_ROW (row)) == operation)
        gtk_list_box_remove (self->list, row);
      row = next;
    }
  update (self);
}

static void
on_row_dismissed (DossierOperationRow *row, DossierOperationsButton *self)
{
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
  if (gtk_widget_get_first_child (GTK_WIDGET (self->list)) == NULL)
    gtk_menu_button_popdown (self->button);
  update (self);
}

static void
dossier_operations_button_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_OPERATIONS_BUTTON);
  G_OBJECT_CLASS (dossier_operations_button_parent_class)->dispose (object);
}

static void
dossier_operations_button_class_init (DossierOperationsButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_operations_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-operations-button.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOperationsButton, button);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationsButton, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationsButton, spinner);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationsButton, list);
}

static void
dossier_operations_button_init (DossierOperationsButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_operations_button_add:
 * @self: the button
 * @operation: work that has begun
 *
 * Shows @operation until it is done, or until its failures were dismissed.
 */
void
dossier_operations_button_add (DossierOperationsButton *self, DossierOperation *operation)
{
  GtkWidget *row;

  g_return_if_fail (DOSSIER_IS_OPERATIONS_BUTTON (self));

  row = dossier_operation_row_new (operation);
  g_signal_connect_object (row, "dismissed", G_CALLBACK (on_row_dismissed), self, 0);
  g_signal_connect_object (operation, "notify::finished", G_CALLBACK (on_finished), self, 0);
  gtk_list_box_append (self->list, row);
  update (self);
}

/**
 * dossier_operations_button_present:
 * @self: the button
 *
 * Opens the popover, for something that the analyst must see.
 */
void
dossier_operations_button_present (DossierOperationsButton *self)
{
  g_return_if_fail (DOSSIER_IS_OPERATIONS_BUTTON (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_menu_button_popup (self->button);
}
