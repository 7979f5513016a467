/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-pairs.h"

#include "dossier-story-day.h"
#include "dossier-story-text.h"

/* In bytes, of what is sure to be held. A file of two thousand texts that are all much alike takes
 * 190,000 comparisons; with fewer fingerprints at hand most of them read and divide a text anew. */
#define HELD_RUNS (8 * 1024 * 1024)
#define HELD_FINGERPRINTS (16 * 1024 * 1024)

/* In days: nobody brings a paragraph of news again so much later. The same words are then a form
 * that is filled in anew, of the weather, a rate of exchange, a recurring notice. */
#define LONGEST_CURRENCY 180

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
  self->runs = dossier_document_cache_new (HELD_RUNS, (GDestroyNotify) dossier_shingles_free);
  self->fingerprints
    = dossier_document_cache_new (HELD_FINGERPRINTS, (GDestroyNotify) dossier_fingerprint_free);
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
  g_clear_pointer (&self->runs, dossier_document_cache_free);
  g_clear_pointer (&self->fingerprints, dossier_document_cache_free);
  g_clear_error (&self->error);
}

/* For dossier_fingerprint_runs_suffice (), of this and the one asked for before. */
static const DossierShingles *
get_runs (DossierStoryPairs *self, gint64 document, GError **error)
{
  const DossierShingles *known = dossier_document_cache_find (self->runs, document);
  DossierShingles *runs;

  if (known != NULL)
    return known;
  runs = dossier_story_text_runs (self->connection, document, error);
  if (runs == NULL)
    return NULL;
  return dossier_document_cache_take (self->runs, document, runs,
                                      runs->n_hashes * sizeof *runs->hashes);
}

/* For dossier_fingerprint_compare (), of this and the one asked for before. */
static const DossierFingerprint *
get_fingerprint (DossierStoryPairs *self, gint64 document, GError **error)
{
  const DossierFingerprint *known = dossier_document_cache_find (self->fingerprints, document);
  DossierFingerprint *fingerprint;

  if (known != NULL)
    return known;
  fingerprint = dossier_story_text_fingerprint (self->connection, document, error);
  if (fingerprint == NULL)
    return NULL;
  return dossier_document_cache_take (self->fingerprints, document, fingerprint,
                                      dossier_fingerprint_get_size (fingerprint));
}

static gboolean
is_short_pair (const DossierCopyPair *pair)
{
  return pair->n_runs < DOSSIER_SKETCH_SHORT && pair->n_other < DOSSIER_SKETCH_SHORT;
}

/* Whether the runs of two documents do not tell them apart already. */
static gboolean
share_runs (DossierStoryPairs *self, gint64 document, const GArray *runs, gint64 other,
            gboolean *share, GError **error)
{
  DossierShingles given = { NULL };
  const DossierShingles *own = &given, *others;

  if (runs != NULL)
    given = (DossierShingles) { (guint64 *) (gpointer) runs->data, runs->len };
  else
    own = get_runs (self, document, error);
  others = own != NULL ? get_runs (self, other, error) : NULL;
  if (others == NULL)
    return FALSE;
  *share = dossier_fingerprint_runs_suffice (own, others);
  return TRUE;
}

/* @day: of the pair's document. */
static gboolean
compare (DossierStoryPairs *self, const DossierCandidate *candidate, DossierDay day,
         DossierCopyPair *pair, gboolean *copy, GError **error)
{
  const DossierFingerprint *own, *other;
  DossierLikeness likeness;
  DossierDay other_day;

  own = get_fingerprint (self, pair->document, error);
  other = own != NULL ? get_fingerprint (self, candidate->id, error) : NULL;
  if (other == NULL)
    return FALSE;
  likeness = dossier_fingerprint_compare (own, other);
  pair->n_runs = likeness.n_runs;
  pair->n_other = likeness.n_other;
  pair->n_shared = likeness.n_shared;
  *copy = likeness.kind == DOSSIER_LIKENESS_COPY;
  if (!*copy || day == DOSSIER_DAY_NONE || !is_short_pair (pair))
    return TRUE;
  if (!dossier_story_day_find (self->connection, candidate->id, &other_day, error))
    return FALSE;
  *copy = other_day == DOSSIER_DAY_NONE || ABS (day - other_day) <= LONGEST_CURRENCY;
  return TRUE;
}

