/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAIRS_WINDOW (dossier_pairs_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierPairsWindow, dossier_pairs_window, DOSSIER, PAIRS_WINDOW, AdwWindow)

void dossier_pairs_window_present (GtkWindow      *parent,
                                   DossierSession *session);

G_END_DECLS
