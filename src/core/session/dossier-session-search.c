/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-search-places.h"

/* The search: what its words find in the open document, and the way from place to place through all
 * documents that it finds. Only the open document's places are known; the others' are found when the way
 * leads there. */

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
 * dossier_session_get_places:
 * @self: a session
 *
 * Returns: (transfer none) (element-type DossierSpan): where the search's words stand in the open
 *   document, bytes, in order
 */
const GArray *
dossier_session_get_places (DossierSession *self)
{
  return self->places;
}

/**
 * dossier_session_get_place:
 * @self: a session
 *
 * Returns: the index of the place stepped to last in the open document, -1 if none
 */
int
dossier_session_get_place (DossierSession *self)
{
  return self->place;
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

/* After the search or the open document has changed. */
void
dossier_session_find_places (DossierSession *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  self->place = -1;
  if (self->reading != NULL)
    self->places = dossier_search_find_places (dossier_query_get_search (self->query),
                                               self->reading->text, self->reading->length, FALSE);
  else
    self->places = g_array_new (FALSE, FALSE, sizeof (DossierSpan));
  dossier_session_notify (self, PROP_PLACES);
}

static void
show_place (DossierSession *self, int place)
{
  self->place = place;
  dossier_session_emit_reveal (self, g_array_index (self->places, DossierSpan, place));
  dossier_session_notify (self, PROP_PLACES);
}

/* A document that was found by its title alone is shown from its beginning. */
void
dossier_session_arrive (DossierSession *self)
{
  int direction = self->arriving;

  self->arriving = 0;
  if (direction != 0 && self->places->len > 0)
    show_place (self, direction > 0 ? 0 : (int) self->places->len - 1);
}

/* The document of the result after or before the open one; it begins again at the end. */
static gint64
find_neighbour (DossierSession *self, int direction)
{
  const GArray *ids = dossier_row_list_get_ids (self->documents);
  guint at = direction > 0 ? ids->len - 1 : 0;

  if (ids->len == 0)
    return 0;
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == self->document_id)
      at = i;
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
  n = (int) self->places->len;
  place = self->place < 0 && direction < 0 ? n - 1 : self->place + direction;
  if (place >= 0 && place < n)
    {
      show_place (self, place);
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
