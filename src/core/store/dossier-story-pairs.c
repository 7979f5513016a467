/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-pairs.h"

#include "dossier-story-text.h"

/* Copies of one text come together: the same fingerprints are wanted again and again. */
#define MAX_FINGERPRINTS 256

/**
 * dossier_story_pairs_init:
 * @self: to be filled; clear it with dossier_story_pairs_clear()
 * @connection: where the texts are; must outlive it
 */
void
dossier_story_pairs_init (DossierStoryPairs *self, DossierConnection *connection)
{
  self->connection = connection;
  self->index = dossier_sketch_index_new ();
  self->fingerprints = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify) dossier_fingerprint_free);
  self->error = NULL;
}

/**
 * dossier_story_pairs_clear:
 * @self: pairs
 */
void
dossier_story_pairs_clear (DossierStoryPairs *self)
{
  g_clear_pointer (&self->index, dossier_sketch_index_free);
  g_clear_pointer (&self->fingerprints, g_hash_table_unref);
  g_clear_error (&self->error);
}

/* Stays until make_room () or a change of the document. */
static const DossierFingerprint *
get_fingerprint (DossierStoryPairs *self, gint64 document, GError **error)
{
  DossierFingerprint *fingerprint = g_hash_table_lookup (self->fingerprints, &document);

  if (fingerprint != NULL)
    return fingerprint;
  fingerprint = dossier_story_text_fingerprint (self->connection, document, error);
  if (fingerprint != NULL)
    g_hash_table_insert (self->fingerprints, g_memdup2 (&document, sizeof document), fingerprint);
  return fingerprint;
}

static void
make_room (DossierStoryPairs *self)
{
  if (g_hash_table_size (self->fingerprints) > MAX_FINGERPRINTS)
    g_hash_table_remove_all (self->fingerprints);
}

static gboolean
compare (DossierStoryPairs *self, gint64 document, const DossierCandidate *candidate,
         GArray *pairs, GError **error)
{
  DossierCopyPair pair = { .document = document, .other = candidate->id, .twin = candidate->twin };
  const DossierFingerprint *own, *other;
  DossierLikeness likeness;

  if (!candidate->twin)
    {
      make_room (self);
      own = get_fingerprint (self, document, error);
      other = own != NULL ? get_fingerprint (self, candidate->id, error) : NULL;
      if (other == NULL)
        return FALSE;
      likeness = dossier_fingerprint_compare (own, other);
      if (likeness.kind != DOSSIER_LIKENESS_COPY)
        return TRUE;
      pair.n_runs = likeness.n_runs;
      pair.n_other = likeness.n_other;
      pair.n_shared = likeness.n_shared;
    }
  g_array_append_val (pairs, pair);
  return TRUE;
}

/**
 * dossier_story_pairs_find:
 * @self: pairs
 * @document: row id of a document that stands in the file
 * @sketch: its sketch
 * @pairs: (element-type DossierCopyPair): its pairs with those gone through before are appended
 * @error: set on failure
 *
 * Each pair that the sketches propose is compared by the whole of both texts.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_story_pairs_find (DossierStoryPairs  *self,
                          gint64              document,
                          GBytes             *sketch,
                          GArray             *pairs,
                          GError            **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (sketch, &size);
  g_autoptr (GArray) candidates = dossier_sketch_index_find (self->index, bytes, size);

  for (guint i = 0; i < candidates->len; i++)
    if (!compare (self, document, &g_array_index (candidates, DossierCandidate, i), pairs, error))
      return FALSE;
  dossier_sketch_index_add (self->index, document, bytes, size);
  return TRUE;
}

/**
 * dossier_story_pairs_forget:
 * @self: pairs
 * @document: row id of a document whose sketch is not its own any more
 */
void
dossier_story_pairs_forget (DossierStoryPairs *self, gint64 document)
{
  dossier_sketch_index_remove (self->index, document);
  g_hash_table_remove (self->fingerprints, &document);
}

/**
 * dossier_story_pairs_is_apart:
 * @document: row id
 * @other: row id of another document
 * @data: pairs
 *
 * For dossier_story_groups_run(). After a failure it is silent, and the error stays.
 *
 * Returns: whether these two tell different stories
 */
gboolean
dossier_story_pairs_is_apart (gint64 document, gint64 other, gpointer data)
{
  DossierStoryPairs *self = data;
  const DossierFingerprint *own, *others;

  if (self->error != NULL)
    return FALSE;
  make_room (self);
  own = get_fingerprint (self, document, &self->error);
  others = own != NULL ? get_fingerprint (self, other, &self->error) : NULL;
  return others != NULL && dossier_fingerprint_is_apart (own, others);
}
