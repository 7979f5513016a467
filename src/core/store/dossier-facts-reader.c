/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-facts-reader.h"

#include <stdlib.h>

#include "dossier-facts-marks.h"
#include "dossier-marks.h"

/* In a guint. */
#define MOST_BITS 32

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

/* Columns of "facts-statements". */
enum
{
  DOCUMENT,
  NUMBER,
  START,
  END,
  KIND,
  ACTOR,
  HAPPENS_DAYS,
  DUE_DAYS = HAPPENS_DAYS + 2,
  HAPPENS = DUE_DAYS + 2,
  DUE,
  COUNTERPARTS,
  SECTORS,
  CERTAINTY,
};

/* A statement and where it stands in its text, in bytes. */
typedef struct
{
  gint64 start;
  gint64 end;
  DossierStatementFacts statement;
} Placed;

/* Facts of documents are read from the rows and packs of one connection. */
struct _DossierFactsReader
{
  DossierConnection *connection;
  const DossierFactsKeys *keys;
  DossierDateFinder *finder;
  DossierFactsMarks *marks;
  Stream streams[N_STREAMS];
  const DossierDate *published; /* of the document at hand */
  GArray *dates;      /* const DossierDate * */
  GArray *placed;     /* Placed: its statements */
  GArray *involved;   /* guint32 */
  GArray *said;       /* guint32 */
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

/* The next number of a list in JSON, "[12,7]"; 0 at its end. */
static guint32
take_number (const char **list)
{
  const char *at = *list;
  guint64 number = 0;

  if (at == NULL || (*at != '[' && *at != ','))
    return 0;
  for (at++; g_ascii_isdigit (*at); at++)
    number = number * 10 + (guint64) (*at - '0');
  *list = at;
  return (guint32) number;
}

static GRefString *
intern (const char *text)
{
  return text != NULL ? g_ref_string_new_intern (text) : NULL;
}

static DossierDays
read_days (DossierCursor *cursor, int column)
{
  if (dossier_cursor_is_null (cursor, column))
    return DOSSIER_NO_DAYS;
  return (DossierDays) { (DossierDay) dossier_cursor_get_int (cursor, column),
                         (DossierDay) dossier_cursor_get_int (cursor, column + 1) };
}

/* The first and last day from column @days on; a NULL reaches over none. */
static const DossierDate *
read_date (DossierFactsReader *self, DossierCursor *cursor, int days, int value)
{
  return dossier_date_finder_get (self->finder, read_days (cursor, days),
                                  dossier_cursor_get_text (cursor, value));
}

/* What a statement does not say of its own date is its document's. */
static const DossierDate *
read_happens (DossierFactsReader *self, DossierCursor *cursor, int days, int value)
{
  const char *own = dossier_cursor_get_text (cursor, value);
  gboolean dated = !dossier_cursor_is_null (cursor, days);

  if (own == NULL && !dated)
    return self->published;
  return dossier_date_finder_get (self->finder, dated ? read_days (cursor, days)
                                                      : self->published->days,
                                  own != NULL ? own : self->published->value);
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

static gboolean
read_marks (DossierFactsReader *self, DossierDocumentFacts *facts, GError **error)
{
  Stream *stream = &self->streams[MARKS];

  while (is_at (stream, facts->id))
    {
      gsize size;
      gconstpointer pack = dossier_cursor_get_blob (stream->cursor, 1, &size);

      dossier_facts_marks_add (self->marks, pack, size, facts);
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
      const DossierDate *date = read_date (self, stream->cursor, 1, 3);

      g_array_append_val (self->dates, date);
      if (!advance (stream, error))
        return FALSE;
    }
  facts->dates = dossier_facts_take_array (self->dates, &facts->n_dates);
  return TRUE;
}

/* The actor and the counterparts, and the sectors. */
static void
read_parts (DossierFactsReader *self, DossierCursor *cursor, DossierStatementFacts *statement)
{
  const char *counterparts = dossier_cursor_get_text (cursor, COUNTERPARTS);
  const char *sectors = dossier_cursor_get_text (cursor, SECTORS);
  guint32 number = (guint32) dossier_cursor_get_int (cursor, ACTOR);

  if (number == 0)
    number = take_number (&counterparts);
  for (; number != 0; number = take_number (&counterparts))
    {
      guint32 entity = dossier_facts_keys_find_kept (self->keys, number);

      g_array_append_val (self->involved, entity);
    }
  while ((number = take_number (&sectors)) != 0)
    {
      guint32 sector = dossier_facts_keys_find_sector (self->keys, number);

      g_array_append_val (self->said, sector);
    }
  statement->n_entities = (guint16) MIN (self->involved->len - statement->entities, G_MAXUINT16);
  statement->n_sectors = (guint16) MIN (self->said->len - statement->sectors, G_MAXUINT16);
}

/* A number of which sets of bits are made. A file that was damaged from outside may have any: it
 * stays one that nobody knows. */
static guint8
read_bit (DossierCursor *cursor, int column)
{
  gint64 number = dossier_cursor_get_int (cursor, column);

  return number >= 0 && number < MOST_BITS ? (guint8) number : MOST_BITS - 1;
}

static DossierStatementFacts
read_statement (DossierFactsReader *self, DossierCursor *cursor, gint64 document)
{
  gint64 number = dossier_cursor_get_int (cursor, NUMBER);
  DossierStatementFacts statement = {
    .id = number < 0 ? number : DOSSIER_MARK_ID (document, number),
    .kind = read_bit (cursor, KIND),
    .certainty = read_bit (cursor, CERTAINTY),
    .has_actor = dossier_cursor_get_int (cursor, ACTOR) != 0,
    .happens = read_happens (self, cursor, HAPPENS_DAYS, HAPPENS),
    .due = read_date (self, cursor, DUE_DAYS, DUE),
    .entities = self->involved->len,
    .sectors = self->said->len,
  };

  read_parts (self, cursor, &statement);
  return statement;
}

/* As they stand in the text, then by id. */
static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end < second->end ? -1 : 1;
  return first->statement.id < second->statement.id ? -1
                                                    : first->statement.id > second->statement.id;
}

/* Rows come by their numbers, and nearly all are in order then: to let the file sort them costs
 * more than to read them. */
static void
sort_placed (GArray *placed)
{
  const Placed *all = (const Placed *) (gpointer) placed->data;

  for (guint i = 1; i < placed->len; i++)
    if (compare_placed (&all[i - 1], &all[i]) > 0)
      {
        g_array_sort (placed, compare_placed);
        return;
      }
}

static void
take_statements (DossierFactsReader *self, DossierDocumentFacts *facts)
{
  sort_placed (self->placed);
  facts->n_statements = self->placed->len;
  facts->statements = g_new (DossierStatementFacts, facts->n_statements);
  for (guint i = 0; i < facts->n_statements; i++)
    facts->statements[i] = g_array_index (self->placed, Placed, i).statement;
  g_array_set_size (self->placed, 0);
  facts->involved = dossier_facts_take_array (self->involved, NULL);
  facts->said = dossier_facts_take_array (self->said, NULL);
}

static gboolean
read_statements (DossierFactsReader *self, DossierDocumentFacts *facts, GError **error)
{
  Stream *stream = &self->streams[STATEMENTS];

  while (is_at (stream, facts->id))
    {
      Placed placed = { dossier_cursor_get_int (stream->cursor, START),
                        dossier_cursor_get_int (stream->cursor, END),
                        read_statement (self, stream->cursor, facts->id) };

      facts->kinds |= 1u << placed.statement.kind;
      g_array_append_val (self->placed, placed);
      if (!advance (stream, error))
        return FALSE;
    }
  take_statements (self, facts);
  return TRUE;
}

/**
 * dossier_facts_reader_new:
 * @connection: a reader in a transaction, which outlives the object, like the others
 * @keys: what numbers stand for
 * @dates: takes the dates
 *
 * Returns: (transfer full): a reader of the facts of documents
 */
DossierFactsReader *
dossier_facts_reader_new (DossierConnection *connection, const DossierFactsKeys *keys,
                          DossierDateTable *dates)
{
  DossierFactsReader *self = g_new0 (DossierFactsReader, 1);

  self->connection = connection;
  self->keys = keys;
  self->finder = dossier_date_finder_new (dates);
  self->marks = dossier_facts_marks_new (keys);
  self->dates = g_array_new (FALSE, FALSE, sizeof (DossierDate *));
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  self->involved = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->said = g_array_new (FALSE, FALSE, sizeof (guint32));
  return self;
}

/**
 * dossier_facts_reader_free:
 * @self: (transfer full): a reader
 */
void
dossier_facts_reader_free (DossierFactsReader *self)
{
  close_streams (self);
  dossier_date_finder_free (self->finder);
  dossier_facts_marks_free (self->marks);
  g_array_unref (self->dates);
  g_array_unref (self->placed);
  g_array_unref (self->involved);
  g_array_unref (self->said);
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
      self->published = read_date (self, cursor, 1, 6);
      facts->published = *self->published;
      facts->year = find_year (facts->published.days);
      facts->language = intern (dossier_cursor_get_words (cursor, 3));
      facts->publisher = intern (dossier_cursor_get_text (cursor, 4));
      facts->title = dossier_cursor_dup_words (cursor, 5);
      done = read_marks (self, facts, error)
             && read_spoken (self, facts, error) && read_statements (self, facts, error);
    }
  close_streams (self);
  return done && !dossier_cursor_failed (cursor);
}
