/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-private.h"

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
