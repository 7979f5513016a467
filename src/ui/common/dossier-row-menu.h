/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void dossier_row_menu_attach (GtkColumnView      *table,
                              GtkSingleSelection *selection,
                              GtkPopover         *menu);

G_END_DECLS
