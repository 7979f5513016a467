/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

GArray          *dossier_corpus_find_statements_of (DossierCorpus  *self,
                                                    DossierQuery   *query,
                                                    const GArray   *documents,
                                                    GCancellable   *cancellable,
                                                    GError        **error);
DossierTimeline *dossier_corpus_read_timeline_of   (DossierCorpus  *self,
                                                    DossierQuery   *query,
                                                    const GArray   *documents,
                                                    GCancellable   *cancellable,
                                                    GError        **error);

GArray          *dossier_corpus_find_stories_of    (DossierCorpus  *self,
                                                    const GArray   *documents,
                                                    GCancellable   *cancellable,
                                                    GError        **error);

G_END_DECLS
