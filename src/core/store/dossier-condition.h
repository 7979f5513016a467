/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-connection.h"
#include "dossier-search-node.h"
#include "dossier-search-pattern.h"

G_BEGIN_DECLS

/**
 * DossierCondition:
 *
 * A search as a condition on the rows of `document d`, or on those of `statement s` that stand in
 * the documents found, with what its parameters hold.
 */
typedef struct _DossierCondition DossierCondition;

DossierCondition *dossier_condition_new     (const DossierSearchNode *root,
                                             DossierPatternClock     *clock);
DossierCondition *dossier_condition_new_of_statements
                                            (const DossierSearchNode *root,
                                             DossierPatternClock     *clock);
void              dossier_condition_free    (DossierCondition        *self);
const char       *dossier_condition_get_sql (const DossierCondition  *self);
const char       *dossier_condition_get_match (const DossierCondition *self);
const GPtrArray  *dossier_condition_get_patterns
                                            (const DossierCondition  *self);
void              dossier_condition_bind    (const DossierCondition  *self,
                                             DossierCursor           *cursor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCondition, dossier_condition_free)

G_END_DECLS
