/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-corpus-private.h"

#include "dossier-facet.h"

/* Reads "id, key, type, name, count, total". */
static GPtrArray *
read_entities (DossierCursor *cursor, gint64 chosen, GError **error)
{
  g_autoptr (GPtrArray) facets = g_ptr_array_new_with_free_func (g_object_unref);

  while (dossier_cursor_step (cursor, error))
    {
      gint64 entity = dossier_cursor_get_int (cursor, 0);

      g_ptr_array_add (
        facets,
        dossier_facet_new (
          dossier_cursor_get_words (cursor, 1), entity,
          (DossierEntityType) dossier_cursor_get_choice (cursor, 2, DOSSIER_N_ENTITY_TYPES),
          dossier_cursor_get_words (cursor, 3), (guint) dossier_cursor_get_int (cursor, 4),
          (guint) dossier_cursor_get_int (cursor, 5), entity == chosen));
    }
  return dossier_cursor_failed (cursor) ? NULL : g_steal_pointer (&facets);
}

GPtrArray *
dossier_facets_read_document (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  cursor = dossier_connection_query (connection, "document-entity-facets", error);
  if (cursor == NULL)
    return NULL;
  dossier_cursor_bind_int (cursor, ":document", document);
  return read_entities (cursor, 0, error);
}
