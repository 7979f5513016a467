/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-columns.h"

#include <glib/gi18n-lib.h>

#include "dossier-column-order.h"
#include "dossier-concordance-item.h"
#include "dossier-edtf.h"
#include "dossier-join.h"
#include "dossier-row-text.h"
#include "dossier-text-column.h"

/* Left and right of a cell together, as in style.css. */
#define CELL_PADDING 12
#define MAX_KEYWORD_CHARS 24
/* Beside a heading. */
#define SORT_ARROW 20
/* Of the middling width of those in a word, narrow ones and wide ones. */
#define SOME_LETTERS "enominato"

static char *
tell_left (const DossierConcordanceLine *line)
{
  return g_strdup (line->context.left);
}

static char *
tell_keyword (const DossierConcordanceLine *line)
{
  return g_strdup (line->context.keyword);
}

static char *
tell_right (const DossierConcordanceLine *line)
{
  return g_strdup (line->context.right);
}

static char *
tell_date (const DossierConcordanceLine *line)
{
  return line->published != NULL ? dossier_edtf_label (line->published) : NULL;
}

static char *
tell_outlet (const DossierConcordanceLine *line)
{
  return g_strdup (line->publisher);
}

static char *
tell_document (const DossierConcordanceLine *line)
{
  return g_strdup (line->title);
}

/* In the order in which they stand in the table. */
static const struct
{
  DossierConcordanceOrder order;
  const char *name;
  char *(*tell) (const DossierConcordanceLine *line);
  const char *css_class;
  float xalign;
  PangoEllipsizeMode ellipsize;
  int width;         /* pixels, where text is not enlarged; -1: the room that the others leave */
  gboolean is_extra; /* gives way in a narrow window */
} columns[] = {
  /* Translators: what stands before a keyword in a concordance */
  { DOSSIER_CONCORDANCE_BY_LEFT, N_("Left Context"), tell_left, "kwic-left", 1,
    PANGO_ELLIPSIZE_START, -1, FALSE },
  /* Translators: the word or name that a concordance shows in its contexts */
  { DOSSIER_CONCORDANCE_BY_KEYWORD, N_("Keyword"), tell_keyword, "kwic-keyword", .5f,
    PANGO_ELLIPSIZE_MIDDLE, 120, FALSE },
  /* Translators: what stands behind a keyword in a concordance */
  { DOSSIER_CONCORDANCE_BY_RIGHT, N_("Right Context"), tell_right, "kwic-right", 0,
    PANGO_ELLIPSIZE_END, -1, FALSE },
  { DOSSIER_CONCORDANCE_BY_DATE, N_("Date"), tell_date, "dim-label", 0, PANGO_ELLIPSIZE_END, 104,
    TRUE },
  { DOSSIER_CONCORDANCE_BY_OUTLET, N_("Outlet"), tell_outlet, "dim-label", 0, PANGO_ELLIPSIZE_END,
    110, TRUE },
  { DOSSIER_CONCORDANCE_BY_DOCUMENT, N_("Document"), tell_document, "dim-label", 0,
    PANGO_ELLIPSIZE_END, 180, TRUE },
};

#define KEYWORD_COLUMN 1

static guint
get_column_index (gpointer factory)
{
  return GPOINTER_TO_UINT (g_object_get_data (factory, "dossier-column"));
}

static char *
tell_row (const DossierConcordanceLine *line)
{
  g_autofree char *date = tell_date (line);
  g_autofree char *words
    = g_strconcat (line->context.left, line->context.keyword, line->context.right, NULL);

  return dossier_join_words ((const char *[]) { words, line->title, date }, 3);
}

/* Before GTK 4.12 a row has no name of its own; its widget is the cell's parent. */
static void
name_row (GtkWidget *label, const DossierConcordanceLine *line)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *name = line != NULL ? tell_row (line) : g_strdup ("");

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
fill_cell (DossierConcordanceItem *item, DossierRowText *label)
{
  guint column = get_column_index (label);
  const DossierConcordanceLine *line = dossier_concordance_item_get_line (item);
  g_autofree char *text = line != NULL ? columns[column].tell (line) : NULL;

  dossier_row_text_set_text (label, text);
  if (column == KEYWORD_COLUMN)
    name_row (GTK_WIDGET (label), line);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  guint column = get_column_index (factory);
  GtkWidget *label = dossier_row_text_new (1, columns[column].css_class);

  dossier_row_text_set_align (DOSSIER_ROW_TEXT (label), columns[column].xalign,
                              columns[column].ellipsize);
  g_object_set_data (G_OBJECT (label), "dossier-column", GUINT_TO_POINTER (column));
  /* What is cut off is told where it is short enough to be read: not of the contexts. */
  gtk_widget_set_has_tooltip (label, columns[column].width > 0);
  dossier_text_column_remember_item (label, list_item);
  gtk_list_item_set_child (list_item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  DossierConcordanceItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);

  fill_cell (item, DOSSIER_ROW_TEXT (label));
  g_signal_connect_object (item, "loaded", G_CALLBACK (fill_cell), label, 0);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), fill_cell,
                                        gtk_list_item_get_child (list_item));
}

