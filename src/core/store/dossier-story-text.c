/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-text.h"

#include "dossier-pack.h"
#include "dossier-sketch.h"

/* A document of the file as copies are found by it: its text, and what the annotators found,
 * whatever people made of that. */
typedef struct
{
  char *text;
  DossierTokens *tokens;
  DossierTextParts parts;
} StoryText;

static void
clear_text (StoryText *self)
{
  g_clear_pointer (&self->tokens, dossier_tokens_free);
  g_clear_pointer (&self->text, g_free);
  dossier_text_parts_clear (&self->parts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StoryText, clear_text)

/* In a damaged file they may be anywhere. */
static void
take_spans (GArray *spans, gconstpointer pack, gsize size, DossierPackLayer layer, gsize length)
{
  g_auto (DossierPackReader) reader;
  DossierPackItem item;

  dossier_pack_reader_init (&reader, pack, size, layer);
  while (dossier_pack_reader_next (&reader, &item))
    if (item.span.start <= item.span.end && item.span.end <= length
        && (layer != DOSSIER_PACK_SEGMENT || item.kind == DOSSIER_SEGMENT_BODY))
      g_array_append_val (spans, item.span);
}

static gboolean
read_parts (StoryText *self, DossierConnection *connection, gint64 document, gsize length,
            gboolean with_names, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "marks-found", error);
  gconstpointer pack = NULL;
  gsize size = 0;

  self->parts.body = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  self->parts.names = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (dossier_cursor_step (cursor, error))
    pack = dossier_cursor_get_blob (cursor, 0, &size);
  else if (dossier_cursor_failed (cursor))
    return FALSE;
  take_spans (self->parts.body, pack, size, DOSSIER_PACK_SEGMENT, length);
  if (with_names)
    take_spans (self->parts.names, pack, size, DOSSIER_PACK_MENTION, length);
  return TRUE;
}

/* A document whose text is missing or is no text has nothing to compare. */
static gboolean
read_text (StoryText *self, DossierConnection *connection, gint64 document, gboolean with_names,
           GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "content", error);
  gconstpointer text = NULL;
  gsize length = 0;

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (dossier_cursor_step (cursor, error))
    text = dossier_cursor_get_blob (cursor, 0, &length);
  else if (dossier_cursor_failed (cursor))
    return FALSE;
  if (text == NULL || !g_utf8_validate_len (text, length, NULL))
    length = 0;
  self->text = g_strndup (text != NULL ? text : "", length);
  self->tokens = dossier_tokens_new (self->text, length);
  return read_parts (self, connection, document, length, with_names, error);
}

/**
 * dossier_story_text_sketch:
 * @connection: a connection
 * @document: row id
 * @error: set on failure
 *
 * Returns: (transfer full): the sketch of what the file has of a document
 */
GBytes *
dossier_story_text_sketch (DossierConnection *connection, gint64 document, GError **error)
{
  g_auto (StoryText) text = { NULL };

  return read_text (&text, connection, document, TRUE, error)
           ? dossier_sketch_new (text.tokens, &text.parts, NULL) : NULL;
}

/**
 * dossier_story_text_runs:
 * @connection: a connection
 * @document: row id
 * @error: set on failure
 *
 * Returns: (transfer full): the runs of %DOSSIER_SHINGLE_WORDS words of what the file
 *   has of a document
 */
DossierShingles *
dossier_story_text_runs (DossierConnection *connection, gint64 document, GError **error)
{
  g_auto (StoryText) text = { NULL };

  if (!read_text (&text, connection, document, FALSE, error))
    return NULL;
  return dossier_shingles_new (text.tokens, (const DossierSpan *) (gpointer) text.parts.body->data,
                               text.parts.body->len, DOSSIER_SHINGLE_WORDS);
}

/**
 * dossier_story_text_fingerprint:
 * @connection: a connection
 * @document: row id
 * @error: set on failure
 *
 * Returns: (transfer full): the fingerprint of what the file has of a document
 */
DossierFingerprint *
dossier_story_text_fingerprint (DossierConnection *connection, gint64 document, GError **error)
{
  g_auto (StoryText) text = { NULL };

  return read_text (&text, connection, document, TRUE, error)
           ? dossier_fingerprint_new (text.tokens, &text.parts) : NULL;
}
