/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-salvage.h"
#include "dossier-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SALVAGE_SOURCE (dossier_salvage_source_get_type ())

G_DECLARE_FINAL_TYPE (DossierSalvageSource, dossier_salvage_source, DOSSIER, SALVAGE_SOURCE,
                      GObject)

DossierSalvageSource *dossier_salvage_source_new       (DossierSalvage       *salvage);
GPtrArray            *dossier_salvage_source_get_given (DossierSalvageSource *self);

G_END_DECLS
