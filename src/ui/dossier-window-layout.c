/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include "dossier-tab-order.h"

/* In pixels, where text is not enlarged: as wide a header bar holds all its buttons. */
#define WHOLE_HEADER 900
#define LIBRARY_WIDTH 280
#define ENTITIES_WIDTH 300
/* In pixels: however large the text is, a pane leaves a window its least width. */
#define WIDEST_PANE 340
/* In pixels, where text is not enlarged: below these the library shows less of what is above its
 * documents, and of each of them: to have room for six, and beside open sectors, which the usual
 * window of 1440×900 keeps, for four. */
#define HIGH_LIBRARY 800
#define LOW_LIBRARY 560

/* How many times as large as usual text is: what "Large Text" of the desktop sets. */
static double
get_text_scale (DossierWindow *self)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * PANGO_SCALE) : 1;
}

static void
fit_panes (DossierWindow *self)
{
  double scale = get_text_scale (self);

  gtk_widget_set_size_request (self->library_pane, MIN (LIBRARY_WIDTH * scale, WIDEST_PANE), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->entities),
                               MIN (ENTITIES_WIDTH * scale, WIDEST_PANE), -1);
}

/* A narrow header bar keeps what has no other place: search is in the library, the rest in the
 * menu. */
static void
show_in_header (DossierWindow *self, gboolean medium, gboolean wide)
{
  gtk_widget_set_visible (self->report_button, wide);
  gtk_widget_set_visible (self->undo_place, wide);
  gtk_widget_set_visible (self->search_button, medium);
  gtk_widget_set_visible (self->import_label, medium);
}

/* Sectors open and close when the room comes or goes; in between the analyst says. */
static void
fit_library (DossierWindow *self)
{
  int height = gtk_widget_get_visible (GTK_WIDGET (self->timeline))
                 ? gtk_paned_get_position (self->paned)
                 : gtk_widget_get_height (GTK_WIDGET (self->paned));
  double scale = get_text_scale (self);
  gboolean low = height < LOW_LIBRARY * scale;

  if (!self->timeline_placed)
    return;
  dossier_library_view_set_compact (self->library, height < HIGH_LIBRARY * scale);
  if (low != self->library_low)
    dossier_sector_filter_set_open (self->sectors, !low);
  self->library_low = low;
}

/* The timeline has its remembered height. In a small window it leaves the reader the larger part,
 * until there is room or the analyst moves the handle. */
static void
place_timeline (DossierWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  int wanted = g_settings_get_int (self->settings, "timeline-height");
  int given = MIN (wanted, height / 3);
  int highest, lowest;

  g_object_get (self->paned, "min-position", &highest, "max-position", &lowest, NULL);
  self->timeline_limited = given < wanted;
  self->placing = TRUE;
  gtk_paned_set_position (self->paned, CLAMP (height - given, highest, MAX (highest, lowest)));
  self->placing = FALSE;
}

static gboolean
fit_window (gpointer user_data)
{
  DossierWindow *self = user_data;

  self->fit_source = 0;
  if (self->timeline_limited && gtk_widget_get_mapped (GTK_WIDGET (self->timeline)))
    place_timeline (self);
  self->fitted_height = gtk_widget_get_height (GTK_WIDGET (self->paned));
  fit_library (self);
  show_in_header (self, !adw_flap_get_folded (self->library_flap),
                  !adw_flap_get_folded (self->entities_flap));
  adw_view_switcher_bar_set_reveal (
    self->switcher_bar, adw_view_switcher_title_get_title_visible (self->switcher_title));
  return G_SOURCE_REMOVE;
}

static int
get_widest_monitor (DossierWindow *self)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)));
  int widest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle area;

      gdk_monitor_get_geometry (monitor, &area);
      widest = MAX (widest, area.width);
    }
  return widest;
}

/* Nothing has folded before a window is first sized: a whole header bar would make a narrow one
 * wider than it was left, or than the screen is. */
static void
begin_header (DossierWindow *self)
{
  int width, height, monitor = get_widest_monitor (self);

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  if (gtk_window_is_maximized (GTK_WINDOW (self)) || width > monitor)
    width = monitor;
  if (width < WHOLE_HEADER * get_text_scale (self))
    show_in_header (self, FALSE, FALSE);
}

/* A flap folds, a pane is sized, and a title takes the place of the switcher, in the middle of an
 * allocation, when nothing may be shown or hidden yet. */
static void
on_fitted (DossierWindow *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_window, self, NULL);
}

