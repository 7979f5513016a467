/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>

#include "dossier-original-file.h"
#include "dossier-output-content.h"
#include "dossier-output-extent.h"
#include "dossier-output-job.h"
#include "dossier-output-name.h"

/* What the save dialog offers; the suffix decides the format. */
typedef struct
{
  const char *name;
  const char *suffix;
} Format;

static const Format report_formats[] = {
  { N_("Web page for screen and print (HTML)"), "html" },
};

static const Format export_formats[] = {
  { N_("Statements (CSV)"), "statements.csv" },
  { N_("Entities (CSV)"), "entities.csv" },
  { N_("Everything (JSON)"), "json" },
};

static const Format concordance_formats[] = {
  { N_("Lines (CSV)"), "csv" },
  { N_("Lines (tabs between cells)"), "tsv" },
  { N_("Lines (JSON)"), "json" },
};

/* An output whose name was not confirmed by the dialog that asked for it. */
typedef struct
{
  char *path;
  DossierOutputFunc write;
  DossierOutputContent *content; /* NULL when it is being written */
} Replacement;

static void
free_replacement (gpointer data, GClosure *closure)
{
  Replacement *replacement = data;

  g_clear_pointer (&replacement->content, dossier_output_content_free);
  g_free (replacement->path);
  g_free (replacement);
}

static void
on_replace_answered (AdwMessageDialog *dialog, const char *response, Replacement *replacement)
{
  GtkWindow *self = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (self != NULL && g_str_equal (response, "replace"))
    dossier_output_job_run (DOSSIER_WINDOW (self), replacement->path, replacement->write,
                            g_steal_pointer (&replacement->content), dossier_output_content_free);
}

static void
ask_to_replace (DossierWindow *self, char *path, DossierOutputFunc write,
                DossierOutputContent *content)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *heading = g_strdup_printf (_("Replace “%s”?"), name);
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (self), heading, _("There is a file of this name. What is in it will be lost."));
  Replacement *replacement = g_new0 (Replacement, 1);

  replacement->path = path;
  replacement->write = write;
  replacement->content = content;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "replace",
                                    _("_Replace"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "replace",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_replace_answered), replacement,
                         free_replacement, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static char *
dup_chosen_path (DossierWindow *self, GtkFileChooser *chooser)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);

  return file != NULL ? dossier_window_dup_local_path (self, file) : NULL;
}

/* The name to write to, of the one that was given. */
static char *
complete_path (GtkFileChooser *chooser, const char *path, const Format *formats, guint n_formats)
{
  g_autofree const char **suffixes = g_new0 (const char *, n_formats + 1);
  GtkFileFilter *filter = gtk_file_chooser_get_filter (chooser);

  for (guint i = 0; i < n_formats; i++)
    suffixes[i] = formats[i].suffix;
  for (guint i = 0; filter != NULL && i < n_formats; i++)
    if (g_strcmp0 (gtk_file_filter_get_name (filter), _(formats[i].name)) == 0)
      return dossier_output_name_complete (path, suffixes, i);
  return g_strdup (path);
}

/* The dialog has asked whether the file that was named may be replaced, but knows of no other. */
static void
write_chosen (DossierWindow *self, GtkFileChooser *chooser, const Format *formats, guint n_formats,
              DossierOutputFunc write, DossierOutputContent *content)
{
  g_autofree char *given = dup_chosen_path (self, chooser);
  g_autofree char *path = given != NULL ? complete_path (chooser, given, formats, n_formats) : NULL;

  if (path == NULL)
    dossier_output_content_free (content);
  else if (!g_str_equal (path, given) && g_file_test (path, G_FILE_TEST_EXISTS))
    ask_to_replace (self, g_steal_pointer (&path), write, content);
  else
    dossier_output_job_run (self, path, write, content, dossier_output_content_free);
}

static DossierOutputContent *
new_content_of_extent (DossierWindow *self, GtkNativeDialog *dialog)
{
  DossierOutputContent *content = dossier_output_content_new (self->session);

  content->has_wish = dossier_output_extent_read (GTK_FILE_CHOOSER (dialog), &content->wish);
  return content;
}

