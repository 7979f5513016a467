/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A renaming that replaces nothing is a Linux extension. */
#define _GNU_SOURCE
#include "dossier-store-file.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-file-share.h"
#include "dossier-held-files.h"

/* The first bytes of every SQLite file, with their NUL. */
#define MAGIC "SQLite format 3"
#define HEADER_SIZE 100
/* Whoever has the file open holds a lock here:
 * https://www.sqlite.org/fileformat.html#the_lock_byte_page */
#define LOCKS_AT 0x40000000
#define LOCKS_SIZE 512

static const char *const suffixes[] = DOSSIER_HELD_FILES_BESIDE;
/* The last is no log, and nothing is lost with it. */
#define N_LOGS (G_N_ELEMENTS (suffixes) - 1)
/* Behind the name of a log while its file is being replaced. */
#define MOVED ".old"

static void
remove_beside (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *beside = g_strconcat (path, suffixes[i], NULL);

      g_unlink (beside);
    }
}

/**
 * dossier_store_file_is_used:
 * @path: a file, by whatever name
 *
 * Returns: whether this program or another has it open as a dossier
 */
gboolean
dossier_store_file_is_used (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0
         && (dossier_held_files_have (&status)
             || (S_ISREG (status.st_mode) && dossier_store_file_is_open (path)));
}

/**
 * dossier_store_file_check:
 * @path: a file
 * @may_create: whether it may be missing or empty
 * @error: set when it cannot be a dossier
 *
 * Looks at a file before SQLite does, whose words for a missing or a foreign file help
 * nobody. One that a store of this program has open is not looked at: it is one.
 *
 * Returns: whether it is worth opening
 */
gboolean
dossier_store_file_check (const char *path, gboolean may_create, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  char header[HEADER_SIZE];
  size_t length;
  GStatBuf status;
  FILE *file;

  /* Asked before it is opened: a pipe would be waited for. */
  if (g_stat (path, &status) != 0)
    status.st_mode = S_IFREG;
  else if (dossier_held_files_have (&status))
    return TRUE;
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FAILED,
                   S_ISDIR (status.st_mode) ? _("“%s” is a folder; it is not a dossier")
                                            : _("“%s” is a device or a pipe; it is not a dossier"),
                   name);
      return FALSE;
    }
  file = g_fopen (path, "rb");
  if (file == NULL)
    {
      int number = errno;

      if (number == ENOENT && may_create)
        return TRUE;
      g_set_error (error, DOSSIER_ERROR,
                   number == ENOENT ? DOSSIER_ERROR_NOT_FOUND : DOSSIER_ERROR_FAILED,
                   _("“%s” cannot be opened: %s"), name, g_strerror (number));
      return FALSE;
    }
  length = fread (header, 1, sizeof header, file);
  fclose (file);

  if (length == 0)
    {
      if (may_create)
        return TRUE;
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED,
                   _("“%s” is empty; it is not a dossier"), name);
      return FALSE;
    }
  if (length < strlen (MAGIC) || memcmp (header, MAGIC, strlen (MAGIC)) != 0)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED, _("“%s” is not a dossier"),
                   name);
      return FALSE;
    }
  if (length < HEADER_SIZE)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_CORRUPT,
                   _("“%s” is cut off after %d bytes"), name, (int) length);
      return FALSE;
    }
  return TRUE;
}

/**
 * dossier_store_file_resolve:
 * @path: a file that may be missing
 *
 * Returns: (transfer full): where the file itself is, whatever links lead there
 */
char *
dossier_store_file_resolve (const char *path)
{
  char *real = realpath (path, NULL);
  char *resolved = g_strdup (real != NULL ? real : path);

  free (real);
  return resolved;
}

/**
 * dossier_store_file_can_write:
 * @path: a file that may be missing
 *
 * Writing needs the folder too: SQLite keeps its log beside the file.
 *
 * Returns: whether the file and its folder may be written
 */
gboolean
dossier_store_file_can_write (const char *path)
{
  g_autofree char *real = dossier_store_file_resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);

  if (g_access (folder, W_OK | X_OK) != 0)
    return FALSE;
  return !g_file_test (path, G_FILE_TEST_EXISTS) || g_access (path, W_OK) == 0;
}

/**
 * dossier_store_file_find_beside:
 * @path: a dossier
 * @suffix: of what SQLite keeps: "-wal" or "-journal"
 *
 * SQLite keeps it beside the file itself, whatever links lead there.
 *
 * Returns: (transfer full): where that is, if there is any
 */
char *
dossier_store_file_find_beside (const char *path, const char *suffix)
{
  g_autofree char *real = dossier_store_file_resolve (path);

  return g_strconcat (real, suffix, NULL);
}

/**
 * dossier_store_file_has_log:
 * @path: a dossier
 *
 * Returns: whether something stands in a log beside it: a program has it open, or was killed
 */
