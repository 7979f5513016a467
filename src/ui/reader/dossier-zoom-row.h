/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_ZOOM_ROW (dossier_zoom_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierZoomRow, dossier_zoom_row, DOSSIER, ZOOM_ROW, GtkWidget)

void dossier_zoom_row_set_percent (DossierZoomRow *self,
                                   int             percent);

G_END_DECLS
