/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-groups.h"

#include "dossier-ids.h"

/* A text that is so much one other belongs to its story, whatever else it holds. */
#define DOMINANT 0.75
/* Two digests that resemble each other so much are one digest, cut or with another headline. */
#define SAME_DIGEST 0.5

typedef struct
{
  gint64 other;
  guint n_runs, n_other, n_shared;
  gboolean twin;
} Edge;

typedef struct _Node Node;

struct _Node
{
  gint64 id;
  guint n_runs;
  gboolean alone;
  gboolean digest;
  gint64 dominant;      /* of a text that holds another story besides: whose story it tells */
  GArray *edges;        /* Edge */
  GArray *same;         /* gint64: by a person's word */
  Node *parent;         /* of its set */
  guint n_members;      /* if it is the root of a set */
};

struct _DossierStoryGroups
{
  GHashTable *nodes;    /* gint64 → Node */
  GHashTable *pairs;    /* gint64[2]: documents of pairs */
  GHashTable *digests;  /* gint64: digests that were not added */
  DossierApartFunc is_apart;
  gpointer data;
};

static void
free_node (gpointer data)
{
  Node *node = data;

  g_array_unref (node->edges);
  g_array_unref (node->same);
  g_free (node);
}

/**
 * dossier_story_groups_new:
 *
 * Returns: (transfer full): no texts
 */
DossierStoryGroups *
dossier_story_groups_new (void)
{
  DossierStoryGroups *self = g_new0 (DossierStoryGroups, 1);

  self->nodes = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_node);
  self->digests = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->pairs = g_hash_table_new_full (dossier_id_pair_hash, dossier_id_pair_equal, g_free, NULL);
  return self;
}

/**
 * dossier_story_groups_free:
 * @self: (transfer full) (nullable): texts
 */
void
dossier_story_groups_free (DossierStoryGroups *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->nodes);
  g_hash_table_unref (self->pairs);
  g_hash_table_unref (self->digests);
  g_free (self);
}

static Node *
find_node (DossierStoryGroups *self, gint64 id)
{
  return g_hash_table_lookup (self->nodes, &id);
}

/**
 * dossier_story_groups_add:
 * @self: texts
 * @document: one more
 * @alone: whether a person said that it stands for itself: then nothing connects it but a person's
 *   word
 */
void
dossier_story_groups_add (DossierStoryGroups *self, gint64 document, gboolean alone)
{
  Node *node = find_node (self, document);

  if (node == NULL)
    {
      node = g_new0 (Node, 1);
      node->id = document;
      node->parent = node;
      node->n_members = 1;
      node->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
      node->same = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (self->nodes, &node->id, node);
    }
  node->alone = alone;
}

/**
 * dossier_story_groups_add_pair:
 * @self: texts
 * @pair: copies, of which @document was added; to be given for the other one too
 */
void
dossier_story_groups_add_pair (DossierStoryGroups *self, const DossierCopyPair *pair)
{
  Node *node = find_node (self, pair->document);
  Edge edge = { pair->other, pair->n_runs, pair->n_other, pair->n_shared, pair->twin };
  const gint64 key[] = { pair->document, pair->other };

  g_return_if_fail (node != NULL);

  g_array_append_val (node->edges, edge);
  g_hash_table_add (self->pairs, g_memdup2 (key, sizeof key));
  node->n_runs = MAX (node->n_runs, pair->n_runs);
}

/**
 * dossier_story_groups_add_same:
 * @self: texts
 * @document: one of them
 * @other: another, of which a person said that it tells the same story
 */
void
dossier_story_groups_add_same (DossierStoryGroups *self, gint64 document, gint64 other)
{
  Node *node = find_node (self, document);

  g_return_if_fail (node != NULL);

  g_array_append_val (node->same, other);
}

/**
 * dossier_story_groups_note_digest:
 * @self: texts
 * @document: a digest that is not one of them, and has a pair with one
 */
void
dossier_story_groups_note_digest (DossierStoryGroups *self, gint64 document)
{
  g_hash_table_add (self->digests, g_memdup2 (&document, sizeof document));
}

static Node *
find_root (Node *node)
{
  while (node->parent != node)
    node = node->parent = node->parent->parent;
  return node;
}

static void
join (Node *a, Node *b)
{
  Node *lower, *upper;

  a = find_root (a);
  b = find_root (b);
  if (a == b)
    return;
  lower = a->id < b->id ? a : b;
  upper = lower == a ? b : a;
  upper->parent = lower;
  lower->n_members += upper->n_members;
}

/* Whether the other one is part of this one rather than the reverse. */
static gboolean
is_shorter (const Node *node, const Edge *edge)
{
  if (edge->twin)
    return FALSE;
  return edge->n_other != edge->n_runs ? edge->n_other < edge->n_runs : edge->other < node->id;
}

static gboolean
are_apart (DossierStoryGroups *self, gint64 document, gint64 other)
{
  const gint64 pair[] = { document, other }, turned[] = { other, document };

  return document != other && !g_hash_table_contains (self->pairs, pair)
         && !g_hash_table_contains (self->pairs, turned)
         && self->is_apart (document, other, self->data);
}

