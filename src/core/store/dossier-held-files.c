/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-held-files.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A file that this program has open, by what it is and not by its name. */
typedef struct
{
  dev_t device;
  ino_t inode;
  char *path; /* without links, as SQLite names what it keeps beside it */
  guint n_stores;
} HeldFile;

static GMutex held_files_lock;
static GArray *held_files; /* HeldFile, NULL: none yet */

static const char *const suffixes[] = DOSSIER_HELD_FILES_BESIDE;

static void
clear_held_file (gpointer data)
{
  g_free (((HeldFile *) data)->path);
}

/* With the lock held. Returns: (nullable): the entry of a file */
static HeldFile *
find_file (const GStatBuf *status)
{
  for (guint i = 0; held_files != NULL && i < held_files->len; i++)
    {
      HeldFile *file = &g_array_index (held_files, HeldFile, i);

      if (file->device == status->st_dev && file->inode == status->st_ino)
        return file;
    }
  return NULL;
}

/* With the lock held. What stands beside a file comes and goes, so it is asked each time. */
static gboolean
is_beside (const GStatBuf *status)
{
  for (guint i = 0; held_files != NULL && i < held_files->len; i++)
    {
      const HeldFile *file = &g_array_index (held_files, HeldFile, i);

      for (gsize k = 0; file->path != NULL && k < G_N_ELEMENTS (suffixes); k++)
        {
          g_autofree char *beside = g_strconcat (file->path, suffixes[k], NULL);
          GStatBuf other;

          if (g_stat (beside, &other) == 0 && other.st_dev == status->st_dev
              && other.st_ino == status->st_ino)
            return TRUE;
        }
    }
  return FALSE;
}

static gboolean
is_held (const GStatBuf *status, gboolean may_be_beside)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&held_files_lock);

  return find_file (status) != NULL || (may_be_beside && is_beside (status));
}

/* Whether a file has such a name as SQLite gives what it keeps; some file systems have letters of
 * either size for it. */
static gboolean
is_named_as_beside (const char *path)
{
  gsize length = strlen (path);

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize n = strlen (suffixes[i]);

      if (length > n && g_ascii_strcasecmp (path + length - n, suffixes[i]) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_held_files_add:
 * @path: a file that a store has open from now on
 *
 * Returns: (transfer full) (nullable): to be given to dossier_held_files_remove()
 */
gpointer
dossier_held_files_add (const char *path)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&held_files_lock);
  GStatBuf status;
  HeldFile *file;

  if (g_stat (path, &status) != 0)
    return NULL;
  if (held_files == NULL)
    {
      held_files = g_array_new (FALSE, FALSE, sizeof (HeldFile));
      g_array_set_clear_func (held_files, clear_held_file);
    }
  file = find_file (&status);
  if (file != NULL)
    file->n_stores++;
  else
    {
      const HeldFile added = { status.st_dev, status.st_ino, realpath (path, NULL), 1 };

      g_array_append_val (held_files, added);
    }
  return g_memdup2 (&status, sizeof status);
}

/**
 * dossier_held_files_dup_other_name:
 * @path: a file that a store is about to open
 *
 * A file that was moved while it is open, or has two names: what SQLite keeps beside it would be
 * there twice.
 *
 * Returns: (transfer full) (nullable): the name by which this program has the file open, if that is
 *   another one
 */
char *
dossier_held_files_dup_other_name (const char *path)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&held_files_lock);
  char *real = realpath (path, NULL);
  char *other = NULL;
  GStatBuf status;

  if (real != NULL && g_stat (real, &status) == 0)
    {
      const HeldFile *file = find_file (&status);

      if (file != NULL && g_strcmp0 (file->path, real) != 0)
        other = g_strdup (file->path);
    }
  free (real);
  return other;
}

/**
 * dossier_held_files_remove:
 * @held: (transfer full) (nullable): what dossier_held_files_add() gave; the store has closed the
 *   file
 */
void
dossier_held_files_remove (gpointer held)
{
  g_autofree GStatBuf *status = held;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&held_files_lock);
  HeldFile *file = status != NULL ? find_file (status) : NULL;

  if (file != NULL && --file->n_stores == 0)
    g_array_remove_index_fast (held_files,
                               (guint) (file - (HeldFile *) (gpointer) held_files->data));
  if (held_files != NULL && held_files->len == 0)
    g_clear_pointer (&held_files, g_array_unref);
}

/**
 * dossier_held_files_have:
 * @status: of a file, by whatever name
 *
 * Returns: whether a store of this program has it open, or keeps it beside its file
 */
gboolean
dossier_held_files_have (const GStatBuf *status)
{
  return is_held (status, TRUE);
}

/**
 * dossier_held_files_stat:
 * @path: a file, by whatever name
 * @status: (out): what it is; of a link, what that leads to
 * @held: (out): whether a store of this program has it open, or keeps it beside its file
 *
 * Like g_stat(), for who opens files that people name and must not open these. It costs a call of
 * the system for a file and two for a link: what has no second name and is not called as SQLite
 * calls what it keeps is not looked for there.
 *
 * Returns: 0, or -1, and then `errno` tells why
 */
int
dossier_held_files_stat (const char *path, GStatBuf *status, gboolean *held)
{
  gboolean is_link;

  *held = FALSE;
  if (g_lstat (path, status) != 0)
    return -1;
  is_link = S_ISLNK (status->st_mode);
  if (is_link && g_stat (path, status) != 0)
    return -1;
  *held = is_held (status, is_link || (status->st_nlink > 1 && !S_ISDIR (status->st_mode))
                             || is_named_as_beside (path));
  return 0;
}
