/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-list-window.h"

#include <glib/gi18n.h>

#include "dossier-operations-button.h"
#include "dossier-toast.h"
#include "dossier-undo-actions.h"

/**
 * DossierListWindow:
 *
 * A window beside that of the dossier, which lists what the analyst may decide, one row each. The
 * list is read in the background and again when the file changes, the keyboard goes on with the
 * next row, and what was decided can be undone, here or in the main window. How far an act is that
 * takes a while, and what failed, is told here too: the main window is behind this one. A subclass
 * says what is listed and what a row holds.
 */
typedef struct
{
  DossierSession *session;
  GPtrArray *items;       /* (nullable): what the list shows */
  GCancellable *listing;  /* of the reading under way, NULL if none */
  gboolean stale;         /* the file changed while it was read */
  guint focus;            /* row that the keyboard was in */
  gboolean refocus;       /* it is to go there when the list is new */
  gboolean begun;         /* the list was shown */

  AdwToastOverlay *toasts;
  AdwHeaderBar *header;
  GtkWidget *undo;
  DossierOperationsButton *operations;
  GtkSpinner *spinner;
  GtkStack *stack;
  AdwStatusPage *none;
  AdwStatusPage *failed;
  GtkListBox *list;
  GtkLabel *more;
} DossierListWindowPrivate;

enum
{
  PROP_SESSION = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (DossierListWindow, dossier_list_window, ADW_TYPE_WINDOW)

static void update_list (DossierListWindow *self);

static DossierListWindowPrivate *
get_private (DossierListWindow *self)
{
  return dossier_list_window_get_instance_private (self);
}

static void
update_actions (DossierListWindow *self)
{
  DossierListWindowClass *klass = DOSSIER_LIST_WINDOW_GET_CLASS (self);

  if (!klass->only_tells)
    dossier_undo_actions_update (GTK_WIDGET (self), "list-window.undo", "list-window.redo",
                                 get_private (self)->session);
  if (klass->update_actions != NULL)
    klass->update_actions (self);
}

/* Whether a key that is pressed goes anywhere. */
static gboolean
has_focus (DossierListWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus);
}

static guint
count_rows (DossierListWindow *self)
{
  const GPtrArray *items = get_private (self)->items;

  return items != NULL ? MIN (items->len, DOSSIER_LIST_WINDOW_MAX_ROWS) : 0;
}

/* From a widget that is hidden by now the keyboard would find no way on. */
static void
forget_focus (DossierListWindow *self)
{
  GtkWidget *next;

  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL; widget = next)
    {
      next = gtk_widget_get_focus_child (widget);
      gtk_widget_set_focus_child (widget, NULL);
    }
}

/* The row that was decided is gone; the keyboard goes on with the next one, and is never left
 * nowhere. */
static void
restore_focus (DossierListWindow *self)
{
  DossierListWindowPrivate *priv = get_private (self);
  guint n_rows = count_rows (self);
  gboolean refocus = priv->refocus || !has_focus (self);
  GtkWidget *target = GTK_WIDGET (self);

  priv->refocus = FALSE;
  if (!refocus)
    return;
  if (n_rows > 0)
    target = GTK_WIDGET (
      gtk_list_box_get_row_at_index (priv->list, (int) MIN (priv->focus, n_rows - 1)));
  else
    forget_focus (self);
  gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
}

static void
show_items (DossierListWindow *self)
{
  DossierListWindowPrivate *priv = get_private (self);
  DossierListWindowClass *klass = DOSSIER_LIST_WINDOW_GET_CLASS (self);
  guint n = count_rows (self), n_more = priv->items->len - n;
  GtkListBoxRow *row;
  g_autofree char *more = klass->tell_more (n_more);

  while ((row = gtk_list_box_get_row_at_index (priv->list, 0)) != NULL)
    gtk_list_box_remove (priv->list, GTK_WIDGET (row));
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (priv->list,
                         klass->new_row (self, g_ptr_array_index (priv->items, i), i));
  gtk_label_set_label (priv->more, more);
  gtk_widget_set_visible (GTK_WIDGET (priv->more), n_more > 0);
  gtk_stack_set_visible_child_name (priv->stack, n > 0 ? "list" : "none");
  update_actions (self);
  if (!priv->begun && klass->find_first != NULL)
    priv->focus = klass->find_first (self);
  priv->begun = TRUE;
  restore_focus (self);
}

/* Where no row is left, undoing what was done may be all that the keyboard can go to. */
static void
on_undo_changed (DossierListWindow *self)
{
  DossierListWindowPrivate *priv = get_private (self);

  update_actions (self);
  if (priv->items != NULL && priv->listing == NULL && !has_focus (self))
    restore_focus (self);
}

