/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-settle.h"

#include "dossier-entities.h"
#include "dossier-kinship.h"

typedef struct
{
  gint64 story;
  gboolean digest;
} Standing;

typedef struct
{
  DossierStoryPairs *pairs;
  DossierConnection *connection;
  GArray *decisions;     /* DossierKinship */
  GHashTable *members;   /* gint64: whose story may be another now */
  GHashTable *edges;     /* gint64 → GArray of DossierCopyPair */
  GHashTable *standings; /* gint64 → Standing, as it is in the file */
} Settling;

static void
clear_settling (Settling *self)
{
  g_clear_pointer (&self->decisions, g_array_unref);
  g_clear_pointer (&self->members, g_hash_table_unref);
  g_clear_pointer (&self->edges, g_hash_table_unref);
  g_clear_pointer (&self->standings, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Settling, clear_settling)

static const Standing *
get_standing (Settling *self, gint64 document, GError **error)
{
  Standing *standing = g_hash_table_lookup (self->standings, &document);
  g_autoptr (DossierCursor) cursor = NULL;

  if (standing != NULL)
    return standing;
  cursor = dossier_connection_query (self->connection, "story-of-document", error);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  standing = g_new0 (Standing, 1);
  if (dossier_cursor_step (cursor, error))
    {
      standing->story = dossier_cursor_get_int (cursor, 0);
      standing->digest = dossier_cursor_get_int (cursor, 1) != 0;
    }
  g_hash_table_insert (self->standings, g_memdup2 (&document, sizeof document), standing);
  return dossier_cursor_failed (cursor) ? NULL : standing;
}

static const GArray *
get_edges (Settling *self, gint64 document, GError **error)
{
  GArray *edges = g_hash_table_lookup (self->edges, &document);
  g_autoptr (DossierCursor) cursor = NULL;

  if (edges != NULL)
    return edges;
  cursor = dossier_connection_query (self->connection, "likeness-of-document", error);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  edges = g_array_new (FALSE, FALSE, sizeof (DossierCopyPair));
  g_hash_table_insert (self->edges, g_memdup2 (&document, sizeof document), edges);
  while (dossier_cursor_step (cursor, error))
    {
      DossierCopyPair pair = { document,
                               dossier_cursor_get_int (cursor, 0),
                               (guint) dossier_cursor_get_int (cursor, 1),
                               (guint) dossier_cursor_get_int (cursor, 2),
                               (guint) dossier_cursor_get_int (cursor, 3),
                               dossier_cursor_get_int (cursor, 4) != 0 };

      g_array_append_val (edges, pair);
    }
  return dossier_cursor_failed (cursor) ? NULL : edges;
}

/* A document comes with all that tell its story so far. */
static gboolean
add_member (Settling *self, gint64 document, GError **error)
{
  const Standing *standing;
  g_autoptr (DossierCursor) cursor = NULL;

  if (g_hash_table_contains (self->members, &document))
    return TRUE;
  dossier_entities_set_add (self->members, document);
  standing = get_standing (self, document, error);
  if (standing == NULL)
    return FALSE;
  if (standing->story == 0)
    return TRUE;
  cursor = dossier_connection_query (self->connection, "story-mates", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  while (dossier_cursor_step (cursor, error))
    dossier_entities_set_add (self->members, dossier_cursor_get_int (cursor, 0));
  return !dossier_cursor_failed (cursor);
}

/* Adds all that have a pair with @document, and if @depth is more than one, all that have a pair
 * with those: what a digest is made of tells whether it is one. */
static gboolean
add_neighbours (Settling *self, gint64 document, guint depth, GError **error)
{
  const GArray *edges = get_edges (self, document, error);

  if (edges == NULL || !add_member (self, document, error))
    return FALSE;
  for (guint i = 0; i < edges->len; i++)
    {
      gint64 other = g_array_index (edges, DossierCopyPair, i).other;

      if (!(depth > 1 ? add_neighbours (self, other, depth - 1, error)
                      : add_member (self, other, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gather (Settling *self, GHashTable *changed, GError **error)
{
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, changed);
  while (g_hash_table_iter_next (&iter, &document, NULL))
    if (!add_neighbours (self, *(gint64 *) document, 2, error))
      return FALSE;
  for (guint i = 0; i < self->decisions->len; i++)
    {
      const DossierKinship *kinship = &g_array_index (self->decisions, DossierKinship, i);

      if ((g_hash_table_contains (changed, &kinship->document)
           || g_hash_table_contains (changed, &kinship->other))
          && (!add_neighbours (self, kinship->document, 1, error)
              || !add_neighbours (self, kinship->other, 1, error)))
        return FALSE;
    }
  return TRUE;
}

/* Of documents that are no members it is known what they are: nothing of them has changed. */
static gboolean
add_pairs (Settling *self, DossierStoryGroups *groups, gint64 document, GError **error)
{
  const GArray *edges = get_edges (self, document, error);

  for (guint i = 0; edges != NULL && i < edges->len; i++)
    {
      const DossierCopyPair *pair = &g_array_index (edges, DossierCopyPair, i);

      dossier_story_groups_add_pair (groups, pair);
      if (!g_hash_table_contains (self->members, &pair->other))
        {
          const Standing *standing = get_standing (self, pair->other, error);

          if (standing == NULL)
            return FALSE;
          if (standing->digest)
            dossier_story_groups_note_digest (groups, pair->other);
        }
    }
  return edges != NULL;
}

static DossierStoryGroups *
divide (Settling *self, GError **error)
{
  g_autoptr (DossierStoryGroups) groups
    = dossier_kinship_group (self->decisions, self->members);
  GHashTableIter iter;
  gpointer document;

  g_hash_table_iter_init (&iter, self->members);
  while (g_hash_table_iter_next (&iter, &document, NULL))
    if (!add_pairs (self, groups, *(gint64 *) document, error))
      return NULL;
  dossier_story_groups_run (groups, dossier_story_pairs_is_apart, self->pairs);
  if (self->pairs->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->pairs->error));
      return NULL;
    }
  return g_steal_pointer (&groups);
}

/* What has become a digest, or is none any more, matters to all that have a pair with it. Sets
 * *@more if such were not looked at. */
static gboolean
follow_digests (Settling *self, DossierStoryGroups *groups, gboolean *more, GError **error)
{
  g_autoptr (GArray) documents = dossier_story_groups_list (groups);
  guint before = g_hash_table_size (self->members);

  for (guint i = 0; i < documents->len; i++)
    {
      gint64 document = g_array_index (documents, gint64, i);
      const Standing *standing = get_standing (self, document, error);

      if (standing == NULL
          || (standing->digest != dossier_story_groups_is_digest (groups, document)
              && !add_neighbours (self, document, 1, error)))
        return FALSE;
    }
  *more = g_hash_table_size (self->members) > before;
  return TRUE;
}

static gboolean
write_stories (Settling *self, DossierStoryGroups *groups, GError **error)
{
  g_autoptr (GArray) documents = dossier_story_groups_list (groups);
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (self->connection, "story-set", error);

  if (cursor == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      gint64 document = g_array_index (documents, gint64, i);
      const Standing *standing = get_standing (self, document, error);
      Standing now = { dossier_story_groups_get_story (groups, document),
                       dossier_story_groups_is_digest (groups, document) };

      if (standing == NULL)
        return FALSE;
      if (now.story == standing->story && now.digest == standing->digest)
        continue;
      dossier_cursor_bind_int (cursor, ":document", document);
      dossier_cursor_bind_int (cursor, ":story", now.story);
      dossier_cursor_bind_int (cursor, ":digest", now.digest);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_story_settle:
 * @pairs: whose connection is the writer's, in a transaction
 * @changed: (element-type gint64): documents that came, or whose pairs or decisions changed
 * @error: set on failure; the transaction must then be rolled back
 *
 * Brings the stories of these documents, and of all that have to do with them, in line with the
 * pairs and decisions in the file. The outcome is that of dividing the whole file.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_story_settle (DossierStoryPairs *pairs, GHashTable *changed, GError **error)
{
  g_auto (Settling) self = { .pairs = pairs, .connection = pairs->connection };
  gboolean more = TRUE;

  self.members = dossier_entities_set_new ();
  self.edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify) g_array_unref);
  self.standings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self.decisions = dossier_kinship_list (pairs->connection, error);
  if (self.decisions == NULL || !gather (&self, changed, error))
    return FALSE;
  while (more)
    {
      g_autoptr (DossierStoryGroups) groups = divide (&self, error);

      if (groups == NULL || !follow_digests (&self, groups, &more, error)
          || (!more && !write_stories (&self, groups, error)))
        return FALSE;
    }
  return TRUE;
}
