/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-migrate.h"
#include "dossier-store-create.h"
#include "dossier-store-file.h"
#include "dossier-store-readers.h"
#include "dossier-store-writer.h"

struct _DossierStore
{
  char *path;
  gpointer held;              /* of dossier_store_file_hold() */
  char *remark;               /* why it is not quite as usual, nullable */
  DossierStoreProgress progress; /* (nullable): follows the opening */
  gpointer progress_data;

  DossierStoreReaders *readers;
  DossierStoreWriter *writer; /* NULL: read only */

  GMutex lock;                /* of what follows */
  DossierConnection *watcher; /* (nullable): of a file that is only read: sees that others write */
  gint64 data_version;
};

static gboolean
ask_number (DossierConnection *connection, const char *name, gint64 *number, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, name, error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  *number = dossier_cursor_get_int (cursor, 0);
  return TRUE;
}

/* A file system without shared memory answers with the old mode and keeps it. Dossier then works,
 * but readers and the writer wait for each other. */
static gboolean
use_wal (DossierStore *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "use-wal", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  if (g_strcmp0 (dossier_cursor_get_text (cursor, 0), "wal") != 0)
    self->remark = g_strdup (_("This place does not let programs share a file; "
                               "reading and writing wait for each other"));
  return TRUE;
}

static gboolean
open_to_write (DossierStore *self, gboolean may_create, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  guint version;

  connection = dossier_connection_open (self->path,
                                        may_create ? DOSSIER_CONNECTION_CREATE
                                                   : DOSSIER_CONNECTION_WRITE,
                                        error);
  if (connection == NULL
      || !dossier_migrate_check (connection, self->path, may_create, &version, error)
      || !dossier_connection_run (connection, "tune-writer", error)
      || !use_wal (self, connection, error)
      || !dossier_migrate_all (connection, self->path, self->progress, self->progress_data, error)
      || !ask_number (connection, "data-version", &self->data_version, error))
    return FALSE;

  self->readers = dossier_store_readers_new (self->path, DOSSIER_CONNECTION_READ, NULL);
  self->writer = dossier_store_writer_new (g_steal_pointer (&connection));
  return TRUE;
}

static gboolean
try_to_read (DossierStore *self, DossierConnectionMode mode, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autofree char *name = g_filename_display_basename (self->path);
  guint version;

  connection = dossier_connection_open (self->path, mode, error);
  if (connection == NULL
      || !dossier_migrate_check (connection, self->path, FALSE, &version, error))
    return FALSE;
  if (version < DOSSIER_STORE_VERSION)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY,
                   _("“%s” has form %u and must be brought to form %d first, "
                     "but it cannot be written"),
                   name, version, DOSSIER_STORE_VERSION);
      return FALSE;
    }
  self->readers = dossier_store_readers_new (self->path, mode, g_steal_pointer (&connection));
  return TRUE;
}

static gboolean
bring_to_form (DossierStore *self, GError **error)
{
  DossierStore *store = dossier_store_open_followed (self->path, DOSSIER_STORE_OPEN, self->progress,
                                                     self->progress_data, error);

  if (store == NULL)
    return FALSE;
  dossier_store_close (store);
  return TRUE;
}

static gboolean
open_to_read (DossierStore *self, GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (try_to_read (self, DOSSIER_CONNECTION_READ, &refused))
    return TRUE;
  /* Who only reads needs this form too. */
  if (g_error_matches (refused, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY)
      && dossier_store_file_can_write (self->path))
    return bring_to_form (self, error)
           && try_to_read (self, DOSSIER_CONNECTION_READ, error);
  /* What the program itself found wrong stays wrong; what SQLite could not do is tried without its
   * log. */
  if (dossier_store_file_can_write (self->path)
      || g_error_matches (refused, DOSSIER_ERROR, DOSSIER_ERROR_TOO_NEW)
      || g_error_matches (refused, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED)
      || g_error_matches (refused, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT)
      || !try_to_read (self, DOSSIER_CONNECTION_IMMUTABLE, NULL))
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  return TRUE;
}

/**
 * dossier_store_open_followed:
 * @path: the dossier file
 * @flags: what may be done with it
 * @progress: (nullable): follows how an older file is brought to this program's form, which may take minutes
 * @data: for @progress
 * @error: set when it cannot be opened: %DOSSIER_ERROR_NOT_FOUND,
 *   %DOSSIER_ERROR_UNSUPPORTED (not a dossier), %DOSSIER_ERROR_TOO_NEW,
 *   %DOSSIER_ERROR_CORRUPT, %DOSSIER_ERROR_BUSY, %DOSSIER_ERROR_READ_ONLY
 *
 * Opens a dossier and brings it to this program's form, also for those who only read. Where nothing
 * can be written it is opened for reading; see dossier_store_is_read_only().
 *
 * Returns: (transfer full): the open file
 */
