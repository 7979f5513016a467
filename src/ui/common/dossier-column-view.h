/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *dossier_column_view_get_rows  (GtkColumnView *table);
void       dossier_column_view_scroll_to (GtkColumnView *table,
                                          guint          position);

G_END_DECLS
