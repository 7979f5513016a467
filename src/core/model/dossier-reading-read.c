/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-error.h"

static DossierReading *
read_text (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "reading-text", error);
  gconstpointer body;
  gsize length;
  char *text;

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (!dossier_cursor_find_document (cursor, error))
    return NULL;
  body = dossier_cursor_get_blob (cursor, 0, &length);
  if (dossier_cursor_is_null (cursor, 0)
      || (length > 0 && !g_utf8_validate_len (body, length, NULL)))
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT,
                           _("The document's text is damaged"));
      return NULL;
    }
  text = g_malloc (length + 1);
  memcpy (text, length > 0 ? body : "", length);
  text[length] = '\0';
  return dossier_reading_new (document, text, length);
}

/* What is in the file is not believed: a damaged one may hold a text that is shorter than its
 * marks. Sets @span if it is whole characters of the text. */
static gboolean
read_span (const DossierReading *reading, DossierCursor *cursor, int column, DossierSpan *span)
{
  gint64 start = dossier_cursor_get_int (cursor, column),
         end = dossier_cursor_get_int (cursor, column + 1);

  if (start < 0 || end < start || end > (gint64) reading->length
      || (reading->text[start] & 0xc0) == 0x80 || (reading->text[end] & 0xc0) == 0x80)
    return FALSE;
  *span = DOSSIER_SPAN_INIT (start, end);
  return TRUE;
}

static gboolean
read_segments (DossierReading *reading, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "reading-segments", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", reading->document);
  while (dossier_cursor_step (cursor, error))
    {
      DossierSegment segment = {
        (DossierSegmentKind) dossier_cursor_get_choice (cursor, 0, DOSSIER_N_SEGMENT_KINDS),
      };

      if (read_span (reading, cursor, 1, &segment.span))
        g_array_append_val (reading->segments, segment);
    }
  return !dossier_cursor_failed (cursor);
}

/* What a mark is called: see DossierMark. */
static char *
make_label (const DossierMark *mark, const char *text)
{
  switch (mark->layer)
    {
    case DOSSIER_LAYER_TIME:
      return dossier_edtf_label (text);

    case DOSSIER_LAYER_MENTION:
    case DOSSIER_LAYER_SECTOR:
      return g_strdup (text != NULL ? text : "");

    case DOSSIER_LAYER_STATEMENT:
    case DOSSIER_LAYER_NOTE:
    default:
      return g_strdup (text);
    }
}

static void
clear_named (gpointer data)
{
  DossierNamed *named = data;

  g_free (named->name);
}

/* @lines: (nullable): of each its row id, a space and its name */
static GArray *
read_others (const char *lines)
{
  g_auto (GStrv) all = NULL;
  GArray *others;

  if (lines == NULL)
    return NULL;
  all = g_strsplit (lines, "\n", -1);
  others = g_array_new (FALSE, FALSE, sizeof (DossierNamed));
  g_array_set_clear_func (others, clear_named);
  for (guint i = 0; all[i] != NULL; i++)
    {
      char *name = NULL;
      DossierNamed named = { .entity = g_ascii_strtoll (all[i], &name, 10) };

      named.name = g_utf8_make_valid (*name == ' ' ? name + 1 : name, -1);
      g_array_append_val (others, named);
    }
  return others;
}

static gboolean
read_marks (DossierReading *reading, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "reading-marks", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", reading->document);
  while (dossier_cursor_step (cursor, error))
    {
      DossierSpan span;
      DossierMark mark;

      if (!read_span (reading, cursor, 2, &span))
        continue;
      mark = (DossierMark) {
        .layer = (DossierLayer) dossier_cursor_get_int (cursor, 0),
        .id = dossier_cursor_get_int (cursor, 1),
        .span = span,
        .by_hand = dossier_cursor_get_int (cursor, 4) != 0,
        .entity = dossier_cursor_get_int (cursor, 5),
        .entity_type
          = (DossierEntityType) dossier_cursor_get_choice (cursor, 6, DOSSIER_N_ENTITY_TYPES),
        .when = dossier_cursor_dup_text (cursor, 10),
        .rule = dossier_cursor_dup_text (cursor, 11),
        .why = dossier_cursor_dup_text (cursor, 12),
        .certainty
          = (DossierCertainty) dossier_cursor_get_choice (cursor, 13, DOSSIER_N_CERTAINTIES),
        .amounts = dossier_cursor_dup_text (cursor, 14),
        .others = read_others (dossier_cursor_get_text (cursor, 15)),
        .corrected = dossier_cursor_get_int (cursor, 16) != 0,
      };

      if (mark.layer == DOSSIER_LAYER_TIME)
        mark.time_kind
          = (DossierTimeKind) dossier_cursor_get_choice (cursor, 7, DOSSIER_N_TIME_KINDS);
      else if (mark.layer == DOSSIER_LAYER_SECTOR)
        mark.share = (guint) dossier_cursor_get_int (cursor, 7);
      else
        mark.statement_kind
          = (DossierStatementKind) dossier_cursor_get_choice (cursor, 7, DOSSIER_N_STATEMENT_KINDS);
      mark.value = mark.layer == DOSSIER_LAYER_SECTOR ? dossier_cursor_dup_words (cursor, 9)
                                                      : dossier_cursor_dup_text (cursor, 9);
      mark.label = make_label (&mark, dossier_cursor_get_text (cursor, 8));
      g_array_append_val (reading->marks, mark);
    }
  return !dossier_cursor_failed (cursor);
}

/* Without marks where only the text is asked for. */
DossierReading *
dossier_reading_read (DossierConnection  *connection,
                      gint64              document,
                      gboolean            text_only,
                      GError            **error)
{
  g_autoptr (DossierReading) reading = read_text (connection, document, error);

  if (reading == NULL
      || !read_segments (reading, connection, error)
      || (!text_only && !read_marks (reading, connection, error)))
    return NULL;
  return g_steal_pointer (&reading);
}
