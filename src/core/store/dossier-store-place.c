/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A descriptor that only says which file it is, is a Linux extension. */
#define _GNU_SOURCE
#include "dossier-store-place.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-held-files.h"
#include "dossier-store-file.h"

/* Whether the name of a dossier still leads to the file that is open.
 *
 * SQLite holds the file, but names its log after where the file was. When a program that
 * synchronizes folders puts another file there, what is written goes into a file without a name,
 * and its log lies beside the other one, into which the next program puts it. So nothing is written
 * to a file that is not in its place, and its log goes from there.
 *
 * A descriptor with O_PATH holds the file, so that its number is given to no other, and closing it
 * gives up no locks (dossier-held-files.h). */

/* What SQLite keeps beside the file as long as it is open; the log is the first. */
static const char *const suffixes[] = { "-wal", "-shm" };
#define N_BESIDE G_N_ELEMENTS (suffixes)

struct _DossierStorePlace
{
  char *path;           /* without links, as SQLite knows it */
  int fd;               /* which file it is; -1: not known, and it is taken to be there */

  GMutex lock;          /* of what follows */
  int beside[N_BESIDE]; /* which files they are, -1: not known */
  int locks;            /* -1, or asked who has locks; closed when nobody here has any */
  gboolean cut_off;     /* its log has lost its name, so nothing can be written any more */
};

static int
open_to_know (const char *path)
{
  return g_open (path, O_PATH | O_CLOEXEC, 0);
}

/**
 * dossier_store_place_new:
 * @path: a file that a store is about to open
 *
 * To be called before it is opened, and freed after it is closed.
 *
 * Returns: (transfer full): its place
 */
DossierStorePlace *
dossier_store_place_new (const char *path)
{
  DossierStorePlace *self = g_new0 (DossierStorePlace, 1);

  self->path = dossier_store_file_resolve (path);
  self->fd = open_to_know (self->path);
  self->locks = -1;
  for (gsize i = 0; i < N_BESIDE; i++)
    self->beside[i] = -1;
  g_mutex_init (&self->lock);
  return self;
}

static void
clear_fd (int *fd)
{
  if (*fd >= 0)
    close (*fd);
  *fd = -1;
}

static void
forget_beside (DossierStorePlace *self)
{
  for (gsize i = 0; i < N_BESIDE; i++)
    clear_fd (&self->beside[i]);
}

/**
 * dossier_store_place_note_log:
 * @self: the place of a file that has just been opened
 *
 * Notes which log is its own.
 */
void
dossier_store_place_note_log (DossierStorePlace *self)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);

  forget_beside (self);
  for (gsize i = 0; i < N_BESIDE; i++)
    {
      g_autofree char *beside = g_strconcat (self->path, suffixes[i], NULL);

      self->beside[i] = open_to_know (beside);
    }
}

/**
 * dossier_store_place_is_same:
 * @open: of the file that is open
 * @there: of the file that its name leads to
 *
 * Numbers of files that a file system makes up, as some on the network do, may change while a file
 * is open. One whose size and times are the same to the nanosecond, and so that of its last change,
 * which nobody can set, is the same file. A copy never is, even with the times of what it was made
 * of.
 *
 * Returns: whether they are one file
 */
gboolean
dossier_store_place_is_same (const GStatBuf *open, const GStatBuf *there)
{
  if (open->st_dev == there->st_dev && open->st_ino == there->st_ino)
    return TRUE;
  return open->st_nlink > 0 && open->st_size == there->st_size
         && open->st_mtim.tv_sec == there->st_mtim.tv_sec
         && open->st_mtim.tv_nsec == there->st_mtim.tv_nsec
         && open->st_ctim.tv_sec == there->st_ctim.tv_sec
         && open->st_ctim.tv_nsec == there->st_ctim.tv_nsec;
}

/**
 * dossier_store_place_stat:
 * @self: a place
 * @status: (out): of the file that is open, wherever it is
 *
 * Returns: whether that is known
 */
gboolean
dossier_store_place_stat (DossierStorePlace *self, GStatBuf *status)
{
  return self->fd >= 0 && fstat (self->fd, status) == 0;
}

/* What cannot be asked, as on a disk that does not answer, is not taken for gone: writing there
 * fails by itself. */
static DossierStoreWhere
find (DossierStorePlace *self)
{
  GStatBuf open, there;

  if (self->fd < 0)
    return DOSSIER_STORE_HERE;
  if (fstat (self->fd, &open) != 0)
    return errno == ESTALE ? DOSSIER_STORE_MISSING : DOSSIER_STORE_HERE;
  if (g_stat (self->path, &there) != 0)
    return errno == ENOENT || errno == ENOTDIR ? DOSSIER_STORE_MISSING : DOSSIER_STORE_HERE;
  return dossier_store_place_is_same (&open, &there) ? DOSSIER_STORE_HERE
                                                     : DOSSIER_STORE_REPLACED;
}

