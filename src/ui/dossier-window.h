/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <adwaita.h>

#include "dossier-application.h"
#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_WINDOW (dossier_window_get_type ())

G_DECLARE_FINAL_TYPE (DossierWindow, dossier_window, DOSSIER, WINDOW, AdwApplicationWindow)

DossierWindow  *dossier_window_new            (DossierApplication *application);
const char     *dossier_window_get_path       (DossierWindow      *self);
gboolean        dossier_window_is_free        (DossierWindow      *self);
void            dossier_window_open           (DossierWindow      *self,
                                               const char         *path);
void            dossier_window_create         (DossierWindow      *self,
                                               const char         *path);
void            dossier_window_open_documents (DossierWindow      *self,
                                               const char *const  *paths);

G_END_DECLS
