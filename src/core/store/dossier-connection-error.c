/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sys/statvfs.h>

#include "dossier-error.h"

/* What went wrong, as those hear it who can do something about it. */

/* Whether a disk has room for no more files. */
static gboolean
has_no_files_left (const char *path)
{
  struct statvfs disk;

  return statvfs (path, &disk) == 0 && disk.f_files > 0 && disk.f_favail == 0;
}

/* SQLite knows a full disk when it writes. What it cannot make longer there is to it a failure of
 * the disk, as is a person's share of it that is used up; what it cannot make there cannot be
 * opened, and it forgets why. */
static gboolean
is_out_of_room (DossierConnection *self, int status)
{
  int number = self->handle != NULL ? sqlite3_system_errno (self->handle) : 0;

  switch (status & 0xff)
    {
    case SQLITE_FULL:
      return TRUE;

    case SQLITE_IOERR:
      return status == SQLITE_IOERR_SHMSIZE || number == ENOSPC || number == EDQUOT;

    case SQLITE_CANTOPEN:
      return has_no_files_left (self->path);

    default:
      return FALSE;
    }
}

/* Sets @error from the connection's last failure, with the action in front. */
void
dossier_connection_take_error (DossierConnection *self, int status, GError **error)
{
  gboolean is_last = self->handle != NULL
                     && (sqlite3_errcode (self->handle) & 0xff) == (status & 0xff);
  const char *message = is_last ? sqlite3_errmsg (self->handle) : sqlite3_errstr (status);
  g_autofree char *name = g_filename_display_basename (self->path);
  int code = DOSSIER_ERROR_FAILED;

  if (is_out_of_room (self, status))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("“%s”: %s: there is no space left"), name, self->action);
      return;
    }
  switch (status & 0xff)
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The work was cancelled"));
      return;

    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_BUSY,
                   _("“%s” is being written by another program; try again when it is done"), name);
      return;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = DOSSIER_ERROR_CORRUPT;
      break;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      code = DOSSIER_ERROR_READ_ONLY;
      break;

    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_CANTOPEN:
    case SQLITE_PROTOCOL:
      code = DOSSIER_ERROR_STORAGE;
      break;

    default:
      break;
    }
  g_set_error (error, DOSSIER_ERROR, code, _("“%s”: %s: %s"), name, self->action, message);
}
