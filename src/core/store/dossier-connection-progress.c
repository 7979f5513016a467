/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

/* Virtual machine steps between two looks at what goes on: well under a millisecond. */
#define PROGRESS_STEPS 1000

static int
on_progress (gpointer data)
{
  DossierConnection *self = data;

  if (self->tick != NULL)
    self->tick (-1, self->tick_data);
  return g_cancellable_is_cancelled (self->cancellable);
}

static void
listen (DossierConnection *self)
{
  gboolean needed = self->cancellable != NULL || self->tick != NULL;

  sqlite3_progress_handler (self->handle, PROGRESS_STEPS, needed ? on_progress : NULL, self);
}

/**
 * dossier_connection_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): stops what runs on @self from now on
 */
void
dossier_connection_set_cancellable (DossierConnection *self, GCancellable *cancellable)
{
  g_assert (self->owner == g_thread_self ());

  g_set_object (&self->cancellable, cancellable);
  listen (self);
}

/**
 * dossier_connection_get_cancellable:
 * @self: a connection
 *
 * For who works for @self outside of SQLite, or waits.
 *
 * Returns: (transfer none) (nullable): what stops what runs on @self
 */
GCancellable *
dossier_connection_get_cancellable (DossierConnection *self)
{
  g_assert (self->owner == g_thread_self ());

  return self->cancellable;
}

/**
 * dossier_connection_set_tick:
 * @self: a connection
 * @tick: (nullable): called again and again while something runs on @self
 * @data: for @tick
 */
void
dossier_connection_set_tick (DossierConnection *self, DossierConnectionTick tick, gpointer data)
{
  g_assert (self->owner == g_thread_self ());

  self->tick = tick;
  self->tick_data = data;
  listen (self);
}

/**
 * dossier_connection_tick:
 * @self: a connection
 * @done: how many things of a long work are done
 * @total: how many there are in all, more than 0
 *
 * Tells who follows how far the work is.
 */
void
dossier_connection_tick (DossierConnection *self, guint done, guint total)
{
  if (self->tick != NULL)
    self->tick ((double) done / total, self->tick_data);
}
