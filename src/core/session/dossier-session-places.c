/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-session-private.h"

#include "dossier-search-places.h"

/* Where the search's words stand in the open document. */

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

/* @places: (transfer full): in the open document */
static void
take_places (DossierSession *self, GArray *places)
{
  g_array_unref (self->places);
  self->places = places;
  self->place = -1;
  dossier_session_notify (self, PROP_PLACES);
}

typedef struct
{
  DossierQuery *query;
  DossierReading *reading;
} Finding;

static void
free_finding (gpointer data)
{
  Finding *finding = data;

  dossier_query_unref (finding->query);
  dossier_reading_unref (finding->reading);
  g_free (finding);
}

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Finding *finding = data;
  DossierPatternClock clock;
  GArray *places;

  dossier_pattern_clock_start (&clock);
  places = dossier_search_find_places (dossier_query_get_search (finding->query),
                                       finding->reading->text, finding->reading->length, FALSE,
                                       &clock);
  g_task_return_pointer (task, places, (GDestroyNotify) g_array_unref);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierSession) self = dossier_session_from_task (data);
  g_autoptr (GArray) places = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A cancelled search has been replaced by another. */
  if (self == NULL || places == NULL)
    return;
  g_clear_object (&self->finding);
  take_places (self, g_steal_pointer (&places));
  dossier_session_arrive (self);
}

static void
start_finding (DossierSession *self)
{
  g_autoptr (GTask) task = NULL;
  Finding *finding = g_new (Finding, 1);

  finding->query = dossier_query_ref (self->query);
  finding->reading = dossier_reading_ref (self->reading);
  self->finding = g_cancellable_new ();
  task = dossier_session_new_task (self, self->finding, on_found);
  g_task_set_source_tag (task, start_finding);
  g_task_set_task_data (task, finding, free_finding);
  g_task_run_in_thread (task, find_in_thread);
}

/* After the search or the open document has changed. Words are found at once, for the text that is
 * shown new shows them too; a regular expression may take its time. */
void
dossier_session_find_places (DossierSession *self)
{
  const DossierSearch *search = dossier_query_get_search (self->query);

  dossier_session_cancel (&self->finding);
  if (self->reading != NULL && dossier_search_has_patterns (search))
    start_finding (self);
  if (self->reading != NULL && self->finding == NULL)
    take_places (self, dossier_search_find_places (search, self->reading->text,
                                                   self->reading->length, FALSE, NULL));
  else
    take_places (self, g_array_new (FALSE, FALSE, sizeof (DossierSpan)));
}

/* @place: its number in the open document */
void
dossier_session_show_place (DossierSession *self, int place)
{
  self->place = place;
  dossier_session_emit_reveal (self, g_array_index (self->places, DossierSpan, place));
  dossier_session_notify (self, PROP_PLACES);
}

/* A document that was found by its title alone is shown from its beginning. Where the places are
 * still looked for the arrival waits for them. */
void
dossier_session_arrive (DossierSession *self)
{
  int direction = self->arriving;

  if (self->finding != NULL)
    return;
  self->arriving = 0;
  if (direction != 0 && self->places->len > 0)
    dossier_session_show_place (self, direction > 0 ? 0 : (int) self->places->len - 1);
}