DossierStore *
dossier_store_open_followed (const char            *path,
                             DossierStoreFlags      flags,
                             DossierStoreProgress   progress,
                             gpointer               data,
                             GError               **error)
{
  g_autoptr (DossierStore) self = g_new0 (DossierStore, 1);
  gboolean may_create = (flags & DOSSIER_STORE_CREATE) != 0;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  self->progress = progress;
  self->progress_data = data;
  g_mutex_init (&self->lock);

  if (!dossier_store_file_check (path, may_create, error))
    return NULL;
  self->held = dossier_store_file_hold (path);
  if ((flags & DOSSIER_STORE_READ_ONLY) != 0)
    return open_to_read (self, error) ? g_steal_pointer (&self) : NULL;

  if (may_create && dossier_store_file_can_write (path) && !dossier_store_create (path, error))
    return NULL;
  if (dossier_store_file_can_write (path))
    {
      if (!open_to_write (self, may_create, error))
        return NULL;
      if (self->held == NULL)
        self->held = dossier_store_file_hold (path);
      return g_steal_pointer (&self);
    }

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY,
                   _("“%s” cannot be made: the folder cannot be written"), name);
      return NULL;
    }
  if (!open_to_read (self, error))
    return NULL;
  self->remark = g_strdup (_("The file or its folder cannot be written; it is open for reading"));
  return g_steal_pointer (&self);
}

/**
 * dossier_store_open:
 * @path: the dossier file
 * @flags: what may be done with it
 * @error: set when it cannot be opened
 *
 * dossier_store_open_followed() by nobody.
 *
 * Returns: (transfer full): the open file
 */
DossierStore *
dossier_store_open (const char *path, DossierStoreFlags flags, GError **error)
{
  return dossier_store_open_followed (path, flags, NULL, NULL, error);
}

/**
 * dossier_store_close:
 * @self: (transfer full) (nullable): a store that nobody is reading
 *
 * Waits for what is still to be written. The writer closes last, so that its
 * log goes into the file and the file can be mailed.
 */
void
dossier_store_close (DossierStore *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->readers, dossier_store_readers_close);
  g_clear_pointer (&self->watcher, dossier_connection_close);
  g_clear_pointer (&self->writer, dossier_store_writer_close);
  dossier_store_file_let_go (self->held);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self->remark);
  g_free (self);
}

/**
 * dossier_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none): the path it was opened with
 */
const char *
dossier_store_get_path (DossierStore *self)
{
  return self->path;
}

/**
 * dossier_store_is_read_only:
 * @self: a store
 *
 * Returns: whether nothing can be written
 */
gboolean
dossier_store_is_read_only (DossierStore *self)
{
  return self->writer == NULL;
}

/**
 * dossier_store_get_remark:
 * @self: a store
 *
 * Returns: (nullable) (transfer none): what people should know about how the file is open
 */
const char *
dossier_store_get_remark (DossierStore *self)
{
  return self->remark;
}

/* @connection: (nullable): what was borrowed, given back if it cannot begin. */
static DossierConnection *
begin (DossierStore *self, DossierConnection *connection, const char *action, GCancellable *cancellable,
       GError **error)
{
  if (connection == NULL)
    return NULL;
  dossier_connection_set_action (connection, action);
  dossier_connection_set_cancellable (connection, cancellable);
  if (dossier_connection_begin (connection, FALSE, error))
    return connection;
  dossier_store_end_read (self, connection);
  return NULL;
}

/**
 * dossier_store_begin_read:
 * @self: a store
 * @action: translated, for messages: "failed to read the documents"
 * @cancellable: (nullable): stops the reading
 * @error: set on failure
 *
 * Borrows a connection that sees the file as it is now, until it is given
 * back with dossier_store_end_read(). Any thread; waits while four others
 * read, so a thread must not borrow two.
 *
 * Returns: (transfer none): a connection for the calling thread
 */
DossierConnection *
dossier_store_begin_read (DossierStore  *self,
                          const char    *action,
                          GCancellable  *cancellable,
                          GError       **error)
{
  return begin (self, dossier_store_readers_borrow (self->readers, TRUE, error), action, cancellable, error);
}

/* A reader in no transaction, and which state of the file it would see now; (nullable). It is not waited for. */
static DossierConnection *
borrow_twin (DossierStore *self, gint64 *version)
{
  DossierConnection *twin = dossier_store_readers_borrow (self->readers, FALSE, NULL);

  if (twin == NULL || ask_number (twin, "data-version", version, NULL))
    return twin;
  dossier_store_end_read (self, twin);
  return NULL;
}

/* Whether both see one state, which a reader only says of itself: it was at @before when neither had begun. */
static gboolean
are_twins (DossierConnection *connection, DossierConnection *twin, gint64 before)
{
  gint64 first, after;

  return connection != NULL && twin != NULL && ask_number (connection, "data-version", &first, NULL)
         && ask_number (twin, "data-version", &after, NULL) && before == after;
}

