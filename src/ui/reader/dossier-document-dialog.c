/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-document-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-correct.h"
#include "dossier-drop-down.h"
#include "dossier-language-name.h"

/* Of a text whose language nobody knows. */
#define UNKNOWN_LANGUAGE "und"

/* What is asked of one detail. */
typedef struct
{
  GtkWidget *input;         /* GtkEntry, or GtkDropDown of the language */
  GtkToggleButton *reset;   /* (nullable): what was found shall hold again */
  char *shown;              /* what it was when the dialog opened */
  GtkLabel *found;          /* (nullable): what the program finds, of a detail that was corrected */
} Row;

typedef struct
{
  DossierSession *session;
  DossierDocument *document;
  AdwMessageDialog *dialog; /* borrowed: it owns this struct */
  Row rows[DOSSIER_N_DETAILS];
  GtkLabel *reason;         /* why the date is none */
  GPtrArray *languages;     /* const char *: codes in the order of the list */
  GCancellable *finding;    /* of what the program finds, NULL if nobody asks for it */
} DocumentDialog;

static void
document_dialog_free (gpointer data, GClosure *closure)
{
  DocumentDialog *self = data;

  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    g_free (self->rows[i].shown);
  g_object_unref (self->session);
  g_object_unref (self->document);
  g_ptr_array_unref (self->languages);
  if (self->finding != NULL)
    g_cancellable_cancel (self->finding);
  g_clear_object (&self->finding);
  g_free (self);
}

static gboolean
is_reset (const Row *row)
{
  return row->reset != NULL && gtk_toggle_button_get_active (row->reset);
}

static char *
dup_value (DocumentDialog *self, DossierDetail detail)
{
  GtkWidget *input = self->rows[detail].input;

  if (detail == DOSSIER_DETAIL_LANGUAGE)
    return g_strdup (g_ptr_array_index (self->languages,
                                        gtk_drop_down_get_selected (GTK_DROP_DOWN (input))));
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (input))));
}

/* Only what the analyst changed is said: the rest goes on following what is found. */
static void
read_form (DocumentDialog *self, DossierCorrection *correction)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    {
      g_autofree char *value = dup_value (self, (DossierDetail) i);

      if (is_reset (&self->rows[i]))
        dossier_correction_set (correction, (DossierDetail) i, NULL);
      else if (!g_str_equal (value, self->rows[i].shown))
        dossier_correction_set (correction, (DossierDetail) i, value);
    }
}

/* A wrong date is said at once and cannot be stored. */
static void
update (DocumentDialog *self)
{
  GtkWidget *published = self->rows[DOSSIER_DETAIL_PUBLISHED].input;
  g_auto (DossierCorrection) correction = { 0 };
  g_autoptr (GError) error = NULL;
  gboolean ok;

  /* What goes with the dialog may still tell of changes. */
  if (gtk_widget_in_destruction (GTK_WIDGET (self->dialog)))
    return;
  read_form (self, &correction);
  ok = dossier_correction_check (&correction, &error);
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    gtk_widget_set_sensitive (self->rows[i].input, !is_reset (&self->rows[i]));
  gtk_label_set_label (self->reason, ok ? "" : error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), !ok);
  if (ok)
    gtk_widget_remove_css_class (published, "error");
  else
    gtk_widget_add_css_class (published, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (published), GTK_ACCESSIBLE_STATE_INVALID,
                               ok ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  adw_message_dialog_set_response_enabled (self->dialog, "correct", ok && correction.changed != 0);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, DocumentDialog *self)
{
  g_auto (DossierCorrection) correction = { 0 };

  read_form (self, &correction);
  if (g_str_equal (response, "correct") && dossier_correction_check (&correction, NULL))
    dossier_session_correct (self->session, self->document, &correction);
}

static GtkWidget *
new_entry (const char *value, const char *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), value);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  return entry;
}

