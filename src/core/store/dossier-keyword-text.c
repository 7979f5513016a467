/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyword-text.h"

#include "dossier-text-pack.h"

/**
 * dossier_keyword_text_read:
 * @self: (out caller-allocates): takes the text as it is kept; nothing of it is borrowed
 * @connection: a reader in a transaction
 * @document: row id
 * @error: set on failure
 *
 * Returns: whether it is there; %FALSE without an error if it is not
 */
gboolean
dossier_keyword_text_read (DossierKeywordText *self, DossierConnection *connection, gint64 document,
                           GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "keyword-text", error);
  gconstpointer bytes;

  *self = (DossierKeywordText) { .document = document, .first_day = DOSSIER_DAY_NONE };
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  self->title = g_strdup (dossier_cursor_get_text (cursor, 0));
  self->publisher = g_strdup (dossier_cursor_get_text (cursor, 1));
  if (!dossier_cursor_is_null (cursor, 2))
    self->first_day = (DossierDay) dossier_cursor_get_int (cursor, 2);
  bytes = dossier_cursor_get_blob (cursor, 3, &self->size);
  self->bytes = g_memdup2 (bytes, self->size);
  self->packed = dossier_cursor_get_int (cursor, 4) != 0;
  return TRUE;
}

/**
 * dossier_keyword_text_unpack:
 * @self: a text
 *
 * From then on its bytes are the canonical text, valid UTF-8, not NUL-terminated; none where the
 * file is damaged. Any thread.
 */
void
dossier_keyword_text_unpack (DossierKeywordText *self)
{
  char *packed = self->bytes;

  if (self->packed)
    {
      self->bytes = dossier_text_unpack (packed, self->size, &self->size);
      g_free (packed);
      self->packed = FALSE;
    }
  if (self->bytes == NULL)
    self->size = 0;
}

/**
 * dossier_keyword_text_clear:
 * @self: a text
 *
 * Frees what it holds, not the structure itself.
 */
void
dossier_keyword_text_clear (DossierKeywordText *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->bytes, g_free);
}
