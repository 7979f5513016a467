/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-story-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-join.h"
#include "dossier-language-name.h"
#include "dossier-story-source.h"
#include "dossier-title-search.h"

#define DOSSIER_TYPE_STORY_WINDOW (dossier_story_window_get_type ())
G_DECLARE_FINAL_TYPE (DossierStoryWindow, dossier_story_window, DOSSIER, STORY_WINDOW, AdwWindow)

/**
 * DossierStoryWindow:
 *
 * Asks which document tells the same story as the open one, where nothing is proposed: those
 * published about its time, or those of whose titles somebody types a word.
 */
struct _DossierStoryWindow
{
  AdwWindow parent_instance;
  DossierSession *session;
  GCancellable *searching; /* NULL if nothing is looked for */
  GPtrArray *reports;      /* (nullable): what the list shows */
  gint64 document;

  GtkLabel *subject;
  GtkSearchEntry *entry;
  GtkStack *stack;
  AdwStatusPage *failed;
  GtkListBox *list;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (DossierStoryWindow, dossier_story_window, ADW_TYPE_WINDOW)

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
new_row (const DossierStoryReport *report)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *source = dossier_story_source_tell (report);
  const char *language = dossier_language_name (report->language);
  g_autofree char *meta = g_strconcat (source, language != NULL ? " · " : NULL, language, NULL);
  g_autofree char *name = dossier_join_words ((const char *[]) { report->title, meta }, 2);
  GtkWidget *label = new_label (meta, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), new_label (report->title, "row-title"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "story-row");
  gtk_widget_set_tooltip_text (row, report->uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
show_reports (DossierStoryWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < self->reports->len; i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (self->reports, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->reports->len == DOSSIER_MOST_TITLES);
  gtk_stack_set_visible_child_name (self->stack, self->reports->len > 0 ? "list" : "nothing");
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierStoryWindow) self = DOSSIER_STORY_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reports = dossier_session_find_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->searching);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  if (reports == NULL)
    {
      /* Markup, and a reason may name a file. */
      g_autofree char *reason = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed, reason);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  self->reports = g_steal_pointer (&reports);
  show_reports (self);
}

static void
stop_searching (DossierStoryWindow *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
search (DossierStoryWindow *self)
{
  stop_searching (self);
  self->searching = g_cancellable_new ();
  dossier_session_find_titles (self->session, gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                               self->document, self->searching, on_found, g_object_ref (self));
}

static void
choose (DossierStoryWindow *self, int place)
{
  if (self->reports == NULL || place < 0 || place >= (int) self->reports->len)
    return;
  dossier_session_join_story (self->session, g_ptr_array_index (self->reports, place),
                              self->document);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_row_activated (DossierStoryWindow *self, GtkListBoxRow *row)
{
  choose (self, gtk_list_box_row_get_index (row));
}

/* Return where one types goes to the list: what is decided by a key must have been seen. */
static void
on_entry_activated (DossierStoryWindow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

/* A search entry keeps Escape for itself. */
static void
on_stop_search (DossierStoryWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
dossier_story_window_dispose (GObject *object)
{
  DossierStoryWindow *self = DOSSIER_STORY_WINDOW (object);

  stop_searching (self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_STORY_WINDOW);
  G_OBJECT_CLASS (dossier_story_window_parent_class)->dispose (object);
}

static void
dossier_story_window_class_init (DossierStoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_story_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-story-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierStoryWindow, subject);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryWindow, list);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryWindow, more);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
}

static void
dossier_story_window_init (DossierStoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_story_window_present:
 * @parent: the window
 * @session: a session with an open document, whose dossier may be written to
 *
 * Asks which other document tells the story of the open one.
 */
void
dossier_story_window_present (GtkWindow *parent, DossierSession *session)
{
  DossierDocument *document = dossier_session_get_document (session);
  DossierStoryWindow *self;
  g_autofree char *subject = NULL;

  g_return_if_fail (document != NULL);

  self = g_object_new (DOSSIER_TYPE_STORY_WINDOW, "transient-for", parent, NULL);
  self->session = g_object_ref (session);
  self->document = dossier_document_get_id (document);
  /* Translators: %s is the title of a document */
  subject = g_strdup_printf (_("Choose what tells the same story as “%s”. You can undo it."),
                             dossier_document_get_title (document));
  gtk_label_set_label (self->subject, subject);
  search (self);
  gtk_window_present (GTK_WINDOW (self));
}
