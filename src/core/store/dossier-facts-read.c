/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts.h"

#include <string.h>

#include "dossier-pack.h"

#define NO_DAYS ((DossierDays) { DOSSIER_DAY_FUTURE, DOSSIER_DAY_NONE })

/* Rows of one query, which are all in the order of documents, read in step with the documents. */
typedef struct
{
  DossierCursor *cursor;
  gboolean on_row;
} Stream;

typedef enum
{
  MARKS,
  DATES,
  STATEMENTS,
  N_STREAMS,
} StreamKind;

static const char *const queries[N_STREAMS] = {
  "facts-marks", "facts-days", "facts-statements",
};

typedef struct
{
  Stream streams[N_STREAMS];
  GArray *numbers;    /* guint32: sectors or entities of the document at hand */
  GArray *dates;      /* DossierDate */
  GArray *statements; /* DossierStatementFacts */
  GArray *involved;   /* guint32 */
  GArray *said;       /* guint32 */
  GHashTable *merged; /* row id of an entity → that of the one it is merged into */
  GHashTable *keys;   /* row id of a sector → quark of its key */
} Reader;

static void
reader_init (Reader *self)
{
  memset (self->streams, 0, sizeof self->streams);
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->dates = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  self->statements = g_array_new (FALSE, FALSE, sizeof (DossierStatementFacts));
  self->involved = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->said = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->merged = g_hash_table_new (NULL, NULL);
  self->keys = g_hash_table_new (NULL, NULL);
}

static void
reader_close_streams (Reader *self)
{
  for (guint i = 0; i < N_STREAMS; i++)
    g_clear_pointer (&self->streams[i].cursor, dossier_cursor_release);
}

static void
reader_clear (Reader *self)
{
  reader_close_streams (self);
  dossier_document_facts_clear_dates ((DossierDate *) self->dates->data, self->dates->len,
                                      (DossierStatementFacts *) self->statements->data,
                                      self->statements->len);
  g_array_unref (self->numbers);
  g_array_unref (self->dates);
  g_array_unref (self->statements);
  g_array_unref (self->involved);
  g_array_unref (self->said);
  g_hash_table_unref (self->merged);
  g_hash_table_unref (self->keys);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

static gboolean
advance (Stream *stream, GError **error)
{
  stream->on_row = dossier_cursor_step (stream->cursor, error);
  return stream->on_row || !dossier_cursor_failed (stream->cursor);
}

static DossierCursor *
query_range (DossierConnection *connection, const char *name, gint64 first, gint64 last,
             GError **error)
{
  DossierCursor *cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":first", first);
  dossier_cursor_bind_int (cursor, ":last", last);
  return cursor;
}

