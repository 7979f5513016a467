/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-origin.h"

/**
 * dossier_origin_free:
 * @self: (transfer full) (nullable): a document that a name may mean
 */
void
dossier_origin_free (DossierOrigin *self)
{
  if (self == NULL)
    return;
  g_free (self->uri);
  g_free (self);
}

static GPtrArray *
find (DossierConnection *connection, const char *statement, const char *name, guint number,
      gboolean set_aside, GError **error)
{
  g_autoptr (GPtrArray) list
    = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_origin_free);
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, statement, error);

  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_text (cursor, ":name", name);
  dossier_cursor_bind_int (cursor, ":number", number);
  dossier_cursor_bind_int (cursor, ":set_aside", set_aside);
  while (dossier_cursor_step (cursor, error))
    {
      DossierOrigin *origin = g_new0 (DossierOrigin, 1);

      origin->document = dossier_cursor_get_int (cursor, 0);
      origin->uri = dossier_cursor_dup_words (cursor, 1);
      origin->number = (guint) dossier_cursor_get_int (cursor, 2);
      g_ptr_array_add (list, origin);
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&list);
}

/**
 * dossier_origin_find:
 * @connection: a connection
 * @name: where documents came from, or the name of their files
 * @number: the how manieth of those that came from one place, from 1, or 0 for all
 * @set_aside: whether to look among the documents that were set aside, in the place of the others
 * @error: set on failure
 *
 * Returns: (transfer full) (element-type DossierOrigin): those that came from @name; where none
 *   did, those whose files were called so
 */
GPtrArray *
dossier_origin_find (DossierConnection *connection, const char *name, guint number,
                     gboolean set_aside, GError **error)
{
  GPtrArray *found = find (connection, "named-uri", name, number, set_aside, error);

  if (found == NULL || found->len > 0)
    return found;
  g_ptr_array_unref (found);
  return find (connection, "named-file", name, number, set_aside, error);
}
