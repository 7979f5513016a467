/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SECTOR_FILTER (dossier_sector_filter_get_type ())

G_DECLARE_FINAL_TYPE (DossierSectorFilter, dossier_sector_filter, DOSSIER, SECTOR_FILTER, GtkWidget)

void dossier_sector_filter_set_open (DossierSectorFilter *self,
                                     gboolean             open);

G_END_DECLS
