/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-salvage-rows.h"

/**
 * dossier_salvage_find_row:
 * @connection: a connection to a damaged file
 * @row: names a statement with the parameter `:id`
 * @id: row id
 *
 * Returns: (transfer full) (nullable): a cursor on the row, %NULL if it cannot be read
 */
DossierCursor *
dossier_salvage_find_row (DossierConnection *connection, const char *row, gint64 id)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, row, NULL);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":id", id);
  return dossier_cursor_step (cursor, NULL) ? g_steal_pointer (&cursor) : NULL;
}

/* Takes ids in order until the table ends or cannot be read further. */
static gboolean
walk (DossierConnection *connection, const char *name, GArray *ids)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, NULL);
  gint64 last = ids->len > 0 ? g_array_index (ids, gint64, ids->len - 1) : 0;

  /* The table is not there: its form is older, or the list of tables is damaged. */
  if (cursor == NULL)
    return TRUE;
  dossier_cursor_bind_int (cursor, ":after", last);
  while (dossier_cursor_step (cursor, NULL))
    {
      gint64 id = dossier_cursor_get_int (cursor, 0);

      /* A damaged page may lead back to where the walk has been. */
      if (id <= last)
        return FALSE;
      last = id;
      g_array_append_val (ids, id);
    }
  return !dossier_cursor_failed (cursor);
}

/**
 * dossier_salvage_find_ids:
 * @connection: a connection to a damaged file
 * @ids: names a statement that gives the ids of a table in order, after `:after`
 * @row: names a statement that gives one of its rows
 * @bound: no row has a greater id; limits the work
 *
 * Beyond a page that cannot be read, the rows are looked for one by one: the way to each leads down
 * from the root of the table, past the damaged page.
 *
 * Returns: (transfer full) (element-type gint64): row ids that could be found, in order
 */
GArray *
dossier_salvage_find_ids (DossierConnection *connection, const char *ids, const char *row,
                          gint64 bound)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));

  while (!walk (connection, ids, found))
    {
      gint64 id = found->len > 0 ? g_array_index (found, gint64, found->len - 1) : 0;
      g_autoptr (DossierCursor) cursor = NULL;

      while (cursor == NULL && ++id <= bound)
        cursor = dossier_salvage_find_row (connection, row, id);
      if (cursor == NULL)
        break;
      g_array_append_val (found, id);
    }
  return found;
}
