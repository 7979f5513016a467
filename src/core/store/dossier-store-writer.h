/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-store-place.h"
#include "dossier-store.h"

G_BEGIN_DECLS

/**
 * DossierStoreWriter:
 *
 * The thread that writes, and the queue of what it has to write.
 */
typedef struct _DossierStoreWriter DossierStoreWriter;

DossierStoreWriter *dossier_store_writer_new   (DossierConnection   *connection,
                                                DossierStorePlace   *place);
void                dossier_store_writer_close (DossierStoreWriter  *self);
gboolean            dossier_store_writer_run   (DossierStoreWriter  *self,
                                                const char          *action,
                                                DossierStoreFunc     func,
                                                gpointer             data,
                                                gboolean             transaction,
                                                GCancellable        *cancellable,
                                                GError             **error);
void                dossier_store_writer_push  (DossierStoreWriter  *self,
                                                const char          *action,
                                                DossierStoreFunc     func,
                                                gpointer             data,
                                                GDestroyNotify       destroy,
                                                GTask               *task);

G_END_DECLS
