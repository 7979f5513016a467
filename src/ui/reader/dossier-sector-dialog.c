/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-drop-down.h"
#include "dossier-mark-dialogs.h"
#include "dossier-sector-look.h"

typedef struct
{
  DossierSession *session;
  DossierReading *reading; /* that the words stand in */
  DossierSpan span;
  GtkDropDown *choice;
} SectorDialog;

static void
sector_dialog_free (gpointer data, GClosure *closure)
{
  SectorDialog *self = data;

  g_object_unref (self->session);
  dossier_reading_unref (self->reading);
  g_free (self);
}

static const DossierSectorScheme *
get_scheme (DossierSession *session)
{
  return dossier_knowledge_get_sectors (dossier_session_get_knowledge (session));
}

static void
on_response (AdwMessageDialog *dialog, const char *response, SectorDialog *self)
{
  guint index = gtk_drop_down_get_selected (self->choice);
  const DossierSectorScheme *scheme = get_scheme (self->session);

  if (g_str_equal (response, "mark") && index < dossier_sector_scheme_get_n (scheme))
    dossier_session_mark_sector (self->session, self->reading, self->span,
                                 dossier_sector_scheme_get (scheme, index)->id);
}

static void
on_selected (GtkDropDown *choice, GParamSpec *property, AdwMessageDialog *dialog)
{
  adw_message_dialog_set_response_enabled (
    dialog, "mark", gtk_drop_down_get_selected (choice) != GTK_INVALID_LIST_POSITION);
}

/**
 * dossier_mark_dialog_quote:
 * @reading: a document
 * @span: bytes of its text
 *
 * Returns: (transfer full): the words, in quotation marks and shortened
 */
char *
dossier_mark_dialog_quote (const DossierReading *reading, DossierSpan span)
{
  g_autofree char *words = g_strndup (reading->text + span.start, dossier_span_length (span));

  if (g_utf8_strlen (words, -1) > 120)
    {
      g_autofree char *cut = g_utf8_substring (words, 0, 119);

      return g_strdup_printf ("“%s…”", cut);
    }
  return g_strdup_printf ("“%s”", words);
}

/**
 * dossier_sector_dialog_present:
 * @parent: the window
 * @session: the session
 * @span: the words to mark
 *
 * Asks which sector the words speak of.
 */
void
dossier_sector_dialog_present (GtkWindow *parent, DossierSession *session, DossierSpan span)
{
  const DossierSectorScheme *scheme = get_scheme (session);
  g_autofree char *quote = dossier_mark_dialog_quote (dossier_session_get_reading (session),
                                                      span);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *dialog = adw_message_dialog_new (parent, _("Mark as Sector"), quote);
  SectorDialog *self = g_new0 (SectorDialog, 1);
  GtkExpression *expression
    = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  for (guint i = 0; i < dossier_sector_scheme_get_n (scheme); i++)
    gtk_string_list_append (
      labels, dossier_sector_look_get (session, dossier_sector_scheme_get (scheme, i)->id, NULL));

  self->session = g_object_ref (session);
  self->reading = dossier_reading_ref (dossier_session_get_reading (session));
  self->span = span;
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), expression));
  dossier_drop_down_enable_search (self->choice);
  dossier_drop_down_set_name (self->choice, _("Sector"));

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), GTK_WIDGET (self->choice));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "mark",
                                    _("_Mark"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "mark",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "mark");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  /* No sector is more likely than another: whoever presses Return too soon would mark the words
   * with the first of the scheme. */
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_selected), dialog, 0);
  gtk_drop_down_set_selected (self->choice, GTK_INVALID_LIST_POSITION);
  on_selected (self->choice, NULL, ADW_MESSAGE_DIALOG (dialog));
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response), self, sector_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
