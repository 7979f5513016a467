/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_ROW_CHOICE (dossier_row_choice_get_type ())

G_DECLARE_FINAL_TYPE (DossierRowChoice, dossier_row_choice, DOSSIER, ROW_CHOICE, GObject)

DossierRowChoice *dossier_row_choice_new     (GListModel       *rows);
guint             dossier_row_choice_count   (DossierRowChoice *self);
guint             dossier_row_choice_get_one (DossierRowChoice *self);
void              dossier_row_choice_set_one (DossierRowChoice *self,
                                              guint             position);
void              dossier_row_choice_set     (DossierRowChoice *self,
                                              GtkBitset        *places);
GArray           *dossier_row_choice_dup_ids (DossierRowChoice *self,
                                              const GArray     *ids);
GtkBitset        *dossier_row_choice_find    (const GArray     *ids,
                                              const GArray     *chosen);

G_END_DECLS
