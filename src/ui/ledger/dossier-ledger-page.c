/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-private.h"

#include <adwaita.h>

#include "dossier-column-order.h"
#include "dossier-column-view.h"
#include "dossier-config.h"
#include "dossier-course-window.h"
#include "dossier-ledger-columns.h"
#include "dossier-row-menu.h"
#include "dossier-tab-order.h"
#include "dossier-text-size.h"
#include "dossier-unit-note.h"

/* In pixels, where text is not enlarged: in so narrow a table one would scroll for every row. */
#define NARROW 520

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierLedgerPage, dossier_ledger_page, GTK_TYPE_WIDGET)

static void
update_stack (DossierLedgerPage *self)
{
  const char *name = "table";

  if (self->session != NULL && dossier_session_is_all_aside (self->session))
    name = "aside";
  else if (self->ledger != NULL && dossier_ledger_is_read (self->ledger)
           && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    name = dossier_ledger_page_is_narrowed (self) ? "nothing-found" : "empty";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
on_heading_clicked (DossierLedgerPage *self)
{
  guint order;
  gboolean descending;

  if (self->ledger != NULL && dossier_column_order_ask (self->table, &order, &descending))
    dossier_ledger_sort (self->ledger, (DossierLedgerOrder) order, descending);
}

static DossierStatement *
get_selected (DossierLedgerPage *self)
{
  return gtk_single_selection_get_selected_item (self->selection);
}

/* What a statement says is there a moment after it was selected. */
static void
update_actions (DossierLedgerPage *self)
{
  DossierStatement *selected = get_selected (self);
  gboolean known = selected != NULL && dossier_statement_is_loaded (selected);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ledger.open", known);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ledger.copy", known);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ledger.course", known);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "ledger.correct",
    known && !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session)));
}

static void
remember (DossierLedgerPage *self, gint64 statement)
{
  self->selected = statement;
  if (self->ledger != NULL)
    dossier_ledger_watch (self->ledger, statement);
}

static void
on_selected (DossierLedgerPage *self)
{
  DossierStatement *selected = get_selected (self);

  if (selected != NULL)
    remember (self, dossier_statement_get_id (selected));
  /* One that went away is looked for among the rows that come. */
  else if (self->ledger != NULL && !dossier_ledger_is_changing (self->ledger))
    remember (self, 0);
  g_signal_group_set_target (self->selected_signals, selected);
  update_actions (self);
}

static void
on_changing (DossierLedgerPage *self)
{
  self->changing = TRUE;
  /* Other rows begin at the top; GTK would look in vain for what is where one had scrolled to. */
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->table)), 0);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

/* The statement that was selected may still be among the rows, or what it was corrected to. */
static void
go_to_selected (DossierLedgerPage *self)
{
  GtkWidget *list = dossier_column_view_get_rows (self->table);
  guint position = self->selected != 0 ? dossier_ledger_find (self->ledger, self->selected)
                                       : G_MAXUINT;

  if (position == G_MAXUINT)
    return;
  dossier_unrolled_list_reach (self->rows, position);
  gtk_single_selection_set_selected (self->selection, position);
  dossier_column_view_scroll_to (self->table, position);
  if (gtk_widget_get_focus_child (list) != NULL)
    gtk_widget_grab_focus (list);
}

static void
on_changed (DossierLedgerPage *self)
{
  if (self->changing || get_selected (self) == NULL)
    go_to_selected (self);
  self->changing = FALSE;
  dossier_ledger_page_update_filters (self);
  update_stack (self);
}

static void
open_statement (DossierLedgerPage *self, DossierStatement *statement)
{
  if (statement != NULL && self->session != NULL)
    dossier_session_reveal (self->session, dossier_statement_get_document (statement),
                            dossier_statement_get_span (statement));
}

static void
on_activate (DossierLedgerPage *self, guint position)
{
  g_autoptr (DossierStatement) statement
    = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  open_statement (self, statement);
}

static void
on_open (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_statement (DOSSIER_LEDGER_PAGE (widget), get_selected (DOSSIER_LEDGER_PAGE (widget)));
}

static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DossierStatement *statement = get_selected (DOSSIER_LEDGER_PAGE (widget));
  g_autofree char *text = dossier_ledger_columns_tell (statement);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
on_course (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (widget);
  DossierStatement *statement = get_selected (self);

  dossier_course_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                 dossier_statement_get_document (statement),
                                 dossier_statement_get_id (statement));
}

static void
on_correct (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_ledger_page_correct (DOSSIER_LEDGER_PAGE (widget),
                               get_selected (DOSSIER_LEDGER_PAGE (widget)));
}

