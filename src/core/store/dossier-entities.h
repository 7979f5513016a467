/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-analysis.h"
#include "dossier-connection.h"

G_BEGIN_DECLS

/* The rows of entities: one for each key, over all documents. */

char    *dossier_entities_make_key     (DossierEntityType          type,
                                        const char                *name);
gint64   dossier_entities_find_or_add  (DossierConnection         *connection,
                                        const char                *key,
                                        DossierEntityType          type,
                                        const char                *name,
                                        GError                   **error);
gboolean dossier_entities_tidy         (DossierConnection         *connection,
                                        GHashTable                *entities,
                                        GError                   **error);
GHashTable *dossier_entities_set_new   (void);
void     dossier_entities_set_add      (GHashTable                *entities,
                                        gint64                     entity);

G_END_DECLS