/* Whether two parts of a text can be parts that do not overlap, but for a phrase or two. */
static gboolean
have_space (const Edge *edge, const Edge *other)
{
  return edge->n_shared + other->n_shared
         <= edge->n_runs + MIN (edge->n_other, other->n_other) / 8;
}

/* Whether two of the texts that stand in @node tell different stories. */
static gboolean
is_mixed (DossierStoryGroups *self, const Node *node)
{
  for (guint i = 0; i < node->edges->len; i++)
    {
      const Edge *edge = &g_array_index (node->edges, Edge, i);

      for (guint j = 0; j < i && is_shorter (node, edge); j++)
        {
          const Edge *other = &g_array_index (node->edges, Edge, j);

          if (is_shorter (node, other) && have_space (edge, other)
              && are_apart (self, edge->other, other->other))
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_digest (DossierStoryGroups *self, gint64 id)
{
  const Node *node = find_node (self, id);

  return node != NULL ? node->digest : g_hash_table_contains (self->digests, &id);
}

/* Needs to know of all shorter texts what they are. */
static void
judge (DossierStoryGroups *self, Node *node)
{
  guint most = 0;

  if (!is_mixed (self, node))
    return;
  for (guint i = 0; i < node->edges->len; i++)
    {
      const Edge *edge = &g_array_index (node->edges, Edge, i);

      if (is_shorter (node, edge) && !is_digest (self, edge->other)
          && (edge->n_shared > most
              || (edge->n_shared == most && edge->other < node->dominant)))
        {
          most = edge->n_shared;
          node->dominant = edge->other;
        }
    }
  node->digest = most < DOMINANT * node->n_runs;
}

static gboolean
resemble (const Edge *edge)
{
  return edge->n_shared >= SAME_DIGEST * (edge->n_runs + edge->n_other - edge->n_shared);
}

/* Whether a pair connects its texts; @node is the longer one, or the same. */
static gboolean
connects (DossierStoryGroups *self, const Node *node, const Edge *edge, const Node *other)
{
  if (node->alone || other->alone)
    return FALSE;
  if (edge->twin)
    return TRUE;
  if (node->digest || other->digest)
    return node->digest && other->digest && resemble (edge);
  return node->dominant == 0 || !are_apart (self, node->dominant, other->id);
}

static void
connect (DossierStoryGroups *self, Node *node)
{
  for (guint i = 0; i < node->edges->len; i++)
    {
      const Edge *edge = &g_array_index (node->edges, Edge, i);
      Node *other = find_node (self, edge->other);

      if (other != NULL && (edge->twin || is_shorter (node, edge))
          && connects (self, node, edge, other))
        join (node, other);
    }
  for (guint i = 0; i < node->same->len; i++)
    {
      Node *other = find_node (self, g_array_index (node->same, gint64, i));

      if (other != NULL)
        join (node, other);
    }
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a, y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

/* What is the same as a digest is one. */
static void
follow_twin (DossierStoryGroups *self, Node *node)
{
  for (guint i = 0; i < node->edges->len; i++)
    if (g_array_index (node->edges, Edge, i).twin
        && is_digest (self, g_array_index (node->edges, Edge, i).other))
      node->digest = TRUE;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const Node *x = *(Node *const *) a, *y = *(Node *const *) b;

  if (x->n_runs != y->n_runs)
    return x->n_runs < y->n_runs ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

/**
 * dossier_story_groups_run:
 * @self: texts
 * @is_apart: (scope call): tells stories apart
 * @data: for @is_apart
 *
 * Divides the texts. A pair with a text that was not added tells of its length only.
 */
void
dossier_story_groups_run (DossierStoryGroups *self, DossierApartFunc is_apart, gpointer data)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer node;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, NULL, &node))
    g_ptr_array_add (nodes, node);
  self->is_apart = is_apart;
  self->data = data;
  g_ptr_array_sort (nodes, compare_lengths);
  for (guint i = 0; i < nodes->len; i++)
    judge (self, g_ptr_array_index (nodes, i));
  for (guint i = 0; i < nodes->len; i++)
    follow_twin (self, g_ptr_array_index (nodes, i));
  for (guint i = 0; i < nodes->len; i++)
    connect (self, g_ptr_array_index (nodes, i));
}

/**
 * dossier_story_groups_get_story:
 * @self: texts that were divided
 * @document: one of them
 *
 * Returns: the lowest id of those that tell the same story, 0 if nobody else tells it
 */
gint64
dossier_story_groups_get_story (DossierStoryGroups *self, gint64 document)
{
  Node *node = find_node (self, document);

  if (node == NULL)
    return 0;
  node = find_root (node);
  return node->n_members > 1 ? node->id : 0;
}

/**
 * dossier_story_groups_is_digest:
 * @self: texts that were divided
 * @document: one of them
 *
 * Returns: whether several stories were merged into it
 */
gboolean
dossier_story_groups_is_digest (DossierStoryGroups *self, gint64 document)
{
  return is_digest (self, document);
}

/**
 * dossier_story_groups_list:
 * @self: texts
 *
 * Returns: (transfer full) (element-type gint64): all that were added, in order
 */
GArray *
dossier_story_groups_list (DossierStoryGroups *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->nodes);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_val (ids, *(gint64 *) id);
  g_array_sort (ids, compare_ids);
  return ids;
}
