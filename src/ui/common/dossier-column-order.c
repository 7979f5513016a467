/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-column-order.h"

/* A table of many rows does not sort: it is asked which heading was chosen, and the rows are sorted
 * elsewhere. GTK 4.10 would tell; here the first column that is asked to compare gives itself
 * away. */
static guint answer; /* one more than the column's number, 0: none */

static int
answer_question (gconstpointer a, gconstpointer b, gpointer number)
{
  if (answer == 0)
    answer = GPOINTER_TO_UINT (number) + 1;
  return -1;
}

static GQuark
get_number_quark (void)
{
  return g_quark_from_static_string ("dossier-column-order");
}

/**
 * dossier_column_order_add:
 * @column: a column
 * @number: what to call it; each in a table has its own
 *
 * Lets the heading of @column be chosen.
 */
void
dossier_column_order_add (GtkColumnViewColumn *column, guint number)
{
  g_autoptr (GtkSorter) sorter
    = GTK_SORTER (gtk_custom_sorter_new (answer_question, GUINT_TO_POINTER (number), NULL));

  gtk_column_view_column_set_sorter (column, sorter);
  g_object_set_qdata (G_OBJECT (column), get_number_quark (), GUINT_TO_POINTER (number + 1));
}

/**
 * dossier_column_order_show:
 * @table: a table of such columns
 * @number: the column that the rows are sorted by
 * @descending: whether the other way round
 *
 * Lets the headings show the order.
 */
void
dossier_column_order_show (GtkColumnView *table, guint number, gboolean descending)
{
  GListModel *columns = gtk_column_view_get_columns (table);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_object_get_qdata (G_OBJECT (column), get_number_quark ())
          == GUINT_TO_POINTER (number + 1))
        gtk_column_view_sort_by_column (table, column,
                                        descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
    }
}

/**
 * dossier_column_order_ask:
 * @table: a table of such columns
 * @number: (out): the column whose heading is chosen
 * @descending: (out): whether the other way round
 *
 * Returns: whether a heading is chosen
 */
gboolean
dossier_column_order_ask (GtkColumnView *table, guint *number, gboolean *descending)
{
  g_autoptr (GObject) any = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering order;

  answer = 0;
  order = gtk_sorter_compare (gtk_column_view_get_sorter (table), any, other);
  if (answer == 0)
    return FALSE;
  *number = answer - 1;
  *descending = order == GTK_ORDERING_LARGER;
  return TRUE;
}
