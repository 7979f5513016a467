/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-grammar.h"

#include "dossier-error.h"
#include "dossier-time-pattern.h"

/* @next: the next edge of the same node, 0 behind the last; so with terminals. */
typedef struct
{
  guint class_id;
  gboolean gap;
  guint to;
  guint next;
} Edge;

typedef struct
{
  guint pattern;
  gint8 depth_of[DOSSIER_TIME_MAX_SLOTS];
  guint next;
} Terminal;

/* The first and the last of a node's edges or terminals; those between are in the order they were
 * added. 0 for none. */
typedef struct
{
  guint first;
  guint last;
} Chain;

/* @classes tells most classes that no edge has: bit c % 64 is set for an edge of class c. */
typedef struct
{
  Chain edges;
  Chain terminals;
  guint64 classes;
} Node;

/* Thousands of nodes have an edge or two, so the edges of all stand in one array, number 0 being
 * none; likewise the terminals.
 *
 * @openers: element i is the node after a word of class i at the beginning of a pattern, or 0. Most
 * words of a text are in no such class, and the look at them ends here. @seconds: the classes that
 * can come next. */
struct _DossierTimeGrammar
{
  GArray *nodes;
  GArray *edges;
  GArray *terminals;
  GArray *openers;
  GHashTable *seconds;
};

static guint
add_node (DossierTimeGrammar *self)
{
  Node node = { .classes = 0 };

  g_array_append_val (self->nodes, node);
  return self->nodes->len - 1;
}

static inline const Node *
get_node (const DossierTimeGrammar *self, guint index)
{
  return &g_array_index (self->nodes, Node, index);
}

static inline const Edge *
get_edge (const DossierTimeGrammar *self, guint index)
{
  return &g_array_index (self->edges, Edge, index);
}

static inline const Terminal *
get_terminal (const DossierTimeGrammar *self, guint index)
{
  return &g_array_index (self->terminals, Terminal, index);
}

static void
add_terminal (DossierTimeGrammar *self, guint node, const Terminal *terminal)
{
  Chain *chain = &g_array_index (self->nodes, Node, node).terminals;
  guint index = self->terminals->len;

  g_array_append_vals (self->terminals, terminal, 1);
  if (chain->first == 0)
    chain->first = index;
  else
    g_array_index (self->terminals, Terminal, chain->last).next = index;
  chain->last = index;
}

static void
add_edge (DossierTimeGrammar *self, guint node, const Edge *edge)
{
  Chain *chain = &g_array_index (self->nodes, Node, node).edges;
  guint index = self->edges->len;

  g_array_append_vals (self->edges, edge, 1);
  if (chain->first == 0)
    chain->first = index;
  else
    g_array_index (self->edges, Edge, chain->last).next = index;
  chain->last = index;
}

/**
 * dossier_time_grammar_new:
 *
 * Returns: (transfer full): a grammar without patterns
 */
DossierTimeGrammar *
dossier_time_grammar_new (void)
{
  DossierTimeGrammar *self = g_new0 (DossierTimeGrammar, 1);

  self->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  self->edges = g_array_new (FALSE, TRUE, sizeof (Edge));
  self->terminals = g_array_new (FALSE, TRUE, sizeof (Terminal));
  g_array_set_size (self->edges, 1);
  g_array_set_size (self->terminals, 1);
  self->openers = g_array_new (FALSE, TRUE, sizeof (guint));
  self->seconds = g_hash_table_new (NULL, NULL);
  add_node (self);
  return self;
}

/**
 * dossier_time_grammar_free:
 * @self: (transfer full) (nullable): a grammar
 */
void
dossier_time_grammar_free (DossierTimeGrammar *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_array_unref (self->terminals);
  g_array_unref (self->openers);
  g_hash_table_unref (self->seconds);
  g_free (self);
}

static inline guint64
get_class_bit (guint class_id)
{
  return G_GUINT64_CONSTANT (1) << (class_id % 64);
}

/**
 * dossier_time_grammar_is_opener:
 * @self: a grammar
 * @class_id: a class of words
 *
 * Returns: whether a pattern can begin with a word of the class
 */
gboolean
dossier_time_grammar_is_opener (const DossierTimeGrammar *self, guint class_id)
{
  return class_id < self->openers->len && g_array_index (self->openers, guint, class_id) != 0;
}

