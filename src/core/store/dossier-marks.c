/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-marks.h"

#include "dossier-reach.h"

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
 * Puts what decisions make of the marks in the place of what they made of them before. The counts are the
 * caller's to bring up to date.
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

static char *
list_numbers (const gint64 *ids, guint n)
{
  GString *list;

  if (n == 0)
    return NULL;
  list = g_string_new ("[");
  for (guint i = 0; i < n; i++)
    {
      char digits[24];

      g_snprintf (digits, sizeof digits, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
      g_string_append (list, digits);
    }
  g_string_append_c (list, ']');
  return g_string_free (list, FALSE);
}

static gboolean
insert_amounts (DossierConnection *connection, gint64 statement, const GArray *amounts,
                GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (amounts == NULL || amounts->len == 0)
    return TRUE;
  cursor = dossier_connection_query (connection, "amount-insert", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":statement", statement);
  for (guint i = 0; i < amounts->len; i++)
    {
      DossierSpan span = g_array_index (amounts, DossierSpan, i);

      dossier_cursor_bind_int (cursor, ":position", i);
      dossier_cursor_bind_int (cursor, ":start", span.start);
      dossier_cursor_bind_int (cursor, ":end", span.end);
      if (!dossier_cursor_run (cursor, error))
        return FALSE;
    }
  return TRUE;
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

static gboolean
bind_phrase (DossierBatch *batch, DossierCursor *cursor, const char *parameter, const char *words,
             GError **error)
{
  gint64 id;

  if (!dossier_batch_find_phrase (batch, words, &id, error))
    return FALSE;
  dossier_cursor_bind_id (cursor, parameter, id);
  return TRUE;
}

/* Queries that use the index by kind for any kind name them all: see search-says-actor. */
G_STATIC_ASSERT (DOSSIER_N_STATEMENT_KINDS == 8);

static void
bind_reach (DossierCursor *cursor, const char *edtf, const char *first, const char *last)
{
  DossierDay from, to;

  dossier_reach (edtf, &from, &to);
  dossier_cursor_bind_day (cursor, first, from);
  dossier_cursor_bind_day (cursor, last, to);
}

/**
 * dossier_marks_insert_statement:
 * @batch: a batch
 * @document: row id
 * @id: what its row id will be; of one made by hand that of the decision, negated
 * @mark: the mark; its @actor and @counterparts are indices that mean nothing here
 * @actor: row id of the actor, 0 if unknown
 * @counterparts: (nullable): row ids of the others as JSON
 * @error: set on failure
 *
 * Writes a statement with its sectors and amounts.
 *
 * Returns: @id, 0 on failure
 */
gint64
dossier_marks_insert_statement (DossierBatch                *batch,
                                gint64                       document,
                                gint64                       id,
                                const DossierStatementMark  *mark,
                                gint64                       actor,
                                const char                  *counterparts,
                                GError                     **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_autofree char *sectors = NULL;
  g_autoptr (DossierCursor) cursor = NULL;

  if (!find_sectors (batch, mark->sectors, &sectors, error))
    return 0;
  cursor = dossier_connection_query (connection, "statement-insert", error);
  if (cursor == NULL
      || !bind_phrase (batch, cursor, ":cue", mark->cue, error)
      || !bind_phrase (batch, cursor, ":rule", mark->rule, error)
      || !bind_phrase (batch, cursor, ":why", mark->why, error)
      || !bind_phrase (batch, cursor, ":code", mark->code, error))
    return 0;
  dossier_cursor_bind_text (cursor, ":counterparts", counterparts);
  dossier_cursor_bind_text (cursor, ":sectors", sectors);
  dossier_cursor_bind_int (cursor, ":id", id);
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":start", mark->span.start);
  dossier_cursor_bind_int (cursor, ":end", mark->span.end);
  dossier_cursor_bind_int (cursor, ":kind", mark->kind);
  dossier_cursor_bind_id (cursor, ":actor", actor);
  dossier_cursor_bind_text (cursor, ":happens", mark->when);
  bind_reach (cursor, mark->when, ":happens_first", ":happens_last");
  dossier_cursor_bind_text (cursor, ":due", mark->due);
  bind_reach (cursor, mark->due, ":due_first", ":due_last");
  dossier_cursor_bind_id (cursor, ":decision", id < 0 ? -id : 0);
  dossier_cursor_bind_int (cursor, ":certainty", mark->certainty);
  return dossier_cursor_run (cursor, error)
                 && insert_amounts (connection, id, mark->amounts, error)
             ? id
             : 0;
}

/**
 * dossier_marks_insert_statements:
 * @batch: a batch
 * @document: row id of a document without automatic statements
 * @analysis: what the annotators found
 * @items: (element-type DossierPackItem): the same as dossier_marks_gather() gives it: the entities of
 *   the analysis come first, in its order
 * @error: set on failure
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
  for (guint i = 0; i < analysis->statements->len; i++)
    {
      const DossierStatementMark *mark = &g_array_index (analysis->statements,
                                                         DossierStatementMark, i);
      guint n = mark->counterparts != NULL ? mark->counterparts->len : 0;
      g_autofree gint64 *ids = g_new (gint64, n);
      g_autofree char *counterparts = NULL;
      gint64 actor = 0;

      if (mark->actor >= 0)
        actor = g_array_index (items, DossierPackItem, mark->actor).entity;
      for (guint c = 0; c < n; c++)
        ids[c] = g_array_index (items, DossierPackItem,
                                g_array_index (mark->counterparts, guint, c)).entity;
      counterparts = list_numbers (ids, n);
      if (dossier_marks_insert_statement (batch, document, DOSSIER_MARK_ID (document, i), mark,
                                          actor, counterparts, error) == 0)
        return FALSE;
    }
  return TRUE;
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
