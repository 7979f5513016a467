/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-migrate-marks.h"

#include "dossier-counts.h"
#include "dossier-decision.h"
#include "dossier-marks.h"
#include "dossier-result.h"
#include "dossier-sector-weight.h"

/* From rows of marks, as forms 1 to 4 had them, to packs: each document's automatic marks are read
 * as if the annotators had just found them, and decisions are then put in force on them. Rows that
 * do not fit the text, or lack what a mark must have, are left behind: what comes from these forms
 * is to be annotated anew, and the copy beside the file keeps them. */

typedef struct
{
  DossierConnection *connection;
  gint64 document;
  const char *text;
  gsize length;
  DossierAnalysis *analysis;
  GHashTable *numbers;     /* gint64 *: row id of an entity → its number in the analysis */
  guint n_left;            /* rows left behind */
} Reader;

typedef void (* RowFunc) (Reader *self, DossierCursor *cursor);

static gboolean
read_rows (Reader *self, const char *name, const char *parameter, gint64 value, RowFunc func,
           GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (self->connection, name, error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, parameter, value);
  while (dossier_cursor_step (cursor, error))
    func (self, cursor);
  return !dossier_cursor_failed (cursor);
}

/* NULL if there is none, or none that is UTF-8. */
static const char *
keep (Reader *self, DossierCursor *cursor, int column)
{
  const char *text = dossier_cursor_get_text (cursor, column);

  return text != NULL && g_utf8_validate (text, -1, NULL)
             ? dossier_arena_strdup (self->analysis->arena, text)
             : NULL;
}

/* A list with one place left for the NULL at its end. */
static const char **
new_list (Reader *self, guint n)
{
  return dossier_arena_new_array (self->analysis->arena, const char *, n + 1);
}

static gboolean
is_boundary (const Reader *self, gint64 byte)
{
  return byte == (gint64) self->length || (self->text[byte] & 0xc0) != 0x80;
}

/* Whether it is a place in the text. */
static gboolean
find_span (const Reader *self, DossierCursor *cursor, int column, DossierSpan *span)
{
  gint64 start = dossier_cursor_get_int (cursor, column);
  gint64 end = dossier_cursor_get_int (cursor, column + 1);

  *span = DOSSIER_SPAN_INIT (start, end);
  return start >= 0 && start <= end && end <= (gint64) self->length && is_boundary (self, start)
         && is_boundary (self, end);
}

/* -1 if the document does not know it, which a sound file never has. */
static int
get_number (Reader *self, gint64 entity)
{
  gpointer number;

  return g_hash_table_lookup_extended (self->numbers, &entity, NULL, &number)
             ? GPOINTER_TO_INT (number)
             : -1;
}

static void
add_segment (Reader *self, DossierCursor *cursor)
{
  DossierSegment segment;
  guint kind;

  if (!find_span (self, cursor, 0, &segment.span)
      || !dossier_cursor_find_choice (cursor, 2, DOSSIER_N_SEGMENT_KINDS, &kind))
    {
      self->n_left++;
      return;
    }
  segment.kind = (DossierSegmentKind) kind;
  g_array_append_val (self->analysis->segments, segment);
}

static void
add_entity (Reader *self, DossierCursor *cursor)
{
  gint64 id = dossier_cursor_get_int (cursor, 0);
  const char *names = keep (self, cursor, 4);
  g_auto (GStrv) aliases = g_strsplit (names != NULL ? names : "", "\n", -1);
  guint n = g_strv_length (aliases), type;
  const char **list = new_list (self, n);
  DossierEntityEntry entry = { .id = keep (self, cursor, 1),
                               .name = keep (self, cursor, 3),
                               .aliases = list };

  if (entry.id == NULL || entry.name == NULL
      || !dossier_cursor_find_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES, &type))
    {
      self->n_left++;
      return;
    }
  entry.type = (DossierEntityType) type;
  for (guint i = 0; i < n; i++)
    list[i] = dossier_arena_strdup (self->analysis->arena, aliases[i]);
  list[n] = NULL;
  g_hash_table_insert (self->numbers, g_memdup2 (&id, sizeof id),
                       GINT_TO_POINTER (self->analysis->entities->len));
  g_array_append_val (self->analysis->entities, entry);
}

