/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     dossier_column_order_add  (GtkColumnViewColumn  *column,
                                    guint                 number);
void     dossier_column_order_show (GtkColumnView        *table,
                                    guint                 number,
                                    gboolean              descending);
gboolean dossier_column_order_ask  (GtkColumnView        *table,
                                    guint                *number,
                                    gboolean             *descending);

G_END_DECLS
