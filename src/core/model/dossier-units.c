/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-units.h"

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

/* The documents that each story has among @documents, in their order; of a document that stands for
 * itself nothing is noted. */
static GHashTable *
gather_stories (const DossierFacts *facts, GPtrArray *documents)
{
  GHashTable *stories = g_hash_table_new_full (NULL, NULL, NULL,
                                               (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (documents, i);
      gpointer story = g_hash_table_lookup (facts->stories, key_of (document->id));
      GPtrArray *reports;

      if (story == NULL)
        continue;
      reports = g_hash_table_lookup (stories, story);
      if (reports == NULL)
        {
          reports = g_ptr_array_new ();
          g_hash_table_insert (stories, story, reports);
        }
      g_ptr_array_add (reports, document);
    }
  return stories;
}

static void
add_by_story (DossierUnits *self, const DossierFacts *facts, GPtrArray *documents)
{
  g_autoptr (GHashTable) stories = gather_stories (facts, documents);

  for (guint i = 0; i < documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (documents, i);
      gpointer story = g_hash_table_lookup (facts->stories, key_of (document->id));
      GPtrArray *reports = story != NULL ? g_hash_table_lookup (stories, story) : NULL;

      /* It came with the first one of its story. */
      if (reports != NULL && g_ptr_array_index (reports, 0) != document)
        continue;
      g_array_append_val (self->firsts, self->documents->len);
      if (reports != NULL)
        g_ptr_array_extend (self->documents, reports, NULL, NULL);
      else
        g_ptr_array_add (self->documents, document);
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
    for (guint i = g_array_index (self->firsts, guint, unit);
         i < dossier_units_get_end (self, unit); i++)
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
