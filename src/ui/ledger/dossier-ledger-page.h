/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-ledger.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_PAGE (dossier_ledger_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierLedgerPage, dossier_ledger_page, DOSSIER, LEDGER_PAGE, GtkWidget)

/* The ledger of commitments: the statements of a session's result as a table. Property: session
 * (DossierSession). */
GListModel              *dossier_ledger_page_get_rows   (DossierLedgerPage *self);
const DossierLedgerWish *dossier_ledger_page_get_listed (DossierLedgerPage *self,
                                                         guint             *n_listed,
                                                         guint             *n_found);

G_END_DECLS
