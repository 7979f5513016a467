/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-page.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-column-order.h"
#include "dossier-config.h"
#include "dossier-drop-down.h"
#include "dossier-ledger-columns.h"
#include "dossier-row-menu.h"
#include "dossier-statement-label.h"
#include "dossier-tab-order.h"
#include "dossier-unit-note.h"
#include "dossier-unrolled-list.h"

struct _DossierLedgerPage
{
  GtkWidget parent_instance;
  GtkWidget *kinds_scroller; /* bound so that it is let go with the template */

  DossierSession *session;
  DossierLedger *ledger;        /* of @session, NULL without one */
  DossierUnrolledList *rows;
  GtkSingleSelection *selection;
  gint64 selected;              /* row id, kept while other rows are listed; 0: none */
  gboolean changing;            /* other rows are being listed */
  GSignalGroup *selected_signals;
  guint wanted_kinds;           /* bits by DossierStatementKind; 0: all */
  guint wanted_certainty;       /* one more than a DossierCertainty; 0: any */

  GtkToggleButton *kind_buttons[DOSSIER_N_STATEMENT_KINDS];
  GtkToggleButton *all_button;
  gboolean updating_buttons;

  GtkBox *bar; /* of all that filters here */
  GtkBox *kinds;
  GtkDropDown *certainty;
  GtkStack *stack;
  GtkColumnView *table;
  GtkPopover *menu;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierLedgerPage, dossier_ledger_page, GTK_TYPE_WIDGET)

static gboolean
is_narrowed (DossierLedgerPage *self)
{
  return self->wanted_kinds != 0 || self->wanted_certainty != 0
         || !dossier_query_is_empty (dossier_session_get_query (self->session));
}

static void
update_stack (DossierLedgerPage *self)
{
  const char *name = "table";

  if (self->ledger != NULL && dossier_ledger_is_read (self->ledger)
      && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0)
    name = is_narrowed (self) ? "nothing-found" : "empty";
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
set_button (GtkToggleButton *button, const char *name, guint count, gboolean active)
{
  g_autofree char *label = g_strdup_printf ("%s  %u", name, count);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_toggle_button_set_active (button, active);
}

/* Buttons only for kinds that are there, and for those chosen, so that they can be let go. */
static void
update_buttons (DossierLedgerPage *self)
{
  guint n_statements = self->ledger != NULL ? dossier_ledger_get_n (self->ledger) : 0;

  self->updating_buttons = TRUE;
  set_button (self->all_button, _("All"), n_statements, self->wanted_kinds == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), n_statements > 0 || self->wanted_kinds != 0
                                                    || self->wanted_certainty != 0);
  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    {
      gboolean active = (self->wanted_kinds & 1u << kind) != 0;
      guint count = n_statements > 0
                      ? dossier_ledger_get_count (self->ledger, (DossierStatementKind) kind) : 0;

      set_button (self->kind_buttons[kind],
                  dossier_statement_kind_get_plural ((DossierStatementKind) kind),
                  count, active);
      gtk_widget_set_visible (GTK_WIDGET (self->kind_buttons[kind]), count > 0 || active);
    }
  self->updating_buttons = FALSE;
}

static void
filter (DossierLedgerPage *self)
{
  guint certainties = self->wanted_certainty > 0 ? 1u << (self->wanted_certainty - 1) : 0;

  if (self->ledger != NULL)
    dossier_ledger_filter (self->ledger, self->wanted_kinds, certainties);
  update_buttons (self);
}

static void
set_wanted_kinds (DossierLedgerPage *self, guint kinds)
{
  self->wanted_kinds = kinds;
  filter (self);
}

static void
on_certainty_selected (DossierLedgerPage *self)
{
  self->wanted_certainty = gtk_drop_down_get_selected (self->certainty);
  filter (self);
}

