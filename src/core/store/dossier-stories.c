/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-stories.h"

#include "dossier-entities.h"
#include "dossier-story-again.h"
#include "dossier-story-day.h"
#include "dossier-story-settle.h"
#include "dossier-story-text.h"

struct _DossierStories
{
  DossierStoryPairs pairs;
  GHashTable *changed;   /* gint64: not settled yet */
  gint64 last;           /* the last document whose sketch is known */
  gint64 generation;     /* of the sketches in the file */
};

static void
free_stories (gpointer data)
{
  DossierStories *self = data;

  dossier_story_pairs_clear (&self->pairs);
  g_hash_table_unref (self->changed);
  g_free (self);
}

static DossierStories *
new_stories (DossierConnection *connection)
{
  DossierStories *self = g_new0 (DossierStories, 1);

  dossier_story_pairs_init (&self->pairs, connection);
  self->changed = dossier_entities_set_new ();
  return self;
}

/* Takes the sketches that came since it last looked. */
static gboolean
read_sketches (DossierStories *self, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (self->pairs.connection, "sketches-after", self->last,
                                         error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gsize size;
      gconstpointer bytes = dossier_cursor_get_blob (cursor, 1, &size);

      self->last = dossier_cursor_get_int (cursor, 0);
      dossier_sketch_index_add (self->pairs.index, self->last, bytes, size,
                                dossier_story_day_read (cursor, 2));
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_stories_begin:
 * @connection: the writer's connection, in a transaction
 * @error: set on failure
 *
 * What was known after an earlier transaction is known still, but for what other programs have
 * written since. Else all sketches of the file are read: 100,000 in a third of a second.
 *
 * Returns: (transfer none): the stories of the file; %NULL on failure
 */
DossierStories *
dossier_stories_begin (DossierConnection *connection, GError **error)
{
  DossierStories *self = dossier_connection_get_kept (connection);
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "sketches-state", error);
  gint64 last, generation;

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return NULL;
  last = dossier_cursor_get_int (cursor, 0);
  generation = dossier_cursor_get_int (cursor, 1);
  if (self == NULL || self->generation != generation || self->last > last)
    {
      self = new_stories (connection);
      self->generation = generation;
      dossier_connection_keep (connection, self, free_stories);
    }
  if (self->last == last || read_sketches (self, error))
    return self;
  dossier_stories_release (connection);
  return NULL;
}

/**
 * dossier_stories_release:
 * @connection: the writer's connection
 *
 * Gives the memory back that the sketches take.
 */
void
dossier_stories_release (DossierConnection *connection)
{
  dossier_connection_keep (connection, NULL, NULL);
}

static gboolean
write_sketch (DossierConnection *connection, gint64 document, GBytes *sketch, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "sketch-insert", document, error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_bytes (cursor, ":runs", sketch);
  return dossier_cursor_run (cursor, error);
}

/**
 * dossier_stories_add:
 * @self: stories
 * @document: row id of a document with its text and marks
 * @sketch: (nullable): its sketch, see dossier_sketch_new(); %NULL: it is made from the file
 * @runs: (nullable) (element-type guint64): its runs, see there; %NULL: they are made from the file
 *   when they are wanted
 * @error: set on failure; the transaction must then be rolled back
 *
 * Finds the copies of a document that has come. dossier_stories_settle() makes stories of them.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_add (DossierStories  *self,
                     gint64           document,
                     GBytes          *sketch,
                     const GArray    *runs,
                     GError         **error)
{
  DossierConnection *connection = self->pairs.connection;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (DossierCopyPair));
  g_autoptr (GBytes) own = NULL;

  own = sketch != NULL ? g_bytes_ref (sketch)
                       : dossier_story_text_sketch (connection, document, error);
  if (own == NULL || !write_sketch (connection, document, own, error)
      || !dossier_story_pairs_find (&self->pairs, document, own, runs, pairs, error)
      || !dossier_story_pairs_write (connection, pairs, error))
    return FALSE;
  self->last = MAX (self->last, document);
  dossier_stories_touch (self, document);
  return TRUE;
}

/**
 * dossier_stories_touch:
 * @self: stories
 * @document: row id of a document about which a person decided something
 */
void
dossier_stories_touch (DossierStories *self, gint64 document)
{
  dossier_entities_set_add (self->changed, document);
}

/* Takes the pairs of a document out of the file, and notes with whom they were; @twins are those
 * that came later and are the same. */
static gboolean
forget_pairs (DossierStories *self, gint64 document, GArray *twins, GError **error)
{
  DossierConnection *connection = self->pairs.connection;
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "likeness-of-document", document, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      gint64 other = dossier_cursor_get_int (cursor, 0);

      dossier_stories_touch (self, other);
      if (dossier_cursor_get_int (cursor, 4) < 0)
        g_array_append_val (twins, other);
    }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  g_clear_pointer (&cursor, dossier_cursor_release);
  dossier_story_pairs_forget (&self->pairs, document);
  return dossier_connection_run_document (connection, "likeness-delete-turned", document, error)
         && dossier_connection_run_document (connection, "likeness-delete", document, error)
         && dossier_connection_run_document (connection, "sketch-delete", document, error);
}

