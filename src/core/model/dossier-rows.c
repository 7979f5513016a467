/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-private.h"

static void
clear_document_row (gpointer data)
{
  DossierDocumentRow *row = data;

  g_free (row->title);
  g_free (row->publisher);
  g_free (row->published);
  g_free (row->language);
  g_free (row->dateline);
  g_free (row->byline);
  g_free (row->uri);
  g_free (row->source_url);
}

void
dossier_document_row_free (DossierDocumentRow *row)
{
  g_atomic_rc_box_release_full (row, clear_document_row);
}

/* Returns: (nullable) (transfer full): the row; %NULL without an error if it is gone. Any
 * thread. */
DossierDocumentRow *
dossier_document_row_read (DossierConnection *connection, gint64 id, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "document-row", error);
  DossierDocumentRow *row;

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":id", id);
  if (!dossier_cursor_step (cursor, error))
    return NULL;
  row = g_atomic_rc_box_new0 (DossierDocumentRow);
  row->id = dossier_cursor_get_int (cursor, 0);
  row->title = dossier_cursor_dup_words (cursor, 1);
  row->publisher = dossier_cursor_dup_text (cursor, 2);
  row->published = dossier_cursor_dup_text (cursor, 3);
  row->basis = (DossierDateBasis) dossier_cursor_get_choice (cursor, 4, DOSSIER_N_DATE_BASES);
  row->language = dossier_cursor_dup_words (cursor, 5);
  row->dateline = dossier_cursor_dup_text (cursor, 6);
  row->byline = dossier_cursor_dup_text (cursor, 7);
  row->uri = dossier_cursor_dup_words (cursor, 8);
  row->source_url = dossier_cursor_dup_text (cursor, 9);
  row->n_chars = (gsize) dossier_cursor_get_int (cursor, 10);
  row->titled = dossier_cursor_get_int (cursor, 11) != 0;
  row->n_reports = MAX (1, (guint) dossier_cursor_get_int (cursor, 12));
  row->corrected = (guint) dossier_cursor_get_int (cursor, 13);
  return row;
}

static void
clear_statement_row (gpointer data)
{
  DossierStatementRow *row = data;

  g_free (row->actor);
  g_free (row->when);
  g_free (row->due);
  g_free (row->said);
  g_free (row->quote);
  g_free (row->cue);
  g_free (row->rule);
  g_free (row->why);
  g_free (row->document_title);
  g_free (row->publisher);
  g_free (row->published);
  g_free (row->language);
  g_free (row->counterparts);
  g_strfreev (row->sectors);
  g_free (row->actor_key);
  g_strfreev (row->counterpart_keys);
  g_free (row->code);
  g_strfreev (row->amounts);
}

void
dossier_statement_row_free (DossierStatementRow *row)
{
  g_atomic_rc_box_release_full (row, clear_statement_row);
}

static GStrv
split_lines (const char *lines)
{
  return lines != NULL ? g_strsplit (lines, "\n", -1) : g_new0 (char *, 1);
}

/* Returns: (nullable) (transfer full): the row; %NULL without an error if it is gone. Any
 * thread. */
DossierStatementRow *
dossier_statement_row_read (DossierConnection *connection, gint64 id, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "statement-row", error);
  DossierStatementRow *row;

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":id", id);
  if (!dossier_cursor_step (cursor, error))
    return NULL;
  row = g_atomic_rc_box_new0 (DossierStatementRow);
  row->id = dossier_cursor_get_int (cursor, 0);
  row->document = dossier_cursor_get_int (cursor, 1);
  row->span = DOSSIER_SPAN_INIT (dossier_cursor_get_int (cursor, 2),
                                 dossier_cursor_get_int (cursor, 3));
  row->kind
    = (DossierStatementKind) dossier_cursor_get_choice (cursor, 4, DOSSIER_N_STATEMENT_KINDS);
  row->actor = dossier_cursor_dup_text (cursor, 5);
  row->actor_id = dossier_cursor_get_int (cursor, 6);
  row->when = dossier_cursor_dup_text (cursor, 7);
  row->due = dossier_cursor_dup_text (cursor, 8);
  row->said = dossier_cursor_dup_text (cursor, 9);
  row->quote
    = g_strdup (dossier_cursor_is_null (cursor, 10) ? "" : dossier_cursor_get_text (cursor, 10));
  row->cue = dossier_cursor_dup_text (cursor, 11);
  row->rule = dossier_cursor_dup_text (cursor, 12);
  row->why = dossier_cursor_dup_text (cursor, 13);
  row->by_hand = dossier_cursor_get_int (cursor, 14) != 0;
  row->document_title = dossier_cursor_dup_words (cursor, 15);
  row->publisher = dossier_cursor_dup_text (cursor, 16);
  row->published = dossier_cursor_dup_text (cursor, 17);
  row->language = dossier_cursor_dup_words (cursor, 18);
  row->counterparts = dossier_cursor_dup_text (cursor, 19);
  row->sectors = split_lines (dossier_cursor_get_text (cursor, 20));
  row->actor_key = dossier_cursor_dup_text (cursor, 21);
  row->counterpart_keys = split_lines (dossier_cursor_get_text (cursor, 22));
  row->certainty = (DossierCertainty) dossier_cursor_get_choice (cursor, 23, DOSSIER_N_CERTAINTIES);
  row->code = dossier_cursor_dup_text (cursor, 24);
  row->amounts = split_lines (dossier_cursor_get_text (cursor, 25));
  return row;
}

static gpointer
new_document (gint64 id)
{
  return dossier_document_new (id);
}

static gboolean
is_document_loaded (gpointer item)
{
  return dossier_document_is_loaded (item);
}

static gpointer
read_document_row (DossierConnection *connection, gint64 id, GError **error)
{
  return dossier_document_row_read (connection, id, error);
}

static void
free_document_row (gpointer row)
{
  dossier_document_row_free (row);
}

static void
take_document_row (gpointer item, gpointer row)
{
  dossier_document_take_row (item, g_atomic_rc_box_acquire (row));
}

const DossierRowKind dossier_document_rows = {
  dossier_document_get_type, new_document, is_document_loaded,
  read_document_row, free_document_row, take_document_row,
};

static gpointer
new_statement (gint64 id)
{
  return dossier_statement_new (id);
}

static gboolean
is_statement_loaded (gpointer item)
{
  return dossier_statement_is_loaded (item);
}

static gpointer
read_statement_row (DossierConnection *connection, gint64 id, GError **error)
{
  return dossier_statement_row_read (connection, id, error);
}

static void
free_statement_row (gpointer row)
{
  dossier_statement_row_free (row);
}

static void
take_statement_row (gpointer item, gpointer row)
{
  dossier_statement_take_row (item, g_atomic_rc_box_acquire (row));
}

const DossierRowKind dossier_statement_rows = {
  dossier_statement_get_type, new_statement, is_statement_loaded,
  read_statement_row, free_statement_row, take_statement_row,
};
