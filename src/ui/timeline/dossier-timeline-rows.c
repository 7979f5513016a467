/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline-rows.h"

#include "dossier-time-lanes.h"

struct _DossierTimelineRows
{
  GObject parent_instance;

  DossierTimeline *timeline; /* NULL while there are no items */
  GArray *items;             /* of guint */
  GHashTable *entries;       /* DossierTimelineEntry, not owned: those that somebody has */
};

struct _DossierTimelineEntry
{
  GObject parent_instance;

  DossierTimelineRows *rows; /* NULL when the item is no longer among them */
  DossierTimeline *timeline;
  guint index;
  guint position;
};

G_DEFINE_FINAL_TYPE (DossierTimelineEntry, dossier_timeline_entry, G_TYPE_OBJECT)

static void
dossier_timeline_entry_finalize (GObject *object)
{
  DossierTimelineEntry *self = DOSSIER_TIMELINE_ENTRY (object);

  if (self->rows != NULL)
    g_hash_table_remove (self->rows->entries, self);
  dossier_timeline_unref (self->timeline);
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
  entry->rows = self;
  entry->timeline = dossier_timeline_ref (self->timeline);
  entry->index = g_array_index (self->items, guint, position);
  entry->position = position;
  g_hash_table_add (self->entries, entry);
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
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    ((DossierTimelineEntry *) entry)->rows = NULL;
  g_hash_table_unref (self->entries);
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  g_array_unref (self->items);
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
  self->entries = g_hash_table_new (NULL, NULL);
}

/**
 * dossier_timeline_rows_new:
 *
 * Returns: (transfer full): an empty list
 */
DossierTimelineRows *
dossier_timeline_rows_new (void)
{
  return g_object_new (DOSSIER_TYPE_TIMELINE_ROWS, NULL);
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* (transfer full): the items wanted in the order of the timeline, which is not that of how they are
 * drawn; those without a day last. */
static GArray *
put_in_order (DossierTimeline *timeline, const GArray *wanted)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n = timeline == NULL ? 0 : wanted != NULL ? wanted->len : timeline->items->len;

  for (int with_day = 1; with_day >= 0; with_day--)
    {
      for (guint i = 0; i < n; i++)
        {
          guint index = wanted != NULL ? g_array_index (wanted, guint, i) : i;

          if (dossier_lane_has_day (&g_array_index (timeline->items, DossierTimelineItem, index))
              == with_day)
            g_array_append_val (items, index);
        }
      if (with_day)
        g_array_sort (items, compare_indices);
    }
  return items;
}

/* Whether a row tells the same of both. */
static gboolean
is_same (const DossierTimelineItem *a, const DossierTimelineItem *b)
{
  return a->kind == b->kind && a->statement_kind == b->statement_kind && a->n == b->n
         && a->document == b->document && a->mark == b->mark && a->span.start == b->span.start
         && a->span.end == b->span.end && g_strcmp0 (a->value, b->value) == 0
         && g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->title, b->title) == 0;
}

static gboolean
is_same_at (const DossierTimelineRows *self, guint position, const DossierTimeline *timeline,
            const GArray *items, guint at)
{
  return is_same (&g_array_index (self->timeline->items, DossierTimelineItem,
                                  g_array_index (self->items, guint, position)),
                  &g_array_index (timeline->items, DossierTimelineItem,
                                  g_array_index (items, guint, at)));
}

/* Entries of rows that stay go over to the new timeline, so that nothing holds the old one; those
 * of rows that go stay as they are until they are let go. */
static void
move_entries (DossierTimelineRows *self, guint head, guint tail, guint n_old)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      DossierTimelineEntry *entry = key;

      if (entry->position >= head && entry->position < n_old - tail)
        {
          entry->rows = NULL;
          g_hash_table_iter_remove (&iter);
          continue;
        }
      if (entry->position >= head)
        entry->position += self->items->len - n_old;
      dossier_timeline_unref (entry->timeline);
      entry->timeline = dossier_timeline_ref (self->timeline);
      entry->index = g_array_index (self->items, guint, entry->position);
    }
}

/**
 * dossier_timeline_rows_set:
 * @self: a list
 * @timeline: (nullable): whose items; %NULL: none
 * @items: (nullable) (element-type guint): indices of the items wanted; %NULL: all
 *
 * Emits one `items-changed` for the part between what the old and the new items have in common at
 * the start and at the end, so that a view stays where it is. O(n).
 */
void
dossier_timeline_rows_set (DossierTimelineRows *self, DossierTimeline *timeline,
                           const GArray *items)
{
  g_autoptr (GArray) wanted = NULL;
  guint n_old, n_new, shorter, head = 0, tail = 0;

  g_return_if_fail (DOSSIER_IS_TIMELINE_ROWS (self));

  wanted = put_in_order (timeline, items);
  n_old = self->items->len;
  n_new = wanted->len;
  shorter = MIN (n_old, n_new);
  while (head < shorter && is_same_at (self, head, timeline, wanted, head))
    head++;
  while (tail < shorter - head
         && is_same_at (self, n_old - 1 - tail, timeline, wanted, n_new - 1 - tail))
    tail++;
  g_clear_pointer (&self->timeline, dossier_timeline_unref);
  self->timeline = timeline != NULL ? dossier_timeline_ref (timeline) : NULL;
  g_array_unref (self->items);
  self->items = g_steal_pointer (&wanted);
  move_entries (self, head, tail, n_old);
  if (head + tail < n_old || head + tail < n_new)
    g_list_model_items_changed (G_LIST_MODEL (self), head, n_old - head - tail,
                                n_new - head - tail);
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
 * Returns: (transfer none): the item, which is there until other rows are set
 */
const DossierTimelineItem *
dossier_timeline_entry_get_item (DossierTimelineEntry *self)
{
  g_return_val_if_fail (DOSSIER_IS_TIMELINE_ENTRY (self), NULL);

  return &g_array_index (self->timeline->items, DossierTimelineItem, self->index);
}
