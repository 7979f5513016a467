/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIELD_BUTTON (dossier_field_button_get_type ())

G_DECLARE_FINAL_TYPE (DossierFieldButton, dossier_field_button, DOSSIER, FIELD_BUTTON, GtkWidget)

GtkWidget *dossier_field_button_new         (DossierField        field);
void       dossier_field_button_set_session (DossierFieldButton *self,
                                             DossierSession     *session);

G_END_DECLS
