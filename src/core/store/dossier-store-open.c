/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"
#include "dossier-held-files.h"
#include "dossier-log.h"
#include "dossier-store-create.h"
#include "dossier-store-file.h"

/* How a file is opened: to write when that can be, else to read, and in this program's form. */

/* What is unread in a log is gone when the next who writes begins it anew. */
static void
look_at_log (DossierStore *self)
{
  g_autofree char *log = dossier_store_file_find_beside (self->path, "-wal");
  g_autofree char *damage = NULL;

  self->had_log = dossier_store_file_has_log (self->path);
  if (!self->had_log || !dossier_log_is_damaged (log))
    return;
  damage = dossier_log_describe_damage (log);
  self->log_damaged = TRUE;
  self->remark = g_strdup_printf (_("%s; so that nothing more is lost the dossier is open for "
                                    "reading only"),
                                  damage);
}

/* Of one that cannot be brought to this program's form. */
static void
refuse_form (DossierStore *self, guint version, GError **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  if (self->log_damaged)
    {
      g_autofree char *log = dossier_store_file_find_beside (self->path, "-wal");
      g_autofree char *damage = dossier_log_describe_damage (log);

      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT, damage);
      return;
    }
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY,
               _("“%s” has form %u and must be brought to form %d first, "
                 "but it cannot be written"),
               name, version, DOSSIER_STORE_VERSION);
}

/* A file system without shared memory answers with the old mode and keeps it. Dossier then works,
 * but readers and the writer wait for each other, which @remark tells. */
static gboolean
use_wal (DossierConnection *connection, char **remark, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "use-wal", error);

  if (cursor == NULL || !dossier_cursor_step (cursor, error))
    return FALSE;
  if (g_strcmp0 (dossier_cursor_get_text (cursor, 0), "wal") != 0)
    *remark = g_strdup (_("This place does not let programs share a file; "
                          "reading and writing wait for each other"));
  return TRUE;
}

/* @remark: (transfer full) (nullable): in place of what was said before
 * @left_marks: whether it tells what is not in the file any more. That is said once, when it has
 *   happened, and so rather than anything that is so each time
 *
 * Any thread: room is found by a worker while the window asks. */
void
dossier_store_take_remark (DossierStore *self, char *remark, gboolean left_marks)
{
  g_mutex_lock (&self->lock);
  g_free (self->remark);
  self->remark = remark;
  self->left_marks = left_marks;
  g_mutex_unlock (&self->lock);
}

/* Sets the writer of a store, and its readers where it has none, and says anew what people should
 * know. */
gboolean
dossier_store_open_writer (DossierStore *self, gboolean may_create, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autofree char *remark = NULL;
  g_autofree char *left = NULL;
  gint64 data_version;
  guint version;

  connection = dossier_connection_open (self->path,
                                        may_create ? DOSSIER_CONNECTION_CREATE
                                                   : DOSSIER_CONNECTION_WRITE,
                                        error);
  if (connection == NULL
      || !dossier_migrate_check (connection, self->path, may_create, &version, error)
      || !dossier_connection_run (connection, "tune-writer", error)
      || !use_wal (connection, &remark, error)
      || !dossier_migrate_all (connection, self->path, self->progress, self->progress_data, &left,
                               error)
      || !dossier_store_ask_data_version (connection, &data_version, error))
    return FALSE;

  dossier_store_place_note_log (self->place);
  dossier_store_take_remark (self, g_strdup (left != NULL ? left : remark), left != NULL);
  g_mutex_lock (&self->lock);
  self->data_version = data_version;
  g_mutex_unlock (&self->lock);
  if (self->readers == NULL)
    self->readers = dossier_store_readers_new (self->path, self->place,
                                               DOSSIER_CONNECTION_READ, NULL);
  g_atomic_pointer_set (&self->writer,
                        dossier_store_writer_new (g_steal_pointer (&connection),
                                                  self->place));
  return TRUE;
}

static gboolean
open_to_write (DossierStore *self, gboolean may_create, GError **error)
{
  g_autoptr (GError) refused = NULL;

  if (dossier_store_open_writer (self, may_create, &refused)
      || dossier_store_wait_for_room (self, refused))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refused));
  return FALSE;
}

