/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-kinship.h"

#include "dossier-result.h"
#include "dossier-stories.h"

/* Brings the stories of the documents of a decision in line with it. */
static gboolean
settle (DossierConnection *connection, gint64 decision, GError **error)
{
  DossierStories *stories = dossier_stories_begin (connection, error);
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (GArray) documents = NULL;

  if (stories == NULL)
    return FALSE;
  cursor = dossier_connection_query (connection, "kinship-documents", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", decision);
  documents = dossier_result_take_ids (cursor, error);
  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    dossier_stories_touch (stories, g_array_index (documents, gint64, i));
  return dossier_stories_settle (stories, error);
}

static gboolean
exists (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "story-of-document", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  return dossier_cursor_find_document (cursor, error);
}

/**
 * dossier_kinship_decide:
 * @connection: the writer's connection, in a transaction
 * @verdict: what a person decided
 * @document: row id; of %DOSSIER_KINSHIP_ALONE the one that stands for itself
 * @other: row id of the other one
 * @error: set on failure; the transaction must then be rolled back
 *
 * Stores the decision and puts it in force. It holds whatever is found later, and is known by the
 * originals, whose row ids may change.
 *
 * Returns: its row id, 0 on failure
 */
gint64
dossier_kinship_decide (DossierConnection      *connection,
                        DossierKinshipVerdict   verdict,
                        gint64                  document,
                        gint64                  other,
                        GError                **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gint64 decision;

  g_return_val_if_fail (document != other, 0);

  if (!exists (connection, document, error) || !exists (connection, other, error))
    return 0;
  cursor = dossier_connection_query (connection, "kinship-insert", error);
  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_int (cursor, ":verdict", verdict);
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":other", other);
  dossier_cursor_bind_int (cursor, ":created", g_get_real_time () / G_USEC_PER_SEC);
  if (!dossier_cursor_run (cursor, error))
    return 0;
  decision = dossier_connection_get_last_id (connection);
  return settle (connection, decision, error) ? decision : 0;
}

/**
 * dossier_kinship_withdraw:
 * @connection: the writer's connection, in a transaction
 * @decision: row id
 * @withdrawn: %TRUE to take it back, %FALSE to put it in force again
 * @error: set on failure; the transaction must then be rolled back
 *
 * A decision taken back stays in the file.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_kinship_withdraw (DossierConnection  *connection,
                          gint64              decision,
                          gboolean            withdrawn,
                          GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "kinship-withdraw", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":id", decision);
  dossier_cursor_bind_int (cursor, ":withdrawn", withdrawn);
  return dossier_cursor_run (cursor, error) && settle (connection, decision, error);
}

/**
 * dossier_kinship_list:
 * @connection: a connection
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierKinship): the decisions in force about documents that
 *   are there, in the order in which they were made
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
 * What people said, as the beginning of stories: who knows the pairs of copies adds them. The later word
 * holds: a document that was taken out of its story may be put into another, and one that was put there
 * taken out again.
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