static guint
follow (DossierTimeGrammar *self, guint node, const DossierTimeElement *element)
{
  Edge edge = { element->class_id, element->gap, 0, 0 };

  if (node == 0)
    edge.gap = FALSE;
  /* Hundreds of edges leave the first node, one for each class. */
  if (node == 0 && dossier_time_grammar_is_opener (self, edge.class_id))
    return g_array_index (self->openers, guint, edge.class_id);
  for (guint i = node != 0 ? get_node (self, node)->edges.first : 0; i != 0;)
    {
      const Edge *old = get_edge (self, i);

      if (old->class_id == edge.class_id && old->gap == edge.gap)
        return old->to;
      i = old->next;
    }
  edge.to = add_node (self);
  add_edge (self, node, &edge);
  g_array_index (self->nodes, Node, node).classes |= get_class_bit (edge.class_id);
  if (node == 0)
    {
      if (edge.class_id >= self->openers->len)
        g_array_set_size (self->openers, edge.class_id + 1);
      g_array_index (self->openers, guint, edge.class_id) = edge.to;
    }
  return edge.to;
}

/* Every choice of optional elements becomes a path of its own. */
static void
insert_paths (DossierTimeGrammar *self, guint node, const DossierTimeElement *elements, int n,
              int depth, Terminal *terminal)
{
  if (n == 0)
    {
      if (node != 0)
        add_terminal (self, node, terminal);
      return;
    }
  if (elements->optional)
    insert_paths (self, node, elements + 1, n - 1, depth, terminal);
  if (depth == 1)
    g_hash_table_add (self->seconds, GUINT_TO_POINTER (elements->class_id));
  if (elements->slot >= 0)
    terminal->depth_of[elements->slot] = (gint8) depth;
  insert_paths (self, follow (self, node, elements), elements + 1, n - 1, depth + 1, terminal);
  if (elements->slot >= 0)
    terminal->depth_of[elements->slot] = -1;
}

/**
 * dossier_time_grammar_add:
 * @self: a grammar
 * @words: the words of the language, and their classes
 * @source: a pattern in the notation of data/knowledge/README.md
 * @pattern: the number that matches will carry
 * @slots: (element-type utf8): the names captured so far under this number; new ones are added
 * @captured: (out): bit i is set if @source always captures slot i
 * @error: set to %DOSSIER_ERROR_MALFORMED if @source breaks the notation or names an unknown class
 *
 * Returns: whether it was added
 */
gboolean
dossier_time_grammar_add (DossierTimeGrammar  *self,
                          DossierTimeWords    *words,
                          const char          *source,
                          guint                pattern,
                          GPtrArray           *slots,
                          guint               *captured,
                          GError             **error)
{
  DossierTimeElement elements[DOSSIER_TIME_MAX_ELEMENTS];
  Terminal terminal = { pattern, { -1, -1, -1, -1, -1, -1, -1, -1 }, 0 };
  int n = dossier_time_pattern_read (words, source, slots, elements);

  *captured = 0;
  if (n <= 0)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                   "The time pattern “%s” is malformed or names an unknown class", source);
      return FALSE;
    }
  for (int i = 0; i < n; i++)
    if (elements[i].slot >= 0 && !elements[i].optional)
      *captured |= 1u << elements[i].slot;
  insert_paths (self, 0, elements, n, 0, &terminal);
  return TRUE;
}

/* The words that begin at a place, and the set of their classes. */
typedef struct
{
  guint32 position;
  guint n;
  guint64 classes;
  DossierTimeWord words[DOSSIER_TIME_MAX_WORDS];
} Reading;

/* @readings: the last one of each depth: several words of one place often lead to the same next. */
typedef struct
{
  const DossierTimeGrammar *grammar;
  const DossierTimeWords *words;
  const char *text;
  const DossierFolded *folded;
  guint32 start;
  int values[DOSSIER_TIME_MAX_ELEMENTS + 1];
  Reading readings[DOSSIER_TIME_MAX_ELEMENTS + 1];
  DossierTimeMatch *matches;
  guint n_matches;
} Walk;

static const Reading *
read_words_at (Walk *walk, guint32 position, guint depth)
{
  Reading *reading = &walk->readings[depth];

  if (reading->position == position)
    return reading;
  reading->position = position;
  reading->n = dossier_time_words_lookup (walk->words, walk->text, walk->folded, position,
                                          reading->words);
  reading->classes = 0;
  for (guint i = 0; i < reading->n; i++)
    reading->classes |= get_class_bit (reading->words[i].class_id);
  return reading;
}

static gboolean
is_better (const DossierTimeMatch *a, const DossierTimeMatch *b)
{
  return a->end != b->end ? a->end > b->end : a->pattern < b->pattern;
}