static gboolean
bring_to_form (DossierStore *self, GError **error)
{
  DossierStore *store = dossier_store_open_followed (self->path, DOSSIER_STORE_OPEN, self->progress,
                                                     self->progress_data, error);

  if (store == NULL)
    return FALSE;
  if (store->left_marks)
    dossier_store_take_remark (self, g_steal_pointer (&store->remark), TRUE);
  dossier_store_close (store);
  return TRUE;
}

static gboolean
open_to_read (DossierStore *self, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  g_autoptr (GError) refused = NULL;
  g_autofree char *remark = NULL;
  DossierConnectionMode mode;
  gboolean needs_writing;
  guint form = 0;

  connection = dossier_open_read (self->path, &mode, &form, &remark, &refused);
  /* Who only reads needs this form too, and what was broken off put back. */
  needs_writing = connection != NULL
                    ? form < DOSSIER_STORE_VERSION
                    : g_error_matches (refused, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY);
  if (needs_writing && !self->log_damaged && dossier_store_file_can_write (self->path))
    {
      g_clear_pointer (&connection, dossier_connection_close);
      g_clear_error (&refused);
      if (!bring_to_form (self, error))
        return FALSE;
      connection = dossier_open_read (self->path, &mode, &form, &remark, &refused);
    }
  if (connection == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }
  if (form < DOSSIER_STORE_VERSION)
    {
      refuse_form (self, form, error);
      return FALSE;
    }
  if (self->remark == NULL)
    self->remark = g_steal_pointer (&remark);
  dossier_store_place_note_log (self->place);
  self->readers = dossier_store_readers_new (self->path, self->place, mode,
                                             g_steal_pointer (&connection));
  return TRUE;
}

static gboolean
check_name (const char *path, GError **error)
{
  g_autofree char *other = dossier_held_files_dup_other_name (path);
  g_autofree char *name = NULL;
  g_autofree char *other_name = NULL;

  if (other == NULL)
    return TRUE;
  name = g_filename_display_basename (path);
  other_name = g_filename_display_basename (other);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY,
               /* Translators: two names of one file */
               _("“%s” is open as “%s”; close it there first"), name, other_name);
  return FALSE;
}

/**
 * dossier_store_open_followed:
 * @path: the dossier file
 * @flags: what may be done with it
 * @progress: (nullable): follows how an older file is brought to this program's form, which
 *   may take minutes
 * @data: for @progress
 * @error: set when it cannot be opened: %DOSSIER_ERROR_NOT_FOUND,
 *   %DOSSIER_ERROR_UNSUPPORTED (not a dossier), %DOSSIER_ERROR_TOO_NEW,
 *   %DOSSIER_ERROR_CORRUPT, %DOSSIER_ERROR_BUSY, %DOSSIER_ERROR_READ_ONLY
 *
 * Opens a dossier and brings it to this program's form, also for those who only read. Where nothing
 * can be written, or its log is damaged, it is opened for reading only, and
 * dossier_store_dup_remark() tells why. On a full disk it waits for room, see
 * dossier_store_waits_for_room().
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
  g_mutex_init (&self->room);

  if (!dossier_store_file_check (path, may_create, error) || !check_name (path, error))
    return NULL;
  self->held = dossier_held_files_add (path);
  self->place = dossier_store_place_new (path);
  look_at_log (self);
  if (self->log_damaged || (flags & DOSSIER_STORE_READ_ONLY) != 0)
    return open_to_read (self, error) ? g_steal_pointer (&self) : NULL;

  if (may_create && dossier_store_file_can_write (path) && !dossier_store_create (path, error))
    return NULL;
  if (self->held == NULL)
    {
      /* It was not there before. */
      dossier_store_place_free (self->place);
      self->place = dossier_store_place_new (path);
    }
  if (dossier_store_file_can_write (path))
    {
      if (!open_to_write (self, may_create, error))
        return NULL;
      if (self->held == NULL)
        self->held = dossier_held_files_add (path);
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
  if (self->remark == NULL)
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
