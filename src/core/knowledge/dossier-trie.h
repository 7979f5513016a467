/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-tokens.h"

G_BEGIN_DECLS

/**
 * DossierTrieNode:
 * @children: the first child; the others stand behind it, in the order of their bytes
 * @values: the first of the values of the key that ends here
 * @n_values: how many
 * @n_children: how many
 * @n_alone: of an only child, how many nodes from it on follow one another
 *   with no other way and no value before the last of them; else 0
 */
typedef struct
{
  guint32 children;
  guint32 values;
  guint32 n_values;
  guint16 n_children;
  guint16 n_alone;
} DossierTrieNode;

/**
 * DossierTrie:
 * @nodes: the nodes, the root first
 * @bytes: the byte that leads to each node, eight more to read behind the last.
 *   Apart from the nodes, so that children are told apart by bytes that stand together, and
 *   nodes that follow one another alone are a string
 * @values: the values of all keys, those of one key side by side in the
 *   order they were given
 * @root: the root's child for each byte, 0 for none
 *
 * An immutable set of byte strings with their values, packed in arrays.
 */
typedef struct
{
  DossierTrieNode *nodes;
  guint8 *bytes;
  guint32 *values;
  guint32 root[256];
} DossierTrie;

/* One byte string and its value. */
typedef struct
{
  const char *text;
  guint32 value;
} DossierTrieKey;

DossierTrie *dossier_trie_new     (const DossierTrieKey *keys,
                                   guint                 n_keys);
void         dossier_trie_free    (DossierTrie          *self);
GArray      *dossier_trie_arrange (const DossierTrie    *self,
                                   const GArray         *items,
                                   guint                 n_values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTrie, dossier_trie_free)

/* The child of @node for @byte, 0 if there is none. */
static inline guint32
dossier_trie_step (const DossierTrie *self, guint32 node, guint8 byte)
{
  const guint8 *bytes = self->bytes;
  guint32 low, high;

  if (node == 0)
    return self->root[byte];
  low = self->nodes[node].children;
  high = low + self->nodes[node].n_children;
  while (high - low > 8)
    {
      guint32 middle = low + (high - low) / 2;

      if (bytes[middle] <= byte)
        low = middle;
      else
        high = middle;
    }
  for (; low < high; low++)
    if (bytes[low] == byte)
      return low;
  return 0;
}

/**
 * dossier_trie_agrees:
 * @bytes: bytes, with eight to read at any place
 * @text: others, likewise
 * @length: how many are compared
 *
 * Returns: whether they are the same
 */
static inline gboolean
dossier_trie_agrees (const char *bytes, const char *text, gsize length)
{
  for (; length > sizeof (guint64); length -= sizeof (guint64))
    {
      if (dossier_word_load (bytes, sizeof (guint64)) != dossier_word_load (text, sizeof (guint64)))
        return FALSE;
      bytes += sizeof (guint64);
      text += sizeof (guint64);
    }
  return dossier_word_load (bytes, length) == dossier_word_load (text, length);
}

/**
 * dossier_trie_go_on:
 * @self: a trie
 * @node: a node, not the root
 * @folded: a folded text, with eight bytes to read at any place
 * @limit: where it ends
 * @at: (inout): the byte behind @node, then that behind the node that is given; undefined if there
 *   is none
 *
 * Behind their first bytes keys mostly go on in one way only, which is looked at as a whole.
 *
 * Returns: behind a branch the child for the next byte, which need not have values; else the last
 *   of the nodes that follow @node alone; 0 if the text does not go on so
 */
static inline guint32
dossier_trie_go_on (const DossierTrie *self, guint32 node, const char *folded, guint32 limit,
                    guint32 *at)
{
  const DossierTrieNode *here = &self->nodes[node];

  if (here->n_children == 0 || *at >= limit)
    return 0;
  if (here->n_alone == 0)
    return dossier_trie_step (self, node, (guint8) folded[(*at)++]);
  if (here->n_alone > limit - *at
      || !dossier_trie_agrees ((const char *) self->bytes + here->children, folded + *at,
                               here->n_alone))
    return 0;
  *at += here->n_alone;
  return here->children + here->n_alone - 1;
}

G_END_DECLS
