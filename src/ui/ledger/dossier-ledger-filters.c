/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-ledger-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-drop-down.h"
#include "dossier-statement-label.h"

/* Whether anything is filtered, here or in the whole window; there is a session. */
gboolean
dossier_ledger_page_is_narrowed (DossierLedgerPage *self)
{
  return self->wanted_kinds != 0 || self->wanted_certainty != 0 || self->wanted_passed
         || !dossier_query_is_empty (dossier_session_get_query (self->session));
}

static void
set_button (GtkToggleButton *button, const char *name, guint count, gboolean active)
{
  g_autofree char *label = g_strdup_printf ("%s  %u", name, count);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_toggle_button_set_active (button, active);
}

/* A card and a report tell apart who said what to whom; here both are found. */
static const char *
explain_all (DossierLedgerPage *self)
{
  gboolean chosen = self->session != NULL && dossier_session_get_entity_id (self->session) != 0;

  return chosen ? _("All statements by or to the chosen entity") : _("All statements");
}

/* Buttons only for kinds that are there, and for those chosen, so that they can be let go. */
void
dossier_ledger_page_update_filters (DossierLedgerPage *self)
{
  guint n_statements = self->ledger != NULL ? dossier_ledger_get_n (self->ledger) : 0;
  guint n_passed = n_statements > 0 ? dossier_ledger_get_n_passed (self->ledger) : 0;

  self->updating_buttons = TRUE;
  set_button (self->all_button, _("All"), n_statements, self->wanted_kinds == 0);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->all_button), explain_all (self));
  /* Translators: a filter, with their number: statements whose due date has passed */
  set_button (self->passed_button, _("Date Passed"), n_passed, self->wanted_passed);
  gtk_widget_set_visible (GTK_WIDGET (self->passed_button), n_passed > 0 || self->wanted_passed);
  gtk_widget_set_visible (self->passed_end, n_passed > 0 || self->wanted_passed);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), n_statements > 0 || self->wanted_kinds != 0
                                                    || self->wanted_certainty != 0
                                                    || self->wanted_passed);
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
    dossier_ledger_filter (self->ledger, self->wanted_kinds, certainties, self->wanted_passed);
  dossier_ledger_page_update_filters (self);
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

static void
on_passed_toggled (GtkToggleButton *button, DossierLedgerPage *self)
{
  if (self->updating_buttons)
    return;
  self->wanted_passed = gtk_toggle_button_get_active (button);
  filter (self);
}

/* Lets go of the filters of this page; what the whole window filters stays. */
void
dossier_ledger_page_clear_filters (DossierLedgerPage *self)
{
  gtk_drop_down_set_selected (self->certainty, 0);
  self->wanted_passed = FALSE;
  set_wanted_kinds (self, 0);
}

static void
on_clear_filters (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DossierLedgerPage *self = DOSSIER_LEDGER_PAGE (widget);
  g_autoptr (DossierQuery) everything = dossier_query_new ();

  dossier_ledger_page_clear_filters (self);
  if (self->session != NULL)
    dossier_session_set_query (self->session, everything);
}

static GtkToggleButton *
add_button (DossierLedgerPage *self, GCallback on_toggled)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_widget_add_css_class (button, "ledger-kind");
  gtk_box_append (self->kinds, button);
  g_signal_connect (button, "toggled", on_toggled, self);
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

/* Comes after the template of the class. */
void
dossier_ledger_page_class_install_filters (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, certainty);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, kinds_scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPage, kinds);
  gtk_widget_class_install_action (widget_class, "ledger.clear-filters", NULL, on_clear_filters);
}

/* Makes the buttons and the drop-down. */
void
dossier_ledger_page_setup_filters (DossierLedgerPage *self)
{
  g_autoptr (GListModel) certainties = make_certainties ();

  /* First, since the kinds are more than most windows show. It narrows what they leave, and so
   * stands apart from them. */
  self->passed_button = add_button (self, G_CALLBACK (on_passed_toggled));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->passed_button),
                               _("Only statements whose due date has passed"));
  self->passed_end = gtk_separator_new (GTK_ORIENTATION_VERTICAL);
  gtk_box_append (self->kinds, self->passed_end);
  self->all_button = add_button (self, G_CALLBACK (on_kind_toggled));
  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    self->kind_buttons[kind] = add_button (self, G_CALLBACK (on_kind_toggled));
  gtk_drop_down_set_model (self->certainty, certainties);
  dossier_drop_down_set_name (self->certainty, _("Certainty"));
  g_signal_connect_object (self->certainty, "notify::selected",
                           G_CALLBACK (on_certainty_selected), self, G_CONNECT_SWAPPED);
}
