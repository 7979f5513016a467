/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-knowledge.h"

G_BEGIN_DECLS

/**
 * DossierKnowledgeLoader:
 *
 * The knowledge that all windows share, loaded once by whoever needs it first. Counted, any thread.
 */
typedef struct _DossierKnowledgeLoader DossierKnowledgeLoader;

DossierKnowledgeLoader *dossier_knowledge_loader_new   (void);
DossierKnowledgeLoader *dossier_knowledge_loader_ref   (DossierKnowledgeLoader  *self);
void                    dossier_knowledge_loader_unref (DossierKnowledgeLoader  *self);
void                    dossier_knowledge_loader_start (DossierKnowledgeLoader  *self);
DossierKnowledge       *dossier_knowledge_loader_load  (DossierKnowledgeLoader  *self,
                                                        GError                 **error);

G_END_DECLS
