/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-operation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPERATION_ROW (dossier_operation_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierOperationRow, dossier_operation_row, DOSSIER, OPERATION_ROW,
                      GtkListBoxRow)

GtkWidget        *dossier_operation_row_new           (DossierOperation    *operation);
DossierOperation *dossier_operation_row_get_operation (DossierOperationRow *self);

G_END_DECLS