static GtkWidget *
new_languages (DocumentDialog *self, const char *language)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  const char *const *codes = dossier_language_list ();
  GtkWidget *list;
  guint selected = 0;

  g_ptr_array_add (self->languages, (gpointer) UNKNOWN_LANGUAGE);
  gtk_string_list_append (names, _("Not known"));
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_ptr_array_add (self->languages, (gpointer) codes[i]);
      gtk_string_list_append (names, dossier_language_name (codes[i]));
    }
  if (!g_ptr_array_find_with_equal_func (self->languages, language, g_str_equal, &selected))
    {
      selected = self->languages->len;
      g_ptr_array_add (self->languages, self->rows[DOSSIER_DETAIL_LANGUAGE].shown);
      gtk_string_list_append (names, language);
    }
  list = gtk_drop_down_new (G_LIST_MODEL (names),
                            gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  dossier_drop_down_enable_search (GTK_DROP_DOWN (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), selected);
  return list;
}

/* The name of the detail, and of one that was corrected that it was. */
static GtkWidget *
new_heading (DocumentDialog *self, DossierDetail detail, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *caption = gtk_label_new_with_mnemonic (label);
  GtkWidget *input = self->rows[detail].input;
  GtkWidget *said;

  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), input);
  if (GTK_IS_DROP_DOWN (input))
    dossier_drop_down_set_name (GTK_DROP_DOWN (input), gtk_label_get_text (GTK_LABEL (caption)));
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (GTK_LABEL (caption)), -1);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_box_append (GTK_BOX (box), caption);
  if (!dossier_document_is_corrected (self->document, detail))
    return box;
  said = gtk_label_new (_("set by you"));
  gtk_label_set_xalign (GTK_LABEL (said), 0);
  gtk_widget_set_hexpand (said, TRUE);
  gtk_widget_add_css_class (said, "caption");
  gtk_widget_add_css_class (said, "dim-label");
  gtk_box_append (GTK_BOX (box), said);
  return box;
}

/* What the program finds of a detail that was corrected, and the way back to it. */
static GtkWidget *
new_way_back (DocumentDialog *self, DossierDetail detail, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *found = gtk_label_new (NULL);
  GtkWidget *reset = gtk_toggle_button_new_with_label (_("Use What Was Found"));
  GtkWidget *caption = g_object_ref_sink (gtk_label_new_with_mnemonic (label));
  /* Translators: %s is Title, Outlet, Date of Publication or Language */
  g_autofree char *name
    = g_strdup_printf (_("%s: Use What Was Found"), gtk_label_get_text (GTK_LABEL (caption)));

  g_object_unref (caption);
  gtk_label_set_xalign (GTK_LABEL (found), 0);
  /* One line, for it comes when the dialog is shown, which must not grow then. */
  gtk_label_set_ellipsize (GTK_LABEL (found), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (found, TRUE);
  gtk_widget_add_css_class (found, "caption");
  gtk_widget_add_css_class (found, "dim-label");
  gtk_widget_add_css_class (reset, "flat");
  gtk_widget_add_css_class (reset, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (reset), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), found);
  gtk_box_append (GTK_BOX (box), reset);
  self->rows[detail].found = GTK_LABEL (found);
  self->rows[detail].reset = GTK_TOGGLE_BUTTON (reset);
  g_signal_connect_swapped (reset, "toggled", G_CALLBACK (update), self);
  return box;
}

static GtkWidget *
new_row (DocumentDialog *self, DossierDetail detail, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *input = self->rows[detail].input;

  gtk_box_append (GTK_BOX (box), new_heading (self, detail, label));
  gtk_box_append (GTK_BOX (box), input);
  if (dossier_document_is_corrected (self->document, detail))
    gtk_box_append (GTK_BOX (box), new_way_back (self, detail, label));
  g_signal_connect_swapped (input, GTK_IS_DROP_DOWN (input) ? "notify::selected" : "changed",
                            G_CALLBACK (update), self);
  return box;
}

static void
show_found (DocumentDialog *self, const DossierDetails *found)
{
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    {
      const char *value = found->values[i];
      const char *name = i == DOSSIER_DETAIL_LANGUAGE ? dossier_language_name (value) : NULL;
      gboolean known = *value != '\0'
                       && !(i == DOSSIER_DETAIL_LANGUAGE && g_str_equal (value, "und"));
      g_autofree char *text = NULL;

      if (self->rows[i].found == NULL)
        continue;
      text = known
               /* Translators: what the program itself reads as a title, outlet, date or language */
               ? g_strdup_printf (_("Found: %s"), name != NULL ? name : value)
               : g_strdup (_("Nothing was found"));
      gtk_label_set_label (self->rows[i].found, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->rows[i].found), text);
    }
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  DocumentDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDetails) found = dossier_correct_find_finish (result, &error);

  /* The dialog may be gone; without an answer it only shows less. */
  if (found != NULL)
    show_found (self, found);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_debug ("What the program finds is not known: %s", error->message);
}

