/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-repair-folder.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "dossier-error.h"

#define FOLDER_PREFIX ".dossier-mend-"
#define FOLDER_TEMPLATE FOLDER_PREFIX "XXXXXX"

/* A copy of an older form has made a copy of its own. */
static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* Returns: a descriptor of a folder that holds its lock, -1 if another repair holds it */
static int
lock_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      close (fd);
      fd = -1;
    }
  return fd;
}

/* A repair that was killed could not clear up behind itself; its lock is gone with it. */
static void
remove_left_over (const char *parent)
{
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (parent, name, NULL);
      int fd;

      if (!g_str_has_prefix (name, FOLDER_PREFIX) || strlen (name) != strlen (FOLDER_TEMPLATE))
        continue;
      fd = lock_folder (folder);
      if (fd < 0)
        continue;
      remove_folder (folder);
      close (fd);
    }
}

/**
 * dossier_repair_folder_make:
 * @self: what DOSSIER_REPAIR_FOLDER_INIT gives
 * @dossier: what is to be mended
 * @error: set to %DOSSIER_ERROR_READ_ONLY if nothing can be written beside it
 *
 * Makes a folder beside the dossier, on the same disk, so that what is ready only has to be
 * renamed. What a repair that was killed has left there goes.
 *
 * Returns: whether it is made
 */
gboolean
dossier_repair_folder_make (DossierRepairFolder *self, const char *dossier, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (dossier);
  g_autofree char *path = g_build_filename (parent, FOLDER_TEMPLATE, NULL);

  remove_left_over (parent);
  if (g_mkdtemp (path) == NULL)
    {
      int saved = errno;
      g_autofree char *name = g_filename_display_basename (dossier);

      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_READ_ONLY,
                   _("“%s” cannot be mended, for nothing can be written beside it: %s"), name,
                   g_strerror (saved));
      return FALSE;
    }
  self->lock = lock_folder (path);
  self->path = g_steal_pointer (&path);
  return TRUE;
}

/**
 * dossier_repair_folder_clear:
 * @self: a folder, or none
 *
 * Removes it with all that stands in it.
 */
void
dossier_repair_folder_clear (DossierRepairFolder *self)
{
  if (self->path != NULL)
    remove_folder (self->path);
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->path);
}
