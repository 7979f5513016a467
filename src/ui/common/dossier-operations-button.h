/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-operation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_OPERATIONS_BUTTON (dossier_operations_button_get_type ())

G_DECLARE_FINAL_TYPE (DossierOperationsButton, dossier_operations_button, DOSSIER,
                      OPERATIONS_BUTTON, GtkWidget)

void dossier_operations_button_add     (DossierOperationsButton *self,
                                        DossierOperation        *operation);
void dossier_operations_button_present (DossierOperationsButton *self);

G_END_DECLS