static void
set_ledger (DossierLedgerPage *self, DossierLedger *ledger)
{
  if (self->ledger != NULL)
    g_signal_handlers_disconnect_by_data (self->ledger, self);
  g_set_object (&self->ledger, ledger);
  self->selected = 0;
  dossier_unrolled_list_set_model (self->rows,
                                   ledger != NULL ? dossier_ledger_get_rows (ledger) : NULL);
  if (ledger == NULL)
    return;
  g_signal_connect_object (ledger, "changing", G_CALLBACK (on_changing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ledger, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_heading_clicked (self);
  dossier_ledger_set_seen (ledger, gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
set_session (DossierLedgerPage *self, DossierSession *session)
{
  g_autoptr (DossierLedger) ledger = NULL;

  if (self->session != NULL && self->session != session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (!g_set_object (&self->session, session))
    return;
  dossier_ledger_page_stop_correcting (self);
  if (session != NULL)
    {
      ledger = dossier_ledger_new (session);
      g_signal_connect_object (session, "refreshed", G_CALLBACK (update_stack), self,
                               G_CONNECT_SWAPPED);
    }
  set_ledger (self, ledger);
  dossier_ledger_page_clear_filters (self);
  update_stack (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dossier_ledger_page_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (id == PROP_SESSION)
    set_session (DOSSIER_LEDGER_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_ledger_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DOSSIER_LEDGER_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
fit_columns (gpointer data)
{
  DossierLedgerPage *self = data;
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table));
  double size = dossier_text_size_measure (GTK_WIDGET (self->table));
  double width = gtk_adjustment_get_page_size (across); /* 0 before the table was ever shown */
  gboolean narrow = width > 0 && width < NARROW * size;

  self->fit_source = 0;
  if (narrow != self->narrow || size != self->text_size)
    dossier_ledger_columns_fit (self->table, narrow);
  self->narrow = narrow;
  self->text_size = size;
  return G_SOURCE_REMOVE;
}

/* In the middle of an allocation nothing may be shown or hidden yet. */
static void
fit_later (DossierLedgerPage *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_columns, self, NULL);
}

static void
dossier_ledger_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (widget);

  GTK_WIDGET_CLASS (dossier_ledger_page_parent_class)->css_changed (widget, change);
  if (self->table != NULL)
    fit_later (self);
}

static void
dossier_ledger_page_map (GtkWidget *widget)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (widget);

  GTK_WIDGET_CLASS (dossier_ledger_page_parent_class)->map (widget);
  if (self->ledger != NULL)
    dossier_ledger_set_seen (self->ledger, TRUE);
}

static void
dossier_ledger_page_unmap (GtkWidget *widget)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (widget);

  if (self->ledger != NULL)
    dossier_ledger_set_seen (self->ledger, FALSE);
  GTK_WIDGET_CLASS (dossier_ledger_page_parent_class)->unmap (widget);
}

static void
dossier_ledger_page_dispose (GObject *object)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->fit_source, g_source_remove);
  dossier_ledger_page_stop_correcting (self);
  if (self->selection != NULL)
    set_ledger (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LEDGER_PAGE);
  /* Only children that C knows by name were let go. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->selected_signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_ledger_page_parent_class)->dispose (object);
}

static void
dossier_ledger_page_class_init (DossierLedgerPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dossier_ledger_page_set_property;
  object_class->get_property = dossier_ledger_page_get_property;
  object_class->dispose = dossier_ledger_page_dispose;
  widget_class->css_changed = dossier_ledger_page_css_changed;
  widget_class->map = dossier_ledger_page_map;
  widget_class->unmap = dossier_ledger_page_unmap;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "ledger.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "ledger.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "ledger.correct", NULL, on_correct);
  gtk_widget_class_install_action (widget_class, "ledger.course", NULL, on_course);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "ledger.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "ledger.course", NULL);
  /* As words are marked as a statement in the text. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_8, GDK_CONTROL_MASK | GDK_ALT_MASK,
                                       "ledger.correct", NULL);

  g_type_ensure (DOSSIER_TYPE_UNIT_NOTE);
  gtk_widget_class_set_css_name (widget_class, "ledgerpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-ledger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, menu);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, table);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  dossier_ledger_page_class_install_filters (widget_class);
}

static void
dossier_ledger_page_init (DossierLedgerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  dossier_ledger_page_setup_filters (self);
  self->selected_signals = g_signal_group_new (DOSSIER_TYPE_STATEMENT);
  g_signal_group_connect_swapped (self->selected_signals, "notify::loaded",
                                  G_CALLBACK (update_actions), self);
  dossier_ledger_columns_add (self->table, &self->session);
  self->text_size = dossier_text_size_measure (GTK_WIDGET (self->table));
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->table)),
                           "notify::page-size", G_CALLBACK (fit_later), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (on_heading_clicked), self, G_CONNECT_SWAPPED);
  self->rows = dossier_unrolled_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  dossier_tab_order_leave_list (GTK_WIDGET (self->table));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);

  dossier_row_menu_attach (self->table, self->selection, self->menu);
  on_selected (self);
  dossier_ledger_page_update_filters (self);
  update_stack (self);
}

/**
 * dossier_ledger_page_get_rows:
 * @self: a page
 *
 * Returns: (transfer none): the statements as they stand in the table, filtered and sorted
 */
GListModel *
dossier_ledger_page_get_rows (DossierLedgerPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_PAGE (self), NULL);

  return G_LIST_MODEL (self->selection);
}

/**
 * dossier_ledger_page_get_listed:
 * @self: a page
 * @n_listed: (out): how many statements stand in the table
 * @n_found: (out): how many the session's query has, whatever is filtered here
 *
 * Returns: (transfer none) (nullable): which statements stand in the table and in what order, %NULL
 *   if nobody looks at it
 */
const DossierLedgerWish *
dossier_ledger_page_get_listed (DossierLedgerPage *self, guint *n_listed, guint *n_found)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_PAGE (self), NULL);

  *n_listed = 0;
  *n_found = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || self->ledger == NULL
      || !dossier_ledger_is_read (self->ledger))
    return NULL;
  *n_listed = g_list_model_get_n_items (dossier_ledger_get_rows (self->ledger));
  *n_found = dossier_ledger_get_n (self->ledger);
  return dossier_ledger_get_listed (self->ledger);
}
