/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-operation-row.h"

#include <glib/gi18n.h>

/* How much of the list is seen without scrolling, pixels. */
#define LIST_HEIGHT 240

/**
 * DossierOperationRow:
 *
 * One operation: its progress with a cancel button; afterwards what failed,
 * each with its reason, with a dismiss button (signal `dismissed`).
 */
struct _DossierOperationRow
{
  GtkListBoxRow parent_instance;
  DossierOperation *operation;
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *detail;
  GtkProgressBar *progress;
  GtkButton *button;
  GtkWidget *findings;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkStringList *failures;
  GtkStringList *remarks;
};

enum
{
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierOperationRow, dossier_operation_row, GTK_TYPE_LIST_BOX_ROW)

/* The rows of a list box get no more than they need at least. */
static void
make_room (DossierOperationRow *self)
{
  int height;

  if (gtk_scrolled_window_get_min_content_height (self->scroller) >= LIST_HEIGHT)
    return;
  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);
  gtk_scrolled_window_set_min_content_height (self->scroller, MIN (height, LIST_HEIGHT));
}

/* Adds what is new since the last time; what is there is not looked at again. */
static void
add_lines (DossierOperationRow *self, GtkStringList *list, const GPtrArray *items)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (items->len == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      const DossierOperationFailure *item = g_ptr_array_index (items, i);
      g_autofree char *name = g_filename_display_basename (item->what);

      g_ptr_array_add (lines, g_strdup_printf ("%s: %s", name, item->reason));
    }
  g_ptr_array_add (lines, NULL);
  gtk_string_list_splice (list, g_list_model_get_n_items (G_LIST_MODEL (list)), 0,
                          (const char *const *) lines->pdata);
  gtk_widget_set_visible (self->findings, TRUE);
  make_room (self);
}

static void
update_failures (DossierOperationRow *self)
{
  guint known = g_list_model_get_n_items (G_LIST_MODEL (self->failures));
  g_autoptr (GPtrArray) items = dossier_operation_dup_failures_from (self->operation, known);

  add_lines (self, self->failures, items);
}

static void
update_remarks (DossierOperationRow *self)
{
  guint known = g_list_model_get_n_items (G_LIST_MODEL (self->remarks));
  g_autoptr (GPtrArray) items = dossier_operation_dup_remarks_from (self->operation, known);

  add_lines (self, self->remarks, items);
}

static void
update_detail (DossierOperationRow *self)
{
  g_autofree char *detail = dossier_operation_dup_detail (self->operation);

  gtk_label_set_label (self->detail, detail);
  if (dossier_operation_get_fraction (self->operation) < 0)
    gtk_progress_bar_pulse (self->progress);
}

/* Empty lines keep their place while it runs, so that nothing jumps. */
static void
update_progress (DossierOperationRow *self)
{
  g_autofree char *state = dossier_operation_dup_progress (self->operation);
  double fraction = dossier_operation_get_fraction (self->operation);
  gboolean finished = dossier_operation_get_finished (self->operation);

  gtk_label_set_label (self->state, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), !finished || state != NULL);
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress, MIN (fraction, 1));
}

static void
update_finished (DossierOperationRow *self)
{
  gboolean finished = dossier_operation_get_finished (self->operation);
  const char *stop;

  stop = dossier_operation_get_deferrable (self->operation) ? _("_Later") : _("_Cancel");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), !finished);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !finished);
  gtk_button_set_label (self->button, finished ? _("_Dismiss") : stop);
  update_progress (self);
}

/* All of them, those that are scrolled away too. */
static void
on_copy_clicked (GtkButton *button, DossierOperationRow *self)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  guint n_items = g_list_model_get_n_items (model);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GtkStringObject) line = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s\n", gtk_string_object_get_string (line));
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

/* What failed, then what was read but should be looked at ("read as windows-1252"). */
static void
make_model (DossierOperationRow *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkNoSelection) model = NULL;

  self->failures = gtk_string_list_new (NULL);
  self->remarks = gtk_string_list_new (NULL);
  g_list_store_append (parts, self->failures);
  g_list_store_append (parts, self->remarks);
  model = gtk_no_selection_new (G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts))));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

static void
on_clicked (GtkButton *button, DossierOperationRow *self)
{
  if (dossier_operation_get_finished (self->operation))
    g_signal_emit (self, signals[DISMISSED], 0);
  else
    g_cancellable_cancel (dossier_operation_get_cancellable (self->operation));
}

static void
dossier_operation_row_dispose (GObject *object)
{
  DossierOperationRow *self = DOSSIER_OPERATION_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_OPERATION_ROW);
  g_clear_object (&self->failures);
  g_clear_object (&self->remarks);
  g_clear_object (&self->operation);
  G_OBJECT_CLASS (dossier_operation_row_parent_class)->dispose (object);
}

static void
dossier_operation_row_class_init (DossierOperationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_operation_row_dispose;
  signals[DISMISSED] = g_signal_new ("dismissed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-operation-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, state);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, detail);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, button);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, findings);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierOperationRow, list);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked);
}

static void
dossier_operation_row_init (DossierOperationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  make_model (self);
}

/**
 * dossier_operation_row_new:
 * @operation: what to show
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
dossier_operation_row_new (DossierOperation *operation)
{
  static const struct
  {
    const char *signal;
    void (*update) (DossierOperationRow *self);
  } parts[] = {
    { "notify::detail", update_detail },     { "notify::progress", update_progress },
    { "notify::finished", update_finished }, { "notify::n-failed", update_failures },
    { "notify::n-remarks", update_remarks },
  };
  DossierOperationRow *self = g_object_new (DOSSIER_TYPE_OPERATION_ROW, NULL);
  g_autofree char *title = dossier_operation_dup_title (operation);

  self->operation = g_object_ref (operation);
  gtk_label_set_label (self->title, title);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_signal_connect_object (operation, parts[i].signal, G_CALLBACK (parts[i].update), self,
                               G_CONNECT_SWAPPED);
      parts[i].update (self);
    }
  return GTK_WIDGET (self);
}

/**
 * dossier_operation_row_get_operation:
 * @self: a row
 *
 * Returns: (transfer none): its operation
 */
DossierOperation *
dossier_operation_row_get_operation (DossierOperationRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_OPERATION_ROW (self), NULL);

  return self->operation;
}
