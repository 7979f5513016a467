/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-sector-filter.h"

#include <glib/gi18n.h>

#include "dossier-facet.h"
#include "dossier-sector-button.h"
#include "dossier-sector-look.h"

/* How many sectors show before the rest is asked for. */
#define N_SHORT 6

/**
 * DossierSectorFilter:
 *
 * The sectors of the dossier with counts that follow the other filters.
 * Several combine; each choice narrows. A sector counts where a document speaks of it, or only
 * where the document is about it. Property `session`.
 */
struct _DossierSectorFilter
{
  GtkWidget parent_instance;
  GtkWidget *content; /* bound so that it is let go with the template */
  DossierSession *session;
  GHashTable *buttons; /* id → DossierSectorButton, so that focus outlives a recount */
  gboolean expanded;
  gboolean updating;
  GtkBox *list;
  GtkWidget *clear_button;
  GtkToggleButton *open_button;
  GtkToggleButton *subjects_button;
  GtkButton *more_button;
  GtkWidget *empty_label;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierSectorFilter, dossier_sector_filter, GTK_TYPE_WIDGET)

static void
on_toggled (DossierSectorButton *button, DossierSectorFilter *self)
{
  g_autoptr (DossierQuery) query = NULL;

  if (self->updating)
    return;
  query = dossier_query_with_sector (dossier_session_get_query (self->session),
                                     dossier_sector_button_get_key (button),
                                     gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
  dossier_session_set_query (self->session, query);
}

static void
on_subjects (GtkToggleButton *button, DossierSectorFilter *self)
{
  g_autoptr (DossierQuery) query = NULL;

  if (self->updating || self->session == NULL)
    return;
  query = dossier_query_with_subjects (dossier_session_get_query (self->session),
                                       gtk_toggle_button_get_active (button));
  dossier_session_set_query (self->session, query);
}

static void
on_clear (GtkButton *button, DossierSectorFilter *self)
{
  g_autoptr (DossierQuery) query
    = dossier_query_without_sectors (dossier_session_get_query (self->session));

  dossier_session_set_query (self->session, query);
}

static DossierSectorButton *
get_button (DossierSectorFilter *self, const char *key)
{
  DossierSectorButton *button = g_hash_table_lookup (self->buttons, key);

  if (button == NULL)
    {
      guint hue;

      dossier_sector_look_get (self->session, key, &hue);
      button = DOSSIER_SECTOR_BUTTON (dossier_sector_button_new (key, hue));
      g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled), self, 0);
      gtk_box_append (self->list, GTK_WIDGET (button));
      g_hash_table_insert (self->buttons, g_strdup (key), button);
    }
  return button;
}

static void
update_more (DossierSectorFilter *self, guint n_hidden, guint n_shown)
{
  g_autofree char *label
    = self->expanded ? g_strdup (_("Fewer"))
                     : g_strdup_printf (ngettext ("%u more", "%u more", n_hidden), n_hidden);

  gtk_button_set_label (self->more_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button),
                          n_hidden > 0 || (self->expanded && n_shown > N_SHORT));
}

static void
update_empty (DossierSectorFilter *self)
{
  gboolean none
    = self->session != NULL && dossier_session_is_read (self->session)
      && g_list_model_get_n_items (dossier_session_get_sectors (self->session)) == 0;

  gtk_widget_set_visible (self->empty_label, none);
}

/* @before: (nullable): the last button of those that are counted; behind it stand the others. */
static void
hide_rest (DossierSectorFilter *self, GtkWidget *before)
{
  GtkWidget *rest = before != NULL ? gtk_widget_get_next_sibling (before)
                                   : gtk_widget_get_first_child (GTK_WIDGET (self->list));

  for (; rest != NULL; rest = gtk_widget_get_next_sibling (rest))
    gtk_widget_set_visible (rest, FALSE);
}

