/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-rows.h"

#include "dossier-time-lanes.h"

struct _DossierTimelineEntry
{
  GObject parent_instance;

  DossierTimeline *timeline;
  guint index;
};

G_DEFINE_FINAL_TYPE (DossierTimelineEntry, dossier_timeline_entry, G_TYPE_OBJECT)

struct _DossierTimelineRows
{
  GObject parent_instance;

  DossierTimeline *timeline;
  GArray *items; /* of guint */
};

static void
dossier_timeline_entry_finalize (GObject *object)
{
  dossier_timeline_unref (DOSSIER_TIMELINE_ENTRY (object)->timeline);
  G_OBJECT_CLASS (dossier_timeline_entry_parent_class)->finalize (object);
}

static void
dossier_timeline_entry_class_init (DossierTimelineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_timeline_entry_finalize;
}

static void
dossier_timeline_entry_init (DossierTimelineEntry *self)
{
}

static GType
dossier_timeline_rows_get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_TIMELINE_ENTRY;
}

static guint
dossier_timeline_rows_get_n_items (GListModel *model)
{
  return DOSSIER_TIMELINE_ROWS (model)->items->len;
}

static gpointer
dossier_timeline_rows_get_item (GListModel *model, guint position)
{
  DossierTimelineRows *self = DOSSIER_TIMELINE_ROWS (model);
  DossierTimelineEntry *entry;

  if (position >= self->items->len)
    return NULL;
  entry = g_object_new (DOSSIER_TYPE_TIMELINE_ENTRY, NULL);
  entry->timeline = dossier_timeline_ref (self->timeline);
  entry->index = g_array_index (self->items, guint, position);
  return entry;
}

static void
dossier_timeline_rows_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = dossier_timeline_rows_get_item_type;
  iface->get_n_items = dossier_timeline_rows_get_n_items;
  iface->get_item = dossier_timeline_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierTimelineRows, dossier_timeline_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      dossier_timeline_rows_iface_init))

static void
dossier_timeline_rows_finalize (GObject *object)
{
  DossierTimelineRows *self = DOSSIER_TIMELINE_ROWS (object);

  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  g_clear_pointer (&self->items, g_array_unref);
  G_OBJECT_CLASS (dossier_timeline_rows_parent_class)->finalize (object);
}

static void
dossier_timeline_rows_class_init (DossierTimelineRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_timeline_rows_finalize;
}

static void
dossier_timeline_rows_init (DossierTimelineRows *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (guint));
}

static void
add_item (DossierTimelineRows *self, guint index, gboolean with_day)
{
  const DossierTimelineItem *item = &g_array_index (self->timeline->items, DossierTimelineItem,
                                                    index);

  if (dossier_lane_has_day (item) == with_day)
    g_array_append_val (self->items, index);
}

/**
 * dossier_timeline_rows_new:
 * @timeline: whose items
 * @items: (nullable) (element-type guint): indices of the items wanted; %NULL: all
 *
 * Returns: (transfer full): a list that never changes
 */
DossierTimelineRows *
dossier_timeline_rows_new (DossierTimeline *timeline, const GArray *items)
{
  DossierTimelineRows *self = g_object_new (DOSSIER_TYPE_TIMELINE_ROWS, NULL);
  guint n_items = items != NULL ? items->len : timeline->items->len;

  self->timeline = dossier_timeline_ref (timeline);
  for (int with_day = 1; with_day >= 0; with_day--)
    for (guint i = 0; i < n_items; i++)
      add_item (self, items != NULL ? g_array_index (items, guint, i) : i, with_day);
  return self;
}

/**
 * dossier_timeline_entry_get_index:
 * @self: an entry
 *
 * Returns: the item's index in the timeline
 */
guint
dossier_timeline_entry_get_index (DossierTimelineEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_ENTRY (self), 0);

  return self->index;
}

/**
 * dossier_timeline_entry_get_item:
 * @self: an entry
 *
 * Returns: (transfer none): the item
 */
const DossierTimelineItem *
dossier_timeline_entry_get_item (DossierTimelineEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_ENTRY (self), NULL);

  return &g_array_index (self->timeline->items, DossierTimelineItem, self->index);
}
