/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <stdlib.h>
#include <string.h>

#include "dossier-marks.h"
#include "dossier-reach.h"
#include "dossier-rows.h"
#include "dossier-sector-weight.h"

/* What is asked of all documents at once: how often each mentions an entity or a sector, which sectors
 * it is about, and the times it speaks of. */

typedef struct
{
  gint64 id;
  gint64 n;
  guint weight; /* of a sector */
} Count;

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const Count *left = a, *right = b;

  return left->id < right->id ? -1 : left->id > right->id;
}

/* Sorted by id, each id once. */
static GArray *
count (DossierBatch *batch, const GArray *items, DossierPackLayer layer, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Count));
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);
      Count one = { layer == DOSSIER_PACK_MENTION ? item->entity : item->other, 1, item->share };

      if (item->layer != layer)
        continue;
      if (layer == DOSSIER_PACK_MENTION && !dossier_batch_resolve (batch, &one.id, error))
        return NULL;
      g_array_append_val (counts, one);
    }
  g_array_sort (counts, compare_counts);
  for (guint i = 1; i < counts->len; i++)
    {
      const Count *one = &g_array_index (counts, Count, i);
      Count *last = &g_array_index (counts, Count, n);

      if (one->id == last->id)
        {
          last->n++;
          last->weight += one->weight;
        }
      else
        g_array_index (counts, Count, ++n) = *one;
    }
  if (counts->len > 0)
    g_array_set_size (counts, n + 1);
  return g_steal_pointer (&counts);
}

static guint
find_heaviest (const GArray *counts)
{
  guint heaviest = 0;

  for (guint i = 0; i < counts->len; i++)
    heaviest = MAX (heaviest, g_array_index (counts, Count, i).weight);
  return heaviest;
}

/* Each row has all that is known; the statement takes what its table keeps. */
#define N_COLUMNS 5

static gboolean
add_counts (DossierBatch *batch, DossierRows *rows, gint64 document, const GArray *items,
            DossierPackLayer layer, GError **error)
{
  g_autoptr (GArray) counts = count (batch, items, layer, error);
  guint heaviest;

  if (counts == NULL)
    return FALSE;
  heaviest = find_heaviest (counts);
  for (guint i = 0; i < counts->len; i++)
    {
      const Count *one = &g_array_index (counts, Count, i);

      dossier_rows_add_int (rows, one->id);
      dossier_rows_add_int (rows, document);
      dossier_rows_add_int (rows, one->n);
      dossier_rows_add_int (rows, one->weight);
      dossier_rows_add_int (rows, dossier_sector_is_subject (one->weight, heaviest));
    }
  return TRUE;
}

static gboolean
insert_counts (DossierBatch *batch, const char *name, gint64 document, const GArray *items,
               DossierPackLayer layer, GError **error)
{
  g_autoptr (DossierRows) rows = dossier_rows_new (N_COLUMNS);

  return add_counts (batch, rows, document, items, layer, error)
         && dossier_rows_write (rows, dossier_batch_get_connection (batch), name, error);
}

