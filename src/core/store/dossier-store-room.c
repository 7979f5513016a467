/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-private.h"

#include <glib/gi18n-lib.h>

/* A dossier on a full disk: it is read as where nothing can be written, until there is room. */

/* Opens to read what could not be opened to write; @refused says why. */
gboolean
dossier_store_wait_for_room (DossierStore *self, const GError *refused)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autofree char *unread = NULL;
  DossierConnectionMode mode;
  guint form;

  if (!g_error_matches (refused, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return FALSE;
  connection = dossier_open_read (self->path, &mode, &form, &unread, NULL);
  if (connection == NULL || form < DOSSIER_STORE_VERSION)
    return FALSE;
  /* Nobody follows what is done later. */
  self->progress = NULL;
  dossier_store_take_remark (self, g_strdup (_("The disk is full; changes cannot be kept")), FALSE);
  self->readers = dossier_store_readers_new (self->path, self->place, mode,
                                             g_steal_pointer (&connection));
  self->waits = TRUE;
  return TRUE;
}

/* Whoever writes would do so under those who read the file as if nobody did. They are closed first:
 * closing them later would give up the locks of the writer (dossier-held-files.h). */
static gboolean
try_room (DossierStore *self)
{
  gboolean done;

  if (dossier_store_place_look (self->place) != DOSSIER_STORE_HERE
      || !dossier_store_readers_pause (self->readers))
    return FALSE;
  done = dossier_store_open_writer (self, FALSE, NULL);
  /* What others wrote while it could not be told. */
  if (done)
    {
      g_mutex_lock (&self->lock);
      self->data_version = -1;
      g_mutex_unlock (&self->lock);
    }
  dossier_store_readers_resume (self->readers, done);
  return done;
}

/* Any thread. Returns: whether it does not wait for room, or no longer */
gboolean
dossier_store_find_room (DossierStore *self)
{
  gboolean found;

  if (!g_atomic_int_get (&self->waits))
    return TRUE;
  /* One try at a time, and none while the file is being copied. */
  if (!g_mutex_trylock (&self->room))
    return FALSE;
  found = !self->waits || try_room (self);
  if (found)
    g_atomic_int_set (&self->waits, FALSE);
  g_mutex_unlock (&self->room);
  return found;
}

/**
 * dossier_store_waits_for_room:
 * @self: a store
 *
 * Any thread.
 *
 * Returns: whether the disk was full when it was opened and there has been no room since:
 *   everything can be read, and who writes is told %G_IO_ERROR_NO_SPACE
 */
gboolean
dossier_store_waits_for_room (DossierStore *self)
{
  return g_atomic_int_get (&self->waits);
}
