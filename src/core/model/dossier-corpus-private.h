/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-facts-cache.h"
#include "dossier-result.h"
#include "dossier-store.h"

G_BEGIN_DECLS

DossierStore    *dossier_corpus_get_store          (DossierCorpus         *self);
DossierFactsCache *dossier_corpus_get_facts        (DossierCorpus         *self);
void             dossier_corpus_emit_changed_later (DossierCorpus         *self);

/* Reads what annotators need of a document; DOSSIER_ERROR_NOT_FOUND if it is not there. */
typedef DossierStale *(* DossierTextRead)          (DossierConnection     *connection,
                                                    gint64                 document,
                                                    GError               **error);

GPtrArray       *dossier_corpus_read_texts         (DossierCorpus         *self,
                                                    DossierTextRead        read,
                                                    gboolean               keep_damaged,
                                                    const GArray          *documents,
                                                    guint                 *at,
                                                    guint                  max_documents,
                                                    gsize                  max_size,
                                                    GCancellable          *cancellable,
                                                    GError               **error);
DossierFilter    dossier_query_to_filter           (const DossierQuery    *self,
                                                    DossierPatternClock   *clock);
GPtrArray       *dossier_facets_read_document      (DossierConnection     *connection,
                                                    gint64                 document,
                                                    GError               **error);
DossierTimeline *dossier_timeline_read             (DossierConnection     *connection,
                                                    const DossierFilter   *filter,
                                                    DossierFilterParts     parts,
                                                    GError               **error);
DossierReading  *dossier_reading_read              (DossierConnection     *connection,
                                                    gint64                 document,
                                                    gboolean               text_only,
                                                    GError               **error);
DossierEntity   *dossier_entity_read               (DossierConnection     *connection,
                                                    const DossierFacts    *facts,
                                                    gint64                 entity,
                                                    GError               **error);

G_END_DECLS
