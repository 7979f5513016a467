/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyword-document.h"

#include "dossier-span.h"

/**
 * dossier_keyword_document_read:
 * @self: (out caller-allocates): takes the document
 * @connection: a reader in a transaction
 * @document: row id
 * @error: set on failure
 *
 * To be released before another one is read on the same connection.
 *
 * Returns: whether it is there; %FALSE without an error if it is not
 */
gboolean
dossier_keyword_document_read (DossierKeywordDocument *self, DossierConnection *connection,
                               gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "keyword-document", error);

  *self = (DossierKeywordDocument) { .id = document, .first_day = DOSSIER_DAY_NONE };
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  self->title = dossier_cursor_get_words (cursor, 0);
  self->publisher = dossier_cursor_get_text (cursor, 1);
  if (!dossier_cursor_is_null (cursor, 2))
    self->first_day = (DossierDay) dossier_cursor_get_int (cursor, 2);
  self->published = dossier_cursor_get_text (cursor, 3);
  self->language = dossier_cursor_get_words (cursor, 4);
  self->uri = dossier_cursor_get_words (cursor, 5);
  self->text = dossier_cursor_get_blob (cursor, 6, &self->length);
  if (self->text == NULL)
    self->text = "";
  self->cursor = g_steal_pointer (&cursor);
  return TRUE;
}

/**
 * dossier_keyword_document_release:
 * @self: a document
 *
 * Lets go of what it borrows.
 */
void
dossier_keyword_document_release (DossierKeywordDocument *self)
{
  g_clear_pointer (&self->cursor, dossier_cursor_release);
}

/**
 * dossier_keyword_document_mentions:
 * @connection: a reader in a transaction
 * @document: row id
 * @entity: row id; of a merged one, the one kept
 * @spans: (element-type DossierSpan): takes the mentions in force, in the order of the text
 * @error: set on failure
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_keyword_document_mentions (DossierConnection *connection, gint64 document, gint64 entity,
                                   GArray *spans, GError **error)
{
  g_autoptr (DossierCursor) cursor
    = dossier_connection_query (connection, "keyword-mentions", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_int (cursor, ":entity", entity);
  while (dossier_cursor_step (cursor, error))
    {
      DossierSpan span = DOSSIER_SPAN_INIT (dossier_cursor_get_int (cursor, 0),
                                            dossier_cursor_get_int (cursor, 1));

      g_array_append_val (spans, span);
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_keyword_find_entity:
 * @connection: a reader in a transaction
 * @key: "person/pham-minh-chinh"
 * @error: set on failure
 *
 * Returns: row id of the entity, or of the one it was merged into; 0 without an error if there is
 *   none
 */
gint64
dossier_keyword_find_entity (DossierConnection *connection, const char *key, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "entity-of-key", error);

  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_text (cursor, ":key", key);
  return dossier_cursor_step (cursor, error) ? dossier_cursor_get_int (cursor, 0) : 0;
}
