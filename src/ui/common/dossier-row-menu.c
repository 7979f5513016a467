/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-row-menu.h"

#include "dossier-text-column.h"

/* Where the menu points when no row has the keyboard, in pixels of the table: below the
 * headings. */
#define FALLBACK_X 24
#define FALLBACK_Y 48

typedef struct
{
  GtkColumnView *table;          /* owns this */
  GtkSingleSelection *selection; /* owned */
  GtkPopover *menu;              /* a sibling of the table; weak */
} RowMenu;

static void
free_row_menu (gpointer data)
{
  RowMenu *self = data;

  g_clear_weak_pointer (&self->menu);
  g_object_unref (self->selection);
  g_free (self);
}

/* @x and @y are of the table. */
static void
pop_up (RowMenu *self, double x, double y)
{
  double parent_x, parent_y;

  if (self->menu == NULL)
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->table),
                                    gtk_widget_get_parent (GTK_WIDGET (self->menu)), x, y,
                                    &parent_x, &parent_y);
  gtk_popover_set_pointing_to (self->menu,
                               &(GdkRectangle) { (int) parent_x, (int) parent_y, 1, 1 });
  gtk_popover_popup (self->menu);
}

static void
on_right_click (GtkGestureClick *gesture, int n_press, double x, double y, RowMenu *self)
{
  guint position = dossier_text_column_position_at (self->table, x, y);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  gtk_single_selection_set_selected (self->selection, position);
  pop_up (self, x, y);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
on_key (GtkWidget *table, GVariant *args, gpointer data)
{
  RowMenu *self = data;
  GtkRoot *root = gtk_widget_get_root (table);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  double x = FALLBACK_X, y = FALLBACK_Y;

  if (gtk_single_selection_get_selected_item (self->selection) == NULL)
    return GDK_EVENT_PROPAGATE;
  if (focus != NULL && focus != table && gtk_widget_is_ancestor (focus, table))
    gtk_widget_translate_coordinates (focus, table, FALLBACK_X, gtk_widget_get_height (focus), &x,
                                      &y);
  pop_up (self, x, y);
  return GDK_EVENT_STOP;
}

/**
 * dossier_row_menu_attach:
 * @table: a table
 * @selection: what is selected in it
 * @menu: what can be done with the selected row; a child of a widget around @table
 *
 * Opens the menu of a row by a right click on it, and that of the selected one by Shift+F10 and the
 * menu key.
 */
void
dossier_row_menu_attach (GtkColumnView *table, GtkSingleSelection *selection, GtkPopover *menu)
{
  GtkGesture *right_click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  RowMenu *self = g_new0 (RowMenu, 1);

  self->table = table;
  self->selection = g_object_ref (selection);
  g_set_weak_pointer (&self->menu, menu);
  g_object_set_data_full (G_OBJECT (table), "row-menu", self, free_row_menu);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (right_click), GDK_BUTTON_SECONDARY);
  g_signal_connect (right_click, "pressed", G_CALLBACK (on_right_click), self);
  gtk_widget_add_controller (GTK_WIDGET (table), GTK_EVENT_CONTROLLER (right_click));
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                      gtk_callback_action_new (on_key, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (table), keys);
}
