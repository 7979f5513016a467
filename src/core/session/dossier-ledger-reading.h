/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"
#include "dossier-knowledge.h"

G_BEGIN_DECLS

/**
 * DossierLedgerReading:
 * @reader: whom to tell, if it is there still
 * @query: what is looked at
 * @wish: which of its statements are wanted
 * @keys: by what the statements of the dossier are sorted
 * @shown: (nullable) (element-type gint64): rows that the same was asked for when they were listed
 * @runs: (nullable) (element-type DossierRowRun): where they differ from those that were found,
 *   %NULL for everywhere
 * @watched: row id of a statement that is looked for wherever it went, 0 for none
 * @heir: row id of what is listed in its place, 0 for nothing or itself
 *
 * What a thread is asked that finds the statements of a ledger, and what it answers beside them.
 */
typedef struct
{
  GWeakRef reader;
  DossierQuery *query;
  DossierLedgerWish wish;
  DossierLedgerKeys *keys;
  GArray *shown;
  GArray *runs;
  gint64 watched;
  gint64 heir;
} DossierLedgerReading;

DossierLedgerKeys    *dossier_ledger_make_keys    (const DossierKnowledge   *knowledge);
DossierLedgerReading *dossier_ledger_reading_new  (gpointer                  reader,
                                                   DossierQuery             *query,
                                                   const DossierLedgerWish  *wish,
                                                   DossierLedgerKeys        *keys);
void                  dossier_ledger_reading_free (gpointer                  self);
gpointer              dossier_ledger_reading_run  (DossierCorpus            *corpus,
                                                   gpointer                  self,
                                                   GCancellable             *cancellable,
                                                   GError                  **error);

G_END_DECLS
