/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-pack-table.h"
#include "dossier-rows-table.h"

/* How long a writer waits for another program's transaction. */
#define BUSY_TIMEOUT_MS 5000

static gboolean
configure (DossierConnection *self, DossierConnectionMode mode, GError **error)
{
  int status;

  self->words = dossier_words_new (self->handle);
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);
  /* Before anything is read, which would find the damage. */
  if (mode == DOSSIER_CONNECTION_SALVAGE)
    return dossier_connection_run (self, "salvage-configure", error);
  if (mode == DOSSIER_CONNECTION_ALONE)
    {
      dossier_connection_leave_log (self);
      if (!dossier_connection_run (self, "configure-alone", error))
        return FALSE;
    }
  status = dossier_tokenizer_register (self->handle, &self->ready);
  if (status == SQLITE_OK)
    status = dossier_functions_register (self->handle, self->words);
  if (status == SQLITE_OK)
    status = dossier_pack_table_register (self->handle);
  if (status == SQLITE_OK)
    status = dossier_rows_table_register (self->handle);
  if (status != SQLITE_OK)
    {
      dossier_connection_take_error (self, status, error);
      return FALSE;
    }
  return dossier_connection_run (self, "configure", error)
         && dossier_connection_run (self, "views", error);
}

/* SQLite counts the memory that it takes, under a lock, for those who ask: nobody does here. It
 * refuses if another library has begun to use it, and then goes on counting. */
static gpointer
configure_library (gpointer data)
{
  sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
  return NULL;
}

/**
 * dossier_connection_open:
 * @path: the dossier file
 * @mode: what may be done with it
 * @error: set when it cannot be opened
 *
 * Opens a connection owned by the calling thread.
 *
 * Returns: (transfer full): a connection
 */
