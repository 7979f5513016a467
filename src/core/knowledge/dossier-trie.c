/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-trie.h"

#include <string.h>

/* @prefix is the first bytes of the text as a number, which orders most keys
 * at once; there are zeros behind a shorter text. */
typedef struct
{
  guint64 prefix;
  const char *text;
  guint32 value;
} Key;

/* The keys that go through one node: a run of the sorted keys. */
typedef struct
{
  guint32 node;
  guint32 low;
  guint32 high;
  guint32 depth;
} Run;

typedef struct
{
  DossierTrie *trie;
  const Key *keys;
  guint32 n_nodes;
  Run *runs; /* of the nodes that have no children yet, the next one last */
  guint n_runs;
} Builder;

static guint64
load_prefix (const char *text)
{
  guint64 prefix = 0;

  for (guint i = 0; i < sizeof prefix && text[i] != '\0'; i++)
    prefix |= (guint64) (guint8) text[i] << (56 - 8 * i);
  return prefix;
}

static inline gboolean
is_behind (const Key *first, const Key *second)
{
  if (first->prefix != second->prefix)
    return first->prefix > second->prefix;
  return (first->prefix & 0xff) != 0
         && strcmp (first->text + sizeof first->prefix, second->text + sizeof first->prefix) > 0;
}

/* Two sorted runs that stand side by side; of equal keys those of the first go first. */
static void
merge (const Key *from, guint n_first, guint n, Key *to)
{
  const Key *first = from, *second = from + n_first;
  const Key *end_of_first = second, *end = from + n;

  while (first < end_of_first && second < end)
    *to++ = is_behind (first, second) ? *second++ : *first++;
  memcpy (to, first, (gsize) (end_of_first - first) * sizeof *first);
  to += end_of_first - first;
  memcpy (to, second, (gsize) (end - second) * sizeof *second);
}

/* Sorts @keys into @to, where a copy of them stands already. A key is compared a dozen times, so
 * it matters that no function has to be called for it. */
static void
sort (Key *keys, Key *to, guint n)
{
  guint half = n / 2;

  if (n < 2)
    return;
  sort (to, keys, half);
  sort (to + half, keys + half, n - half);
  merge (keys, half, n, to);
}

/* In byte order; equal ones in the order they were given. */
static Key *
sort_keys (const DossierTrieKey *keys, guint n_keys)
{
  Key *sorted = g_new (Key, n_keys + 1);
  g_autofree Key *work = g_new (Key, n_keys + 1);

  for (guint i = 0; i < n_keys; i++)
    sorted[i] = (Key) { load_prefix (keys[i].text), keys[i].text, keys[i].value };
  memcpy (work, sorted, n_keys * sizeof *work);
  sort (work, sorted, n_keys);
  return sorted;
}

/* Each key adds what it does not share with the one before it. */
static guint
count_nodes (const Key *keys, guint n_keys)
{
  const char *before = "";
  guint n = 1;

  for (guint i = 0; i < n_keys; i++)
    {
      const char *text = keys[i].text;
      gsize shared = 0;

      while (text[shared] != '\0' && text[shared] == before[shared])
        shared++;
      n += (guint) strlen (text + shared);
      before = text;
    }
  return n;
}

/* Lays out @length bytes that all keys of @run go on with behind its node, one
 * node after the other; the run then is that of the last of them. */
static void
add_chain (Builder *self, Run *run, const char *bytes, guint32 length)
{
  DossierTrieNode *node = &self->trie->nodes[run->node];

  memcpy (self->trie->bytes + self->n_nodes, bytes, length);
  for (guint32 left = length; left > 0; left--, node = &self->trie->nodes[self->n_nodes++])
    {
      node->children = self->n_nodes;
      node->n_children = 1;
      node->n_alone = (guint16) MIN (left, G_MAXUINT16);
    }
  run->node = self->n_nodes - 1;
  run->depth += length;
}

