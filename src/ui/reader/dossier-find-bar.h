/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-reading.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FIND_BAR (dossier_find_bar_get_type ())

G_DECLARE_FINAL_TYPE (DossierFindBar, dossier_find_bar, DOSSIER, FIND_BAR, GtkWidget)

void dossier_find_bar_set_reading (DossierFindBar *self,
                                   DossierReading *reading);
void dossier_find_bar_open        (DossierFindBar *self,
                                   const char     *words);
void dossier_find_bar_step        (DossierFindBar *self,
                                   int             direction);

G_END_DECLS
