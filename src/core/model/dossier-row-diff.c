/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-row-diff.h"

static gpointer
get_key (const GArray *ids, guint position)
{
  return GSIZE_TO_POINTER ((gsize) g_array_index (ids, gint64, position));
}

/**
 * dossier_row_id_hash:
 * @key: a row id as a pointer
 *
 * For tables by the ids of marks, which have their document in the upper bits; g_direct_hash()
 * would look at the lower ones only, and a walk through such a table take minutes.
 *
 * Returns: a hash
 */
guint
dossier_row_id_hash (gconstpointer key)
{
  guint64 id = (guint64) GPOINTER_TO_SIZE (key);

  return (guint) ((id ^ id >> 28) * 0x9e3779b97f4a7c15u >> 32);
}

static GHashTable *
collect (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (dossier_row_id_hash, g_direct_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, get_key (ids, i));
  return set;
}

/**
 * dossier_row_diff_new:
 * @old: (element-type gint64): row ids as they were, each once
 * @rows: (element-type gint64): row ids as they are, each once
 * @max_runs: how many differences are worth telling
 *
 * What came and went between two lists that have one order. Linear in both. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type DossierRowRun): where they differ, from the
 *   first place to the last; %NULL if rows have changed places or there are too many differences:
 *   then the lists are better taken for two different ones
 */
GArray *
dossier_row_diff_new (const GArray *old, const GArray *rows, guint max_runs)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (DossierRowRun));
  g_autoptr (GHashTable) before = NULL;
  g_autoptr (GHashTable) after = NULL;
  guint i = 0, j = 0;

  before = collect (old);
  after = collect (rows);
  while (i < old->len || j < rows->len)
    {
      DossierRowRun run = { i, 0, j, 0 };

      if (i < old->len && j < rows->len && get_key (old, i) == get_key (rows, j))
        {
          i++;
          j++;
          continue;
        }
      for (; i < old->len && !g_hash_table_contains (after, get_key (old, i)); i++)
        run.n_old++;
      for (; j < rows->len && !g_hash_table_contains (before, get_key (rows, j)); j++)
        run.n_new++;
      if (run.n_old + run.n_new == 0 || runs->len == max_runs)
        return NULL;
      g_array_append_val (runs, run);
    }
  return g_steal_pointer (&runs);
}
