/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SHELF_WINDOW (dossier_shelf_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierShelfWindow, dossier_shelf_window, DOSSIER, SHELF_WINDOW, AdwWindow)

void dossier_shelf_window_present (GtkWindow      *parent,
                                   DossierSession *session);

G_END_DECLS