static void
on_report_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    write_chosen (self, GTK_FILE_CHOOSER (dialog), report_formats, G_N_ELEMENTS (report_formats),
                  dossier_output_report, new_content_of_extent (self, dialog));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_export_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    write_chosen (self, GTK_FILE_CHOOSER (dialog), export_formats, G_N_ELEMENTS (export_formats),
                  dossier_output_export, new_content_of_extent (self, dialog));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_concordance_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  g_autoptr (GArray) order = NULL;
  DossierConcordanceLines *lines = dossier_concordance_page_dup_lines (self->concordance, &order);

  if (response == GTK_RESPONSE_ACCEPT && lines != NULL)
    {
      DossierOutputContent *content = dossier_output_content_new (self->session);

      content->lines = g_steal_pointer (&lines);
      content->order = g_steal_pointer (&order);
      write_chosen (self, GTK_FILE_CHOOSER (dialog), concordance_formats,
                    G_N_ELEMENTS (concordance_formats), dossier_output_concordance, content);
    }
  dossier_concordance_lines_unref (lines);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_copy_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  static const Format formats[] = { { N_("Dossiers"), "dossier" } };

  if (response == GTK_RESPONSE_ACCEPT)
    write_chosen (self, GTK_FILE_CHOOSER (dialog), formats, G_N_ELEMENTS (formats),
                  dossier_output_copy, dossier_output_content_new (self->session));
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

/* (transfer full): asks where to write; @on_response lets it go. */
static GtkFileChooser *
new_output_chooser (DossierWindow *self,
                    const char    *title,
                    const Format  *formats,
                    guint          n_formats,
                    GCallback      on_response)
{
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _("_Save"), _("_Cancel"));
  g_autofree char *name
    = g_strdup_printf ("%s.%s", gtk_window_get_title (GTK_WINDOW (self)), formats[0].suffix);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
      g_autofree char *pattern = g_strconcat ("*.", formats[i].suffix, NULL);

      gtk_file_filter_set_name (filter, _(formats[i].name));
      gtk_file_filter_add_pattern (filter, pattern);
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", on_response, self, 0);
  return GTK_FILE_CHOOSER (dialog);
}

static void
choose_output (DossierWindow *self,
               const char    *title,
               const Format  *formats,
               guint          n_formats,
               GCallback      on_response)
{
  gtk_native_dialog_show (
    GTK_NATIVE_DIALOG (new_output_chooser (self, title, formats, n_formats, on_response)));
}

/* The same for what may be written in part. */
static void
choose_output_and_extent (DossierWindow *self,
                          const char    *title,
                          const Format  *formats,
                          guint          n_formats,
                          GCallback      on_response)
{
  GtkFileChooser *chooser = new_output_chooser (self, title, formats, n_formats, on_response);

  dossier_output_extent_offer (chooser, self->session, self->ledger);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
on_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_output_and_extent (DOSSIER_WINDOW (widget), _("Write a Report"), report_formats,
                            G_N_ELEMENTS (report_formats), G_CALLBACK (on_report_chosen));
}

static void
on_export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_output_and_extent (DOSSIER_WINDOW (widget), _("Export Data"), export_formats,
                            G_N_ELEMENTS (export_formats), G_CALLBACK (on_export_chosen));
}

static void
on_export_concordance (GtkWidget *widget, const char *name, GVariant *parameter)
{
  choose_output (DOSSIER_WINDOW (widget), _("Export the Concordance"), concordance_formats,
                 G_N_ELEMENTS (concordance_formats), G_CALLBACK (on_concordance_chosen));
}

static void
on_save_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const Format formats[] = { { N_("Dossiers"), "dossier" } };

  choose_output (DOSSIER_WINDOW (widget), _("Save a Copy"), formats, G_N_ELEMENTS (formats),
                 G_CALLBACK (on_copy_chosen));
}

/* The document is the one that was open when the dialog was. */
static void
on_original_chosen (GtkNativeDialog *dialog, int response, DossierWindow *self)
{
  const gint64 *document = g_object_get_data (G_OBJECT (dialog), "document");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      DossierOutputContent *content = dossier_output_content_new (self->session);

      content->document = *document;
      write_chosen (self, GTK_FILE_CHOOSER (dialog), NULL, 0, dossier_output_original, content);
    }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
on_save_original (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierDocument *document = dossier_session_get_document (self->session);
  gint64 id = dossier_document_get_id (document);
  g_autofree char *proposed
    = dossier_original_file_choose_name (dossier_document_get_uri (document), NULL);
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_("Save the Original"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  g_object_set_data_full (G_OBJECT (dialog), "document", g_memdup2 (&id, sizeof id), g_free);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), proposed);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_original_chosen), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_open_output (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);

  if (g_str_has_suffix (uri, ".dossier"))
    {
      g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
      GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));

      dossier_application_open_dossier (DOSSIER_APPLICATION (application), path);
      return;
    }
  gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

/**
 * dossier_window_class_install_exports:
 * @widget_class: the window's class
 *
 * Installs the commands that give results out.
 */
void
dossier_window_class_install_exports (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.report", NULL, on_report);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, on_export);
  gtk_widget_class_install_action (widget_class, "win.export-concordance", NULL,
                                   on_export_concordance);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, on_save_copy);
  gtk_widget_class_install_action (widget_class, "win.save-original", NULL, on_save_original);
  gtk_widget_class_install_action (widget_class, "win.open-output", "s", on_open_output);
}
