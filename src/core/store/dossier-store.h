/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

#include "dossier-connection.h"
#include "dossier-store-place.h"
#include "dossier-store-progress.h"

G_BEGIN_DECLS

/**
 * DossierStoreFlags:
 * @DOSSIER_STORE_OPEN: the file must exist
 * @DOSSIER_STORE_CREATE: make it when it does not
 * @DOSSIER_STORE_READ_ONLY: never write
 */
typedef enum
{
  DOSSIER_STORE_OPEN = 0,
  DOSSIER_STORE_CREATE = 1 << 0,
  DOSSIER_STORE_READ_ONLY = 1 << 1,
} DossierStoreFlags;

/**
 * DossierStore:
 *
 * An open dossier file: one thread that owns the only connection that writes, and
 * up to four connections that read. Reading never waits for writing.
 */
typedef struct _DossierStore DossierStore;

/**
 * DossierStoreFunc:
 * @connection: the connection to write with, in a transaction
 * @data: user data
 * @error: set on failure
 *
 * Runs in the writer's thread.
 *
 * Returns: %TRUE to commit, %FALSE with @error set to roll back
 */
typedef gboolean (* DossierStoreFunc) (DossierConnection  *connection,
                                       gpointer            data,
                                       GError            **error);

DossierStore      *dossier_store_open                (const char           *path,
                                                      DossierStoreFlags     flags,
                                                      GError              **error);
DossierStore      *dossier_store_open_followed       (const char           *path,
                                                      DossierStoreFlags     flags,
                                                      DossierStoreProgress  progress,
                                                      gpointer              data,
                                                      GError              **error);
void               dossier_store_close               (DossierStore         *self);
const char        *dossier_store_get_path            (DossierStore         *self);
gboolean           dossier_store_is_read_only        (DossierStore         *self);
gboolean           dossier_store_waits_for_room      (DossierStore         *self);
char              *dossier_store_dup_remark          (DossierStore         *self);
gboolean           dossier_store_has_left_marks      (DossierStore         *self);
gboolean           dossier_store_has_damaged_log     (DossierStore         *self);

DossierConnection *dossier_store_begin_read          (DossierStore         *self,
                                                      const char           *action,
                                                      GCancellable         *cancellable,
                                                      GError              **error);
DossierConnection *dossier_store_begin_twins         (DossierStore         *self,
                                                      const char           *action,
                                                      GCancellable         *cancellable,
                                                      DossierConnection   **twin,
                                                      GError              **error);
void               dossier_store_end_read            (DossierStore         *self,
                                                      DossierConnection    *connection);

gboolean           dossier_store_write               (DossierStore         *self,
                                                      const char           *action,
                                                      DossierStoreFunc      func,
                                                      gpointer              data,
                                                      GCancellable         *cancellable,
                                                      GError              **error);
void               dossier_store_write_async         (DossierStore         *self,
                                                      const char           *action,
                                                      DossierStoreFunc      func,
                                                      gpointer              data,
                                                      GDestroyNotify        destroy,
                                                      GTask                *task);
gboolean           dossier_store_has_foreign_changes (DossierStore         *self);
DossierStoreWhere  dossier_store_get_where           (DossierStore         *self);
gboolean           dossier_store_copy                (DossierStore         *self,
                                                      const char           *path,
                                                      GCancellable         *cancellable,
                                                      GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStore, dossier_store_close)

G_END_DECLS
