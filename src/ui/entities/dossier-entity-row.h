/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-facet.h"
#include "dossier-units.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ENTITY_ROW (dossier_entity_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierEntityRow, dossier_entity_row, DOSSIER, ENTITY_ROW, GtkWidget)

GtkWidget *dossier_entity_row_new       (void);
void       dossier_entity_row_set_facet (DossierEntityRow *self,
                                         DossierFacet     *facet,
                                         gboolean          with_heading,
                                         gboolean          counts_documents,
                                         DossierCounting   counting);

G_END_DECLS
