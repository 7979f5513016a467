/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gtk/gtk.h>

#include "dossier-concordance-lines.h"

G_BEGIN_DECLS

void     dossier_concordance_columns_add        (GtkColumnView           *table);
void     dossier_concordance_columns_set_width  (GtkColumnView           *table,
                                                 guint                    n_chars);
void     dossier_concordance_columns_fit        (GtkColumnView           *table,
                                                 gboolean                 narrow,
                                                 double                   text_size);
void     dossier_concordance_columns_show_order (GtkColumnView           *table,
                                                 DossierConcordanceOrder  order,
                                                 gboolean                 descending);
gboolean dossier_concordance_columns_ask_order  (GtkColumnView           *table,
                                                 DossierConcordanceOrder *order,
                                                 gboolean                *descending);
char    *dossier_concordance_columns_get_name   (DossierConcordanceOrder  order);

G_END_DECLS
