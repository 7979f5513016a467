/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-search.h"

#include <string.h>

#include "dossier-search-places.h"

/* What a field of a search asks, as facts are asked it. */
typedef struct
{
  const DossierSearchNode *node;
  GHashTable *named;     /* (nullable): row ids of entities, as keys */
  guint64 guess[64];     /* by an id's last bits: of most others it tells that they are not named */
  GArray *numbers;       /* guint32: quarks of sectors */
  GPtrArray *languages;  /* interned */
  GHashTable *outlets;   /* interned name → whether it has the words, of those that were met */
} Field;

#define GUESS_BITS (64 * G_N_ELEMENTS (((Field *) NULL)->guess))

static void
release_string (gpointer string)
{
  g_ref_string_release (string);
}

static void
init_named (Field *self, GHashTable *named)
{
  GHashTableIter iter;
  gpointer entity;

  self->named = named;
  if (named == NULL)
    return;
  g_hash_table_iter_init (&iter, named);
  while (g_hash_table_iter_next (&iter, &entity, NULL))
    {
      guint bit = GPOINTER_TO_UINT (entity) % GUESS_BITS;

      self->guess[bit / 64] |= G_GUINT64_CONSTANT (1) << bit % 64;
    }
}

static void
init_field (Field *self, const DossierSearchNode *node, GHashTable *named)
{
  self->node = node;
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->languages = g_ptr_array_new_with_free_func (release_string);
  self->outlets = g_hash_table_new (NULL, NULL);
  init_named (self, named);
  for (guint i = 0; node->ids != NULL && i < node->ids->len; i++)
    {
      const char *id = g_ptr_array_index (node->ids, i);
      guint32 quark = g_quark_try_string (id);

      if (node->kind == DOSSIER_SEARCH_LANGUAGE)
        g_ptr_array_add (self->languages, g_ref_string_new_intern (id));
      else if (quark != 0)
        g_array_append_val (self->numbers, quark);
    }
}

static void
clear_field (Field *self)
{
  g_array_unref (self->numbers);
  g_ptr_array_unref (self->languages);
  g_hash_table_unref (self->outlets);
}

static gboolean
is_named (const Field *self, guint32 entity)
{
  guint bit = entity % GUESS_BITS;

  return (self->guess[bit / 64] >> bit % 64 & 1) != 0
         && g_hash_table_contains (self->named, GUINT_TO_POINTER (entity));
}

static gboolean
names_one (const Field *self, const DossierDocumentFacts *document)
{
  for (guint i = 0; i < document->n_entities; i++)
    if (is_named (self, document->entities[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_number (const Field *self, const guint32 *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < self->numbers->len; k++)
      if (numbers[i] == g_array_index (self->numbers, guint32, k))
        return TRUE;
  return FALSE;
}

/* There are few outlets, and each has many documents. */
static gboolean
has_outlet (Field *self, const DossierDocumentFacts *document)
{
  gpointer known;
  gboolean has;

  if (document->publisher == NULL)
    return FALSE;
  if (g_hash_table_lookup_extended (self->outlets, document->publisher, NULL, &known))
    return GPOINTER_TO_INT (known);
  has = dossier_search_phrase_stands_in (dossier_search_node_get_child (self->node, 0),
                                         document->publisher, strlen (document->publisher));
  g_hash_table_insert (self->outlets, document->publisher, GINT_TO_POINTER (has));
  return has;
}

/* What has no date reaches over no days. */
static gboolean
has_days (DossierDays days)
{
  return days.first <= days.last;
}

static gboolean
agrees (Field *self, const DossierDocumentFacts *document)
{
  DossierDays published = document->published.days;

  switch (self->node->kind)
    {
    case DOSSIER_SEARCH_ENTITY:
      return names_one (self, document);
    case DOSSIER_SEARCH_SUBJECT:
      return has_number (self, document->subjects, document->n_subjects);
    case DOSSIER_SEARCH_SECTOR:
      return has_number (self, document->sectors, document->n_sectors);
    case DOSSIER_SEARCH_OUTLET:
      return has_outlet (self, document);
    case DOSSIER_SEARCH_LANGUAGE:
      return g_ptr_array_find (self->languages, document->language, NULL);
    case DOSSIER_SEARCH_BEFORE:
      return has_days (published) && published.last < self->node->first;
    case DOSSIER_SEARCH_AFTER:
      return has_days (published) && published.first > self->node->last;
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * dossier_facts_find_field:
 * @facts: of the whole dossier
 * @node: a field of a search that has facts: neither words nor a pattern nor what a statement says
 * @named: (nullable): row ids of the entities whose names have the words of @node's child, if it
 *   asks for an entity, as keys
 * @found: takes the documents that agree
 *
 * A walk through arrays: the file is not asked.
 */
void
dossier_facts_find_field (const DossierFacts       *facts,
                          const DossierSearchNode  *node,
                          GHashTable               *named,
                          DossierDocumentSet       *found)
{
  Field field = { NULL };

  init_field (&field, node, named);
  for (guint i = 0; i < facts->documents->len; i++)
    if (agrees (&field, g_ptr_array_index (facts->documents, i)))
      dossier_document_set_add (found, i);
  clear_field (&field);
}
