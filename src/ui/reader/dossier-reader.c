/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-reader-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * DossierReader:
 *
 * The open document: what it is, its text with the marks, finding in it, and
 * marking by hand. Property `session`.
 */

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Most dossiers are open before anybody could read that they are being opened, in milliseconds. */
#define OPENING_AFTER 800

G_DEFINE_FINAL_TYPE (DossierReader, dossier_reader, GTK_TYPE_WIDGET)

static void
update_stack (DossierReader *self)
{
  DossierReading *reading
    = self->session != NULL ? dossier_session_get_reading (self->session) : NULL;
  const char *page = "empty";

  if (reading != NULL)
    page = "text";
  else if (self->session == NULL || !dossier_session_is_read (self->session))
    page = "blank";
  else if (dossier_session_get_n_documents (self->session) > 0)
    page = "choose";
  else if (self->importing)
    page = "importing";
  else if (dossier_session_is_all_aside (self->session))
    page = "aside";
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
on_reading_changed (DossierReader *self)
{
  DossierReading *reading
    = self->session != NULL ? dossier_session_get_reading (self->session) : NULL;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  dossier_text_view_set_reading (self->view, reading);
  dossier_find_bar_set_reading (self->find_bar, reading);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_button),
                          dossier_text_view_has_foldable (self->view));
  dossier_reader_update_header (self);
  update_stack (self);
  dossier_reader_update_marking (self);
}

static void
on_entity_changed (DossierReader *self)
{
  dossier_text_view_set_entity (self->view, dossier_session_get_entity_id (self->session));
}

static void
on_places_changed (DossierReader *self)
{
  dossier_text_view_set_places (self->view, dossier_session_get_places (self->session));
}

static void
on_reveal (DossierSession *session, guint start, guint end, DossierReader *self)
{
  DossierSpan span = DOSSIER_SPAN_INIT (start, end);

  if (dossier_text_view_is_folded_at (self->view, span.start))
    gtk_toggle_button_set_active (self->fold_button, TRUE);
  dossier_text_view_reveal (self->view, span);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
on_fold_toggled (GtkToggleButton *button, DossierReader *self)
{
  gboolean shown = gtk_toggle_button_get_active (button);

  dossier_text_view_set_folded (self->view, !shown);
}

static void
on_found (DossierFindBar *bar, guint start, guint end, DossierReader *self)
{
  DossierSpan span = DOSSIER_SPAN_INIT (start, end);

  if (dossier_text_view_is_folded_at (self->view, span.start))
    gtk_toggle_button_set_active (self->fold_button, TRUE);
  dossier_text_view_reveal (self->view, span);
}

static void
on_find_closed (DossierFindBar *bar, DossierReader *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
set_session (DossierReader *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  dossier_text_view_set_session (self->view, session);
  dossier_story_button_set_session (self->story_button, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::reading", G_CALLBACK (on_reading_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::document",
                               G_CALLBACK (dossier_reader_update_header), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "refreshed", G_CALLBACK (update_stack), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::n-documents", G_CALLBACK (update_stack), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::entity", G_CALLBACK (on_entity_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::places", G_CALLBACK (on_places_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "reveal", G_CALLBACK (on_reveal), self, 0);
    }
  on_reading_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
dossier_reader_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_READER (widget)->view));
}

static void
dossier_reader_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DOSSIER_READER (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_reader_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (DOSSIER_READER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_reader_dispose (GObject *object)
{
  DossierReader *self = DOSSIER_READER (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_handle_id (&self->opening_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_READER);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (dossier_reader_parent_class)->dispose (object);
}

static void
dossier_reader_class_init (DossierReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_reader_get_property;
  object_class->set_property = dossier_reader_set_property;
  object_class->dispose = dossier_reader_dispose;
  widget_class->grab_focus = dossier_reader_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DOSSIER_TYPE_FIND_BAR);
  g_type_ensure (DOSSIER_TYPE_MARK_POPOVER);
  g_type_ensure (DOSSIER_TYPE_STORY_BUTTON);
  g_type_ensure (DOSSIER_TYPE_TEXT_VIEW);
  g_type_ensure (DOSSIER_TYPE_ZOOM_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-reader.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, opening);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, opening_label);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, title);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, meta);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, corrected);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, story_button);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, mark_button);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, text_menu);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, fold_button);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, find_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, view);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierReader, zoom_row);
  gtk_widget_class_bind_template_callback (widget_class, on_fold_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  gtk_widget_class_bind_template_callback (widget_class, on_find_closed);
  dossier_reader_class_install_marking (widget_class);
  dossier_reader_class_install_zoom (widget_class);
}