/* Gives the page that is shown the keyboard. */
static void
enter_page (DossierWindow *self)
{
  GtkWidget *page = adw_view_stack_get_visible_child (self->pages);

  if (!gtk_widget_grab_focus (page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

/* Who asks for a page wants to work there, also from what stays beside the pages. */
static void
go_to_page (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DossierWindow *self = data;
  const char *name = g_variant_get_string (parameter, NULL);
  GtkWidget *page = adw_view_stack_get_child_by_name (self->pages, name), *focus;

  if (page == NULL)
    return;
  adw_view_stack_set_visible_child (self->pages, page);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    enter_page (self);
}

/* Who was at a button of the header goes on in the page; the switcher keeps the keyboard, and
 * inside the pages it follows by itself. */
static void
leave_header (DossierWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && gtk_widget_get_ancestor (focus, ADW_TYPE_HEADER_BAR) != NULL
      && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->switcher_title)))
    enter_page (self);
}

/* What lies over the pages in a narrow window would hide the one that was asked for. */
static void
hide_overlays (DossierWindow *self)
{
  if (adw_flap_get_folded (self->library_flap))
    adw_flap_set_reveal_flap (self->library_flap, FALSE);
  if (adw_flap_get_folded (self->entities_flap))
    adw_flap_set_reveal_flap (self->entities_flap, FALSE);
}

/* The table of commitments needs the width: the entities make room for it and come back. */
static void
on_page_changed (DossierWindow *self)
{
  gboolean reading
    = g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "read") == 0;

  hide_overlays (self);
  leave_header (self);
  if (adw_flap_get_folded (self->entities_flap))
    return;
  if (reading && self->entities_wait)
    adw_flap_set_reveal_flap (self->entities_flap, TRUE);
  else if (!reading)
    {
      self->entities_wait = adw_flap_get_reveal_flap (self->entities_flap);
      adw_flap_set_reveal_flap (self->entities_flap, FALSE);
    }
}

/* What is shown and what is not: most actions are the widgets' own properties. */
static void
add_actions (DossierWindow *self)
{
  const GActionEntry page = { .name = "page", .activate = go_to_page, .parameter_type = "s" };
  const struct
  {
    const char *name;
    gpointer object;
    const char *property;
  } entries[] = {
    { "show-library", self->library_flap, "reveal-flap" },
    { "show-entities", self->entities_flap, "reveal-flap" },
    { "show-timeline", self->timeline, "visible" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GPropertyAction) action
        = g_property_action_new (entries[i].name, entries[i].object, entries[i].property);

      g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
    }
  g_action_map_add_action_entries (G_ACTION_MAP (self), &page, 1, self);
}

/* There is a height to divide. */
static void
on_paned_sized (DossierWindow *self)
{
  if (!self->timeline_placed && gtk_widget_get_height (GTK_WIDGET (self->paned)) > 0)
    {
      place_timeline (self);
      self->timeline_placed = TRUE;
    }
  on_fitted (self);
}

/* What moves with the size of the window is no choice of the analyst. */
static void
on_paned_moved (DossierWindow *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->paned));

  if (self->timeline_placed && !self->placing && height == self->fitted_height
      && gtk_widget_get_visible (GTK_WIDGET (self->timeline)))
    {
      self->timeline_limited = FALSE;
      g_settings_set_int (self->settings, "timeline-height",
                          CLAMP (height - gtk_paned_get_position (self->paned), 96, 2000));
    }
  on_fitted (self);
}

/* Restores and keeps what the window looked like. A new one begins as the one that was changed last
 * is, and none follows another. */
static void
bind_settings (DossierWindow *self)
{
  static const struct
  {
    const char *key;
    const char *property;
  } window_keys[] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "maximized", "maximized" },
  };
  g_autoptr (GAction) by_story = NULL;

  self->settings = g_settings_new (DOSSIER_APP_ID);
  by_story = g_settings_create_action (self->settings, "count-by-story");
  for (guint i = 0; i < G_N_ELEMENTS (window_keys); i++)
    g_settings_bind (self->settings, window_keys[i].key, self, window_keys[i].property,
                     G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "timeline-visible", self->timeline, "visible",
                   G_SETTINGS_BIND_GET_NO_CHANGES);
  g_settings_bind (self->settings, "count-by-story", self->library, "by-story",
                   G_SETTINGS_BIND_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (self), by_story);
  begin_header (self);
  dossier_tab_order_mend_paned (self->paned);
  g_signal_connect_object (self->paned, "notify::position", G_CALLBACK (on_paned_moved), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "notify::visible", G_CALLBACK (on_fitted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paned, "notify::max-position", G_CALLBACK (on_paned_sized), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_window_setup_layout:
 * @self: a new window
 *
 * Lets the parts of the window be shown, hidden and sized, remembers it, and
 * fits them to the room there is.
 */
void
dossier_window_setup_layout (DossierWindow *self)
{
  add_actions (self);
  fit_panes (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (fit_panes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->switcher_title, "notify::title-visible", G_CALLBACK (on_fitted),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->library_flap, "notify::folded", G_CALLBACK (on_fitted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entities_flap, "notify::folded", G_CALLBACK (on_fitted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (on_page_changed), self,
                           G_CONNECT_SWAPPED);
  bind_settings (self);
}