static void
on_heading_clicked (DossierLedgerPage *self)
{
  guint order;
  gboolean descending;

  if (self->ledger != NULL && dossier_column_order_ask (self->table, &order, &descending))
    dossier_ledger_sort (self->ledger, (DossierLedgerOrder) order, descending);
}

static void
on_kind_toggled (GtkToggleButton *button, DossierLedgerPage *self)
{
  guint kinds = 0;

  if (self->updating_buttons)
    return;
  for (guint kind = 0; button != self->all_button && kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->kind_buttons[kind]))
      kinds |= 1u << kind;
  set_wanted_kinds (self, kinds);
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
}

static void
on_selected (DossierLedgerPage *self)
{
  DossierStatement *selected = get_selected (self);

  if (!self->changing)
    self->selected = selected != NULL ? dossier_statement_get_id (selected) : 0;
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

/* The statement that was selected may still be among the rows. */
static void
go_to_selected (DossierLedgerPage *self)
{
  guint position = self->selected != 0 ? dossier_ledger_find (self->ledger, self->selected)
                                       : G_MAXUINT;

  if (position == G_MAXUINT)
    return;
  dossier_unrolled_list_reach (self->rows, position);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->table), "list.scroll-to-item", "u", position);
}

static void
on_changed (DossierLedgerPage *self)
{
  if (self->changing)
    go_to_selected (self);
  self->changing = FALSE;
  update_buttons (self);
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
on_clear_filters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (widget);
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  gtk_drop_down_set_selected (self->certainty, 0);
  set_wanted_kinds (self, 0);
  if (self->session != NULL)
    dossier_session_set_query (self->session, everything);
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

  if (!g_set_object (&self->session, session))
    return;
  if (session != NULL)
    ledger = dossier_ledger_new (session);
  set_ledger (self, ledger);
  gtk_drop_down_set_selected (self->certainty, 0);
  set_wanted_kinds (self, 0);
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
  widget_class->map = dossier_ledger_page_map;
  widget_class->unmap = dossier_ledger_page_unmap;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "ledger.open", NULL, on_open);
  gtk_widget_class_install_action (widget_class, "ledger.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "ledger.clear-filters", NULL, on_clear_filters);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "ledger.copy", NULL);

  g_type_ensure (DOSSIER_TYPE_UNIT_NOTE);
  gtk_widget_class_set_css_name (widget_class, "ledgerpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-ledger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, certainty);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, kinds_scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, menu);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, table);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
}

static GtkToggleButton *
add_button (DossierLedgerPage *self, const char *css_class)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "ledger-kind");
  if (css_class != NULL)
    gtk_widget_add_css_class (button, css_class);
  gtk_box_append (self->kinds, button);
  g_signal_connect (button, "toggled", G_CALLBACK (on_kind_toggled), self);
  return GTK_TOGGLE_BUTTON (button);
}

static GListModel *
make_certainties (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Any Certainty"));
  for (guint i = 0; i < DOSSIER_N_CERTAINTIES; i++)
    gtk_string_list_append (names, dossier_certainty_get_label ((DossierCertainty) i));
  return G_LIST_MODEL (names);
}

static void
dossier_ledger_page_init (DossierLedgerPage *self)
{
  g_autoptr (GListModel) certainties = make_certainties ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->all_button = add_button (self, NULL);
  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    self->kind_buttons[kind] = add_button (self, NULL);

  self->selected_signals = g_signal_group_new (DOSSIER_TYPE_STATEMENT);
  g_signal_group_connect_swapped (self->selected_signals, "notify::loaded",
                                  G_CALLBACK (update_actions), self);
  dossier_ledger_columns_add (self->table, &self->session);
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

  gtk_drop_down_set_model (self->certainty, certainties);
  dossier_drop_down_set_name (self->certainty, _("Certainty"));
  g_signal_connect_object (self->certainty, "notify::selected",
                           G_CALLBACK (on_certainty_selected), self, G_CONNECT_SWAPPED);

  dossier_row_menu_attach (self->table, self->selection, self->menu);
  on_selected (self);
  update_buttons (self);
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
