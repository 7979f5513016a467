/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-document-dialog.h"
#include "dossier-pairs-window.h"
#include "dossier-story-window.h"
#include "dossier-type-window.h"
#include "dossier-undo-actions.h"
#include "dossier-zoom-keys.h"

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_undo (DOSSIER_WINDOW (widget)->session);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_redo (DOSSIER_WINDOW (widget)->session);
}

static gboolean
is_writing (GtkWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (self);

  return (GTK_IS_EDITABLE (focus) && gtk_editable_get_editable (GTK_EDITABLE (focus)))
         || (GTK_IS_TEXT_VIEW (focus) && gtk_text_view_get_editable (GTK_TEXT_VIEW (focus)));
}

/* The key comes here last. Who writes undoes what was written; where there is nothing left of that,
 * decisions stay as they are. */
static gboolean
on_undo_key (GtkWidget *widget, GVariant *action, gpointer data)
{
  return is_writing (GTK_WINDOW (widget))
         || gtk_widget_activate_action (widget, g_variant_get_string (action, NULL), NULL);
}

/* Where no other view takes them, the keys mean the text, if it is seen. */
static gboolean
on_zoom_key (GtkWidget *widget, GVariant *direction, gpointer data)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "read") != 0)
    return FALSE;
  dossier_reader_zoom (self->reader, g_variant_get_int32 (direction));
  return TRUE;
}

static void
show_flap (AdwFlap *flap)
{
  adw_flap_set_reveal_flap (flap, TRUE);
}

/* In a narrow window the sidebars lie over the reader: going to the reader folds them away. */
static void
hide_folded (AdwFlap *flap)
{
  if (adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, FALSE);
}

static void
on_search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  show_flap (self->library_flap);
  dossier_library_view_focus_search (self->library);
}

static void
show_reader (DossierWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "read");
  hide_folded (self->library_flap);
  hide_folded (self->entities_flap);
}

static void
on_find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  show_reader (self);
  dossier_reader_find (self->reader);
}

/* Who searches all texts goes through them; who does not, through this one. */
static void
on_find_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  gboolean back = g_str_equal (name, "win.find-previous");

  if (dossier_library_view_is_searching (self->library))
    {
      gtk_widget_activate_action (widget, back ? "win.previous-place" : "win.next-place", NULL);
      return;
    }
  show_reader (self);
  dossier_reader_find_step (self->reader, back ? -1 : 1);
}

static void
on_focus (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  GtkWidget *target;

  if (g_str_equal (name, "win.focus-documents"))
    {
      show_flap (self->library_flap);
      target = GTK_WIDGET (self->library);
    }
  else if (g_str_equal (name, "win.focus-sectors"))
    {
      show_flap (self->library_flap);
      target = GTK_WIDGET (self->sectors);
    }
  else if (g_str_equal (name, "win.focus-filters"))
    {
      show_flap (self->library_flap);
      target = GTK_WIDGET (self->fields);
    }
  else if (g_str_equal (name, "win.focus-entities"))
    {
      show_flap (self->entities_flap);
      target = GTK_WIDGET (self->entities);
    }
  else if (g_str_equal (name, "win.focus-timeline"))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->timeline), TRUE);
      target = GTK_WIDGET (self->timeline);
    }
  else
    {
      show_reader (self);
      target = GTK_WIDGET (self->reader);
    }
  gtk_widget_grab_focus (target);
}

static void
on_clear_filters (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autoptr (DossierQuery) query = dossier_query_new ();

  dossier_session_choose_entity (self->session, 0);
  dossier_session_set_query (self->session, query);
}

static void
on_step_document (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_library_view_step (self->library, g_str_equal (name, "win.next-document") ? 1 : -1);
}

static void
on_step_mention (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  int direction = g_str_equal (name, "win.next-mention") ? 1 : -1;

  /* Without a chosen entity the reader's own marks are stepped through. */
  show_reader (self);
  if (dossier_session_get_entity_id (self->session) != 0)
    dossier_session_step_mention (self->session, direction);
  else
    dossier_reader_step_mark (self->reader, direction);
}

static void
on_step_place (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  show_reader (self);
  dossier_session_step_place (self->session, g_str_equal (name, "win.next-place") ? 1 : -1);
}

static void
on_story (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  show_reader (self);
  dossier_reader_show_story (self->reader);
}

static void
on_same_story (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_story_window_present (GTK_WINDOW (widget), DOSSIER_WINDOW (widget)->session);
}

static void
on_correct_document (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierSession *session = DOSSIER_WINDOW (widget)->session;

  dossier_document_dialog_present (GTK_WINDOW (widget), session,
                                   dossier_session_get_document (session));
}

static void
on_change_type (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierSession *session = DOSSIER_WINDOW (widget)->session;
  DossierEntity *entity = dossier_session_get_entity (session);

  dossier_type_window_present (GTK_WINDOW (widget), session, dossier_entity_get_id (entity),
                               dossier_entity_get_name (entity),
                               dossier_entity_get_entity_type (entity));
}

static void
show_concordance (DossierWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "concordance");
  hide_folded (self->library_flap);
  hide_folded (self->entities_flap);
  gtk_widget_grab_focus (GTK_WIDGET (self->concordance));
}

