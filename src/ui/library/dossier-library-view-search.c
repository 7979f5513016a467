/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-library-view-private.h"

#include <glib/gi18n.h>

#include "dossier-search-menu.h"

static void
on_search_changed (GtkSearchEntry *entry, DossierLibraryView *self)
{
  if (self->session == NULL)
    return;
  self->searching = TRUE;
  dossier_session_search (self->session, gtk_editable_get_text (GTK_EDITABLE (entry)));
  self->searching = FALSE;
}

static void
update_searches (DossierLibraryView *self)
{
  g_autoptr (GMenuModel) menu = dossier_search_menu_new (self->session);

  /* Once the keyboard was in a menu that slides into the place of another, GTK 4.8 leaves the
   * window deaf to keys. */
  gtk_menu_button_set_popover (
    self->searches_button,
    gtk_popover_menu_new_from_model_full (menu, GTK_POPOVER_MENU_NESTED));
}

static void
on_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierLibraryView *self = DOSSIER_LIBRARY_VIEW (widget);
  const GPtrArray *searches = dossier_session_get_searches (self->session);
  gint64 id = parameter != NULL ? g_variant_get_int64 (parameter) : 0;

  if (g_str_equal (name, "library.keep-search"))
    dossier_session_keep_search (self->session);
  else if (g_str_equal (name, "library.rename-search"))
    dossier_search_menu_present_rename (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                        id);
  else if (g_str_equal (name, "library.drop-search"))
    dossier_session_drop_search (self->session, id);
  else
    for (guint i = 0; i < searches->len; i++)
      {
        const DossierSavedSearch *search = g_ptr_array_index (searches, i);

        if (search->id == id)
          gtk_editable_set_text (GTK_EDITABLE (self->entry), search->words);
      }
}

/* What cannot be written is not offered; opening a search writes nothing. */
static void
update_search_actions (DossierLibraryView *self)
{
  gboolean writable = !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session));
  const DossierSearch *search
    = dossier_query_get_search (dossier_session_get_query (self->session));
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "library.keep-search",
                                 writable && dossier_search_get_root (search) != NULL);
  gtk_widget_action_set_enabled (widget, "library.rename-search", writable);
  gtk_widget_action_set_enabled (widget, "library.drop-search", writable);
}

static void
on_search_activated (GtkSearchEntry *entry, DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.next-place", NULL);
}

/* How the search was understood and what of it was left out; below, whole, what was not read: who
 * does not see it takes a part for all. Both also as the entry's description. */
static void
update_explanation (DossierLibraryView *self)
{
  const DossierSearch *search
    = dossier_query_get_search (dossier_session_get_query (self->session));
  const char *remark = dossier_session_get_search_remark (self->session);
  g_autofree char *words = dossier_search_explain (search);
  g_autofree char *text = remark != NULL ? g_strdup_printf ("%s · %s", words, remark)
                                         : g_strdup (words);

  gtk_label_set_label (self->explanation, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->explanation), words);
  gtk_widget_set_visible (self->understood, *words != '\0');
  gtk_label_set_label (self->remark, remark != NULL ? remark : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), remark != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
on_stop_search (GtkSearchEntry *entry, DossierLibraryView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
}

/* Filters that were cleared elsewhere clear the entry. */
static void
on_query_changed (DossierLibraryView *self)
{
  const char *words = dossier_query_get_words (dossier_session_get_query (self->session));

  update_explanation (self);
  update_search_actions (self);
  if (!self->searching && (words == NULL || *words == '\0')
      && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Comes after the template of the class. */
void
dossier_library_view_class_install_search (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, searches_button);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, understood);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, explanation);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, remark);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_install_action (widget_class, "library.keep-search", NULL, on_search_action);
  gtk_widget_class_install_action (widget_class, "library.open-search", "x", on_search_action);
  gtk_widget_class_install_action (widget_class, "library.rename-search", "x", on_search_action);
  gtk_widget_class_install_action (widget_class, "library.drop-search", "x", on_search_action);
}

/* The entry speaks of what another session searches. */
void
dossier_library_view_connect_search (DossierLibraryView *self)
{
  if (self->session == NULL)
    return;
  g_signal_connect_object (self->session, "notify::query", G_CALLBACK (on_query_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::searches", G_CALLBACK (update_searches), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::search-remark", G_CALLBACK (update_explanation),
                           self, G_CONNECT_SWAPPED);
  update_searches (self);
  update_search_actions (self);
}

/**
 * dossier_library_view_focus_search:
 * @self: a library
 *
 * Gives the search entry the keyboard.
 */
void
dossier_library_view_focus_search (DossierLibraryView *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * dossier_library_view_is_searching:
 * @self: a library
 *
 * Returns: whether the search entry has the keyboard
 */
gboolean
dossier_library_view_is_searching (DossierLibraryView *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY_VIEW (self), FALSE);

  return (gtk_widget_get_state_flags (GTK_WIDGET (self->entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}
