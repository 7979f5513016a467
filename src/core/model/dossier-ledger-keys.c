/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ledger-keys.h"

#include <string.h>

#include "dossier-date-order.h"
#include "dossier-row-diff.h"
#include "dossier-string-ranks.h"

/* So much of a sentence counts, in bytes. */
#define MAX_QUOTE 48
/* Several ranks make one key: so many, of so many bits each. */
#define N_PARTS 3
#define PART_BITS 21
#define MAX_PART ((1u << PART_BITS) - 1)

struct _DossierLedgerKeys
{
  gatomicrefcount ref_count;
  GHashTable *sector_names;  /* id → what people call it */

  GMutex lock;               /* over all that follows */
  DossierLedgerOrder order;
  DossierFacts *facts;       /* of which the ranks are, NULL for none */
  GArray *names;             /* guint32: rank, by row id of an entity */
  GArray *sectors;           /* the same, by quark */
  GArray *titles;            /* the same, by row id of a document */
  GHashTable *quotes;        /* row id of a statement → rank */
  GHashTable *starts;        /* EDTF → key (guint64), of days they begin with */
  GHashTable *ends;          /* the same, of days they end with */
};

/* Strings under the ids they belong to, on their way to becoming ranks. Those of entities and
 * documents are small numbers without great gaps. */
typedef struct
{
  DossierStringRanks *strings;
  GArray *numbers; /* guint32: of its string, by id */
} Ranking;

/**
 * dossier_ledger_keys_new:
 * @sector_names: (transfer full) (element-type utf8 utf8): id → what people call the sector
 *
 * Returns: (transfer full): keys of a dossier that has not been read
 */
DossierLedgerKeys *
dossier_ledger_keys_new (GHashTable *sector_names)
{
  DossierLedgerKeys *self = g_new0 (DossierLedgerKeys, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->sector_names = sector_names;
  return self;
}

static void
forget (DossierLedgerKeys *self)
{
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->sectors, g_array_unref);
  g_clear_pointer (&self->titles, g_array_unref);
  g_clear_pointer (&self->quotes, g_hash_table_unref);
  g_clear_pointer (&self->starts, g_hash_table_unref);
  g_clear_pointer (&self->ends, g_hash_table_unref);
  g_clear_pointer (&self->facts, dossier_facts_unref);
}

/**
 * dossier_ledger_keys_ref:
 * @self: keys
 *
 * Returns: (transfer full): @self
 */
