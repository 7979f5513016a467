/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The children of a node stand side by side, in the order of their bytes. */
typedef struct
{
  guint32 children;
  guint32 values;
  guint32 n_values;
  guint16 n_children;
  guint8 byte;
} DossierTrieNode;

/**
 * DossierTrie:
 * @nodes: the nodes, the root first
 * @values: the values of all keys, those of one key side by side in the
 *   order they were given
 * @root: the root's child for each byte, 0 for none
 *
 * An immutable set of byte strings with their values, packed in two arrays.
 */
typedef struct
{
  DossierTrieNode *nodes;
  guint32 *values;
  guint32 root[256];
} DossierTrie;

/* One byte string and its value. */
typedef struct
{
  const char *text;
  guint32 value;
} DossierTrieKey;

DossierTrie *dossier_trie_new  (const DossierTrieKey *keys,
                                guint                 n_keys);
void         dossier_trie_free (DossierTrie          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTrie, dossier_trie_free)

/* The child of @node for @byte, 0 if there is none. */
static inline guint32
dossier_trie_step (const DossierTrie *self, guint32 node, guint8 byte)
{
  const DossierTrieNode *nodes = self->nodes;
  guint32 low, high;

  if (node == 0)
    return self->root[byte];
  low = nodes[node].children;
  high = low + nodes[node].n_children;
  while (high - low > 8)
    {
      guint32 middle = low + (high - low) / 2;

      if (nodes[middle].byte <= byte)
        low = middle;
      else
        high = middle;
    }
  for (; low < high; low++)
    if (nodes[low].byte == byte)
      return low;
  return 0;
}

G_END_DECLS
