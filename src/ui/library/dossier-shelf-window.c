/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-shelf-window.h"

#include <glib/gi18n.h>

#include "dossier-config.h"
#include "dossier-edtf.h"

/* More documents than these are not shown at once; those that follow move up. */
#define MAX_ROWS 100

/**
 * DossierShelfWindow:
 *
 * The documents that the analyst has set aside, the last one first, and the way back for each and for all. What is
 * done here can be undone, here or in the main window.
 */
struct _DossierShelfWindow
{
  AdwWindow parent_instance;

  DossierSession *session;
  GPtrArray *shelved;     /* DossierShelved */
  GCancellable *listing;  /* of the reading under way, NULL if none */
  gboolean stale;         /* the file changed while it was read */
  gboolean emptying;      /* all were asked back, and the list does not show it yet */
  guint focus;            /* row that the keyboard was in */
  gboolean refocus;       /* it is to go back there when the list is new */

  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *more;
  AdwStatusPage *failed;
};

G_DEFINE_FINAL_TYPE (DossierShelfWindow, dossier_shelf_window, ADW_TYPE_WINDOW)

static void update_list (DossierShelfWindow *self);

static gboolean
is_writable (DossierShelfWindow *self)
{
  return !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session));
}

static void
on_bring_back (GtkButton *button, DossierShelfWindow *self)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));
  g_autoptr (GPtrArray) one = g_ptr_array_new ();

  /* A second press while it is being brought back would find nothing. */
  gtk_widget_set_sensitive (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) place)), FALSE);
  self->focus = place;
  self->refocus = TRUE;
  g_ptr_array_add (one, g_ptr_array_index (self->shelved, place));
  dossier_session_bring_back (self->session, one);
}

static char *
describe (const DossierShelved *shelved)
{
  g_autofree char *published
    = shelved->published != NULL ? dossier_edtf_label (shelved->published) : g_strdup (_("no date"));
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (shelved->set_aside);
  g_autofree char *day = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *told = dossier_edtf_label (day);
  /* Translators: %s is a day */
  g_autofree char *since = g_strdup_printf (_("set aside %s"), told != NULL ? told : day);

  return shelved->publisher != NULL ? g_strdup_printf ("%s · %s · %s", shelved->publisher, published, since)
                                    : g_strdup_printf ("%s · %s", published, since);
}

static void
add_row (DossierShelfWindow *self, const DossierShelved *shelved, guint place)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  GtkWidget *button = gtk_button_new_with_label (_("Bring Back"));
  g_autofree char *subtitle = describe (shelved);
  /* Translators: spoken name of a button; %s is the title of a document */
  g_autofree char *name = g_strdup_printf (_("Bring “%s” back"), shelved->title);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shelved->title);
  adw_action_row_set_subtitle (row, subtitle);
  adw_action_row_set_title_lines (row, 3);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), shelved->uri);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, is_writable (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_bring_back), self, 0);
  adw_action_row_add_suffix (row, button);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

/* Whether a key that is pressed goes anywhere. */
static gboolean
has_focus (DossierShelfWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus);
}

/* The row that was brought back is gone; the keyboard goes on with the next one, and is never left nowhere. */
static void
restore_focus (DossierShelfWindow *self, guint n_rows)
{
  gboolean refocus = self->refocus || !has_focus (self);

  self->refocus = FALSE;
  if (refocus && n_rows > 0)
    gtk_widget_child_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) MIN (self->focus, n_rows - 1))),
      GTK_DIR_TAB_FORWARD);
  else if (refocus)
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
update_actions (DossierShelfWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean writable = is_writable (self);

  gtk_widget_action_set_enabled (widget, "shelf.undo",
                                 writable && dossier_session_get_undo_label (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "shelf.redo",
                                 writable && dossier_session_get_redo_label (self->session) != NULL);
  gtk_widget_action_set_enabled (widget, "shelf.bring-all-back",
                                 writable && !self->emptying && self->listing == NULL && self->shelved != NULL
                                   && self->shelved->len > 0);
}

static void
show_list (DossierShelfWindow *self)
{
  guint n = MIN (self->shelved->len, MAX_ROWS), n_more = self->shelved->len - n;
  GtkListBoxRow *row;
  g_autofree char *more = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_row (self, g_ptr_array_index (self->shelved, i), i);
  more = g_strdup_printf (ngettext ("%u more was set aside before.", "%u more were set aside before.", n_more),
                          n_more);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
  self->emptying = FALSE;
  update_actions (self);
  restore_focus (self, n);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierShelfWindow) self = DOSSIER_SHELF_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) shelved = dossier_session_list_set_aside_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->listing);
  if (self->stale)
    {
      update_list (self);
      return;
    }
  g_clear_pointer (&self->shelved, g_ptr_array_unref);
  if (shelved == NULL)
    {
      /* Markup, and a reason may name a file. */
      g_autofree char *reason = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed, reason);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      self->emptying = self->refocus = FALSE;
      update_actions (self);
      return;
    }
  self->shelved = g_steal_pointer (&shelved);
  show_list (self);
}

static void
update_list (DossierShelfWindow *self)
{
  self->stale = self->listing != NULL;
  if (self->stale)
    return;
  self->listing = g_cancellable_new ();
  update_actions (self);
  dossier_session_list_set_aside (self->session, self->listing, on_listed, g_object_ref (self));
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_undo (DOSSIER_SHELF_WINDOW (widget)->session);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_redo (DOSSIER_SHELF_WINDOW (widget)->session);
}

static void
on_bring_all_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierShelfWindow *self = DOSSIER_SHELF_WINDOW (widget);

  self->emptying = TRUE;
  update_actions (self);
  dossier_session_bring_back (self->session, self->shelved);
}

static void
dossier_shelf_window_dispose (GObject *object)
{
  DossierShelfWindow *self = DOSSIER_SHELF_WINDOW (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->shelved, g_ptr_array_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_SHELF_WINDOW);
  G_OBJECT_CLASS (dossier_shelf_window_parent_class)->dispose (object);
}

/* A reading under way holds the window. */
static gboolean
dossier_shelf_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (DOSSIER_SHELF_WINDOW (window)->listing);
  return GTK_WINDOW_CLASS (dossier_shelf_window_parent_class)->close_request (window);
}

static void
dossier_shelf_window_class_init (DossierShelfWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_shelf_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_shelf_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               DOSSIER_RESOURCE_PATH "/ui/dossier-shelf-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierShelfWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierShelfWindow, list);
  gtk_widget_class_bind_template_child (widget_class, DossierShelfWindow, more);
  gtk_widget_class_bind_template_child (widget_class, DossierShelfWindow, failed);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_install_action (widget_class, "shelf.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "shelf.redo", NULL, on_redo);
  gtk_widget_class_install_action (widget_class, "shelf.bring-all-back", NULL, on_bring_all_back);
}

static void
dossier_shelf_window_init (DossierShelfWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_shelf_window_present:
 * @parent: the window of the dossier
 * @session: its session
 *
 * Shows which documents were set aside.
 */
void
dossier_shelf_window_present (GtkWindow *parent, DossierSession *session)
{
  DossierShelfWindow *self = g_object_new (DOSSIER_TYPE_SHELF_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::undo-label", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-label", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_session_get_corpus (session), "changed", G_CALLBACK (update_list), self,
                           G_CONNECT_SWAPPED);
  /* What could not be brought back is still there. */
  g_signal_connect_object (session, "failed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  update_list (self);
  gtk_window_present (GTK_WINDOW (self));
}
