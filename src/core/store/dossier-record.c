/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-counts.h"
#include "dossier-error.h"
#include "dossier-identity.h"
#include "dossier-marks.h"
#include "dossier-reach.h"
#include "dossier-stories.h"
#include "dossier-text-map.h"
#include "dossier-text-pack.h"
#include "dossier-word-list.h"

/* How much of an untitled document's text stands for its title, in code points. */
#define MAX_FIRST_WORDS 80

/**
 * dossier_record_free:
 * @self: (transfer full) (nullable): a record
 */
void
dossier_record_free (DossierRecord *self)
{
  if (self == NULL)
    return;
  g_free (self->uri);
  g_free (self->sha256);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->media_type);
  g_free (self->encoding);
  g_free (self->remark);
  g_free (self->heading);
  g_free (self->text);
  g_clear_pointer (&self->packed, g_bytes_unref);
  g_clear_pointer (&self->words, g_bytes_unref);
  g_clear_pointer (&self->analysis, dossier_analysis_unref);
  g_free (self->stamp);
  g_free (self);
}

/**
 * dossier_record_prepare:
 * @self: a record with its text
 *
 * Compresses the text and finds its words, so that the writer does not have to. Any thread.
 */
void
dossier_record_prepare (DossierRecord *self)
{
  if (self->prepared)
    return;
  self->n_chars = dossier_text_count_chars (self->text, self->length);
  self->packed = dossier_text_pack (self->text, self->length);
  self->words = dossier_word_list_new (self->text, self->length);
  self->prepared = TRUE;
}

/* The first line of the body that says something, cut between words. */
static char *
take_first_words (const char *text, const DossierAnalysis *analysis)
{
  const char *at = text;
  gsize length;
  char *words;

  for (guint i = 0; i < analysis->segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (analysis->segments, DossierSegment, i);

      if (segment->kind == DOSSIER_SEGMENT_BODY)
        {
          at = text + segment->span.start;
          break;
        }
    }
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  length = strcspn (at, "\n");
  if (g_utf8_strlen (at, (gssize) length) <= MAX_FIRST_WORDS)
    words = g_strndup (at, length);
  else
    {
      const char *end = g_utf8_offset_to_pointer (at, MAX_FIRST_WORDS);
      const char *space = g_utf8_strrchr (at, end - at, ' ');
      g_autofree char *kept = g_strndup (at, (gsize) ((space != NULL ? space : end) - at));

      words = g_strconcat (kept, "…", NULL);
    }
  g_strchomp (words);
  if (*words == '\0')
    {
      g_free (words);
      words = g_strdup (_("Untitled"));
    }
  return words;
}

void
dossier_record_bind_metadata (DossierCursor *cursor, const DossierAnalysis *analysis,
                              const char *title)
{
  DossierDay first, last;

  dossier_reach (analysis->published, &first, &last);
  dossier_cursor_bind_text (cursor, ":title", title);
  dossier_cursor_bind_int (cursor, ":titled", analysis->title != NULL);
  dossier_cursor_bind_text (cursor, ":language", analysis->language);
  dossier_cursor_bind_text (cursor, ":published", analysis->published);
  dossier_cursor_bind_day (cursor, ":published_first", first);
  dossier_cursor_bind_day (cursor, ":published_last", last);
  dossier_cursor_bind_int (cursor, ":basis", analysis->basis);
  dossier_cursor_bind_text (cursor, ":publisher", analysis->publisher);
  dossier_cursor_bind_text (cursor, ":dateline", analysis->dateline);
  dossier_cursor_bind_text (cursor, ":byline", analysis->byline);
  dossier_cursor_bind_text (cursor, ":source_url", analysis->source_url);
}

/* Returns: (transfer full): its title, of an untitled one its first words */
char *
dossier_record_choose_title (const DossierAnalysis *analysis, const char *text)
{
  return analysis->title != NULL ? g_strdup (analysis->title) : take_first_words (text, analysis);
}

/* Whether all spans of an analysis lie in the text: the annotators' promise, on which every later
 * reader of the file relies. */