/**
 * dossier_store_begin_twins:
 * @self: a store
 * @action: translated, for messages
 * @cancellable: (nullable): stops the reading of both
 * @twin: (out) (transfer full) (nullable): a second connection that sees the same, for another thread; %NULL
 *   where all are in use, or somebody has written at this very moment
 * @error: set on failure
 *
 * Like dossier_store_begin_read(), for two threads that read parts of one whole. Both are given back with
 * dossier_store_end_read().
 *
 * Returns: (transfer none): a connection for the calling thread
 */
DossierConnection *
dossier_store_begin_twins (DossierStore        *self,
                           const char          *action,
                           GCancellable        *cancellable,
                           DossierConnection  **twin,
                           GError             **error)
{
  DossierConnection *connection = dossier_store_readers_borrow (self->readers, TRUE, error);
  gint64 before = 0;

  *twin = connection != NULL ? borrow_twin (self, &before) : NULL;
  connection = begin (self, connection, action, cancellable, error);
  *twin = begin (self, *twin, action, cancellable, NULL);
  /* The first question of a transaction decides what it sees. */
  if (!are_twins (connection, *twin, before))
    dossier_store_end_read (self, g_steal_pointer (twin));
  return connection;
}

/**
 * dossier_store_end_read:
 * @self: a store
 * @connection: (transfer full) (nullable): what dossier_store_begin_read() gave
 */
void
dossier_store_end_read (DossierStore *self, DossierConnection *connection)
{
  if (connection == NULL)
    return;
  dossier_connection_set_cancellable (connection, NULL);
  /* One that goes on seeing the file as it was is of no use to anybody. */
  if (!dossier_connection_rollback (connection))
    g_clear_pointer (&connection, dossier_connection_close);
  dossier_store_readers_give_back (self->readers, connection);
}

static gboolean
check_can_write (DossierStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  if (self->writer != NULL)
    return TRUE;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY, _("“%s” is open for reading only"),
               name);
  return FALSE;
}

/**
 * dossier_store_write:
 * @self: a store
 * @action: translated, for messages: "failed to write the documents"
 * @func: writes
 * @data: for @func
 * @cancellable: (nullable): stops the writing, which is then undone
 * @error: set on failure; %DOSSIER_ERROR_BUSY if another program has been
 *   writing for five seconds
 *
 * Lets the writer run @func in a transaction and waits for it. Any thread.
 *
 * Returns: whether it is written
 */
gboolean
dossier_store_write (DossierStore      *self,
                     const char        *action,
                     DossierStoreFunc   func,
                     gpointer           data,
                     GCancellable      *cancellable,
                     GError           **error)
{
  return check_can_write (self, error)
         && dossier_store_writer_run (self->writer, action, func, data, TRUE, cancellable, error);
}

/**
 * dossier_store_write_async:
 * @self: a store
 * @action: translated, for messages
 * @func: writes
 * @data: for @func
 * @destroy: (nullable): frees @data, in the task's context
 * @task: (transfer full): returns %TRUE or the error when it is done
 *
 * Like dossier_store_write(), without waiting.
 */
void
dossier_store_write_async (DossierStore     *self,
                           const char       *action,
                           DossierStoreFunc  func,
                           gpointer          data,
                           GDestroyNotify    destroy,
                           GTask            *task)
{
  GError *error = NULL;

  if (check_can_write (self, &error))
    {
      dossier_store_writer_push (self->writer, action, func, data, destroy, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
  if (destroy != NULL)
    destroy (data);
}

static gboolean
read_data_version (DossierConnection *connection, gpointer data, GError **error)
{
  return ask_number (connection, "data-version", data, error);
}

/* What a connection sees of others is told by itself alone, so it is always the same one. */
static gboolean
read_watched_version (DossierStore *self, gint64 *version)
{
  gboolean done;

  g_mutex_lock (&self->lock);
  if (self->watcher != NULL)
    dossier_connection_adopt (self->watcher);
  else
    self->watcher = dossier_store_readers_open (self->readers, NULL);
  done = self->watcher != NULL && ask_number (self->watcher, "data-version", version, NULL);
  g_mutex_unlock (&self->lock);
  return done;
}

/**
 * dossier_store_has_foreign_changes:
 * @self: a store
 *
 * Any thread.
 *
 * Returns: whether another program has written since the last time this was asked; %TRUE if
 *   that cannot be told
 */
gboolean
dossier_store_has_foreign_changes (DossierStore *self)
{
  gint64 version = 0;
  gboolean changed;

  if (self->writer != NULL
        ? !dossier_store_writer_run (self->writer, _("failed to look for changes"),
                                     read_data_version, &version, FALSE, NULL, NULL)
        : !read_watched_version (self, &version))
    return TRUE;
  g_mutex_lock (&self->lock);
  changed = version != self->data_version;
  self->data_version = version;
  g_mutex_unlock (&self->lock);
  return changed;
}
