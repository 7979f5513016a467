/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-page.h"

#include <glib/gi18n-lib.h>

#include "dossier-config.h"
#include "dossier-drop-down.h"
#include "dossier-palette.h"
#include "dossier-sector-look.h"
#include "dossier-timeline-list.h"
#include "dossier-timeline-overview.h"
#include "dossier-unit-note.h"
#include "dossier-zoom-keys.h"

#define ZOOM_STEP 1.5

struct _DossierTimelinePage
{
  GtkWidget parent_instance;
  GtkWidget *toolbar; /* bound so that it is let go with the template */

  DossierSession *session;
  GSignalGroup *session_signals;
  GSettings *settings;

  GtkDropDown *lanes;
  GtkWidget *range;
  GtkLabel *range_label;
  GtkToggleButton *as_list;
  GtkStack *stack;
  DossierTimelineView *view;
  DossierTimelineList *list;
  GtkPopover *popover;
  DossierTimelineList *popover_list;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierTimelinePage, dossier_timeline_page, GTK_TYPE_WIDGET)

static void
update_stack (DossierTimelinePage *self)
{
  DossierTimeline *timeline = dossier_timeline_view_get_timeline (self->view);
  gboolean as_list = gtk_toggle_button_get_active (self->as_list);
  const char *name = as_list ? "list" : "view";

  if (self->session != NULL && (timeline == NULL || timeline->items->len == 0))
    name = dossier_session_is_dating (self->session)                            ? "reading"
           : dossier_session_is_all_aside (self->session)                       ? "aside"
           : dossier_query_is_empty (dossier_session_get_query (self->session)) ? "empty"
                                                                                : "nothing";
  /* Only what is seen is kept up to date. */
  dossier_timeline_list_set_items (self->list, as_list ? timeline : NULL, NULL);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
update_timeline (DossierTimelinePage *self)
{
  /* While it closes, nothing of another timeline can be chosen in it. */
  gtk_popover_popdown (self->popover);
  dossier_timeline_list_set_items (self->popover_list, NULL, NULL);
  dossier_timeline_view_set_today (self->view, dossier_day_get_today ());
  dossier_timeline_view_set_timeline (
    self->view, self->session != NULL ? dossier_session_get_timeline (self->session) : NULL);
  update_stack (self);
}

/* Where nothing has a date, there is nothing to look at more closely. */
static void
update_zoom (DossierTimelinePage *self)
{
  static const char *const actions[] = { "timeline.zoom-in", "timeline.zoom-out",
                                         "timeline.zoom-fit" };
  gboolean dated = dossier_timeline_view_get_scale (self->view)->axis != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], dated);
}

