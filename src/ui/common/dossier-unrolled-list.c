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
 * soon as a list is filled, and when all of a list changes it looks for the row that was on top,
 * item by item, among all that have come: either holds up the window. Here a large change comes a
 * few rows at a time, those that are seen first before all others; a moment later the list is
 * whole.
 *
 * When all items are others, the new ones come before the old ones, which leave at last: GTK gives
 * a row that is pushed out of reach another item, but takes one that leaves the list to pieces, and
 * to make and break hundreds of rows takes longer than a frame has. Until then the list is longer
 * than the model.
 *
 * Main thread only.
 */
struct _DossierUnrolledList
{
  GObject parent_instance;

  GListModel *model;
  guint shown;      /* so many of its items are in this list */
  guint stale;      /* behind them: so many rows of what was listed before */
  guint whole_from; /* when so many are shown, GTK makes no rows for all the others */
  guint idle;
  gpointer given;   /* the item that was asked for last */
};

enum
{
  TURNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

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
  DossierUnrolledList *self = DOSSIER_UNROLLED_LIST (model);

  return self->shown + self->stale;
}

/* The items of stale rows are gone. GTK has those of the rows that it shows; whoever asks for
 * another is given anything, for a moment. */
static gpointer
dossier_unrolled_list_get_item (GListModel *model, guint position)
{
  DossierUnrolledList *self = DOSSIER_UNROLLED_LIST (model);
  g_autoptr (GObject) item = NULL;

  if (position >= self->shown + self->stale)
    return NULL;
  if (self->model != NULL)
    item = g_list_model_get_item (self->model, position);
  if (item != NULL)
    g_set_object (&self->given, item);
  return self->given != NULL ? g_object_ref (self->given) : NULL;
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
  guint removed = self->shown + self->stale - position;

  self->shown = n;
  self->stale = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, n - position);
}

static void
show_further (DossierUnrolledList *self, guint n)
{
  guint before = self->shown;

  self->shown += n;
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n);
}

static void
drop_stale (DossierUnrolledList *self, guint n)
{
  self->stale -= n;
  g_list_model_items_changed (G_LIST_MODEL (self), self->shown + self->stale, n, 0);
}

/* First what no row is made for, or GTK would look for it among what comes. */
static void
show_all (DossierUnrolledList *self)
{
  guint n = count_all (self);

  if (self->stale > 0)
    drop_stale (self, self->stale);
  if (self->shown < n)
    show_further (self, n - self->shown);
}

static gboolean
show_more (gpointer data)
{
  DossierUnrolledList *self = data;
  guint n = count_all (self);

  if (self->shown < self->whole_from && self->shown < n)
    show_further (self, MIN (STEP, n - self->shown));
  else if (self->shown == n && self->stale > MANY)
    drop_stale (self, self->stale - MANY);
  else if (self->shown == n && self->stale > STEP)
    drop_stale (self, STEP);
  else
    show_all (self);
  if (self->shown < n || self->stale > 0)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* Behind the first of the old rows, so that a view which is at its top stays there. */
static void
show_before_stale (DossierUnrolledList *self, guint n)
{
  self->stale += self->shown;
  self->shown = n - 1;
  g_list_model_items_changed (G_LIST_MODEL (self), 1, 0, n - 1);
  self->shown = n;
  self->stale--;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 1, 1);
}

static void
unroll_from (DossierUnrolledList *self, guint position)
{
  guint n = count_all (self), n_before = self->shown + self->stale;

  self->whole_from = position + MANY;
  /* Where there are few new rows the old ones would be seen below them. */
  if (position == 0 && n >= FIRST && n_before > FEW)
    show_before_stale (self, FIRST);
  else
    show_from (self, position, MIN (n, position + FIRST));
  if (position == 0 && n_before > 0 && n > 0)
    g_signal_emit (self, signals[TURNED], 0);
  /* After what draws, so that the first rows are seen before the others are made. */
  if ((self->shown < n || self->stale > 0) && self->idle == 0)
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
  gboolean is_few = added <= FEW && (removed < self->shown || removed <= FEW);

  if (position > self->shown)
    return;
  if (is_whole && (is_few || is_inserted))
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
  self->shown = self->stale = 0;
  g_clear_object (&self->model);
  g_clear_object (&self->given);
  G_OBJECT_CLASS (dossier_unrolled_list_parent_class)->dispose (object);
}

static void
dossier_unrolled_list_class_init (DossierUnrolledListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_unrolled_list_dispose;

  /**
   * DossierUnrolledList::turned:
   *
   * All items are others. A view goes to the first of them.
   */
  signals[TURNED] = g_signal_new ("turned", DOSSIER_TYPE_UNROLLED_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
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
  show_all (self);
}
