/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Files without a name are a Linux extension. */
#define _GNU_SOURCE
#include "dossier-store-create.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "dossier-connection.h"
#include "dossier-error.h"
#include "dossier-migrate.h"
#include "dossier-store-file.h"

/* Where a database file says that it is kept with a write-ahead log, and how:
 * https://www.sqlite.org/fileformat.html#file_format_version_numbers */
#define WRITE_VERSION_AT 18
#define READ_VERSION_AT 19
#define VERSION_WAL 2

/* An empty dossier, as it stands in a file. */
static GByteArray *
make_empty (const char *path, GError **error)
{
  g_autoptr (DossierConnection) connection = NULL;
  GByteArray *image;

  connection = dossier_connection_open (path, DOSSIER_CONNECTION_MEMORY, error);
  if (connection == NULL || !dossier_migrate_all (connection, path, NULL, NULL, NULL, error))
    return NULL;
  image = dossier_connection_copy_image (connection, error);
  if (image != NULL)
    image->data[WRITE_VERSION_AT] = image->data[READ_VERSION_AT] = VERSION_WAL;
  return image;
}

static gboolean
write_all (int fd, const GByteArray *image)
{
  for (gsize at = 0; at < image->len;)
    {
      gssize written = write (fd, image->data + at, image->len - at);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      at += (gsize) written;
    }
  return g_fsync (fd) == 0;
}

/* A file without a name goes when the program does. Where the file system knows none, one with a
 * name that nobody asks for serves; @temporary is then that name. */
static int
open_nameless (const char *path, char **temporary)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);

  *temporary = NULL;
  if (fd >= 0)
    return fd;
  *temporary = g_build_filename (folder, ".dossier-XXXXXX", NULL);
  fd = g_mkstemp_full (*temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    g_clear_pointer (temporary, g_free);
  return fd;
}

/* Never over another file: a program that was faster keeps its dossier. */
static void
give_name (int fd, const char *temporary, const char *path)
{
  g_autofree char *nameless = g_strdup_printf ("/proc/self/fd/%d", fd);

  if (temporary != NULL)
    link (temporary, path);
  else
    linkat (AT_FDCWD, nameless, AT_FDCWD, path, AT_SYMLINK_FOLLOW);
}

/* SQLite would write what is left of an earlier dossier of that name into the new one. It is looked
 * for before the dossier itself: another program makes that first. */
static gboolean
check_companions (const char *path, GError **error)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *companion = dossier_store_file_find_beside (path, endings[i]);
      g_autofree char *name = NULL;

      if (!g_file_test (companion, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_EXISTS))
        continue;
      name = g_filename_display_basename (companion);
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                   _("“%s” is left of a dossier that is not there any more; move it away"), name);
      return FALSE;
    }
  return TRUE;
}

/* SQLite says of it only that it cannot open a file. */
static gboolean
check_name (const char *path, GError **error)
{
  g_autofree char *companion = dossier_store_file_find_beside (path, "-journal");
  g_autofree char *longest = g_path_get_basename (companion);
  g_autofree char *name = NULL;

  if (strlen (longest) <= NAME_MAX || g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  name = g_filename_display_basename (path);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
               _("“%s” is too long a name by %u bytes, for longer ones stand beside a dossier"),
               name, (guint) (strlen (longest) - NAME_MAX));
  return FALSE;
}

/**
 * dossier_store_create:
 * @path: where the dossier will be
 * @error: set when its name is too long, when there is no space for it, or what is left of
 *   another lies there
 *
 * Puts an empty dossier at @path, unless a file is there. It appears whole: a
 * program killed at any moment leaves it or nothing. A file system that
 * cannot do this (one without links, a document portal) keeps nothing at @path,
 * and SQLite makes the file when it is opened.
 *
 * Returns: whether to go on
 */
gboolean
dossier_store_create (const char *path, GError **error)
{
  g_autoptr (GByteArray) image = NULL;
  g_autofree char *temporary = NULL;
  gboolean written, full;
  int fd;

  if (!check_name (path, error) || !check_companions (path, error))
    return FALSE;
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  image = make_empty (path, error);
  if (image == NULL)
    return FALSE;
  fd = open_nameless (path, &temporary);
  if (fd < 0)
    return TRUE;

  written = write_all (fd, image);
  full = !written && errno == ENOSPC;
  if (written)
    give_name (fd, temporary, path);
  if (temporary != NULL)
    g_unlink (temporary);
  close (fd);
  if (full)
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("“%s”: %s: there is no space left"), name, _("failed to open"));
    }
  return !full;
}