static void
update_range (DossierTimelinePage *self)
{
  DossierDay first = DOSSIER_DAY_NONE, last = DOSSIER_DAY_NONE;
  gboolean chosen = self->session != NULL
                    && dossier_query_get_days (dossier_session_get_query (self->session),
                                               &first, &last);

  gtk_widget_set_visible (self->range, chosen);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.clear-range", chosen);
  if (chosen)
    {
      g_autofree char *from = dossier_edtf_format_day (first);
      g_autofree char *to = dossier_edtf_format_day (last);
      g_autofree char *value
        = first == last ? g_strdup (from) : g_strdup_printf ("%s/%s", from, to);
      g_autofree char *label = dossier_edtf_label (value);
      g_autofree char *name = g_strdup_printf (_("Days chosen: %s. Show all days again"), label);

      gtk_label_set_text (self->range_label, label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->range),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
  else
    first = last = DOSSIER_DAY_NONE;
  dossier_timeline_view_set_brush (self->view, first, last);
}

static void
choose_days (DossierTimelinePage *self, DossierDay first, DossierDay last)
{
  g_autoptr (DossierQuery) query = NULL;

  if (self->session == NULL)
    return;
  query = dossier_query_with_days (dossier_session_get_query (self->session), first, last);
  dossier_session_set_query (self->session, query);
}

static void
on_brushed (DossierTimelinePage *self, int first, int last)
{
  choose_days (self, first, last);
}

static void
open_item (DossierTimelinePage *self, guint item)
{
  DossierTimeline *timeline = dossier_timeline_view_get_timeline (self->view);
  const DossierTimelineItem *opened;

  if (self->session == NULL || timeline == NULL || item >= timeline->items->len)
    return;
  opened = &g_array_index (timeline->items, DossierTimelineItem, item);
  /* The documents of a group are those of its days. */
  if (opened->n > 1 && dossier_day_is_real (opened->edtf.first)
      && dossier_day_is_real (opened->edtf.last))
    {
      choose_days (self, opened->edtf.first, opened->edtf.last);
      return;
    }
  dossier_session_reveal (self->session, opened->document, opened->span);
}

static void
on_popover_open_item (DossierTimelinePage *self, guint item)
{
  gtk_popover_popdown (self->popover);
  open_item (self, item);
}

/* Several items share one box: let people choose. */
static void
on_open_items (DossierTimelinePage *self, guint item, const GdkRectangle *place)
{
  g_autoptr (GArray) items = dossier_timeline_view_get_box_items (self->view, item);
  GdkRectangle there = *place;
  double x, y;

  gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self),
                                    place->x, place->y, &x, &y);
  there.x = (int) x;
  there.y = (int) y;
  dossier_timeline_list_set_items (self->popover_list,
                                   dossier_timeline_view_get_timeline (self->view), items);
  gtk_popover_set_pointing_to (self->popover, &there);
  gtk_popover_popup (self->popover);
}

static void
on_lanes_selected (DossierTimelinePage *self)
{
  dossier_timeline_view_set_lanes_by (self->view,
                                      (DossierLanesBy) gtk_drop_down_get_selected (self->lanes));
  update_stack (self);
}

static char *
look_up_sector (const char *id, guint *colour, gpointer data)
{
  DossierTimelinePage *self = data;

  if (id != NULL)
    return g_strdup (dossier_sector_look_get (self->session, id, colour));
  *colour = DOSSIER_HUE_SLATE;
  return g_strdup (_("No sector"));
}

static gboolean
lanes_from_settings (GValue *value, GVariant *variant, gpointer data)
{
  g_value_set_uint (value, g_str_equal (g_variant_get_string (variant, NULL), "sector")
                           ? DOSSIER_LANES_BY_SECTOR : DOSSIER_LANES_BY_KIND);
  return TRUE;
}

static GVariant *
lanes_to_settings (const GValue *value, const GVariantType *type, gpointer data)
{
  return g_variant_new_string (g_value_get_uint (value) == DOSSIER_LANES_BY_SECTOR ? "sector"
                                                                                  : "kind");
}

static void
on_zoom_in (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_timeline_view_zoom (DOSSIER_TIMELINE_PAGE (widget)->view, ZOOM_STEP);
}

static void
on_zoom_out (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_timeline_view_zoom (DOSSIER_TIMELINE_PAGE (widget)->view, 1 / ZOOM_STEP);
}

static void
on_zoom_fit (GtkWidget *widget, const char *action, GVariant *parameter)
{
  dossier_timeline_view_fit (DOSSIER_TIMELINE_PAGE (widget)->view);
}

/* The view alone has them without Ctrl too. */
static gboolean
on_zoom_key (GtkWidget *widget, GVariant *direction, gpointer data)
{
  static const char *const actions[] = { "timeline.zoom-out", "timeline.zoom-fit",
                                         "timeline.zoom-in" };

  gtk_widget_activate_action (widget, actions[g_variant_get_int32 (direction) + 1], NULL);
  return TRUE;
}

static void
on_clear_range (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choose_days (DOSSIER_TIMELINE_PAGE (widget), DOSSIER_DAY_NONE, DOSSIER_DAY_NONE);
}

