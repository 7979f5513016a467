/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-reader-private.h"

#include <glib/gi18n.h>

#include "dossier-mark-dialogs.h"

static gboolean
get_selected (DossierReader *self, DossierSpan *span)
{
  return self->session != NULL && dossier_text_view_get_selected (self->view, span);
}

static GtkWindow *
get_window (DossierReader *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

/* An entity needs no dialog: its name is what was selected, its kind what was chosen. */
static void
on_mark_entity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierReader *self = DOSSIER_READER (widget);
  DossierEntityType type;
  DossierSpan span;

  if (get_selected (self, &span)
      && dossier_entity_type_from_string (g_variant_get_string (parameter, NULL), &type))
    {
      DossierReading *reading = dossier_session_get_reading (self->session);
      g_autofree char *words
        = g_strndup (reading->text + span.start, dossier_span_length (span));

      dossier_session_mark_entity (self->session, reading, span, type, words);
    }
}

static void
on_mark_with_dialog (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    void (*present) (GtkWindow *parent, DossierSession *session, DossierSpan span);
  } dialogs[] = {
    { "reader.mark-sector", dossier_sector_dialog_present },
    { "reader.mark-statement", dossier_statement_dialog_present },
    { "reader.mark-note", dossier_note_dialog_present },
  };
  DossierReader *self = DOSSIER_READER (widget);
  DossierSpan span;

  if (!get_selected (self, &span))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    if (g_str_equal (dialogs[i].name, name))
      dialogs[i].present (get_window (self), self->session, span);
}

static void
on_concordance (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierReader *self = DOSSIER_READER (widget);
  DossierSpan span;

  if (get_selected (self, &span))
    {
      DossierReading *reading = dossier_session_get_reading (self->session);
      g_autofree char *words
        = g_strndup (reading->text + span.start, dossier_span_length (span));

      gtk_widget_activate_action (widget, "win.concordance-phrase", "s", words);
    }
}

static void
on_open_menu (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (DOSSIER_READER (widget)->mark_button);
}

/* The words stay selected, and one goes on reading where they are. */
static void
on_menu_closed (DossierReader *self)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->mark_button)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * dossier_reader_setup_marking:
 * @self: a new reader
 *
 * Connects the menu of marks.
 */
void
dossier_reader_setup_marking (DossierReader *self)
{
  g_signal_connect_object (gtk_menu_button_get_popover (self->mark_button), "closed",
                           G_CALLBACK (on_menu_closed), self, G_CONNECT_SWAPPED);
}

/**
 * dossier_reader_class_install_marking:
 * @widget_class: the reader's class
 *
 * Installs the commands that mark the selected words, and their keys.
 */
void
dossier_reader_class_install_marking (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    const char *type;
  } entity_keys[] = {
    { GDK_KEY_1, "person" },    { GDK_KEY_2, "organization" }, { GDK_KEY_3, "place" },
    { GDK_KEY_4, "programme" }, { GDK_KEY_5, "instrument" },   { GDK_KEY_6, "event" },
  };
  const GdkModifierType modifiers = GDK_CONTROL_MASK | GDK_ALT_MASK;

  gtk_widget_class_install_action (widget_class, "reader.mark-entity", "s", on_mark_entity);
  gtk_widget_class_install_action (widget_class, "reader.mark-sector", NULL, on_mark_with_dialog);
  gtk_widget_class_install_action (widget_class, "reader.mark-statement", NULL,
                                   on_mark_with_dialog);
  gtk_widget_class_install_action (widget_class, "reader.mark-note", NULL, on_mark_with_dialog);
  gtk_widget_class_install_action (widget_class, "reader.mark-menu", NULL, on_open_menu);
  gtk_widget_class_install_action (widget_class, "reader.concordance", NULL, on_concordance);

  for (guint i = 0; i < G_N_ELEMENTS (entity_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, entity_keys[i].key, modifiers,
                                         "reader.mark-entity", "s", entity_keys[i].type);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_7, modifiers, "reader.mark-sector",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_8, modifiers, "reader.mark-statement",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_9, modifiers, "reader.mark-note",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, GDK_CONTROL_MASK,
                                       "reader.mark-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "reader.concordance", NULL);
}

/**
 * dossier_reader_update_marking:
 * @self: a reader
 *
 * Turns the marking commands on when there are words to mark.
 */
void
dossier_reader_update_marking (DossierReader *self)
{
  static const char *const names[] = { "reader.mark-entity", "reader.mark-sector",
                                       "reader.mark-statement", "reader.mark-note",
                                       "reader.mark-menu" };
  DossierSpan span;
  gboolean selected = get_selected (self, &span);
  gboolean possible
    = selected && !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "reader.concordance", selected);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mark_button), possible);
}
