/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-output-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dossier-error.h"
#include "dossier-store-file.h"
#include "dossier-successor.h"

/* What is kept in memory before it goes to the disk, bytes. */
#define SPILL_BYTES (256 * 1024)

struct _DossierOutputFile
{
  char *path;                  /* where it will be, NULL for the standard output */
  DossierSuccessor *successor; /* what grows, NULL when it is written directly */
  GString *buffer;
  int fd;                      /* where it is written, of @successor if there is one */
};

static gboolean
fail (DossierOutputFile *self, int saved_errno, GError **error)
{
  g_autofree char *name = self->path != NULL ? g_filename_display_name (self->path)
                                             : g_strdup (_("standard output"));

  g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (saved_errno),
               _("“%s” cannot be written: %s"), name, g_strerror (saved_errno));
  return FALSE;
}

/* The file that a link stands for is replaced, not the link. */
static char *
resolve_path (const char *path)
{
  g_autofree char *real = realpath (path, NULL);

  return g_strdup (real != NULL ? real : path);
}

static gboolean
is_standard_output (const char *path)
{
  return g_str_equal (path, "-") || g_str_equal (path, "/dev/stdout");
}

/* Not by its name: what is redirected to a file would begin at that file's beginning again. */
static void
open_standard_output (DossierOutputFile *self)
{
  fflush (stdout);
  self->fd = fcntl (STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
}

static void
open_successor (DossierOutputFile *self, const GStatBuf *old)
{
  self->successor = dossier_successor_new (self->path, old);
  if (self->successor != NULL)
    self->fd = dossier_successor_get_fd (self->successor);
}

static void
open_path (DossierOutputFile *self)
{
  GStatBuf info;
  gboolean exists = g_stat (self->path, &info) == 0;

  if (!exists)
    open_successor (self, NULL);
  else if (S_ISDIR (info.st_mode))
    errno = EISDIR;
  /* A file that its owner protects stays, though its folder would let it be replaced. */
  else if (access (self->path, W_OK) == 0)
    {
      if (S_ISREG (info.st_mode))
        open_successor (self, &info);
      else
        self->fd = g_open (self->path, O_WRONLY | O_CLOEXEC, 0);
    }
}

/* A dossier holds what nothing brings back: a slip in a name must not cost it. */
static gboolean
check_place (DossierOutputFile *self, GError **error)
{
  g_autofree char *name = NULL;

  if (self->path == NULL || !dossier_store_file_check (self->path, FALSE, NULL))
    return TRUE;
  name = g_filename_display_name (self->path);
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_DUPLICATE,
               _("“%s” is a dossier or another database and is not replaced; choose another name"),
               name);
  return FALSE;
}

/**
 * dossier_output_file_new:
 * @path: where the file will be, unless a dossier is there; "-" is the standard output
 * @error: why it cannot be written there
 *
 * Begins a file. Nothing stands at @path before dossier_output_file_commit().
 *
 * Returns: (transfer full) (nullable): the file
 */
DossierOutputFile *
dossier_output_file_new (const char *path, GError **error)
{
  g_autoptr (DossierOutputFile) self = g_new0 (DossierOutputFile, 1);

  g_return_val_if_fail (path != NULL && *path != '\0', NULL);

  self->path = is_standard_output (path) ? NULL : resolve_path (path);
  self->buffer = g_string_sized_new (SPILL_BYTES + SPILL_BYTES / 4);
  self->fd = -1;

  if (!check_place (self, error))
    return NULL;
  if (self->path != NULL)
    open_path (self);
  else
    open_standard_output (self);
  if (self->fd < 0)
    {
      fail (self, errno, error);
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * dossier_output_file_get_buffer:
 * @self: a file being written
 *
 * Returns: (transfer none): what was appended and is not on the disk yet;
 *   append to it
 */
GString *
dossier_output_file_get_buffer (DossierOutputFile *self)
{
  return self->buffer;
}

static gboolean
write_buffer (DossierOutputFile *self, GError **error)
{
  gsize at = 0;

  while (at < self->buffer->len)
    {
      gssize written = write (self->fd, self->buffer->str + at, self->buffer->len - at);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return fail (self, errno, error);
      at += (gsize) written;
    }
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/**
 * dossier_output_file_spill:
 * @self: a file being written
 * @error: the disk is full or gone
 *
 * Brings the buffer to the disk when it has grown large, so that a long
 * output needs little memory. Call it between parts.
 *
 * Returns: whether to go on
 */
gboolean
dossier_output_file_spill (DossierOutputFile *self, GError **error)
{
  return self->buffer->len < SPILL_BYTES || write_buffer (self, error);
}

/**
 * dossier_output_file_commit:
 * @self: a file being written
 * @error: the disk is full or gone; then the old file still stands
 *
 * Brings all to the disk and puts the file in its place.
 *
 * Returns: whether the file now stands whole under its name
 */
gboolean
dossier_output_file_commit (DossierOutputFile *self, GError **error)
{
  int fd;
  gboolean done;

  if (!write_buffer (self, error))
    return FALSE;
  fd = g_steal_fd (&self->fd);
  /* Pipes and devices know no fsync. */
  done = self->successor != NULL ? dossier_successor_settle (self->successor) : close (fd) == 0;
  return done || fail (self, errno, error);
}

/**
 * dossier_output_file_free:
 * @self: (transfer full) (nullable): a file
 *
 * Lets a file go. One that was not committed leaves no trace.
 */
void
dossier_output_file_free (DossierOutputFile *self)
{
  if (self == NULL)
    return;
  if (self->fd >= 0 && self->successor == NULL)
    close (self->fd);
  dossier_successor_free (self->successor);
  if (self->buffer != NULL)
    g_string_free (self->buffer, TRUE);
  g_free (self->path);
  g_free (self);
}