static void
dossier_reader_init (DossierReader *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (DOSSIER_APP_ID);
  g_settings_bind (self->settings, "fold-teasers", self->fold_button, "active",
                   G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_INVERT_BOOLEAN);
  on_fold_toggled (self->fold_button, self);

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_signal_connect_object (buffer, "notify::has-selection",
                           G_CALLBACK (dossier_reader_update_marking), self, G_CONNECT_SWAPPED);
  dossier_reader_setup_explaining (self);
  dossier_reader_setup_marking (self);
  dossier_reader_setup_zoom (self);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view), self->text_menu);
}

static gboolean
show_opening (gpointer data)
{
  DossierReader *self = data;

  self->opening_source = 0;
  gtk_widget_set_visible (self->opening, TRUE);
  return G_SOURCE_REMOVE;
}

/**
 * dossier_reader_set_opening:
 * @self: a reader without a session
 * @opening: whether it is to get one
 *
 * A dossier of an older form may take a while to open; the reader says so if it does.
 */
void
dossier_reader_set_opening (DossierReader *self, gboolean opening)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  g_clear_handle_id (&self->opening_source, g_source_remove);
  gtk_widget_set_visible (self->opening, FALSE);
  gtk_label_set_label (self->opening_label, _("Opening the dossier…"));
  if (opening)
    self->opening_source = g_timeout_add (OPENING_AFTER, show_opening, self);
}

/**
 * dossier_reader_tell_opening:
 * @self: a reader whose session is being opened
 * @what: translated: what takes so long, and how far it is
 *
 * Says it in the place of the dossier.
 */
void
dossier_reader_tell_opening (DossierReader *self, const char *what)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  gtk_label_set_label (self->opening_label, what);
}

/**
 * dossier_reader_set_importing:
 * @self: a reader
 * @importing: whether documents are on their way
 *
 * A dossier without documents says that they come, rather than that there are none.
 */
void
dossier_reader_set_importing (DossierReader *self, gboolean importing)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  self->importing = importing;
  update_stack (self);
}

/**
 * dossier_reader_find:
 * @self: a reader
 *
 * Opens the find bar; selected words become what is looked for.
 */
void
dossier_reader_find (DossierReader *self)
{
  DossierReading *reading;
  DossierSpan span;
  g_autofree char *words = NULL;

  g_return_if_fail (DOSSIER_IS_READER (self));

  reading = self->session != NULL ? dossier_session_get_reading (self->session) : NULL;
  if (reading == NULL)
    return;
  if (dossier_text_view_get_selected (self->view, &span) && dossier_span_length (span) < 200)
    words = g_strndup (reading->text + span.start, dossier_span_length (span));
  dossier_find_bar_open (self->find_bar, words);
}

/**
 * dossier_reader_find_step:
 * @self: a reader
 * @direction: 1 for the next hit, -1 for the one before
 */
void
dossier_reader_find_step (DossierReader *self, int direction)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  dossier_find_bar_step (self->find_bar, direction);
}

/**
 * dossier_reader_step_mark:
 * @self: a reader
 * @direction: 1 for the next mark after the caret, -1 for the one before
 *
 * Moves the caret to another mark and selects it.
 */
void
dossier_reader_step_mark (DossierReader *self, int direction)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  dossier_text_view_step_mark (self->view, direction);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * dossier_reader_show_story:
 * @self: a reader
 *
 * Opens the list of the reports of the story that the open document tells, if there are others.
 */
void
dossier_reader_show_story (DossierReader *self)
{
  g_return_if_fail (DOSSIER_IS_READER (self));

  dossier_story_button_popup (self->story_button);
}
