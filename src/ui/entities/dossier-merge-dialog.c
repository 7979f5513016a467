/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-drop-down.h"
#include "dossier-entity-identity.h"
#include "dossier-facet.h"
#include "dossier-kind-style.h"

typedef struct
{
  DossierSession *session;
  GPtrArray *facets;
  GtkDropDown *choice;
} MergeDialog;

static void
merge_dialog_free (gpointer data, GClosure *closure)
{
  MergeDialog *self = data;

  g_object_unref (self->session);
  g_ptr_array_unref (self->facets);
  g_free (self);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, MergeDialog *self)
{
  guint index = gtk_drop_down_get_selected (self->choice);
  DossierEntity *entity = dossier_session_get_entity (self->session);
  DossierSuggestion other = { 0 };
  DossierFacet *facet;

  if (!g_str_equal (response, "merge") || index >= self->facets->len || entity == NULL)
    return;
  facet = g_ptr_array_index (self->facets, index);
  other.entity = dossier_facet_get_entity (facet);
  other.type = dossier_facet_get_entity_type (facet);
  other.name = (char *) dossier_facet_get_label (facet);
  if (dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER)
    other.n_documents = dossier_facet_get_count (facet);
  if (other.entity != dossier_entity_get_id (entity))
    dossier_session_relate (self->session, DOSSIER_IDENTITY_SAME, &other);
}

/* Nobody is proposed: who answers at once would merge two that have nothing in common. */
static void
on_chosen (GtkDropDown *choice, GParamSpec *pspec, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (
    dialog, "merge", gtk_drop_down_get_selected (choice) != GTK_INVALID_LIST_POSITION);
}

/* The sidebar's list without the chosen one. */
static GPtrArray *
collect_facets (DossierSession *session, GtkStringList *labels)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *entities = dossier_session_get_entities (session);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);
      g_autofree char *label = NULL;

      if (dossier_facet_get_entity (facet) == dossier_session_get_entity_id (session))
        continue;
      label = g_strdup_printf (
        "%s · %s", dossier_facet_get_label (facet),
        dossier_kind_style_entity_name (dossier_facet_get_entity_type (facet)));
      gtk_string_list_append (labels, label);
      g_ptr_array_add (facets, g_steal_pointer (&facet));
    }
  return facets;
}

/**
 * dossier_merge_dialog_present:
 * @parent: the window
 * @session: a session with a chosen entity
 *
 * Asks with which entity of the sidebar's list to merge the chosen one.
 */
void
dossier_merge_dialog_present (GtkWindow *parent, DossierSession *session)
{
  DossierEntity *entity = dossier_session_get_entity (session);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkExpression *expression
    = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Merge Entities"), NULL);
  MergeDialog *self = g_new0 (MergeDialog, 1);

  /* Translators: %s is the name of the entity that the analyst chose */
  adw_message_dialog_format_body (ADW_MESSAGE_DIALOG (dialog),
                                  _("Choose who “%s” is the same as. You can split them again."),
                                  dossier_entity_get_name (entity));
  self->session = g_object_ref (session);
  self->facets = collect_facets (session, labels);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), expression));
  gtk_drop_down_set_enable_search (self->choice, TRUE);
  gtk_drop_down_set_selected (self->choice, GTK_INVALID_LIST_POSITION);
  dossier_drop_down_set_name (self->choice, _("Entity"));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (self->choice));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "merge",
                                    _("_Merge"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "merge",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "merge", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "merge");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_chosen), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, merge_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
