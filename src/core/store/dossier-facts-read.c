/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts.h"

#include <string.h>

#include "dossier-facts-reader.h"
#include "dossier-parallel.h"

/* Documents are read in so many stretches for each thread: some are longer than others. */
#define STRETCHES 8

/* The latest first, as "documents" has it; those without a date last. */
static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const DossierDocumentFacts *first = *(DossierDocumentFacts *const *) a;
  const DossierDocumentFacts *second = *(DossierDocumentFacts *const *) b;
  DossierDays days = first->published.days, other = second->published.days;
  gboolean dated = days.first <= days.last, other_dated = other.first <= other.last;
  int order;

  if (dated != other_dated)
    return dated ? -1 : 1;
  if (dated && days.first != other.first)
    return days.first > other.first ? -1 : 1;
  order = strcmp (first->title, second->title);
  if (order != 0)
    return order;
  return first->id < second->id ? -1 : first->id > second->id;
}

static void
free_named (gpointer data)
{
  DossierNamedEntity *named = data;

  g_free (named->key);
  g_free (named->name);
  g_free (named);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const DossierFactsPlace *first = a, *second = b;

  return first->id < second->id ? -1 : first->id > second->id;
}

static void
list_documents (DossierFacts *self)
{
  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), self->documents->len);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (DossierFactsPlace), self->documents->len);
  self->undated = g_ptr_array_new ();
  for (guint i = 0; i < self->documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (self->documents, i);
      DossierFactsPlace place = { document->id, i };

      g_array_append_val (self->ids, document->id);
      g_array_append_val (self->places, place);
      if (!dossier_document_facts_has_day (document))
        g_ptr_array_add (self->undated, document);
    }
  g_array_sort (self->places, compare_places);
}

/* What was written since @old was read may be seen here before it is noted: by another program, or
 * between a commit of ours and its note. A document that is kept from @old may then have entities
 * that are known no more; they are called as they were until it is read anew. In a damaged file
 * there may be none of that number either. */
static void
name_others (DossierFacts *self, const DossierFacts *old)
{
  GHashTableIter iter;
  gpointer id, value;

  g_hash_table_iter_init (&iter, self->entities);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      DossierNamedEntity *named = value;
      const DossierNamedEntity *former = NULL;

      if (named->name != NULL)
        continue;
      if (old != NULL)
        former = g_hash_table_lookup (old->entities, id);
      named->key = g_strdup (former != NULL ? former->key : "");
      named->name = g_strdup (former != NULL ? former->name : "");
      if (former != NULL)
        named->type = former->type;
    }
}

static gboolean
read_names (DossierFacts *self, DossierConnection *connection, const DossierFacts *old,
            GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "facts-named", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      DossierNamedEntity *named = g_hash_table_lookup (
        self->entities, GUINT_TO_POINTER ((guint) dossier_cursor_get_int (cursor, 0)));

      if (named == NULL)
        continue;
      named->key = dossier_cursor_dup_words (cursor, 1);
      named->type
        = (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES);
      named->name = dossier_cursor_dup_words (cursor, 3);
    }
  if (dossier_cursor_failed (cursor))
    return FALSE;
  name_others (self, old);
  return TRUE;
}

/* What no document has any more is not known any more. */
static void
count_entity (GHashTable *entities, guint32 entity, int change)
{
  DossierNamedEntity *named = g_hash_table_lookup (entities, GUINT_TO_POINTER (entity));

  if (named == NULL)
    {
      named = g_new0 (DossierNamedEntity, 1);
      g_hash_table_insert (entities, GUINT_TO_POINTER (entity), named);
    }
  named->total += (guint) change;
  if (named->total == 0)
    g_hash_table_remove (entities, GUINT_TO_POINTER (entity));
}

static void
count_sector (GHashTable *sectors, guint32 sector, int change)
{
  gpointer key = GUINT_TO_POINTER (sector);
  guint total = GPOINTER_TO_UINT (g_hash_table_lookup (sectors, key)) + (guint) change;

  if (total > 0)
    g_hash_table_insert (sectors, key, GUINT_TO_POINTER (total));
  else
    g_hash_table_remove (sectors, key);
}