static void
keep_match (Walk *walk, const Terminal *terminal, guint32 end)
{
  DossierTimeMatch match = { .pattern = terminal->pattern, .start = walk->start, .end = end };
  guint at;

  for (guint i = 0; i < DOSSIER_TIME_MAX_SLOTS; i++)
    if (terminal->depth_of[i] >= 0)
      {
        match.given |= 1u << i;
        match.slots[i] = walk->values[terminal->depth_of[i]];
      }
  for (at = walk->n_matches; at > 0 && is_better (&match, &walk->matches[at - 1]); at--)
    if (at < DOSSIER_TIME_MAX_MATCHES)
      walk->matches[at] = walk->matches[at - 1];
  if (at < DOSSIER_TIME_MAX_MATCHES)
    walk->matches[at] = match;
  walk->n_matches = MIN (walk->n_matches + 1, DOSSIER_TIME_MAX_MATCHES);
}

static void
walk_node (Walk *walk, guint node_index, guint32 position, guint depth)
{
  const DossierTimeGrammar *grammar = walk->grammar;
  const Node *node = get_node (grammar, node_index);
  guint32 behind_gap;
  const Reading *reading;

  if (node->terminals.first != 0
      && dossier_time_words_may_end (walk->words, walk->folded, position))
    for (guint i = node->terminals.first; i != 0; i = get_terminal (grammar, i)->next)
      keep_match (walk, get_terminal (grammar, i), position);
  if (node->edges.first == 0 || depth >= DOSSIER_TIME_MAX_ELEMENTS)
    return;
  behind_gap = dossier_time_words_skip_gap (walk->text, walk->folded, position);
  reading = read_words_at (walk, behind_gap, depth);
  if ((reading->classes & node->classes) == 0)
    return;
  for (const Edge *edge = get_edge (grammar, node->edges.first); edge != get_edge (grammar, 0);
       edge = get_edge (grammar, edge->next))
    {
      if ((reading->classes & get_class_bit (edge->class_id)) == 0
          || (!edge->gap && behind_gap != position))
        continue;
      for (guint i = 0; i < reading->n; i++)
        if (reading->words[i].class_id == edge->class_id)
          {
            walk->values[depth] = reading->words[i].value;
            walk_node (walk, edge->to, reading->words[i].end, depth + 1);
          }
    }
}

/**
 * dossier_time_grammar_is_second:
 * @self: a grammar
 * @class_id: a class of words
 *
 * Returns: whether a pattern can go on with a word of the class behind its first one
 */
gboolean
dossier_time_grammar_is_second (const DossierTimeGrammar *self, guint class_id)
{
  return g_hash_table_contains (self->seconds, GUINT_TO_POINTER (class_id));
}

/**
 * dossier_time_grammar_is_whole:
 * @self: a grammar
 * @class_id: a class of words
 *
 * Returns: whether a pattern can be one word of the class and nothing else
 */
gboolean
dossier_time_grammar_is_whole (const DossierTimeGrammar *self, guint class_id)
{
  guint node = class_id < self->openers->len ? g_array_index (self->openers, guint, class_id) : 0;

  return node != 0 && get_node (self, node)->terminals.first != 0;
}

/**
 * dossier_time_grammar_match:
 * @self: a grammar
 * @words: the words of the same language
 * @text: valid UTF-8
 * @folded: @text, folded
 * @position: a byte of @folded
 * @matches: (out caller-allocates): room for %DOSSIER_TIME_MAX_MATCHES
 *
 * Finds the patterns that begin at the folded byte @position: the longest
 * first, among equally long ones in the order of the language file.
 *
 * Returns: how many
 */
guint
dossier_time_grammar_match (const DossierTimeGrammar *self,
                            const DossierTimeWords   *words,
                            const char               *text,
                            const DossierFolded      *folded,
                            guint32                   position,
                            DossierTimeMatch         *matches)
{
  Walk walk;
  const Reading *first;

  walk.grammar = self;
  walk.words = words;
  walk.text = text;
  walk.folded = folded;
  walk.start = position;
  walk.matches = matches;
  walk.n_matches = 0;
  for (guint depth = 0; depth <= DOSSIER_TIME_MAX_ELEMENTS; depth++)
    walk.readings[depth].position = G_MAXUINT32;
  first = read_words_at (&walk, position, 0);
  for (guint i = 0; i < first->n; i++)
    if (dossier_time_grammar_is_opener (self, first->words[i].class_id))
      {
        walk.values[0] = first->words[i].value;
        walk_node (&walk, g_array_index (self->openers, guint, first->words[i].class_id),
                   first->words[i].end, 1);
      }
  return walk.n_matches;
}
