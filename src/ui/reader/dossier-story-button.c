/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-story-button-private.h"

#include <glib/gi18n.h>

#include "dossier-related-row.h"
#include "dossier-story-row.h"

/**
 * DossierStoryButton:
 *
 * How many reports there are of the story that the open document tells, and how many documents may
 * report the same event; behind it all of them. The reports of the story are compared with the open
 * one, of the others is told why they are there. The analyst says what tells the story and what
 * does not; that can be undone.
 */

G_DEFINE_FINAL_TYPE (DossierStoryButton, dossier_story_button, GTK_TYPE_WIDGET)

/* "2 reports of this story · 1 possibly related" */
static char *
tell_counts (DossierStoryButton *self)
{
  guint n_reports = dossier_story_button_count_reports (self);
  guint n_related = dossier_story_button_count_related (self);
  g_autofree char *reports = NULL;
  g_autofree char *related = NULL;

  if (n_reports > 1)
    /* Translators: there are always two or more */
    reports = g_strdup_printf (ngettext ("%u report of this story", "%u reports of this story",
                                         n_reports),
                               n_reports);
  if (n_related > 0)
    /* Translators: of other documents, which may report the same event */
    related = g_strdup_printf (ngettext ("%u possibly related", "%u possibly related", n_related),
                               n_related);
  if (reports == NULL)
    return g_steal_pointer (&related);
  return related != NULL ? g_strdup_printf ("%s · %s", reports, related)
                         : g_steal_pointer (&reports);
}

/* The inner button has the keyboard. */
static void
update_label (DossierStoryButton *self)
{
  g_autofree char *counts = tell_counts (self);
  const char *name = counts != NULL ? counts : _("Other Reports");

  gtk_label_set_label (self->label, counts != NULL ? counts : "");
  gtk_widget_set_visible (GTK_WIDGET (self->label), counts != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
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
      dossier_story_button_show_note (self, error->message);
      return;
    }
  dossier_story_free (self->story);
  self->story = g_steal_pointer (&story);
  dossier_story_button_show_note (self, NULL);
  dossier_story_button_show_story (self);
  dossier_story_button_settle (self);
}

/* That nothing could be looked for is told in the popover: the header has no room for it. */
static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierStoryButton) self = DOSSIER_STORY_BUTTON (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) related = dossier_session_find_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->finding);
  g_clear_pointer (&self->related, g_ptr_array_unref);
  self->related = g_steal_pointer (&related);
  g_free (self->failure);
  self->failure = error != NULL ? g_strdup (error->message) : NULL;
  update_label (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    return;
  dossier_story_button_show_related (self);
  dossier_story_button_settle (self);
}

static void
stop (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

static void
read_story (DossierStoryButton *self)
{
  stop (&self->reading);
  self->reading = g_cancellable_new ();
  dossier_session_read_story (self->session, self->document, self->reading, on_read,
                              g_object_ref (self));
}

static void
find_related (DossierStoryButton *self)
{
  stop (&self->finding);
  self->finding = g_cancellable_new ();
  dossier_session_find_related (self->session, self->document, self->finding, on_found,
                                g_object_ref (self));
}

static void
on_popover_shown (DossierStoryButton *self)
{
  dossier_story_button_clear (self);
  dossier_story_button_show_note (self, _("Reading…"));
  dossier_story_button_show_related (self);
  read_story (self);
}

static void
on_popover_hidden (DossierStoryButton *self)
{
  stop (&self->reading);
}

static void
open_document (DossierStoryButton *self, gint64 document)
{
  gtk_popover_popdown (self->popover);
  dossier_session_open_document (self->session, document);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-reader", NULL);
}

static void
on_row_activated (DossierStoryButton *self, DossierStoryRow *row)
{
  open_document (self, dossier_story_row_get_document (row));
}

static void
on_related_activated (DossierStoryButton *self, DossierRelatedRow *row)
{
  open_document (self, dossier_related_row_get_document (row));
}

static void
on_set_apart (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierStoryButton *self = DOSSIER_STORY_BUTTON (widget);
  gint64 document = g_variant_get_int64 (parameter);
  const DossierStoryReport *report;

  for (guint i = 0; (report = dossier_story_button_get_report (self, i)) != NULL; i++)
    if (report->document == document)
      {
        dossier_session_set_apart (self->session, report, self->document);
        return;
      }
}

static void
on_decide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierStoryButton *self = DOSSIER_STORY_BUTTON (widget);
  gint64 document = g_variant_get_int64 (parameter);

  for (guint i = 0; i < dossier_story_button_count_related (self); i++)
    {
      const DossierRelation *relation = g_ptr_array_index (self->related, i);

      if (relation->other->document != document)
        continue;
      if (g_str_equal (name, "story.join"))
        dossier_session_join_story (self->session, relation->other, self->document);
      else
        dossier_session_set_unrelated (self->session, relation->other, self->document);
      return;
    }
}

static void
on_choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_popover_popdown (DOSSIER_STORY_BUTTON (widget)->popover);
  gtk_widget_activate_action (widget, "win.same-story", NULL);
}

/* What is read may have changed in the file, or another document is read: the lists follow. */
static void
update (DossierStoryButton *self)
{
  DossierDocument *document
    = self->session != NULL ? dossier_session_get_document (self->session) : NULL;
  gint64 id = document != NULL ? dossier_document_get_id (document) : 0;

  if (id != self->document)
    {
      g_clear_pointer (&self->related, g_ptr_array_unref);
      g_clear_pointer (&self->failure, g_free);
    }
  self->document = id;
  gtk_widget_set_visible (GTK_WIDGET (self), id != 0);
  update_label (self);
  if (id == 0)
    {
      stop (&self->finding);
      gtk_popover_popdown (self->popover);
      return;
    }
  find_related (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->popover)))
    read_story (self);
}

static void
dossier_story_button_dispose (GObject *object)
{
  DossierStoryButton *self = DOSSIER_STORY_BUTTON (object);

  stop (&self->reading);
  stop (&self->finding);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->story, dossier_story_free);
  g_clear_pointer (&self->related, g_ptr_array_unref);
  g_clear_pointer (&self->failure, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_STORY_BUTTON);
  G_OBJECT_CLASS (dossier_story_button_parent_class)->dispose (object);
}

/* What writes to the dossier. */
static const char *const writing_actions[] = {
  "story.set-apart", "story.join", "story.unrelate", "story.choose",
};

static void
dossier_story_button_class_init (DossierStoryButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_story_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "story.set-apart", "x", on_set_apart);
  gtk_widget_class_install_action (widget_class, "story.join", "x", on_decide);
  gtk_widget_class_install_action (widget_class, "story.unrelate", "x", on_decide);
  gtk_widget_class_install_action (widget_class, "story.choose", NULL, on_choose);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-story-button.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, button);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, label);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, note);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, lists);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, list);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, related_heading);
  gtk_widget_class_bind_template_child (widget_class, DossierStoryButton, related_list);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_shown);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_hidden);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_related_activated);
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
  for (guint i = 0; i < G_N_ELEMENTS (writing_actions); i++)
    gtk_widget_action_set_enabled (
      GTK_WIDGET (self), writing_actions[i],
      session != NULL && !dossier_corpus_is_read_only (dossier_session_get_corpus (session)));
  update (self);
}

/**
 * dossier_story_button_popup:
 * @self: a button
 *
 * Opens the list of reports, if a document is open.
 */
void
dossier_story_button_popup (DossierStoryButton *self)
{
  g_return_if_fail (DOSSIER_IS_STORY_BUTTON (self));

  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_menu_button_popup (self->button);
}
