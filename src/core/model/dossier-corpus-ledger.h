/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus.h"
#include "dossier-ledger-keys.h"
#include "dossier-statement-choice.h"

G_BEGIN_DECLS

/**
 * DossierLedgerWish:
 * @choice: which are wanted
 * @order: what the statements are sorted by
 * @descending: whether the other way round
 *
 * Which statements of a query's result are listed, and how.
 */
typedef struct
{
  DossierStatementChoice choice;
  DossierLedgerOrder order;
  gboolean descending;
} DossierLedgerWish;

/**
 * DossierLedgerView:
 * @ids: (element-type gint64): the statements that are wanted, in order
 * @n_statements: how many the query has, wanted or not
 * @n_passed: of how many of them that are open the due date has passed
 * @counts: how many of them are of each kind
 */
typedef struct
{
  GArray *ids;
  guint n_statements;
  guint n_passed;
  guint counts[DOSSIER_N_STATEMENT_KINDS];
} DossierLedgerView;

void               dossier_ledger_view_free   (DossierLedgerView        *view);
DossierLedgerView *dossier_corpus_read_ledger (DossierCorpus            *self,
                                               DossierQuery             *query,
                                               const DossierLedgerWish  *wish,
                                               DossierLedgerKeys        *keys,
                                               GCancellable             *cancellable,
                                               GError                  **error);
gint64             dossier_corpus_find_heir   (DossierCorpus            *self,
                                               gint64                    statement,
                                               GCancellable             *cancellable,
                                               GError                  **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLedgerView, dossier_ledger_view_free)

G_END_DECLS