/* A child for each of the bytes that the keys of @run, two at least, go on with. */
static void
add_branches (Builder *self, const Run *run)
{
  DossierTrieNode *nodes = self->trie->nodes, *node = &nodes[run->node];
  guint32 end;

  node->children = self->n_nodes;
  for (guint32 i = run->low; i < run->high; self->n_nodes++)
    {
      guint8 byte = (guint8) self->keys[i].text[run->depth];

      self->trie->bytes[self->n_nodes] = byte;
      nodes[self->n_nodes].values = i;
      while (i < run->high && (guint8) self->keys[i].text[run->depth] == byte)
        i++;
    }
  end = self->n_nodes;
  node->n_children = (guint16) (end - node->children);

  /* Only when the children stand side by side may others follow them. Those of the first child
   * are next, so that what is walked in one go stands close together. */
  for (guint32 child = end; child-- > node->children;)
    self->runs[self->n_runs++] = (Run) {
      child, nodes[child].values, child + 1 < end ? nodes[child + 1].values : run->high,
      run->depth + 1,
    };
}

/* Gives the node of @run the values of the keys that end there and a child for each byte that
 * others go on with; all at once where these go on alike. */
static void
add_children (Builder *self, Run run)
{
  for (;;)
    {
      DossierTrieNode *node = &self->trie->nodes[run.node];
      const char *first, *last;
      guint32 shared = 0;

      node->values = run.low;
      while (run.low < run.high && self->keys[run.low].text[run.depth] == '\0')
        run.low++;
      node->n_values = run.low - node->values;
      if (run.low == run.high)
        return;

      /* What the first and the last of sorted keys share, all of them do. */
      first = self->keys[run.low].text + run.depth;
      last = self->keys[run.high - 1].text + run.depth;
      while (first[shared] != '\0' && first[shared] == last[shared])
        shared++;
      if (shared == 0)
        {
          add_branches (self, &run);
          return;
        }
      add_chain (self, &run, first, shared);
    }
}

/**
 * dossier_trie_new:
 * @keys: (array length=n_keys): keys, none empty; equal ones are allowed
 * @n_keys: how many
 *
 * Returns: (transfer full): a trie that keeps nothing of its arguments
 */
DossierTrie *
dossier_trie_new (const DossierTrieKey *keys, guint n_keys)
{
  DossierTrie *self = g_new0 (DossierTrie, 1);
  g_autofree Key *sorted = sort_keys (keys, n_keys);
  g_autofree Run *runs = g_new (Run, n_keys + 1); /* they share no key */
  Builder builder = { self, sorted, 1, runs, 0 };
  Run all = { 0, 0, n_keys, 0 };
  guint n_nodes = count_nodes (sorted, n_keys);

  self->values = g_new (guint32, n_keys + 1);
  for (guint i = 0; i < n_keys; i++)
    self->values[i] = sorted[i].value;

  self->nodes = g_new0 (DossierTrieNode, n_nodes);
  self->bytes = g_malloc0 (n_nodes + sizeof (guint64));
  add_children (&builder, all);
  while (builder.n_runs > 0)
    add_children (&builder, runs[--builder.n_runs]);
  for (guint i = 0; i < self->nodes[0].n_children; i++)
    self->root[self->bytes[1 + i]] = 1 + i;
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
  g_free (self->bytes);
  g_free (self->values);
  g_free (self);
}

/**
 * dossier_trie_arrange:
 * @self: a trie whose values are places in @items
 * @items: what the keys stand for, without a clear function
 * @n_values: how many values the trie has
 *
 * A key's items are mostly not at hand, nor is the list of their places. So they go into the
 * order of the keys, where those of one key stand together and need no list.
 *
 * Returns: (transfer full): for each value, in the order of the trie, a copy of its item
 */
GArray *
dossier_trie_arrange (const DossierTrie *self, const GArray *items, guint n_values)
{
  gsize size = g_array_get_element_size ((GArray *) items);
  GArray *arranged = g_array_sized_new (FALSE, FALSE, (guint) size, n_values);

  g_array_set_size (arranged, n_values);
  for (guint i = 0; i < n_values; i++)
    memcpy (arranged->data + i * size, items->data + self->values[i] * size, size);
  return arranged;
}
