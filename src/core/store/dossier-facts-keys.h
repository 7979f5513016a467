/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"

G_BEGIN_DECLS

/**
 * DossierFactsKeys:
 *
 * What the numbers in rows and packs stand for. Immutable, any thread.
 */
typedef struct _DossierFactsKeys DossierFactsKeys;

DossierFactsKeys *dossier_facts_keys_read         (DossierConnection      *connection,
                                                   GError                **error);
void              dossier_facts_keys_free         (DossierFactsKeys       *self);
GArray           *dossier_facts_keys_list_sectors (const DossierFactsKeys *self);
guint32           dossier_facts_keys_find_sector  (const DossierFactsKeys *self,
                                                   guint32                 id);
guint32           dossier_facts_keys_find_kept    (const DossierFactsKeys *self,
                                                   guint32                 entity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFactsKeys, dossier_facts_keys_free)

G_END_DECLS