static void
set_session (DossierTimelinePage *self, DossierSession *session)
{
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->session_signals, session);
  dossier_timeline_view_set_sector_look (self->view, look_up_sector, self);
  update_timeline (self);
  update_range (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

/* The keyboard goes to what is seen: the drawing or the list. */
static gboolean
dossier_timeline_page_grab_focus (GtkWidget *widget)
{
  DossierTimelinePage *self = DOSSIER_TIMELINE_PAGE (widget);

  if (gtk_toggle_button_get_active (self->as_list))
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
dossier_timeline_page_set_property (GObject      *object,
                                    guint         id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (id == PROP_SESSION)
    set_session (DOSSIER_TIMELINE_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_timeline_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DOSSIER_TIMELINE_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_timeline_page_dispose (GObject *object)
{
  DossierTimelinePage *self = DOSSIER_TIMELINE_PAGE (object);
  GtkWidget *child;

  if (self->session_signals != NULL)
    g_signal_group_set_target (self->session_signals, NULL);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_TIMELINE_PAGE);
  /* Only children that C knows by name were let go. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (dossier_timeline_page_parent_class)->dispose (object);
}

static void
dossier_timeline_page_class_init (DossierTimelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dossier_timeline_page_set_property;
  object_class->get_property = dossier_timeline_page_get_property;
  object_class->dispose = dossier_timeline_page_dispose;
  widget_class->grab_focus = dossier_timeline_page_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, on_zoom_in);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, on_zoom_out);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-fit", NULL, on_zoom_fit);
  gtk_widget_class_install_action (widget_class, "timeline.clear-range", NULL, on_clear_range);
  dossier_zoom_keys_install (widget_class, on_zoom_key);

  g_type_ensure (DOSSIER_TYPE_TIMELINE_LIST);
  g_type_ensure (DOSSIER_TYPE_TIMELINE_OVERVIEW);
  g_type_ensure (DOSSIER_TYPE_TIMELINE_VIEW);
  g_type_ensure (DOSSIER_TYPE_UNIT_NOTE);
  gtk_widget_class_set_css_name (widget_class, "timelinepage");
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-timeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, toolbar);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, lanes);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, range);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, range_label);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, as_list);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, view);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, list);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelinePage, popover_list);
  gtk_widget_class_bind_template_callback (widget_class, on_brushed);
  gtk_widget_class_bind_template_callback (widget_class, on_lanes_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_open_items);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_open_item);
  gtk_widget_class_bind_template_callback (widget_class, open_item);
  gtk_widget_class_bind_template_callback (widget_class, update_stack);
  gtk_widget_class_bind_template_callback (widget_class, update_zoom);
}

static void
dossier_timeline_page_init (DossierTimelinePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_drop_down_set_name (self->lanes, _("Lanes"));

  self->session_signals = g_signal_group_new (DOSSIER_TYPE_SESSION);
  g_signal_group_connect_object (self->session_signals, "notify::timeline",
                                 G_CALLBACK (update_timeline), self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "refreshed", G_CALLBACK (update_stack),
                                 self, G_CONNECT_SWAPPED);
  g_signal_group_connect_object (self->session_signals, "notify::query",
                                 G_CALLBACK (update_range), self, G_CONNECT_SWAPPED);
  /* What could not be read will not come. */
  g_signal_group_connect_object (self->session_signals, "failed", G_CALLBACK (update_stack), self,
                                 G_CONNECT_SWAPPED);

  self->settings = g_settings_new (DOSSIER_APP_ID);
  g_settings_bind_with_mapping (self->settings, "timeline-lanes", self->lanes, "selected",
                                G_SETTINGS_BIND_DEFAULT, lanes_from_settings, lanes_to_settings,
                                NULL, NULL);
  dossier_timeline_view_set_sector_look (self->view, look_up_sector, self);
  update_stack (self);
  update_zoom (self);
  update_range (self);
}

/**
 * dossier_timeline_page_get_view:
 * @self: a page
 *
 * Returns: (transfer none): what draws it
 */
DossierTimelineView *
dossier_timeline_page_get_view (DossierTimelinePage *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_PAGE (self), NULL);

  return self->view;
}
