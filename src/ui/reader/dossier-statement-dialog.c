/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-drop-down.h"
#include "dossier-edtf.h"
#include "dossier-mark-dialogs.h"
#include "dossier-statement-label.h"

typedef struct
{
  DossierSession *session;
  DossierReading *reading; /* that the words stand in */
  DossierSpan span;
  AdwMessageDialog *dialog; /* borrowed: it owns this struct */
  GtkDropDown *kind;
  GtkDropDown *actor;
  GtkEntry *due;
  GtkWidget *due_error;
  GArray *actors; /* gint64, in the order of the list; 0 first: not known */
} StatementDialog;

static void
statement_dialog_free (gpointer data, GClosure *closure)
{
  StatementDialog *self = data;

  g_object_unref (self->session);
  dossier_reading_unref (self->reading);
  g_array_unref (self->actors);
  g_free (self);
}

static const char *
get_due (StatementDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->due));

  return *text != '\0' ? text : NULL;
}

/* A wrong date is said at once and cannot be stored. */
static void
on_due_changed (GtkEditable *editable, StatementDialog *self)
{
  const char *due = get_due (self);
  gboolean ok = due == NULL || dossier_edtf_is_valid (due);

  gtk_widget_set_visible (self->due_error, !ok);
  if (ok)
    gtk_widget_remove_css_class (GTK_WIDGET (self->due), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->due), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->due), GTK_ACCESSIBLE_STATE_INVALID,
                               ok ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  adw_message_dialog_set_response_enabled (self->dialog, "mark", ok);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, StatementDialog *self)
{
  guint actor = gtk_drop_down_get_selected (self->actor);
  const char *due = get_due (self);

  if (!g_str_equal (response, "mark") || (due != NULL && !dossier_edtf_is_valid (due)))
    return;
  dossier_session_mark_statement (
    self->session, self->reading, self->span,
    (DossierStatementKind) gtk_drop_down_get_selected (self->kind),
    actor < self->actors->len ? g_array_index (self->actors, gint64, actor) : 0, due);
}

static GtkWidget *
new_labelled (const char *label, GtkWidget *widget)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = gtk_label_new_with_mnemonic (label);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (caption), widget);
  gtk_widget_add_css_class (caption, "caption-heading");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), widget);
  if (GTK_IS_DROP_DOWN (widget))
    dossier_drop_down_set_name (GTK_DROP_DOWN (widget), gtk_label_get_text (GTK_LABEL (caption)));
  return box;
}

static GtkDropDown *
new_kinds (void)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint kind = 0; kind < DOSSIER_N_STATEMENT_KINDS; kind++)
    gtk_string_list_append (names,
                            dossier_statement_kind_get_label ((DossierStatementKind) kind));
  return GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (names), NULL));
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const DossierMark *x = *(const DossierMark *const *) a;
  const DossierMark *y = *(const DossierMark *const *) b;

  return g_utf8_collate (x->label, y->label);
}

/* Everyone named in the document; the first one named in the sentence is proposed. */
static GtkDropDown *
new_actors (StatementDialog *self)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  DossierReading *reading = dossier_session_get_reading (self->session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) mentions = g_ptr_array_new ();
  gint64 proposed = 0;
  guint selected = 0;
  GtkDropDown *list;
  gint64 nobody = 0;

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer != DOSSIER_LAYER_MENTION || mark->entity == 0 || mark->label == NULL)
        continue;
      if (proposed == 0 && dossier_span_contains (self->span, mark->span)
          && (mark->entity_type == DOSSIER_ENTITY_PERSON
              || mark->entity_type == DOSSIER_ENTITY_ORGANIZATION))
        proposed = mark->entity;
      if (g_hash_table_add (seen, (gpointer) &mark->entity))
        g_ptr_array_add (mentions, (gpointer) mark);
    }
  g_ptr_array_sort (mentions, compare_labels);

  gtk_string_list_append (names, _("Not known"));
  g_array_append_val (self->actors, nobody);
  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierMark *mark = g_ptr_array_index (mentions, i);

      gtk_string_list_append (names, mark->label);
      g_array_append_val (self->actors, mark->entity);
      if (mark->entity == proposed)
        selected = i + 1;
    }
  list = GTK_DROP_DOWN (gtk_drop_down_new (
    G_LIST_MODEL (names), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  dossier_drop_down_enable_search (list);
  gtk_drop_down_set_selected (list, selected);
  return list;
}

static GtkWidget *
new_form (StatementDialog *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->kind = new_kinds ();
  self->actor = new_actors (self);
  self->due = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_activates_default (self->due, TRUE);
  gtk_entry_set_placeholder_text (self->due, "2027, 2026-10, ../2027-06-30");
  self->due_error
    = gtk_label_new (_("This is no date. Write 2027, 2026-10, 2026-10-05 or ../2027."));
  gtk_label_set_xalign (GTK_LABEL (self->due_error), 0);
  gtk_label_set_wrap (GTK_LABEL (self->due_error), TRUE);
  gtk_widget_add_css_class (self->due_error, "error");
  gtk_widget_add_css_class (self->due_error, "caption");
  gtk_widget_set_visible (self->due_error, FALSE);

  gtk_box_append (GTK_BOX (form), new_labelled (_("_Kind"), GTK_WIDGET (self->kind)));
  gtk_box_append (GTK_BOX (form), new_labelled (_("_Who"), GTK_WIDGET (self->actor)));
  gtk_box_append (GTK_BOX (form), new_labelled (_("_Due"), GTK_WIDGET (self->due)));
  gtk_box_append (GTK_BOX (form), self->due_error);
  return form;
}

/**
 * dossier_statement_dialog_present:
 * @parent: the window
 * @session: the session
 * @span: the words to mark
 *
 * Asks what kind of statement the words are, who makes it and when it is due.
 */
void
dossier_statement_dialog_present (GtkWindow *parent, DossierSession *session, DossierSpan span)
{
  g_autofree char *quote = dossier_mark_dialog_quote (session, span);
  StatementDialog *self = g_new0 (StatementDialog, 1);

  self->session = g_object_ref (session);
  self->reading = dossier_reading_ref (dossier_session_get_reading (session));
  self->span = span;
  self->actors = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->dialog
    = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, _("Mark as Statement"), quote));
  adw_message_dialog_set_extra_child (self->dialog, new_form (self));
  adw_message_dialog_add_responses (self->dialog, "cancel", _("_Cancel"), "mark", _("_Mark"),
                                    NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "mark", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "mark");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  g_signal_connect (self->due, "changed", G_CALLBACK (on_due_changed), self);
  g_signal_connect_data (self->dialog, "response", G_CALLBACK (on_response), self,
                         statement_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
}
