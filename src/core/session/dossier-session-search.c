/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-ids.h"

/* The search, and the way from place to place through all documents that it finds. Only the open
 * document's places are known; the others' are found when the way leads there. */

/**
 * dossier_session_search:
 * @self: a session
 * @text: what a person typed
 *
 * Makes it the query's search.
 */
void
dossier_session_search (DossierSession *self, const char *text)
{
  g_autoptr (DossierSearch) search = NULL;
  g_autoptr (DossierQuery) query = NULL;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  search = dossier_search_new (text, self->names);
  query = dossier_query_with_search (self->query, search);
  dossier_session_set_query (self, query);
}

/**
 * dossier_session_get_search_remark:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): a sentence on what the search left undone
 */
const char *
dossier_session_get_search_remark (DossierSession *self)
{
  return self->search_remark;
}

/* The document of the result after or before the open one; it begins again at the end. */
static gint64
find_neighbour (DossierSession *self, int direction)
{
  const GArray *ids = dossier_row_list_get_ids (self->documents);
  guint at = direction > 0 ? ids->len - 1 : 0;

  if (ids->len == 0)
    return 0;
  dossier_ids_find (ids, self->document_id, &at);
  return g_array_index (ids, gint64, (at + (guint) ((int) ids->len + direction)) % ids->len);
}

/**
 * dossier_session_step_place:
 * @self: a session
 * @direction: 1 for the next place that the search found, -1 for the one before
 *
 * Goes through the documents of the query and begins again at the end.
 */
void
dossier_session_step_place (DossierSession *self, int direction)
{
  int n, place;
  gint64 neighbour;

  g_return_if_fail (DOSSIER_IS_SESSION (self));

  if (!dossier_search_has_places (dossier_query_get_search (self->query)))
    return;
  if (self->finding != NULL)
    {
      self->arriving = direction;
      return;
    }
  n = (int) self->places->len;
  place = self->place < 0 && direction < 0 ? n - 1 : self->place + direction;
  if (place >= 0 && place < n)
    {
      dossier_session_show_place (self, place);
      return;
    }
  neighbour = find_neighbour (self, direction);
  if (neighbour == 0)
    return;
  if (neighbour == self->document_id)
    {
      self->arriving = direction;
      dossier_session_arrive (self);
      return;
    }
  dossier_session_open_document (self, neighbour);
  self->arriving = direction;
}