DossierLedgerKeys *
dossier_ledger_keys_ref (DossierLedgerKeys *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * dossier_ledger_keys_unref:
 * @self: (transfer full) (nullable): keys
 */
void
dossier_ledger_keys_unref (DossierLedgerKeys *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  forget (self);
  g_hash_table_unref (self->sector_names);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gpointer
to_key (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static void
ranking_init (Ranking *ranking)
{
  ranking->strings = dossier_string_ranks_new ();
  ranking->numbers = g_array_new (FALSE, TRUE, sizeof (guint32));
}

static void
ranking_add (Ranking *ranking, gint64 id, const char *string, gsize length)
{
  g_return_if_fail (id >= 0 && id < G_MAXINT32);

  if (id >= ranking->numbers->len)
    g_array_set_size (ranking->numbers, (guint) id + 1);
  g_array_index (ranking->numbers, guint32, id)
    = dossier_string_ranks_add (ranking->strings, string, length);
}

/* Ranks in place of numbers. */
static GArray *
ranking_end (Ranking *ranking)
{
  const guint32 *ranks = dossier_string_ranks_rank (ranking->strings);
  GArray *result = g_steal_pointer (&ranking->numbers);

  for (guint i = 0; i < result->len; i++)
    g_array_index (result, guint32, i) = ranks[g_array_index (result, guint32, i)];
  g_clear_pointer (&ranking->strings, dossier_string_ranks_free);
  return result;
}

static GArray *
rank_names (const DossierFacts *facts)
{
  Ranking ranking;
  GHashTableIter iter;
  gpointer id, value;

  ranking_init (&ranking);
  g_hash_table_iter_init (&iter, facts->entities);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const DossierNamedEntity *named = value;

      ranking_add (&ranking, GPOINTER_TO_UINT (id), named->name, strlen (named->name));
    }
  return ranking_end (&ranking);
}

static GArray *
rank_sectors (const DossierLedgerKeys *self, const DossierFacts *facts)
{
  Ranking ranking;
  GHashTableIter iter;
  gpointer sector;

  ranking_init (&ranking);
  g_hash_table_iter_init (&iter, facts->sectors);
  while (g_hash_table_iter_next (&iter, &sector, NULL))
    {
      const char *id = g_quark_to_string (GPOINTER_TO_UINT (sector));
      const char *name = g_hash_table_lookup (self->sector_names, id);

      if (name == NULL)
        name = id;
      ranking_add (&ranking, GPOINTER_TO_UINT (sector), name, strlen (name));
    }
  return ranking_end (&ranking);
}

static GArray *
rank_titles (const DossierFacts *facts)
{
  Ranking ranking;

  ranking_init (&ranking);
  for (guint i = 0; i < facts->documents->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (facts->documents, i);

      ranking_add (&ranking, document->id, document->title, strlen (document->title));
    }
  return ranking_end (&ranking);
}

/* A letter that would be cut in two where the beginning ends is left out. */
static guint32
add_beginning (DossierStringRanks *strings, const char *words, gsize size)
{
  const char *end = words;

  if (words != NULL)
    g_utf8_validate (words, (gssize) MIN (size, MAX_QUOTE), &end);
  return dossier_string_ranks_add (strings, words, (gsize) (end - words));
}

/* The sentences are in no facts: there they would take as much as the texts. */
static GHashTable *
rank_quotes (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "ledger-quotes", error);
  g_autoptr (DossierStringRanks) strings = dossier_string_ranks_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new (dossier_row_id_hash, g_direct_equal);
  const guint32 *ranks;
  GHashTableIter iter;
  gpointer number;

  if (cursor == NULL)
    return NULL;
  while (dossier_cursor_step (cursor, error))
    {
      gsize size;
      const char *words = dossier_cursor_get_blob (cursor, 1, &size);

      g_hash_table_insert (numbers, to_key (dossier_cursor_get_int (cursor, 0)),
                           GUINT_TO_POINTER (add_beginning (strings, words, size)));
    }
  if (dossier_cursor_failed (cursor))
    return NULL;
  ranks = dossier_string_ranks_rank (strings);
  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, NULL, &number))
    g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (ranks[GPOINTER_TO_UINT (number)]));
  return g_steal_pointer (&numbers);
}

