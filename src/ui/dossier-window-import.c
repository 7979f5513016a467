/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-file-source.h"
#include "dossier-hold.h"
#include "dossier-ingest.h"
#include "dossier-join.h"
#include "dossier-toast.h"

/* Seconds in which to reach for the reasons; the button of the header bar has them longer. */
#define FAILURES_TIMEOUT 15

static void
add_empty (GPtrArray *parts, DossierSource *source)
{
  g_auto (GStrv) folders = dossier_file_source_list_empty (DOSSIER_FILE_SOURCE (source));
  guint n = g_strv_length (folders);

  if (n == 1)
    {
      g_autofree char *name = g_filename_display_basename (folders[0]);

      /* Translators: %s is the name of a folder; a part of a list, as in “2 documents added” */
      g_ptr_array_add (parts, g_strdup_printf (_("nothing to read in “%s”"), name));
    }
  else if (n > 1)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("nothing to read in %u folder",
                                                       "nothing to read in %u folders", n), n));
}

/* Of a single file it is said at once why it failed. */
static char *
tell_only_failure (const DossierOperationFailure *failure)
{
  g_autofree char *name = g_filename_display_basename (failure->what);

  return g_strdup_printf ("%s: %s", name, failure->reason);
}

static char *
tell_result (DossierOperation *operation, DossierSource *source, const GPtrArray *failures,
             guint n_set_aside)
{
  guint added = dossier_operation_get_n_added (operation);
  guint known = dossier_operation_get_n_known (operation);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (
    parts, g_strdup_printf (ngettext ("%u document added", "%u documents added", added), added));
  if (known > 0)
    g_ptr_array_add (
      parts, g_strdup_printf (ngettext ("%u already there", "%u already there", known), known));
  if (n_set_aside > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u had been set aside",
                                                       "%u had been set aside", n_set_aside),
                                             n_set_aside));
  if (failures->len > 0)
    g_ptr_array_add (
      parts, g_strdup_printf (ngettext ("%u failed", "%u failed", failures->len), failures->len));
  add_empty (parts, source);
  if (failures->len == 1 && parts->len == 2 && added == 0)
    return tell_only_failure (g_ptr_array_index (failures, 0));
  return dossier_join_words ((const char *const *) parts->pdata, parts->len);
}

static void
say_result (DossierWindow *self, DossierOperation *operation, DossierSource *source)
{
  g_autoptr (GPtrArray) failures = dossier_operation_dup_failures (operation);
  g_autoptr (GArray) set_aside = dossier_operation_dup_set_aside (operation);
  g_autofree char *message = tell_result (operation, source, failures, set_aside->len);
  AdwToast *toast;

  toast = dossier_toast_new (message);
  /* A list that opened by itself would take the keys from what the analyst is doing. */
  if (failures->len > 0)
    {
      adw_toast_set_timeout (toast, FAILURES_TIMEOUT);
      adw_toast_set_button_label (toast, _("Show"));
      adw_toast_set_action_name (toast, "win.show-work");
    }
  else if (set_aside->len > 0)
    {
      adw_toast_set_timeout (toast, FAILURES_TIMEOUT);
      adw_toast_set_button_label (toast, _("Show"));
      adw_toast_set_action_name (toast, "win.shelf");
    }
  /* What was imported last is told at once; why others failed the header bar still knows. */
  if (self->result_toast != NULL)
    adw_toast_dismiss (self->result_toast);
  g_set_weak_pointer (&self->result_toast, toast);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* Documents on their way into a dossier. They outlive the window that asked for them. */
typedef struct
{
  DossierWindow *window; /* NULL when it was closed */
  DossierHold *hold;
  DossierSession *session;
  DossierSource *source;
  DossierOperation *operation;
} Import;

static void
import_free (Import *import)
{
  g_clear_weak_pointer (&import->window);
  dossier_hold_free (import->hold);
  g_object_unref (import->session);
  g_object_unref (import->source);
  g_object_unref (import->operation);
  g_free (import);
}

static void
on_ingested (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Import *import = user_data;
  DossierWindow *window = import->window;
  g_autoptr (GError) error = NULL;
  gboolean failed = !dossier_ingest_finish (result, &error)
                    && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  if (window != NULL)
    {
      if (failed)
        dossier_window_show_error (window, _("The import stopped"), error);
      /* What was written before it stopped is whole and belongs to the dossier. */
      dossier_session_refresh (import->session);
      say_result (window, import->operation, import->source);
      g_ptr_array_remove (window->imports, import->operation);
      if (window->imports->len == 0)
        {
          dossier_reader_set_importing (window->reader, FALSE);
          dossier_window_withdraw_question (window);
        }
    }
  else if (failed)
    dossier_hold_tell_failure (import->hold, _("The import stopped"), error);
  import_free (import);
}

/**
 * dossier_window_import:
 * @self: a window; without a dossier it makes a new one first, one that is being opened is waited
 *   for
 * @paths: (array zero-terminated=1): files and folders
 *
 * Imports documents in the background, shown in the header bar.
 */
void
dossier_window_import (DossierWindow *self, const char *const *paths)
{
  Import *import;

  if (self->session == NULL)
    {
      dossier_window_open_documents (self, paths);
      return;
    }

  import = g_new0 (Import, 1);
  import->source = dossier_file_source_new (paths);
  g_set_weak_pointer (&import->window, self);
  import->hold = dossier_hold_new (GTK_WINDOW (self), _("Documents are being added"));
  import->session = g_object_ref (self->session);
  import->operation = dossier_operation_new (_("Importing documents"));
  dossier_operations_button_add (self->operations, import->operation);
  g_ptr_array_add (self->imports, g_object_ref (import->operation));
  dossier_reader_set_importing (self->reader, TRUE);
  dossier_ingest_async (dossier_session_get_corpus (self->session),
                        dossier_session_get_knowledge (self->session), import->source,
                        import->operation, on_ingested, import);
}

static void
on_files_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) paths = NULL;

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          g_autofree char *path = dossier_window_dup_local_path (self, file);

          if (path != NULL)
            g_strv_builder_add (builder, path);
        }
      paths = g_strv_builder_end (builder);
      if (paths[0] != NULL)
        dossier_window_import (self, (const char *const *) paths);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
