/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_ROWS (dossier_ledger_rows_get_type ())

G_DECLARE_FINAL_TYPE (DossierLedgerRows, dossier_ledger_rows, DOSSIER, LEDGER_ROWS, GObject)

/* All statements of a session's result, loaded. The session's own list fills its rows when they come
 * into sight, which is no use for sorting by what stands in them.
 * Signal: loaded: the list is that of the session's query again. */
DossierLedgerRows *dossier_ledger_rows_new         (void);
void               dossier_ledger_rows_set_session (DossierLedgerRows *self,
                                                    DossierSession    *session);
void               dossier_ledger_rows_set_seen    (DossierLedgerRows *self,
                                                    gboolean           seen);
gboolean           dossier_ledger_rows_is_loaded   (DossierLedgerRows *self);
GListModel        *dossier_ledger_rows_get_list    (DossierLedgerRows *self);

G_END_DECLS
