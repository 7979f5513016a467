/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-store-place.h"

G_BEGIN_DECLS

/**
 * DossierStoreReaders:
 *
 * The connections that read one file: a few, lent to one thread after the other. Any thread.
 */
typedef struct _DossierStoreReaders DossierStoreReaders;

DossierStoreReaders *dossier_store_readers_new       (const char             *path,
                                                      DossierStorePlace      *place,
                                                      DossierConnectionMode   mode,
                                                      DossierConnection      *first);
void                 dossier_store_readers_close     (DossierStoreReaders    *self);
DossierConnection   *dossier_store_readers_open      (DossierStoreReaders    *self,
                                                      GError                **error);
void                 dossier_store_readers_fix       (DossierStoreReaders    *self);
gboolean             dossier_store_readers_pause     (DossierStoreReaders    *self);
void                 dossier_store_readers_resume    (DossierStoreReaders    *self,
                                                      gboolean                shared);
DossierConnection   *dossier_store_readers_borrow    (DossierStoreReaders    *self,
                                                      gboolean                wait,
                                                      GError                **error);
void                 dossier_store_readers_give_back (DossierStoreReaders    *self,
                                                      DossierConnection      *connection);

G_END_DECLS
