/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-connection-private.h"

#include <glib/gi18n-lib.h>

#include "dossier-error.h"

/* What went wrong, as those hear it who can do something about it. */

/* Sets @error from the connection's last failure, with the action in front. */
void
dossier_connection_take_error (DossierConnection *self, int status, GError **error)
{
  gboolean is_last = self->handle != NULL
                     && (sqlite3_errcode (self->handle) & 0xff) == (status & 0xff);
  const char *message = is_last ? sqlite3_errmsg (self->handle) : sqlite3_errstr (status);
  g_autofree char *name = g_filename_display_basename (self->path);
  int code = DOSSIER_ERROR_FAILED;

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

    case SQLITE_IOERR:
      code = DOSSIER_ERROR_STORAGE;
      if (status != SQLITE_IOERR_SHMSIZE)
        break;
      /* Whoever reads needs a little beside the file, too. */
      G_GNUC_FALLTHROUGH;
    case SQLITE_FULL:
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE,
                   _("“%s”: %s: there is no space left"), name, self->action);
      return;

    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      code = DOSSIER_ERROR_CORRUPT;
      break;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      code = DOSSIER_ERROR_READ_ONLY;
      break;

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