static GHashTable *
new_days (void)
{
  return g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static gboolean
prepare (DossierLedgerKeys *self, DossierConnection *connection, GError **error)
{
  switch (self->order)
    {
    case DOSSIER_LEDGER_BY_ACTOR:
    case DOSSIER_LEDGER_BY_COUNTERPARTS:
      if (self->names == NULL)
        self->names = rank_names (self->facts);
      return TRUE;
    case DOSSIER_LEDGER_BY_SECTORS:
      if (self->sectors == NULL)
        self->sectors = rank_sectors (self, self->facts);
      return TRUE;
    case DOSSIER_LEDGER_BY_DOCUMENT:
      if (self->titles == NULL)
        self->titles = rank_titles (self->facts);
      return TRUE;
    case DOSSIER_LEDGER_BY_QUOTE:
      if (self->quotes == NULL)
        self->quotes = rank_quotes (connection, error);
      return self->quotes != NULL;
    case DOSSIER_LEDGER_BY_SAID:
      if (self->starts == NULL)
        self->starts = new_days ();
      return TRUE;
    case DOSSIER_LEDGER_BY_DUE:
      if (self->ends == NULL)
        self->ends = new_days ();
      return TRUE;
    case DOSSIER_LEDGER_BY_KIND:
    case DOSSIER_LEDGER_BY_CERTAINTY:
    case DOSSIER_LEDGER_BY_TEXT:
    default:
      return TRUE;
    }
}

/**
 * dossier_ledger_keys_begin:
 * @self: keys
 * @facts: of the dossier as it is now
 * @connection: a reader in a transaction that sees the same
 * @order: what is sorted by
 * @error: set on failure
 *
 * Waits for whoever has @self; if this succeeds, end with dossier_ledger_keys_end().
 *
 * Returns: whether there are keys
 */
gboolean
dossier_ledger_keys_begin (DossierLedgerKeys  *self,
                           DossierFacts       *facts,
                           DossierConnection  *connection,
                           DossierLedgerOrder  order,
                           GError            **error)
{
  g_mutex_lock (&self->lock);
  if (self->facts != facts)
    {
      forget (self);
      self->facts = dossier_facts_ref (facts);
    }
  self->order = order;
  if (prepare (self, connection, error))
    return TRUE;
  g_mutex_unlock (&self->lock);
  return FALSE;
}

/**
 * dossier_ledger_keys_end:
 * @self: keys that were begun with
 */
void
dossier_ledger_keys_end (DossierLedgerKeys *self)
{
  g_mutex_unlock (&self->lock);
}

static guint
get_rank (const GArray *ranks, gint64 id)
{
  return id >= 0 && id < ranks->len ? g_array_index (ranks, guint32, id) : 0;
}

static guint64
get_single (guint rank)
{
  return rank != 0 ? rank : DOSSIER_LEDGER_NO_KEY;
}

/* The first numbers of a list; a list that ends sooner comes first. */
static guint64
get_joint (const GArray *ranks, const guint32 *numbers, guint n)
{
  guint64 key = 0;

  if (n == 0)
    return DOSSIER_LEDGER_NO_KEY;
  for (guint i = 0; i < N_PARTS; i++)
    {
      guint rank = i < n ? get_rank (ranks, numbers[i]) : 0;

      key = key << PART_BITS | MIN (rank, MAX_PART);
    }
  return key;
}

/* Equal dates are one string, which is read once. */
static guint64
get_day (GHashTable *days, const char *value, gint64 (*order) (const char *value))
{
  guint64 *known, key;
  gint64 day;

  if (value == NULL)
    return DOSSIER_LEDGER_NO_KEY;
  known = g_hash_table_lookup (days, value);
  if (known != NULL)
    return *known;
  day = order (value);
  /* From signed to unsigned, in the same order: the unknown, which is the highest, stays it. */
  key = (guint64) day ^ (1ull << 63);
  g_hash_table_insert (days, (gpointer) value, g_memdup2 (&key, sizeof key));
  return key;
}

/**
 * dossier_ledger_keys_get:
 * @self: keys that were begun with
 * @document: of the facts that were begun with
 * @statement: one of its statements
 *
 * Returns: where @statement belongs in ascending order, %DOSSIER_LEDGER_NO_KEY if it has nothing to
 *   be sorted by
 */
guint64
dossier_ledger_keys_get (DossierLedgerKeys           *self,
                         const DossierDocumentFacts  *document,
                         const DossierStatementFacts *statement)
{
  const guint32 *involved = document->involved + statement->entities;
  guint n_actors = statement->has_actor && statement->n_entities > 0 ? 1 : 0;

  switch (self->order)
    {
    case DOSSIER_LEDGER_BY_KIND:
      return statement->kind;
    case DOSSIER_LEDGER_BY_CERTAINTY:
      return statement->certainty;
    case DOSSIER_LEDGER_BY_ACTOR:
      return n_actors > 0 ? get_single (get_rank (self->names, involved[0]))
                          : DOSSIER_LEDGER_NO_KEY;
    case DOSSIER_LEDGER_BY_COUNTERPARTS:
      return get_joint (self->names, involved + n_actors, statement->n_entities - n_actors);
    case DOSSIER_LEDGER_BY_SECTORS:
      return get_joint (self->sectors, document->said + statement->sectors, statement->n_sectors);
    case DOSSIER_LEDGER_BY_QUOTE:
      return get_single (
        GPOINTER_TO_UINT (g_hash_table_lookup (self->quotes, to_key (statement->id))));
    case DOSSIER_LEDGER_BY_DOCUMENT:
      return get_single (get_rank (self->titles, document->id));
    case DOSSIER_LEDGER_BY_SAID:
      return get_day (self->starts, statement->happens->value, dossier_date_order_by_start);
    case DOSSIER_LEDGER_BY_DUE:
      return get_day (self->ends, statement->due->value, dossier_date_order_by_end);
    case DOSSIER_LEDGER_BY_TEXT:
      return DOSSIER_LEDGER_NO_KEY;
    default:
      g_assert_not_reached ();
    }
}