/* What stays is never hidden in between, or the keyboard would leave it. */
static void
update (DossierSectorFilter *self)
{
  GListModel *facets = self->session != NULL ? dossier_session_get_sectors (self->session) : NULL;
  guint n = facets != NULL ? g_list_model_get_n_items (facets) : 0;
  guint largest = 0, n_hidden = 0, n_selected = 0;
  GtkWidget *before = NULL;

  self->updating = TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (facets, i);

      largest = MAX (largest, dossier_facet_get_count (facet));
    }

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierFacet) facet = g_list_model_get_item (facets, i);
      DossierSectorButton *row = get_button (self, dossier_facet_get_key (facet));
      gboolean selected = dossier_facet_get_selected (facet);
      gboolean shown = self->expanded || i < N_SHORT || selected;

      dossier_sector_button_update (
        row, dossier_sector_look_get (self->session, dossier_facet_get_key (facet), NULL),
        dossier_facet_get_count (facet), largest, dossier_session_get_counting (self->session));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (row), selected);
      gtk_widget_set_visible (GTK_WIDGET (row), shown);
      gtk_box_reorder_child_after (self->list, GTK_WIDGET (row), before);
      before = GTK_WIDGET (row);
      n_hidden += !shown;
      n_selected += selected;
    }
  hide_rest (self, before);
  gtk_toggle_button_set_active (
    self->subjects_button,
    self->session != NULL
      && dossier_query_has_subjects (dossier_session_get_query (self->session)));
  self->updating = FALSE;

  update_more (self, n_hidden, n);
  update_empty (self);
  gtk_widget_set_sensitive (self->clear_button, n_selected > 0);
}

static void
on_more (GtkButton *button, DossierSectorFilter *self)
{
  self->expanded = !self->expanded;
  update (self);
}

static void
set_session (DossierSectorFilter *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (dossier_session_get_sectors (self->session), self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "refreshed", G_CALLBACK (update_empty), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::query", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (dossier_session_get_sectors (session), "items-changed",
                               G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
on_opened (GtkToggleButton *button, DossierSectorFilter *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (button), gtk_toggle_button_get_active (button)
                                                   ? "pan-down-symbolic" : "pan-end-symbolic");
}

static gboolean
dossier_sector_filter_grab_focus (GtkWidget *widget)
{
  DossierSectorFilter *self = DOSSIER_SECTOR_FILTER (widget);

  dossier_sector_filter_set_open (self, TRUE);
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
dossier_sector_filter_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, DOSSIER_SECTOR_FILTER (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_sector_filter_set_property (GObject *object, guint id, const GValue *value,
                                    GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      set_session (DOSSIER_SECTOR_FILTER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_sector_filter_dispose (GObject *object)
{
  DossierSectorFilter *self = DOSSIER_SECTOR_FILTER (object);

  g_clear_pointer (&self->buttons, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SECTOR_FILTER);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (dossier_sector_filter_parent_class)->dispose (object);
}

static void
dossier_sector_filter_class_init (DossierSectorFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_sector_filter_get_property;
  object_class->set_property = dossier_sector_filter_set_property;
  object_class->dispose = dossier_sector_filter_dispose;
  widget_class->grab_focus = dossier_sector_filter_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-sector-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, content);
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, list);
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, clear_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, open_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, subjects_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, more_button);
  gtk_widget_class_bind_template_child (widget_class, DossierSectorFilter, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_subjects);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
}

static void
dossier_sector_filter_init (DossierSectorFilter *self)
{
  self->buttons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_sector_filter_set_open:
 * @self: a sector filter
 * @open: whether its sectors show below the heading
 *
 * Those that are chosen stay so, also while they do not show.
 */
void
dossier_sector_filter_set_open (DossierSectorFilter *self, gboolean open)
{
  g_return_if_fail (DOSSIER_IS_SECTOR_FILTER (self));

  gtk_toggle_button_set_active (self->open_button, open);
}