DossierConnection *
dossier_connection_open (const char *path, DossierConnectionMode mode, GError **error)
{
  g_autoptr (DossierConnection) self = g_new0 (DossierConnection, 1);
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);
  static GOnce once = G_ONCE_INIT;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI;
  int status;

  g_once (&once, configure_library, NULL);
  self->path = g_strdup (path);
  self->owner = g_thread_self ();
  self->action = _("failed to open");
  self->cursors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) dossier_cursor_free);
  self->named = g_hash_table_new (NULL, NULL);
  if (uri == NULL)
    return NULL;

  if (mode == DOSSIER_CONNECTION_CREATE || mode == DOSSIER_CONNECTION_MEMORY)
    flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  else if (mode == DOSSIER_CONNECTION_WRITE || mode == DOSSIER_CONNECTION_SALVAGE)
    flags |= SQLITE_OPEN_READWRITE;
  else
    flags |= SQLITE_OPEN_READONLY;
  if (mode == DOSSIER_CONNECTION_ALONE || mode == DOSSIER_CONNECTION_IMMUTABLE)
    {
      g_autofree char *plain = g_steal_pointer (&uri);

      uri = g_strconcat (plain,
                         mode == DOSSIER_CONNECTION_ALONE ? "?vfs=unix-none" : "?immutable=1",
                         NULL);
    }

  status = sqlite3_open_v2 (mode == DOSSIER_CONNECTION_MEMORY ? ":memory:" : uri, &self->handle,
                            flags, NULL);
  if (status != SQLITE_OK)
    {
      dossier_connection_take_error (self, status, error);
      return NULL;
    }
  if (!configure (self, mode, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * dossier_connection_close:
 * @self: (transfer full) (nullable): a connection
 *
 * Any thread that nobody competes with.
 */
void
dossier_connection_close (DossierConnection *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_pointer (&self->cursors, g_hash_table_unref);
  g_clear_pointer (&self->words, dossier_words_free);
  dossier_connection_keep (self, NULL, NULL);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement of %s is still open", self->path);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

/**
 * dossier_connection_leave_log:
 * @self: a connection
 *
 * Lets what stands in the log stay there when this connection closes as the last one.
 */
void
dossier_connection_leave_log (DossierConnection *self)
{
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

/**
 * dossier_connection_adopt:
 * @self: a connection that no thread is using
 *
 * Makes the calling thread the owner.
 */
void
dossier_connection_adopt (DossierConnection *self)
{
  self->owner = g_thread_self ();
}

/**
 * dossier_connection_set_action:
 * @self: a connection
 * @action: what failed, translated, for messages: "failed to read the documents"
 */
void
dossier_connection_set_action (DossierConnection *self, const char *action)
{
  self->action = g_intern_string (action);
}

/**
 * dossier_connection_begin:
 * @self: a connection
 * @to_write: whether the transaction will write. It then takes the lock at once: one
 *   that reads first and writes later fails whatever the time-out
 * @error: set on failure
 *
 * Returns: whether the transaction has begun
 */
gboolean
dossier_connection_begin (DossierConnection *self, gboolean to_write, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;

  if (self->is_stuck && !dossier_connection_run (self, "rollback", error))
    return FALSE;
  self->is_stuck = FALSE;
  dossier_words_forget (self->words);
  cursor = dossier_connection_query (self, to_write ? "begin-write" : "begin-read", error);
  return cursor != NULL && dossier_cursor_run (cursor, error);
}

/**
 * dossier_connection_commit:
 * @self: a connection in a transaction
 * @error: set on failure; the transaction is then still to be rolled back
 *
 * Returns: whether everything is written
 */
gboolean
dossier_connection_commit (DossierConnection *self, GError **error)
{
  g_autoptr (DossierCursor) cursor = dossier_connection_query (self, "commit", error);

  return cursor != NULL && dossier_cursor_run (cursor, error);
}

/**
 * dossier_connection_rollback:
 * @self: a connection
 *
 * Ends the transaction without a trace. Some failures have ended it already. One that cannot be
 * ended is tried again before the next begins; until then the connection sees and
 * holds what it did.
 *
 * Returns: whether the connection is outside a transaction
 */
gboolean
dossier_connection_rollback (DossierConnection *self)
{
  dossier_connection_keep (self, NULL, NULL);
  self->is_stuck = !sqlite3_get_autocommit (self->handle)
                   && !dossier_connection_run (self, "rollback", NULL);
  return !self->is_stuck;
}

/**
 * dossier_connection_keep:
 * @self: a connection
 * @kept: (nullable): what is known of the file, in the place of what was kept before
 * @free_kept: (nullable): frees it
 *
 * Keeps something from one transaction to the next. It goes when a transaction is rolled back, for
 * it may know of what was not written.
 */
void
dossier_connection_keep (DossierConnection *self, gpointer kept, GDestroyNotify free_kept)
{
  if (self->kept != NULL)
    self->free_kept (self->kept);
  self->kept = kept;
  self->free_kept = free_kept;
}

/**
 * dossier_connection_get_kept:
 * @self: a connection
 *
 * Returns: (nullable) (transfer none): what is kept
 */
gpointer
dossier_connection_get_kept (DossierConnection *self)
{
  return self->kept;
}

/**
 * dossier_connection_offer_words:
 * @self: a connection
 * @text: (nullable): a text that is about to be indexed; stays until the next call
 * @length: its length in bytes
 * @words: (nullable): its words, see dossier_word_list_new(); stay as long
 *
 * The index takes these words when it meets the text, so that this thread need not find them.
 */
void
dossier_connection_offer_words (DossierConnection *self, const char *text, gsize length,
                                GBytes *words)
{
  self->ready = (DossierReadyWords) { words != NULL ? text : NULL, length, words };
}

/**
 * dossier_connection_get_last_id:
 * @self: a connection
 *
 * Returns: the row id of the last row inserted
 */
gint64
dossier_connection_get_last_id (DossierConnection *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

/**
 * dossier_connection_copy_image:
 * @self: a connection to a database in memory, outside a transaction
 * @error: set when memory is short
 *
 * Returns: (transfer full): the database as it would stand in a file, bytes
 */
GByteArray *
dossier_connection_copy_image (DossierConnection *self, GError **error)
{
  GByteArray *image;
  sqlite3_int64 size = 0;
  unsigned char *data;

  g_assert (self->owner == g_thread_self ());

  data = sqlite3_serialize (self->handle, "main", &size, 0);
  if (data == NULL)
    {
      dossier_connection_take_error (self, SQLITE_NOMEM, error);
      return NULL;
    }
  image = g_byte_array_sized_new ((guint) size);
  g_byte_array_append (image, data, (guint) size);
  sqlite3_free (data);
  return image;
}