/* Asks only if something was corrected: nothing else says what was found. */
static void
find (DocumentDialog *self)
{
  gboolean corrected = FALSE;

  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    corrected = corrected || self->rows[i].found != NULL;
  if (!corrected)
    return;
  self->finding = g_cancellable_new ();
  dossier_correct_find_async (
    dossier_session_get_corpus (self->session), dossier_session_get_knowledge (self->session),
    dossier_document_get_id (self->document), self->finding, on_found, self);
}

static void
make_inputs (DocumentDialog *self)
{
  DossierDocument *document = self->document;
  const char *shown[DOSSIER_N_DETAILS] = {
    [DOSSIER_DETAIL_TITLE]
      = dossier_document_is_titled (document) ? dossier_document_get_title (document) : NULL,
    [DOSSIER_DETAIL_PUBLISHER] = dossier_document_get_publisher (document),
    [DOSSIER_DETAIL_PUBLISHED] = dossier_document_get_published (document),
    [DOSSIER_DETAIL_LANGUAGE] = dossier_document_get_language (document),
  };
  Row *rows = self->rows;

  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    rows[i].shown = g_strdup (shown[i] != NULL ? shown[i] : "");
  rows[DOSSIER_DETAIL_TITLE].input
    = new_entry (rows[DOSSIER_DETAIL_TITLE].shown, _("Its first words"));
  rows[DOSSIER_DETAIL_PUBLISHER].input
    = new_entry (rows[DOSSIER_DETAIL_PUBLISHER].shown, _("Not known"));
  rows[DOSSIER_DETAIL_PUBLISHED].input
    = new_entry (rows[DOSSIER_DETAIL_PUBLISHED].shown, "2026-10-05, 2026-10, 2026");
  rows[DOSSIER_DETAIL_LANGUAGE].input
    = new_languages (self, rows[DOSSIER_DETAIL_LANGUAGE].shown);
}

static GtkWidget *
new_form (DocumentDialog *self)
{
  static const char *const labels[DOSSIER_N_DETAILS] = {
    [DOSSIER_DETAIL_TITLE] = N_("_Title"),
    [DOSSIER_DETAIL_PUBLISHER] = N_("_Outlet"),
    [DOSSIER_DETAIL_PUBLISHED] = N_("_Date of Publication"),
    [DOSSIER_DETAIL_LANGUAGE] = N_("_Language"),
  };
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  make_inputs (self);
  self->reason = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->reason, 0);
  gtk_label_set_wrap (self->reason, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "caption");
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    {
      gtk_box_append (GTK_BOX (form), new_row (self, (DossierDetail) i, _(labels[i])));
      if (i == DOSSIER_DETAIL_PUBLISHED)
        gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->reason));
    }
  return form;
}

/**
 * dossier_document_dialog_present:
 * @parent: the window
 * @session: the session
 * @document: what is to be corrected
 *
 * Asks for the title, the outlet, the date and the language of a document where the program read
 * them wrongly.
 */
void
dossier_document_dialog_present (GtkWindow *parent, DossierSession *session,
                                 DossierDocument *document)
{
  DocumentDialog *self = g_new0 (DocumentDialog, 1);

  self->session = g_object_ref (session);
  self->document = g_object_ref (document);
  self->languages = g_ptr_array_new ();
  self->dialog = ADW_MESSAGE_DIALOG (
    adw_message_dialog_new (parent, _("Correct the Document"),
                            _("Times such as “last week” are counted from the date, and the words "
                              "are read by the language.")));
  adw_message_dialog_set_extra_child (self->dialog, new_form (self));
  adw_message_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "correct", _("C_orrect"),
                                    NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "correct", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "correct");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  update (self);
  find (self);
  g_signal_connect_data (self->dialog, "response", G_CALLBACK (on_response), self,
                         document_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
