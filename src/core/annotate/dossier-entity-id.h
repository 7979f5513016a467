/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-arena.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

const char *dossier_entity_id            (DossierArena           *arena,
                                          DossierEntityType       type,
                                          const char             *key,
                                          const DossierKnowledge *knowledge);
const char *dossier_entity_key           (DossierArena           *arena,
                                          const char             *name,
                                          DossierEntityType       type,
                                          const DossierKnowledge *knowledge);
const char *dossier_entity_key_of_folded (DossierArena           *arena,
                                          const char             *folded,
                                          gsize                   length,
                                          const char             *name,
                                          DossierEntityType       type,
                                          const DossierKnowledge *knowledge);
const char *dossier_entity_common_key    (DossierArena           *arena,
                                          const char             *key,
                                          DossierEntityType       type,
                                          const DossierKnowledge *knowledge);
const char *dossier_entity_bare_key      (DossierArena           *arena,
                                          const char             *key,
                                          const DossierKnowledge *knowledge);

G_END_DECLS
