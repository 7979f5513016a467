/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-keyword-text.h"

#include "dossier-text-pack.h"

static void
take_head (DossierKeywordText *self, DossierCursor *cursor)
{
  self->title = dossier_cursor_dup_words (cursor, 2);
  self->publisher = dossier_cursor_dup_text (cursor, 3);
  if (!dossier_cursor_is_null (cursor, 4))
    self->first_day = (DossierDay) dossier_cursor_get_int (cursor, 4);
}

static void
copy_head (DossierKeywordText *self, const DossierDocumentFacts *known)
{
  self->title = g_strdup (known->title);
  self->publisher = g_strdup (known->publisher);
  if (known->published.days.first <= known->published.days.last)
    self->first_day = known->published.days.first;
}

/**
 * dossier_keyword_text_read:
 * @self: (out caller-allocates): takes the text as it is kept; nothing of it is borrowed
 * @connection: a reader in a transaction
 * @document: row id
 * @known: (nullable): what is known of the document, so that its text is all that is read
 * @error: set on failure
 *
 * Returns: whether it is there; %FALSE without an error if it is not
 */
gboolean
dossier_keyword_text_read (DossierKeywordText          *self,
                           DossierConnection           *connection,
                           gint64                       document,
                           const DossierDocumentFacts  *known,
                           GError                     **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  gconstpointer bytes;

  *self = (DossierKeywordText) { .document = document, .first_day = DOSSIER_DAY_NONE };
  cursor = dossier_connection_query (connection, known != NULL ? "keyword-body" : "keyword-text",
                                     error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_step (cursor, error))
    return FALSE;
  bytes = dossier_cursor_get_blob (cursor, 0, &self->size);
  self->bytes = g_memdup2 (bytes, self->size);
  self->packed = dossier_cursor_get_int (cursor, 1) != 0;
  if (known != NULL)
    copy_head (self, known);
  else
    take_head (self, cursor);
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
