/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-file-share.h"
#include "dossier-store-file.h"

/* A DossierStoreFunc that is run in no transaction. */
static gboolean
write_copy (DossierConnection *connection, gpointer data, GError **error)
{
  const char *path = data;
  g_autoptr (DossierCursor) cursor = dossier_connection_query (connection, "backup", error);

  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_text (cursor, ":path", path);
  return dossier_cursor_run (cursor, error);
}

/* A file that somebody has open would go on under no name, with all that is written to it. */
static gboolean
check_place (DossierStore *self, const char *path, GError **error)
{
  GStatBuf own, there;
  g_autofree char *name = NULL;

  if (g_stat (path, &there) != 0)
    return TRUE;
  if (dossier_store_place_stat (self->place, &own) && own.st_dev == there.st_dev
      && own.st_ino == there.st_ino)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_DUPLICATE,
                           _("This is the dossier itself; choose another name"));
      return FALSE;
    }
  if (!dossier_store_file_is_used (path))
    return TRUE;
  name = g_filename_display_basename (path);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY,
               _("“%s” is open; close it first, or choose another name"), name);
  return FALSE;
}

/* Ends the name under which a copy grows; what SQLite keeps beside it adds as much again. */
#define PART ".part-XXXXXX"
#define BESIDE "-journal"

/* Whoever finds what a program that was killed left sees what it was to be, and can remove it. */
static char *
name_partial (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  gsize most = NAME_MAX - strlen (PART) - strlen (BESIDE);
  g_autofree char *partial = NULL;

  if (strlen (name) > most)
    {
      /* Not within a letter: some disks take no such name. */
      while (most > 0 && ((guchar) name[most] & 0xC0) == 0x80)
        most--;
      name[most] = '\0';
    }
  partial = g_strconcat (name, PART, NULL);
  return g_build_filename (folder, partial, NULL);
}

/* Where the copy grows, under a name that nobody has: what stands beside it is not ours to remove.
 * Only those see it who may see the dossier. */
static char *
make_partial (DossierStore *self, const char *path, GError **error)
{
  g_autofree char *partial = name_partial (path);
  int fd = g_mkstemp_full (partial, O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
  GStatBuf own;

  if (fd < 0)
    {
      int saved = errno;
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved),
                   _("“%s” cannot be written: %s"), name, g_strerror (saved));
      return NULL;
    }
  if (dossier_store_place_stat (self->place, &own))
    dossier_file_share (fd, &own, S_IRUSR | S_IWUSR);
  close (fd);
  return g_steal_pointer (&partial);
}

/* SQLite makes no copy from within a transaction, so it has a connection of its own; a file that is
 * not in its place only those can read that have it open. */
static gboolean
write_partial (DossierStore *self, char *partial, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  gboolean away = dossier_store_place_look (self->place) != DOSSIER_STORE_HERE;
  gboolean ok;

  if (away && self->writer != NULL)
    return dossier_store_writer_run (self->writer, _("failed to write a copy"), write_copy, partial,
                                     FALSE, cancellable, error);
  connection = away ? dossier_store_readers_borrow (self->readers, TRUE, error)
                    : dossier_store_readers_open (self->readers, error);
  if (connection == NULL)
    return FALSE;
  dossier_connection_set_action (connection, _("failed to write a copy"));
  dossier_connection_set_cancellable (connection, cancellable);
  ok = write_copy (connection, partial, error);
  if (away)
    dossier_store_end_read (self, g_steal_pointer (&connection));
  return ok;
}

static gboolean
copy (DossierStore *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = NULL;
  g_autofree char *partial = NULL;
  gboolean ok;

  if (!check_place (self, path, error))
    return FALSE;

  target = dossier_store_file_resolve (path);
  partial = make_partial (self, target, error);
  if (partial == NULL)
    return FALSE;
  ok = write_partial (self, partial, cancellable, error);
  if (ok && !dossier_store_file_put (partial, target))
    {
      int saved = errno;

      g_set_error_literal (error, G_FILE_ERROR, (int) g_file_error_from_errno (saved),
                           g_strerror (saved));
      ok = FALSE;
    }
  if (!ok)
    dossier_store_file_remove (partial);
  return ok;
}

/**
 * dossier_store_copy:
 * @self: a store
 * @path: where to; a file there that nobody has open is replaced once the copy is whole, and the
 *   file that a link stands for, not the link
 * @cancellable: (nullable): stops the copying
 * @error: set on failure; nothing is left at @path that was not there
 *
 * Writes the dossier as it is at this moment to another file, with all that
 * others have committed and no holes. Any thread; writing may go on meanwhile.
 *
 * Returns: whether the copy was made
 */
gboolean
dossier_store_copy (DossierStore *self, const char *path, GCancellable *cancellable,
                    GError **error)
{
  gboolean ok;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  if (!dossier_store_waits_for_room (self))
    return copy (self, path, cancellable, error);
  /* Nobody begins to write under a connection that does not expect it. */
  g_mutex_lock (&self->room);
  ok = copy (self, path, cancellable, error);
  g_mutex_unlock (&self->room);
  return ok;
}