choose_imports (DossierWindow *self, const char *title, GtkFileChooserAction action)
{
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (title, GTK_WINDOW (self), action, _("_Import"), _("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_files_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_import_files (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_imports (DOSSIER_WINDOW (widget), _("Import Files"), GTK_FILE_CHOOSER_ACTION_OPEN);
}

static void
on_import_folder (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_imports (DOSSIER_WINDOW (widget), _("Import Folders"),
                  GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
}

static GtkFileFilter *
new_dossier_filter (void)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Dossiers"));
  gtk_file_filter_add_suffix (filter, "dossier");
  return filter;
}

static char *
dup_chosen_path (DossierWindow *self, GtkNativeDialog *dialog)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? dossier_window_dup_local_path (self, file) : NULL;

  if (path == NULL
      || gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_OPEN
      || g_str_has_suffix (path, ".dossier"))
    return g_steal_pointer (&path);
  return g_strconcat (path, ".dossier", NULL);
}

static void
choose_dossier (DossierWindow        *self,
                const char           *title,
                GtkFileChooserAction  action,
                GCallback             on_response)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, GTK_WINDOW (self), action,
    action == GTK_FILE_CHOOSER_ACTION_OPEN ? _("_Open") : _("_Save"), _("_Cancel"));
  g_autoptr (GtkFileFilter) filter = new_dossier_filter ();

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      g_autofree char *name = g_strconcat (_("New dossier"), ".dossier", NULL);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
    }
  g_signal_connect_object (dialog, "response", on_response, self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_dossier_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  g_autofree char *path
    = response == GTK_RESPONSE_ACCEPT ? dup_chosen_path (self, dialog) : NULL;

  if (path != NULL)
    dossier_application_open_dossier (
      DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_new_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  g_autofree char *path
    = response == GTK_RESPONSE_ACCEPT ? dup_chosen_path (self, dialog) : NULL;

  if (path != NULL)
    {
      DossierWindow *window = self;

      if (!dossier_window_is_free (self))
        {
          window = dossier_window_new (
            DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
          gtk_window_present (GTK_WINDOW (window));
        }
      dossier_window_create (window, path);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_new_dossier (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_dossier (DOSSIER_WINDOW (widget), _("New Dossier"), GTK_FILE_CHOOSER_ACTION_SAVE,
                  G_CALLBACK (on_new_chosen));
}

static void
on_open_dossier (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_dossier (DOSSIER_WINDOW (widget), _("Open Dossier"), GTK_FILE_CHOOSER_ACTION_OPEN,
                  G_CALLBACK (on_dossier_chosen));
}

static gboolean
is_dossier (const char *path)
{
  return path != NULL && g_str_has_suffix (path, ".dossier");
}

/* Dossiers can be dropped on any window: they are opened in one of their own. */
static gboolean
can_take (DossierWindow *self, const GSList *files)
{
  if (self->session == NULL
      || !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session)))
    return TRUE;
  for (const GSList *l = files; l != NULL; l = l->next)
    {
      g_autofree char *path = g_file_get_path (l->data);

      if (!is_dossier (path))
        return FALSE;
    }
  return TRUE;
}

/* Told while it hovers, so that the pointer shows it. */
static void
on_drop_read (GtkDropTarget *target, GParamSpec *pspec, DossierWindow *self)
{
  const GValue *value = gtk_drop_target_get_value (target);

  if (value != NULL && !can_take (self, g_value_get_boxed (value)))
    gtk_drop_target_reject (target);
}

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, DossierWindow *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;
  gboolean taken = FALSE;

  if (!can_take (self, g_value_get_boxed (value)))
    return FALSE;
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    {
      g_autofree char *path = dossier_window_dup_local_path (self, l->data);

      if (path == NULL)
        continue;
      taken = TRUE;
      if (is_dossier (path))
        dossier_application_open_dossier (
          DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), path);
      else
        g_strv_builder_add (builder, path);
    }
  paths = g_strv_builder_end (builder);
  if (paths[0] != NULL)
    dossier_window_import (self, (const char *const *) paths);
  return taken;
}

/**
 * dossier_window_setup_drop:
 * @self: a window
 *
 * Lets files and folders be dropped anywhere on the window, but for documents where nothing can be
 * added.
 */
void
dossier_window_setup_drop (DossierWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "notify::value", G_CALLBACK (on_drop_read), self);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* What failed and why stays there until the analyst has dismissed it. */
static void
on_show_work (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_operations_button_present (DOSSIER_WINDOW (widget)->operations);
}

/**
 * dossier_window_class_install_imports:
 * @widget_class: the window's class
 *
 * Installs the commands that bring dossiers and documents in.
 */
void
dossier_window_class_install_imports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.import-files", NULL, on_import_files);
  gtk_widget_class_install_action (widget_class, "win.import-folder", NULL, on_import_folder);
  gtk_widget_class_install_action (widget_class, "win.show-work", NULL, on_show_work);
  gtk_widget_class_install_action (widget_class, "win.new-dossier", NULL, on_new_dossier);
  gtk_widget_class_install_action (widget_class, "win.open-dossier", NULL, on_open_dossier);
}