static gboolean
reader_open (Reader *self, DossierConnection *connection, gint64 first, gint64 last,
             GError **error)
{
  for (guint i = 0; i < N_STREAMS; i++)
    {
      self->streams[i].cursor = query_range (connection, queries[i], first, last, error);
      if (self->streams[i].cursor == NULL || !advance (&self->streams[i], error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the next row speaks of @document. */
static gboolean
is_at (const Stream *stream, gint64 document)
{
  return stream->on_row && dossier_cursor_get_int (stream->cursor, 0) == document;
}

/* Few entities are merged, and there are few sectors: rows name them by number. */
static gboolean
read_tables (Reader *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) merges = dossier_connection_query (connection, "merges", error);
  g_autoptr (DossierCursor) keys = NULL;

  if (merges == NULL)
    return FALSE;
  while (dossier_cursor_step (merges, error))
    g_hash_table_insert (self->merged,
                         GUINT_TO_POINTER ((guint) dossier_cursor_get_int (merges, 0)),
                         GUINT_TO_POINTER ((guint) dossier_cursor_get_int (merges, 2)));
  if (dossier_cursor_failed (merges))
    return FALSE;
  keys = dossier_connection_query (connection, "facts-sector-keys", error);
  if (keys == NULL)
    return FALSE;
  while (dossier_cursor_step (keys, error))
    g_hash_table_insert (self->keys, GUINT_TO_POINTER ((guint) dossier_cursor_get_int (keys, 0)),
                         GUINT_TO_POINTER (g_quark_from_string (dossier_cursor_get_text (keys, 1))));
  return !dossier_cursor_failed (keys);
}

static guint32
find_sector (Reader *self, guint32 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, GUINT_TO_POINTER (id)));
}

static guint32
find_kept (Reader *self, guint32 entity)
{
  guint32 kept = GPOINTER_TO_UINT (g_hash_table_lookup (self->merged, GUINT_TO_POINTER (entity)));

  return kept != 0 ? kept : entity;
}

/* The next number of a list in JSON, "[12,7]"; 0 at its end. */
static guint32
take_number (const char **list)
{
  char *end;
  guint64 number;

  if (*list == NULL || (**list != '[' && **list != ','))
    return 0;
  number = g_ascii_strtoull (*list + 1, &end, 10);
  *list = end;
  return (guint32) number;
}

static GRefString *
intern (const char *text)
{
  return text != NULL ? g_ref_string_new_intern (text) : NULL;
}

/* The first and last day from column @days on; a NULL reaches over none. */
static DossierDate
read_date (DossierCursor *cursor, int days, int value)
{
  DossierDate date = { NO_DAYS, intern (dossier_cursor_get_text (cursor, value)) };

  if (!dossier_cursor_is_null (cursor, days))
    date.days = (DossierDays) { (DossierDay) dossier_cursor_get_int (cursor, days),
                                (DossierDay) dossier_cursor_get_int (cursor, days + 1) };
  return date;
}

/* Takes the array's elements; it is empty then. */
static gpointer
take_array (GArray *array, guint *n)
{
  gpointer copy = array->len > 0
                    ? g_memdup2 (array->data, (gsize) array->len * g_array_get_element_size (array))
                    : NULL;

  if (n != NULL)
    *n = array->len;
  g_array_set_size (array, 0);
  return copy;
}

/* As lists have them. */
static gboolean
comes_before (guint32 sector, guint32 other)
{
  return g_strcmp0 (g_quark_to_string (sector), g_quark_to_string (other)) < 0;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

/* The numbers of a layer in order, each as often as it stands in the document. */
static void
gather (Reader *self, DossierPackReader *pack)
{
  DossierPackItem item;

  g_array_set_size (self->numbers, 0);
  while (dossier_pack_reader_next (pack, &item))
    {
      guint32 number = item.layer == DOSSIER_PACK_MENTION
                           ? find_kept (self, (guint32) item.entity)
                           : find_sector (self, (guint32) item.other);

      g_array_append_val (self->numbers, number);
    }
  g_array_sort (self->numbers, compare_numbers);
}

/* The one that stands most often, of equals the first in lists. */
static guint32
find_lead (const GArray *sectors)
{
  guint32 lead = 0;
  guint most = 0, run = 0;

  for (guint i = 0; i < sectors->len; i++)
    {
      guint32 sector = g_array_index (sectors, guint32, i);

      run = i > 0 && sector == g_array_index (sectors, guint32, i - 1) ? run + 1 : 1;
      if (run > most || (run == most && comes_before (sector, lead)))
        {
          most = run;
          lead = sector;
        }
    }
  return lead;
}

/* Takes each number once. */
static guint32 *
take_once (GArray *numbers, guint *n)
{
  guint32 *all = (guint32 *) (gpointer) numbers->data;
  guint kept = 0;

  for (guint i = 0; i < numbers->len; i++)
    if (kept == 0 || all[i] != all[kept - 1])
      all[kept++] = all[i];
  g_array_set_size (numbers, kept);
  return take_array (numbers, n);
}

static gboolean
read_marks (Reader *self, DossierDocumentFacts *facts, GError **error)
{
  Stream *stream = &self->streams[MARKS];

  while (is_at (stream, facts->id))
    {
      g_auto (DossierPackReader) sectors;
      g_auto (DossierPackReader) mentions;
      gsize size;
      gconstpointer data = dossier_cursor_get_blob (stream->cursor, 1, &size);

      dossier_pack_reader_init (&sectors, data, size, DOSSIER_PACK_SECTOR);
      gather (self, &sectors);
      facts->lead = find_lead (self->numbers);
      facts->sectors = take_once (self->numbers, &facts->n_sectors);
      dossier_pack_reader_init (&mentions, data, size, DOSSIER_PACK_MENTION);
      gather (self, &mentions);
      facts->entities = take_once (self->numbers, &facts->n_entities);
      if (!advance (stream, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_spoken (Reader *self, DossierDocumentFacts *facts, GError **error)
{
  Stream *stream = &self->streams[DATES];

  while (is_at (stream, facts->id))
    {
      DossierDate date = read_date (stream->cursor, 1, 3);

      g_array_append_val (self->dates, date);
      if (!advance (stream, error))
        return FALSE;
    }
  facts->dates = take_array (self->dates, &facts->n_dates);
  return TRUE;
}

/* The actor and the counterparts, and the sectors. */
static void
read_parts (Reader *self, DossierCursor *cursor, DossierStatementFacts *statement)
{
  const char *counterparts = dossier_cursor_get_text (cursor, 10);
  const char *sectors = dossier_cursor_get_text (cursor, 11);
  guint32 number = (guint32) dossier_cursor_get_int (cursor, 3);

  if (number == 0)
    number = take_number (&counterparts);
  for (; number != 0; number = take_number (&counterparts))
    {
      guint32 entity = find_kept (self, number);

      g_array_append_val (self->involved, entity);
    }
  while ((number = take_number (&sectors)) != 0)
    {
      guint32 sector = find_sector (self, number);

      g_array_append_val (self->said, sector);
    }
  statement->n_entities = (guint16) MIN (self->involved->len - statement->entities, G_MAXUINT16);
  statement->n_sectors = (guint16) MIN (self->said->len - statement->sectors, G_MAXUINT16);
}

static gboolean
read_statements (Reader *self, DossierDocumentFacts *facts, GError **error)
{
  Stream *stream = &self->streams[STATEMENTS];

  while (is_at (stream, facts->id))
    {
      DossierStatementFacts statement = {
        .id = dossier_cursor_get_int (stream->cursor, 1),
        .kind = (DossierStatementKind) dossier_cursor_get_int (stream->cursor, 2),
        .happens = read_date (stream->cursor, 4, 8),
        .due = read_date (stream->cursor, 6, 9),
        .entities = self->involved->len,
        .sectors = self->said->len,
      };

      if (dossier_cursor_is_null (stream->cursor, 4))
        statement.happens.days = facts->published.days;
      if (statement.happens.value == NULL && facts->published.value != NULL)
        statement.happens.value = g_ref_string_acquire (facts->published.value);
      read_parts (self, stream->cursor, &statement);
      g_array_append_val (self->statements, statement);
      if (!advance (stream, error))
        return FALSE;
    }
  facts->statements = take_array (self->statements, &facts->n_statements);
  facts->involved = take_array (self->involved, NULL);
  facts->said = take_array (self->said, NULL);
  return TRUE;
}

/* Appends the facts of the documents from @first to @last. */
static gboolean
read_documents (Reader *self, DossierConnection *connection, gint64 first, gint64 last,
                GPtrArray *documents, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gboolean done = TRUE;

  cursor = query_range (connection, "facts-documents", first, last, error);
  if (cursor == NULL || !reader_open (self, connection, first, last, error))
    return FALSE;
  while (done && dossier_cursor_step (cursor, error))
    {
      DossierDocumentFacts *facts = dossier_document_facts_new (dossier_cursor_get_int (cursor, 0));

      g_ptr_array_add (documents, facts);
      facts->published = read_date (cursor, 1, 6);
      facts->language = intern (dossier_cursor_get_text (cursor, 3));
      facts->publisher = intern (dossier_cursor_get_text (cursor, 4));
      facts->title = dossier_cursor_dup_text (cursor, 5);
      done = read_marks (self, facts, error)
             && read_spoken (self, facts, error) && read_statements (self, facts, error);
    }
  reader_close_streams (self);
  return done && !dossier_cursor_failed (cursor);
}

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

static gboolean
read_names (DossierFacts *self, DossierConnection *connection, GError **error)
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
      named->key = dossier_cursor_dup_text (cursor, 1);
      named->type = (DossierEntityType) dossier_cursor_get_int (cursor, 2);
      named->name = dossier_cursor_dup_text (cursor, 3);
    }
  return !dossier_cursor_failed (cursor);
}

static void
count_entity (GHashTable *entities, guint32 entity)
{
  DossierNamedEntity *named = g_hash_table_lookup (entities, GUINT_TO_POINTER (entity));

  if (named == NULL)
    {
      named = g_new0 (DossierNamedEntity, 1);
      g_hash_table_insert (entities, GUINT_TO_POINTER (entity), named);
    }
  named->total++;
}

static void
count_sector (GHashTable *sectors, guint32 sector)
{
  gpointer key = GUINT_TO_POINTER (sector);
  guint total = GPOINTER_TO_UINT (g_hash_table_lookup (sectors, key));

  g_hash_table_insert (sectors, key, GUINT_TO_POINTER (total + 1));
}

static void
count_totals (DossierFacts *self)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      const DossierDocumentFacts *document = g_ptr_array_index (self->documents, i);

      for (guint e = 0; e < document->n_entities; e++)
        count_entity (self->entities, document->entities[e]);
      for (guint s = 0; s < document->n_sectors; s++)
        count_sector (self->sectors, document->sectors[s]);
    }
}

static gboolean
has_id (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Of @old all but those in @changed, those read anew, and those that came since: row ids only
 * grow. */
static gboolean
read_changes (Reader *reader, DossierConnection *connection, const DossierFacts *old,
              const GArray *changed, GPtrArray *documents, GError **error)
{
  gint64 latest = 0;

  for (guint i = 0; i < old->documents->len; i++)
    {
      DossierDocumentFacts *document = g_ptr_array_index (old->documents, i);

      latest = MAX (latest, document->id);
      if (!has_id (changed, document->id))
        g_ptr_array_add (documents, g_atomic_rc_box_acquire (document));
    }
  for (guint i = 0; i < changed->len; i++)
    {
      gint64 id = g_array_index (changed, gint64, i);

      if (id <= latest && !read_documents (reader, connection, id, id, documents, error))
        return FALSE;
    }
  return read_documents (reader, connection, latest + 1, G_MAXINT64, documents, error);
}

/**
 * dossier_facts_read:
 * @connection: a reader in a transaction
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
                    const DossierFacts  *old,
                    const GArray        *changed,
                    GError             **error)
{
  g_autoptr (DossierFacts) self = g_new0 (DossierFacts, 1);
  g_auto (Reader) reader = { 0 };
  gboolean done;

  g_atomic_ref_count_init (&self->ref_count);
  self->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_document_facts_unref);
  self->entities = g_hash_table_new_full (NULL, NULL, NULL, free_named);
  self->sectors = g_hash_table_new (NULL, NULL);
  reader_init (&reader);

  if (!read_tables (&reader, connection, error))
    return NULL;
  if (old != NULL && changed != NULL)
    done = read_changes (&reader, connection, old, changed, self->documents, error);
  else
    done = read_documents (&reader, connection, 0, G_MAXINT64, self->documents, error);
  if (!done)
    return NULL;
  g_ptr_array_sort (self->documents, compare_documents);
  count_totals (self);
  return read_names (self, connection, error) ? g_steal_pointer (&self) : NULL;
}
