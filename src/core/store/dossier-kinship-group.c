/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-kinship.h"

/**
 * dossier_kinship_list:
 * @connection: a connection
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierKinship): the decisions in force about documents
 *   that are there, in the order in which they were made
 */
GArray *
dossier_kinship_list (DossierConnection *connection, GError **error)
{
  g_autoptr (GArray) decisions = g_array_new (FALSE, FALSE, sizeof (DossierKinship));
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "kinships-in-force", error);

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      DossierKinship kinship = { dossier_cursor_get_int (cursor, 0),
                                 (DossierKinshipVerdict) dossier_cursor_get_int (cursor, 1),
                                 dossier_cursor_get_int (cursor, 2),
                                 dossier_cursor_get_int (cursor, 3) };

      g_array_append_val (decisions, kinship);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&decisions);
}

/* Document → the last decision after which it stands for itself. */
static GHashTable *
index_alone (const GArray *decisions)
{
  GHashTable *alone = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < decisions->len; i++)
    {
      DossierKinship *kinship = &g_array_index (decisions, DossierKinship, i);

      if (kinship->verdict == DOSSIER_KINSHIP_ALONE)
        g_hash_table_replace (alone, &kinship->document, kinship);
    }
  return alone;
}

/* Whether a person said after @kinship that @document stands for itself. */
static gboolean
is_overruled (GHashTable *alone, const DossierKinship *kinship, gint64 document)
{
  const DossierKinship *last = g_hash_table_lookup (alone, &document);

  return last != NULL && last->id >= kinship->id;
}

/**
 * dossier_kinship_group:
 * @decisions: (element-type DossierKinship): what people said, in order
 * @documents: (element-type gint64): the documents to be grouped, as a set
 *
 * What people said, as the beginning of stories: who knows the pairs of copies adds them. The later
 * word holds: a document that was taken out of its story may be put into another, and one that was
 * put there taken out again.
 *
 * Returns: (transfer full): the documents without their pairs
 */
DossierStoryGroups *
dossier_kinship_group (const GArray *decisions, GHashTable *documents)
{
  DossierStoryGroups *groups = dossier_story_groups_new ();
  g_autoptr (GHashTable) alone = index_alone (decisions);
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, documents);
  while (g_hash_table_iter_next (&iter, &document, NULL))
    dossier_story_groups_add (groups, *(gint64 *) document,
                              g_hash_table_contains (alone, document));
  for (guint i = 0; i < decisions->len; i++)
    {
      const DossierKinship *kinship = &g_array_index (decisions, DossierKinship, i);

      if (kinship->verdict == DOSSIER_KINSHIP_SAME
          && g_hash_table_contains (documents, &kinship->document)
          && g_hash_table_contains (documents, &kinship->other)
          && !is_overruled (alone, kinship, kinship->document)
          && !is_overruled (alone, kinship, kinship->other))
        dossier_story_groups_add_same (groups, kinship->document, kinship->other);
    }
  return groups;
}
