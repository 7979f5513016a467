/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-counts-private.h"

/* Whether the counts that stand in the file are those of the marks, of all documents at once. */

/* Of the counts of a document, whatever their order: two sets have the same sum, or one of 2^64 is
 * the odds against it. */
static guint64
mix (DossierPackLayer layer, gint64 id, gint64 n)
{
  guint64 sum = (guint64) id * 0x9e3779b97f4a7c15 + (guint64) n * 0xc2b2ae3d27d4eb4f
                + (guint64) layer;

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
      g_autoptr (GArray) counts = dossier_counts_count (batch, items, layers[i], error);
      guint heaviest;

      if (counts == NULL)
        return FALSE;
      heaviest = dossier_counts_find_heaviest (counts);
      for (guint n = 0; n < counts->len; n++)
        {
          const DossierCount *one = &g_array_index (counts, DossierCount, n);

          expected += mix (layers[i], one->id, one->n);
          if (layers[i] == DOSSIER_PACK_SECTOR)
            expected += mix_weight (one->id, one->weight,
                                    dossier_sector_is_subject (one->weight, heaviest));
        }
    }
  *right = expected == (sum != NULL ? *sum : 0);
  return TRUE;
}
