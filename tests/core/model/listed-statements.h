/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"

/* (transfer full) (element-type gint64): the statements that the ledger lists for @query, by kind. */
static inline GArray *
list_statements (DossierCorpus *corpus, DossierQuery *query)
{
  g_autoptr (DossierLedgerKeys) keys
    = dossier_ledger_keys_new (g_hash_table_new (g_str_hash, g_str_equal));
  g_autoptr (GError) error = NULL;
  DossierLedgerWish wish = { .order = DOSSIER_LEDGER_BY_KIND };
  g_autoptr (DossierLedgerView) view
    = dossier_corpus_read_ledger (corpus, query, &wish, keys, NULL, &error);

  g_assert_no_error (error);
  return g_array_ref (view->ids);
}
