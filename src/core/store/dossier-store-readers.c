/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-readers.h"

#define MAX_READERS 4

struct _DossierStoreReaders
{
  char *path;
  DossierStorePlace *place; /* (unowned) */
  DossierConnectionMode mode;

  GMutex lock;     /* of what follows */
  GCond returned;
  GQueue idle;     /* DossierConnection: nobody uses them */
  guint n_readers; /* in use or idle */
  guint most;      /* that there may be */
  gboolean paused; /* none is lent */
};

/**
 * dossier_store_readers_new:
 * @path: the dossier file
 * @place: where it is, which lives longer
 * @mode: how it is read
 * @first: (transfer full) (nullable): a connection that is open already
 *
 * Returns: (transfer full): readers of the file; each is opened when it is first needed
 */
DossierStoreReaders *
dossier_store_readers_new (const char            *path,
                           DossierStorePlace     *place,
                           DossierConnectionMode  mode,
                           DossierConnection     *first)
{
  DossierStoreReaders *self = g_new0 (DossierStoreReaders, 1);

  self->path = g_strdup (path);
  self->place = place;
  self->mode = mode;
  self->most = MAX_READERS;
  g_mutex_init (&self->lock);
  g_cond_init (&self->returned);
  g_queue_init (&self->idle);
  if (first != NULL)
    {
      g_queue_push_tail (&self->idle, first);
      self->n_readers = 1;
    }
  return self;
}

/**
 * dossier_store_readers_close:
 * @self: (transfer full): readers that nobody uses
 */
void
dossier_store_readers_close (DossierStoreReaders *self)
{
  g_assert (self->n_readers == self->idle.length);

  g_queue_clear_full (&self->idle, (GDestroyNotify) dossier_connection_close);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->returned);
  g_free (self->path);
  g_free (self);
}

/**
 * dossier_store_readers_open:
 * @self: readers
 * @error: set on failure, to %DOSSIER_ERROR_MOVED if the file is not in its place any more
 *
 * Returns: (transfer full) (nullable): a connection like theirs that is none of them
 */
DossierConnection *
dossier_store_readers_open (DossierStoreReaders *self, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;

  if (!dossier_store_place_check (self->place, error))
    return NULL;
  connection = dossier_connection_open (self->path, self->mode, error);
  /* It may have gone in this very moment. */
  if (connection == NULL || !dossier_store_place_check (self->place, error))
    return NULL;
  return g_steal_pointer (&connection);
}

/**
 * dossier_store_readers_fix:
 * @self: readers that one thread uses
 *
 * From then on no other connections are opened than there are.
 */
void
dossier_store_readers_fix (DossierStoreReaders *self)
{
  g_mutex_lock (&self->lock);
  self->most = self->n_readers;
  g_mutex_unlock (&self->lock);
}

/**
 * dossier_store_readers_pause:
 * @self: readers
 *
 * Closes all connections. From then on whoever wants to borrow one waits for
 * dossier_store_readers_resume().
 *
 * Returns: whether it is so; not where one is in use
 */
gboolean
dossier_store_readers_pause (DossierStoreReaders *self)
{
  g_mutex_lock (&self->lock);
  self->paused = self->n_readers == self->idle.length;
  if (self->paused)
    {
      g_queue_clear_full (&self->idle, (GDestroyNotify) dossier_connection_close);
      self->n_readers = 0;
    }
  g_mutex_unlock (&self->lock);
  return self->paused;
}

/**
 * dossier_store_readers_resume:
 * @self: readers that are paused
 * @shared: whether others write from now on, so that they are %DOSSIER_CONNECTION_READ; else they
 *   are what they were
 */
void
dossier_store_readers_resume (DossierStoreReaders *self, gboolean shared)
{
  g_mutex_lock (&self->lock);
  if (shared)
    self->mode = DOSSIER_CONNECTION_READ;
  self->paused = FALSE;
  g_cond_broadcast (&self->returned);
  g_mutex_unlock (&self->lock);
}

/* Who would open another file waits for a connection that there is. */
static gboolean
may_open (DossierStoreReaders *self)
{
  return self->n_readers == 0
         || (self->n_readers < self->most
             && dossier_store_place_look (self->place) == DOSSIER_STORE_HERE);
}

/**
 * dossier_store_readers_borrow:
 * @self: readers
 * @wait: whether to wait where all are in use
 * @error: set on failure, but not where all are in use
 *
 * Returns: (transfer full) (nullable): a connection for the calling thread, to be given back
 */
DossierConnection *
dossier_store_readers_borrow (DossierStoreReaders *self, gboolean wait, GError **error)
{
  DossierConnection *connection;

  g_mutex_lock (&self->lock);
  while (self->paused || (self->idle.length == 0 && !may_open (self)))
    {
      if (!wait)
        {
          g_mutex_unlock (&self->lock);
          return NULL;
        }
      g_cond_wait (&self->returned, &self->lock);
    }
  connection = g_queue_pop_tail (&self->idle);
  if (connection == NULL)
    self->n_readers++;
  g_mutex_unlock (&self->lock);

  if (connection != NULL)
    {
      dossier_connection_adopt (connection);
      return connection;
    }
  connection = dossier_store_readers_open (self, error);
  if (connection == NULL)
    dossier_store_readers_give_back (self, NULL);
  return connection;
}

/**
 * dossier_store_readers_give_back:
 * @self: readers
 * @connection: (transfer full) (nullable): what was borrowed, in no transaction;
 *   %NULL: it is closed
 */
void
dossier_store_readers_give_back (DossierStoreReaders *self, DossierConnection *connection)
{
  g_mutex_lock (&self->lock);
  if (connection != NULL)
    g_queue_push_tail (&self->idle, connection);
  else
    self->n_readers--;
  g_cond_signal (&self->returned);
  g_mutex_unlock (&self->lock);
}
