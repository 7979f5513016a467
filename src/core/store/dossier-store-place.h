/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib/gstdio.h>

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierStoreWhere:
 * @DOSSIER_STORE_HERE: its name leads to the file that is open
 * @DOSSIER_STORE_MISSING: its name leads nowhere: the file was moved or deleted
 * @DOSSIER_STORE_REPLACED: its name leads to another file
 *
 * Where the file of a store is.
 */
typedef enum
{
  DOSSIER_STORE_HERE,
  DOSSIER_STORE_MISSING,
  DOSSIER_STORE_REPLACED,
} DossierStoreWhere;

typedef struct _DossierStorePlace DossierStorePlace;

DossierStorePlace *dossier_store_place_new      (const char         *path);
void               dossier_store_place_free     (DossierStorePlace  *self);
void               dossier_store_place_note_log (DossierStorePlace  *self);
DossierStoreWhere  dossier_store_place_look     (DossierStorePlace  *self);
gboolean           dossier_store_place_check    (DossierStorePlace  *self,
                                                 GError            **error);
void               dossier_store_place_settle   (DossierStorePlace  *self,
                                                 DossierConnection  *connection);
gboolean           dossier_store_place_stat     (DossierStorePlace  *self,
                                                 GStatBuf           *status);
const char        *dossier_store_where_describe (DossierStoreWhere   where);
gboolean           dossier_store_place_is_same  (const GStatBuf     *open,
                                                 const GStatBuf     *there);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStorePlace, dossier_store_place_free)

G_END_DECLS
