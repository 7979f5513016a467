/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-field-button.h"

#include <glib/gi18n.h>
#include <string.h>

#include "dossier-count-label.h"
#include "dossier-facet.h"
#include "dossier-field-label.h"
#include "dossier-join.h"
#include "dossier-row-text.h"
#include "dossier-tab-order.h"

/* From how many values on they can be searched. */
#define N_SEARCHED 12

/**
 * DossierFieldButton:
 *
 * What is chosen of one field of the documents, and behind it all its values with counts that
 * follow the other filters. Several values let more through.
 */
struct _DossierFieldButton
{
  GtkWidget parent_instance;
  DossierSession *session;
  DossierField field;
  GtkFilter *filter;
  GtkFilterListModel *filtered;
  GtkSelectionModel *rows;
  char *wanted;       /* case-folded: what was typed */

  GtkMenuButton *button;
  GtkLabel *label;
  GtkPopover *popover;
  GtkSearchEntry *entry;
  GtkListView *list;
  GtkWidget *clear_button;
  GtkWidget *empty;
};

G_DEFINE_FINAL_TYPE (DossierFieldButton, dossier_field_button, GTK_TYPE_WIDGET)

static const char *const *
get_chosen (DossierFieldButton *self)
{
  return dossier_query_get_values (dossier_session_get_query (self->session), self->field);
}

/* "Outlet", or what is chosen of it: "VNA, TTXGT". */
static void
update_label (DossierFieldButton *self)
{
  const char *name = dossier_field_get_label (self->field);
  const char *const *chosen = self->session != NULL ? get_chosen (self) : NULL;
  gboolean some = chosen != NULL && chosen[0] != NULL;
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *values = NULL;
  g_autofree char *whole = NULL;

  for (guint i = 0; some && chosen[i] != NULL; i++)
    g_ptr_array_add (told, dossier_field_tell (self->field, chosen[i]));
  values = dossier_join_words ((const char *const *) told->pdata, told->len);
  /* Translators: a filter and what is chosen of it: “Outlet: VNA, TTXGT” */
  whole = some ? g_strdup_printf (_("%s: %s"), name, values) : g_strdup (name);
  gtk_label_set_label (self->label, some ? values : name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), whole);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  whole, -1);
  /* The inner button has the keyboard. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  if (some)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_widget_set_sensitive (self->clear_button, some);
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  DossierFieldButton *self = data;
  g_autofree char *told = NULL;
  g_autofree char *folded = NULL;

  if (self->wanted == NULL || *self->wanted == '\0')
    return TRUE;
  told = dossier_field_tell (self->field, dossier_facet_get_key (item));
  folded = g_utf8_casefold (told, -1);
  return strstr (folded, self->wanted) != NULL;
}

static void
on_search_changed (DossierFieldButton *self)
{
  g_free (self->wanted);
  self->wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
update_empty (DossierFieldButton *self)
{
  gtk_widget_set_visible (self->empty, self->wanted != NULL && *self->wanted != '\0'
                                         && g_list_model_get_n_items (
                                              G_LIST_MODEL (self->filtered)) == 0);
}

static void
on_values_changed (DossierFieldButton *self)
{
  guint n = g_list_model_get_n_items (dossier_session_get_field (self->session, self->field));

  gtk_widget_set_visible (GTK_WIDGET (self->entry),
                          n >= N_SEARCHED || (self->wanted != NULL && *self->wanted != '\0'));
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), n > 0);
}

static void
choose (DossierFieldButton *self, const char *value)
{
  DossierQuery *query = dossier_session_get_query (self->session);
  g_autoptr (DossierQuery) next
    = dossier_query_with_value (query, self->field, value,
                                !dossier_query_has_value (query, self->field, value));

  dossier_session_set_query (self->session, next);
}

static void
on_activate (DossierFieldButton *self, guint position)
{
  g_autoptr (DossierFacet) facet
    = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  if (facet != NULL)
    choose (self, dossier_facet_get_key (facet));
}

static void
on_clear (DossierFieldButton *self)
{
  g_autoptr (DossierQuery) next
    = dossier_query_without_values (dossier_session_get_query (self->session), self->field);

  dossier_session_set_query (self->session, next);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* A row: a tick, the value, its count. */
static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, DossierFieldButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkWidget *value = dossier_row_text_new (1, NULL);
  GtkWidget *count = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0f, NULL);

  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), tick);
  gtk_box_append (GTK_BOX (box), value);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_item_set_child (item, box);
}

