/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts.h"

static void
clear_document (gpointer data)
{
  DossierDocumentFacts *self = data;

  g_free (self->title);
  g_clear_pointer (&self->language, g_ref_string_release);
  g_clear_pointer (&self->publisher, g_ref_string_release);
  g_free (self->sectors);
  g_free (self->subjects);
  g_free (self->sector_marks);
  g_free (self->entities);
  g_free (self->mentions);
  g_free (self->dates);
  g_free (self->statements);
  g_free (self->involved);
  g_free (self->said);
}

/* (transfer full): the facts of a document, to be filled by who makes them. */
DossierDocumentFacts *
dossier_document_facts_new (gint64 id)
{
  DossierDocumentFacts *self = g_atomic_rc_box_new0 (DossierDocumentFacts);

  self->id = id;
  return self;
}

/**
 * dossier_document_facts_unref:
 * @self: (transfer full): facts
 */
void
dossier_document_facts_unref (DossierDocumentFacts *self)
{
  g_atomic_rc_box_release_full (self, clear_document);
}

/**
 * dossier_document_facts_has_day:
 * @self: facts
 *
 * Returns: whether it is known, to a few days, when the document was published
 */
gboolean
dossier_document_facts_has_day (const DossierDocumentFacts *self)
{
  DossierDays days = self->published.days;

  return dossier_day_is_real (days.first) && dossier_day_is_real (days.last)
         && days.first <= days.last
         && days.last - days.first < DOSSIER_LONGEST_PUBLICATION;
}

/**
 * dossier_facts_take_array:
 * @array: what was gathered of a document
 * @n: (out) (optional): takes how many elements there are
 *
 * Takes the array's elements; it is empty then.
 *
 * Returns: (transfer full) (nullable): the elements, %NULL if there are none
 */
gpointer
dossier_facts_take_array (GArray *array, guint *n)
{
  gpointer copy = array->len > 0
                    ? g_memdup2 (array->data, (gsize) array->len * g_array_get_element_size (array))
                    : NULL;

  if (n != NULL)
    *n = array->len;
  g_array_set_size (array, 0);
  return copy;
}

/**
 * dossier_facts_ref:
 * @self: facts
 *
 * Returns: (transfer full): @self
 */
DossierFacts *
dossier_facts_ref (DossierFacts *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_facts_unref:
 * @self: (transfer full) (nullable): facts
 */
void
dossier_facts_unref (DossierFacts *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->documents);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->undated, g_ptr_array_unref);
  g_hash_table_unref (self->entities);
  g_hash_table_unref (self->sectors);
  g_clear_pointer (&self->known_sectors, g_array_unref);
  g_hash_table_unref (self->stories);
  dossier_facts_found_free (self->found);
  dossier_date_table_unref (self->dates);
  g_free (self);
}

/* The first of @places from @near on that does not come before @id. */
static guint
search_place (const GArray *places, guint near, gint64 id)
{
  guint end = places->len;

  while (near < end)
    {
      guint middle = near + (end - near) / 2;

      if (g_array_index (places, DossierFactsPlace, middle).id < id)
        near = middle + 1;
      else
        end = middle;
    }
  return near;
}

/**
 * dossier_facts_find_place:
 * @self: facts
 * @id: row id of a document
 * @near: (inout): where the last one was found, 0 at first: ids that come in order are
 *   found step by step
 * @place: (out): its number in @documents
 *
 * Returns: whether facts are known of the document
 */
gboolean
dossier_facts_find_place (const DossierFacts *self, gint64 id, guint *near, guint *place)
{
  const GArray *places = self->places;
  const DossierFactsPlace *all = (const DossierFactsPlace *) (gpointer) places->data;

  if (*near < places->len && all[*near].id < id)
    (*near)++;
  if (*near >= places->len || all[*near].id != id)
    *near = search_place (places, *near < places->len && all[*near].id < id ? *near : 0, id);
  if (*near == places->len || all[*near].id != id)
    return FALSE;
  *place = all[*near].place;
  return TRUE;
}

/**
 * dossier_facts_find_document:
 * @self: facts
 * @id: row id of a document
 *
 * Returns: (transfer none) (nullable): what is known of the document, %NULL if nothing is
 */
const DossierDocumentFacts *
dossier_facts_find_document (const DossierFacts *self, gint64 id)
{
  guint near = 0, place;

  if (!dossier_facts_find_place (self, id, &near, &place))
    return NULL;
  return g_ptr_array_index (self->documents, place);
}
