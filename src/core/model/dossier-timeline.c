/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-timeline.h"

G_DEFINE_BOXED_TYPE (DossierTimeline, dossier_timeline, dossier_timeline_ref,
                     dossier_timeline_unref)

/**
 * dossier_timeline_new:
 *
 * Returns: (transfer full): a timeline with nothing on it
 */
DossierTimeline *
dossier_timeline_new (void)
{
  DossierTimeline *self = g_new0 (DossierTimeline, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->items = g_array_new (FALSE, TRUE, sizeof (DossierTimelineItem));
  self->strings = g_string_chunk_new (4096);
  self->first = self->last = DOSSIER_DAY_NONE;
  return self;
}

static void
stretch (DossierTimeline *self, DossierDay day)
{
  if (!dossier_day_is_real (day))
    return;
  if (self->first == DOSSIER_DAY_NONE || day < self->first)
    self->first = day;
  if (self->last == DOSSIER_DAY_NONE || day > self->last)
    self->last = day;
}

/* What comes after another often has the same value. */
static const char *
intern_value (DossierTimeline *self, const char *value)
{
  guint n = self->items->len;
  const char *last = n > 0 ? g_array_index (self->items, DossierTimelineItem, n - 1).value : NULL;

  return g_strcmp0 (value, last) == 0 ? last : g_string_chunk_insert_const (self->strings, value);
}

/**
 * dossier_timeline_add:
 * @self: a timeline that is not shared yet
 * @item: what to add; its strings are copied
 */
void
dossier_timeline_add (DossierTimeline *self, const DossierTimelineItem *item)
{
  DossierTimelineItem copy = *item;

  copy.n = MAX (item->n, 1);
  if (item->value != NULL)
    copy.value = intern_value (self, item->value);
  if (item->sector != NULL)
    copy.sector = g_intern_string (item->sector);
  if (item->title != NULL)
    copy.title = g_string_chunk_insert_const (self->strings, item->title);
  if (item->label != NULL)
    copy.label = g_string_chunk_insert_const (self->strings, item->label);
  g_array_append_val (self->items, copy);
  stretch (self, item->edtf.first);
  stretch (self, item->edtf.last);
}

/* What has no beginning ("by March 2026") stands where it ends: a reader looks for it there, and
 * before all else it would seem to be the oldest. */
static DossierDay
get_place (const DossierEdtf *edtf)
{
  if (dossier_day_is_real (edtf->first))
    return edtf->first;
  return dossier_day_is_real (edtf->last) ? edtf->last : DOSSIER_DAY_FUTURE;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const DossierTimelineItem *first = a, *second = b;
  DossierDay first_place = get_place (&first->edtf), second_place = get_place (&second->edtf);

  if (first_place != second_place)
    return first_place < second_place ? -1 : 1;
  if (first->edtf.last != second->edtf.last)
    return first->edtf.last < second->edtf.last ? -1 : 1;
  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;
  if (first->n != second->n)
    return first->n > second->n ? -1 : 1;
  if (first->document != second->document)
    return first->document < second->document ? -1 : 1;
  if (first->mark != second->mark)
    return first->mark < second->mark ? -1 : 1;
  if (first->statement_kind != second->statement_kind)
    return (int) first->statement_kind - (int) second->statement_kind;
  if (first->sector != second->sector)
    return g_strcmp0 (first->sector, second->sector);
  return g_strcmp0 (first->value, second->value);
}

/**
 * dossier_timeline_sort:
 * @self: a timeline that is not shared yet
 *
 * Puts the items in order: by first day, those with an open start by their last, and those without
 * a day after all others.
 */
void
dossier_timeline_sort (DossierTimeline *self)
{
  g_array_sort (self->items, compare_items);
}

/**
 * dossier_timeline_ref:
 * @self: a timeline
 *
 * Returns: (transfer full): @self
 */
DossierTimeline *
dossier_timeline_ref (DossierTimeline *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_timeline_unref:
 * @self: (transfer full): a timeline
 */
void
dossier_timeline_unref (DossierTimeline *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->by_sector, dossier_timeline_unref);
  g_array_unref (self->items);
  g_string_chunk_free (self->strings);
  g_free (self);
}
