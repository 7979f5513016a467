/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pairs-window.h"

#include <glib/gi18n.h>

#include "dossier-config.h"
#include "dossier-entity-identity.h"
#include "dossier-kind-style.h"

/* More questions than these are not shown at once; those that follow move up. */
#define MAX_ROWS 100

/**
 * DossierPairsWindow:
 *
 * All pairs of entities of a dossier that may be the same, with the reason, the
 * strongest first. The analyst says of each whether they are; both answers can be
 * undone, here or in the main window.
 */
struct _DossierPairsWindow
{
  AdwWindow parent_instance;

  DossierSession *session;
  GPtrArray *pairs;       /* DossierPair: those that are shown */
  GCancellable *listing;  /* of the reading under way, NULL if none */
  gboolean stale;         /* the file changed while it was read */
  guint focus;            /* row that the keyboard was in */
  gboolean refocus;       /* it is to go back there when the list is new */

  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *more;
  AdwStatusPage *failed;
};

G_DEFINE_FINAL_TYPE (DossierPairsWindow, dossier_pairs_window, ADW_TYPE_WINDOW)

static void update_list (DossierPairsWindow *self);

static void
answer (DossierPairsWindow *self, GtkButton *button, DossierIdentityVerdict verdict)
{
  guint place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, (int) place);

  /* A second press while the first is being written would answer for nobody. */
  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  self->focus = place;
  self->refocus = TRUE;
  dossier_session_relate_pair (self->session, verdict, g_ptr_array_index (self->pairs, place));
}

static void
on_same (GtkButton *button, DossierPairsWindow *self)
{
  answer (self, button, DOSSIER_IDENTITY_SAME);
}

static void
on_different (GtkButton *button, DossierPairsWindow *self)
{
  answer (self, button, DOSSIER_IDENTITY_DIFFERENT);
}

static GtkWidget *
new_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* @name tells buttons apart that read the same. */
static GtkWidget *
new_button (DossierPairsWindow *self, const char *text, const char *name, guint place,
            GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_sensitive (
    button, !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session)));
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

static char *
describe_side (const DossierPairSide *side)
{
  /* Translators: a type of entity and in how many documents it is mentioned: “Person, 3 documents” */
  return g_strdup_printf (ngettext ("%s, %u document", "%s, %u documents", side->n_documents),
                          dossier_kind_style_entity_name (side->type), side->n_documents);
}

static GtkWidget *
new_side (const DossierPairSide *side)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *description = describe_side (side);

  gtk_box_append (GTK_BOX (box), new_label (side->name, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (description, "caption"));
  return box;
}

static void
add_row (DossierPairsWindow *self, const DossierPair *pair, guint place)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *reason = dossier_entity_identity_explain (pair->reason, pair->other.type);
  /* Translators: spoken name of a question to the analyst; two names */
  g_autofree char *question = g_strdup_printf (_("Is %s the same as %s?"), pair->other.name,
                                               pair->kept.name);
  /* Translators: spoken name of a button; two names */
  g_autofree char *same = g_strdup_printf (_("%s is the same as %s"), pair->other.name,
                                           pair->kept.name);
  /* Translators: spoken name of a button; two names */
  g_autofree char *different = g_strdup_printf (_("%s is not %s"), pair->other.name,
                                                pair->kept.name);

  gtk_box_append (GTK_BOX (box), new_side (&pair->kept));
  gtk_box_append (GTK_BOX (box), new_side (&pair->other));
  gtk_box_append (GTK_BOX (box), new_label (reason, NULL));
  gtk_box_append (GTK_BOX (buttons),
                  new_button (self, _("Same"), same, place, G_CALLBACK (on_same)));
  gtk_box_append (GTK_BOX (buttons),
                  new_button (self, _("Different"), different, place,
                              G_CALLBACK (on_different)));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, question,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  gtk_list_box_append (self->list, row);
}

/* The row that was answered is gone; the keyboard goes on with the next question. */
static void
restore_focus (DossierPairsWindow *self, guint n_rows)
{
  GtkListBoxRow *row;

  if (!self->refocus || n_rows == 0)
    return;
  self->refocus = FALSE;
  row = gtk_list_box_get_row_at_index (self->list, (int) MIN (self->focus, n_rows - 1));
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
show_pairs (DossierPairsWindow *self)
{
  guint n = MIN (self->pairs->len, MAX_ROWS), n_more = self->pairs->len - n;
  GtkListBoxRow *row;
  g_autofree char *more = NULL;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    add_row (self, g_ptr_array_index (self->pairs, i), i);
  more = g_strdup_printf (ngettext ("%u more follows when these are answered.",
                                    "%u more follow when these are answered.", n_more), n_more);
  gtk_label_set_label (self->more, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
  restore_focus (self, n);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierPairsWindow) self = DOSSIER_PAIRS_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = dossier_session_list_pairs_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->listing);
  if (self->stale)
    {
      update_list (self);
      return;
    }
  if (pairs == NULL)
    {
      /* Markup, and a reason may name a file. */
      g_autofree char *reason = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed, reason);
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return;
    }
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  self->pairs = g_steal_pointer (&pairs);
  show_pairs (self);
}

static void
update_list (DossierPairsWindow *self)
{
  self->stale = self->listing != NULL;
  if (self->stale)
    return;
  self->listing = g_cancellable_new ();
  dossier_session_list_pairs (self->session, self->listing, on_listed, g_object_ref (self));
}

static void
update_actions (DossierPairsWindow *self)
{
  gboolean writable = !dossier_corpus_is_read_only (dossier_session_get_corpus (self->session));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.undo",
                                 writable
                                   && dossier_session_get_undo_label (self->session) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.redo",
                                 writable
                                   && dossier_session_get_redo_label (self->session) != NULL);
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_undo (DOSSIER_PAIRS_WINDOW (widget)->session);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_redo (DOSSIER_PAIRS_WINDOW (widget)->session);
}

static void
dossier_pairs_window_dispose (GObject *object)
{
  DossierPairsWindow *self = DOSSIER_PAIRS_WINDOW (object);

  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PAIRS_WINDOW);
  G_OBJECT_CLASS (dossier_pairs_window_parent_class)->dispose (object);
}

/* A reading under way holds the window. */
static gboolean
dossier_pairs_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (DOSSIER_PAIRS_WINDOW (window)->listing);
  return GTK_WINDOW_CLASS (dossier_pairs_window_parent_class)->close_request (window);
}

static void
dossier_pairs_window_class_init (DossierPairsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_pairs_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_pairs_window_close_request;
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-pairs-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPairsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierPairsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, DossierPairsWindow, more);
  gtk_widget_class_bind_template_child (widget_class, DossierPairsWindow, failed);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_install_action (widget_class, "pairs.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "pairs.redo", NULL, on_redo);
}

static void
dossier_pairs_window_init (DossierPairsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_pairs_window_present:
 * @parent: the window of the dossier
 * @session: its session
 *
 * Shows which entities of the dossier may be the same.
 */
void
dossier_pairs_window_present (GtkWindow *parent, DossierSession *session)
{
  DossierPairsWindow *self
    = g_object_new (DOSSIER_TYPE_PAIRS_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::undo-label", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-label", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_session_get_corpus (session), "changed",
                           G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  /* An answer that could not be written is still open. */
  g_signal_connect_object (session, "failed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  update_actions (self);
  update_list (self);
  gtk_window_present (GTK_WINDOW (self));
}