static gboolean
check_span (DossierSpan span, const char *text, gsize length, GError **error)
{
  if (span.start <= span.end && span.end <= length
      && (span.start == length || (text[span.start] & 0xc0) != 0x80)
      && (span.end == length || (text[span.end] & 0xc0) != 0x80))
    return TRUE;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
               _("A mark from byte %u to byte %u does not fit a text of %u bytes"),
               span.start, span.end, (guint) length);
  return FALSE;
}

#define CHECK_SPANS(marks, Type)                                                          \
  for (guint i = 0; i < (marks)->len; i++)                                                \
    if (!check_span (g_array_index ((marks), Type, i).span, text, length, error))         \
      return FALSE

gboolean
dossier_record_check_analysis (const DossierAnalysis *analysis, const char *text, gsize length,
                               GError **error)
{
  CHECK_SPANS (analysis->segments, DossierSegment);
  CHECK_SPANS (analysis->mentions, DossierMentionMark);
  CHECK_SPANS (analysis->times, DossierTimeMark);
  CHECK_SPANS (analysis->sectors, DossierSectorMark);
  CHECK_SPANS (analysis->statements, DossierStatementMark);
  return TRUE;
}

/**
 * dossier_record_find_known:
 * @connection: a connection
 * @sha256: of some original bytes, in hexadecimal digits
 * @set_aside: (out): whether the document was set aside
 * @error: set on failure
 *
 * Returns: row id of the document made from these bytes, 0 if there is none, -1 on failure
 */
gint64
dossier_record_find_known (DossierConnection *connection, const char *sha256, gboolean *set_aside,
                           GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  *set_aside = FALSE;
  cursor = dossier_connection_query (connection, "document-by-sha256", error);
  if (cursor == NULL)
    return -1;
  dossier_cursor_bind_text (cursor, ":sha256", sha256);
  if (dossier_cursor_step (cursor, error))
    {
      *set_aside = dossier_cursor_get_int (cursor, 1) != 0;
      return dossier_cursor_get_int (cursor, 0);
    }
  return dossier_cursor_failed (cursor) ? -1 : 0;
}

static gint64
insert_source (DossierConnection *connection, const DossierRecord *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "source-insert", error);

  if (cursor == NULL)
    return 0;
  dossier_cursor_bind_text (cursor, ":sha256", self->sha256);
  dossier_cursor_bind_text (cursor, ":uri", self->uri);
  dossier_cursor_bind_text (cursor, ":media_type", self->media_type);
  dossier_cursor_bind_text (cursor, ":encoding", self->encoding);
  dossier_cursor_bind_text (cursor, ":remark", self->remark);
  dossier_cursor_bind_text (cursor, ":heading", self->heading);
  dossier_cursor_bind_int (cursor, ":size", (gint64) self->size);
  dossier_cursor_bind_bytes (cursor, ":bytes", self->bytes);
  return dossier_cursor_run (cursor, error) ? dossier_connection_get_last_id (connection) : 0;
}

static gint64
insert_document (DossierConnection    *connection,
                 const DossierRecord  *self,
                 const char           *title,
                 gint64                source,
                 GError              **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "document-insert", error);
  if (cursor == NULL)
    return 0;
  dossier_record_bind_metadata (cursor, self->analysis, title);
  dossier_cursor_bind_int (cursor, ":source", source);
  dossier_cursor_bind_int (cursor, ":n_chars", self->n_chars);
  dossier_cursor_bind_int (cursor, ":added", g_get_real_time () / G_USEC_PER_SEC);
  return dossier_cursor_run (cursor, error) ? dossier_connection_get_last_id (connection) : 0;
}

static gboolean
insert_content (DossierConnection    *connection,
                DossierRecord        *self,
                gint64                document,
                GError              **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "content-insert", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (self->packed != NULL)
    dossier_cursor_bind_bytes (cursor, ":body", self->packed);
  else
    dossier_cursor_bind_text_sized (cursor, ":body", self->text, self->length);
  return dossier_cursor_run (cursor, error);
}

