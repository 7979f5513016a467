/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-choice-window.h"

#include <glib/gi18n.h>

#include "dossier-join.h"

/**
 * DossierChoiceWindow:
 *
 * Asks for one of many: lists some that are likely, and others as somebody types. A class of it
 * says what is found and what is done with the one that is chosen.
 */
typedef struct
{
  GtkLabel *subject;
  GtkSearchEntry *entry;
  GtkLabel *note;
  GtkStack *stack;
  AdwStatusPage *nothing;
  AdwStatusPage *failed;
  GtkListBox *list;
  GtkLabel *more;
} DossierChoiceWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierChoiceWindow, dossier_choice_window, ADW_TYPE_WINDOW)

static DossierChoiceWindowPrivate *
get_private (DossierChoiceWindow *self)
{
  return dossier_choice_window_get_instance_private (self);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * dossier_choice_window_clear:
 * @self: a window
 *
 * Takes all rows out of the list.
 */
void
dossier_choice_window_clear (DossierChoiceWindow *self)
{
  DossierChoiceWindowPrivate *priv = get_private (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (priv->list))) != NULL)
    gtk_list_box_remove (priv->list, row);
}

/**
 * dossier_choice_window_add:
 * @self: a window
 * @name: what can be chosen
 * @meta: (nullable): what is told of it below
 * @tooltip: (nullable): what else is
 *
 * Adds a row at the end of the list.
 */
void
dossier_choice_window_add (DossierChoiceWindow *self, const char *name, const char *meta,
                           const char *tooltip)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *spoken
    = meta != NULL ? dossier_join_words ((const char *[]) { name, meta }, 2) : g_strdup (name);

  gtk_box_append (GTK_BOX (box), new_label (name, "row-title"));
  if (meta != NULL)
    {
      GtkWidget *label = new_label (meta, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "choice-row");
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (get_private (self)->list, row);
}

/**
 * dossier_choice_window_show:
 * @self: a window to which all rows were added
 * @more: whether there are others that are not shown
 *
 * Shows the list, or that there is nothing.
 */
void
dossier_choice_window_show (DossierChoiceWindow *self, gboolean more)
{
  DossierChoiceWindowPrivate *priv = get_private (self);
  gboolean found = gtk_list_box_get_row_at_index (priv->list, 0) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (priv->more), more);
  gtk_stack_set_visible_child_name (priv->stack, found ? "list" : "nothing");
  if (found && !gtk_widget_get_visible (GTK_WIDGET (priv->entry)))
    gtk_widget_child_focus (GTK_WIDGET (priv->list), GTK_DIR_TAB_FORWARD);
}

/**
 * dossier_choice_window_show_failure:
 * @self: a window
 * @error: why nothing could be found
 */
void
dossier_choice_window_show_failure (DossierChoiceWindow *self, const GError *error)
{
  DossierChoiceWindowPrivate *priv = get_private (self);
  /* Markup, and a reason may name a file. */
  g_autofree char *reason = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (priv->failed, reason);
  gtk_stack_set_visible_child_name (priv->stack, "failed");
}

static void
search (DossierChoiceWindow *self)
{
  GtkEditable *entry = GTK_EDITABLE (get_private (self)->entry);

  DOSSIER_CHOICE_WINDOW_GET_CLASS (self)->search (self, gtk_editable_get_text (entry));
}

static void
on_row_activated (DossierChoiceWindow *self, GtkListBoxRow *row)
{
  int place = gtk_list_box_row_get_index (row);

  DOSSIER_CHOICE_WINDOW_GET_CLASS (self)->choose (self, (guint) place);
  gtk_window_close (GTK_WINDOW (self));
}

/* Return where one types goes to the list: what is decided by a key must have been seen. */
static void
on_entry_activated (DossierChoiceWindow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (get_private (self)->list), GTK_DIR_TAB_FORWARD);
}

/* A search entry keeps Escape for itself. */
static void
on_stop_search (DossierChoiceWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static const char *
translate (const char *words)
{
  return words != NULL ? _(words) : "";
}

static void
say (GtkWidget *widget, const char *words)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

static void
dossier_choice_window_constructed (GObject *object)
{
  DossierChoiceWindow *self = DOSSIER_CHOICE_WINDOW (object);
  DossierChoiceWindowPrivate *priv = get_private (self);
  const DossierChoiceWords *words = DOSSIER_CHOICE_WINDOW_GET_CLASS (self)->words;

  G_OBJECT_CLASS (dossier_choice_window_parent_class)->constructed (object);
  gtk_window_set_title (GTK_WINDOW (self), _(words->title));
  g_object_set (priv->entry, "placeholder-text", translate (words->field), NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->entry), words->field != NULL);
  say (GTK_WIDGET (priv->entry), translate (words->field));
  say (GTK_WIDGET (priv->list), _(words->list));
  adw_status_page_set_title (priv->nothing, translate (words->none));
  adw_status_page_set_description (priv->nothing, translate (words->explanation));
  adw_status_page_set_title (priv->failed, translate (words->failed));
  gtk_label_set_label (priv->more, translate (words->more));
}

static void
dossier_choice_window_class_init (DossierChoiceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = dossier_choice_window_constructed;
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-choice-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, subject);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, entry);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, note);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, stack);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, nothing);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, failed);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, list);
  gtk_widget_class_bind_template_child_private (widget_class, DossierChoiceWindow, more);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
dossier_choice_window_init (DossierChoiceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_choice_window_present:
 * @self: a new window
 * @subject: what is asked
 * @note: (nullable): what to know about those that are listed
 *
 * Begins to look for what is offered first, and shows the window. Main thread.
 */
void
dossier_choice_window_present (DossierChoiceWindow *self, const char *subject, const char *note)
{
  DossierChoiceWindowPrivate *priv;

  g_return_if_fail (DOSSIER_IS_CHOICE_WINDOW (self));

  priv = get_private (self);
  gtk_label_set_label (priv->subject, subject);
  gtk_label_set_label (priv->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->note), note != NULL);
  search (self);
  gtk_window_present (GTK_WINDOW (self));
}
