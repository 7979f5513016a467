/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-likeness-check.h"

#include "dossier-ids.h"

/**
 * dossier_likeness_list:
 * @connection: a connection in a transaction
 * @documents: (element-type gint64): the documents that are there, as a set
 * @right: (out): whether each pair is one of two such documents and stands there both ways
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierCopyPair): the pairs of copies in the file, each
 *   once; %NULL on failure
 */
GArray *
dossier_likeness_list (DossierConnection  *connection,
                       GHashTable         *documents,
                       gboolean           *right,
                       GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "likeness-pairs", error);
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (DossierCopyPair));
  gint64 n_turned = 0;

  *right = TRUE;
  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      DossierCopyPair pair = { dossier_cursor_get_int (cursor, 0),
                               dossier_cursor_get_int (cursor, 1),
                               (guint) dossier_cursor_get_int (cursor, 2),
                               (guint) dossier_cursor_get_int (cursor, 3),
                               (guint) dossier_cursor_get_int (cursor, 4),
                               dossier_cursor_get_int (cursor, 5) != 0 };

      *right = *right && pair.document != pair.other
               && g_hash_table_contains (documents, &pair.document)
               && g_hash_table_contains (documents, &pair.other);
      if (pair.document < pair.other)
        g_array_append_val (pairs, pair);
      else
        n_turned++;
    }
  *right = *right && n_turned == pairs->len;
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&pairs);
}

/* Twins → the first of them, which stands for all. */
static GHashTable *
find_firsts (const GArray *found)
{
  GHashTable *firsts = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < found->len; i++)
    {
      DossierCopyPair *pair = &g_array_index (found, DossierCopyPair, i);

      if (pair->twin)
        g_hash_table_insert (firsts, &pair->document, &pair->other);
    }
  return firsts;
}

static gint64
get_first (GHashTable *firsts, gint64 document)
{
  const gint64 *first = g_hash_table_lookup (firsts, &document);

  return first != NULL ? *first : document;
}

static void
get_key (GHashTable *firsts, const DossierCopyPair *pair, gint64 key[2])
{
  gint64 a = get_first (firsts, pair->document), b = get_first (firsts, pair->other);

  key[0] = MIN (a, b);
  key[1] = MAX (a, b);
}

/* The pairs of those that stand for their twins, and [document, 0] for each that has a twin. */
static GHashTable *
gather_keys (GHashTable *firsts, const GArray *pairs)
{
  GHashTable *keys
    = g_hash_table_new_full (dossier_id_pair_hash, dossier_id_pair_equal, g_free, NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const DossierCopyPair *pair = &g_array_index (pairs, DossierCopyPair, i);
      const gint64 document[] = { pair->document, 0 }, other[] = { pair->other, 0 };
      gint64 key[2];

      get_key (firsts, pair, key);
      if (key[0] != key[1])
        g_hash_table_add (keys, g_memdup2 (key, sizeof key));
      else
        {
          g_hash_table_add (keys, g_memdup2 (document, sizeof document));
          g_hash_table_add (keys, g_memdup2 (other, sizeof other));
        }
    }
  return keys;
}

static gboolean
has_twin (GHashTable *keys, gint64 document)
{
  const gint64 key[] = { document, 0 };

  return g_hash_table_contains (keys, key);
}

/* Whether a pair that was found is in the file, or need not be. */
static gboolean
is_written (DossierStoryPairs *pairs, GHashTable *firsts, GHashTable *keys,
            const DossierCopyPair *pair)
{
  gint64 key[2];

  if (pair->twin)
    return has_twin (keys, pair->document) && has_twin (keys, pair->other);
  get_key (firsts, pair, key);
  return g_hash_table_contains (keys, key)
         || dossier_sketch_index_share_phrase (pairs->index, pair->document, pair->other);
}

/**
 * dossier_likeness_check:
 * @pairs: what found the pairs, which knows the sketches of all documents
 * @written: (element-type DossierCopyPair): the pairs in the file
 * @found: (element-type DossierCopyPair): those found anew
 * @right: (out): whether all that is written are copies, and all copies are written but those that
 *   share a phrase
 * @error: set on failure
 *
 * Which of the copies that share a phrase are found depends on which came first, and
 * what was there then.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_likeness_check (DossierStoryPairs  *pairs,
                        const GArray       *written,
                        const GArray       *found,
                        gboolean           *right,
                        GError            **error)
{
  g_autoptr (GHashTable) firsts = find_firsts (found);
  g_autoptr (GHashTable) written_keys = gather_keys (firsts, written);
  g_autoptr (GHashTable) found_keys = gather_keys (firsts, found);

  *right = TRUE;
  for (guint i = 0; *right && i < found->len; i++)
    *right = is_written (pairs, firsts, written_keys, &g_array_index (found, DossierCopyPair, i));
  for (guint i = 0; *right && i < written->len; i++)
    {
      const DossierCopyPair *pair = &g_array_index (written, DossierCopyPair, i);
      gint64 key[2];

      get_key (firsts, pair, key);
      if (key[0] == key[1])
        continue;
      if (pair->twin)
        *right = FALSE;
      else if (!g_hash_table_contains (found_keys, key)
               && !dossier_story_pairs_are_copies (pairs, pair->document, pair->other, right,
                                                   error))
        return FALSE;
    }
  return TRUE;
}
