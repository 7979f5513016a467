/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-library-view-private.h"

#include <glib/gi18n.h>

#include "dossier-document-row.h"
#include "dossier-tab-order.h"

/**
 * DossierLibraryView:
 *
 * The documents of the result, newest first, and the search over their full text. Choosing one
 * opens it in the reader; several can be chosen to be set aside. Copies of one text may be one row,
 * the story. Properties `session` and `by-story`.
 */

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_BY_STORY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierLibraryView, dossier_library_view, GTK_TYPE_WIDGET)

static void
update_count (DossierLibraryView *self)
{
  GListModel *documents = dossier_library_view_get_documents (self);
  guint shown = documents != NULL ? g_list_model_get_n_items (documents) : 0;
  guint all = self->session != NULL ? dossier_session_get_n_documents (self->session) : 0;
  /* Translators: how many documents the filters leave, and how many there are: “3 of 12” */
  g_autofree char *text = shown == all ? g_strdup_printf ("%u", all)
                                       : g_strdup_printf (_("%u of %u"), shown, all);

  if (self->session == NULL || !dossier_session_is_read (self->session))
    {
      gtk_label_set_label (self->count, "");
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  gtk_label_set_label (self->count, text);
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "list"
                                                 : all > 0 ? "nothing"
                                                           : "empty");
}

static void
on_items_changed (DossierLibraryView *self)
{
  update_count (self);
  dossier_library_view_update_choice (self);
}

static void
on_activated (GtkListView *list, guint position, DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-reader", NULL);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, dossier_document_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, DossierLibraryView *self)
{
  DossierDocumentRow *row = DOSSIER_DOCUMENT_ROW (gtk_list_item_get_child (item));

  dossier_document_row_set_compact (row, self->compact);
  dossier_document_row_set_document (row, gtk_list_item_get_item (item));
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  dossier_document_row_set_document (DOSSIER_DOCUMENT_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
update_counting (DossierLibraryView *self)
{
  gtk_label_set_label (self->heading, self->by_story ? _("Stories") : _("Documents"));
  if (self->session != NULL)
    dossier_session_set_counting (self->session, self->by_story ? DOSSIER_COUNT_STORIES
                                                                : DOSSIER_COUNT_DOCUMENTS);
}

static void
set_by_story (DossierLibraryView *self, gboolean by_story)
{
  if (self->by_story == by_story)
    return;
  self->by_story = by_story;
  update_counting (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BY_STORY]);
}

static void
set_session (DossierLibraryView *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (dossier_library_view_get_documents (self), self);
    }
  g_set_object (&self->session, session);
  dossier_library_view_connect_choice (self);
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::n-documents", G_CALLBACK (update_count), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "refreshed", G_CALLBACK (update_count), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (dossier_library_view_get_documents (self), "items-changed",
                               G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
    }
  dossier_library_view_connect_search (self);
  update_counting (self);
  on_items_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
dossier_library_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_LIBRARY_VIEW (widget)->list));
}

static void
dossier_library_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DOSSIER_LIBRARY_VIEW (object)->session);
      break;
    case PROP_BY_STORY:
      g_value_set_boolean (value, DOSSIER_LIBRARY_VIEW (object)->by_story);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_library_view_set_property (GObject *object, guint id, const GValue *value,
                                   GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (DOSSIER_LIBRARY_VIEW (object), g_value_get_object (value));
      break;
    case PROP_BY_STORY:
      set_by_story (DOSSIER_LIBRARY_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_library_view_dispose (GObject *object)
{
  DossierLibraryView *self = DOSSIER_LIBRARY_VIEW (object);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_VIEW);
  g_clear_object (&self->choice);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_library_view_parent_class)->dispose (object);
}

static void
dossier_library_view_finalize (GObject *object)
{
  g_array_unref (DOSSIER_LIBRARY_VIEW (object)->chosen);
  G_OBJECT_CLASS (dossier_library_view_parent_class)->finalize (object);
}

static void
dossier_library_view_class_init (DossierLibraryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_library_view_get_property;
  object_class->set_property = dossier_library_view_set_property;
  object_class->dispose = dossier_library_view_dispose;
  object_class->finalize = dossier_library_view_finalize;
  widget_class->grab_focus = dossier_library_view_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_BY_STORY]
    = g_param_spec_boolean ("by-story", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, content);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, count);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, choice_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryView, choice_label);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
  dossier_library_view_class_install_search (widget_class);
}

/* Other documents begin at the top. */
static void
on_turned (DossierLibraryView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
dossier_library_view_init (DossierLibraryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = dossier_unrolled_list_new ();
  g_signal_connect_object (self->rows, "turned", G_CALLBACK (on_turned), self, G_CONNECT_SWAPPED);
  dossier_library_view_setup_choice (self);
  dossier_tab_order_leave_list (GTK_WIDGET (self->list));
  update_count (self);
}

/**
 * dossier_library_view_set_compact:
 * @self: a library
 * @compact: whether there is little room
 *
 * Lets more documents be seen at once, with one line of each title.
 */
void
dossier_library_view_set_compact (DossierLibraryView *self, gboolean compact)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_VIEW (self));

  if (self->compact == compact)
    return;
  self->compact = compact;
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (DOSSIER_IS_DOCUMENT_ROW (row))
        dossier_document_row_set_compact (DOSSIER_DOCUMENT_ROW (row), compact);
    }
}
