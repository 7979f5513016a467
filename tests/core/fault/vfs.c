/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* A layer between SQLite and the operating system, as https://www.sqlite.org/vfs.html describes it. */
#include "vfs.h"

#include <signal.h>
#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;  /* stands behind this in the same memory */
} File;

static sqlite3_vfs *real;
static GMutex lock;     /* guards what follows */
static FaultPlan plan;
static guint n_acts;

/* What an act is to answer: SQLITE_OK to go on. *@half: do half of it and die. */
static int
act (gint64 growth, gboolean *half)
{
  int code = SQLITE_OK;

  g_mutex_lock (&lock);
  n_acts++;
  *half = FALSE;
  if (plan.at != 0 && (n_acts == plan.at || (plan.forever && n_acts > plan.at)))
    {
      *half = plan.kill;
      code = plan.kill ? SQLITE_OK : plan.code;
    }
  if (code == SQLITE_OK && growth > 0 && plan.room >= 0)
    {
      if (growth > plan.room)
        code = SQLITE_FULL;
      else
        plan.room -= growth;
    }
  g_mutex_unlock (&lock);
  return code;
}

static void
die (void)
{
  raise (SIGKILL);
}

static sqlite3_file *
behind (sqlite3_file *file)
{
  return ((File *) (gpointer) file)->real;
}

static int
file_close (sqlite3_file *file)
{
  return behind (file)->pMethods->xClose (behind (file));
}

static int
file_read (sqlite3_file *file, void *data, int length, sqlite3_int64 at)
{
  return behind (file)->pMethods->xRead (behind (file), data, length, at);
}

static int
file_write (sqlite3_file *file, const void *data, int length, sqlite3_int64 at)
{
  sqlite3_int64 size = 0;
  gboolean half;
  int code;

  behind (file)->pMethods->xFileSize (behind (file), &size);
  code = act (at + length - size, &half);
  if (half)
    {
      behind (file)->pMethods->xWrite (behind (file), data, length / 2, at);
      die ();
    }
  return code != SQLITE_OK ? code : behind (file)->pMethods->xWrite (behind (file), data, length, at);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  gboolean half;
  int code = act (0, &half);

  if (half)
    die ();
  return code != SQLITE_OK ? code : behind (file)->pMethods->xTruncate (behind (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  gboolean half;
  int code = act (0, &half);

  if (half)
    die ();
  return code != SQLITE_OK ? code : behind (file)->pMethods->xSync (behind (file), flags);
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return behind (file)->pMethods->xFileSize (behind (file), size);
}

static int
file_lock (sqlite3_file *file, int level)
{
  return behind (file)->pMethods->xLock (behind (file), level);
}

static int
file_unlock (sqlite3_file *file, int level)
{
  return behind (file)->pMethods->xUnlock (behind (file), level);
}

static int
file_check_reserved_lock (sqlite3_file *file, int *answer)
{
  return behind (file)->pMethods->xCheckReservedLock (behind (file), answer);
}

static int
file_control (sqlite3_file *file, int operation, void *argument)
{
  return behind (file)->pMethods->xFileControl (behind (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return behind (file)->pMethods->xSectorSize (behind (file));
}

static int
file_device_characteristics (sqlite3_file *file)
{
  return behind (file)->pMethods->xDeviceCharacteristics (behind (file));
}

static int
file_shm_map (sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  return behind (file)->pMethods->xShmMap (behind (file), region, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return behind (file)->pMethods->xShmLock (behind (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  behind (file)->pMethods->xShmBarrier (behind (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return behind (file)->pMethods->xShmUnmap (behind (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_reserved_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_device_characteristics,
  .xShmMap = file_shm_map,
  .xShmLock = file_shm_lock,
  .xShmBarrier = file_shm_barrier,
  .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *out_flags)
{
  File *self = (File *) (gpointer) file;
  int status;

  self->real = (sqlite3_file *) (gpointer) (self + 1);
  status = real->xOpen (real, name, self->real, flags, out_flags);
  self->base.pMethods = self->real->pMethods != NULL ? &methods : NULL;
  return status;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  gboolean half;
  int code = act (0, &half);

  if (half)
    die ();
  return code != SQLITE_OK ? code : real->xDelete (real, name, sync_folder);
}

/* Makes this layer the one that all connections opened from now on use. */
void
vfs_install (void)
{
  static sqlite3_vfs self;

  if (real != NULL)
    return;
  real = sqlite3_vfs_find (NULL);
  self = *real;
  self.pNext = NULL;
  self.zName = "fault";
  self.szOsFile = (int) sizeof (File) + real->szOsFile;
  self.xOpen = vfs_open;
  self.xDelete = vfs_delete;
  g_assert_cmpint (sqlite3_vfs_register (&self, 1), ==, SQLITE_OK);
}

/* Counts acts from 0 again and goes by @next; %NULL: nothing goes wrong. */
void
vfs_plan (const FaultPlan *next)
{
  static const FaultPlan none = { .room = -1 };

  g_mutex_lock (&lock);
  plan = next != NULL ? *next : none;
  n_acts = 0;
  g_mutex_unlock (&lock);
}

guint
vfs_n_acts (void)
{
  guint n;

  g_mutex_lock (&lock);
  n = n_acts;
  g_mutex_unlock (&lock);
  return n;
}
