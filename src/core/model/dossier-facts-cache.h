/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"
#include "dossier-store.h"
#include "dossier-story-totals.h"

G_BEGIN_DECLS

/**
 * DossierFactsCache:
 *
 * The facts of one dossier file, kept between readings and read anew as far as they were
 * written. Any thread.
 */
typedef struct _DossierFactsCache DossierFactsCache;

DossierFactsCache *dossier_facts_cache_new           (void);
void               dossier_facts_cache_free          (DossierFactsCache *self);
void               dossier_facts_cache_note_added    (DossierFactsCache *self);
void               dossier_facts_cache_note_document (DossierFactsCache *self,
                                                      gint64             document);
void               dossier_facts_cache_note_any      (DossierFactsCache *self);
void               dossier_facts_cache_stop          (DossierFactsCache *self);
DossierFacts      *dossier_facts_cache_peek          (DossierFactsCache *self);
DossierFacts      *dossier_facts_cache_begin         (DossierFactsCache *self,
                                                      DossierStore      *store,
                                                      const char        *action,
                                                      GCancellable      *cancellable,
                                                      DossierConnection **connection,
                                                      GError           **error);
DossierStoryTotals *dossier_facts_cache_get_totals   (DossierFactsCache *self,
                                                      DossierFacts      *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFactsCache, dossier_facts_cache_free)

G_END_DECLS
