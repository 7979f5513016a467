/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DossierJsonPool:
 *
 * The memory of the values of some knowledge files. It is given back at once
 * and not value by value, which would take as long as reading them.
 */
typedef struct _DossierJsonPool DossierJsonPool;

DossierJsonPool *dossier_json_pool_new  (void);
void             dossier_json_pool_free (DossierJsonPool *self);
DossierJson     *dossier_json_pool_add  (DossierJsonPool *self);
char            *dossier_json_pool_copy (DossierJsonPool *self,
                                         const char      *text,
                                         gsize            length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierJsonPool, dossier_json_pool_free)

G_END_DECLS
