/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-marks.h"

#include <string.h>

#include "dossier-sector-weight.h"

/* From what the annotators found to what stands in a pack: names give way to row ids. */

#define N_RULES 16

typedef struct
{
  DossierBatch *batch;
  const char *text;
  GArray *items;
  GArray *entities; /* gint64: row id of each entity of the analysis */
  const char *rules[N_RULES]; /* met lately, by address: most marks of a rule have one */
  gint64 rule_ids[N_RULES];
} Gather;

static gboolean
are_own_words (const Gather *self, DossierSpan span, const char *words)
{
  gsize length = dossier_span_length (span);

  return strlen (words) == length && memcmp (self->text + span.start, words, length) == 0;
}

/* The same words at the same place are the same, as long as the analysis stays. */
static gboolean
find_rule (Gather *self, const char *rule, gint64 *id, GError **error)
{
  guint slot = (guint) (GPOINTER_TO_SIZE (rule) >> 3) % N_RULES;

  if (rule == NULL || self->rules[slot] != rule)
    {
      if (!dossier_batch_find_phrase (self->batch, rule, &self->rule_ids[slot], error))
        return FALSE;
      self->rules[slot] = rule;
    }
  *id = self->rule_ids[slot];
  return TRUE;
}

/* @common: whether other marks are likely to have the same reason. */
static gboolean
set_reason (Gather *self, DossierPackItem *item, const char *rule, const char *why, gboolean common,
            GError **error)
{
  if (!find_rule (self, rule, &item->rule, error))
    return FALSE;
  if (why == NULL)
    return TRUE;
  if (are_own_words (self, item->span, why))
    {
      item->why = DOSSIER_PACK_OWN_WORDS;
      return TRUE;
    }
  if (common)
    return dossier_batch_find_phrase (self->batch, why, &item->why, error);
  item->words = why;
  item->words_length = strlen (why);
  return TRUE;
}

static gboolean
gather_entity (Gather *self, const DossierEntityEntry *entry, GError **error)
{
  DossierPackItem item = { .layer = DOSSIER_PACK_ENTITY, .place = self->entities->len };

  if (!dossier_batch_find_entity (self->batch, entry->id, entry->type, entry->name, &item.entity,
                                  error)
      || !dossier_batch_find_label (self->batch, item.entity, entry->name, entry->aliases,
                                    &item.other, error))
    return FALSE;
  g_array_append_val (self->entities, item.entity);
  g_array_append_val (self->items, item);
  dossier_batch_count_label (self->batch, item.entity, item.other, 1);
  return TRUE;
}

static gboolean
gather_entities (Gather *self, const GArray *entries, GError **error)
{
  guint place = 0;

  for (guint i = 0; i < entries->len; i++)
    if (!gather_entity (self, &g_array_index (entries, DossierEntityEntry, i), error))
      return FALSE;
  for (guint i = 0; i < entries->len; i++)
    {
      const char *const *role = g_array_index (entries, DossierEntityEntry, i).roles;

      for (; role != NULL && *role != NULL; role++)
        {
          DossierPackItem item = { .layer = DOSSIER_PACK_ROLE, .place = place++,
                                   .entity = g_array_index (self->entities, gint64, i) };

          if (!dossier_batch_find_phrase (self->batch, *role, &item.other, error))
            return FALSE;
          g_array_append_val (self->items, item);
          dossier_batch_count_role (self->batch, item.entity, item.other, 1);
        }
    }
  return TRUE;
}

static gboolean
gather_times (Gather *self, const GArray *times, GError **error)
{
  for (guint i = 0; i < times->len; i++)
    {
      const DossierTimeMark *mark = &g_array_index (times, DossierTimeMark, i);
      DossierPackItem item = { .layer = DOSSIER_PACK_TIME, .place = i, .span = mark->span,
                               .kind = mark->kind, .value = mark->edtf,
                               .value_length = strlen (mark->edtf) };

      if (!set_reason (self, &item, mark->rule, mark->why, FALSE, error))
        return FALSE;
      g_array_append_val (self->items, item);
    }
  return TRUE;
}

static gboolean
gather_sectors (Gather *self, const GArray *sectors, GError **error)
{
  for (guint i = 0; i < sectors->len; i++)
    {
      const DossierSectorMark *mark = &g_array_index (sectors, DossierSectorMark, i);
      DossierPackItem item = { .layer = DOSSIER_PACK_SECTOR, .place = i, .span = mark->span,
                               .share = MIN (mark->share, DOSSIER_SECTOR_LARGEST_SHARE) };

      if (!dossier_batch_find_sector (self->batch, mark->sector, &item.other, error)
          || !set_reason (self, &item, mark->rule, mark->why, TRUE, error))
        return FALSE;
      g_array_append_val (self->items, item);
    }
  return TRUE;
}

static gboolean
gather_mentions (Gather *self, const GArray *mentions, GError **error)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierMentionMark *mark = &g_array_index (mentions, DossierMentionMark, i);
      DossierPackItem item = { .layer = DOSSIER_PACK_MENTION, .place = i, .span = mark->span,
                               .entity = g_array_index (self->entities, gint64, mark->entity) };

      if (!set_reason (self, &item, mark->rule, mark->why, TRUE, error))
        return FALSE;
      g_array_append_val (self->items, item);
    }
  return TRUE;
}

/* Lists of marks come sorted; a pack needs it, and their numbers are those of its order. */
static void
sort_and_number (GArray *items)
{
  guint next = 0;

  for (guint i = 1; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);

      if (item->layer == (item - 1)->layer && item->span.start < (item - 1)->span.start)
        {
          dossier_pack_sort (items);
          break;
        }
    }
  for (guint i = 0; i < items->len; i++)
    {
      DossierPackItem *item = &g_array_index (items, DossierPackItem, i);

      if (i > 0 && item->layer != (item - 1)->layer)
        next = 0;
      item->place = next++;
    }
}

/**
 * dossier_marks_gather:
 * @batch: a batch; the names of the document's entities are counted in it
 * @text: the document's canonical text
 * @analysis: what the annotators found in it
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierPackItem): the same for a pack, with texts that are
 *   those of @analysis; %NULL on failure
 */
GArray *
dossier_marks_gather (DossierBatch           *batch,
                      const char             *text,
                      const DossierAnalysis  *analysis,
                      GError                **error)
{
  guint size = analysis->entities->len * 2 + analysis->segments->len + analysis->times->len
               + analysis->sectors->len + analysis->mentions->len;
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (DossierPackItem), size);
  g_autoptr (GArray) entities = g_array_sized_new (FALSE, FALSE, sizeof (gint64),
                                                   analysis->entities->len);
  Gather self = { batch, text, items, entities };

  if (!gather_entities (&self, analysis->entities, error))
    return NULL;
  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);
      DossierPackItem item = { .layer = DOSSIER_PACK_SEGMENT, .place = i, .span = segment->span,
                               .kind = segment->kind };

      g_array_append_val (items, item);
    }
  if (!gather_times (&self, analysis->times, error)
      || !gather_sectors (&self, analysis->sectors, error)
      || !gather_mentions (&self, analysis->mentions, error))
    return NULL;
  sort_and_number (items);
  return g_steal_pointer (&items);
}
