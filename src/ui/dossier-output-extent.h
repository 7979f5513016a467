/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-ledger-page.h"

G_BEGIN_DECLS

/* How much of a dossier is written: a choice in the dialog that asks for the file's name. */
void     dossier_output_extent_offer (GtkFileChooser    *chooser,
                                      DossierSession    *session,
                                      DossierLedgerPage *ledger);
gboolean dossier_output_extent_read  (GtkFileChooser    *chooser,
                                      DossierLedgerWish *wish);

G_END_DECLS
