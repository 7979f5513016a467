/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-migrate-progress.h"

#include <glib/gstdio.h>

/* How often somebody is told: nobody reads faster. */
#define TELL_AGAIN_US (G_USEC_PER_SEC / 10)

/* How much of the copy stands in its file. */
static double
measure_copy (DossierMigrateProgress *self)
{
  GStatBuf status;

  return self->size > 0 && g_stat (self->copy, &status) == 0
             ? CLAMP ((double) status.st_size / (double) self->size, 0, 1)
             : 0;
}

static void
tell (DossierMigrateProgress *self)
{
  self->told = g_get_monotonic_time ();
  if (self->func != NULL)
    self->func (self->what, self->fraction, self->data);
}

static void
on_tick (double fraction, gpointer data)
{
  DossierMigrateProgress *self = data;

  if (self->what == NULL || g_get_monotonic_time () - self->told < TELL_AGAIN_US)
    return;
  if (self->copy != NULL)
    self->fraction = measure_copy (self);
  else if (self->n_steps > 0 && fraction >= 0)
    self->fraction = MAX (self->fraction, (self->step + fraction) / self->n_steps);
  tell (self);
}

/**
 * dossier_migrate_progress_follow:
 * @self: progress
 * @connection: with which the file is changed
 *
 * Follows what runs on the connection, until dossier_connection_set_tick() is called again.
 */
void
dossier_migrate_progress_follow (DossierMigrateProgress *self, DossierConnection *connection)
{
  if (self->func != NULL)
    dossier_connection_set_tick (connection, on_tick, self);
}

/**
 * dossier_migrate_progress_begin:
 * @self: progress
 * @what: translated: what is done from now on
 * @n_steps: how many parts it has, 0 if they cannot be counted
 */
void
dossier_migrate_progress_begin (DossierMigrateProgress *self, const char *what, guint n_steps)
{
  self->what = what;
  self->copy = NULL;
  self->step = 0;
  self->n_steps = n_steps;
  self->fraction = n_steps > 0 ? 0 : -1;
  tell (self);
}

/**
 * dossier_migrate_progress_copy:
 * @self: progress
 * @what: translated: what is done from now on
 * @copy: the file that is written; to be kept until something else begins
 * @size: how large it gets, in bytes
 */
void
dossier_migrate_progress_copy (DossierMigrateProgress *self, const char *what, const char *copy,
                               gint64 size)
{
  dossier_migrate_progress_begin (self, what, 1);
  self->copy = copy;
  self->size = size;
}

/**
 * dossier_migrate_progress_step:
 * @self: progress of something that has parts
 *
 * One more part is done.
 */
void
dossier_migrate_progress_step (DossierMigrateProgress *self)
{
  self->step++;
  self->fraction = (double) self->step / self->n_steps;
  tell (self);
}