static void
add_role (Reader *self, DossierCursor *cursor)
{
  int number = get_number (self, dossier_cursor_get_int (cursor, 0));
  DossierEntityEntry *entry;
  const char **list, *role = keep (self, cursor, 1);
  guint n = 0;

  if (number < 0 || role == NULL)
    {
      self->n_left++;
      return;
    }
  entry = &g_array_index (self->analysis->entities, DossierEntityEntry, number);
  while (entry->roles != NULL && entry->roles[n] != NULL)
    n++;
  list = new_list (self, n + 1);
  for (guint i = 0; i < n; i++)
    list[i] = entry->roles[i];
  list[n] = role;
  list[n + 1] = NULL;
  entry->roles = list;
}

static void
add_mention (Reader *self, DossierCursor *cursor)
{
  int number = get_number (self, dossier_cursor_get_int (cursor, 2));
  DossierMentionMark mark = { .entity = (guint) number, .rule = keep (self, cursor, 3),
                              .why = keep (self, cursor, 4) };

  if (number >= 0 && find_span (self, cursor, 0, &mark.span))
    g_array_append_val (self->analysis->mentions, mark);
  else
    self->n_left++;
}

static void
add_time (Reader *self, DossierCursor *cursor)
{
  DossierTimeMark mark = { .edtf = keep (self, cursor, 3),
                           .rule = keep (self, cursor, 4),
                           .why = keep (self, cursor, 5) };
  guint kind;

  if (mark.edtf == NULL || !find_span (self, cursor, 0, &mark.span)
      || !dossier_cursor_find_choice (cursor, 2, DOSSIER_N_TIME_KINDS, &kind))
    {
      self->n_left++;
      return;
    }
  mark.kind = (DossierTimeKind) kind;
  g_array_append_val (self->analysis->times, mark);
}

static void
add_sector (Reader *self, DossierCursor *cursor)
{
  DossierSectorMark mark = { .sector = keep (self, cursor, 2), .rule = keep (self, cursor, 3),
                             .why = keep (self, cursor, 4), .share = DOSSIER_SECTOR_SHARE };

  if (mark.sector != NULL && find_span (self, cursor, 0, &mark.span))
    g_array_append_val (self->analysis->sectors, mark);
  else
    self->n_left++;
}

static DossierStatementMark *
get_last_statement (Reader *self)
{
  GArray *statements = self->analysis->statements;

  return &g_array_index (statements, DossierStatementMark, statements->len - 1);
}

static gboolean
add_statement (Reader *self, DossierCursor *cursor)
{
  guint kind = 0, certainty = 0;
  DossierSpan span;
  DossierStatementMark mark;

  if (!find_span (self, cursor, 1, &span)
      || !dossier_cursor_find_choice (cursor, 3, DOSSIER_N_STATEMENT_KINDS, &kind)
      || !dossier_cursor_find_choice (cursor, 10, DOSSIER_N_CERTAINTIES, &certainty))
    {
      self->n_left++;
      return FALSE;
    }
  mark = (DossierStatementMark) {
    .span = span,
    .kind = (DossierStatementKind) kind,
    .actor = dossier_cursor_is_null (cursor, 4)
                 ? -1 : get_number (self, dossier_cursor_get_int (cursor, 4)),
    .counterparts = g_array_new (FALSE, FALSE, sizeof (guint)),
    .sectors = g_ptr_array_new (),
    .when = keep (self, cursor, 5),
    .due = keep (self, cursor, 6),
    .cue = keep (self, cursor, 7),
    .rule = keep (self, cursor, 8),
    .why = keep (self, cursor, 9),
    .certainty = (DossierCertainty) certainty,
    .code = keep (self, cursor, 11),
    .amounts = g_array_new (FALSE, FALSE, sizeof (DossierSpan)),
  };

  g_array_append_val (self->analysis->statements, mark);
  return TRUE;
}

static void
add_counterpart (Reader *self, DossierCursor *cursor)
{
  int number = get_number (self, dossier_cursor_get_int (cursor, 0));

  if (number >= 0)
    g_array_append_val (get_last_statement (self)->counterparts, number);
}

static void
add_statement_sector (Reader *self, DossierCursor *cursor)
{
  const char *sector = keep (self, cursor, 0);

  if (sector != NULL)
    g_ptr_array_add (get_last_statement (self)->sectors, (gpointer) sector);
}

static void
add_amount (Reader *self, DossierCursor *cursor)
{
  DossierStatementMark *statement = get_last_statement (self);
  DossierSpan span;

  if (find_span (self, cursor, 0, &span) && span.start >= statement->span.start)
    g_array_append_val (statement->amounts, span);
}

