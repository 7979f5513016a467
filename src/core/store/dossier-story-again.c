/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-again.h"

#include "dossier-entities.h"
#include "dossier-story-day.h"

static gboolean
has_any (const GArray *hashes, GHashTable *wanted)
{
  for (guint i = 0; i < hashes->len; i++)
    if (g_hash_table_contains (wanted, GUINT_TO_POINTER (g_array_index (hashes, guint32, i))))
      return TRUE;
  return FALSE;
}

typedef struct
{
  gint64 document;
  GBytes *sketch;
} Sketched;

static void
clear_sketched (gpointer data)
{
  g_bytes_unref (((Sketched *) data)->sketch);
}

/* Fills a new index with all sketches but those that have one of @hashes. Returns those. */
static GArray *
part_sketches (DossierStoryPairs *self, GHashTable *hashes, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (self->connection, "sketches-after", 0, error);
  g_autoptr (GArray) parted = g_array_new (FALSE, FALSE, sizeof (Sketched));
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_array_set_clear_func (parted, clear_sketched);
  dossier_sketch_index_free (self->index);
  self->index = dossier_sketch_index_new ();
  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      gsize size;
      gconstpointer bytes = dossier_cursor_get_blob (cursor, 1, &size);
      gint64 document = dossier_cursor_get_int (cursor, 0);
      guint64 key;

      g_array_set_size (own, 0);
      if (dossier_sketch_read (bytes, size, &key, own) && has_any (own, hashes))
        {
          Sketched sketched = { document, g_bytes_new (bytes, size) };

          g_array_append_val (parted, sketched);
        }
      else
        dossier_sketch_index_add (self->index, document, bytes, size,
                                  dossier_story_day_read (cursor, 2));
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&parted);
}

/* Leaves of @pairs, which are all of one document, those that the file does not have. Twins are
 * found whatever else they share. */
static gboolean
leave_new (DossierConnection *connection, gint64 document, GArray *pairs, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query_document (connection, "likeness-of-document", document, error);
  g_autoptr (GHashTable) known = dossier_entities_set_new ();

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    dossier_entities_set_add (known, dossier_cursor_get_int (cursor, 0));
  for (guint i = pairs->len; i > 0; i--)
    {
      const DossierCopyPair *pair = &g_array_index (pairs, DossierCopyPair, i - 1);

      if (pair->twin || g_hash_table_contains (known, &pair->other))
        g_array_remove_index_fast (pairs, i - 1);
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_story_look_again:
 * @self: pairs, whose connection is the writer's, in a transaction
 * @fallen: (element-type guint32): hashes that were phrases, see dossier_sketch_index_list_fallen()
 * @changed: (element-type gint64): to this set are added the documents that have a new pair
 * @error: set on failure; the transaction must then be rolled back
 *
 * Compares those who share what was a phrase and is none any more: it was no reason
 * to compare them.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_story_look_again (DossierStoryPairs  *self,
                          GHashTable         *fallen,
                          GHashTable         *changed,
                          GError            **error)
{
  g_autoptr (GArray) documents = part_sketches (self, fallen, error);

  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const Sketched *own = &g_array_index (documents, Sketched, i);
      g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (DossierCopyPair));

      dossier_connection_tick (self->connection, i, documents->len);
      if (!dossier_story_pairs_find (self, own->document, own->sketch, NULL, pairs, error)
          || !leave_new (self->connection, own->document, pairs, error)
          || !dossier_story_pairs_write (self->connection, pairs, error))
        return FALSE;
      if (pairs->len > 0)
        dossier_entities_set_add (changed, own->document);
    }
  return documents != NULL;
}
