/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-related-private.h"

#include <string.h>

/* Two stories, the lower first. */
typedef struct
{
  gint64 story;
  gint64 other;
} Stories;

typedef struct
{
  Stories stories;
  DossierRelatedPair pair;
} Entry;

struct _DossierStoriesApart
{
  const DossierFacts *facts;
  GHashTable *pairs; /* Stories */
};

static guint
hash_stories (gconstpointer data)
{
  const Stories *stories = data;

  return g_int64_hash (&stories->story) * 31 + g_int64_hash (&stories->other);
}

static gboolean
equal_stories (gconstpointer a, gconstpointer b)
{
  const Stories *left = a, *right = b;

  return left->story == right->story && left->other == right->other;
}

/* A document of which there is no copy is a story of its own. */
static gint64
find_story (const DossierFacts *facts, gint64 document)
{
  gpointer story = g_hash_table_lookup (facts->stories, GSIZE_TO_POINTER ((gsize) document));

  return story != NULL ? (gint64) GPOINTER_TO_SIZE (story) : document;
}

static Stories
find_stories (const DossierFacts *facts, gint64 document, gint64 other)
{
  gint64 one = find_story (facts, document), two = find_story (facts, other);

  return (Stories) { MIN (one, two), MAX (one, two) };
}

/**
 * dossier_stories_apart_new:
 * @facts: of the whole dossier; they must outlive the object
 *
 * Returns: (transfer full): nobody has said anything yet
 */
DossierStoriesApart *
dossier_stories_apart_new (const DossierFacts *facts)
{
  DossierStoriesApart *self = g_new0 (DossierStoriesApart, 1);

  self->facts = facts;
  self->pairs = g_hash_table_new_full (hash_stories, equal_stories, g_free, NULL);
  return self;
}

/**
 * dossier_stories_apart_free:
 * @self: (transfer full): stories
 */
void
dossier_stories_apart_free (DossierStoriesApart *self)
{
  g_hash_table_unref (self->pairs);
  g_free (self);
}

/**
 * dossier_stories_apart_add:
 * @self: stories
 * @document: row id
 * @other: row id of a document that reports another event
 *
 * What is said of two documents holds for their copies.
 */
void
dossier_stories_apart_add (DossierStoriesApart *self, gint64 document, gint64 other)
{
  Stories stories = find_stories (self->facts, document, other);

  g_hash_table_add (self->pairs, g_memdup2 (&stories, sizeof stories));
}

void
dossier_related_pairs_init (DossierRelatedPairs *self, DossierEventScale *scale,
                            const DossierStoriesApart *apart)
{
  self->scale = scale;
  self->apart = apart;
  self->best = g_hash_table_new_full (hash_stories, equal_stories, g_free, NULL);
}

void
dossier_related_pairs_clear (DossierRelatedPairs *self)
{
  g_clear_pointer (&self->best, g_hash_table_unref);
}

static int
compare_documents (const DossierDocumentFacts *left, const DossierDocumentFacts *right)
{
  DossierDay day = left->published.days.first, other = right->published.days.first;

  if (day != other)
    return day < other ? -1 : 1;
  return strcmp (left->title, right->title);
}

/* The best first; of equals those published first. */
static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const DossierRelatedPair *left = a, *right = b;
  int order;

  if (left->percent != right->percent)
    return left->percent > right->percent ? -1 : 1;
  order = compare_documents (left->document, right->document);
  if (order == 0)
    order = compare_documents (left->other, right->other);
  if (order != 0)
    return order;
  if (left->document->id != right->document->id)
    return left->document->id < right->document->id ? -1 : 1;
  return left->other->id < right->other->id ? -1 : left->other->id > right->other->id;
}

/* Compares two documents, unless they are of one story or of two that are known to be apart. */
void
dossier_related_pairs_compare (DossierRelatedPairs *self, DossierEventProfile *document,
                               DossierEventProfile *other)
{
  guint percent = dossier_event_compare (self->scale, document, other);
  Entry entry = { .pair = { document->facts, other->facts, percent } };
  Entry *best;

  if (percent == 0)
    return;
  entry.stories = find_stories (self->apart->facts, document->facts->id, other->facts->id);
  if (entry.stories.story == entry.stories.other
      || g_hash_table_contains (self->apart->pairs, &entry.stories))
    return;
  best = g_hash_table_lookup (self->best, &entry.stories);
  if (best == NULL)
    g_hash_table_add (self->best, g_memdup2 (&entry, sizeof entry));
  else if (compare_pairs (&entry.pair, &best->pair) < 0)
    best->pair = entry.pair;
}

/* (transfer full) (element-type DossierRelatedPair): the best first. */
GArray *
dossier_related_pairs_take (DossierRelatedPairs *self)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (DossierRelatedPair));
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->best);
  while (g_hash_table_iter_next (&iter, &data, NULL))
    g_array_append_val (pairs, ((Entry *) data)->pair);
  if (pairs->len > 0)
    g_array_sort (pairs, compare_pairs);
  return pairs;
}