static void
count_document (DossierFacts *self, const DossierDocumentFacts *document, int change)
{
  for (guint i = 0; i < document->n_entities; i++)
    count_entity (self->entities, document->entities[i], change);
  for (guint i = 0; i < document->n_sectors; i++)
    count_sector (self->sectors, document->sectors[i], change);
}

static void
count_documents_from (DossierFacts *self, guint first)
{
  for (guint i = first; i < self->documents->len; i++)
    count_document (self, g_ptr_array_index (self->documents, i), 1);
}

static void
copy_totals (DossierFacts *self, const DossierFacts *old)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, old->entities);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      DossierNamedEntity *named = g_new0 (DossierNamedEntity, 1);

      named->total = ((const DossierNamedEntity *) value)->total;
      g_hash_table_insert (self->entities, key, named);
    }
  g_hash_table_iter_init (&iter, old->sectors);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (self->sectors, key, value);
}

/* Of @old all but those in @changed, those read anew, and those that came since: row ids only
 * grow. During an import this is done for every few documents, and none of the others is
 * counted again. */
static gboolean
read_changes (DossierFacts *self, DossierConnection *connection, const DossierFactsKeys *keys,
              const DossierFacts *old, const GArray *changed, GError **error)
{
  g_autoptr (DossierFactsReader) reader = dossier_facts_reader_new (connection, keys, self->dates);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 latest = 0;
  guint n_kept;

  copy_totals (self, old);
  for (guint i = 0; i < changed->len; i++)
    g_hash_table_add (ids, &g_array_index (changed, gint64, i));
  for (guint i = 0; i < old->documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (old->documents, i);

      latest = MAX (latest, document->id);
      if (!g_hash_table_contains (ids, &document->id))
        g_ptr_array_add (self->documents, g_atomic_rc_box_acquire (document));
      else
        count_document (self, document, -1);
    }
  n_kept = self->documents->len;
  for (guint i = 0; i < changed->len; i++)
    {
      gint64 id = g_array_index (changed, gint64, i);

      if (id <= latest && !dossier_facts_reader_read (reader, id, id, self->documents, error))
        return FALSE;
    }
  if (!dossier_facts_reader_read (reader, latest + 1, G_MAXINT64, self->documents, error))
    return FALSE;
  count_documents_from (self, n_kept);
  return TRUE;
}

/* All of them: a document that comes may connect two stories that were there. */
static gboolean
read_stories (DossierFacts *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "facts-stories", error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    g_hash_table_insert (self->stories,
                         GSIZE_TO_POINTER ((gsize) dossier_cursor_get_int (cursor, 0)),
                         GSIZE_TO_POINTER ((gsize) dossier_cursor_get_int (cursor, 1)));
  return !dossier_cursor_failed (cursor);
}

/* What one thread reads with, and what it has read. */
typedef struct
{
  DossierConnection *connection;
  DossierFactsReader *reader;
  GPtrArray *documents;
  GError *error;
} Worker;

/* All documents, read by threads that see the same. */
typedef struct
{
  Worker *workers;
  gint64 last;    /* row id of a document */
  int n_stretches;
  int next;       /* stretch that nobody reads yet */
} Sweep;

static void
read_stretches (gpointer data, guint index)
{
  Sweep *sweep = data;
  Worker *worker = &sweep->workers[index];

  dossier_connection_adopt (worker->connection);
  for (;;)
    {
      gint64 stretch = g_atomic_int_add (&sweep->next, 1);
      gint64 first, last;

      if (stretch >= sweep->n_stretches)
        return;
      first = sweep->last / sweep->n_stretches * stretch + (stretch > 0);
      last = stretch + 1 < sweep->n_stretches ? sweep->last / sweep->n_stretches * (stretch + 1)
                                              : G_MAXINT64;
      if (!dossier_facts_reader_read (worker->reader, first, last, worker->documents,
                                      &worker->error))
        {
          g_atomic_int_set (&sweep->next, sweep->n_stretches);
          return;
        }
    }
}

