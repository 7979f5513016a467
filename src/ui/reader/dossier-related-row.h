/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-relation.h"
#include "dossier-session.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RELATED_ROW (dossier_related_row_get_type ())

G_DECLARE_FINAL_TYPE (DossierRelatedRow, dossier_related_row, DOSSIER, RELATED_ROW, GtkListBoxRow)

GtkWidget *dossier_related_row_new          (DossierSession        *session,
                                             const DossierRelation *relation);
gint64     dossier_related_row_get_document (DossierRelatedRow     *self);

G_END_DECLS
