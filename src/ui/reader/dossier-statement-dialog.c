/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-drop-down.h"
#include "dossier-mark-dialogs.h"
#include "dossier-statement-form.h"
#include "dossier-statement-label.h"

/* Of the form, in pixels. */
#define GREATEST_HEIGHT 380

typedef struct
{
  DossierSession *session;
  DossierReading *reading;  /* that the words stand in */
  DossierSpan span;
  AdwMessageDialog *dialog; /* borrowed: it owns this struct */
  DossierStatementForm *form;
  GtkDropDown *which;       /* of @statements, and then a new one; NULL if there is no choice */
  GPtrArray *statements;    /* DossierMark, of the reading: those that may be corrected */
} StatementDialog;

static void
statement_dialog_free (gpointer data, GClosure *closure)
{
  StatementDialog *self = data;

  g_object_unref (self->session);
  dossier_reading_unref (self->reading);
  g_ptr_array_unref (self->statements);
  g_free (self);
}

/* The statement to correct, NULL if there shall be a new one. */
static const DossierMark *
get_statement (StatementDialog *self)
{
  guint which = self->which != NULL ? gtk_drop_down_get_selected (self->which) : 0;

  return which < self->statements->len ? g_ptr_array_index (self->statements, which) : NULL;
}

static void
on_changed (StatementDialog *self)
{
  adw_message_dialog_set_response_enabled (self->dialog, "mark",
                                           dossier_statement_form_is_valid (self->form));
}

static void
show_statement (StatementDialog *self)
{
  const DossierMark *statement = get_statement (self);
  g_autofree char *quote
    = dossier_mark_dialog_quote (self->reading, statement != NULL ? statement->span : self->span);

  adw_message_dialog_set_heading (self->dialog, statement != NULL ? _("Correct the Statement")
                                                                  : _("Mark as Statement"));
  adw_message_dialog_set_body (self->dialog, quote);
  adw_message_dialog_set_response_label (self->dialog, "mark",
                                         statement != NULL ? _("C_orrect") : _("_Mark"));
  if (statement != NULL)
    dossier_statement_form_show (self->form, statement);
  else
    dossier_statement_form_propose (self->form, self->reading, self->span);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, StatementDialog *self)
{
  const DossierMark *statement = get_statement (self);
  DossierStatementWords words;

  if (!g_str_equal (response, "mark") || !dossier_statement_form_is_valid (self->form))
    return;
  dossier_statement_form_tell (self->form, &words);
  if (statement != NULL)
    dossier_session_correct_statement (self->session, self->reading, statement->id, &words);
  else
    dossier_session_mark_statement (self->session, self->reading, self->span, &words);
  g_array_unref (words.others);
}

/* "Pledge · Ana Vik" */
static char *
describe (const DossierMark *statement)
{
  const char *kind = dossier_statement_kind_get_label (statement->statement_kind);

  return statement->label != NULL ? g_strdup_printf ("%s · %s", kind, statement->label)
                                  : g_strdup (kind);
}

/* What stands where the words stand can be corrected, unless they say something else too. */
static GtkWidget *
new_which (StatementDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->statements->len; i++)
    {
      g_autofree char *name = describe (g_ptr_array_index (self->statements, i));

      gtk_string_list_append (names, name);
    }
  gtk_string_list_append (names, _("Another statement"));
  self->which = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
  dossier_drop_down_set_name (self->which, _("Statement"));
  g_signal_connect_swapped (self->which, "notify::selected", G_CALLBACK (show_statement), self);
  return GTK_WIDGET (self->which);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const DossierMark *x = *(const DossierMark *const *) a;
  const DossierMark *y = *(const DossierMark *const *) b;
  guint32 length = dossier_span_length (x->span), other = dossier_span_length (y->span);

  return (length > other) - (length < other);
}

/* Those that the words stand in or touch, the shortest first. */
static void
find_statements (StatementDialog *self)
{
  for (guint i = 0; i < self->reading->marks->len; i++)
    {
      DossierMark *mark = &g_array_index (self->reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_STATEMENT && mark->span.start < self->span.end
          && mark->span.end > self->span.start)
        g_ptr_array_add (self->statements, mark);
    }
  g_ptr_array_sort (self->statements, compare_lengths);
}

static StatementDialog *
new_dialog (GtkWindow *parent, DossierSession *session, DossierReading *reading, DossierSpan span)
{
  StatementDialog *self = g_new0 (StatementDialog, 1);

  self->session = g_object_ref (session);
  self->reading = dossier_reading_ref (reading);
  self->span = span;
  self->statements = g_ptr_array_new ();
  self->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, NULL, NULL));
  self->form = DOSSIER_STATEMENT_FORM (dossier_statement_form_new (reading));
  return self;
}

static void
present (StatementDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  /* Many names scroll; they must not push the buttons off the screen. */
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), GREATEST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->form));
  if (self->which != NULL)
    gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->which));
  gtk_box_append (GTK_BOX (box), scroller);

  adw_message_dialog_set_extra_child (self->dialog, box);
  adw_message_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "mark", _("_Mark"),
                                    NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "mark", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "mark");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect_swapped (self->form, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect_data (self->dialog, "response", G_CALLBACK (on_response), self,
                         statement_dialog_free, 0);
  show_statement (self);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

/**
 * dossier_statement_dialog_present:
 * @parent: the window
 * @session: the session
 * @span: the words to mark
 *
 * Asks what kind of statement the words are, who makes it to whom and when it is due. Where they
 * stand in a statement, that is what is corrected, unless they are said to be another.
 */
void
dossier_statement_dialog_present (GtkWindow *parent, DossierSession *session, DossierSpan span)
{
  StatementDialog *self
    = new_dialog (parent, session, dossier_session_get_reading (session), span);

  find_statements (self);
  if (self->statements->len > 0)
    new_which (self);
  present (self);
}

/**
 * dossier_statement_dialog_correct:
 * @parent: the window
 * @session: the session
 * @reading: a document
 * @statement: row id of one of its statements
 *
 * Asks what the statement says in truth. Nothing is asked of one that is not there.
 */
void
dossier_statement_dialog_correct (GtkWindow *parent, DossierSession *session,
                                  DossierReading *reading, gint64 statement)
{
  const DossierMark *mark
    = dossier_reading_find_mark (reading, DOSSIER_LAYER_STATEMENT, statement);
  StatementDialog *self;

  if (mark == NULL)
    return;
  self = new_dialog (parent, session, reading, mark->span);
  g_ptr_array_add (self->statements, (gpointer) mark);
  present (self);
}