static gboolean
delete_counts (DossierBatch *batch, const char *name, gint64 document, const GArray *items,
               DossierPackLayer layer, GError **error)
{
  g_autoptr (GArray) counts = count (batch, items, layer, error);
  g_autoptr (DossierCursor) cursor = NULL;

  if (counts == NULL)
    return FALSE;
  cursor = dossier_connection_query (dossier_batch_get_connection (batch), name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  for (guint i = 0; i < counts->len; i++)
    {
      dossier_cursor_bind_int (cursor, ":id", g_array_index (counts, Count, i).id);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_dates (DossierBatch *batch, gint64 document, const GArray *items, GError **error)
{
  g_autoptr (DossierRows) rows = dossier_rows_new (5);
  guint position = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);
      char *edtf;
      DossierDay first, last;

      if (item->layer != DOSSIER_PACK_TIME)
        continue;
      edtf = g_strndup (item->value, item->value_length);
      dossier_reach (edtf, &first, &last);
      dossier_rows_add_int (rows, document);
      dossier_rows_add_int (rows, position++);
      dossier_rows_take_text (rows, edtf);
      dossier_rows_add_day (rows, first);
      dossier_rows_add_day (rows, last);
    }
  return dossier_rows_write (rows, dossier_batch_get_connection (batch), "document-date-insert",
                             error);
}

/**
 * dossier_counts_write_entities:
 * @batch: a batch
 * @document: row id of a document without counts of entities
 * @items: (element-type DossierPackItem): what is in force in it
 * @error: set on failure
 *
 * Returns: whether the counts are written
 */
gboolean
dossier_counts_write_entities (DossierBatch  *batch,
                               gint64         document,
                               const GArray  *items,
                               GError       **error)
{
  return insert_counts (batch, "document-entity-insert", document, items,
                        DOSSIER_PACK_MENTION, error);
}

/**
 * dossier_counts_write:
 * @batch: a batch
 * @document: row id of a document without counts
 * @items: (element-type DossierPackItem): what is in force in it
 * @error: set on failure
 *
 * Writes how often the document mentions what, what it is about, and the times it speaks of.
 *
 * Returns: whether the counts are written
 */
gboolean
dossier_counts_write (DossierBatch *batch, gint64 document, const GArray *items, GError **error)
{
  return dossier_counts_write_entities (batch, document, items, error)
         && insert_counts (batch, "document-sector-insert", document, items,
                           DOSSIER_PACK_SECTOR, error)
         && write_dates (batch, document, items, error);
}

struct _DossierGatheredCounts
{
  DossierRows *entities;
  DossierRows *sectors;
};

/**
 * dossier_gathered_counts_new:
 *
 * Returns: (transfer full): no counts yet
 */
DossierGatheredCounts *
dossier_gathered_counts_new (void)
{
  DossierGatheredCounts *self = g_new0 (DossierGatheredCounts, 1);

  self->entities = dossier_rows_new (N_COLUMNS);
  self->sectors = dossier_rows_new (N_COLUMNS);
  return self;
}

/**
 * dossier_gathered_counts_free:
 * @self: (transfer full): counts
 */
void
dossier_gathered_counts_free (DossierGatheredCounts *self)
{
  dossier_rows_free (self->entities);
  dossier_rows_free (self->sectors);
  g_free (self);
}

/**
 * dossier_gathered_counts_add:
 * @self: counts
 * @batch: a batch
 * @document: row id of a document without counts
 * @items: (element-type DossierPackItem): what is in force in it
 * @error: set on failure
 *
 * Like dossier_counts_write(), but the counts of entities and sectors wait.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_gathered_counts_add (DossierGatheredCounts  *self,
                             DossierBatch           *batch,
                             gint64                  document,
                             const GArray           *items,
                             GError                **error)
{
  return add_counts (batch, self->entities, document, items, DOSSIER_PACK_MENTION, error)
         && add_counts (batch, self->sectors, document, items, DOSSIER_PACK_SECTOR, error)
         && write_dates (batch, document, items, error);
}

/**
 * dossier_gathered_counts_write:
 * @self: counts
 * @batch: a batch
 * @error: set on failure
 *
 * Returns: whether those that waited are written
 */
gboolean
dossier_gathered_counts_write (DossierGatheredCounts *self, DossierBatch *batch, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);

  dossier_rows_sort (self->entities);
  dossier_rows_sort (self->sectors);
  return dossier_rows_write (self->entities, connection, "document-entity-insert", error)
         && dossier_rows_write (self->sectors, connection, "document-sector-insert", error);
}

