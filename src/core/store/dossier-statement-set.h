/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierStatementSet:
 *
 * Some of the statements of [struct@Facts]. Whether one is there is asked for every statement of
 * every document that is listed or counted, so it is found by its document and its place there.
 * Counted; any thread once nothing is added any more. Documents are known by the addresses of their
 * facts, which must live as long.
 */
typedef struct _DossierStatementSet DossierStatementSet;

DossierStatementSet *dossier_statement_set_new   (void);
DossierStatementSet *dossier_statement_set_ref   (DossierStatementSet        *self);
void                 dossier_statement_set_unref (DossierStatementSet        *self);
void                 dossier_statement_set_add   (DossierStatementSet        *self,
                                                  gconstpointer               document,
                                                  guint                       n_statements,
                                                  guint                       index);
gboolean             dossier_statement_set_has   (const DossierStatementSet  *self,
                                                  gconstpointer               document,
                                                  guint                       index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStatementSet, dossier_statement_set_unref)

G_END_DECLS
