/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-corpus-ledger.h"
#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER (dossier_ledger_get_type ())

G_DECLARE_FINAL_TYPE (DossierLedger, dossier_ledger, DOSSIER, LEDGER, GObject)

/*
 * Signals
 *   changing  ()  other rows, or the same in another order, are about to be listed: a selection
 *                 must be let go first, or GTK would look for it among all of them; not where rows
 *                 only come and go
 *   changed   ()  they are listed, and the counts are theirs; what was selected, or what stands in
 *                 its place, is where dossier_ledger_find() says
 */

DossierLedger *dossier_ledger_new           (DossierSession       *session);
GListModel    *dossier_ledger_get_rows      (DossierLedger        *self);
void           dossier_ledger_set_seen      (DossierLedger        *self,
                                             gboolean              seen);
void           dossier_ledger_filter        (DossierLedger        *self,
                                             guint                 kinds,
                                             guint                 certainties,
                                             gboolean              passed);
void           dossier_ledger_sort          (DossierLedger        *self,
                                             DossierLedgerOrder    order,
                                             gboolean              descending);
const DossierLedgerWish *dossier_ledger_get_listed (DossierLedger   *self);
gboolean       dossier_ledger_is_read       (DossierLedger        *self);
gboolean       dossier_ledger_is_changing   (DossierLedger        *self);
guint          dossier_ledger_get_count     (DossierLedger        *self,
                                             DossierStatementKind  kind);
guint          dossier_ledger_get_n         (DossierLedger        *self);
guint          dossier_ledger_get_n_passed  (DossierLedger        *self);
void           dossier_ledger_watch         (DossierLedger        *self,
                                             gint64                statement);
guint          dossier_ledger_find          (DossierLedger        *self,
                                             gint64                statement);

G_END_DECLS
