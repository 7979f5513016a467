/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-toast.h"

/**
 * DossierWindow:
 *
 * Assembles the views around one session and binds them to it. It holds no
 * logic of its own: what the analyst is looking at is the session's, what a
 * view shows is the view's. Without a dossier it shows the start page.
 */

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

static void
on_toast_dismissed (AdwToast *toast, DossierWindow *self)
{
  if (self->undo_toast == toast)
    self->undo_toast = NULL;
}

/* The newest edit replaces the toast of the one before: only the newest can be undone by it. */
static void
on_edited (DossierSession *session, const char *label, DossierWindow *self)
{
  AdwToast *toast = dossier_toast_new (label);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  self->undo_toast = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_toast_dismissed), self, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_failed (DossierSession *session, const GError *error, DossierWindow *self)
{
  dossier_window_show_message (self, error->message);
  dossier_window_follow_failure (self, error);
}

static void
on_working (DossierSession *session, DossierOperation *operation, DossierWindow *self)
{
  dossier_operations_button_add (self->operations, operation);
}

/* Evidence is in the reader, wherever the analyst came from. */
static void
on_reveal (DossierSession *session, guint start, guint end, DossierWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "read");
}

static void
set_path (DossierWindow *self, const char *path)
{
  g_autofree char *name
    = path != NULL ? g_filename_display_basename (path) : g_strdup (_("Dossier"));

  g_free (self->path);
  self->path = g_strdup (path);
  if (path != NULL && g_str_has_suffix (name, ".dossier"))
    name[strlen (name) - strlen (".dossier")] = '\0';
  gtk_window_set_title (GTK_WINDOW (self), name);
  adw_view_switcher_title_set_title (self->switcher_title, name);
}

/* Until there is something to look at the views are there, but nothing in them answers. */
static void
set_answering (DossierWindow *self, gboolean answering)
{
  gtk_widget_set_can_target (GTK_WIDGET (self->paned), answering);
  gtk_widget_set_can_focus (GTK_WIDGET (self->paned), answering);
}

/* A narrow window has the title, a wide one the button, which tells the reason too. */
static void
show_read_only (DossierWindow *self)
{
  DossierCorpus *corpus
    = self->session != NULL ? dossier_session_get_corpus (self->session) : NULL;
  gboolean read_only = corpus != NULL && dossier_corpus_is_read_only (corpus);
  g_autofree char *reason = read_only ? dossier_corpus_dup_remark (corpus) : NULL;

  adw_view_switcher_title_set_subtitle (self->switcher_title, read_only ? _("Read only") : NULL);
  gtk_label_set_label (self->read_only_reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->read_only_button, read_only);
  gtk_widget_set_visible (self->undo_button, !read_only);
}

/* @session is %NULL on the start page, where there is no @path either, and while @path is being
 * opened. */
void
dossier_window_set_session (DossierWindow *self, DossierSession *session, const char *path)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  set_path (self, path);
  show_read_only (self);
  if (session != NULL)
    {
      g_signal_connect_object (session, "edited", G_CALLBACK (on_edited), self, 0);
      g_signal_connect_object (session, "failed", G_CALLBACK (on_failed), self, 0);
      g_signal_connect_object (session, "working", G_CALLBACK (on_working), self, 0);
      g_signal_connect_object (session, "reveal", G_CALLBACK (on_reveal), self, 0);
      g_signal_connect_object (session, "notify", G_CALLBACK (dossier_window_update_actions), self,
                               G_CONNECT_SWAPPED);
    }

  gtk_stack_set_visible_child_name (self->stack, path != NULL ? "dossier" : "start");
  set_answering (self, session != NULL);
  dossier_window_follow (self);
  dossier_window_renew_marks (self);
  dossier_window_update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dossier_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* What another program wrote meanwhile is there when the analyst comes back to the window. */
static void
on_active_changed (DossierWindow *self)
{
  if (self->session != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    dossier_session_look_for_changes (self->session);
}

static void
dossier_window_constructed (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  G_OBJECT_CLASS (dossier_window_parent_class)->constructed (object);
  if (DOSSIER_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
  dossier_window_setup_layout (self);
  dossier_window_setup_drop (self);
  dossier_window_setup_following (self);
  g_signal_connect_object (self->concordance, "lines-changed",
                           G_CALLBACK (dossier_window_update_actions), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (on_active_changed), NULL);
  dossier_window_set_session (self, NULL, NULL);
}

static gboolean
dossier_window_close_request (GtkWindow *window)
{
  return dossier_window_keep_open (DOSSIER_WINDOW (window))
         || GTK_WINDOW_CLASS (dossier_window_parent_class)->close_request (window);
}

/* An action that is a widget's property holds the widget, and with it the session and the file.
 * The session bus may let go of the window's actions only after the program has ended. */
static void
remove_actions (DossierWindow *self)
{
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self));

  for (guint i = 0; names[i] != NULL; i++)
    g_action_map_remove_action (G_ACTION_MAP (self), names[i]);
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  if (self->settings != NULL)
    remove_actions (self);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_clear_handle_id (&self->look_source, g_source_remove);
  for (guint i = 0; i < DOSSIER_WINDOW_N_WATCHES; i++)
    g_clear_object (&self->watches[i]);
  g_clear_handle_id (&self->renewal_source, g_source_remove);
  if (self->renewal != NULL)
    g_cancellable_cancel (self->renewal);
  g_clear_object (&self->renewal);
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_weak_pointer (&self->question);
  g_clear_weak_pointer (&self->result_toast);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
dossier_window_finalize (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  g_free (self->path);
  g_strfreev (self->awaited);
  g_ptr_array_unref (self->imports);
  G_OBJECT_CLASS (dossier_window_parent_class)->finalize (object);
}

static void
ensure_types (void)
{
  g_type_ensure (DOSSIER_TYPE_CONCORDANCE_PAGE);
  g_type_ensure (DOSSIER_TYPE_ENTITY_SIDEBAR);
  g_type_ensure (DOSSIER_TYPE_FIELD_BAR);
  g_type_ensure (DOSSIER_TYPE_LEDGER_PAGE);
  g_type_ensure (DOSSIER_TYPE_LIBRARY_VIEW);
  g_type_ensure (DOSSIER_TYPE_OPERATIONS_BUTTON);
  g_type_ensure (DOSSIER_TYPE_READER);
  g_type_ensure (DOSSIER_TYPE_SECTOR_FILTER);
  g_type_ensure (DOSSIER_TYPE_START_PAGE);
  g_type_ensure (DOSSIER_TYPE_TIMELINE_PAGE);
}

static void
dossier_window_class_init (DossierWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_window_get_property;
  object_class->constructed = dossier_window_constructed;
  object_class->dispose = dossier_window_dispose;
  object_class->finalize = dossier_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_window_close_request;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  ensure_types ();
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library_pane);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, entities_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, paned);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, library);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sectors);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, ledger);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, concordance);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, entities);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, operations);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, import_label);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, undo_place);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, read_only_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, read_only_reason);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, full_banner);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, away_banner);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, away_reason);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, report_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, search_button);

  dossier_window_class_install_actions (widget_class);
  dossier_window_class_install_imports (widget_class);
  dossier_window_class_install_shelving (widget_class);
  dossier_window_class_install_exports (widget_class);
}

static void
dossier_window_init (DossierWindow *self)
{
  self->imports = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window on its start page, owned by GTK
 */
DossierWindow *
dossier_window_new (DossierApplication *application)
{
  return g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);
}

/**
 * dossier_window_get_path:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the dossier file it shows
 */
const char *
dossier_window_get_path (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), NULL);

  return self->path;
}
