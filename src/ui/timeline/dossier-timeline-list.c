/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-list.h"

#include <glib/gi18n-lib.h>

#include "dossier-join.h"
#include "dossier-tab-order.h"
#include "dossier-text-column.h"
#include "dossier-text-size.h"
#include "dossier-time-glyph.h"
#include "dossier-timeline-rows.h"

struct _DossierTimelineList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *table;
  GtkSingleSelection *selection;
  DossierTimelineRows *rows; /* the selection's */
  double text_size;          /* that the columns are as wide for */
};

enum
{
  OPEN_ITEM,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTimelineList, dossier_timeline_list, GTK_TYPE_WIDGET)

static char *
tell_when (gpointer entry, gpointer data)
{
  return dossier_edtf_label (dossier_timeline_entry_get_item (entry)->value);
}

static char *
tell_kind (gpointer entry, gpointer data)
{
  return dossier_time_glyph_item_name (dossier_timeline_entry_get_item (entry));
}

static char *
tell_words (gpointer entry, gpointer data)
{
  return g_strdup (dossier_timeline_entry_get_item (entry)->label);
}

static char *
tell_document (gpointer entry, gpointer data)
{
  return g_strdup (dossier_timeline_entry_get_item (entry)->title);
}

static char *
tell_row (gpointer entry, gpointer data)
{
  g_autofree char *when = tell_when (entry, data);
  g_autofree char *kind = tell_kind (entry, data);
  const DossierTimelineItem *item = dossier_timeline_entry_get_item (entry);

  return dossier_join_words ((const char *[]) { when, kind, item->label }, 3);
}

static void
on_activate (GtkColumnView *table, guint position, DossierTimelineList *self)
{
  g_autoptr (DossierTimelineEntry) entry
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (entry != NULL)
    g_signal_emit (self, signals[OPEN_ITEM], 0, dossier_timeline_entry_get_index (entry));
}

/* Columns are as wide as people made them, and grow and shrink with the letters. */
static void
fit_columns (DossierTimelineList *self)
{
  double size = dossier_text_size_measure (GTK_WIDGET (self));
  GListModel *columns = gtk_column_view_get_columns (self->table);

  for (guint i = 0; size != self->text_size && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      int width = gtk_column_view_column_get_fixed_width (column);

      if (width > 0)
        gtk_column_view_column_set_fixed_width (column, (int) (width * size / self->text_size));
    }
  self->text_size = size;
}

static void
dossier_timeline_list_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierTimelineList *self = DOSSIER_TIMELINE_LIST (widget);

  GTK_WIDGET_CLASS (dossier_timeline_list_parent_class)->css_changed (widget, change);
  if (self->scroller != NULL)
    fit_columns (self);
}

static gboolean
dossier_timeline_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_TIMELINE_LIST (widget)->table));
}

static void
dossier_timeline_list_dispose (GObject *object)
{
  g_clear_pointer (&DOSSIER_TIMELINE_LIST (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_timeline_list_parent_class)->dispose (object);
}

static void
dossier_timeline_list_class_init (DossierTimelineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_timeline_list_dispose;
  GTK_WIDGET_CLASS (klass)->css_changed = dossier_timeline_list_css_changed;
  GTK_WIDGET_CLASS (klass)->grab_focus = dossier_timeline_list_grab_focus;

  signals[OPEN_ITEM]
    = g_signal_new ("open-item", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
add_column (DossierTimelineList *self, GtkColumnViewColumn *column, int width)
{
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  else
    gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->table, column);
  g_object_unref (column);
}

static void
dossier_timeline_list_init (DossierTimelineList *self)
{
  GtkColumnViewColumn *when = dossier_text_column_new (_("When"), tell_when, NULL);
  GtkColumnViewColumn *document = dossier_text_column_new (_("Document"), tell_document, NULL);

  self->text_size = 1;
  self->rows = dossier_timeline_rows_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (self->rows));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->table = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (self->selection)));
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "dense-table");
  dossier_tab_order_leave_list (GTK_WIDGET (self->table));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline as a list"), -1);
  g_signal_connect (self->table, "activate", G_CALLBACK (on_activate), self);

  dossier_text_column_set_row_label (when, tell_row);
  dossier_text_column_set_class (document, "dim-label", NULL);
  add_column (self, when, 150);
  add_column (self, dossier_text_column_new (_("Kind"), tell_kind, NULL), 130);
  add_column (self, dossier_text_column_new (_("What"), tell_words, NULL), 0);
  add_column (self, document, 0);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->table));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  fit_columns (self);
}

/**
 * dossier_timeline_list_set_items:
 * @self: a list
 * @timeline: (nullable): whose items
 * @items: (nullable) (element-type guint): the indices of those to show; %NULL: all
 *
 * Rows that show the same stay, with what is chosen and what is in sight.
 */
void
dossier_timeline_list_set_items (DossierTimelineList *self,
                                 DossierTimeline     *timeline,
                                 const GArray        *items)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_LIST (self));

  if (self->scroller != NULL)
    dossier_timeline_rows_set (self->rows, timeline, items);
}
