/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

#include "dossier-knowledge-loader.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_APPLICATION (dossier_application_get_type ())

G_DECLARE_FINAL_TYPE (DossierApplication, dossier_application, DOSSIER, APPLICATION, AdwApplication)

DossierApplication *dossier_application_new           (void);
DossierKnowledgeLoader *dossier_application_get_knowledge_loader
                                                      (DossierApplication  *self);
void                dossier_application_open_dossier  (DossierApplication  *self,
                                                       const char          *path);

G_END_DECLS
