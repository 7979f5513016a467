/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-gazetteer.h"
#include "dossier-language.h"
#include "dossier-memory.h"
#include "dossier-ontology.h"
#include "dossier-sector-scheme.h"
#include "dossier-transliteration.h"

G_BEGIN_DECLS

/**
 * DossierKnowledge:
 *
 * All that the annotators know, read from files and immutable from then on, so any number of
 * threads may share it. The engine in C knows no language; a language file
 * knows no C.
 *
 * The built-in files are GResources under `knowledge/`. A folder of a user's
 * own files of the same form (`lang/xx.json`, `sectors.json`, `places.json`,
 * `organizations.json`) extends them, and a file with `"replaces": true` takes a
 * built-in one's place.
 */
typedef struct _DossierKnowledge DossierKnowledge;

DossierKnowledge          *dossier_knowledge_load          (const char              *folder,
                                                            GError                 **error);
DossierKnowledge          *dossier_knowledge_ref           (DossierKnowledge        *self);
void                       dossier_knowledge_unref         (DossierKnowledge        *self);
const DossierLanguage     *dossier_knowledge_get_language  (const DossierKnowledge  *self,
                                                            const char              *code);
const GPtrArray           *dossier_knowledge_get_languages (const DossierKnowledge  *self);
DossierTokens             *dossier_knowledge_read          (const DossierKnowledge  *self,
                                                            DossierMemory           *memory,
                                                            const char              *text,
                                                            gsize                    length);
const char                *dossier_knowledge_guess_language (const DossierKnowledge *self,
                                                            DossierMemory          *memory,
                                                            const DossierTokens    *tokens);
DossierMemory             *dossier_knowledge_lend_memory   (const DossierKnowledge  *self);
void                       dossier_knowledge_take_memory   (const DossierKnowledge  *self,
                                                            DossierMemory           *memory);
const DossierSectorScheme *dossier_knowledge_get_sectors   (const DossierKnowledge  *self);
const DossierOntology     *dossier_knowledge_get_ontology  (const DossierKnowledge  *self);
const DossierGazetteer    *dossier_knowledge_get_gazetteer (const DossierKnowledge  *self);
const DossierTransliteration *
                           dossier_knowledge_get_transliteration (const DossierKnowledge *self);
const char                *dossier_knowledge_get_version   (const DossierKnowledge  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierKnowledge, dossier_knowledge_unref)

G_END_DECLS