gboolean
dossier_record_add_to_index (DossierConnection *connection, gint64 document, const char *title,
                             const char *text, gsize length, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "index-insert", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  dossier_cursor_bind_text (cursor, ":title", title);
  dossier_cursor_bind_text_sized (cursor, ":body", text, length);
  return dossier_cursor_run (cursor, error);
}

static gboolean
index_one (DossierConnection *connection, const DossierRecord *self, const char *title,
           GError **error)
{
  gboolean done;

  if (self->known)
    return TRUE;
  dossier_connection_offer_words (connection, self->text, self->length, self->words);
  done = dossier_record_add_to_index (connection, self->document, title, self->text, self->length,
                                      error);
  dossier_connection_offer_words (connection, NULL, 0, NULL);
  return done;
}

static gboolean
write_one (DossierBatch *batch, DossierGatheredCounts *counts, DossierRecord *self, char **title,
           GError **error)
{
  DossierConnection *connection = dossier_batch_get_connection (batch);
  g_autoptr (GArray) items = NULL;
  gint64 source, document;

  if (!dossier_record_check_analysis (self->analysis, self->text, self->length, error))
    return FALSE;
  document = dossier_record_find_known (connection, self->sha256, &self->set_aside, error);
  if (document < 0)
    return FALSE;
  self->document = document;
  self->known = document > 0;
  if (self->known)
    return TRUE;

  dossier_record_prepare (self);
  *title = dossier_record_choose_title (self->analysis, self->text);
  source = insert_source (connection, self, error);
  if (source == 0)
    return FALSE;
  document = insert_document (connection, self, *title, source, error);
  if (document == 0
      || !insert_content (connection, self, document, error)
      || !dossier_marks_write (batch, document, self->text, self->analysis, self->stamp, &items,
                               error)
      || !dossier_gathered_counts_add (counts, batch, document, items, error))
    return FALSE;
  self->document = document;
  return TRUE;
}

static gboolean
find_copies (DossierConnection *connection, GPtrArray *records, GError **error)
{
  DossierStories *stories = dossier_stories_begin (connection, error);

  for (guint i = 0; stories != NULL && i < records->len; i++)
    {
      const DossierRecord *self = g_ptr_array_index (records, i);

      if (!self->known
          && !dossier_stories_add (stories, self->document, self->analysis->sketch,
                                   self->analysis->runs, error))
        return FALSE;
    }
  return stories != NULL && dossier_stories_settle (stories, error);
}

/**
 * dossier_record_write_all:
 * @connection: the writer's connection, in a transaction
 * @records: (element-type DossierRecord): documents; @document, @known and
 *   @set_aside of each are set
 * @error: set on failure; the transaction must then be rolled back
 *
 * Writes documents with their originals, index entries, segments, marks and entities, and finds of
 * which story they are, or finds that the bytes of one are there already. Many at once cost less
 * than one by one.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_record_write_all (DossierConnection *connection, GPtrArray *records, GError **error)
{
  g_autoptr (DossierBatch) batch = dossier_batch_new (connection);
  g_autoptr (DossierGatheredCounts) counts = dossier_gathered_counts_new ();
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      char *title = NULL;
      gboolean written = write_one (batch, counts, g_ptr_array_index (records, i), &title, error);

      g_ptr_array_add (titles, title);
      if (!written)
        return FALSE;
    }
  if (!dossier_gathered_counts_write (counts, batch, error)
      || !dossier_identity_apply_new (batch, error)
      || !dossier_batch_finish (batch, error)
      || !find_copies (connection, records, error))
    return FALSE;

  /* The full-text index gathers words in memory and writes them in one piece, but at once when any
   * statement might have to be undone alone. So it is the last to be written. */
  for (guint i = 0; i < records->len; i++)
    if (!index_one (connection, g_ptr_array_index (records, i), g_ptr_array_index (titles, i),
                    error))
      return FALSE;
  return TRUE;
}

/**
 * dossier_record_write:
 * @connection: the writer's connection, in a transaction
 * @self: a document; @document and @known are set
 * @error: set on failure; the transaction must then be rolled back
 *
 * dossier_record_write_all() of one.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_record_write (DossierConnection *connection, DossierRecord *self, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, self);
  return dossier_record_write_all (connection, records, error);
}