gboolean
dossier_store_file_has_log (const char *path)
{
  for (gsize i = 0; i < N_LOGS; i++)
    {
      g_autofree char *log = dossier_store_file_find_beside (path, suffixes[i]);
      GStatBuf status;

      if (g_stat (log, &status) == 0 && status.st_size > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_store_file_has_locks:
 * @fd: of a dossier
 *
 * Returns: whether another program has it open
 */
gboolean
dossier_store_file_has_locks (int fd)
{
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCKS_AT,
                        .l_len = LOCKS_SIZE };

  return fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
}

/**
 * dossier_store_file_is_open:
 * @path: a dossier that this program does not have open
 *
 * Returns: whether another program has it open
 */
gboolean
dossier_store_file_is_open (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean open;

  if (fd < 0)
    return FALSE;
  open = dossier_store_file_has_locks (fd);
  close (fd);
  return open;
}

/* GIO has words of its own for a full disk. */
static gboolean
copy_file (GFile *from, GFile *to, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = NULL;

  if (g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable,
                   NULL, NULL, &failure))
    return TRUE;
  if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  name = g_file_get_basename (from);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("“%s”: %s: there is no space left"), name,
               _("failed to write a copy"));
  return FALSE;
}

/**
 * dossier_store_file_copy:
 * @from: a dossier that nobody has open
 * @to: where to; a file there is replaced
 * @cancellable: (nullable): stops the copying
 * @error: set on failure
 *
 * Copies a file byte by byte with the log beside it, damaged or not.
 *
 * Returns: whether it is copied
 */
gboolean
dossier_store_file_copy (const char    *from,
                         const char    *to,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);

  dossier_store_file_remove (to);
  if (!copy_file (source, target, cancellable, error))
    return FALSE;
  for (gsize i = 0; i < N_LOGS; i++)
    {
      g_autofree char *log = dossier_store_file_find_beside (from, suffixes[i]);
      g_autofree char *log_to = g_strconcat (to, suffixes[i], NULL);
      g_autoptr (GFile) log_source = g_file_new_for_path (log);
      g_autoptr (GFile) log_target = g_file_new_for_path (log_to);

      if (g_file_test (log, G_FILE_TEST_EXISTS)
          && !copy_file (log_source, log_target, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_store_file_share_like:
 * @path: what is made of another dossier; nobody has it open
 * @other: the other
 *
 * Lets those read and write @path who may read and write @other, and its owner in any case: a
 * dossier that was kept from others must not be open to them in a copy.
 */
void
dossier_store_file_share_like (const char *path, const char *other)
{
  GStatBuf status;
  int fd;

  if (g_stat (other, &status) != 0)
    return;
  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    return;
  dossier_file_share (fd, &status, S_IRUSR | S_IWUSR);
  close (fd);
}

/**
 * dossier_store_file_begin_copy:
 * @path: where a copy will be written; what stands there goes
 * @other: the dossier that is copied
 *
 * Makes an empty file for those who may read and write @other, so that nobody else sees the copy
 * grow. Where it cannot be made, who writes the copy says why.
 */
void
dossier_store_file_begin_copy (const char *path, const char *other)
{
  GStatBuf status;
  int fd;

  dossier_store_file_remove (path);
  fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (fd < 0)
    return;
  if (g_stat (other, &status) == 0)
    dossier_file_share (fd, &status, S_IRUSR | S_IWUSR);
  close (fd);
}

/* Gives each log beside @path another name. Sets @moved for those that there were: what a program
 * that was killed has left under such a name may be older than the file. */
static gboolean
move_logs (const char *path, gboolean moved[N_LOGS])
{
  for (gsize i = 0; i < N_LOGS; i++)
    {
      g_autofree char *log = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *other = g_strconcat (log, MOVED, NULL);

      moved[i] = g_rename (log, other) == 0;
      if (!moved[i] && errno != ENOENT)
        return FALSE;
    }
  return TRUE;
}

static void
move_logs_back (const char *path, const gboolean moved[N_LOGS])
{
  for (gsize i = 0; i < N_LOGS; i++)
    {
      g_autofree char *log = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *other = g_strconcat (log, MOVED, NULL);

      if (moved[i])
        g_rename (other, log);
    }
}

/**
 * dossier_store_file_put:
 * @from: a whole dossier that nobody has open
 * @to: where to; a dossier that stands there, which nobody has open, is replaced
 *
 * Renames a file. A log of the one that goes would be taken for its own; where it does not go the
 * log stays too, for it may hold what a program wrote that was killed.
 *
 * Returns: whether it stands there; else `errno` tells why not
 */
gboolean
dossier_store_file_put (const char *from, const char *to)
{
  gboolean moved[N_LOGS] = { FALSE };

  if (!move_logs (to, moved) || g_rename (from, to) != 0)
    {
      int saved = errno;

      move_logs_back (to, moved);
      errno = saved;
      return FALSE;
    }
  for (gsize i = 0; i < N_LOGS; i++)
    {
      g_autofree char *other = g_strconcat (to, suffixes[i], MOVED, NULL);

      g_unlink (other);
    }
  remove_beside (to);
  return TRUE;
}

/**
 * dossier_store_file_put_new:
 * @from: a whole dossier that nobody has open
 * @to: where to, in the same folder or beside it; what stands there stays
 *
 * Renames a file unless there is one of that name. Not all disks can do that at once; there what
 * comes at this very moment is replaced.
 *
 * Returns: whether it stands there; else `errno` tells why not: %EEXIST if another does
 */
gboolean
dossier_store_file_put_new (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;
  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return FALSE;
    }
  return g_rename (from, to) == 0;
}

/**
 * dossier_store_file_remove:
 * @path: a dossier that nobody has open, or nothing
 *
 * Removes it and what stands beside it.
 */
void
dossier_store_file_remove (const char *path)
{
  g_unlink (path);
  remove_beside (path);
}
