/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"
#include "dossier-search-node.h"

G_BEGIN_DECLS

/**
 * DossierStatementTest:
 *
 * What a search asks of a statement, as facts are asked it. Words and the fields that speak of
 * documents hold for its document, all else for the statement itself. Immutable once it is put
 * together, any thread.
 */
typedef struct _DossierStatementTest DossierStatementTest;

DossierStatementTest *dossier_statement_test_new   (const DossierSearchNode      *node);
void                  dossier_statement_test_free  (DossierStatementTest         *self);
void                  dossier_statement_test_add   (DossierStatementTest         *self,
                                                    DossierStatementTest         *part);
void                  dossier_statement_test_take_named
                                                   (DossierStatementTest         *self,
                                                    GHashTable                   *named);
void                  dossier_statement_test_take_documents
                                                   (DossierStatementTest         *self,
                                                    DossierDocumentSet           *documents);
gboolean              dossier_statement_test_holds (const DossierStatementTest   *self,
                                                    guint                         place,
                                                    const DossierDocumentFacts   *document,
                                                    const DossierStatementFacts  *statement);
gboolean              dossier_statement_test_may_find
                                                   (const DossierStatementTest   *self,
                                                    const DossierDocumentFacts   *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStatementTest, dossier_statement_test_free)

G_END_DECLS
