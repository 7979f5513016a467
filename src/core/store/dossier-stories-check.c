/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-stories.h"

#include "dossier-entities.h"
#include "dossier-kinship.h"
#include "dossier-likeness-check.h"
#include "dossier-result.h"
#include "dossier-story-pairs.h"
#include "dossier-story-text.h"

/* So many documents are settled at a time when all are gone through. */
#define STEP 1000

static GArray *
list_documents (DossierConnection *connection, const char *name, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  return cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;
}

/**
 * dossier_stories_rebuild:
 * @connection: the writer's connection, in a transaction
 * @error: set on failure; the transaction must then be rolled back
 *
 * Makes the stories of the file anew from texts, marks and decisions.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_rebuild (DossierConnection *connection, GError **error)
{
  g_autoptr (GArray) documents = list_documents (connection, "check-documents", error);
  DossierStories *stories;

  dossier_stories_release (connection);
  if (documents == NULL
      || !dossier_connection_run (connection, "stories-clear", error)
      || !dossier_connection_run (connection, "sketches-changed", error))
    return FALSE;
  stories = dossier_stories_begin (connection, error);
  if (stories == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      dossier_connection_tick (connection, i, documents->len);
      if (!dossier_stories_add (stories, g_array_index (documents, gint64, i), NULL, NULL, error)
          || (i % STEP == STEP - 1 && !dossier_stories_settle (stories, error)))
        return FALSE;
    }
  if (!dossier_stories_settle (stories, error))
    return FALSE;
  dossier_stories_release (connection);
  return TRUE;
}

/**
 * dossier_stories_renew_short:
 * @connection: the writer's connection, in a transaction
 * @error: set on failure; the transaction must then be rolled back
 *
 * Looks again for the copies of short texts that have some, for which days count.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_renew_short (DossierConnection *connection, GError **error)
{
  g_autoptr (GArray) documents = list_documents (connection, "likeness-documents", error);
  DossierStories *stories;

  dossier_stories_release (connection);
  stories = documents != NULL ? dossier_stories_begin (connection, error) : NULL;
  if (stories == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      dossier_connection_tick (connection, i, documents->len);
      if (!dossier_stories_replace_short (stories, g_array_index (documents, gint64, i), error))
        return FALSE;
    }
  if (!dossier_stories_settle (stories, error))
    return FALSE;
  dossier_stories_release (connection);
  return TRUE;
}

typedef struct
{
  DossierStoryPairs pairs;
  GArray *found;          /* DossierCopyPair */
  GHashTable *documents;  /* gint64 */
} Check;

static void
clear_check (Check *self)
{
  dossier_story_pairs_clear (&self->pairs);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_pointer (&self->documents, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Check, clear_check)

/* Compares the sketch in the file with that of the text, and looks for copies by it. */
static gboolean
check_document (Check *self, gint64 document, gboolean *right, GError **error)
{
  DossierConnection *connection = self->pairs.connection;
  g_autoptr (GBytes) sketch = dossier_story_text_sketch (connection, document, error);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "sketch", error);
  gconstpointer bytes = NULL;
  gsize size = 0;

  if (sketch == NULL || cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (dossier_cursor_step (cursor, error))
    bytes = dossier_cursor_get_blob (cursor, 0, &size);
  else if (dossier_cursor_failed (cursor))
    return FALSE;
  *right = *right && bytes != NULL && size == g_bytes_get_size (sketch)
           && memcmp (bytes, g_bytes_get_data (sketch, NULL), size) == 0;
  dossier_entities_set_add (self->documents, document);
  return dossier_story_pairs_find (&self->pairs, document, sketch, NULL, self->found, error);
}

static gboolean
check_stories (Check *self, DossierStoryGroups *groups, gboolean *right, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (self->pairs.connection, "stories-present", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gint64 document = dossier_cursor_get_int (cursor, 0);

      if (dossier_story_groups_get_story (groups, document) != dossier_cursor_get_int (cursor, 1)
          || dossier_story_groups_is_digest (groups, document)
             != (dossier_cursor_get_int (cursor, 2) != 0))
        *right = FALSE;
    }
  return !dossier_cursor_failed (cursor);
}

/* Whether the stories of the file are those that @pairs make. */
static gboolean
divide (Check *self, const GArray *pairs, gboolean *right, GError **error)
{
  g_autoptr (GArray) decisions = dossier_kinship_list (self->pairs.connection, error);
  g_autoptr (DossierStoryGroups) groups = NULL;

  if (decisions == NULL)
    return FALSE;
  groups = dossier_kinship_group (decisions, self->documents);
  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierCopyPair *pair = &g_array_index (pairs, DossierCopyPair, i);
      DossierCopyPair turned = { pair->other, pair->document, pair->n_other, pair->n_runs,
                                 pair->n_shared, pair->twin };

      dossier_story_groups_add_pair (groups, pair);
      dossier_story_groups_add_pair (groups, &turned);
    }
  dossier_story_groups_run (groups, dossier_story_pairs_is_apart, &self->pairs);
  if (self->pairs.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->pairs.error));
      return FALSE;
    }
  return check_stories (self, groups, right, error);
}

/* What is found of texts that share a phrase depends on which came first, and so do their
 * stories: it is asked whether these fit the pairs in the file, and whether nothing else tells
 * those from what is found. */
static gboolean
allow_phrases (Check *self, gboolean *right, GError **error)
{
  g_autoptr (GArray) written
    = dossier_likeness_list (self->pairs.connection, self->documents, right, error);

  return written != NULL && (!*right || divide (self, written, right, error))
         && (!*right || dossier_likeness_check (&self->pairs, written, self->found, right, error));
}

/**
 * dossier_stories_check:
 * @connection: a connection in a transaction
 * @right: (out): whether all is as dossier_stories_rebuild() might make it
 * @error: set on failure
 *
 * Finds all copies of the file anew, writes nothing and compares. Copies that share a run that is a
 * phrase may stand in the file or not.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_check (DossierConnection *connection, gboolean *right, GError **error)
{
  g_auto (Check) self = { .found = g_array_new (FALSE, FALSE, sizeof (DossierCopyPair)),
                          .documents = dossier_entities_set_new () };
  g_autoptr (GArray) documents = NULL;

  *right = TRUE;
  dossier_story_pairs_init (&self.pairs, connection);
  documents = list_documents (connection, "check-documents", error);
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    if (!check_document (&self, g_array_index (documents, gint64, i), right, error))
      return FALSE;
  if (documents == NULL || !*right)
    return documents != NULL;
  if (!divide (&self, self.found, right, error))
    return FALSE;
  if (*right)
    return TRUE;
  *right = TRUE;
  return allow_phrases (&self, right, error);
}
