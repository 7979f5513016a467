/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

/* How much of a quotation stands in a label, in code points. */
#define MAX_QUOTE 80

/* Adds an item if @value names a place on the calendar; a duration does not. */
static void
add_item (DossierTimeline      *timeline,
          DossierTimelineItem  *item,
          DossierTimelineKind   kind,
          const char           *value)
{
  if (value == NULL || !dossier_edtf_parse (value, &item->edtf, NULL)
      || item->edtf.kind == DOSSIER_EDTF_DURATION)
    return;
  item->kind = kind;
  item->value = value;
  dossier_timeline_add (timeline, item);
}

static char *
make_label (const char *actor, const char *quote)
{
  g_autofree char *shortened = NULL;

  /* A damaged file may hold a statement that is not in its text. */
  if (quote == NULL)
    return g_strdup (actor != NULL ? actor : "");
  if (g_utf8_strlen (quote, -1) > MAX_QUOTE)
    {
      g_autofree char *start = g_utf8_substring (quote, 0, MAX_QUOTE - 1);

      shortened = g_strconcat (start, "…", NULL);
    }
  else
    shortened = g_strdup (quote);
  g_strdelimit (shortened, "\n\t", ' ');
  return actor != NULL ? g_strconcat (actor, ": ", shortened, NULL) : g_steal_pointer (&shortened);
}

/* The columns that the three queries share. */
static void
read_item (DossierCursor *cursor, DossierTimelineItem *item)
{
  item->document = dossier_cursor_get_int (cursor, 0);
  item->mark = dossier_cursor_get_int (cursor, 1);
  item->span = DOSSIER_SPAN_INIT (dossier_cursor_get_int (cursor, 2),
                                  dossier_cursor_get_int (cursor, 3));
  item->statement_kind
    = (DossierStatementKind) dossier_cursor_get_choice (cursor, 4, DOSSIER_N_STATEMENT_KINDS);
  item->sector = dossier_cursor_get_text (cursor, 8);
  item->title = dossier_cursor_get_words (cursor, 10);
}

static gboolean
read_items (DossierTimeline      *timeline,
            DossierConnection    *connection,
            const char           *name,
            DossierTimelineKind   kind,
            GError              **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL)
    return FALSE;
  while (dossier_cursor_step (cursor, error))
    {
      DossierTimelineItem item = { 0 };

      read_item (cursor, &item);
      item.label = dossier_cursor_is_null (cursor, 6) ? "" : dossier_cursor_get_text (cursor, 6);
      add_item (timeline, &item, kind, dossier_cursor_get_text (cursor, 5));
    }
  return !dossier_cursor_failed (cursor);
}

static gboolean
read_statements (DossierTimeline *timeline, DossierCursor *cursor, GError **error)
{
  while (dossier_cursor_step (cursor, error))
    {
      DossierTimelineItem item = { 0 };
      g_autofree char *label = make_label (dossier_cursor_get_text (cursor, 7),
                                           dossier_cursor_get_text (cursor, 6));

      read_item (cursor, &item);
      item.label = label;
      add_item (timeline, &item, DOSSIER_TIMELINE_STATEMENT, dossier_cursor_get_text (cursor, 5));
      add_item (timeline, &item, DOSSIER_TIMELINE_DUE, dossier_cursor_get_text (cursor, 9));
    }
  return !dossier_cursor_failed (cursor);
}

/* After dossier_result_fill() with the same @parts. */
DossierTimeline *
dossier_timeline_read (DossierConnection    *connection,
                       const DossierFilter  *filter,
                       DossierFilterParts    parts,
                       GError              **error)
{
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new ();
  g_autoptr (DossierCondition) condition = NULL;
  g_autoptr (DossierCursor) statements = NULL;

  if (!read_items (timeline, connection, "timeline-published", DOSSIER_TIMELINE_PUBLISHED, error)
      || !read_items (timeline, connection, "timeline-spoken", DOSSIER_TIMELINE_SPOKEN, error))
    return NULL;
  statements = dossier_result_timeline_statements (connection, filter, parts, &condition, error);
  if (statements == NULL || !read_statements (timeline, statements, error))
    return NULL;
  dossier_timeline_sort (timeline);
  return g_steal_pointer (&timeline);
}
