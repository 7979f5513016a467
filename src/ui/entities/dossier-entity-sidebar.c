/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-entity-sidebar.h"

#include <glib/gi18n.h>

#include "dossier-entity-card.h"
#include "dossier-entity-row.h"
#include "dossier-tab-order.h"
#include "dossier-unrolled-list.h"

/**
 * DossierEntitySidebar:
 *
 * Who and what appears, in this document or in the whole dossier, by type
 * with counts, and the card of the chosen one. Property `session`.
 */
struct _DossierEntitySidebar
{
  GtkWidget parent_instance;
  GtkWidget *content; /* bound so that it is let go with the template */
  DossierSession *session;
  DossierUnrolledList *rows;
  GtkSingleSelection *selection;
  gboolean following;
  GtkToggleButton *document_button;
  GtkToggleButton *dossier_button;
  GtkStack *stack;
  GtkListView *list;
  DossierEntityCard *card;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierEntitySidebar, dossier_entity_sidebar, GTK_TYPE_WIDGET)

static GListModel *
get_entities (DossierEntitySidebar *self)
{
  return self->session != NULL ? dossier_session_get_entities (self->session) : NULL;
}

static guint
find_entity (DossierEntitySidebar *self, gint64 entity)
{
  GListModel *entities = get_entities (self);
  guint n = entities != NULL && entity != 0 ? g_list_model_get_n_items (entities) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (entities, i);

      if (dossier_facet_get_entity (facet) == entity)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Someone else chose an entity (a mention in the reader, the card of another). */
static void
follow_entity (DossierEntitySidebar *self)
{
  gint64 entity = self->session != NULL ? dossier_session_get_entity_id (self->session) : 0;
  guint position = find_entity (self, entity);

  dossier_entity_card_set_entity (
    self->card, self->session,
    self->session != NULL ? dossier_session_get_entity (self->session) : NULL);
  if (gtk_single_selection_get_selected (self->selection) == position)
    return;
  if (position != GTK_INVALID_LIST_POSITION)
    dossier_unrolled_list_reach (self->rows, position);
  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
update_stack (DossierEntitySidebar *self)
{
  GListModel *entities = get_entities (self);
  gboolean none = entities != NULL && dossier_session_is_read (self->session)
                  && g_list_model_get_n_items (entities) == 0;

  gboolean narrowed = none
                      && dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER
                      && !dossier_query_is_empty (dossier_session_get_query (self->session));

  gtk_stack_set_visible_child_name (self->stack, narrowed ? "nothing" : none ? "empty" : "list");
}

static void
on_items_changed (DossierEntitySidebar *self)
{
  update_stack (self);
  follow_entity (self);
}

static void
on_selected (DossierEntitySidebar *self)
{
  DossierFacet *facet = gtk_single_selection_get_selected_item (self->selection);

  if (!self->following && facet != NULL)
    dossier_session_choose_entity (self->session, dossier_facet_get_entity (facet));
}

/* Return on the chosen entity goes to its next mention. */
static void
on_activated (GtkListView *list, guint position, DossierEntitySidebar *self)
{
  dossier_session_step_mention (self->session, 1);
}

static void
on_scope_toggled (GtkToggleButton *button, DossierEntitySidebar *self)
{
  if (self->session != NULL && gtk_toggle_button_get_active (button))
    dossier_session_set_entity_scope (self->session, button == self->document_button
                                                       ? DOSSIER_SCOPE_DOCUMENT
                                                       : DOSSIER_SCOPE_DOSSIER);
}

static void
follow_scope (DossierEntitySidebar *self)
{
  gboolean document
    = dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOCUMENT;

  gtk_toggle_button_set_active (document ? self->document_button : self->dossier_button, TRUE);
}

static gboolean
starts_type (DossierEntitySidebar *self, guint position, DossierFacet *facet)
{
  g_autoptr (DossierFacet) before = NULL;

  if (position == 0)
    return TRUE;
  before = g_list_model_get_item (get_entities (self), position - 1);
  return before == NULL
         || dossier_facet_get_entity_type (before) != dossier_facet_get_entity_type (facet);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, DossierEntitySidebar *self)
{
  gtk_list_item_set_child (item, dossier_entity_row_new ());
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, DossierEntitySidebar *self)
{
  DossierFacet *facet = gtk_list_item_get_item (item);

  dossier_entity_row_set_facet (
    DOSSIER_ENTITY_ROW (gtk_list_item_get_child (item)), facet,
    starts_type (self, gtk_list_item_get_position (item), facet),
    dossier_session_get_entity_scope (self->session) == DOSSIER_SCOPE_DOSSIER,
    dossier_session_get_counting (self->session));
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  DossierEntitySidebar *self = user_data;

  if (self->session == NULL || dossier_session_get_entity_id (self->session) == 0)
    return FALSE;
  dossier_session_choose_entity (self->session, 0);
  return TRUE;
}

static void
set_session (DossierEntitySidebar *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (get_entities (self), self);
    }
  g_set_object (&self->session, session);
  self->following = TRUE;
  dossier_unrolled_list_set_model (self->rows, get_entities (self));
  self->following = FALSE;
  if (session != NULL)
    {
      g_signal_connect_object (session, "notify::entity", G_CALLBACK (follow_entity), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::entity-scope", G_CALLBACK (follow_scope), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "refreshed", G_CALLBACK (update_stack), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (get_entities (self), "items-changed",
                               G_CALLBACK (on_items_changed), self, G_CONNECT_SWAPPED);
      follow_scope (self);
    }
  on_items_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
dossier_entity_sidebar_grab_focus (GtkWidget *widget)
{
  DossierEntitySidebar *self = DOSSIER_ENTITY_SIDEBAR (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return gtk_widget_grab_focus (GTK_WIDGET (self->document_button));
}

static void
dossier_entity_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DOSSIER_ENTITY_SIDEBAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_entity_sidebar_set_property (GObject *object, guint id, const GValue *value,
                                     GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (DOSSIER_ENTITY_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_entity_sidebar_dispose (GObject *object)
{
  DossierEntitySidebar *self = DOSSIER_ENTITY_SIDEBAR (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ENTITY_SIDEBAR);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_entity_sidebar_parent_class)->dispose (object);
}

static void
dossier_entity_sidebar_class_init (DossierEntitySidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_entity_sidebar_get_property;
  object_class->set_property = dossier_entity_sidebar_set_property;
  object_class->dispose = dossier_entity_sidebar_dispose;
  widget_class->grab_focus = dossier_entity_sidebar_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DOSSIER_TYPE_ENTITY_CARD);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-entity-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, content);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, document_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, dossier_button);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, list);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, card);
  gtk_widget_class_bind_template_callback (widget_class, on_scope_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
}

/* Other entities begin at the top. */
static void
on_turned (DossierEntitySidebar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
dossier_entity_sidebar_init (DossierEntitySidebar *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = dossier_unrolled_list_new ();
  g_signal_connect_object (self->rows, "turned", G_CALLBACK (on_turned), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected),
                           self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  dossier_tab_order_leave_list (GTK_WIDGET (self->list));

  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (keys),
    gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                      gtk_callback_action_new (on_escape, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  update_stack (self);
}
