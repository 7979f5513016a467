/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-operation-row.h"

#include <glib/gi18n.h>

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
  GtkLabel *findings;
};

enum
{
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierOperationRow, dossier_operation_row, GTK_TYPE_LIST_BOX_ROW)

static void
append_lines (GString *text, const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const DossierOperationFailure *item = g_ptr_array_index (items, i);
      g_autofree char *name = g_filename_display_basename (item->what);

      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", name, item->reason);
    }
}

/* What failed, then what was read but should be looked at ("read as windows-1252"). */
static char *
list_findings (DossierOperation *operation)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (operation);
  g_autoptr (GPtrArray) remarks = dossier_operation_dup_remarks (operation);
  g_autoptr (GString) text = g_string_new (NULL);

  append_lines (text, failures);
  append_lines (text, remarks);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
update (DossierOperationRow *self)
{
  g_autofree char *title = dossier_operation_dup_title (self->operation);
  g_autofree char *state = dossier_operation_dup_progress (self->operation);
  g_autofree char *detail = dossier_operation_dup_detail (self->operation);
  g_autofree char *findings = list_findings (self->operation);
  double fraction = dossier_operation_get_fraction (self->operation);
  gboolean finished = dossier_operation_get_finished (self->operation);
  const char *stop;

  stop = dossier_operation_get_deferrable (self->operation) ? _("_Later") : _("_Cancel");
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  gtk_label_set_label (self->detail, detail);
  /* Empty lines keep their place while it runs, so that nothing jumps. */
  gtk_widget_set_visible (GTK_WIDGET (self->state), !finished || state != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), !finished);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), !finished);
  if (fraction >= 0)
    gtk_progress_bar_set_fraction (self->progress, MIN (fraction, 1));
  else
    gtk_progress_bar_pulse (self->progress);
  gtk_label_set_label (self->findings, findings);
  gtk_widget_set_visible (GTK_WIDGET (self->findings), *findings != '\0');
  gtk_button_set_label (self->button, finished ? _("_Dismiss") : stop);
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
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
dossier_operation_row_init (DossierOperationRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
  DossierOperationRow *self = g_object_new (DOSSIER_TYPE_OPERATION_ROW, NULL);

  self->operation = g_object_ref (operation);
  g_signal_connect_object (operation, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
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
