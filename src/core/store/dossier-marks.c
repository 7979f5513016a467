/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-marks.h"

#include "dossier-deadline.h"
#include "dossier-reach.h"
#include "dossier-rows.h"

/**
 * dossier_marks_clear:
 * @self: marks
 */
void
dossier_marks_clear (DossierMarks *self)
{
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->bytes, g_free);
}

/**
 * dossier_marks_read:
 * @connection: a connection
 * @document: row id
 * @shown: whether as decisions have made them, or as the annotators found them
 * @marks: (out caller-allocates): the marks; of a document without any, none
 * @error: set on failure
 *
 * Returns: whether they were read; to be cleared with dossier_marks_clear() in any case
 */
gboolean
dossier_marks_read (DossierConnection  *connection,
                    gint64              document,
                    gboolean            shown,
                    DossierMarks       *marks,
                    GError            **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gconstpointer data = NULL;
  gsize size = 0;

  *marks = (DossierMarks) { NULL, FALSE, NULL };
  cursor = dossier_connection_query (connection, shown ? "marks-shown" : "marks-found", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (dossier_cursor_step (cursor, error))
    data = dossier_cursor_get_blob (cursor, 0, &size);
  else if (dossier_cursor_failed (cursor))
    return FALSE;
  marks->bytes = data != NULL ? g_memdup2 (data, size) : NULL;
  marks->items = dossier_pack_items (marks->bytes, size, &marks->damaged);
  return TRUE;
}

/**
 * dossier_marks_write_found:
 * @connection: the writer's connection
 * @document: row id
 * @annotator: row id of who found them, 0 if that is not known
 * @items: (element-type DossierPackItem): what the annotators found, sorted
 * @error: set on failure
 *
 * Writes the pack alone.
 *
 * Returns: whether it is written
 */
gboolean
dossier_marks_write_found (DossierConnection  *connection,
                           gint64              document,
                           gint64              annotator,
                           const GArray       *items,
                           GError            **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "marks-insert", error);
  g_autoptr (GBytes) pack = g_byte_array_free_to_bytes (dossier_pack_new (items));

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_bytes (cursor, ":pack", pack);
  dossier_cursor_bind_id (cursor, ":annotator", annotator);
  return dossier_cursor_run (cursor, error);
}

static gboolean
show_pack (DossierConnection *connection, gint64 document, const GArray *items, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "marks-show", error);
  g_autoptr (GBytes) pack = NULL;

  if (cursor == NULL)
    return FALSE;
  if (items != NULL)
    pack = g_byte_array_free_to_bytes (dossier_pack_new (items));
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_bytes (cursor, ":pack", pack);
  return dossier_cursor_run (cursor, error);
}

static void
count_labels (DossierBatch *batch, const GArray *items, gboolean by_hand, int documents)
{
  for (guint i = 0; i < items->len; i++)
    {
      const DossierPackItem *item = &g_array_index (items, DossierPackItem, i);

      if ((item->decision != 0) != by_hand)
        continue;
      if (item->layer == DOSSIER_PACK_ENTITY)
        dossier_batch_count_label (batch, item->entity, item->other, documents);
      else if (item->layer == DOSSIER_PACK_ROLE)
        dossier_batch_count_role (batch, item->entity, item->other, documents);
      else
        break;
    }
}

/**
 * dossier_marks_write_shown:
 * @batch: a batch
 * @document: row id
 * @items: (nullable) (element-type DossierPackItem): what is in force, sorted; %NULL if decisions
 *   change nothing
 * @error: set on failure
 *
 * Puts what decisions make of the marks in the place of what they made of them before. The counts
 * are the caller's to bring up to date.
 *
 * Returns: whether it is written
 */
gboolean
dossier_marks_write_shown (DossierBatch  *batch,
                           gint64         document,
                           const GArray  *items,
                           GError       **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_auto (DossierMarks) before = { NULL, FALSE, NULL };

  if (!dossier_marks_read (connection, document, TRUE, &before, error))
    return FALSE;
  count_labels (batch, before.items, TRUE, -1);
  if (items != NULL)
    count_labels (batch, items, TRUE, 1);
  return show_pack (connection, document, items, error);
}

/* Of a number in decimals, with its sign and a comma. */
#define MAX_DIGITS 22

static char *
write_number (char *at, gint64 number)
{
  char digits[MAX_DIGITS];
  guint64 rest = number < 0 ? -(guint64) number : (guint64) number;
  guint n = 0;

  do
    digits[n++] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (number < 0)
    *at++ = '-';
  while (n > 0)
    *at++ = digits[--n];
  return at;
}

