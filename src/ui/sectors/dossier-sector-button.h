/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-facet.h"
#include "dossier-units.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SECTOR_BUTTON (dossier_sector_button_get_type ())

G_DECLARE_FINAL_TYPE (DossierSectorButton, dossier_sector_button, DOSSIER, SECTOR_BUTTON,
                      GtkToggleButton)

GtkWidget  *dossier_sector_button_new     (const char          *key,
                                           guint                hue);
const char *dossier_sector_button_get_key (DossierSectorButton *self);
void        dossier_sector_button_update  (DossierSectorButton *self,
                                           const char          *label,
                                           guint                count,
                                           guint                largest,
                                           DossierCounting      counting);

G_END_DECLS
