/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_START_PAGE (dossier_start_page_get_type ())

G_DECLARE_FINAL_TYPE (DossierStartPage, dossier_start_page, DOSSIER, START_PAGE, GtkWidget)

G_END_DECLS
