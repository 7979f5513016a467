/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-story-button.h"

#include <glib/gi18n.h>

#include "dossier-story-row.h"

/**
 * DossierStoryButton:
 *
 * How many reports there are of the story that the open document tells, and behind it all of them, compared
 * with the open one. It is there only if there is more than one. The analyst says which of them does not tell
 * the story; that can be undone.
 */
struct _DossierStoryButton
{
  GtkWidget parent_instance;
  DossierSession *session;
  GCancellable *reading; /* of the story being read, NULL if none */
  DossierStory *story;   /* (nullable): what the list shows */
  gint64 open;           /* row id of the document with which its reports are compared */

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkLabel *note;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (DossierStoryButton, dossier_story_button, GTK_TYPE_WIDGET)

static void
clear_rows (DossierStoryButton *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
show_note (DossierStoryButton *self, const char *text)
{
  gtk_label_set_label (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), TRUE);
}

static const DossierStoryReport *
get_report (DossierStoryButton *self, guint place)
{
  return self->story != NULL && place < self->story->reports->len
           ? g_ptr_array_index (self->story->reports, place) : NULL;
}

/* Where the keyboard begins: who opens the list wants another report. */
static int
find_other (DossierStoryButton *self)
{
  const DossierStoryReport *first = get_report (self, 0);

  return first != NULL && first->document == self->open ? 1 : 0;
}

/* The rows are new; the keyboard stays where it was among them. */
static void
show_story (DossierStoryButton *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int place = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus))
                            : find_other (self);
  int last = (int) self->story->reports->len - 1;
  GtkListBoxRow *row;

  gtk_widget_set_visible (GTK_WIDGET (self->note), FALSE);
  clear_rows (self);
  for (int i = 0; i <= last; i++)
    {
      const DossierStoryReport *report = get_report (self, (guint) i);

      gtk_list_box_append (self->list,
                           dossier_story_row_new (report, report->document == self->open));
    }
  row = gtk_list_box_get_row_at_index (self->list, MIN (place, last));
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gint64
get_document (DossierStoryButton *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;

  return document != NULL ? dossier_document_get_id (document) : 0;
}

static void
on_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierStoryButton) self = DOSSIER_STORY_BUTTON (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierStory) story = dossier_session_read_story_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->reading);
  if (story == NULL)
    {
      show_note (self, error->message);
      return;
    }
  dossier_story_free (self->story);
  self->story = g_steal_pointer (&story);
  self->open = get_document (self);
  show_story (self);
}

static void
stop_reading (DossierStoryButton *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_story (DossierStoryButton *self)
{
  stop_reading (self);
  self->reading = g_cancellable_new ();
  dossier_session_read_story (self->session, get_document (self), self->reading, on_read,
                              g_object_ref (self));
}

static void
on_popover_shown (DossierStoryButton *self)
{
  clear_rows (self);
  show_note (self, _("Reading…"));
  read_story (self);
}

static void
on_popover_hidden (DossierStoryButton *self)
{
  stop_reading (self);
}

static void
on_row_activated (DossierStoryButton *self, DossierStoryRow *row)
{
  gint64 document = dossier_story_row_get_document (row);

  gtk_popover_popdown (self->popover);
  dossier_session_open_document (self->session, document);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-reader", NULL);
}

static void
on_set_apart (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierStoryButton *self = DOSSIER_STORY_BUTTON (widget);
  gint64 document = g_variant_get_int64 (parameter);
  const DossierStoryReport *report;

  for (guint i = 0; (report = get_report (self, i)) != NULL; i++)
    if (report->document == document)
      {
        dossier_session_set_apart (self->session, report, self->open);
        return;
      }
}

/* What is read may have changed in the file, or another document is read: the list follows. */
static void
update (DossierStoryButton *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;
  guint n_reports = document != NULL ? dossier_document_get_n_reports (document) : 1;
  gboolean opened = gtk_widget_get_visible (GTK_WIDGET (self->popover));
  g_autofree char *text = NULL;

  if (n_reports < 2)
    {
      gtk_popover_popdown (self->popover);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      if (opened)
        gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-reader", NULL);
      return;
    }
  /* Translators: there are always two or more */
  text = g_strdup_printf (ngettext ("%u report of this story", "%u reports of this story",
                                    n_reports),
                          n_reports);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  /* The inner button has the keyboard. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  if (opened)
    read_story (self);
}

static void
dossier_story_button_dispose (GObject *object)
{
  DossierStoryButton *self = DOSSIER_STORY_BUTTON (object);

  stop_reading (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->story, dossier_story_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_STORY_BUTTON);
  G_OBJECT_CLASS (dossier_story_button_parent_class)->dispose (object);
}

static void
dossier_story_button_class_init (DossierStoryButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_story_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "story.set-apart", "x", on_set_apart);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-story-button.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, button);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, label);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, note);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, list);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_hidden);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
dossier_story_button_init (DossierStoryButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_story_button_set_session:
 * @self: a button
 * @session: (nullable): whose open document it speaks of
 */
void
dossier_story_button_set_session (DossierStoryButton *self, DossierSession *session)
{
  g_return_if_fail (DOSSIER_IS_STORY_BUTTON (self));

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_object (session, "notify::document", G_CALLBACK (update), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "story.set-apart",
    session != NULL && !dossier_corpus_is_read_only (dossier_session_get_corpus (session)));
  update (self);
}

/**
 * dossier_story_button_popup:
 * @self: a button
 *
 * Opens the list of reports, if there is more than one.
 */
void
dossier_story_button_popup (DossierStoryButton *self)
{
  g_return_if_fail (DOSSIER_IS_STORY_BUTTON (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_menu_button_popup (self->button);
}
