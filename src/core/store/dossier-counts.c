/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include <stdlib.h>
#include <string.h>

#include "dossier-marks.h"
#include "dossier-reach.h"

/* What is asked of all documents at once: how often each mentions an entity or a sector, and the
 * times it speaks of. */

typedef struct
{
  gint64 id;
  gint64 n;
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
      Count one = { layer == DOSSIER_PACK_MENTION ? item->entity : item->other, 1 };

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
        last->n++;
      else
        g_array_index (counts, Count, ++n) = *one;
    }
  if (counts->len > 0)
    g_array_set_size (counts, n + 1);
  return g_steal_pointer (&counts);
}

static gboolean
write_counts (DossierBatch *batch, const char *name, gint64 document, const GArray *items,
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
      const Count *one = &g_array_index (counts, Count, i);

      dossier_cursor_bind_int (cursor, ":id", one->id);
      dossier_cursor_bind_int (cursor, ":mentions", one->n);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_dates (DossierBatch *batch, gint64 document, const GArray *items, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  guint position = 0;

  cursor = dossier_connection_query (dossier_batch_get_connection (batch), "document-date-insert",
                                     error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  for (guint i = 0; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);
      g_autofree char *edtf = NULL;
      DossierDay first, last;

      if (item->layer != DOSSIER_PACK_TIME)
        continue;
      edtf = g_strndup (item->value, item->value_length);
      dossier_reach (edtf, &first, &last);
      dossier_cursor_bind_int (cursor, ":position", position++);
      dossier_cursor_bind_text (cursor, ":edtf", edtf);
      dossier_cursor_bind_day (cursor, ":first", first);
      dossier_cursor_bind_day (cursor, ":last", last);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
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
  return write_counts (batch, "document-entity-insert", document, items, DOSSIER_PACK_MENTION,
                       error);
}

/**
 * dossier_counts_write:
 * @batch: a batch
 * @document: row id of a document without counts
 * @items: (element-type DossierPackItem): what is in force in it
 * @error: set on failure
 *
 * Writes how often the document mentions what, and the times it speaks of.
 *
 * Returns: whether the counts are written
 */
gboolean
dossier_counts_write (DossierBatch *batch, gint64 document, const GArray *items, GError **error)
{
  return dossier_counts_write_entities (batch, document, items, error)
         && write_counts (batch, "document-sector-insert", document, items, DOSSIER_PACK_SECTOR,
                          error)
         && write_dates (batch, document, items, error);
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
 * dossier_counts_delete:
 * @batch: a batch
 * @document: row id
 * @error: set on failure
 *
 * Returns: whether the counts of the document are gone
 */
gboolean
dossier_counts_delete (DossierBatch *batch, gint64 document, GError **error)
{
  return run_for_document (batch, "document-entity-delete", document, error)
         && run_for_document (batch, "document-sector-delete", document, error)
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

static gboolean
compare_with (DossierBatch *batch, const char *name, gint64 document, const GArray *counts,
              gboolean *right, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  guint n = 0;

  cursor = dossier_connection_query (dossier_batch_get_connection (batch), name, error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    {
      *right = *right && n < counts->len
               && dossier_cursor_get_int (cursor, 0) == g_array_index (counts, Count, n).id
               && dossier_cursor_get_int (cursor, 1) == g_array_index (counts, Count, n).n;
      n++;
    }
  *right = *right && n == counts->len;
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_counts_are_right:
 * @batch: a batch, of any connection
 * @document: row id
 * @items: (element-type DossierPackItem): what is in force in it
 * @right: (out): whether the counts are those of @items
 * @error: set on failure
 *
 * Returns: whether they could be compared
 */
gboolean
dossier_counts_are_right (DossierBatch  *batch,
                          gint64         document,
                          const GArray  *items,
                          gboolean      *right,
                          GError       **error)
{
  g_autoptr (GArray) entities = count (batch, items, DOSSIER_PACK_MENTION, error);
  g_autoptr (GArray) sectors = count (batch, items, DOSSIER_PACK_SECTOR, error);

  *right = TRUE;
  return entities != NULL && sectors != NULL
         && compare_with (batch, "document-entity-counts", document, entities, right, error)
         && compare_with (batch, "document-sector-counts", document, sectors, right, error);
}