static gboolean
find_last (DossierConnection *connection, gint64 *last, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "facts-last-document", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  *last = dossier_cursor_get_int (cursor, 0);
  return TRUE;
}

static GPtrArray *
new_documents (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_document_facts_unref);
}

/* Takes what @worker has read; the first failure is told. */
static gboolean
end_worker (Worker *worker, GPtrArray *documents, GError **error)
{
  dossier_connection_adopt (worker->connection);
  dossier_facts_reader_free (worker->reader);
  g_ptr_array_extend_and_steal (documents, worker->documents);
  if (worker->error == NULL)
    return TRUE;
  if (error == NULL || *error != NULL)
    g_clear_error (&worker->error);
  else
    g_propagate_error (error, g_steal_pointer (&worker->error));
  return FALSE;
}

static gboolean
read_all (DossierFacts *self, DossierConnection *connection, DossierConnection *twin,
          const DossierFactsKeys *keys, GError **error)
{
  DossierConnection *connections[] = { connection, twin };
  Worker workers[G_N_ELEMENTS (connections)];
  guint n_workers = twin != NULL ? 2 : 1;
  Sweep sweep = { workers, 0, (int) n_workers * STRETCHES, 0 };
  gboolean done = TRUE;

  if (!find_last (connection, &sweep.last, error))
    return FALSE;
  for (guint i = 0; i < n_workers; i++)
    workers[i] = (Worker) { connections[i],
                            dossier_facts_reader_new (connections[i], keys, self->dates),
                            new_documents (), NULL };
  dossier_parallel_run (n_workers, read_stretches, &sweep);
  for (guint i = 0; i < n_workers; i++)
    done &= end_worker (&workers[i], self->documents, done ? error : NULL);
  if (done)
    count_documents_from (self, 0);
  return done;
}

static DossierFacts *
new_facts (const DossierFacts *old)
{
  DossierFacts *self = g_new0 (DossierFacts, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->dates = old != NULL ? dossier_date_table_ref (old->dates) : dossier_date_table_new ();
  self->documents = new_documents ();
  self->entities = g_hash_table_new_full (NULL, NULL, NULL, free_named);
  self->sectors = g_hash_table_new (NULL, NULL);
  self->stories = g_hash_table_new (NULL, NULL);
  self->found = dossier_facts_found_new ();
  return self;
}

/**
 * dossier_facts_read:
 * @connection: a reader in a transaction
 * @twin: (nullable): another that sees the same, so that two threads read; it is used only
 *   when all is read
 * @old: (nullable): facts of the same file as it was before
 * @changed: (nullable) (element-type gint64): the documents of @old that were written since, each
 *   once; %NULL: it may be any
 * @error: set on failure
 *
 * Reads the facts of the whole dossier, or, where @old and @changed are given, only of what is new.
 *
 * Returns: (transfer full): the facts
 */
DossierFacts *
dossier_facts_read (DossierConnection   *connection,
                    DossierConnection   *twin,
                    const DossierFacts  *old,
                    const GArray        *changed,
                    GError             **error)
{
  g_autoptr (DossierFactsKeys) keys = dossier_facts_keys_read (connection, error);
  gboolean grows = old != NULL && changed != NULL;
  g_autoptr (DossierFacts) self = NULL;

  if (keys == NULL)
    return NULL;
  self = new_facts (grows ? old : NULL);
  self->known_sectors = dossier_facts_keys_list_sectors (keys);
  if (grows ? !read_changes (self, connection, keys, old, changed, error)
            : !read_all (self, connection, twin, keys, error))
    return NULL;
  g_ptr_array_sort (self->documents, compare_documents);
  list_documents (self);
  if (!read_names (self, connection, grows ? old : NULL, error)
      || !read_stories (self, connection, error))
    return NULL;
  return g_steal_pointer (&self);
}