static void
on_concordance (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (g_str_equal (name, "win.concordance-entity"))
    dossier_concordance_page_show (self->concordance, DOSSIER_SUBJECT_ENTITY, NULL);
  else if (g_str_equal (name, "win.concordance-search"))
    dossier_concordance_page_show (self->concordance, DOSSIER_SUBJECT_SEARCH, NULL);
  show_concordance (self);
}

static void
on_concordance_phrase (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_concordance_page_show (self->concordance, DOSSIER_SUBJECT_PHRASE,
                                 g_variant_get_string (parameter, NULL));
  show_concordance (self);
}

static void
on_suggestions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_pairs_window_present (GTK_WINDOW (widget), DOSSIER_WINDOW (widget)->session);
}

static const struct
{
  const char *name;
  void (*activate) (GtkWidget *widget, const char *name, GVariant *parameter);
} actions[] = {
  { "win.undo", on_undo },
  { "win.redo", on_redo },
  { "win.search", on_search },
  { "win.find", on_find },
  { "win.find-next", on_find_step },
  { "win.find-previous", on_find_step },
  { "win.focus-documents", on_focus },
  { "win.focus-sectors", on_focus },
  { "win.focus-filters", on_focus },
  { "win.focus-entities", on_focus },
  { "win.focus-timeline", on_focus },
  { "win.focus-reader", on_focus },
  { "win.clear-filters", on_clear_filters },
  { "win.suggestions", on_suggestions },
  { "win.next-document", on_step_document },
  { "win.previous-document", on_step_document },
  { "win.next-mention", on_step_mention },
  { "win.previous-mention", on_step_mention },
  { "win.story", on_story },
  { "win.same-story", on_same_story },
  { "win.correct-document", on_correct_document },
  { "win.change-type", on_change_type },
  { "win.concordance", on_concordance },
  { "win.concordance-entity", on_concordance },
  { "win.concordance-search", on_concordance },
  { "win.next-place", on_step_place },
  { "win.previous-place", on_step_place },
};

/* What needs a dossier is off without one. */
static const char *const session_actions[] = {
  "win.search", "win.find", "win.find-next", "win.find-previous", "win.focus-documents",
  "win.focus-sectors", "win.focus-filters", "win.focus-entities", "win.focus-timeline",
  "win.focus-reader", "win.next-document", "win.previous-document", "win.next-mention",
  "win.previous-mention", "win.export", "win.report", "win.save-copy", "win.concordance",
  "win.concordance-phrase", "win.suggestions",
};

/**
 * dossier_window_class_install_actions:
 * @widget_class: the window's class
 *
 * Installs the commands of the window, so that menus, keys, tests and assistive
 * tools share them.
 */
void
dossier_window_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
  gtk_widget_class_install_action (widget_class, "win.concordance-phrase", "s",
                                   on_concordance_phrase);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key, "s",
                                "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                on_undo_key, "s", "win.redo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, on_undo_key, "s",
                                "win.redo");
  dossier_zoom_keys_install (widget_class, on_zoom_key);
}

/**
 * dossier_window_update_actions:
 * @self: a window
 *
 * Turns commands on and off as the session allows.
 */
void
dossier_window_update_actions (DossierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DossierSession *session = self->session;
  gboolean open = session != NULL;
  gboolean writable
    = open && !dossier_corpus_is_read_only (dossier_session_get_corpus (session));
  gboolean reading = open && dossier_session_get_document (session) != NULL;
  gboolean may_import = writable || dossier_window_is_free (self);
  gboolean filtered = open && (!dossier_query_is_empty (dossier_session_get_query (session))
                               || dossier_session_get_entity_id (session) != 0);
  gboolean searching
    = open
      && dossier_search_has_places (dossier_query_get_search (dossier_session_get_query (session)));

  for (guint i = 0; i < G_N_ELEMENTS (session_actions); i++)
    gtk_widget_action_set_enabled (widget, session_actions[i], open);
  dossier_undo_actions_update (widget, "win.undo", "win.redo", session);
  gtk_widget_action_set_enabled (widget, "win.clear-filters", filtered);
  gtk_widget_action_set_enabled (widget, "win.story", reading);
  gtk_widget_action_set_enabled (widget, "win.save-original", reading);
  gtk_widget_action_set_enabled (widget, "win.same-story", reading && writable);
  gtk_widget_action_set_enabled (widget, "win.correct-document", reading && writable);
  gtk_widget_action_set_enabled (widget, "win.change-type",
                                 writable && dossier_session_get_entity (session) != NULL);
  dossier_window_update_shelving (self, writable, reading);
  gtk_widget_action_set_enabled (widget, "win.concordance-search", searching);
  gtk_widget_action_set_enabled (widget, "win.concordance-entity",
                                 open && dossier_session_get_entity_id (session) != 0);
  gtk_widget_action_set_enabled (widget, "win.export-concordance",
                                 open && dossier_concordance_page_has_lines (self->concordance));
  gtk_widget_action_set_enabled (widget, "win.next-place", searching);
  gtk_widget_action_set_enabled (widget, "win.previous-place", searching);
  gtk_widget_action_set_enabled (widget, "win.import-files", may_import);
  gtk_widget_action_set_enabled (widget, "win.import-folder", may_import);
}
