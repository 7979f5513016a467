/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-units.h"

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

/**
 * dossier_units_get_story:
 * @facts: of the whole dossier
 * @document: row id
 *
 * Returns: (transfer none) (nullable): what stands for the story of the document, the same for all
 *   copies of its text; %NULL if there are no others
 */
gpointer
dossier_units_get_story (const DossierFacts *facts, gint64 document)
{
  return g_hash_table_lookup (facts->stories, key_of (document));
}

/* For each of @documents the next one of its story, as its place and one, 0 if there is none;
 * @later says which are not the first of theirs. Most documents stand for themselves. */
static guint *
link_stories (const DossierFacts *facts, const GPtrArray *documents, gboolean *later)
{
  /* Story → place of its last document so far, and one. */
  g_autoptr (GHashTable) last = g_hash_table_new (NULL, NULL);
  guint *next = g_new0 (guint, documents->len);

  for (guint i = 0; i < documents->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (documents, i);
      gpointer story = dossier_units_get_story (facts, document->id);
      guint before;

      if (story == NULL)
        continue;
      before = GPOINTER_TO_UINT (g_hash_table_lookup (last, story));
      later[i] = before != 0;
      if (later[i])
        next[before - 1] = i + 1;
      g_hash_table_insert (last, story, GUINT_TO_POINTER (i + 1));
    }
  return next;
}

/* The others of a story come with its first document. */
static void
add_by_story (DossierUnits *self, const DossierFacts *facts, const GPtrArray *documents)
{
  g_autofree gboolean *later = g_new0 (gboolean, documents->len);
  g_autofree guint *next = link_stories (facts, documents, later);

  for (guint i = 0; i < documents->len; i++)
    {
      if (later[i])
        continue;
      g_array_append_val (self->firsts, self->documents->len);
      for (guint k = i + 1; k != 0; k = next[k - 1])
        g_ptr_array_add (self->documents, g_ptr_array_index (documents, k - 1));
    }
}

/**
 * dossier_units_new:
 * @facts: of the whole dossier; they must outlive the units
 * @documents: (element-type DossierDocumentFacts): some of them, in any order
 * @counting: what counts as one
 *
 * Returns: (transfer full): the units in the order of the first document of each
 */
DossierUnits *
dossier_units_new (const DossierFacts *facts, GPtrArray *documents, DossierCounting counting)
{
  DossierUnits *self = g_new0 (DossierUnits, 1);

  self->firsts = g_array_sized_new (FALSE, FALSE, sizeof (guint), documents->len);
  if (counting == DOSSIER_COUNT_STORIES)
    {
      self->documents = g_ptr_array_sized_new (documents->len);
      add_by_story (self, facts, documents);
      return self;
    }
  self->documents = g_ptr_array_ref (documents);
  for (guint i = 0; i < documents->len; i++)
    g_array_append_val (self->firsts, i);
  return self;
}

/**
 * dossier_units_free:
 * @self: (transfer full) (nullable): units
 */
void
dossier_units_free (DossierUnits *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->documents);
  g_array_unref (self->firsts);
  g_free (self);
}

/**
 * dossier_units_get_end:
 * @self: units
 * @unit: number of one
 *
 * Returns: the place behind its last document
 */
guint
dossier_units_get_end (const DossierUnits *self, guint unit)
{
  return unit + 1 < self->firsts->len ? g_array_index (self->firsts, guint, unit + 1)
                                      : self->documents->len;
}

static guint
find_highest (GHashTable *known)
{
  GHashTableIter iter;
  gpointer key;
  guint highest = 0;

  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    highest = MAX (highest, GPOINTER_TO_UINT (key));
  return highest;
}

/**
 * dossier_units_count:
 * @self: units
 * @known: what is counted of the whole dossier, as keys
 * @what: what is counted
 *
 * Returns: (transfer full): how many units have each number, by number
 */
guint *
dossier_units_count (const DossierUnits *self, GHashTable *known, DossierCounted what)
{
  guint highest = find_highest (known);
  guint *counts = g_new0 (guint, (gsize) highest + 1);
  /* The unit for which each was counted last, and one. */
  g_autofree guint *counted = g_new0 (guint, (gsize) highest + 1);

  for (guint unit = 0; unit < self->firsts->len; unit++)
    for (guint i = g_array_index (self->firsts, guint, unit),
               end = dossier_units_get_end (self, unit);
         i < end; i++)
      {
        const DossierDocumentFacts *document = g_ptr_array_index (self->documents, i);
        const guint32 *numbers = what == DOSSIER_COUNTED_ENTITIES  ? document->entities
                                 : what == DOSSIER_COUNTED_SECTORS ? document->sectors
                                                                   : document->subjects;
        guint n = what == DOSSIER_COUNTED_ENTITIES  ? document->n_entities
                  : what == DOSSIER_COUNTED_SECTORS ? document->n_sectors
                                                    : document->n_subjects;

        for (guint j = 0; j < n; j++)
          if (counted[numbers[j]] != unit + 1)
            {
              counted[numbers[j]] = unit + 1;
              counts[numbers[j]]++;
            }
      }
  return counts;
}
