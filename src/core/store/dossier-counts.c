/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-counts-private.h"

#include "dossier-marks.h"
#include "dossier-reach.h"
#include "dossier-rows.h"

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const DossierCount *left = a, *right = b;

  return left->id < right->id ? -1 : left->id > right->id;
}

/* Returns: (transfer full) (element-type DossierCount): of one layer, sorted by id, each id once;
 * %NULL with @error set on failure */
GArray *
dossier_counts_count (DossierBatch *batch, const GArray *items, DossierPackLayer layer,
                      GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (DossierCount));
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);
      DossierCount one
        = { layer == DOSSIER_PACK_MENTION ? item->entity : item->other, 1, item->share };

      if (item->layer != layer)
        continue;
      if (layer == DOSSIER_PACK_MENTION && !dossier_batch_resolve (batch, &one.id, error))
        return NULL;
      g_array_append_val (counts, one);
    }
  g_array_sort (counts, compare_counts);
  for (guint i = 1; i < counts->len; i++)
    {
      const DossierCount *one = &g_array_index (counts, DossierCount, i);
      DossierCount *last = &g_array_index (counts, DossierCount, n);

      if (one->id == last->id)
        {
          last->n++;
          last->weight += one->weight;
        }
      else
        g_array_index (counts, DossierCount, ++n) = *one;
    }
  if (counts->len > 0)
    g_array_set_size (counts, n + 1);
  return g_steal_pointer (&counts);
}

/* What the heaviest sector weighs. */
guint
dossier_counts_find_heaviest (const GArray *counts)
{
  guint heaviest = 0;

  for (guint i = 0; i < counts->len; i++)
    heaviest = MAX (heaviest, g_array_index (counts, DossierCount, i).weight);
  return heaviest;
}

/* Each row has all that is known; the statement takes what its table keeps. */
#define N_COLUMNS 5

static gboolean
add_counts (DossierBatch *batch, DossierRows *rows, gint64 document, const GArray *items,
            DossierPackLayer layer, GError **error)
{
  g_autoptr (GArray) counts = dossier_counts_count (batch, items, layer, error);
  guint heaviest;

  if (counts == NULL)
    return FALSE;
  heaviest = dossier_counts_find_heaviest (counts);
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierCount *one = &g_array_index (counts, DossierCount, i);

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
  g_autoptr (GArray) counts = dossier_counts_count (batch, items, layer, error);
  g_autoptr (DossierCursor) cursor = NULL;

  if (counts == NULL)
    return FALSE;
  cursor = dossier_connection_query (dossier_batch_get_connection (batch), name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  for (guint i = 0; i < counts->len; i++)
    {
      dossier_cursor_bind_int (cursor, ":id", g_array_index (counts, DossierCount, i).id);
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

/**
 * dossier_counts_delete_entities:
 * @batch: a batch
 * @document: row id
 * @items: (element-type DossierPackItem): what was in force in it when it was counted, and no
 *   entity was merged or parted since
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
         && dossier_connection_run_document (dossier_batch_get_connection (batch),
                                             "document-date-delete", document, error);
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
  DossierConnection *connection = dossier_batch_get_connection (batch);

  return dossier_connection_run_document (connection, "document-entity-sweep", document, error)
         && dossier_connection_run_document (connection, "document-sector-sweep", document, error)
         && dossier_connection_run_document (connection, "document-date-delete", document, error);
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
