/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-aside-dialog.h"
#include "dossier-shelf-window.h"

/* Setting documents aside: the open one, those chosen in the list, and all that the list shows. */

/* The menu of the document. */
/* Asks about documents that stand in the list. A single one is told by its title: another may have
 * the look of it. */
static void
ask_about (DossierWindow *self, const GArray *documents)
{
  DossierDocument *open = dossier_session_get_document (self->session);
  g_autofree char *which = NULL;

  if (open != NULL && documents->len == 1
      && g_array_index (documents, gint64, 0) == dossier_document_get_id (open))
    /* Translators: %s is the title of a document */
    which = g_strdup_printf (_("This is “%s”."), dossier_document_get_title (open));
  dossier_aside_dialog_present (GTK_WINDOW (self), self->session, documents, which);
}

static void
on_set_aside (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierSession *session = DOSSIER_WINDOW (widget)->session;
  gint64 id = dossier_document_get_id (dossier_session_get_document (session));
  g_autoptr (GArray) documents = NULL;

  if (g_str_equal (name, "win.set-aside"))
    {
      dossier_session_set_open_aside (session, NULL);
      return;
    }
  documents = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (documents, id);
  ask_about (DOSSIER_WINDOW (widget), documents);
}

/* Where one is chosen it is the open document, or is going to be. */
static void
on_set_chosen_aside (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autoptr (GArray) chosen = dossier_library_view_dup_chosen (self->library);

  if (chosen->len == 0)
    return;
  if (g_str_equal (name, "win.set-chosen-aside-because"))
    ask_about (self, chosen);
  else if (chosen->len == 1)
    dossier_session_set_open_aside (self->session, NULL);
  else
    {
      dossier_library_view_choose_none (self->library);
      dossier_session_set_aside (self->session, chosen, NULL);
    }
}

/* All that the list shows is asked for. */
typedef struct
{
  DossierWindow *window;
  DossierSession *session;
  DossierQuery *query; /* of the list when it was */
} ShownRequest;

static void
free_shown_request (ShownRequest *self)
{
  g_object_unref (self->window);
  g_object_unref (self->session);
  dossier_query_unref (self->query);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShownRequest, free_shown_request)

static void on_shown_found (GObject *source, GAsyncResult *result, gpointer data);

/* A later request is in place of the one before. */
static void
find_shown (DossierWindow *self)
{
  ShownRequest *request = g_new0 (ShownRequest, 1);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  self->listing = g_cancellable_new ();
  request->window = g_object_ref (self);
  request->session = g_object_ref (self->session);
  request->query = dossier_query_ref (dossier_session_get_query (self->session));
  dossier_session_find_shown (self->session, self->listing, on_shown_found, request);
}

static void
on_shown_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ShownRequest) request = data;
  DossierWindow *self = request->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) documents = dossier_session_find_shown_finish (result, &error);

  if (self->listing != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->listing);
  /* The window was closed, or shows another dossier. */
  if (self->session != request->session || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  /* The list shows others by now, and it is the list that was meant. */
  if (dossier_session_get_query (self->session) != request->query)
    find_shown (self);
  else if (documents == NULL)
    dossier_window_show_error (self, _("The documents of the list could not be found"), error);
  else if (documents->len == 0)
    dossier_window_show_message (self, _("The list shows no documents"));
  else
    dossier_aside_dialog_present (GTK_WINDOW (self), self->session, documents,
                                  dossier_query_is_empty (request->query)
                                    ? _("These are all documents of the dossier.")
                                    : _("These are all that the search and the filters leave."));
}

static void
on_set_shown_aside (GtkWidget *widget, const char *name, GVariant *parameter)
{
  find_shown (DOSSIER_WINDOW (widget));
}

static void
on_shelf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_shelf_window_present (GTK_WINDOW (widget), DOSSIER_WINDOW (widget)->session);
}

/**
 * dossier_window_class_install_shelving:
 * @widget_class: the window's class
 *
 * Installs the commands that set documents aside.
 */
void
dossier_window_class_install_shelving (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.set-aside", NULL, on_set_aside);
  gtk_widget_class_install_action (widget_class, "win.set-aside-because", NULL, on_set_aside);
  gtk_widget_class_install_action (widget_class, "win.set-chosen-aside", NULL, on_set_chosen_aside);
  gtk_widget_class_install_action (widget_class, "win.set-chosen-aside-because", NULL,
                                   on_set_chosen_aside);
  gtk_widget_class_install_action (widget_class, "win.set-shown-aside", NULL, on_set_shown_aside);
  gtk_widget_class_install_action (widget_class, "win.shelf", NULL, on_shelf);
}

/**
 * dossier_window_update_shelving:
 * @self: a window
 * @writable: whether its dossier can be written
 * @reading: whether a document is open
 *
 * Turns these commands on and off.
 */
void
dossier_window_update_shelving (DossierWindow *self, gboolean writable, gboolean reading)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "win.set-aside", reading && writable);
  gtk_widget_action_set_enabled (widget, "win.set-aside-because", reading && writable);
  gtk_widget_action_set_enabled (widget, "win.set-chosen-aside", writable);
  gtk_widget_action_set_enabled (widget, "win.set-chosen-aside-because", writable);
  gtk_widget_action_set_enabled (widget, "win.set-shown-aside", writable);
  gtk_widget_action_set_enabled (widget, "win.shelf", self->session != NULL);
}
