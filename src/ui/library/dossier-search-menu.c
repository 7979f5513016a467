/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-menu.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* An item for each kept search; underscores in names are no mnemonics. */
static GMenuModel *
list_searches (const GPtrArray *searches, const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < searches->len; i++)
    {
      const DossierSavedSearch *search = g_ptr_array_index (searches, i);
      g_auto (GStrv) parts = g_strsplit (search->name, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, action, "x", search->id);
      g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/**
 * dossier_search_menu_new:
 * @session: the session
 *
 * Returns: (transfer full): the menu of the search box: keeping the search, those kept, and what
 *   can be done with them
 */
GMenuModel *
dossier_search_menu_new (DossierSession *session)
{
  const GPtrArray *searches = dossier_session_get_searches (session);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) keep = g_menu_new ();
  g_autoptr (GMenu) manage = g_menu_new ();
  g_autoptr (GMenuModel) open = list_searches (searches, "library.open-search");
  g_autoptr (GMenuModel) rename = list_searches (searches, "library.rename-search");
  g_autoptr (GMenuModel) drop = list_searches (searches, "library.drop-search");

  g_menu_append (keep, _("_Keep This Search"), "library.keep-search");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (keep));
  if (searches->len == 0)
    return G_MENU_MODEL (menu);
  g_menu_append_section (menu, _("Kept Searches"), open);
  g_menu_append_submenu (manage, _("Re_name"), rename);
  g_menu_append_submenu (manage, _("_Remove"), drop);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (manage));
  return G_MENU_MODEL (menu);
}

typedef struct
{
  DossierSession *session;
  gint64 id;
  GtkEditable *entry;
} RenameDialog;

static void
free_dialog (gpointer data, GClosure *closure)
{
  RenameDialog *self = data;

  g_object_unref (self->session);
  g_free (self);
}

static char *
dup_name (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* A search without a name could not be found in the menu. */
static void
on_changed (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *name = dup_name (entry);

  adw_message_dialog_set_response_enabled (dialog, "rename", *name != '\0');
}

static void
on_response (AdwMessageDialog *dialog, const char *response, RenameDialog *self)
{
  g_autofree char *name = dup_name (self->entry);

  if (g_str_equal (response, "rename"))
    dossier_session_rename_search (self->session, self->id, name);
}

/**
 * dossier_search_menu_present_rename:
 * @parent: the window
 * @session: the session
 * @id: row id of a kept search
 *
 * Asks for the search's new name.
 */
void
dossier_search_menu_present_rename (GtkWindow *parent, DossierSession *session, gint64 id)
{
  const GPtrArray *searches = dossier_session_get_searches (session);
  GtkWidget *entry = gtk_entry_new ();
  RenameDialog *self = g_new0 (RenameDialog, 1);
  AdwMessageDialog *dialog;

  self->session = g_object_ref (session);
  self->id = id;
  self->entry = GTK_EDITABLE (entry);
  for (guint i = 0; i < searches->len; i++)
    {
      const DossierSavedSearch *search = g_ptr_array_index (searches, i);

      if (search->id == id)
        gtk_editable_set_text (self->entry, search->name);
    }
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the Search"), -1);
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Rename the Search"), NULL));
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "rename", _("Re_name"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "rename", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "rename");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (on_changed), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, free_dialog, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
