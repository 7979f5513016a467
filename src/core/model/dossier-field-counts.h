/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-query.h"
#include "dossier-units.h"

G_BEGIN_DECLS

GPtrArray *dossier_field_counts_new (const DossierUnits *units,
                                     DossierField        field,
                                     const DossierQuery *query);
void       dossier_field_counts_sort (GPtrArray         *facets,
                                     DossierField        field);

G_END_DECLS
