/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-trie.h"

#include <string.h>

/* The keys that go through one node: a run of the sorted keys. */
typedef struct
{
  guint low;
  guint high;
  guint depth;
} Run;

/* Keys in byte order; equal ones in the order they were given. */
static int
compare_keys (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const GPtrArray *keys = user_data;
  guint first = *(const guint *) a, second = *(const guint *) b;
  int order = strcmp (g_ptr_array_index (keys, first), g_ptr_array_index (keys, second));

  if (order != 0)
    return order;
  return first < second ? -1 : first > second;
}

static guint8
get_byte (const GPtrArray *keys, const guint *order, guint index, guint depth)
{
  return (guint8) ((const char *) g_ptr_array_index (keys, order[index]))[depth];
}

/**
 * dossier_trie_new:
 * @keys: (element-type utf8): keys, none empty; equal ones are allowed
 * @values: (element-type guint32): the value of each key
 *
 * Returns: (transfer full): a trie that keeps nothing of its arguments
 */
DossierTrie *
dossier_trie_new (const GPtrArray *keys, const GArray *values)
{
  DossierTrie *self = g_new0 (DossierTrie, 1);
  g_autofree guint *order = g_new (guint, keys->len + 1);
  g_autoptr (GArray) nodes = g_array_new (FALSE, TRUE, sizeof (DossierTrieNode));
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (Run));
  DossierTrieNode empty = { 0 };
  Run all = { 0, keys->len, 0 };

  for (guint i = 0; i < keys->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) keys->len, sizeof (guint), compare_keys, (gpointer) keys);
  self->values = g_new (guint32, keys->len + 1);
  for (guint i = 0; i < keys->len; i++)
    self->values[i] = g_array_index (values, guint32, order[i]);

  /* Breadth first, so that children come to stand side by side. */
  g_array_append_val (nodes, empty);
  g_array_append_val (runs, all);
  for (guint n = 0; n < nodes->len; n++)
    {
      Run run = g_array_index (runs, Run, n);
      guint i = run.low, n_children = 0;

      while (i < run.high && get_byte (keys, order, i, run.depth) == 0)
        i++;
      g_array_index (nodes, DossierTrieNode, n).values = run.low;
      g_array_index (nodes, DossierTrieNode, n).n_values = i - run.low;
      g_array_index (nodes, DossierTrieNode, n).children = nodes->len;
      while (i < run.high)
        {
          DossierTrieNode child = { .byte = get_byte (keys, order, i, run.depth) };
          Run below = { i, i, run.depth + 1 };

          while (below.high < run.high
                 && get_byte (keys, order, below.high, run.depth) == child.byte)
            below.high++;
          if (n == 0)
            self->root[child.byte] = nodes->len;
          g_array_append_val (nodes, child);
          g_array_append_val (runs, below);
          n_children++;
          i = below.high;
        }
      g_array_index (nodes, DossierTrieNode, n).n_children = (guint16) n_children;
    }
  self->nodes = (DossierTrieNode *) (gpointer) g_array_free (g_steal_pointer (&nodes), FALSE);
  return self;
}

/**
 * dossier_trie_free:
 * @self: (transfer full) (nullable): a trie
 */
void
dossier_trie_free (DossierTrie *self)
{
  if (self == NULL)
    return;
  g_free (self->nodes);
  g_free (self->values);
  g_free (self);
}