static void
fill_row (DossierFieldButton *self, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *tick = gtk_widget_get_first_child (box);
  GtkWidget *label = gtk_widget_get_next_sibling (tick);
  DossierFacet *facet = gtk_list_item_get_item (item);
  const char *value = dossier_facet_get_key (facet);
  guint n = dossier_facet_get_count (facet);
  gboolean chosen
    = dossier_query_has_value (dossier_session_get_query (self->session), self->field, value);
  g_autofree char *told = dossier_field_tell (self->field, value);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *counted = dossier_count_label (n, dossier_session_get_counting (self->session));
  g_autofree char *name = dossier_join_words ((const char *[]) { told, counted }, 2);
  /* Translators: a value of a filter and its count, and that it is chosen */
  g_autofree char *whole = chosen ? g_strdup_printf (_("%s, chosen"), name) : g_strdup (name);

  gtk_widget_set_opacity (tick, chosen ? 1 : 0);
  dossier_row_text_set_text (DOSSIER_ROW_TEXT (label), told);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), number);
  /* Before GTK 4.12 a row has no name of its own; its widget is the child's parent. */
  if (gtk_widget_get_parent (box) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
}

/* A row stays what it is when its value is chosen; only its tick and name change. */
static void
on_query_changed (DossierSession *session, GParamSpec *pspec, GtkListItem *item)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *self = gtk_widget_get_ancestor (box, DOSSIER_TYPE_FIELD_BUTTON);

  if (self != NULL && gtk_list_item_get_item (item) != NULL)
    fill_row (DOSSIER_FIELD_BUTTON (self), item);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, DossierFieldButton *self)
{
  fill_row (self, item);
  g_signal_connect_object (self->session, "notify::query", G_CALLBACK (on_query_changed), item, 0);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, DossierFieldButton *self)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_func (self->session, on_query_changed, item);
}

/* Rows can have the keyboard only after they were laid out. */
static gboolean
focus_list (GtkWidget *list, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *first = gtk_widget_get_first_child (list);

  if (first == NULL || gtk_widget_get_height (first) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (first);
  return G_SOURCE_REMOVE;
}

/* The entry takes Escape, which closes what is popped up as everywhere. */
static void
on_stop_search (DossierFieldButton *self)
{
  gtk_popover_popdown (self->popover);
}

/* What was typed before would hide values without saying so. */
static void
on_popover_shown (DossierFieldButton *self)
{
  gtk_list_view_set_model (self->list, self->rows);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (!gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    gtk_widget_add_tick_callback (GTK_WIDGET (self->list), focus_list, NULL, NULL);
}

/* The counts follow each question; rows that nobody sees would be made anew each time. The keyboard
 * is not left in a row that goes. */
static void
on_popover_closed (DossierFieldButton *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->popover)))
    gtk_widget_grab_focus (GTK_WIDGET (self->button));
  gtk_list_view_set_model (self->list, NULL);
}

static gboolean
dossier_field_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_FIELD_BUTTON (widget)->button));
}

static void
dossier_field_button_dispose (GObject *object)
{
  DossierFieldButton *self = DOSSIER_FIELD_BUTTON (object);

  dossier_field_button_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_FIELD_BUTTON);
  g_clear_object (&self->rows);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->wanted, g_free);
  G_OBJECT_CLASS (dossier_field_button_parent_class)->dispose (object);
}

static void
dossier_field_button_class_init (DossierFieldButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_field_button_dispose;
  widget_class->grab_focus = dossier_field_button_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "fieldbutton");
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-field-button.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, button);
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, label);
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, list);
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, clear_button);
  gtk_widget_class_bind_template_child (widget_class, DossierFieldButton, empty);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_clear);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
dossier_field_button_init (DossierFieldButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->filtered = gtk_filter_list_model_new (NULL, g_object_ref (self->filter));
  self->rows = GTK_SELECTION_MODEL (
    gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->filtered))));
  dossier_tab_order_leave_list (GTK_WIDGET (self->list));
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (update_empty), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_shown), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_popover_closed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_field_button_new:
 * @field: what of a document it filters by
 *
 * Returns: (transfer floating): a new button
 */
GtkWidget *
dossier_field_button_new (DossierField field)
{
  DossierFieldButton *self = g_object_new (DOSSIER_TYPE_FIELD_BUTTON, NULL);
  const char *name = dossier_field_get_label (field);

  self->field = field;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  update_label (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_field_button_set_session:
 * @self: a button
 * @session: (nullable): whose query it changes
 */
void
dossier_field_button_set_session (DossierFieldButton *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      gtk_filter_list_model_set_model (self->filtered, NULL);
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (dossier_session_get_field (self->session, self->field),
                                            self);
    }
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  gtk_filter_list_model_set_model (self->filtered,
                                   dossier_session_get_field (session, self->field));
  g_signal_connect_object (session, "notify::query", G_CALLBACK (update_label), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_session_get_field (session, self->field), "items-changed",
                           G_CALLBACK (on_values_changed), self, G_CONNECT_SWAPPED);
  on_values_changed (self);
  update_label (self);
}
