/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-facts.h"

G_BEGIN_DECLS

/**
 * DossierLedgerOrder:
 * @DOSSIER_LEDGER_BY_KIND: what is stated
 * @DOSSIER_LEDGER_BY_ACTOR: name of who acts
 * @DOSSIER_LEDGER_BY_COUNTERPARTS: names of those towards whom, the first three
 * @DOSSIER_LEDGER_BY_QUOTE: the sentence, as far as its first 48 bytes
 * @DOSSIER_LEDGER_BY_SECTORS: names of its sectors, the first three
 * @DOSSIER_LEDGER_BY_CERTAINTY: how certain it is
 * @DOSSIER_LEDGER_BY_SAID: its own date, else its document's, by the first day
 * @DOSSIER_LEDGER_BY_DUE: its due date, by the last day
 * @DOSSIER_LEDGER_BY_DOCUMENT: title of its document
 * @DOSSIER_LEDGER_BY_TEXT: nothing, so that they keep the order of their documents and texts
 *
 * What statements are sorted by. Those that have nothing there come last either way; those that are
 * the same in that keep the order of their documents and texts.
 */
typedef enum
{
  DOSSIER_LEDGER_BY_KIND,
  DOSSIER_LEDGER_BY_ACTOR,
  DOSSIER_LEDGER_BY_COUNTERPARTS,
  DOSSIER_LEDGER_BY_QUOTE,
  DOSSIER_LEDGER_BY_SECTORS,
  DOSSIER_LEDGER_BY_CERTAINTY,
  DOSSIER_LEDGER_BY_SAID,
  DOSSIER_LEDGER_BY_DUE,
  DOSSIER_LEDGER_BY_DOCUMENT,
  DOSSIER_LEDGER_BY_TEXT,
} DossierLedgerOrder;

/* The key of what has nothing to be sorted by. */
#define DOSSIER_LEDGER_NO_KEY G_MAXUINT64

/**
 * DossierLedgerKeys:
 *
 * By what statements are sorted, as one number each: words are ranked once for the whole dossier
 * and not for each list. Kept between two readings of one dossier, and made anew where its facts
 * are new.
 *
 * Any thread; who is between dossier_ledger_keys_begin() and dossier_ledger_keys_end() has it
 * alone.
 */
typedef struct _DossierLedgerKeys DossierLedgerKeys;

DossierLedgerKeys *dossier_ledger_keys_new   (GHashTable                   *sector_names);
DossierLedgerKeys *dossier_ledger_keys_ref   (DossierLedgerKeys            *self);
void               dossier_ledger_keys_unref (DossierLedgerKeys            *self);
gboolean           dossier_ledger_keys_begin (DossierLedgerKeys            *self,
                                              DossierFacts                 *facts,
                                              DossierConnection            *connection,
                                              DossierLedgerOrder            order,
                                              GError                      **error);
guint64            dossier_ledger_keys_get   (DossierLedgerKeys            *self,
                                              const DossierDocumentFacts   *document,
                                              const DossierStatementFacts  *statement);
void               dossier_ledger_keys_end   (DossierLedgerKeys            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLedgerKeys, dossier_ledger_keys_unref)

G_END_DECLS
