/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-text-column.h"

#include "dossier-row-text.h"

/* What a column says and how, kept with its factory. */
typedef struct
{
  DossierCellText text;
  gpointer data;
  const char *css_class;
  DossierCellText item_class;
  DossierCellText row_label;
  int lines;
  gboolean loads;
} Column;

#define LIST_ITEM_KEY "dossier-list-item"
#define COLUMN_KEY "dossier-column"

static Column *
get_column (gpointer factory)
{
  return g_object_get_data (factory, COLUMN_KEY);
}

/**
 * dossier_text_column_remember_item:
 * @cell: what a cell of another kind shows
 * @list_item: its list item
 *
 * Lets dossier_text_column_position_at() find the cell.
 */
void
dossier_text_column_remember_item (GtkWidget *cell, GtkListItem *list_item)
{
  g_object_set_data (G_OBJECT (cell), LIST_ITEM_KEY, list_item);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Column *column = get_column (factory);
  GtkWidget *label = dossier_row_text_new (column->lines, column->css_class);

  dossier_row_text_set_steady (DOSSIER_ROW_TEXT (label), TRUE);
  if (column->item_class != NULL)
    {
      dossier_row_text_set_hugging (DOSSIER_ROW_TEXT (label), TRUE);
      gtk_widget_set_halign (label, GTK_ALIGN_START);
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
    }
  dossier_text_column_remember_item (label, list_item);
  gtk_list_item_set_child (list_item, label);
}

/* Before GTK 4.12 a row has no name of its own; its widget is the cell's parent. */
static void
name_row (GtkWidget *label, const char *name)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_cell (const Column *column, GtkListItem *list_item)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  gpointer item = gtk_list_item_get_item (list_item);
  g_autofree char *text = column->text (item, column->data);

  dossier_row_text_set_text (DOSSIER_ROW_TEXT (label), text);
  if (column->item_class != NULL)
    {
      g_autofree char *item_class = column->item_class (item, column->data);
      const char *classes[] = { column->css_class, item_class, NULL };

      gtk_widget_set_css_classes (label, classes);
    }
  if (column->row_label != NULL)
    {
      g_autofree char *name = column->row_label (item, column->data);

      name_row (label, name);
    }
}

static void
on_loaded (gpointer item, GParamSpec *property, GtkListItem *list_item)
{
  fill_cell (g_object_get_data (G_OBJECT (list_item), COLUMN_KEY), list_item);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Column *column = get_column (factory);

  fill_cell (column, list_item);
  if (!column->loads)
    return;
  g_object_set_data (G_OBJECT (list_item), COLUMN_KEY, column);
  g_signal_connect_object (gtk_list_item_get_item (list_item), "notify::loaded",
                           G_CALLBACK (on_loaded), list_item, 0);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_loaded, list_item);
}

/**
 * dossier_text_column_new:
 * @title: its heading
 * @text: (scope forever): what its cells say
 * @data: for @text, which must live as long as the column
 *
 * A column of ellipsized text with the whole as a tooltip.
 *
 * Returns: (transfer full): a resizable column
 */
GtkColumnViewColumn *
dossier_text_column_new (const char *title, DossierCellText text, gpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *description = g_new0 (Column, 1);
  GtkColumnViewColumn *column;

  description->text = text;
  description->lines = 1;
  description->data = data;
  g_object_set_data_full (G_OBJECT (factory), COLUMN_KEY, description, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  return column;
}

/**
 * dossier_text_column_set_class:
 * @column: from dossier_text_column_new(), not yet in a view
 * @css_class: a static string: style class of all its cells
 * @item_class: (nullable) (scope forever): a further class for an item's cell; the cell is then as
 *   wide as its text
 */
void
dossier_text_column_set_class (GtkColumnViewColumn *column,
                               const char          *css_class,
                               DossierCellText      item_class)
{
  Column *description = get_column (gtk_column_view_column_get_factory (column));

  description->css_class = css_class;
  description->item_class = item_class;
}

/**
 * dossier_text_column_set_lines:
 * @column: from dossier_text_column_new(), not yet in a view
 * @lines: how many lines a cell has room for, 1 by default
 */
void
dossier_text_column_set_lines (GtkColumnViewColumn *column, int lines)
{
  get_column (gtk_column_view_column_get_factory (column))->lines = lines;
}

/**
 * dossier_text_column_set_loads:
 * @column: from dossier_text_column_new(), not yet in a view
 *
 * Fills a cell again when its item says that its property `loaded` may be another.
 */
void
dossier_text_column_set_loads (GtkColumnViewColumn *column)
{
  get_column (gtk_column_view_column_get_factory (column))->loads = TRUE;
}

/**
 * dossier_text_column_set_row_label:
 * @column: from dossier_text_column_new(), not yet in a view
 * @label: (scope forever): what assistive tools call the whole row
 */
void
dossier_text_column_set_row_label (GtkColumnViewColumn *column, DossierCellText label)
{
  get_column (gtk_column_view_column_get_factory (column))->row_label = label;
}

static guint
get_depth (GtkWidget *outer, GtkWidget *inner)
{
  guint depth = 0;

  for (; inner != NULL && inner != outer; inner = gtk_widget_get_parent (inner))
    depth++;
  return depth;
}

/**
 * dossier_text_column_position_at:
 * @table: a view of such columns
 * @x: pixels in @table
 * @y: pixels in @table
 *
 * GTK does not tell which row is where.
 *
 * Returns: the position of the row there, %GTK_INVALID_LIST_POSITION where there is none
 */
guint
dossier_text_column_position_at (GtkColumnView *table, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (table), x, y, GTK_PICK_DEFAULT);

  /* Beside a short text one meets the cell or the row, which is two above the text; further up
   * is the list, whose first row is not what was meant. */
  for (guint level = 0; level < 3 && widget != NULL; level++)
    {
      for (GtkWidget *inner = widget; inner != NULL; inner = gtk_widget_get_first_child (inner))
        if (g_object_get_data (G_OBJECT (inner), LIST_ITEM_KEY) != NULL)
          return get_depth (widget, inner) <= 2
                 ? gtk_list_item_get_position (g_object_get_data (G_OBJECT (inner), LIST_ITEM_KEY))
                 : GTK_INVALID_LIST_POSITION;
      widget = gtk_widget_get_parent (widget);
    }
  return GTK_INVALID_LIST_POSITION;
}