/* There are two lists for each statement. */
static char *
list_numbers (const gint64 *ids, guint n)
{
  char *list, *at;

  if (n == 0)
    return NULL;
  at = list = g_malloc (n * MAX_DIGITS + sizeof "[]");
  for (guint i = 0; i < n; i++)
    {
      *at++ = i > 0 ? ',' : '[';
      at = write_number (at, ids[i]);
    }
  *at++ = ']';
  *at = '\0';
  return list;
}

/* Spans may lie anywhere, but most are within the statement and so are short when
 * told from its start. */
static char *
list_spans (const GArray *spans, gsize start)
{
  guint n = spans != NULL ? spans->len : 0;
  char *list, *at;

  if (n == 0)
    return NULL;
  at = list = g_malloc (n * (2 * MAX_DIGITS + sizeof "[],") + sizeof "[]");
  for (guint i = 0; i < n; i++)
    {
      DossierSpan span = g_array_index (spans, DossierSpan, i);

      *at++ = i > 0 ? ',' : '[';
      *at++ = '[';
      at = write_number (at, (gint64) span.start - (gint64) start);
      *at++ = ',';
      at = write_number (at, (gint64) span.end - (gint64) start);
      *at++ = ']';
    }
  *at++ = ']';
  *at = '\0';
  return list;
}

static gboolean
find_sectors (DossierBatch *batch, const GPtrArray *sectors, char **list, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; sectors != NULL && i < sectors->len; i++)
    {
      gint64 id;

      if (!dossier_batch_find_sector (batch, g_ptr_array_index (sectors, i), &id, error))
        return FALSE;
      g_array_append_val (ids, id);
    }
  *list = list_numbers ((const gint64 *) (gconstpointer) ids->data, ids->len);
  return TRUE;
}

/* Statements on their way into the file. */
typedef struct
{
  DossierBatch *batch;
  gint64 document;
  DossierRows *statements;
} StatementRows;

static void
init_rows (StatementRows *self, DossierBatch *batch, gint64 document)
{
  self->batch = batch;
  self->document = document;
  self->statements = dossier_rows_new (21);
}

