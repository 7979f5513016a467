/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-reader.h"

#include "dossier-pack.h"
#include "dossier-sector-weight.h"

#define NO_DAYS ((DossierDays) { DOSSIER_DAY_FUTURE, DOSSIER_DAY_NONE })

/* Rows of one query, which are all in the order of documents, read in step with the documents. */
typedef struct
{
  DossierCursor *cursor;
  gboolean on_row;
} Stream;

/* What the marks of a sector in the document at hand add up to. */
typedef struct
{
  guint32 sector;
  guint weight;
  guint mentions;
} Weighed;

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

/* Facts of documents are read from the rows and packs of one connection. */
struct _DossierFactsReader
{
  DossierConnection *connection;
  Stream streams[N_STREAMS];
  GArray *numbers;    /* guint32: sectors or entities of the document at hand */
  GArray *times;      /* guint8: how often each of them stands in it */
  GArray *weighed;    /* Weighed: its sectors */
  GArray *dates;      /* DossierDate */
  GArray *statements; /* DossierStatementFacts */
  GArray *involved;   /* guint32 */
  GArray *said;       /* guint32 */
  GHashTable *merged; /* row id of an entity → that of the one it is merged into */
  GHashTable *keys;   /* row id of a sector → quark of its key */
};

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

static void
close_streams (DossierFactsReader *self)
{
  for (guint i = 0; i < N_STREAMS; i++)
    g_clear_pointer (&self->streams[i].cursor, dossier_cursor_release);
}

static gboolean
open_streams (DossierFactsReader *self, gint64 first, gint64 last, GError **error)
{
  for (guint i = 0; i < N_STREAMS; i++)
    {
      self->streams[i].cursor = query_range (self->connection, queries[i], first, last, error);
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
read_tables (DossierFactsReader *self, GError **error)
{
  g_autoptr (DossierCursor) merges = dossier_connection_query (self->connection, "merges", error);
  g_autoptr (DossierCursor) keys = NULL;

  if (merges == NULL)
    return FALSE;
  while (dossier_cursor_step (merges, error))
    g_hash_table_insert (self->merged,
                         GUINT_TO_POINTER ((guint) dossier_cursor_get_int (merges, 0)),
                         GUINT_TO_POINTER ((guint) dossier_cursor_get_int (merges, 2)));
  if (dossier_cursor_failed (merges))
    return FALSE;
  keys = dossier_connection_query (self->connection, "facts-sector-keys", error);
  if (keys == NULL)
    return FALSE;
  while (dossier_cursor_step (keys, error))
    g_hash_table_insert (self->keys, GUINT_TO_POINTER ((guint) dossier_cursor_get_int (keys, 0)),
                         GUINT_TO_POINTER (g_quark_from_string (dossier_cursor_get_text (keys, 1))));
  return !dossier_cursor_failed (keys);
}

static guint32
find_sector (DossierFactsReader *self, guint32 id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, GUINT_TO_POINTER (id)));
}

static guint32
find_kept (DossierFactsReader *self, guint32 entity)
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

