/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-story-day.h"

/* In days: a date of publication that spans more tells none. */
#define LONGEST_SPAN 3

/**
 * dossier_story_day_read:
 * @cursor: a cursor on a row
 * @column: that of the first day of publication; that of the last one follows
 *
 * Returns: the first day, %DOSSIER_DAY_NONE if it is not known to a few days
 */
DossierDay
dossier_story_day_read (DossierCursor *cursor, int column)
{
  DossierDay first, last;

  if (dossier_cursor_is_null (cursor, column) || dossier_cursor_is_null (cursor, column + 1))
    return DOSSIER_DAY_NONE;
  first = (DossierDay) dossier_cursor_get_int (cursor, column);
  last = (DossierDay) dossier_cursor_get_int (cursor, column + 1);
  return dossier_day_is_real (first) && dossier_day_is_real (last) && last - first < LONGEST_SPAN
           ? first : DOSSIER_DAY_NONE;
}

/**
 * dossier_story_day_find:
 * @connection: a connection
 * @document: row id
 * @day: (out): when it was published, %DOSSIER_DAY_NONE if that is not known to a few days
 * @error: set on failure
 *
 * Returns: whether it could be read
 */
gboolean
dossier_story_day_find (DossierConnection *connection, gint64 document, DossierDay *day,
                        GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "story-day", error);

  *day = DOSSIER_DAY_NONE;
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":document", document);
  if (dossier_cursor_step (cursor, error))
    *day = dossier_story_day_read (cursor, 0);
  return !dossier_cursor_failed (cursor);
}