static void
show_failure (DossierListWindow *self, const GError *error)
{
  DossierListWindowPrivate *priv = get_private (self);
  /* Markup, and a reason may name a file. */
  g_autofree char *reason = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (priv->failed, reason);
  gtk_stack_set_visible_child_name (priv->stack, "failed");
  priv->refocus = FALSE;
  update_actions (self);
}

static void
on_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierListWindow) self = DOSSIER_LIST_WINDOW (data);
  DossierListWindowPrivate *priv = get_private (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items
    = DOSSIER_LIST_WINDOW_GET_CLASS (self)->list_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&priv->listing);
  if (priv->stale)
    {
      update_list (self);
      return;
    }
  g_clear_pointer (&priv->items, g_ptr_array_unref);
  priv->items = g_steal_pointer (&items);
  if (priv->items != NULL)
    show_items (self);
  else
    show_failure (self, error);
}

static void
update_list (DossierListWindow *self)
{
  DossierListWindowPrivate *priv = get_private (self);

  priv->stale = priv->listing != NULL;
  if (priv->stale)
    return;
  priv->listing = g_cancellable_new ();
  update_actions (self);
  DOSSIER_LIST_WINDOW_GET_CLASS (self)->list (priv->session, priv->listing, on_listed,
                                              g_object_ref (self));
}

static void
on_undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_undo (get_private (DOSSIER_LIST_WINDOW (widget))->session);
}

static void
on_redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_session_redo (get_private (DOSSIER_LIST_WINDOW (widget))->session);
}

static void
on_show_work (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_operations_button_present (get_private (DOSSIER_LIST_WINDOW (widget))->operations);
}

/* What could not be written is still to be decided. */
static void
on_failed (DossierSession *session, const GError *error, DossierListWindow *self)
{
  adw_toast_overlay_add_toast (get_private (self)->toasts, dossier_toast_new (error->message));
  update_list (self);
}

/* What it was asked for with is off by now: the keyboard is where it can be stopped. */
static void
on_working (DossierSession *session, DossierOperation *operation, DossierListWindow *self)
{
  DossierListWindowPrivate *priv = get_private (self);

  dossier_operations_button_add (priv->operations, operation);
  if (!has_focus (self))
    gtk_widget_child_focus (GTK_WIDGET (priv->operations), GTK_DIR_TAB_FORWARD);
}

/* The button of what is done goes, perhaps with the keyboard. */
static void
on_operations_shown (DossierListWindow *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (get_private (self)->operations)))
    restore_focus (self);
}

static void
set_words (DossierListWindow *self)
{
  DossierListWindowPrivate *priv = get_private (self);
  const DossierListWords *words = DOSSIER_LIST_WINDOW_GET_CLASS (self)->words;
  const char *title = _(words->title);

  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->spinner),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(words->waiting), -1);
  adw_status_page_set_title (priv->none, _(words->none));
  adw_status_page_set_description (priv->none, _(words->explanation));
  adw_status_page_set_title (priv->failed, _(words->failed));
}

static void
dossier_list_window_constructed (GObject *object)
{
  DossierListWindow *self = DOSSIER_LIST_WINDOW (object);
  DossierSession *session = get_private (self)->session;
  DossierOperation *working = dossier_session_get_working (session);

  G_OBJECT_CLASS (dossier_list_window_parent_class)->constructed (object);
  set_words (self);
  if (DOSSIER_LIST_WINDOW_GET_CLASS (self)->only_tells)
    {
      gtk_widget_set_visible (get_private (self)->undo, FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "list-window.undo", FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "list-window.redo", FALSE);
    }
  g_signal_connect_object (session, "notify::undo-label", G_CALLBACK (on_undo_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-label", G_CALLBACK (on_undo_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_session_get_corpus (session), "changed",
                           G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (on_failed), self, 0);
  g_signal_connect_object (session, "working", G_CALLBACK (on_working), self, 0);
  g_signal_connect_object (get_private (self)->operations, "notify::visible",
                           G_CALLBACK (on_operations_shown), self, G_CONNECT_SWAPPED);
  if (working != NULL)
    dossier_operations_button_add (get_private (self)->operations, working);
  update_list (self);
}

/* What the template holds goes with the window: GTK 4.8 finds no template to dispose of but that
 * of the last subclass. */
static void
dossier_list_window_dispose (GObject *object)
{
  DossierListWindowPrivate *priv = get_private (DOSSIER_LIST_WINDOW (object));

  g_cancellable_cancel (priv->listing);
  g_clear_object (&priv->listing);
  g_clear_pointer (&priv->items, g_ptr_array_unref);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (dossier_list_window_parent_class)->dispose (object);
}

static void
dossier_list_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SESSION:
      get_private (DOSSIER_LIST_WINDOW (object))->session = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* A reading under way holds the window. */
static gboolean
dossier_list_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (get_private (DOSSIER_LIST_WINDOW (window))->listing);
  return GTK_WINDOW_CLASS (dossier_list_window_parent_class)->close_request (window);
}

