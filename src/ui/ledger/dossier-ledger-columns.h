/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-ledger.h"
#include "dossier-statement.h"

G_BEGIN_DECLS

void  dossier_ledger_columns_add   (GtkColumnView       *table,
                                    DossierSession     **session);
void  dossier_ledger_columns_fit   (GtkColumnView       *table,
                                    gboolean             narrow);
char *dossier_ledger_columns_tell  (DossierStatement    *statement);

G_END_DECLS
