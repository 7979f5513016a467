/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

#include "dossier-analysis.h"
#include "dossier-json.h"

G_BEGIN_DECLS

/**
 * DossierOntology:
 *
 * What the kinds of statements are called in the event ontologies of political
 * science: PLOVER, and CAMEO on which it is built. Immutable.
 */
typedef struct _DossierOntology DossierOntology;

DossierOntology *dossier_ontology_new  (const DossierJson       *root,
                                        GError                 **error);
void             dossier_ontology_free (DossierOntology         *self);
const char      *dossier_ontology_find (const DossierOntology   *self,
                                        DossierStatementKind     kind,
                                        DossierCertainty         certainty,
                                        const char              *act);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOntology, dossier_ontology_free)

G_END_DECLS
