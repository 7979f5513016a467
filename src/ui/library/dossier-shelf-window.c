/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-shelf-window.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-list-window.h"

#define DOSSIER_TYPE_SHELF_WINDOW (dossier_shelf_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierShelfWindow, dossier_shelf_window, DOSSIER, SHELF_WINDOW,
                      DossierListWindow)

/**
 * DossierShelfWindow:
 *
 * The documents that the analyst has set aside, the last one first, and the way back for each and
 * for all.
 */
struct _DossierShelfWindow
{
  DossierListWindow parent_instance;

  gboolean emptying; /* all were asked back, and nobody has looked since */
};

G_DEFINE_FINAL_TYPE (DossierShelfWindow, dossier_shelf_window, DOSSIER_TYPE_LIST_WINDOW)

static const DossierListWords words = {
  .title = N_("Documents Set Aside"),
  .waiting = N_("Reading what was set aside"),
  .none = N_("Nothing Is Set Aside"),
  .explanation = N_("Documents that you set aside are in no list, count or report, and wait here to "
                    "be brought back."),
  .failed = N_("The Documents Could Not Be Read"),
};

static void
on_bring_back (GtkButton *button, DossierListWindow *window)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  g_ptr_array_add (one, dossier_list_window_decide (window, button));
  dossier_session_bring_back (dossier_list_window_get_session (window), one);
}

static char *
describe (const DossierShelved *shelved)
{
  g_autofree char *published = shelved->published != NULL ? dossier_edtf_label (shelved->published)
                                                          : g_strdup (_("no date"));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (shelved->set_aside);
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *told = dossier_edtf_label (day);
  /* Translators: %s is a day */
  g_autofree char *since = g_strdup_printf (_("set aside %s"), told != NULL ? told : day);

  if (shelved->publisher == NULL)
    return g_strdup_printf ("%s · %s", published, since);
  return g_strdup_printf ("%s · %s · %s", shelved->publisher, published, since);
}

static GtkWidget *
new_row (DossierListWindow *window, gconstpointer item, guint place)
{
  const DossierShelved *shelved = item;
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *subtitle = describe (shelved);
  /* Translators: spoken name of a button; %s is the title of a document */
  g_autofree char *name = g_strdup_printf (_("Bring “%s” back"), shelved->title);
  GtkWidget *button = dossier_list_window_new_button (window, _("Bring Back"), name, place,
                                                      G_CALLBACK (on_bring_back));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shelved->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_set_tooltip_text (row, shelved->uri);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static char *
tell_more (guint n_more)
{
  return g_strdup_printf (
    ngettext ("%u more was set aside before.", "%u more were set aside before.", n_more), n_more);
}

static void
update_actions (DossierListWindow *window)
{
  DossierShelfWindow *self = DOSSIER_SHELF_WINDOW (window);
  GPtrArray *shelved = dossier_list_window_get_items (window);

  if (shelved == NULL)
    self->emptying = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.bring-all-back",
                                 dossier_list_window_is_writable (window) && !self->emptying
                                   && shelved != NULL && shelved->len > 0);
}

static void
on_bring_all_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierListWindow *window = DOSSIER_LIST_WINDOW (widget);

  DOSSIER_SHELF_WINDOW (window)->emptying = TRUE;
  update_actions (window);
  dossier_session_bring_back (dossier_list_window_get_session (window),
                              dossier_list_window_get_items (window));
}

static void
dossier_shelf_window_class_init (DossierShelfWindowClass *klass)
{
  DossierListWindowClass *list_class = DOSSIER_LIST_WINDOW_CLASS (klass);

  list_class->words = &words;
  list_class->list = dossier_session_list_set_aside;
  list_class->list_finish = dossier_session_list_set_aside_finish;
  list_class->new_row = new_row;
  list_class->tell_more = tell_more;
  list_class->update_actions = update_actions;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "shelf.bring-all-back", NULL,
                                   on_bring_all_back);
}

static void
dossier_shelf_window_init (DossierShelfWindow *self)
{
  dossier_list_window_add_action (DOSSIER_LIST_WINDOW (self), _("Bring _All Back"),
                                  "shelf.bring-all-back");
}

/**
 * dossier_shelf_window_present:
 * @parent: (nullable): the window of the dossier
 * @session: its session
 *
 * Shows which documents were set aside.
 */
void
dossier_shelf_window_present (GtkWindow *parent, DossierSession *session)
{
  GtkWindow *self = g_object_new (DOSSIER_TYPE_SHELF_WINDOW, "transient-for", parent, "session",
                                  session, NULL);

  gtk_window_present (self);
}
