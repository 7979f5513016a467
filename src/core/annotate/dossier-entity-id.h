/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-name-work.h"

G_BEGIN_DECLS

char *dossier_entity_id      (DossierEntityType      type,
                              const char            *name,
                              const DossierKnowledge *knowledge);
char *dossier_entity_key     (const char            *name,
                              DossierEntityType      type,
                              const DossierKnowledge *knowledge);
char *dossier_entity_common_key (const char          *key,
                              DossierEntityType      type,
                              const DossierKnowledge *knowledge);
char *dossier_entity_bare_key (const char            *key,
                              const DossierKnowledge *knowledge);

G_END_DECLS
