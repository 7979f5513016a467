/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-unrolled-list.h"

/* A change that brings more rows than this is not shown at once. */
#define FEW 48
/* Rows that are shown at once: what fits on a screen, and what one frame has time for. */
#define FIRST 24
#define STEP 12
/* More than GTK makes rows for. */
#define MANY 256

/**
 * DossierUnrolledList:
 *
 * A list model with the items of another, for a view. GTK 4.8 makes the widgets of some 200 rows as
 * soon as a list is filled, and when all of a list changes it looks for the row that was on top, item by
 * item, among all that have come: either holds up the window. Here a large change comes a few rows at a
 * time, those that are seen first before all others; a moment later the list is whole.
 *
 * Main thread only.
 */
struct _DossierUnrolledList
{
  GObject parent_instance;

  GListModel *model;
  guint shown;      /* so many of its items are in this list */
  guint whole_from; /* when so many are shown, GTK makes no rows for all the others */
  guint idle;
};

static void dossier_unrolled_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierUnrolledList, dossier_unrolled_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_unrolled_list_model_init))

static GType
dossier_unrolled_list_get_item_type (GListModel *model)
{
  DossierUnrolledList *self = DOSSIER_UNROLLED_LIST (model);

  return self->model != NULL ? g_list_model_get_item_type (self->model) : G_TYPE_OBJECT;
}

static guint
dossier_unrolled_list_get_n_items (GListModel *model)
{
  return DOSSIER_UNROLLED_LIST (model)->shown;
}

static gpointer
dossier_unrolled_list_get_item (GListModel *model, guint position)
{
  DossierUnrolledList *self = DOSSIER_UNROLLED_LIST (model);

  return position < self->shown ? g_list_model_get_item (self->model, position) : NULL;
}

static void
dossier_unrolled_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_unrolled_list_get_item_type;
  iface->get_n_items = dossier_unrolled_list_get_n_items;
  iface->get_item = dossier_unrolled_list_get_item;
}

static guint
count_all (DossierUnrolledList *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/* Shows @n items, all from @position on being others than before. */
static void
show_from (DossierUnrolledList *self, guint position, guint n)
{
  guint removed = self->shown - position;

  self->shown = n;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, n - position);
}

static gboolean
show_more (gpointer data)
{
  DossierUnrolledList *self = data;
  guint n = count_all (self);
  guint shown = self->shown < self->whole_from ? MIN (self->shown + STEP, n) : n;

  if (shown == n)
    self->idle = 0;
  show_from (self, self->shown, shown);
  return shown < n ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
unroll_from (DossierUnrolledList *self, guint position)
{
  guint n = count_all (self);

  self->whole_from = position + MANY;
  show_from (self, position, MIN (n, position + FIRST));
  /* After what draws, so that the first rows are seen before the others are made. */
  if (self->shown < n && self->idle == 0)
    self->idle = g_idle_add (show_more, self);
}

static void
on_items_changed (GListModel          *model,
                  guint                position,
                  guint                removed,
                  guint                added,
                  DossierUnrolledList *self)
{
  gboolean is_whole = self->idle == 0;
  /* Rows that come between others do not hold up the view, however many they are. */
  gboolean is_inserted = removed == 0 && self->shown > 0;

  if (position > self->shown)
    return;
  if (is_whole && (added <= FEW || is_inserted))
    {
      self->shown += added - removed;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
    }
  else
    unroll_from (self, position);
}

static void
dossier_unrolled_list_dispose (GObject *object)
{
  DossierUnrolledList *self = DOSSIER_UNROLLED_LIST (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  self->shown = 0;
  g_clear_object (&self->model);
  G_OBJECT_CLASS (dossier_unrolled_list_parent_class)->dispose (object);
}

static void
dossier_unrolled_list_class_init (DossierUnrolledListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_unrolled_list_dispose;
}

static void
dossier_unrolled_list_init (DossierUnrolledList *self)
{
}

/**
 * dossier_unrolled_list_new:
 *
 * Returns: (transfer full): an empty list
 */
DossierUnrolledList *
dossier_unrolled_list_new (void)
{
  return g_object_new (DOSSIER_TYPE_UNROLLED_LIST, NULL);
}

/**
 * dossier_unrolled_list_set_model:
 * @self: a list
 * @model: (nullable): whose items to show
 */
void
dossier_unrolled_list_set_model (DossierUnrolledList *self, GListModel *model)
{
  g_return_if_fail (DOSSIER_IS_UNROLLED_LIST (self));

  if (self->model == model)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_func (self->model, on_items_changed, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect (model, "items-changed", G_CALLBACK (on_items_changed), self);
  unroll_from (self, 0);
}

/**
 * dossier_unrolled_list_reach:
 * @self: a list
 * @position: of an item of the model
 *
 * Shows all that is still to come if the item is not shown yet, for whoever wants to go to it.
 */
void
dossier_unrolled_list_reach (DossierUnrolledList *self, guint position)
{
  g_return_if_fail (DOSSIER_IS_UNROLLED_LIST (self));

  if (position < self->shown || self->idle == 0)
    return;
  g_clear_handle_id (&self->idle, g_source_remove);
  show_from (self, self->shown, count_all (self));
}
