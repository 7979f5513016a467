/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-store-moment.h"

#include <glib/gi18n-lib.h>

#include "dossier-store-private.h"

/**
 * dossier_store_hold_moment:
 * @self: a store that is open for reading only and that nobody reads yet
 * @error: set on failure
 *
 * From then on all readers see the file as it is now, whatever others write: their transactions
 * last until the store is closed, and no more readers are opened. A second one is taken where it
 * can be had at the same moment, for who reads all of a large file with two threads.
 *
 * Returns: whether it is so
 */
gboolean
dossier_store_hold_moment (DossierStore *self, GError **error)
{
  DossierConnection *twin;
  DossierConnection *connection;
  gint64 version;

  g_return_val_if_fail (self->writer == NULL && !self->is_moment, FALSE);

  connection = dossier_store_begin_twins (self, _("failed to open"), NULL, &twin, error);
  if (connection == NULL)
    return FALSE;
  /* The first question of a transaction decides what it sees. */
  if (!dossier_store_ask_data_version (connection, &version, error))
    {
      dossier_store_end_read (self, twin);
      dossier_store_end_read (self, connection);
      return FALSE;
    }
  self->is_moment = TRUE;
  dossier_store_readers_fix (self->readers);
  dossier_store_end_read (self, twin);
  dossier_store_end_read (self, connection);
  return TRUE;
}
