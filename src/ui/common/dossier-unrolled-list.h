/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_UNROLLED_LIST (dossier_unrolled_list_get_type ())

G_DECLARE_FINAL_TYPE (DossierUnrolledList, dossier_unrolled_list, DOSSIER, UNROLLED_LIST, GObject)

DossierUnrolledList *dossier_unrolled_list_new       (void);
void                 dossier_unrolled_list_set_model (DossierUnrolledList *self,
                                                      GListModel          *model);
void                 dossier_unrolled_list_reach     (DossierUnrolledList *self,
                                                      guint                position);

G_END_DECLS