static void
dossier_list_window_class_init (DossierListWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = dossier_list_window_constructed;
  object_class->dispose = dossier_list_window_dispose;
  object_class->set_property = dossier_list_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = dossier_list_window_close_request;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  g_type_ensure (DOSSIER_TYPE_OPERATIONS_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-list-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, toasts);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, header);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, undo);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, operations);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, spinner);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, stack);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, none);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, failed);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, list);
  gtk_widget_class_bind_template_child_private (widget_class, DossierListWindow, more);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_install_action (widget_class, "list-window.undo", NULL, on_undo);
  gtk_widget_class_install_action (widget_class, "list-window.redo", NULL, on_redo);
  gtk_widget_class_install_action (widget_class, "list-window.show-work", NULL, on_show_work);
}

static void
dossier_list_window_init (DossierListWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* It begins in the list, and not on the button that undoes. */
  get_private (self)->refocus = TRUE;
}

/**
 * dossier_list_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none): the session of the dossier
 */
DossierSession *
dossier_list_window_get_session (DossierListWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIST_WINDOW (self), NULL);

  return get_private (self)->session;
}

/**
 * dossier_list_window_get_items:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): all that is listed, with what is not shown; %NULL while it
 *   is read, or if it could not be
 */
GPtrArray *
dossier_list_window_get_items (DossierListWindow *self)
{
  DossierListWindowPrivate *priv;

  g_return_val_if_fail (DOSSIER_IS_LIST_WINDOW (self), NULL);

  priv = get_private (self);
  return priv->listing == NULL ? priv->items : NULL;
}

/**
 * dossier_list_window_is_writable:
 * @self: a window
 *
 * Returns: whether anything can be decided
 */
gboolean
dossier_list_window_is_writable (DossierListWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIST_WINDOW (self), FALSE);

  return !dossier_corpus_is_read_only (dossier_session_get_corpus (get_private (self)->session));
}

/**
 * dossier_list_window_new_button:
 * @self: a window
 * @text: what stands on the button
 * @name: its spoken name, which tells it apart from those of other rows
 * @place: the place of its row
 * @callback: (scope notified): called with the button and @self when it is pressed
 *
 * Returns: (transfer floating): a button for a row, off where nothing can be decided
 */
GtkWidget *
dossier_list_window_new_button (DossierListWindow *self, const char *text, const char *name,
                                guint place, GCallback callback)
{
  GtkWidget *button;

  g_return_val_if_fail (DOSSIER_IS_LIST_WINDOW (self), NULL);

  button = gtk_button_new_with_label (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_sensitive (button, dossier_list_window_is_writable (self));
  g_object_set_data (G_OBJECT (button), "place", GUINT_TO_POINTER (place));
  g_signal_connect_object (button, "clicked", callback, self, 0);
  return button;
}

/**
 * dossier_list_window_decide:
 * @self: a window
 * @button: one that dossier_list_window_new_button() made, and that was pressed
 *
 * Turns the row off, where a second press would decide on nothing, and remembers it for the
 * keyboard.
 *
 * Returns: (transfer none): what the row shows
 */
gpointer
dossier_list_window_decide (DossierListWindow *self, GtkButton *button)
{
  DossierListWindowPrivate *priv;
  guint place;

  g_return_val_if_fail (DOSSIER_IS_LIST_WINDOW (self), NULL);
  g_return_val_if_fail (GTK_IS_BUTTON (button), NULL);

  priv = get_private (self);
  place = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "place"));
  gtk_widget_set_sensitive (
    GTK_WIDGET (gtk_list_box_get_row_at_index (priv->list, (int) place)), FALSE);
  priv->focus = place;
  priv->refocus = TRUE;
  return g_ptr_array_index (priv->items, place);
}

/**
 * dossier_list_window_add_action:
 * @self: a window
 * @text: what stands on its button, with the key underlined
 * @action: the name of the action
 *
 * Adds a button for all rows together.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
dossier_list_window_add_action (DossierListWindow *self, const char *text, const char *action)
{
  GtkWidget *button;

  g_return_val_if_fail (DOSSIER_IS_LIST_WINDOW (self), NULL);

  button = gtk_button_new_with_mnemonic (text);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  adw_header_bar_pack_end (get_private (self)->header, button);
  return button;
}
