/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-held-files.h"
#include "dossier-store-file.h"

/* A dossier is one file. Who may only read cannot remove the log that it made, which is empty; who
 * may write does so with its last connection. */
static void
remove_log (DossierStore *self)
{
  if (!self->had_log && dossier_store_place_look (self->place) == DOSSIER_STORE_HERE
      && dossier_store_file_can_write (self->path))
    dossier_connection_close (dossier_connection_open (self->path, DOSSIER_CONNECTION_WRITE, NULL));
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
  gboolean was_read;

  if (self == NULL)
    return;
  was_read = self->readers != NULL && self->writer == NULL;
  g_clear_pointer (&self->readers, dossier_store_readers_close);
  g_clear_pointer (&self->watcher, dossier_connection_close);
  if (was_read)
    remove_log (self);
  g_clear_pointer (&self->writer, dossier_store_writer_close);
  dossier_store_place_free (self->place);
  dossier_held_files_remove (self->held);
  g_mutex_clear (&self->lock);
  g_mutex_clear (&self->room);
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
 * Returns: whether nothing can be written, and never will as long as it is open
 */
gboolean
dossier_store_is_read_only (DossierStore *self)
{
  /* In this order: it waits until it has a writer. */
  return !g_atomic_int_get (&self->waits) && g_atomic_pointer_get (&self->writer) == NULL;
}

/**
 * dossier_store_dup_remark:
 * @self: a store
 *
 * Any thread.
 *
 * Returns: (nullable) (transfer full): what people should know about how the file is open now;
 *   that its disk is full only until there is room
 */
char *
dossier_store_dup_remark (DossierStore *self)
{
  char *remark;

  g_mutex_lock (&self->lock);
  remark = g_strdup (self->remark);
  g_mutex_unlock (&self->lock);
  return remark;
}

/**
 * dossier_store_has_left_marks:
 * @self: a store
 *
 * Returns: whether marks were left behind when the file was brought to this program's form just
 *   now, which dossier_store_dup_remark() tells
 */
gboolean
dossier_store_has_left_marks (DossierStore *self)
{
  gboolean left_marks;

  g_mutex_lock (&self->lock);
  left_marks = self->left_marks;
  g_mutex_unlock (&self->lock);
  return left_marks;
}

/**
 * dossier_store_has_damaged_log:
 * @self: a store
 *
 * Returns: whether it lacks what was written last, which dossier_store_dup_remark() tells
 */
gboolean
dossier_store_has_damaged_log (DossierStore *self)
{
  return self->log_damaged;
}

/* Which state of the file a connection sees; the number changes when others write. */
gboolean
dossier_store_ask_data_version (DossierConnection *connection, gint64 *version, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "data-version", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  *version = dossier_cursor_get_int (cursor, 0);
  return TRUE;
}

/* @connection: (nullable): what was borrowed, given back if it cannot begin. */
static DossierConnection *
begin (DossierStore *self, DossierConnection *connection, const char *action,
       GCancellable *cancellable, GError **error)
{
  if (connection == NULL)
    return NULL;
  dossier_connection_set_action (connection, action);
  dossier_connection_set_cancellable (connection, cancellable);
  if (self->is_moment || dossier_connection_begin (connection, FALSE, error))
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
 * Returns: (transfer full): a connection for the calling thread
 */
DossierConnection *
dossier_store_begin_read (DossierStore  *self,
                          const char    *action,
                          GCancellable  *cancellable,
                          GError       **error)
{
  return begin (self, dossier_store_readers_borrow (self->readers, TRUE, error), action,
                cancellable, error);
}

/* A reader in no transaction, and which state of the file it would see now; (nullable). It
 * is not waited for. */
static DossierConnection *
borrow_twin (DossierStore *self, gint64 *version)
{
  DossierConnection *twin = dossier_store_readers_borrow (self->readers, FALSE, NULL);

  if (twin == NULL || dossier_store_ask_data_version (twin, version, NULL))
    return twin;
  dossier_store_end_read (self, twin);
  return NULL;
}

/* Whether both see one state, which a reader only says of itself: it was at @before when
 * neither had begun. */
static gboolean
are_twins (DossierConnection *connection, DossierConnection *twin, gint64 before)
{
  gint64 first, after;

  return connection != NULL && twin != NULL
         && dossier_store_ask_data_version (connection, &first, NULL)
         && dossier_store_ask_data_version (twin, &after, NULL) && before == after;
}

/**
 * dossier_store_begin_twins:
 * @self: a store
 * @action: translated, for messages
 * @cancellable: (nullable): stops the reading of both
 * @twin: (out) (transfer full) (nullable): a second connection that sees the same, for another
 *   thread; %NULL where all are in use, or somebody has written at this very moment
 * @error: set on failure
 *
 * Like dossier_store_begin_read(), for two threads that read parts of one whole. Both are given
 * back with dossier_store_end_read().
 *
 * Returns: (transfer full): a connection for the calling thread
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
  if (!self->is_moment && !are_twins (connection, *twin, before))
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
  if (!self->is_moment && !dossier_connection_rollback (connection))
    g_clear_pointer (&connection, dossier_connection_close);
  dossier_store_readers_give_back (self->readers, connection);
}

static gboolean
check_can_write (DossierStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  if (!dossier_store_place_check (self->place, error))
    return FALSE;
  if (!dossier_store_find_room (self))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("“%s”: The disk is full; changes cannot be kept"), name);
      return FALSE;
    }
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
 *   writing for five seconds, %G_IO_ERROR_NO_SPACE if the disk is full,
 *   %DOSSIER_ERROR_MOVED if the file is not in its place any more
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
  return dossier_store_ask_data_version (connection, data, error);
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
  done = self->watcher != NULL && dossier_store_ask_data_version (self->watcher, version, NULL);
  g_mutex_unlock (&self->lock);
  return done;
}

static gboolean
settle (DossierConnection *connection, gpointer data, GError **error)
{
  dossier_store_place_settle (data, connection);
  return TRUE;
}

/* Returns: whether the file is in its place; sets @news if that is not as it was */
static gboolean
look_at_place (DossierStore *self, gboolean *news)
{
  DossierStoreWhere where = dossier_store_place_look (self->place);

  if (where != DOSSIER_STORE_HERE && self->writer != NULL)
    dossier_store_writer_run (self->writer, _("failed to look for changes"), settle, self->place,
                              FALSE, NULL, NULL);
  g_mutex_lock (&self->lock);
  *news = where != self->told;
  self->told = where;
  g_mutex_unlock (&self->lock);
  return where == DOSSIER_STORE_HERE;
}

/**
 * dossier_store_has_foreign_changes:
 * @self: a store
 *
 * Any thread.
 *
 * Returns: whether another program has written since the last time this was asked; %TRUE if
 *   that cannot be told, as when there is room again on a disk that was full, and once when the
 *   file is not in its place any more, or is again
 */
gboolean
dossier_store_has_foreign_changes (DossierStore *self)
{
  gint64 version = 0;
  gboolean changed;

  if (!look_at_place (self, &changed) || changed)
    return changed;
  if (!dossier_store_find_room (self))
    return FALSE;
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

/**
 * dossier_store_get_where:
 * @self: a store
 *
 * Asks no disk, which may not answer. Any thread.
 *
 * Returns: where its file was when dossier_store_has_foreign_changes() last looked
 */
DossierStoreWhere
dossier_store_get_where (DossierStore *self)
{
  DossierStoreWhere where;

  g_mutex_lock (&self->lock);
  where = self->told;
  g_mutex_unlock (&self->lock);
  return where;
}
