/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-namesakes.h"

#include "dossier-names-alike.h"

/* Names have many clues and few namesakes: documents are listed by their names alone, and each name
 * knows its namesakes. */
struct _DossierNamesakes
{
  DossierEventScale *scale;
  GHashTable *by_clue; /* hash of a clue → GArray of guint32: the names that have it */
  GHashTable *by_name; /* row id of an entity → GArray of guint32: its namesakes */
};

/**
 * dossier_namesakes_new:
 * @scale: says what a name may be besides; it must outlive the object
 *
 * Returns: (transfer full): no name was met yet
 */
DossierNamesakes *
dossier_namesakes_new (DossierEventScale *scale)
{
  DossierNamesakes *self = g_new0 (DossierNamesakes, 1);

  self->scale = scale;
  self->by_clue = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->by_name = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return self;
}

/**
 * dossier_namesakes_free:
 * @self: (transfer full) (nullable): names
 */
void
dossier_namesakes_free (DossierNamesakes *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_clue);
  g_hash_table_unref (self->by_name);
  g_free (self);
}

static GArray *
find_list (GHashTable *lists, guint32 key)
{
  GArray *list = g_hash_table_lookup (lists, GUINT_TO_POINTER (key));

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_hash_table_insert (lists, GUINT_TO_POINTER (key), list);
    }
  return list;
}

static gboolean
has (const GArray *list, guint32 entity)
{
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint32, i) == entity)
      return TRUE;
  return FALSE;
}

/* A name with two clues of one hash meets itself. */
static void
meet (DossierNamesakes *self, GArray *own, guint32 entity, GArray *others)
{
  gboolean again = FALSE;

  for (guint i = 0; i < others->len; i++)
    {
      guint32 other = g_array_index (others, guint32, i);

      again |= other == entity;
      if (other == entity || has (own, other))
        continue;
      g_array_append_val (own, other);
      g_array_append_val (find_list (self->by_name, other), entity);
    }
  if (!again)
    g_array_append_val (others, entity);
}

/**
 * dossier_namesakes_add:
 * @self: names
 * @entity: row id of a name that is met, maybe not for the first time
 *
 * Returns: (transfer none) (element-type guint32): row ids of the names met so far that share a
 *   clue with it, each once; until the next name is added
 */
const GArray *
dossier_namesakes_add (DossierNamesakes *self, guint32 entity)
{
  GArray *own = g_hash_table_lookup (self->by_name, GUINT_TO_POINTER (entity));
  const char *const *clues;

  if (own != NULL)
    return own;
  own = find_list (self->by_name, entity);
  clues = dossier_event_scale_hear (self->scale, entity);
  for (; clues != NULL && *clues != NULL; clues++)
    meet (self, own, entity, find_list (self->by_clue, dossier_names_hash (*clues)));
  return own;
}
