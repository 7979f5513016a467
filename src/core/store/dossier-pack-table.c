/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pack-table.h"

#include "dossier-pack.h"
#include "dossier-table-function.h"

/* dossier_pack (pack, layer): what stands in a pack, as rows for SQL. A pack that cannot be read to
 * its end gives what can be read; dossier_check_run() tells of it. */

enum
{
  COLUMN_PLACE,
  COLUMN_DECISION,
  COLUMN_START,
  COLUMN_END,
  COLUMN_KIND,
  COLUMN_ENTITY,
  COLUMN_OTHER,
  COLUMN_SHARE,
  COLUMN_VALUE,
  COLUMN_RULE,
  COLUMN_WHY,
  COLUMN_WORDS,
  COLUMN_PACK,
  COLUMN_LAYER,
};

#define DECLARATION                                                                           \
  "CREATE TABLE pack (place, decision, start, end, kind, entity, other, share, value, rule, " \
  "why, words, pack HIDDEN, layer HIDDEN)"

typedef struct
{
  sqlite3_vtab_cursor base;
  guint8 *pack;
  DossierPackReader reader;
  DossierPackItem item;
  gboolean at_end;
  gint64 row;
} PackCursor;

static int
choose_plan (sqlite3_vtab *table, sqlite3_index_info *info)
{
  return dossier_table_function_plan (info, COLUMN_PACK, 2);
}

static int
open_cursor (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  PackCursor *self = g_new0 (PackCursor, 1);

  self->at_end = TRUE;
  *cursor = &self->base;
  return SQLITE_OK;
}

static void
clear_cursor (PackCursor *self)
{
  if (self->pack != NULL)
    dossier_pack_reader_clear (&self->reader);
  g_clear_pointer (&self->pack, g_free);
}

static int
close_cursor (sqlite3_vtab_cursor *cursor)
{
  PackCursor *self = (PackCursor *) cursor;

  clear_cursor (self);
  g_free (self);
  return SQLITE_OK;
}

static int
go_on (sqlite3_vtab_cursor *cursor)
{
  PackCursor *self = (PackCursor *) cursor;

  self->at_end = !dossier_pack_reader_next (&self->reader, &self->item);
  self->row++;
  return SQLITE_OK;
}

static int
begin_cursor (sqlite3_vtab_cursor *cursor, int plan, const char *name, int n_values,
              sqlite3_value **values)
{
  PackCursor *self = (PackCursor *) cursor;
  gconstpointer pack = sqlite3_value_blob (values[0]);
  gsize size = (gsize) sqlite3_value_bytes (values[0]);

  clear_cursor (self);
  self->at_end = TRUE;
  if (pack == NULL || size == 0)
    return SQLITE_OK;
  self->pack = g_memdup2 (pack, size);
  self->row = 0;
  dossier_pack_reader_init (&self->reader, self->pack, size, sqlite3_value_int (values[1]));
  return go_on (cursor);
}

static int
is_at_end (sqlite3_vtab_cursor *cursor)
{
  return ((PackCursor *) cursor)->at_end;
}

static void
give_text (sqlite3_context *context, const char *text, gsize length)
{
  if (text != NULL)
    sqlite3_result_text64 (context, text, length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

static void
give_id (sqlite3_context *context, gint64 id)
{
  if (id != 0)
    sqlite3_result_int64 (context, id);
}

static int
give_column (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  const DossierPackItem *item = &((PackCursor *) cursor)->item;

  switch (column)
    {
    case COLUMN_PLACE:
      sqlite3_result_int64 (context, item->place);
      break;
    case COLUMN_DECISION:
      give_id (context, item->decision);
      break;
    case COLUMN_START:
      sqlite3_result_int64 (context, item->span.start);
      break;
    case COLUMN_END:
      sqlite3_result_int64 (context, item->span.end);
      break;
    case COLUMN_KIND:
      sqlite3_result_int64 (context, item->kind);
      break;
    case COLUMN_ENTITY:
      give_id (context, item->entity);
      break;
    case COLUMN_OTHER:
      give_id (context, item->other);
      break;
    case COLUMN_SHARE:
      sqlite3_result_int64 (context, item->share);
      break;
    case COLUMN_VALUE:
      give_text (context, item->value, item->value_length);
      break;
    case COLUMN_RULE:
      give_id (context, item->rule);
      break;
    case COLUMN_WHY:
      give_id (context, item->why);
      break;
    case COLUMN_WORDS:
      give_text (context, item->words, item->words_length);
      break;
    default:
      break;
    }
  return SQLITE_OK;
}

static int
give_row (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
  *row = ((PackCursor *) cursor)->row;
  return SQLITE_OK;
}

/**
 * dossier_pack_table_register:
 * @handle: an open connection
 *
 * Returns: an SQLite status
 */
int
dossier_pack_table_register (sqlite3 *handle)
{
  static const sqlite3_module module = {
    .xConnect = dossier_table_function_connect,
    .xBestIndex = choose_plan,
    .xDisconnect = dossier_table_function_disconnect,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = begin_cursor,
    .xNext = go_on,
    .xEof = is_at_end,
    .xColumn = give_column,
    .xRowid = give_row,
  };

  return sqlite3_create_module (handle, "dossier_pack", &module, (void *) DECLARATION);
}