/**
 * dossier_store_place_look:
 * @self: a place
 *
 * Costs two calls of the system. Any thread.
 *
 * Returns: where the file is now. What is in its place again after its log had to go is
 *   %DOSSIER_STORE_REPLACED for ever
 */
DossierStoreWhere
dossier_store_place_look (DossierStorePlace *self)
{
  DossierStoreWhere where = find (self);

  g_mutex_lock (&self->lock);
  if (self->cut_off && where == DOSSIER_STORE_HERE)
    where = DOSSIER_STORE_REPLACED;
  g_mutex_unlock (&self->lock);
  return where;
}

/**
 * dossier_store_where_describe:
 * @where: where a file is
 *
 * Returns: (nullable) (transfer none): why nothing can be written, translated
 */
const char *
dossier_store_where_describe (DossierStoreWhere where)
{
  switch (where)
    {
    case DOSSIER_STORE_MISSING:
      return _("The file was moved or deleted; changes cannot be kept");

    case DOSSIER_STORE_REPLACED:
      return _("Another file has taken its place; changes cannot be kept");

    case DOSSIER_STORE_HERE:
    default:
      return NULL;
    }
}

/**
 * dossier_store_place_check:
 * @self: a place
 * @error: set to %DOSSIER_ERROR_MOVED if the file is not there
 *
 * Any thread.
 *
 * Returns: whether what is written comes where people look for it
 */
gboolean
dossier_store_place_check (DossierStorePlace *self, GError **error)
{
  const char *reason = dossier_store_where_describe (dossier_store_place_look (self));
  g_autofree char *name = NULL;

  if (reason == NULL)
    return TRUE;
  name = g_filename_display_basename (self->path);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MOVED, "“%s”: %s", name, reason);
  return FALSE;
}

/* Whether another program has the file open, by whatever name. Who asks cannot close what was asked
 * while this program has locks. */
static gboolean
is_used_by_others (DossierStorePlace *self)
{
  if (self->locks < 0)
    {
      g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", self->fd);

      self->locks = g_open (path, O_RDONLY | O_CLOEXEC, 0);
    }
  return self->locks >= 0 && dossier_store_file_has_locks (self->locks);
}

static gboolean
is_log_empty (DossierStorePlace *self)
{
  GStatBuf status;

  return self->beside[0] < 0 || fstat (self->beside[0], &status) != 0 || status.st_size == 0;
}

/* Only what is its own: the file that stands there may have a log too. */
static void
remove_beside (DossierStorePlace *self)
{
  for (gsize i = 0; i < N_BESIDE; i++)
    {
      g_autofree char *path = g_strconcat (self->path, suffixes[i], NULL);
      GStatBuf own, there;

      if (self->beside[i] >= 0 && fstat (self->beside[i], &own) == 0
          && g_stat (path, &there) == 0 && dossier_store_place_is_same (&own, &there))
        g_unlink (path);
    }
  self->cut_off = TRUE;
}

/**
 * dossier_store_place_settle:
 * @self: a place
 * @connection: (nullable): one that may write and is in no transaction; %NULL: all are closed
 *
 * Of a file that is not in its place: what stands in its log goes into the file, if that has a name
 * still and no other program has it open, which may know it by the new name and have another log.
 * The log goes as soon as another file has taken the place or none can come back to it, else with
 * the last connection: until then the file may be put back.
 */
void
dossier_store_place_settle (DossierStorePlace *self, DossierConnection *connection)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = NULL;
  DossierStoreWhere where = dossier_store_place_look (self);
  gboolean has_name;
  GStatBuf open;

  if (where == DOSSIER_STORE_HERE)
    return;
  locker = g_mutex_locker_new (&self->lock);
  if (self->cut_off)
    return;
  has_name = dossier_store_place_stat (self, &open) && open.st_nlink > 0;
  if (has_name && connection != NULL && !is_log_empty (self) && !is_used_by_others (self))
    dossier_connection_run (connection, "empty-log", NULL);
  if (where == DOSSIER_STORE_REPLACED || !has_name
      || (connection == NULL && is_log_empty (self) && !is_used_by_others (self)))
    remove_beside (self);
}

/**
 * dossier_store_place_free:
 * @self: (transfer full) (nullable): a place; the file is closed
 */
void
dossier_store_place_free (DossierStorePlace *self)
{
  if (self == NULL)
    return;
  dossier_store_place_settle (self, NULL);
  forget_beside (self);
  clear_fd (&self->locks);
  clear_fd (&self->fd);
  g_mutex_clear (&self->lock);
  g_free (self->path);
  g_free (self);
}