static void
clear_rows (StatementRows *self)
{
  g_clear_pointer (&self->statements, dossier_rows_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StatementRows, clear_rows)

static gboolean
write_rows (StatementRows *self, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (self->batch);

  if (!dossier_batch_is_old (self->batch))
    return dossier_rows_write (self->statements, connection, "statements-insert", error);
  return dossier_rows_run (self->statements, connection, "old-amounts-insert", error)
         && dossier_rows_write (self->statements, connection, "old-statements-insert", error);
}

static gboolean
add_phrase (StatementRows *self, const char *words, GError **error)
{
  gint64 id;

  if (!dossier_batch_find_phrase (self->batch, words, &id, error))
    return FALSE;
  dossier_rows_add_id (self->statements, id);
  return TRUE;
}

/* Queries that use the index by kind for any kind name them all: see search-says-actor. */
G_STATIC_ASSERT (DOSSIER_N_STATEMENT_KINDS == 8);

static void
add_reach (StatementRows *self, const char *edtf)
{
  DossierDay first, last;

  dossier_reach (edtf, &first, &last);
  dossier_rows_add_text (self->statements, edtf);
  dossier_rows_add_day (self->statements, first);
  dossier_rows_add_day (self->statements, last);
}

/* Takes @counterparts. */
static gboolean
add_statement (StatementRows *self, gint64 number, const DossierStatementMark *mark, gint64 actor,
               char *counterparts, GError **error)
{
  g_autofree char *others = counterparts;
  DossierRows *rows = self->statements;
  char *sectors;

  dossier_rows_add_int (rows, self->document);
  dossier_rows_add_int (rows, number);
  dossier_rows_add_int (rows, mark->span.start);
  dossier_rows_add_int (rows, mark->span.end);
  dossier_rows_add_int (rows, mark->kind);
  dossier_rows_add_id (rows, actor);
  add_reach (self, mark->when);
  add_reach (self, mark->due);
  dossier_rows_add_id (rows, number < 0 ? -number : 0);
  dossier_rows_add_int (rows, mark->certainty);
  if (!add_phrase (self, mark->cue, error)
      || !add_phrase (self, mark->rule, error)
      || !add_phrase (self, mark->why, error)
      || !add_phrase (self, mark->code, error)
      || !find_sectors (self->batch, mark->sectors, &sectors, error))
    return FALSE;
  dossier_rows_take_text (rows, g_steal_pointer (&others));
  dossier_rows_take_text (rows, sectors);
  dossier_rows_take_text (rows, list_spans (mark->amounts, mark->span.start));
  return TRUE;
}

/**
 * dossier_marks_insert_statement:
 * @batch: a batch
 * @document: row id
 * @decision: row id of the decision that made it; its own will be that, negated
 * @mark: the mark; its @actor and @counterparts are indices that mean nothing here
 * @actor: row id of the actor, 0 if unknown
 * @counterparts: (element-type gint64): row ids of the entities that it is made to
 * @error: set on failure
 *
 * Writes a statement that a person made, with its sectors and amounts.
 *
 * Returns: whether it is written
 */
gboolean
dossier_marks_insert_statement (DossierBatch                *batch,
                                gint64                       document,
                                gint64                       decision,
                                const DossierStatementMark  *mark,
                                gint64                       actor,
                                const GArray                *counterparts,
                                GError                     **error)
{
  g_auto (StatementRows) rows;
  char *others = list_numbers ((const gint64 *) (gconstpointer) counterparts->data,
                               counterparts->len);

  init_rows (&rows, batch, document);
  return add_statement (&rows, -decision, mark, actor, others, error) && write_rows (&rows, error);
}

/**
 * dossier_marks_insert_statements:
 * @batch: a batch
 * @document: row id of a document without automatic statements
 * @analysis: what the annotators found
 * @items: (element-type DossierPackItem): the same as dossier_marks_gather() gives it: the entities
 *   of the analysis come first, in its order
 * @error: set on failure
 *
 * A deadline that is a span becomes a date here, for nobody can search for, order or draw a span.
 *
 * Returns: whether all automatic statements are written
 */
gboolean
dossier_marks_insert_statements (DossierBatch           *batch,
                                 gint64                  document,
                                 const DossierAnalysis  *analysis,
                                 const GArray           *items,
                                 GError                **error)
{
  g_autoptr (GPtrArray) deadlines = g_ptr_array_new_with_free_func (g_free);
  g_auto (StatementRows) rows;

  init_rows (&rows, batch, document);
  for (guint i = 0; i < analysis->statements->len; i++)
    {
      const DossierStatementMark *mark = &g_array_index (analysis->statements,
                                                         DossierStatementMark, i);
      guint n = mark->counterparts != NULL ? mark->counterparts->len : 0;
      char *due = dossier_deadline_resolve (mark->due, mark->when, analysis->published);
      DossierStatementMark dated = *mark;
      g_autofree gint64 *ids = g_new (gint64, n);
      gint64 actor = 0;

      if (mark->actor >= 0)
        actor = g_array_index (items, DossierPackItem, mark->actor).entity;
      for (guint c = 0; c < n; c++)
        ids[c] = g_array_index (items, DossierPackItem,
                                g_array_index (mark->counterparts, guint, c)).entity;
      dated.due = due;
      /* The rows point to their texts until they are written. */
      g_ptr_array_add (deadlines, due);
      if (!add_statement (&rows, i, &dated, actor, list_numbers (ids, n), error))
        return FALSE;
    }
  return write_rows (&rows, error);
}

/**
 * dossier_marks_write:
 * @batch: a batch
 * @document: row id of a document without automatic marks
 * @text: its canonical text
 * @analysis: what the annotators found
 * @stamp: (nullable): who they were, see dossier_annotator_stamp()
 * @items: (out) (transfer full) (element-type DossierPackItem): the same as it stands in the pack
 * @error: set on failure
 *
 * Writes the segments, the entities and the automatic marks of a document. The counts are the
 * caller's to bring up to date.
 *
 * Returns: whether all are written
 */
gboolean
dossier_marks_write (DossierBatch           *batch,
                     gint64                  document,
                     const char             *text,
                     const DossierAnalysis  *analysis,
                     const char             *stamp,
                     GArray                **items,
                     GError                **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  gint64 annotator;

  *items = dossier_marks_gather (batch, text, analysis, error);
  return *items != NULL
         && dossier_batch_find_annotator (batch, stamp, &annotator, error)
         && dossier_marks_write_found (connection, document, annotator, *items, error)
         && dossier_marks_insert_statements (batch, document, analysis, *items, error);
}

/**
 * dossier_marks_withdraw:
 * @batch: a batch
 * @document: row id
 * @error: set on failure
 *
 * Takes back what the automatic marks of a document have added elsewhere, before new ones take
 * their place.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_marks_withdraw (DossierBatch *batch, gint64 document, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_auto (DossierMarks) found = { NULL, FALSE, NULL };
  g_autoptr (DossierCursor) cursor = NULL;

  if (!dossier_marks_write_shown (batch, document, NULL, error)
      || !dossier_marks_read (connection, document, FALSE, &found, error))
    return FALSE;
  count_labels (batch, found.items, FALSE, -1);
  cursor = dossier_connection_query (connection, "statements-delete", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":by_hand", FALSE);
  return dossier_cursor_run (cursor, error);
}
