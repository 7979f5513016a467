/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pairs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-corpus-private.h"
#include "dossier-suggestions-private.h"

static void
clear_side (DossierPairSide *side)
{
  g_free (side->key);
  g_free (side->name);
}

static void
free_pair (gpointer data)
{
  DossierPair *pair = data;

  clear_side (&pair->kept);
  clear_side (&pair->other);
  g_free (pair);
}

static guint
hash_pair (gconstpointer data)
{
  const DossierPair *pair = data;

  return g_int64_hash (&pair->kept.entity) * 31 + g_int64_hash (&pair->other.entity);
}

static gboolean
equal_pairs (gconstpointer a, gconstpointer b)
{
  const DossierPair *left = a, *right = b;

  return left->kept.entity == right->kept.entity && left->other.entity == right->other.entity;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const DossierPair *left = *(DossierPair *const *) a, *right = *(DossierPair *const *) b;
  guint n_left = left->kept.n_documents + left->other.n_documents;
  guint n_right = right->kept.n_documents + right->other.n_documents;
  int order;

  if (left->reason != right->reason)
    return left->reason < right->reason ? -1 : 1;
  if (n_left != n_right)
    return n_left > n_right ? -1 : 1;
  order = strcmp (left->kept.key, right->kept.key);
  return order != 0 ? order : strcmp (left->other.key, right->other.key);
}

static void
read_side (DossierCursor *cursor, int column, DossierPairSide *side)
{
  side->entity = dossier_cursor_get_int (cursor, column);
  side->type
    = (DossierEntityType) dossier_cursor_get_choice (cursor, column + 1, DOSSIER_N_ENTITY_TYPES);
  side->key = dossier_cursor_dup_words (cursor, column + 2);
  side->name = dossier_cursor_dup_words (cursor, column + 3);
  side->n_documents = (guint) dossier_cursor_get_int (cursor, column + 4);
}

/* Of two in as many documents, the one whose key comes first is kept. */
static void
order_sides (DossierPair *pair)
{
  if (pair->kept.n_documents < pair->other.n_documents
      || (pair->kept.n_documents == pair->other.n_documents
          && strcmp (pair->kept.key, pair->other.key) > 0))
    {
      DossierPairSide side = pair->kept;

      pair->kept = pair->other;
      pair->other = side;
    }
}

/* Several clues may speak for a pair; the strongest is its reason. */
static void
take_pair (GHashTable *known, GPtrArray *pairs, DossierPair *pair)
{
  DossierPair *same = g_hash_table_lookup (known, pair);

  if (same != NULL)
    {
      same->reason = MIN (same->reason, pair->reason);
      free_pair (pair);
      return;
    }
  g_hash_table_add (known, pair);
  g_ptr_array_add (pairs, pair);
}

static GPtrArray *
read_pairs (DossierConnection *connection, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (free_pair);
  g_autoptr (GHashTable) known = g_hash_table_new (hash_pair, equal_pairs);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "pairs", error);

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      DossierPair *pair = g_new0 (DossierPair, 1);
      DossierSuggestion suggestion = { 0 };

      read_side (cursor, 0, &pair->kept);
      read_side (cursor, 5, &pair->other);
      suggestion.type = pair->other.type;
      suggestion.name = pair->other.name;
      if (!dossier_suggestion_judge (dossier_cursor_get_words (cursor, 10), pair->kept.type,
                                     pair->kept.name, &suggestion))
        {
          free_pair (pair);
          continue;
        }
      pair->reason = suggestion.reason;
      order_sides (pair);
      take_pair (known, pairs, pair);
    }
  if (dossier_cursor_failed (cursor))
    return NULL;
  g_ptr_array_sort (pairs, compare_pairs);
  return g_steal_pointer (&pairs);
}

/**
 * dossier_suggestion_reason_to_string:
 * @reason: why two entities may be one
 *
 * Returns: (transfer none): its name in files: "abbreviation"
 */
const char *
dossier_suggestion_reason_to_string (DossierSuggestionReason reason)
{
  static const char *const names[] = {
    [DOSSIER_REASON_NAME] = "name",         [DOSSIER_REASON_ABBREVIATION] = "abbreviation",
    [DOSSIER_REASON_FORM] = "form",         [DOSSIER_REASON_TYPE] = "type",
    [DOSSIER_REASON_SPELLING] = "spelling", [DOSSIER_REASON_SOUND] = "sound",
    [DOSSIER_REASON_PART] = "part",
  };

  g_return_val_if_fail (reason < G_N_ELEMENTS (names), NULL);
  return names[reason];
}

/**
 * dossier_pairs_list:
 * @corpus: a corpus whose entities have their clues
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * All pairs of entities that may be one, but for those of which a person said
 * that they are different: the strongest reasons first, then the entities of
 * most documents. Any thread.
 *
 * Returns: (transfer full) (element-type DossierPair): the pairs
 */
GPtrArray *
dossier_pairs_list (DossierCorpus *corpus, GCancellable *cancellable, GError **error)
{
  DossierStore *store = dossier_corpus_get_store (corpus);
  DossierConnection *connection
    = dossier_store_begin_read (store, _("failed to read the names"), cancellable, error);
  GPtrArray *pairs;

  if (connection == NULL)
    return NULL;
  pairs = read_pairs (connection, error);
  dossier_store_end_read (store, connection);
  return pairs;
}
