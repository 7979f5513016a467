/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-search-node.h"
#include "dossier-vocabulary.h"

G_BEGIN_DECLS

/**
 * DossierSearch:
 *
 * What a person typed into a search, read: words, phrases, AND, OR, NOT, brackets, NEAR, fields and
 * regular expressions; README.md tells the language. Any text is a search. An immutable value,
 * counted and shared by any thread.
 */
typedef struct _DossierSearch DossierSearch;

DossierSearch           *dossier_search_new       (const char              *text,
                                                   const DossierVocabulary *vocabulary);
DossierSearch           *dossier_search_ref       (DossierSearch           *self);
void                     dossier_search_unref     (DossierSearch           *self);
const char              *dossier_search_get_text  (const DossierSearch     *self);
const DossierSearchNode *dossier_search_get_root  (const DossierSearch     *self);
const GPtrArray         *dossier_search_get_notes (const DossierSearch     *self);
char                    *dossier_search_describe  (const DossierSearch     *self);
char                    *dossier_search_explain   (const DossierSearch     *self);
gboolean                 dossier_search_has_patterns
                                                   (const DossierSearch    *self);
gboolean                 dossier_search_has_places (const DossierSearch    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSearch, dossier_search_unref)

G_END_DECLS
