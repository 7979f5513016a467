/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-concordance-private.h"

#include "dossier-concordance-columns.h"
#include "dossier-config.h"
#include "dossier-tab-order.h"
#include "dossier-text-size.h"

/* Below this the contexts need all the room, in pixels, where text is not enlarged. */
#define NARROW 720

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierConcordancePage, dossier_concordance_page, GTK_TYPE_WIDGET)

static void
on_selected (DossierConcordancePage *self)
{
  gboolean some = dossier_concordance_page_get_selected (self) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "concordance.open", some);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "concordance.copy", some);
}

static void
set_session (DossierConcordancePage *self, DossierSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (dossier_session_get_corpus (self->session), self);
    }
  g_set_object (&self->session, session);
  g_clear_pointer (&self->phrase, g_free);
  dossier_concordance_page_connect_reading (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
dossier_concordance_page_map (GtkWidget *widget)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  GTK_WIDGET_CLASS (dossier_concordance_page_parent_class)->map (widget);
  if (self->stale && self->session != NULL)
    dossier_concordance_page_read_later (self);
}

static gboolean
fit_columns (gpointer data)
{
  DossierConcordancePage *self = data;
  double size = dossier_text_size_measure (GTK_WIDGET (self->table));
  gboolean narrow = gtk_widget_get_width (GTK_WIDGET (self)) < NARROW * size;

  self->fit_source = 0;
  if (narrow != self->narrow || size != self->text_size)
    dossier_concordance_columns_fit (self->table, narrow, size);
  self->narrow = narrow;
  self->text_size = size;
  return G_SOURCE_REMOVE;
}

static void
fit_later (DossierConcordancePage *self)
{
  if (self->fit_source == 0)
    self->fit_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_columns, self, NULL);
}

static void
dossier_concordance_page_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  GTK_WIDGET_CLASS (dossier_concordance_page_parent_class)->css_changed (widget, change);
  if (gtk_widget_get_width (widget) > 0)
    fit_later (self);
}

/* In the middle of an allocation nothing may be shown or hidden yet. */
static void
dossier_concordance_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  gtk_widget_allocate (self->content, width, height, baseline, NULL);
  gtk_popover_present (self->menu);
  if (self->text_size == 0 || (width < NARROW * self->text_size) != self->narrow)
    fit_later (self);
}

static void
dossier_concordance_page_measure (GtkWidget      *widget,
                                  GtkOrientation  orientation,
                                  int             for_size,
                                  int            *minimum,
                                  int            *natural,
                                  int            *minimum_baseline,
                                  int            *natural_baseline)
{
  gtk_widget_measure (DOSSIER_CONCORDANCE_PAGE (widget)->content, orientation, for_size, minimum,
                      natural, minimum_baseline, natural_baseline);
}

static gboolean
dossier_concordance_page_grab_focus (GtkWidget *widget)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (widget);

  self->wants_focus = self->stale || self->list == NULL
                      || g_list_model_get_n_items (G_LIST_MODEL (self->list)) == 0;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0)
    return gtk_widget_child_focus (GTK_WIDGET (self->table), GTK_DIR_TAB_FORWARD);
  return gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
dossier_concordance_page_set_property (GObject *object, guint id, const GValue *value,
                                       GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    set_session (DOSSIER_CONCORDANCE_PAGE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_concordance_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, DOSSIER_CONCORDANCE_PAGE (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_concordance_page_dispose (GObject *object)
{
  DossierConcordancePage *self = DOSSIER_CONCORDANCE_PAGE (object);

  /* The controls still speak while they are let go. */
  self->updating = TRUE;
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->fit_source, g_source_remove);
  g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->rows != NULL)
    dossier_unrolled_list_set_model (self->rows, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_CONCORDANCE_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  g_clear_pointer (&self->phrase, g_free);
  G_OBJECT_CLASS (dossier_concordance_page_parent_class)->dispose (object);
}

static void
dossier_concordance_page_class_init (DossierConcordancePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = dossier_concordance_page_set_property;
  object_class->get_property = dossier_concordance_page_get_property;
  object_class->dispose = dossier_concordance_page_dispose;
  widget_class->css_changed = dossier_concordance_page_css_changed;
  widget_class->map = dossier_concordance_page_map;
  widget_class->size_allocate = dossier_concordance_page_size_allocate;
  widget_class->measure = dossier_concordance_page_measure;
  widget_class->grab_focus = dossier_concordance_page_grab_focus;

  properties[PROP_SESSION]
    = g_param_spec_object ("session", NULL, NULL, DOSSIER_TYPE_SESSION,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_signal_new ("lines-changed", DOSSIER_TYPE_CONCORDANCE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                NULL, G_TYPE_NONE, 0);

  dossier_concordance_page_class_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "concordancepage");
  gtk_widget_class_set_template_from_resource (
    widget_class, DOSSIER_RESOURCE_PATH "/ui/dossier-concordance-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, content);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, subject);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, order);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, direction);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, count);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, table);
  gtk_widget_class_bind_template_child (widget_class, DossierConcordancePage, menu);
}

static void
dossier_concordance_page_init (DossierConcordancePage *self)
{
  self->shown = -1;
  self->kept = G_MAXUINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_concordance_columns_add (self->table);
  self->rows = dossier_unrolled_list_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_column_view_set_model (self->table, GTK_SELECTION_MODEL (self->selection));
  dossier_tab_order_leave_list (GTK_WIDGET (self->table));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  dossier_concordance_page_setup_subjects (self);
  dossier_concordance_page_setup_order (self);
  dossier_concordance_page_setup_actions (self);
  on_selected (self);
  dossier_concordance_page_update_status (self);
}

/**
 * dossier_concordance_page_show:
 * @self: a page
 * @subject: what the keywords are
 * @phrase: (nullable): the words, for %DOSSIER_SUBJECT_PHRASE
 *
 * Chooses what is shown, if there is such a thing.
 */
void
dossier_concordance_page_show (DossierConcordancePage *self, DossierConcordanceSubject subject,
                               const char *phrase)
{
  g_return_if_fail (DOSSIER_IS_CONCORDANCE_PAGE (self));

  self->wanted = subject;
  if (subject == DOSSIER_SUBJECT_PHRASE)
    {
      g_free (self->phrase);
      self->phrase = g_strdup (phrase);
    }
  dossier_concordance_page_read_later (self);
}

/**
 * dossier_concordance_page_has_lines:
 * @self: a page
 *
 * Returns: whether there are lines, and all have been read
 */
gboolean
dossier_concordance_page_has_lines (DossierConcordancePage *self)
{
  g_return_val_if_fail (DOSSIER_IS_CONCORDANCE_PAGE (self), FALSE);

  return self->list != NULL && dossier_concordance_is_whole (self->list)
         && g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;
}

/**
 * dossier_concordance_page_dup_lines:
 * @self: a page
 * @order: (out) (element-type guint32): takes the order that is shown
 *
 * Returns: (transfer full) (nullable): the lines, %NULL if there are none or not all are read
 */
DossierConcordanceLines *
dossier_concordance_page_dup_lines (DossierConcordancePage *self, GArray **order)
{
  g_return_val_if_fail (DOSSIER_IS_CONCORDANCE_PAGE (self), NULL);

  return !dossier_concordance_page_has_lines (self)
           ? NULL
           : dossier_concordance_dup_lines (self->list, order);
}