static gboolean
run_for_document (DossierBatch *batch, const char *name, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (dossier_batch_get_connection (batch), name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_counts_delete_entities:
 * @batch: a batch
 * @document: row id
 * @items: (element-type DossierPackItem): what was in force in it when it was counted, and no entity
 *   was merged or parted since
 * @error: set on failure
 *
 * Returns: whether the counts of entities are gone
 */
gboolean
dossier_counts_delete_entities (DossierBatch  *batch,
                                gint64         document,
                                const GArray  *items,
                                GError       **error)
{
  return delete_counts (batch, "document-entity-delete", document, items,
                        DOSSIER_PACK_MENTION, error);
}

/**
 * dossier_counts_delete:
 * @batch: a batch
 * @document: row id of a document whose marks are still those that were counted
 * @error: set on failure
 *
 * Returns: whether the counts of the document are gone
 */
gboolean
dossier_counts_delete (DossierBatch *batch, gint64 document, GError **error)
{
  g_auto (DossierMarks) marks = { NULL, FALSE, NULL };

  return dossier_marks_read (dossier_batch_get_connection (batch), document, TRUE, &marks, error)
         && dossier_counts_delete_entities (batch, document, marks.items, error)
         && delete_counts (batch, "document-sector-delete", document, marks.items,
                           DOSSIER_PACK_SECTOR, error)
         && run_for_document (batch, "document-date-delete", document, error);
}

/**
 * dossier_counts_sweep:
 * @batch: a batch
 * @document: row id
 * @error: set on failure
 *
 * dossier_counts_delete() for counts that do not fit the marks. Reads all counts of the dossier.
 *
 * Returns: whether the counts of the document are gone
 */
gboolean
dossier_counts_sweep (DossierBatch *batch, gint64 document, GError **error)
{
  return run_for_document (batch, "document-entity-sweep", document, error)
         && run_for_document (batch, "document-sector-sweep", document, error)
         && run_for_document (batch, "document-date-delete", document, error);
}

/**
 * dossier_counts_renew:
 * @batch: a batch
 * @document: row id of a document without counts
 * @error: set on failure
 *
 * Like dossier_counts_write(), of the marks as they stand in the file.
 *
 * Returns: whether the counts are written
 */
gboolean
dossier_counts_renew (DossierBatch *batch, gint64 document, GError **error)
{
  g_auto (DossierMarks) marks = { NULL, FALSE, NULL };

  return dossier_marks_read (dossier_batch_get_connection (batch), document, TRUE, &marks, error)
         && dossier_counts_write (batch, document, marks.items, error);
}

/**
 * dossier_counts_renew_unweighed:
 * @batch: a batch on a file of form 5
 * @document: row id of a document without counts
 * @error: set on failure
 *
 * Like dossier_counts_renew(), in a file that does not know yet what sectors weigh.
 *
 * Returns: whether the counts are written
 */
gboolean
dossier_counts_renew_unweighed (DossierBatch *batch, gint64 document, GError **error)
{
  g_auto (DossierMarks) marks = { NULL, FALSE, NULL };

  return dossier_marks_read (dossier_batch_get_connection (batch), document, TRUE, &marks, error)
         && dossier_counts_write_entities (batch, document, marks.items, error)
         && insert_counts (batch, "old-document-sector-insert", document, marks.items,
                           DOSSIER_PACK_SECTOR, error)
         && write_dates (batch, document, marks.items, error);
}

/* Of the counts of a document, whatever their order: two sets have the same sum, or one of 2^64 is
 * the odds against it. */
static guint64
mix (DossierPackLayer layer, gint64 id, gint64 n)
{
  guint64 sum = (guint64) id * 0x9e3779b97f4a7c15 + (guint64) n * 0xc2b2ae3d27d4eb4f + (guint64) layer;

  sum = (sum ^ (sum >> 30)) * 0xbf58476d1ce4e5b9;
  sum = (sum ^ (sum >> 27)) * 0x94d049bb133111eb;
  return sum ^ (sum >> 31);
}

/* What a sector weighs, besides how often it is mentioned. */
static guint64
mix_weight (gint64 id, gint64 weight, gboolean subject)
{
  return mix (DOSSIER_N_PACK_LAYERS, id, weight << 1 | (subject ? 1 : 0));
}

static gboolean
add_sums (DossierConnection *connection, const char *name, DossierPackLayer layer, GHashTable *sums,
          GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gint64 document = dossier_cursor_get_int (cursor, 0);
      guint64 *sum = g_hash_table_lookup (sums, &document);

      if (sum == NULL)
        {
          sum = g_new0 (guint64, 1);
          g_hash_table_insert (sums, g_memdup2 (&document, sizeof document), sum);
        }
      *sum += mix (layer, dossier_cursor_get_int (cursor, 1), dossier_cursor_get_int (cursor, 2));
      if (layer == DOSSIER_PACK_SECTOR)
        *sum += mix_weight (dossier_cursor_get_int (cursor, 1), dossier_cursor_get_int (cursor, 3),
                            dossier_cursor_get_int (cursor, 4) != 0);
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_counts_read_sums:
 * @connection: a connection
 * @error: set on failure
 *
 * Returns: (transfer full): what dossier_counts_are_right() compares with, of all documents
 */
GHashTable *
dossier_counts_read_sums (DossierConnection *connection, GError **error)
{
  g_autoptr (GHashTable) sums = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  if (!add_sums (connection, "check-entity-counts", DOSSIER_PACK_MENTION, sums, error)
      || !add_sums (connection, "check-sector-counts", DOSSIER_PACK_SECTOR, sums, error))
    return NULL;
  return g_steal_pointer (&sums);
}

/**
 * dossier_counts_are_right:
 * @batch: a batch, of any connection
 * @document: row id
 * @items: (element-type DossierPackItem): what is in force in it
 * @sums: what dossier_counts_read_sums() gave
 * @right: (out): whether the counts are those of @items
 * @error: set on failure
 *
 * Returns: whether they could be compared
 */
gboolean
dossier_counts_are_right (DossierBatch  *batch,
                          gint64         document,
                          const GArray  *items,
                          GHashTable    *sums,
                          gboolean      *right,
                          GError       **error)
{
  const DossierPackLayer layers[] = { DOSSIER_PACK_MENTION, DOSSIER_PACK_SECTOR };
  const guint64 *sum = g_hash_table_lookup (sums, &document);
  guint64 expected = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      g_autoptr (GArray) counts = count (batch, items, layers[i], error);
      guint heaviest;

      if (counts == NULL)
        return FALSE;
      heaviest = find_heaviest (counts);
      for (guint n = 0; n < counts->len; n++)
        {
          const Count *one = &g_array_index (counts, Count, n);

          expected += mix (layers[i], one->id, one->n);
          if (layers[i] == DOSSIER_PACK_SECTOR)
            expected += mix_weight (one->id, one->weight,
                                    dossier_sector_is_subject (one->weight, heaviest));
        }
    }
  *right = expected == (sum != NULL ? *sum : 0);
  return TRUE;
}
