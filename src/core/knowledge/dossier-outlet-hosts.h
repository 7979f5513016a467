/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DossierOutletHosts:
 *
 * The internet hosts of papers, broadcasters and agencies, and what each of them is called in which
 * language. Filled by one thread, then shared by any number.
 */
typedef struct _DossierOutletHosts DossierOutletHosts;

DossierOutletHosts *dossier_outlet_hosts_new  (void);
void                dossier_outlet_hosts_free (DossierOutletHosts       *self);
gboolean            dossier_outlet_hosts_add  (DossierOutletHosts       *self,
                                               const DossierJson        *entity);
const char         *dossier_outlet_hosts_find (const DossierOutletHosts *self,
                                               const char               *host,
                                               gsize                     length,
                                               const char               *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOutletHosts, dossier_outlet_hosts_free)

G_END_DECLS
