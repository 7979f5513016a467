/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* Files without a name are a Linux extension. */
#define _GNU_SOURCE
#include "dossier-successor.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "dossier-file-share.h"

struct _DossierSuccessor
{
  char *path;
  char *temporary;   /* the hidden name, NULL while it has none */
  gboolean replaces; /* whether a file stood at @path at the beginning */
  int fd;            /* -1 once it is closed */
};

/* By this name of an open file it gets another one. */
static char *
make_nameless_path (int fd)
{
  return g_strdup_printf ("/proc/self/fd/%d", fd);
}

static int
open_nameless (const char *folder, mode_t mode)
{
  int fd = g_open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, (int) mode);
  g_autofree char *nameless = NULL;

  if (fd < 0)
    return -1;
  nameless = make_nameless_path (fd);
  if (access (nameless, F_OK) == 0)
    return fd;
  close (fd);
  return -1;
}

/* The name says nothing of the file: a part of a name cut between bytes is no name on some
 * disks. */
static int
open_hidden (DossierSuccessor *self, mode_t mode)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int fd;

  self->temporary = g_build_filename (folder, ".dossier-XXXXXX", NULL);
  fd = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, (int) mode);
  if (fd < 0)
    g_clear_pointer (&self->temporary, g_free);
  return fd;
}

/**
 * dossier_successor_new:
 * @path: where the file will be
 * @old: (nullable): what is known of the file that stands there: the new one is for whom that was
 *   for, and the mask of the process takes nothing away where the disk knows modes
 *
 * Begins a file. Nothing happens at @path.
 *
 * Returns: (transfer full) (nullable): the file; on failure errno says why
 */
DossierSuccessor *
dossier_successor_new (const char *path, const GStatBuf *old)
{
  g_autoptr (DossierSuccessor) self = g_new0 (DossierSuccessor, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  mode_t mode = old != NULL ? old->st_mode & 0700 : 0666;

  self->path = g_strdup (path);
  self->replaces = old != NULL;
  self->fd = open_nameless (folder, mode);
  if (self->fd < 0)
    self->fd = open_hidden (self, mode);
  if (self->fd < 0)
    return NULL;
  if (old != NULL)
    dossier_file_share (self->fd, old, 0);
  return g_steal_pointer (&self);
}

/**
 * dossier_successor_get_fd:
 * @self: a file
 *
 * Returns: where to write; it is closed with @self
 */
int
dossier_successor_get_fd (DossierSuccessor *self)
{
  return self->fd;
}

/* Beside what it replaces, for a link takes the place of nothing. */
static gboolean
link_hidden (DossierSuccessor *self, const char *nameless)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *name = g_strdup_printf (".dossier-%08x", g_random_int ());
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (linkat (AT_FDCWD, nameless, AT_FDCWD, path, AT_SYMLINK_FOLLOW) != 0)
    return FALSE;
  self->temporary = g_steal_pointer (&path);
  return TRUE;
}

static gboolean
copy_all (int from, int to)
{
  char buffer[64 * 1024];
  off_t at = 0;
  gssize n;

  while ((n = pread (from, buffer, sizeof buffer, at)) > 0)
    {
      gssize written = write (to, buffer, (gsize) n);

      if (written < 0 && errno != EINTR)
        return FALSE;
      at += MAX (written, 0);
    }
  return n == 0 && fsync (to) == 0;
}

/* Some disks know files without a name and cannot give them one. */
static gboolean
copy_to_hidden (DossierSuccessor *self)
{
  int from = self->fd;
  GStatBuf info;
  gboolean copied = FALSE;

  if (fstat (from, &info) != 0)
    return FALSE;
  self->fd = open_hidden (self, info.st_mode & 0777);
  if (self->fd >= 0)
    {
      dossier_file_share (self->fd, &info, 0);
      copied = copy_all (from, self->fd);
    }
  close (from);
  return copied;
}

/* At its place, or under a hidden name. */
static gboolean
give_name (DossierSuccessor *self)
{
  g_autofree char *nameless = make_nameless_path (self->fd);

  if (!self->replaces
      && linkat (AT_FDCWD, nameless, AT_FDCWD, self->path, AT_SYMLINK_FOLLOW) == 0)
    return TRUE;
  return link_hidden (self, nameless) || copy_to_hidden (self);
}

/**
 * dossier_successor_settle:
 * @self: a file in which all is written
 *
 * Brings all to the disk and puts the file in its place.
 *
 * Returns: whether it stands there; if not errno says why, and what stood there stands
 */
gboolean
dossier_successor_settle (DossierSuccessor *self)
{
  if (fsync (self->fd) != 0
      || (self->temporary == NULL && !give_name (self))
      || close (g_steal_fd (&self->fd)) != 0
      || (self->temporary != NULL && g_rename (self->temporary, self->path) != 0))
    return FALSE;
  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

/**
 * dossier_successor_free:
 * @self: (transfer full) (nullable): a file
 *
 * Lets a file go. One that was not settled leaves no trace.
 */
void
dossier_successor_free (DossierSuccessor *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0)
    close (self->fd);
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->temporary);
  g_free (self->path);
  g_free (self);
}
