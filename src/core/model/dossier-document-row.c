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