/**
 * dossier_story_pairs_find:
 * @self: pairs
 * @document: row id of a document that stands in the file
 * @sketch: its sketch
 * @runs: (nullable) (element-type guint64): its runs, see dossier_sketch_new(); %NULL: they are
 *   made from the file
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
                          const GArray       *runs,
                          GArray             *pairs,
                          GError            **error)
{
  gsize size;
  gconstpointer bytes = g_bytes_get_data (sketch, &size);
  g_autoptr (GArray) candidates = NULL;
  DossierDay day;

  if (!dossier_story_day_find (self->connection, document, &day, error))
    return FALSE;
  candidates = dossier_sketch_index_find (self->index, bytes, size, day);
  for (guint i = 0; i < candidates->len; i++)
    {
      const DossierCandidate *candidate = &g_array_index (candidates, DossierCandidate, i);
      DossierCopyPair pair = { .document = document, .other = candidate->id,
                               .twin = candidate->twin };
      gboolean copy = TRUE;

      if (!candidate->twin
          && (!share_runs (self, document, runs, candidate->id, &copy, error)
              || (copy && !compare (self, candidate, day, &pair, &copy, error))))
        return FALSE;
      if (copy)
        g_array_append_val (pairs, pair);
    }
  dossier_sketch_index_add (self->index, document, bytes, size, day);
  return TRUE;
}

/**
 * dossier_story_pairs_write:
 * @connection: the writer's connection, in a transaction
 * @pairs: (element-type DossierCopyPair): pairs that the file does not have
 * @error: set on failure; the transaction must then be rolled back
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_story_pairs_write (DossierConnection *connection, const GArray *pairs, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (pairs->len == 0)
    return TRUE;
  cursor = dossier_connection_query (connection, "likeness-insert", error);
  for (guint i = 0; cursor != NULL && i < pairs->len; i++)
    {
      const DossierCopyPair *pair = &g_array_index (pairs, DossierCopyPair, i);

      dossier_cursor_bind_int (cursor, ":document", pair->document);
      dossier_cursor_bind_int (cursor, ":other", pair->other);
      dossier_cursor_bind_int (cursor, ":runs", pair->n_runs);
      dossier_cursor_bind_int (cursor, ":other_runs", pair->n_other);
      dossier_cursor_bind_int (cursor, ":shared", pair->n_shared);
      dossier_cursor_bind_int (cursor, ":twin", pair->twin);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return cursor != NULL;
}

/**
 * dossier_story_pairs_are_copies:
 * @self: pairs
 * @document: row id
 * @other: row id of another document
 * @copies: (out): whether one of them is made from the other
 * @error: set on failure
 *
 * Compares two texts, whatever their sketches propose.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_story_pairs_are_copies (DossierStoryPairs  *self,
                                gint64              document,
                                gint64              other,
                                gboolean           *copies,
                                GError            **error)
{
  const DossierCandidate candidate = { other, FALSE };
  DossierCopyPair pair = { .document = document, .other = other };
  DossierDay day;

  return dossier_story_day_find (self->connection, document, &day, error)
         && share_runs (self, document, NULL, other, copies, error)
         && (!*copies || compare (self, &candidate, day, &pair, copies, error));
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
  dossier_document_cache_forget (self->runs, document);
  dossier_document_cache_forget (self->fingerprints, document);
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
  const DossierShingles *own, *others;

  if (self->error != NULL)
    return FALSE;
  own = get_runs (self, document, &self->error);
  others = own != NULL ? get_runs (self, other, &self->error) : NULL;
  return others != NULL && dossier_fingerprint_is_apart (own, others);
}
