/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* How a file is read where nothing can be written: with all that its log holds, or it is said that
 * this is not so. */
#include "dossier-open-read.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "dossier-error.h"
#include "dossier-migrate.h"
#include "dossier-store-file.h"

/* What a transaction that was broken off has to put back stands beside the file: whoever opens it,
 * for reading too, writes that into the file. A journal that was done with is gone, empty, or
 * begins with zeros (https://www.sqlite.org/lockingv3.html). */
static char *
find_journal (const char *path)
{
  g_autofree char *journal = dossier_store_file_find_beside (path, "-journal");
  FILE *file = g_fopen (journal, "rb");
  int first = file != NULL ? fgetc (file) : EOF;

  if (file != NULL)
    fclose (file);
  return first != EOF && first != 0 ? g_steal_pointer (&journal) : NULL;
}

/**
 * dossier_open_read_check_whole:
 * @path: a dossier
 * @error: set to %DOSSIER_ERROR_BUSY if it is not whole, where nothing can be written to
 *   %DOSSIER_ERROR_READ_ONLY
 *
 * For who does not want to put back what a transaction that was broken off has left, or cannot.
 *
 * Returns: whether there is no such thing
 */
gboolean
dossier_open_read_check_whole (const char *path, GError **error)
{
  g_autofree char *journal = find_journal (path);
  g_autofree char *name = NULL;
  g_autofree char *journal_name = NULL;

  if (journal == NULL)
    return TRUE;
  name = g_filename_display_basename (path);
  journal_name = g_filename_display_basename (journal);
  g_set_error (error, DOSSIER_ERROR,
               dossier_store_file_can_write (path) ? DOSSIER_ERROR_BUSY : DOSSIER_ERROR_READ_ONLY,
               _("A program is writing “%s”, or was stopped while it did. Opening it puts back "
                 "what “%s” keeps; where nothing can be written, copy both to another folder "
                 "first"),
               name, journal_name);
  return FALSE;
}

/* Returns: (nullable): the log beside a file, if anything stands in it */
static char *
find_log (const char *path)
{
  g_autofree char *log = dossier_store_file_find_beside (path, "-wal");
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0 ? g_steal_pointer (&log) : NULL;
}

static DossierConnection *
try_mode (const char *path, DossierConnectionMode mode, guint *form, GError **error)
{
  g_autoptr (DossierConnection) connection = dossier_connection_open (path, mode, error);

  if (connection == NULL || !dossier_migrate_check (connection, path, FALSE, form, error))
    return NULL;
  return g_steal_pointer (&connection);
}

/* Not where SQLite could not do something, but where the program itself found what is wrong, which
 * stays wrong. */
static gboolean
is_final (const GError *error)
{
  return g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_NEW)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED)
         || g_error_matches (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT);
}

/* Where something could be written a file that cannot be opened is damaged, or used by others. */
static gboolean
is_worth_reading_alone (const char *path, const GError *error)
{
  return !is_final (error)
         && (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE)
             || !dossier_store_file_can_write (path));
}

/**
 * dossier_open_read:
 * @path: a dossier
 * @mode: (out): how other connections to it are to be opened
 * @form: (out): the form of the file, of which this program knows all up to its own
 * @remark: (out) (nullable) (transfer full): that something of it cannot be read
 * @error: set when it cannot be opened; %DOSSIER_ERROR_READ_ONLY if it would first have to be
 *   written
 *
 * Opens a file to read it. SQLite wants to make an index of the log beside the file. Where that
 * cannot be, since nothing can be written there or the disk is full, each connection makes one in
 * memory, and where the log cannot be read either the file is read as it is.
 *
 * Returns: (transfer full): a connection, owned by the calling thread
 */
DossierConnection *
dossier_open_read (const char             *path,
                   DossierConnectionMode  *mode,
                   guint                  *form,
                   char                  **remark,
                   GError                **error)
{
  g_autoptr (GError) refused = NULL;
  g_autofree char *log = NULL;
  DossierConnection *connection;

  *remark = NULL;
  connection = try_mode (path, *mode = DOSSIER_CONNECTION_READ, form, &refused);
  if (connection == NULL && is_worth_reading_alone (path, refused))
    {
      if (!dossier_open_read_check_whole (path, error))
        return NULL;
      log = find_log (path);
      if (log != NULL)
        connection = try_mode (path, *mode = DOSSIER_CONNECTION_ALONE, form, NULL);
      if (connection == NULL)
        connection = try_mode (path, *mode = DOSSIER_CONNECTION_IMMUTABLE, form, NULL);
      if (connection != NULL && log != NULL && *mode == DOSSIER_CONNECTION_IMMUTABLE)
        {
          g_autofree char *name = g_filename_display_basename (log);

          *remark = g_strdup_printf (_("What was written last stands in “%s”, which cannot be "
                                       "read; nothing of it is shown"), name);
        }
    }
  if (connection == NULL)
    g_propagate_error (error, g_steal_pointer (&refused));
  return connection;
}
