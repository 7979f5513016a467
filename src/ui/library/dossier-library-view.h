/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIBRARY_VIEW (dossier_library_view_get_type ())

G_DECLARE_FINAL_TYPE (DossierLibraryView, dossier_library_view, DOSSIER, LIBRARY_VIEW, GtkWidget)

void     dossier_library_view_focus_search (DossierLibraryView *self);
gboolean dossier_library_view_is_searching (DossierLibraryView *self);
void     dossier_library_view_step         (DossierLibraryView *self,
                                            int                 direction);
void     dossier_library_view_set_compact  (DossierLibraryView *self,
                                            gboolean            compact);
GArray  *dossier_library_view_dup_chosen   (DossierLibraryView *self);
void     dossier_library_view_choose_none  (DossierLibraryView *self);

G_END_DECLS