static gboolean
read_statements (Reader *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (self->connection, "old-statements", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", self->document);
  while (dossier_cursor_step (cursor, error))
    {
      gint64 id = dossier_cursor_get_int (cursor, 0);

      if (!add_statement (self, cursor))
        continue;
      if (!read_rows (self, "old-counterparts", ":statement", id, add_counterpart, error)
          || !read_rows (self, "old-statement-sectors", ":statement", id, add_statement_sector,
                         error)
          || !read_rows (self, "old-amounts", ":statement", id, add_amount, error))
        return FALSE;
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
read_analysis (Reader *self, GError **error)
{
  static const struct
  {
    const char *name;
    RowFunc func;
  } layers[] = {
    { "old-segments", add_segment }, { "old-entities", add_entity }, { "old-roles", add_role },
    { "old-mentions", add_mention }, { "old-times", add_time },      { "old-sectors", add_sector },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    if (!read_rows (self, layers[i].name, ":document", self->document, layers[i].func, error))
      return FALSE;
  return read_statements (self, error);
}

static gboolean
has_decisions (DossierConnection *connection, gint64 document, gboolean *decided, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "old-decided", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  *decided = dossier_cursor_get_int (cursor, 0) != 0;
  return TRUE;
}

/* A file of form 5 does not say who found them. */
static gboolean
insert_pack (DossierConnection *connection, gint64 document, const GArray *items, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "old-marks-insert", error);
  g_autoptr (GBytes) pack = g_byte_array_free_to_bytes (dossier_pack_new (items));

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_bytes (cursor, ":pack", pack);
  return dossier_cursor_run (cursor, error);
}

static gboolean
pack_document (DossierBatch *batch, gint64 document, guint *n_left, GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_autoptr (DossierAnalysis) analysis = dossier_analysis_new ();
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                          NULL);
  Reader reader = { .connection = connection, .document = document, .analysis = analysis,
                    .numbers = numbers };
  g_autoptr (DossierCursor) content = NULL;
  g_autoptr (GArray) items = NULL;
  g_autofree char *text = NULL;
  gboolean decided;
  gsize length = 0;
  gconstpointer body = NULL;

  content = dossier_connection_query (connection, "content", error);
  if (content == NULL)
    return FALSE;
  dossier_cursor_bind_int (content, ":document", document);
  if (dossier_cursor_step (content, error))
    body = dossier_cursor_get_blob (content, 0, &length);
  text = g_strndup (body != NULL ? body : "", length);
  reader.text = text;
  reader.length = length;
  if (dossier_cursor_failed (content) || !read_analysis (&reader, error))
    return FALSE;
  *n_left += reader.n_left;
  items = dossier_marks_gather (batch, text, analysis, error);
  return items != NULL
         && insert_pack (connection, document, items, error)
         && dossier_marks_insert_statements (batch, document, analysis, items, error)
         && has_decisions (connection, document, &decided, error)
         && (!decided || dossier_decisions_apply (batch, document, error))
         && dossier_counts_renew_unweighed (batch, document, error);
}

/**
 * dossier_migrate_marks:
 * @connection: a connection in the transaction that takes a file to version 5
 * @n_left: (out): how many rows of marks did not fit their document and are left behind
 * @error: set on failure
 *
 * Packs the marks of all documents and drops the tables that held them.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_migrate_marks (DossierConnection *connection, guint *n_left, GError **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);
  g_autoptr (DossierCursor) cursor = NULL;
  g_autoptr (GArray) documents = NULL;

  *n_left = 0;
  dossier_batch_set_old (batch);
  cursor = dossier_connection_query (connection, "check-documents", error);
  documents = cursor != NULL ? dossier_result_take_ids (cursor, error) : NULL;
  g_clear_pointer (&cursor, dossier_cursor_release);
  if (documents == NULL)
    return FALSE;
  for (guint i = 0; i < documents->len; i++)
    {
      dossier_connection_tick (connection, i, documents->len);
      if (!pack_document (batch, g_array_index (documents, gint64, i), n_left, error))
        return FALSE;
    }
  return dossier_batch_finish (batch, error)
         && dossier_connection_run (connection, "old-marks-drop", error)
         && dossier_connection_run (connection, "name-index-update", error);
}