static GtkColumnViewColumn *
get_column (GtkColumnView *table, guint index)
{
  g_autoptr (GtkColumnViewColumn) column
    = g_list_model_get_item (gtk_column_view_get_columns (table), index);

  return column; /* the table holds it */
}

/* A heading stands above its words: GTK begins all on the left, and does not tell where they
 * are. */
static void
align_heading (GtkColumnView *table, guint index)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (table));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; i < index && title != NULL; i++)
    title = gtk_widget_get_next_sibling (title);
  if (title == NULL || columns[index].xalign <= 0 || gtk_widget_get_first_child (title) == NULL)
    return;
  gtk_widget_set_hexpand (gtk_widget_get_first_child (title), TRUE);
  gtk_widget_set_halign (gtk_widget_get_first_child (title),
                         columns[index].xalign < 1 ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
}

/**
 * dossier_concordance_columns_add:
 * @table: an empty table of [class@ConcordanceItem]
 *
 * Gives @table its columns.
 */
void
dossier_concordance_columns_add (GtkColumnView *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_object_set_data (G_OBJECT (factory), "dossier-column", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
      g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
      column = gtk_column_view_column_new (_(columns[i].name), factory);
      dossier_column_order_add (column, columns[i].order);
      gtk_column_view_column_set_resizable (column, columns[i].width > 0);
      gtk_column_view_column_set_expand (column, columns[i].width < 0);
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_append_column (table, column);
      align_heading (table, i);
    }
}

static int
measure_bold (GtkColumnView *table, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (table), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/**
 * dossier_concordance_columns_set_width:
 * @table: from dossier_concordance_columns_add()
 * @n_chars: the length of the longest keyword, in code points
 *
 * Gives the keywords the room they need, within reason.
 */
void
dossier_concordance_columns_set_width (GtkColumnView *table, guint n_chars)
{
  int heading = measure_bold (table, _(columns[KEYWORD_COLUMN].name)) + SORT_ARROW;
  int letters = measure_bold (table, SOME_LETTERS) / (int) g_utf8_strlen (SOME_LETTERS, -1);

  gtk_column_view_column_set_fixed_width (
    get_column (table, KEYWORD_COLUMN),
    MAX (heading, letters * (int) MIN (n_chars + 2, MAX_KEYWORD_CHARS)) + CELL_PADDING);
}

/**
 * dossier_concordance_columns_fit:
 * @table: from dossier_concordance_columns_add()
 * @narrow: whether there is room for the contexts only
 * @text_size: how many times as large as usual the letters are
 */
void
dossier_concordance_columns_fit (GtkColumnView *table, gboolean narrow, double text_size)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].is_extra)
      {
        gtk_column_view_column_set_visible (get_column (table, i), !narrow);
        /* GTK 4.8 leaves room for the fixed width of a column that is not shown. */
        gtk_column_view_column_set_fixed_width (
          get_column (table, i), narrow ? -1 : (int) (columns[i].width * text_size));
      }
}

/**
 * dossier_concordance_columns_show_order:
 * @table: from dossier_concordance_columns_add()
 * @order: what the lines are sorted by
 * @descending: whether the other way round
 *
 * Lets the headings show the order.
 */
void
dossier_concordance_columns_show_order (GtkColumnView *table, DossierConcordanceOrder order,
                                        gboolean descending)
{
  dossier_column_order_show (table, order, descending);
}

/**
 * dossier_concordance_columns_ask_order:
 * @table: from dossier_concordance_columns_add()
 * @order: (out): what its headings ask to sort by
 * @descending: (out): whether the other way round
 *
 * Returns: whether they ask for an order
 */
gboolean
dossier_concordance_columns_ask_order (GtkColumnView *table, DossierConcordanceOrder *order,
                                       gboolean *descending)
{
  guint number;

  if (!dossier_column_order_ask (table, &number, descending))
    return FALSE;
  *order = (DossierConcordanceOrder) number;
  return TRUE;
}

/**
 * dossier_concordance_columns_get_name:
 * @order: an order
 *
 * Returns: (transfer full): what people call it
 */
char *
dossier_concordance_columns_get_name (DossierConcordanceOrder order)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].order == order)
      return g_strdup (_(columns[i].name));
  g_assert_not_reached ();
}