static int
find_year (DossierDays days)
{
  int year, month, day;

  if (!dossier_day_is_real (days.first))
    return 0;
  dossier_day_to_civil (days.first, &year, &month, &day);
  return year;
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

/* A document has few sectors. */
static void
weigh_sector (GArray *weighed, guint32 sector, guint share)
{
  Weighed one = { sector, share, 1 };

  for (guint i = 0; i < weighed->len; i++)
    {
      Weighed *known = &g_array_index (weighed, Weighed, i);

      if (known->sector == sector)
        {
          known->weight += share;
          known->mentions++;
          return;
        }
    }
  g_array_append_val (weighed, one);
}

/* The numbers of a layer in order, each as often as it stands in the document; and what sectors weigh. */
static void
gather (DossierFactsReader *self, DossierPackReader *pack)
{
  DossierPackItem item;

  g_array_set_size (self->numbers, 0);
  g_array_set_size (self->weighed, 0);
  while (dossier_pack_reader_next (pack, &item))
    {
      guint32 number = item.layer == DOSSIER_PACK_MENTION
                           ? find_kept (self, (guint32) item.entity)
                           : find_sector (self, (guint32) item.other);

      if (item.layer == DOSSIER_PACK_SECTOR)
        weigh_sector (self->weighed, number, item.share);
      g_array_append_val (self->numbers, number);
    }
  g_array_sort (self->numbers, compare_numbers);
}

/* The heaviest first, of equals the one that is mentioned most often, then as lists have them. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const Weighed *left = a, *right = b;

  if (left->weight != right->weight)
    return left->weight > right->weight ? -1 : 1;
  if (left->mentions != right->mentions)
    return left->mentions > right->mentions ? -1 : 1;
  return comes_before (left->sector, right->sector) ? -1 : 1;
}

/* What the document is about, and its lead, which may weigh nothing. */
static void
take_subjects (DossierFactsReader *self, DossierDocumentFacts *facts)
{
  const Weighed *first = (const Weighed *) (gpointer) self->weighed->data;

  g_array_sort (self->weighed, compare_weights);
  facts->lead = self->weighed->len > 0 ? first->sector : 0;
  for (guint i = 0; i < self->weighed->len; i++)
    if (dossier_sector_is_subject (first[i].weight, first->weight))
      g_array_append_val (self->numbers, first[i].sector);
  facts->subjects = take_array (self->numbers, &facts->n_subjects);
}

/* Takes each number once, and how often it stood there. */
static guint32 *
take_once (DossierFactsReader *self, guint8 **times, guint *n)
{
  guint32 *all = (guint32 *) (gpointer) self->numbers->data;
  guint kept = 0;

  g_array_set_size (self->times, self->numbers->len);
  for (guint i = 0; i < self->numbers->len; i++)
    {
      guint8 *time;

      if (kept == 0 || all[i] != all[kept - 1])
        {
          all[kept] = all[i];
          g_array_index (self->times, guint8, kept++) = 0;
        }
      time = &g_array_index (self->times, guint8, kept - 1);
      *time = (guint8) MIN (*time + 1, G_MAXUINT8);
    }
  g_array_set_size (self->numbers, kept);
  g_array_set_size (self->times, kept);
  *times = take_array (self->times, NULL);
  return take_array (self->numbers, n);
}

static gboolean
read_marks (DossierFactsReader *self, DossierDocumentFacts *facts, GError **error)
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
      facts->sectors = take_once (self, &facts->sector_marks, &facts->n_sectors);
      take_subjects (self, facts);
      dossier_pack_reader_init (&mentions, data, size, DOSSIER_PACK_MENTION);
      gather (self, &mentions);
      facts->entities = take_once (self, &facts->mentions, &facts->n_entities);
      if (!advance (stream, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_spoken (DossierFactsReader *self, DossierDocumentFacts *facts, GError **error)
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
read_parts (DossierFactsReader *self, DossierCursor *cursor, DossierStatementFacts *statement)
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
read_statements (DossierFactsReader *self, DossierDocumentFacts *facts, GError **error)
{
  Stream *stream = &self->streams[STATEMENTS];

  while (is_at (stream, facts->id))
    {
      DossierStatementFacts statement = {
        .id = dossier_cursor_get_int (stream->cursor, 1),
        .kind = (guint8) dossier_cursor_get_int (stream->cursor, 2),
        .certainty = (guint8) dossier_cursor_get_int (stream->cursor, 12),
        .has_actor = dossier_cursor_get_int (stream->cursor, 3) != 0,
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
      facts->kinds |= 1u << statement.kind;
      g_array_append_val (self->statements, statement);
      if (!advance (stream, error))
        return FALSE;
    }
  facts->statements = take_array (self->statements, &facts->n_statements);
  facts->involved = take_array (self->involved, NULL);
  facts->said = take_array (self->said, NULL);
  return TRUE;
}

/**
 * dossier_facts_reader_new:
 * @connection: a reader in a transaction, which outlives the object
 * @error: set on failure
 *
 * Returns: (transfer full): a reader of the facts of documents
 */
DossierFactsReader *
dossier_facts_reader_new (DossierConnection *connection, GError **error)
{
  g_autoptr (DossierFactsReader) self = g_new0 (DossierFactsReader, 1);

  self->connection = connection;
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->times = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->weighed = g_array_new (FALSE, FALSE, sizeof (Weighed));
  self->dates = g_array_new (FALSE, FALSE, sizeof (DossierDate));
  self->statements = g_array_new (FALSE, FALSE, sizeof (DossierStatementFacts));
  self->involved = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->said = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->merged = g_hash_table_new (NULL, NULL);
  self->keys = g_hash_table_new (NULL, NULL);
  return read_tables (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * dossier_facts_reader_free:
 * @self: (transfer full): a reader
 */
void
dossier_facts_reader_free (DossierFactsReader *self)
{
  close_streams (self);
  dossier_document_facts_clear_dates ((DossierDate *) self->dates->data, self->dates->len,
                                      (DossierStatementFacts *) self->statements->data,
                                      self->statements->len);
  g_array_unref (self->numbers);
  g_array_unref (self->times);
  g_array_unref (self->weighed);
  g_array_unref (self->dates);
  g_array_unref (self->statements);
  g_array_unref (self->involved);
  g_array_unref (self->said);
  g_hash_table_unref (self->merged);
  g_hash_table_unref (self->keys);
  g_free (self);
}

/**
 * dossier_facts_reader_read:
 * @self: a reader
 * @first: row id
 * @last: row id, inclusive
 * @documents: (element-type DossierDocumentFacts): takes the facts
 * @error: set on failure
 *
 * Appends the facts of the documents from @first to @last in the order of their row ids.
 *
 * Returns: whether they could be read
 */
gboolean
dossier_facts_reader_read (DossierFactsReader *self, gint64 first, gint64 last,
                           GPtrArray *documents, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gboolean done = TRUE;

  cursor = query_range (self->connection, "facts-documents", first, last, error);
  if (cursor == NULL || !open_streams (self, first, last, error))
    return FALSE;
  while (done && dossier_cursor_step (cursor, error))
    {
      DossierDocumentFacts *facts = dossier_document_facts_new (dossier_cursor_get_int (cursor, 0));

      g_ptr_array_add (documents, facts);
      facts->published = read_date (cursor, 1, 6);
      facts->year = find_year (facts->published.days);
      facts->language = intern (dossier_cursor_get_text (cursor, 3));
      facts->publisher = intern (dossier_cursor_get_text (cursor, 4));
      facts->title = dossier_cursor_dup_text (cursor, 5);
      done = read_marks (self, facts, error)
             && read_spoken (self, facts, error) && read_statements (self, facts, error);
    }
  close_streams (self);
  return done && !dossier_cursor_failed (cursor);
}