static GBytes *
read_sketch (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "sketch", document, error);
  gsize size = 0;
  gconstpointer bytes = NULL;

  if (cursor == NULL)
    return NULL;
  if (dossier_cursor_step (cursor, error))
    bytes = dossier_cursor_get_blob (cursor, 0, &size);
  return dossier_cursor_failed (cursor) ? NULL : g_bytes_new (bytes, size);
}

/* Other programs read their sketches anew. */
static gboolean
tell_changed (DossierStories *self, GError **error)
{
  if (!dossier_connection_run (self->pairs.connection, "sketches-changed", error))
    return FALSE;
  self->generation++;
  return TRUE;
}

/* Takes out what is known of a document. Nothing was found for those that were the same as this
 * one: they come anew. @sketch: as it was */
static gboolean
forget_document (DossierStories *self, gint64 document, GBytes *sketch, GError **error)
{
  g_autoptr (GArray) twins = g_array_new (FALSE, FALSE, sizeof (gint64));
  GBytes *own = g_bytes_get_size (sketch) > 0 ? sketch : NULL;
  guint n_later;

  if (!forget_pairs (self, document, twins, error))
    return FALSE;
  n_later = twins->len;
  for (guint i = 0; i < n_later; i++)
    if (!forget_pairs (self, g_array_index (twins, gint64, i), twins, error))
      return FALSE;
  for (guint i = 0; i < n_later; i++)
    if (!dossier_stories_add (self, g_array_index (twins, gint64, i), own, NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_short (GBytes *sketch)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint32));
  gsize size;
  gconstpointer bytes = g_bytes_get_data (sketch, &size);
  guint64 key;

  return dossier_sketch_read (bytes, size, &key, hashes)
         && dossier_sketch_is_short ((const guint32 *) (gpointer) hashes->data, hashes->len);
}

/**
 * dossier_stories_replace:
 * @self: stories
 * @document: row id of a document whose marks were made anew
 * @sketch: (nullable): its sketch now; %NULL: it is made from the file
 * @error: set on failure; the transaction must then be rolled back
 *
 * Looks for its copies again if something that is compared has changed.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_replace (DossierStories *self, gint64 document, GBytes *sketch, GError **error)
{
  DossierConnection *connection = self->pairs.connection;
  g_autoptr (GBytes) before = read_sketch (connection, document, error);
  g_autoptr (GBytes) own = NULL;

  if (before == NULL)
    return FALSE;
  own = sketch != NULL ? g_bytes_ref (sketch)
                       : dossier_story_text_sketch (connection, document, error);
  if (own == NULL)
    return FALSE;
  /* Of a short text its day is compared, and that may be another one now. */
  if (g_bytes_equal (before, own) && !is_short (own))
    return TRUE;
  return tell_changed (self, error) && forget_document (self, document, before, error)
         && dossier_stories_add (self, document, own, NULL, error);
}

/* All that tell the story of a document are looked at again. */
static gboolean
touch_mates (DossierStories *self, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (self->pairs.connection, "story-mates", document, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    dossier_stories_touch (self, dossier_cursor_get_int (cursor, 0));
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_stories_remove:
 * @self: stories
 * @document: row id of a document that leaves the dossier, but is still there
 * @error: set on failure; the transaction must then be rolled back
 *
 * The story of the others goes on without it, or falls apart.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_remove (DossierStories *self, gint64 document, GError **error)
{
  g_autoptr (GBytes) sketch = read_sketch (self->pairs.connection, document, error);

  if (sketch == NULL || !tell_changed (self, error) || !touch_mates (self, document, error)
      || !forget_document (self, document, sketch, error))
    return FALSE;
  g_hash_table_remove (self->changed, &document);
  return TRUE;
}

/**
 * dossier_stories_bring_back:
 * @self: stories
 * @document: row id of a document that is in the dossier again, with its text and marks
 * @sketch: (nullable): its sketch, see dossier_stories_add()
 * @error: set on failure; the transaction must then be rolled back
 *
 * dossier_stories_add() of a document that others came after.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_bring_back (DossierStories *self, gint64 document, GBytes *sketch, GError **error)
{
  return tell_changed (self, error) && dossier_stories_add (self, document, sketch, NULL, error);
}

/**
 * dossier_stories_replace_short:
 * @self: stories
 * @document: row id of a document whose text and marks are as they were
 * @error: set on failure; the transaction must then be rolled back
 *
 * Looks for the copies of a short text again, and does nothing about a long one.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_replace_short (DossierStories *self, gint64 document, GError **error)
{
  g_autoptr (GBytes) sketch = read_sketch (self->pairs.connection, document, error);

  return sketch != NULL
         && (!is_short (sketch) || dossier_stories_replace (self, document, sketch, error));
}

/**
 * dossier_stories_settle:
 * @self: stories
 * @error: set on failure; the transaction must then be rolled back
 *
 * Brings the stories of the file in line with what was found.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_stories_settle (DossierStories *self, GError **error)
{
  g_autoptr (GHashTable) fallen = dossier_sketch_index_list_fallen (self->pairs.index);

  if (g_hash_table_size (fallen) > 0
      && !dossier_story_look_again (&self->pairs, fallen, self->changed, error))
    return FALSE;
  if (g_hash_table_size (self->changed) > 0
      && !dossier_story_settle (&self->pairs, self->changed, error))
    return FALSE;
  g_hash_table_remove_all (self->changed);
  return TRUE;
}
