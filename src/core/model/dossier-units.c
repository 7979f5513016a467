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
